//! Documents with other structures than chapters with measures: trees that are
//! built in memory, without the grammar, and taken through every later step.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};
use yaodian::base::{File, Span};
use yaodian::exchange::{Catalogue, merge, po, validate};
use yaodian::model::{
    Corpus, Document, Facts, Levels, Number, NumberKind, Numbering, Numbers, Paragraph, Plan,
    PlanSource, Portal, ProvisionSource, PublishedFile, Role, Run, SourceText, Tree,
};
use yaodian::source::Options;
use yaodian::{data, link, render, site, source};

use crate::harness;

/// A provision to be printed: its kind and number, its heading, its paragraphs
/// by sentences, the first of them on the heading's line, and its children.
struct Item {
    number: Number,
    heading: &'static str,
    paragraphs: Vec<Vec<&'static str>>,
    children: Vec<Item>,
}

fn item(kind: NumberKind, value: u32, heading: &'static str) -> Item {
    Item {
        number: Number { kind, value },
        heading,
        paragraphs: Vec::new(),
        children: Vec::new(),
    }
}

impl Item {
    fn says(mut self, sentences: &[&'static str]) -> Self {
        self.paragraphs.push(sentences.to_vec());
        self
    }

    fn holds(mut self, children: Vec<Item>) -> Self {
        self.children = children;
        self
    }

    /// Appends it to a text, with its first paragraph on its own line.
    fn print(&self, text: &mut String) -> ProvisionSource {
        let start = text.len();
        let mut add = |words: &str| {
            let from = text.len();
            text.push_str(words);
            Span::new(from, text.len())
        };
        let printed = add(&self.number.printed());
        let heading = (!self.heading.is_empty()).then(|| add(self.heading));
        let mut paragraphs = Vec::new();
        for (index, sentences) in self.paragraphs.iter().enumerate() {
            if index > 0 {
                add("\n");
            }
            let sentences = sentences.iter().map(|words| add(words)).collect();
            paragraphs.push(Paragraph { sentences });
        }
        add("\n");
        let children = self
            .children
            .iter()
            .map(|child| child.print(text))
            .collect();
        ProvisionSource {
            numbering: Some(Numbering {
                span: printed,
                number: self.number,
            }),
            value: 0,
            heading,
            paragraphs,
            children,
            owners: Vec::new(),
            deadline: None,
            rows: Vec::new(),
            doubtful: Vec::new(),
            span: Span::new(start, text.trim_end().len()),
        }
    }
}

/// The sample portal with another tree as its plan, and an edition of it.
fn corpus(items: &[Item], levels: Levels, edition: &[(&str, &str)]) -> Corpus {
    let mut portal = harness::Portal::sample()
        .without("content/glossary.toml")
        .without("content/audiences.toml")
        .without("content/synonyms.toml")
        .without("content/pages")
        .without("content/plans/2031/errata.toml")
        .without("content/plans/2031/en")
        .with(
            harness::ANNOTATIONS,
            "[[measure]]\nnumber = 1\n".replace("1", &cited(levels)),
        );
    for (name, text) in edition {
        portal = portal.with(&format!("content/plans/2031/en/{name}"), *text);
    }
    let read = source::read(&portal.reader(), &Options::default());
    let mut corpus = read.expect("should be read").value;
    let mut text = String::from("关于示例的文件\n");
    let title = Span::new(0, text.trim_end().len());
    let roots = items.iter().map(|item| item.print(&mut text)).collect();
    let file = File::new("seeds/sample.txt", text.as_str());
    let runs = vec![Run::same(0, 0)];
    let published = PublishedFile::new(file, text.into_bytes(), runs);
    let plan = PlanSource {
        text: Arc::new(SourceText::new(published, Vec::new())),
        document: Document {
            notice: Vec::new(),
            title,
            preamble: Vec::new(),
            provisions: Tree::new(roots, levels),
            closing: Vec::new(),
            facts: Facts::default(),
            metadata: Vec::new(),
            chrome: Vec::new(),
        },
        ..PlanSource::clone(&corpus.plans[0].value)
    };
    corpus.plans[0].value = Arc::new(plan);
    corpus
}

/// The provision to which files of the portal refer.
fn cited(levels: Levels) -> String {
    match levels.cited {
        3 => "\"1-2-1\"".to_owned(),
        _ => "2".to_owned(),
    }
}

fn joined(corpus: &Corpus) -> Arc<Portal> {
    match link::link(corpus, &render::Pages) {
        Ok(portal) => Arc::new(portal.value),
        Err(problems) => panic!("{problems:#?}"),
    }
}

fn paths(plan: &Plan) -> Vec<String> {
    let all = plan.walk().into_iter();
    all.map(|provision| provision.path.to_string()).collect()
}

/// The files of a site, made in memory, by path.
fn site(portal: &Arc<Portal>) -> BTreeMap<String, String> {
    let files = site::assemble(portal, &mut site::Memos::default());
    let files = files.expect("should have no problem");
    let mut made = BTreeMap::new();
    for (path, artifact) in files.files(&|_| false).expect("should be listed") {
        let bytes = artifact.bytes().expect("should be made");
        made.insert(
            path.to_string(),
            String::from_utf8_lossy(&bytes).into_owned(),
        );
    }
    made
}

/// A page's text without elements, as a reader sees it.
fn seen(html: &str) -> String {
    let page = scraper::Html::parse_document(html);
    let main = scraper::Selector::parse("main").expect("should be a selector");
    let main = page.select(&main).next().expect("should have a main part");
    let words: Vec<&str> = main.text().flat_map(str::split_whitespace).collect();
    words.join(" ")
}

/// The first entry of a list that a predicate accepts.
fn entry<'v>(list: &'v Value, key: &str, value: &Value) -> &'v Value {
    let mut all = list.as_array().expect("should be a list").iter();
    all.find(|entry| &entry[key] == value)
        .unwrap_or_else(|| panic!("no {key} {value} in {list:#}"))
}

