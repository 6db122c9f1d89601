//! Names in plans: the shipped plan compared with what a careful reader found
//! in it, and the pages of named things.

use std::collections::BTreeSet;

use scraper::Html;
use serde::Deserialize;
use yaodian::model::{LanguageTag, Mark, NameKind, NameOf, Plan, ProvisionPath, SegmentId, Text};
use yaodian::pipeline;
use yaodian::source::Options;

use crate::bad_input::refused;
use crate::harness::{ANNOTATIONS, GLOSSARY, Portal};
use crate::links::{page, select};
use crate::overview::texts;

/// A name that a reader found.
#[derive(Deserialize)]
struct Reading {
    named: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    measure: Option<u32>,
    part: Option<String>,
    kind: String,
    words: String,
    en: String,
    sentence: u32,
}

/// A name in the text: segment, kind, words.
type Mention = (String, String, String);

fn reading() -> Vec<Entry> {
    let reading: Reading = toml::from_str(include_str!("named.toml")).expect("should be TOML");
    reading.named
}

fn segment(entry: &Entry) -> SegmentId {
    match (entry.measure, entry.part.as_deref(), entry.sentence) {
        (Some(measure), _, 0) => SegmentId::Heading(ProvisionPath::cited(measure)),
        (Some(measure), _, sentence) => {
            SegmentId::Sentence(ProvisionPath::cited(measure), sentence)
        }
        (None, Some("notice"), sentence) => SegmentId::Notice(sentence),
        (None, Some("preamble"), sentence) => SegmentId::Preamble(sentence),
        other => panic!("{other:?}"),
    }
}

/// The text of a segment in a language, and its range in it.
fn text<'p>(
    plan: &'p Plan,
    id: SegmentId,
    language: &LanguageTag,
) -> (&'p Text, std::ops::Range<usize>) {
    let provision = |path| plan.provision(path).expect("should be");
    let (body, number) = match id {
        SegmentId::Notice(number) => (plan.notice.as_ref().expect("should be"), number),
        SegmentId::Preamble(number) => (&plan.preamble, number),
        SegmentId::Sentence(path, number) => (&provision(path).body, number),
        SegmentId::Heading(path) => {
            let text = provision(path)
                .title
                .get(language)
                .expect("should be translated");
            return (text, 0..text.string.len());
        }
        other => panic!("{other:?}"),
    };
    let body = body.get(language).expect("should be translated");
    body.paragraphs
        .iter()
        .find_map(|text| {
            let range = text.segment_ranges().find(|(n, _)| *n == number)?.1;
            Some((text, range))
        })
        .expect("should have the sentence")
}

/// Every name of the plan in a language.
fn mentions(plan: &Plan, language: &LanguageTag) -> BTreeSet<Mention> {
    let mut mentions = BTreeSet::new();
    for named in &plan.names.all {
        for id in &named.mentions {
            let (text, within) = text(plan, *id, language);
            for (at, mark) in &text.marks {
                let is_name = match (mark, named.of) {
                    (Mark::Term(index), NameOf::Term(term)) => *index == term,
                    (Mark::Named(index), NameOf::Own(own)) => *index == own,
                    _ => false,
                };
                if is_name && within.start <= at.start && at.end <= within.end {
                    let words = text.string[at.clone()].to_owned();
                    mentions.insert((id.to_string(), named.kind.name().to_owned(), words));
                }
            }
        }
    }
    mentions
}

fn shipped() -> Plan {
    let reader = Portal::shipped().reader();
    let portal = pipeline::load(&reader, &Options::default()).expect("should load");
    Plan::clone(&portal.value.plans[0])
}

#[test]
fn the_plan_should_name_what_a_careful_reader_finds_in_it() {
    let plan = shipped();
    let expected: BTreeSet<Mention> = reading()
        .iter()
        .map(|entry| {
            (
                segment(entry).to_string(),
                entry.kind.clone(),
                entry.words.clone(),
            )
        })
        .collect();
    let found = mentions(&plan, &plan.language);
    let missing: Vec<_> = expected.difference(&found).collect();
    let extra: Vec<_> = found.difference(&expected).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "missing: {missing:#?}\nextra: {extra:#?}"
    );
}

