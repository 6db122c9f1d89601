//! The whole room, on portals made by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proptest::prelude::*;

use super::postings::Families;
use super::{artifacts, reader};
use crate::diagnostic::{File, Place, Span};
use crate::model::{
    Artifacts, Body, Digest, Glossary, Issue, Language, LanguageTag, Mark, Measure, Original, Page,
    PageText, Plan, Portal, PunctuationRule, Site, SitePath, Text, Theme, Topic, Versions,
};

/// Title and sentences of a measure, in Chinese and perhaps in English.
type Words = (String, Vec<String>);
type Bilingual = (Words, Option<Words>);

fn tag(tag: &str) -> LanguageTag {
    LanguageTag::new(tag).unwrap()
}

fn language(name: &str, prefix: &str) -> Language {
    Language {
        tag: tag(name),
        label: name.to_owned(),
        site_name: name.to_owned(),
        site_description: name.to_owned(),
        prefix: prefix.to_owned(),
        derived_from: None,
    }
}

fn versions<T>(chinese: T, english: Option<T>) -> Versions<T> {
    Versions {
        language: tag("zh-Hans"),
        original: chinese,
        translations: english
            .map(|words| (tag("en"), words))
            .into_iter()
            .collect(),
        derived: BTreeMap::new(),
    }
}

fn title(chinese: &str, english: &str) -> Versions<Text> {
    versions(Text::plain(chinese), Some(Text::plain(english)))
}

fn body(sentences: &[String], between: &str) -> Body {
    let mut text = String::new();
    let mut marks = Vec::new();
    for (number, sentence) in (1..).zip(sentences) {
        if !text.is_empty() {
            text.push_str(between);
        }
        marks.push((
            text.len()..text.len() + sentence.len(),
            Mark::Segment(number),
        ));
        text.push_str(sentence);
    }
    Body {
        paragraphs: vec![Text::new(text, marks)],
    }
}

fn measure(number: u32, (chinese, english): &Bilingual) -> Measure {
    let words = |(title, _): &Words| Text::plain(title.clone());
    Measure {
        number,
        title: versions(words(chinese), english.as_ref().map(words)),
        body: versions(
            body(&chinese.1, ""),
            english.as_ref().map(|english| body(&english.1, " ")),
        ),
        errata: Vec::new(),
        audiences: Vec::new(),
        keywords: BTreeMap::new(),
        span: Span::new(0, 0),
    }
}

fn portal(measures: &[Bilingual]) -> Arc<Portal> {
    let file = File::new("site.toml", "");
    let page = PageText {
        title: "关于本站".to_owned(),
        description: String::new(),
        markdown: "# 说明\n\n本站 *公开* 要点。\n".to_owned(),
    };
    let plan = Plan {
        id: "2023".to_owned(),
        language: tag("zh-Hans"),
        punctuation: PunctuationRule::FullWidth,
        issue: Issue::default(),
        title: title("工作要点", "Work plan"),
        notice: None,
        preamble: versions(body(&["总的要求。".to_owned()], ""), None),
        topics: vec![Topic {
            number: 1,
            slug: "first".to_owned(),
            title: title("篇章名称", "Chapter heading"),
            measures: (1..)
                .zip(measures)
                .map(|(n, words)| measure(n, words))
                .collect(),
        }],
        original: Original {
            file: Arc::clone(&file),
            sha256: String::new(),
        },
        errata: Vec::new(),
        chrome: Vec::new(),
    };
    Arc::new(Portal {
        site: Site {
            languages: vec![language("zh-Hans", ""), language("en", "en/")],
            base_url: None,
        },
        plans: vec![plan],
        pages: vec![Page {
            name: "about".to_owned(),
            texts: BTreeMap::from([(tag("zh-Hans"), page)]),
        }],
        glossary: Glossary::default(),
        audiences: Vec::new(),
        synonyms: Vec::new(),
        theme: Theme {
            name: "civic".to_owned(),
            place: Place::head(&file),
            templates: Vec::new(),
            statics: Vec::new(),
            locales: Vec::new(),
        },
        digest: Digest([7; 32]),
    })
}

fn words(title: &str, sentences: &[&str]) -> Words {
    let sentences = sentences.iter().map(|&sentence| sentence.to_owned());
    (title.to_owned(), sentences.collect())
}