// Three levels, with numbers that start again in each chapter and section

fn three_levels() -> Corpus {
    use NumberKind::{Arabic, ArabicBracketed, Han, HanBracketed};
    let items = [
        item(Han, 1, "养老").says(&["全市都要做好。"]).holds(vec![
            item(HanBracketed, 1, "居家").holds(vec![
                item(Arabic, 1, "上门服务。").says(&["每月上门。"]),
                item(Arabic, 2, "助餐服务。").says(&["办好食堂。", "价格公道。"]),
            ]),
            item(HanBracketed, 2, "机构")
                .says(&["机构要规范。"])
                .holds(vec![
                    item(Arabic, 1, "等级评定。")
                        .says(&["评定等级。"])
                        .holds(vec![
                            item(ArabicBracketed, 1, "").says(&["先自评。"]),
                            item(ArabicBracketed, 2, "").says(&["再复核。"]),
                        ]),
                ]),
        ]),
        item(Han, 2, "救助").holds(vec![
            item(HanBracketed, 1, "低保")
                .holds(vec![item(Arabic, 1, "提标。").says(&["提高标准。"])]),
        ]),
    ];
    let levels = Levels {
        topics: 1,
        cited: 3,
    };
    let first = "# 1. Care\n\nThe whole city acts.\n\n## 1-1. At home\n\n### 1-1-1. Visits\n\n\
        Visit every month.\n\n### 1-1-2. Meals\n\nRun canteens.\nKeep prices fair.\n\n\
        ## 1-2. In homes\n\nHomes keep the rules.\n\n### 1-2-1. Ratings\n\nRate them.\n\
        (1) They rate themselves first.\n(2) Then others check.\n";
    let second = "# 2. Support\n\n## 2-1. Allowance\n\n### 2-1-1. More\n\nRaise the standard.\n";
    let edition = [
        ("00-front.md", "# A sample document\n"),
        ("01-social-assistance.md", first),
        ("02-elderly-care.md", second),
    ];
    corpus(&items, levels, &edition)
}

#[test]
fn numbers_that_begin_anew_should_lead_through_all_levels() {
    let portal = joined(&three_levels());
    let plan = &portal.plans[0];
    assert_eq!(
        paths(plan),
        [
            "topic/1",
            "heading/1-1",
            "measure/1-1-1",
            "measure/1-1-2",
            "heading/1-2",
            "measure/1-2-1",
            "topic/2",
            "heading/2-1",
            "measure/2-1-1",
        ]
    );
    let pages: Vec<&str> = plan.walk().iter().map(|p| p.page.path()).collect();
    assert!(pages.contains(&"plans/2031/measures/1-2-1/"));
    // A heading is shown on the page of its topic.
    assert_eq!(pages[1], "plans/2031/social-assistance/");
}