#[test]
fn the_translation_should_be_marked_where_the_original_names_something() {
    let plan = shipped();
    let english = LanguageTag::new("en").expect("should be a tag");
    let found = mentions(&plan, &english);
    let missing: Vec<String> = reading()
        .iter()
        // “public security, education and health authorities” has no contiguous
        // run of words for it.
        .filter(|entry| entry.words != "教育")
        .filter(|entry| {
            let key = (segment(entry).to_string(), entry.kind.clone());
            !found.iter().any(|(id, kind, words)| {
                (id, kind) == (&key.0, &key.1)
                    && (entry.en.contains(words.as_str()) || words.contains(&entry.en))
            })
        })
        .map(|entry| format!("{} {}", segment(entry), entry.en))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_page_of_a_kind_should_show_each_name_with_the_sentences_that_name_it() {
    for (folder, count) in [("", 4), ("en/", 4), ("zh-hant/", 4)] {
        let targets = page(&format!("{folder}targets/index.html"));
        assert_eq!(texts(targets, ".names dt").len(), count, "{folder}");
    }
    let targets = page("en/targets/index.html");
    assert_eq!(
        texts(targets, ".names dfn"),
        [
            "4 care centres",
            "6 seniors’ canteens",
            "4 care centres in the following year (including seniors’ canteens)",
            "a total investment of RMB 400 million or more in the year",
        ]
    );
    let named = texts(targets, ".naming b");
    assert_eq!(named[0], "4 care centres");
    assert!(texts(targets, ".naming a")[0].starts_with("18. "));
}

#[test]
fn seventeen_instruments_should_be_cited() {
    let plan = shipped();
    let cited = plan.names.of(NameKind::Instrument);
    assert_eq!(cited.map(|named| named.mentions.len()).sum::<usize>(), 17);
    let titles = texts(page("instruments/index.html"), ".names dfn");
    assert!(titles.contains(&"厦门市“十四五”城乡社区服务体系建设规划".to_owned()));
    // The clause that was pasted into 44 and 45 is cited where it belongs.
    let places = texts(
        page("instruments/index.html"),
        "#xiamen-place-names-provisions a",
    );
    assert!(
        places
            .iter()
            .all(|place| !place.starts_with("44") && !place.starts_with("45")),
        "{places:?}"
    );
}

#[test]
fn a_platform_should_list_what_it_consists_of() {
    let page = page("systems/index.html");
    let parts = texts(page, "#smart-civil-affairs-platform .parts dfn");
    assert_eq!(
        parts,
        ["一库共享", "一号通行", "一网通办", "一窗受理", "一屏统览"]
    );
    let mall = texts(page, "#smart-elderly-care-platform .naming b");
    assert!(
        mall.contains(&"养老信息平台网上商城".to_owned()),
        "{mall:?}"
    );
}

#[test]
fn a_measure_should_name_what_it_names() {
    let measure = page("en/plans/2023/measures/22/index.html");
    let kinds = texts(measure, ".named dt");
    assert_eq!(kinds[..2], ["Numerical targets", "Laws and documents"]);
    let law = "a[href=\"../../../../instruments/#fujian-elderly-care-regulations\"]";
    assert!(
        !texts(measure, law).is_empty(),
        "a citation leads to its entry"
    );
}

#[test]
fn a_portal_that_names_nothing_should_have_no_such_pages() {
    let not = "[[measure]]\nnumber = 2\n\n[[measure.not-named]]\nkind = \"system\"\n\
        found = \"低收入人口信息平台\"\n";
    let site = Portal::sample()
        .without(GLOSSARY)
        .without("content/synonyms.toml")
        .with(ANNOTATIONS, not);
    let site = site.build().expect("should build");
    for kind in NameKind::ALL {
        assert!(!site.contains_key(&format!("{}/index.html", kind.page())));
    }
}

#[test]
fn an_editor_should_be_able_to_add_and_suppress_names() {
    let added = format!(
        "{}\n[[measure.named]]\nkind = \"target\"\nslug = \"beds\"\nfound = \"家庭养老床位\"\n",
        Portal::sample().text(ANNOTATIONS)
    );
    let portal = Portal::sample().with(ANNOTATIONS, added);
    let site = portal.build().expect("should build");
    let targets = String::from_utf8_lossy(&site["targets/index.html"]).into_owned();
    assert_eq!(texts(&targets, "#beds dfn"), ["家庭养老床位"]);
    let before = portal.text(ANNOTATIONS);
    let suppressed =
        format!("{before}\n[[measure.not-named]]\nkind = \"target\"\nfound = \"家庭养老床位\"\n");
    let site = portal
        .with(ANNOTATIONS, suppressed)
        .build()
        .expect("should build");
    assert!(!site.contains_key("targets/index.html"));
}

/// Adds lines to the annotation of the sample's last measure.
fn annotate(portal: Portal, words: &str) -> Portal {
    let annotations = format!("{}\n{words}\n", portal.text(ANNOTATIONS));
    portal.with(ANNOTATIONS, annotations)
}

#[test]
fn a_name_that_does_not_stand_in_its_measure_should_be_refused() {
    let name = "[[measure.named]]\nkind = \"system\"\nslug = \"app\"\nfound = \"手机应用\"";
    refused(
        "name-not-found",
        "content/plans/2031/annotations.toml:16:9",
        |portal| annotate(portal, name),
    );
}

#[test]
fn a_suppressed_name_that_does_not_stand_in_its_measure_should_be_refused() {
    let name = "[[measure.not-named]]\nkind = \"system\"\nfound = \"手机应用\"";
    refused(
        "name-not-found",
        "content/plans/2031/annotations.toml:15:9",
        |portal| annotate(portal, name),
    );
}

#[test]
fn a_suppression_of_what_is_no_name_should_be_refused() {
    let name = "[[measure.not-named]]\nkind = \"place\"\nfound = \"居家\"";
    refused(
        "not-named-idle",
        "content/plans/2031/annotations.toml:15:9",
        |portal| annotate(portal, name),
    );
}

#[test]
fn the_targets_of_two_plans_should_have_two_addresses() {
    let one = Portal::sample()
        .without("content/plans/2031/en")
        .in_original("及时开展临时救助", "新建3个照料中心");
    let site = one.plan_again("2030").build().expect("should build");
    let targets = String::from_utf8_lossy(&site["targets/index.html"]).into_owned();
    let html = Html::parse_document(&targets);
    let selector = select(".names > [id]");
    let ids: Vec<&str> = html
        .select(&selector)
        .filter_map(|e| e.attr("id"))
        .collect();
    assert_eq!(ids, ["2031-1-1", "2030-1-1"]);
}

#[test]
fn what_nobody_sets_out_to_reach_should_be_no_target() {
    for words in [
        "为80岁以上老人服务",
        "每月补贴800元",
        "在20个工作日内办结",
        "参加“1+6”行动",
    ] {
        let portal = Portal::sample()
            .without("content/plans/2031/en")
            .in_original("及时开展临时救助", words);
        let site = portal.build().expect("should build");
        assert!(!site.contains_key("targets/index.html"), "{words}");
    }
}

#[test]
fn two_names_of_one_slug_should_be_refused() {
    let name = "[[measure.named]]\nkind = \"system\"\nslug = \"app\"\nfound = \"居家\"";
    refused(
        "name-slug-repeated",
        "content/plans/2031/annotations.toml:20:8",
        |portal| annotate(annotate(portal, name), name),
    );
}

#[test]
fn a_name_of_an_unknown_kind_should_be_refused() {
    let name = "[[measure.named]]\nkind = \"law\"\nslug = \"app\"\nfound = \"居家\"";
    refused(
        "bad-value",
        "content/plans/2031/annotations.toml:14:8",
        |portal| annotate(portal, name),
    );
}

#[test]
fn a_part_of_a_term_that_is_not_there_should_be_refused() {
    refused("term-unknown", "content/glossary.toml:3:11", |portal| {
        let glossary = portal.text(GLOSSARY);
        portal.with(
            GLOSSARY,
            glossary.replacen("kind =", "part-of = \"nothing\"\nkind =", 1),
        )
    });
}