fn sample() -> Arc<Portal> {
    portal(&[
        (words("甲乙", &["丙丁,戊己。", "庚辛。"]), None),
        (
            words("子丑", &["寅卯(辰)2023年。"]),
            Some(words("Low-income care", &["People’s homes. Care for all."])),
        ),
    ])
}

/// What the artifacts of a portal are, by path.
fn made(portal: &Arc<Portal>) -> BTreeMap<String, Vec<u8>> {
    let mut set = Artifacts::new();
    artifacts(portal, &mut set).unwrap();
    set.iter()
        .map(|(path, artifact)| (path.to_string(), (artifact.make)().unwrap()))
        .collect()
}

fn entry(files: &BTreeMap<String, Vec<u8>>) -> serde_json::Value {
    serde_json::from_slice(&files["search/entry.json"]).unwrap()
}

fn names(list: &serde_json::Value) -> Vec<String> {
    let names = list.as_array().unwrap();
    names
        .iter()
        .map(|name| format!("search/{}", name.as_str().unwrap()))
        .collect()
}

/// Every term of an index.
fn terms(files: &BTreeMap<String, Vec<u8>>) -> Families {
    let names = names(&entry(files)["terms"]);
    names
        .iter()
        .flat_map(|name| reader::decode(&files[name]))
        .collect()
}

#[test]
fn every_file_should_be_named_by_the_entry_and_for_its_content() {
    let files = made(&sample());
    let entry = entry(&files);
    let mut named: BTreeSet<String> = [
        names(&entry["terms"]),
        names(&entry["documents"]["files"]),
        names(&entry["passages"]["files"]),
    ]
    .concat()
    .into_iter()
    .collect();
    for name in &named {
        let hash = Digest::plain(&files[name]).to_string();
        assert!(name.contains(&hash[..12]), "{name}");
    }
    named.extend(["entry.json", "client.js", "client.d.ts"].map(|name| format!("search/{name}")));
    assert_eq!(named, files.keys().cloned().collect());
}

#[test]
fn the_entry_should_read_as_its_grammar_says() {
    let mut entry = entry(&made(&sample()));
    for list in [
        entry["terms"].take(),
        entry["documents"]["files"].take(),
        entry["passages"]["files"].take(),
    ] {
        assert!(!names(&list).is_empty());
    }
    // Measures, topic, plan and page; in English only those that exist in it.
    let expected = serde_json::json!({
        "format": "yaodian-search", "version": 1,
        "languages": [
            { "tag": "zh-Hans", "prefix": "", "documents": 5, "title": 16, "text": 26 },
            { "tag": "en", "prefix": "en/", "documents": 3, "title": 7, "text": 5 },
        ],
        "kinds": [["measure", 2, 1], ["topic", 1, 1], ["plan", 1], ["page", 1]],
        "documents": { "size": 8, "files": null },
        "passages": { "size": 8, "files": null },
        "terms": null,
    });
    assert_eq!(entry, expected);
}

#[test]
fn documents_should_stand_in_the_order_of_the_plan() {
    let files = made(&sample());
    let name = &names(&entry(&files)["documents"]["files"])[0];
    let documents: serde_json::Value = serde_json::from_slice(&files[name]).unwrap();
    let expected = serde_json::json!({
        "places": [["篇章名称", "Chapter heading"], ["工作要点", "Work plan"]],
        "documents": [
            ["plans/2023/measures/1/", "measure", 1, ["甲乙", null], 0],
            ["plans/2023/measures/2/", "measure", 2, ["子丑", "Low-income care"], 0],
            ["plans/2023/first/", "topic", 1, ["篇章名称", "Chapter heading"], 1],
            ["plans/2023/", "plan", null, ["工作要点", "Work plan"], null],
            ["about/", "page", null, ["关于本站", null], null],
        ],
    });
    assert_eq!(documents, expected);
}

#[test]
fn passages_should_be_the_displayed_text() {
    let files = made(&sample());
    let name = &names(&entry(&files)["passages"]["files"])[0];
    let passages: serde_json::Value = serde_json::from_slice(&files[name]).unwrap();
    let expected = serde_json::json!([
        ["丙丁，戊己。", "庚辛。"],
        ["寅卯（辰）2023年。"],
        [],
        ["总的要求。"],
        ["说明", "本站 公开 要点。"],
    ]);
    assert_eq!(passages, expected);
}