#[test]
fn a_page_should_show_what_lies_between_and_below() {
    let files = site(&joined(&three_levels()));
    let topic = &files["plans/2031/social-assistance/index.html"];
    let words = seen(topic);
    let order = [
        "全市都要做好。",
        "（一）",
        "居家",
        "上门服务",
        "（二）",
        "机构要规范。",
        "等级评定",
    ];
    let mut from = 0;
    for words_in_order in order {
        let at = words[from..].find(words_in_order);
        from += at.unwrap_or_else(|| panic!("{words_in_order} is missing or misplaced in {words}"));
    }
    let measure = &files["plans/2031/measures/1-2-1/index.html"];
    assert!(measure.contains("data-measure=\"1-2-1\""));
    assert!(measure.contains("id=\"item-1\"") && measure.contains("id=\"item-2\""));
    assert!(seen(measure).replace(' ', "").contains("（2）再复核。"));
    let english = &files["en/plans/2031/measures/1-1-2/index.html"];
    assert!(seen(english).contains("Keep prices fair."));
    assert!(english.contains("../1-1-1/") && english.contains("../1-2-1/"));
    assert!(files.contains_key("en/plans/2031/elderly-care/index.html"));
}

#[test]
fn search_should_name_provisions_by_their_path() {
    let files = site(&joined(&three_levels()));
    let entry: Value = serde_json::from_str(&files["search/entry.json"]).expect("should be JSON");
    let runs = json!([
        ["measure", 2, "1-1-1"],
        ["measure", 1, "1-2-1"],
        ["measure", 1, "2-1-1"],
        ["topic", 2, 1],
        ["plan", 1, null],
    ]);
    assert_eq!(entry["runs"], runs);
}

#[test]
fn data_should_name_provisions_by_their_path() {
    let portal = joined(&three_levels());
    let data = data::plan::json(&portal, &portal.plans[0]);
    let data: Value = serde_json::from_slice(&data).expect("should be JSON");
    let topic = entry(&data["topics"], "number", &json!(1));
    assert_eq!(topic["measures"], json!(["1-1-1", "1-1-2", "1-2-1"]));
    assert_eq!(topic["text"]["en"], json!(["The whole city acts."]));
    assert_eq!(topic["headings"][1]["number"], json!("1-2"));
    assert_eq!(topic["headings"][1]["measures"], json!(["1-2-1"]));
    let measure = entry(&data["measures"], "number", &json!("1-2-1"));
    assert_eq!(measure["path"], "plans/2031/measures/1-2-1/");
    let published = json!(["评定等级。", "（1）先自评。", "（2）再复核。"]);
    assert_eq!(measure["text"]["zh-Hans"]["published"], published);
}

#[test]
fn a_translator_should_get_and_give_back_every_level() {
    let corpus = three_levels();
    let portal = joined(&corpus);
    let (source, plan) = (&corpus.plans[0], &portal.plans[0]);
    let catalogue = Catalogue::of(&portal, plan, source, &source.editions[0]);
    let ids: Vec<String> = (catalogue.units.iter())
        .map(|unit| unit.id.to_string())
        .collect();
    for id in [
        "topic/1",
        "topic/1/1",
        "heading/1-2",
        "heading/1-2/1",
        "measure/1-2-1/title",
        "measure/1-2-1/3",
    ] {
        assert!(ids.contains(&id.to_owned()), "{id} is not in {ids:?}");
    }
    let unit = catalogue
        .units
        .iter()
        .find(|unit| unit.id.to_string() == "measure/1-2-1/3");
    let unit = unit.expect("should be there");
    assert_eq!(unit.context, ["1. 养老", "1-2. 机构", "1-2-1. 等级评定"]);
    assert_eq!(unit.target.as_deref(), Some("(2) Then others check."));
    // An imported line replaces the right one, level by level.
    let changed = po::write(&catalogue).replace("Rate them.", "Give each a grade.");
    let delivery = po::read(&File::new("plan.po", changed)).expect("should be read");
    let today = jiff::civil::Date::constant(2026, 11, 28);
    let edition = &source.editions[0];
    let validated = validate::validate(&catalogue, &delivery, &portal.glossary);
    let validated = validated.expect("should be valid");
    let merged = merge::merge(&catalogue, plan, edition, validated, today);
    assert_eq!(merged.translated, ["measure/1-2-1/1"]);
    let path = "content/plans/2031/en/01-social-assistance.md";
    assert!(merged.files[path].contains("### 1-2-1. Ratings\n\nGive each a grade.\n"));
}

