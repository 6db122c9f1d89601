//! Tests of derived texts, with a site of two scripts and a small glossary.

use std::sync::Arc;

use super::*;
use crate::base::{File, Place, Spanned};
use crate::model::{Article, Locale, Mark};

fn tag(tag: &str) -> LanguageTag {
    LanguageTag::new(tag).unwrap()
}

fn file() -> Arc<File> {
    File::new("content/glossary.toml", "")
}

fn placed<T>(value: T) -> Spanned<T> {
    let place = Place::head(&file());
    Spanned { value, place }
}

fn words(term: &str, also: &[&str]) -> TermWords {
    TermWords {
        term: term.to_owned(),
        also: also.iter().map(|form| (*form).to_owned()).collect(),
        explanation: "说明。".to_owned(),
        source: None,
        everyday: vec!["面条".to_owned()],
        reading: None,
    }
}

fn term(kind: TermKind, name: &str, also: &[&str], written: Option<&str>) -> TermSource {
    let written = written.map(|written| (tag("zh-Hant"), placed(written.to_owned())));
    TermSource {
        slug: placed(name.to_owned()),
        formerly: Vec::new(),
        kind,
        part_of: None,
        plans: Vec::new(),
        words: BTreeMap::from([(tag("zh-Hans"), placed(words(name, also)))]),
        overrides: written.into_iter().collect(),
    }
}

/// Simplified and Traditional Chinese, and the problems of the glossary.
fn derivations(glossary: &[TermSource]) -> (Derivations, Vec<Diagnostic>) {
    let language = |name, derived_from| Language {
        tag: tag(name),
        label: String::new(),
        site_name: String::new(),
        site_description: String::new(),
        prefix: String::new(),
        derived_from,
    };
    let site = Site {
        languages: vec![
            language("zh-Hans", None),
            language("zh-Hant", Some(tag("zh-Hans"))),
        ],
        base_url: None,
        offline: false,
        is_preview: false,
        budget: Vec::new(),
    };
    let problems = Problems::new();
    let derivations = Derivations::new(&site, glossary, &problems);
    (derivations, problems.into_inner())
}

fn derived<T: Derive>(glossary: &[TermSource], original: &T) -> T {
    let (derivations, problems) = derivations(glossary);
    assert_eq!(problems, []);
    let made = derivations.of(|language| (language == &tag("zh-Hans")).then_some(original));
    made.into_values().next().unwrap()
}

#[test]
fn marks_should_keep_their_words() {
    let text = Text::new(
        "“干部”发展。头发。",
        vec![
            (0..21, Mark::Segment(1)),
            (3..9, Mark::Note(0)),
            (21..30, Mark::Segment(2)),
        ],
    );
    let derived = derived(&[], &text);
    assert_eq!(derived.string, "「幹部」發展。頭髮。");
    assert_eq!(derived.marks, text.marks);
}

#[test]
fn names_of_places_and_bodies_should_be_written_alone() {
    let glossary = [
        term(TermKind::Place, "湖里区", &["湖里"], Some("湖里區")),
        term(TermKind::Body, "沙面", &[], None),
        term(TermKind::Concept, "条例", &[], None),
        term(TermKind::Phrase, "头发", &[], Some("頭發")),
    ];
    let text = "湖里区、沙面条例、头发".to_owned();
    assert_eq!(derived(&glossary, &text), "湖里區、沙面條例、頭發");
    // Only names and overrides are isolated.
    assert_eq!(derived(&glossary[2..], &text), "湖裡區、沙麵條例、頭發");
}

#[test]
fn a_writing_of_another_length_should_be_reported() {
    let glossary = [term(TermKind::Place, "湖里", &[], Some("湖里區"))];
    let (_, problems) = derivations(&glossary);
    let codes: Vec<_> = problems.iter().map(|d| d.problem.code()).collect();
    assert_eq!(codes, ["override-length"]);
}

#[test]
fn the_glossary_should_have_the_words_of_derived_languages() {
    let sources = [term(TermKind::Place, "湖里", &["面条"], Some("湖里"))];
    let (derivations, _) = derivations(&sources);
    let glossary = Glossary {
        terms: vec![crate::model::Term {
            slug: "湖里".to_owned(),
            formerly: Vec::new(),
            kind: TermKind::Place,
            part_of: None,
            plans: Vec::new(),
            words: BTreeMap::from([(tag("zh-Hans"), words("湖里", &["面条"]))]),
        }],
    };
    let glossary = derivations.glossary(glossary, &sources);
    let words = glossary.terms[0].words.get(&tag("zh-Hant")).unwrap();
    assert_eq!((&*words.term, &*words.also[0]), ("湖里", "麵條"));
    assert_eq!(
        (&*words.explanation, &*words.everyday[0]),
        ("說明。", "麵條")
    );
}

#[test]
fn only_the_prose_of_a_page_should_be_derived() {
    let page = PageText {
        title: "关于".to_owned(),
        description: "说明".to_owned(),
        markdown: "## 发展 `发展` {#x}\n\n[条*目*](/发/#发展 \"标题\")，<https://a.example/发>，\
                   <b title=\"发\">发</b>&amp;\n\n![图](/图.png)\n\n- “发”\n\n```toml\n发 = 1 # 发\n```\n\n| 发 |\n|---|\n| 发 |\n"
            .to_owned(),
        article: Article {
            author: Some("陈体".to_owned()),
            keywords: vec!["发展".to_owned()],
            ..Article::default()
        },
    };
    let page = derived(&[], &page);
    assert_eq!((&*page.title, &*page.description), ("關於", "說明"));
    let article = &page.article;
    assert_eq!(article.author.as_deref(), Some("陳體"));
    assert_eq!(article.keywords, ["發展"]);
    assert_eq!(
        page.markdown,
        "## 發展 `发展` {#x}\n\n[條*目*](/发/#發展 \"標題\")，<https://a.example/发>，\
         <b title=\"发\">發</b>&amp;\n\n![圖](/图.png)\n\n- 「發」\n\n```toml\n发 = 1 # 发\n```\n\n| 發 |\n|---|\n| 發 |\n"
    );
}

#[test]
fn only_the_text_of_wording_should_be_derived() {
    let ftl = "# 说明\n-名 = x\ncount = 发{ $数 ->\n    [one] 一个发\n   *[other] { $数 }个“发”\n}\n    .题 = 发\nname = { \"发\" }发\n    二行发\n";
    let locale = Locale {
        layer: 0,
        language: tag("zh-Hans"),
        file: File::new(
            "zh-Hans.ftl",
            ftl.replace("名", "name")
                .replace("数", "number")
                .replace("题", "title"),
        ),
    };
    let derived = wording::derive(&locale, &tag("zh-Hant"), &Script::plain()).unwrap();
    assert_eq!(
        derived.file.text,
        "# 说明\n-name = x\ncount = 發{ $number ->\n    [one] 一個發\n   *[other] { $number }個「發」\n}\n    .title = 發\nname = { \"发\" }發\n    二行發\n"
    );
}