#[test]
fn neighbours_should_be_found_over_punctuation_and_sentence_ends() {
    let terms = terms(&made(&sample()));
    // Two languages: unit 0 is measure 1 in Chinese, 2 and 3 are measure 2.
    for (query, units) in [
        ("丁戊", vec![0]),
        ("丁，戊", vec![0]),
        ("己庚", vec![0]),
        ("戊己庚辛", vec![0]),
        ("乙丙", vec![0]),
        ("卯辰2", vec![2]),
        ("２０２３年", vec![2]),
        ("low income", vec![3]),
        ("people's homes care", vec![3]),
        ("丁己", vec![]),
        ("income low", vec![]),
        ("篇章名称", vec![0, 2, 4]),
    ] {
        assert_eq!(reader::holding(&terms, query), units, "{query}");
    }
}

#[test]
fn a_changed_sentence_should_leave_the_spots_of_others() {
    let spots = |sentence: &str| {
        let portal = portal(&[(words("甲乙", &[sentence, "庚辛壬癸。"]), None)]);
        let terms = terms(&made(&portal));
        terms["庚"]["庚辛"][0].spots.clone()
    };
    assert_eq!(spots("丙丁。"), spots("丙丁戊己。"));
}

#[test]
fn the_same_portal_should_make_the_same_bytes() {
    assert_eq!(made(&sample()), made(&sample()));
}

#[test]
fn what_an_artifact_depends_on_should_tell_it_apart() {
    let mut set = Artifacts::new();
    artifacts(&sample(), &mut set).unwrap();
    let digests: BTreeSet<Digest> = set.iter().map(|(_, artifact)| artifact.depends).collect();
    assert_eq!(digests.len(), set.len());
}

#[test]
fn a_path_that_is_taken_should_be_an_error() {
    let mut set = Artifacts::new();
    artifacts(&sample(), &mut set).unwrap();
    let errors = artifacts(&sample(), &mut set).unwrap_err();
    assert_eq!(errors.len(), set.len());
    assert_eq!(errors[0].problem.code(), "artifact-repeated");
    // Said inside a sentence of any language: a path, no words.
    assert!(
        set.iter()
            .all(|(_, artifact)| artifact.producer == "search/")
    );
}

#[test]
fn an_empty_portal_should_have_an_index() {
    let mut portal = Portal::clone(&sample());
    portal.plans.clear();
    portal.pages.clear();
    let files = made(&Arc::new(portal));
    assert!(terms(&files).is_empty());
    assert!(files.contains_key(SitePath::new("search/client.js").unwrap().as_str()));
}

proptest! {
    #[test]
    fn any_substring_should_find_its_measure(
        measures in prop::collection::vec(
            ("[一-伞]{1,8}", prop::collection::vec("([一-伞0-9,、()“”a-c ]{1,30})。", 1..5)),
            1..6,
        ),
        measure in any::<prop::sample::Index>(),
        sentence in any::<prop::sample::Index>(),
        from in any::<prop::sample::Index>(),
        length in 2_usize..12,
    ) {
        let bilingual: Vec<Bilingual> = measures.iter().cloned().map(|words| (words, None)).collect();
        let terms = terms(&made(&portal(&bilingual)));
        let number = measure.index(measures.len());
        let sentences = &measures[number].1;
        let characters: Vec<char> = sentences[sentence.index(sentences.len())].chars().collect();
        let mut from = from.index(characters.len());
        let mut to = characters.len().min(from + length);
        // Words are found whole: a cut that falls into one moves out of it.
        let inside = |at: usize| {
            at > 0 && at < characters.len()
                && characters[at - 1].is_ascii_alphabetic() && characters[at].is_ascii_alphabetic()
        };
        while inside(from) {
            from -= 1;
        }
        while inside(to) {
            to += 1;
        }
        let query: String = characters[from..to].iter().collect();
        prop_assume!(!super::tokens::cut(&query).is_empty());
        let found = reader::holding(&terms, &query);
        prop_assert!(found.contains(&(number * 2)), "{query} in {number}: {found:?}");
    }
}