// A regulation: 章 and 条, with consecutive numbers

fn regulation() -> Corpus {
    use NumberKind::{Article, Chapter};
    let items = [
        item(Chapter, 1, "总则").holds(vec![
            item(Article, 1, "").says(&["为了规范服务，制定本办法。"]),
            item(Article, 2, "").says(&["本办法适用于全市。", "另有规定的除外。"]),
        ]),
        item(Chapter, 2, "附则").holds(vec![
            item(Article, 3, "").says(&["本办法自公布之日起施行。"]),
        ]),
    ];
    let first = "# 1. General provisions\n\n## 1.\n\nThese Measures are made to regulate services.\n\n\
        ## 2.\n\nThese Measures apply to the whole city.\nOther rules may except from them.\n";
    let second = "# 2. Supplementary provisions\n\n## 3.\n\nThese Measures take effect when they are made public.\n";
    let edition = [
        ("00-front.md", "# Sample Measures\n"),
        ("01-social-assistance.md", first),
        ("02-elderly-care.md", second),
    ];
    corpus(&items, Levels::default(), &edition)
}

#[test]
fn articles_should_be_cited_by_the_number_that_runs_on() {
    let portal = joined(&regulation());
    let plan = &portal.plans[0];
    assert_eq!(
        paths(plan),
        ["topic/1", "measure/1", "measure/2", "topic/2", "measure/3"]
    );
    let cited: Vec<Numbers> = plan.cited().map(|(_, cited)| cited.path.numbers).collect();
    assert_eq!(cited, [1, 2, 3].map(Numbers::one));
    // Their names are not segments: nobody translates them.
    let catalogue = {
        let corpus = regulation();
        let source = &corpus.plans[0];
        Catalogue::of(&portal, plan, source, &source.editions[0])
    };
    let ids: Vec<String> = (catalogue.units.iter())
        .map(|unit| unit.id.to_string())
        .collect();
    assert_eq!(
        ids,
        [
            "title",
            "topic/1",
            "measure/1/1",
            "measure/2/1",
            "measure/2/2",
            "topic/2",
            "measure/3/1"
        ]
    );
}

#[test]
fn an_article_should_be_called_by_its_number_in_each_language() {
    let portal = joined(&regulation());
    let files = site(&portal);
    let chinese = seen(&files["plans/2031/measures/2/index.html"]);
    assert!(
        chinese.contains("第二条") && !chinese.contains("2."),
        "{chinese}"
    );
    let english = seen(&files["en/plans/2031/measures/2/index.html"]);
    assert!(english.contains("Article 2"), "{english}");
    let topic = seen(&files["plans/2031/social-assistance/index.html"]);
    assert!(
        topic.contains("第一章") && topic.contains("第一条"),
        "{topic}"
    );
    let data = data::plan::json(&portal, &portal.plans[0]);
    let data: Value = serde_json::from_slice(&data).expect("should be JSON");
    let article = entry(&data["measures"], "number", &json!(2));
    assert_eq!(article["title"]["zh-Hans"], "第二条");
    let entry: Value = serde_json::from_str(&files["search/entry.json"]).expect("should be JSON");
    assert_eq!(entry["runs"][0], json!(["measure", 3, 1]));
    assert!(
        portal.plans[0]
            .walk()
            .iter()
            .all(|p| p.path.role != Role::Item)
    );
}

#[test]
fn one_number_that_begins_anew_by_mistake_should_not_rename_the_others() {
    use NumberKind::{Arabic, Han};
    let chapter = |value, first: u32| {
        let measures = (first..first + 2).map(|n| item(Arabic, n, "题。").says(&["文。"]));
        item(Han, value, "章").holds(measures.collect())
    };
    let tree = |items: &[Item]| {
        let mut text = String::new();
        let roots = items.iter().map(|item| item.print(&mut text)).collect();
        let tree = Tree::new(roots, Levels::default());
        let cited = tree.cited().map(|cited| cited.path.numbers.to_string());
        cited.collect::<Vec<_>>()
    };
    let mistaken = [chapter(1, 1), chapter(2, 3), chapter(3, 1), chapter(4, 7)];
    assert_eq!(tree(&mistaken), ["1", "2", "3", "4", "9", "10", "7", "8"]);
    let anew = [chapter(1, 1), chapter(2, 1), chapter(3, 1)];
    assert_eq!(tree(&anew), ["1-1", "1-2", "2-1", "2-2", "3-1", "3-2"]);
}
