//! The shipped edition agrees with the plan in its quantities, and the check
//! finds a number that was changed anywhere in the English.

use std::sync::Arc;

use yaodian::base::{File, Place, Spanned};
use yaodian::link::agreement::{Covered, compare};
use yaodian::link::link;
use yaodian::model::{LanguageTag, SegmentId, TermKind, TermSource, TermWords};
use yaodian::pipeline;
use yaodian::render::Pages;
use yaodian::source::{self, Options};
use yaodian::text::quantity;

use crate::harness::Portal;

/// A number and its replacement.
const SWAPS: [(&str, &str); 14] = [
    ("One", "Two"),
    ("one", "two"),
    ("two", "three"),
    ("Two", "Three"),
    ("three", "four"),
    ("Three", "Four"),
    ("Four", "Five"),
    ("four", "five"),
    ("five", "six"),
    ("six", "seven"),
    ("eight", "nine"),
    ("first", "second"),
    ("fifth", "sixth"),
    ("tertiary", "secondary"),
];

/// The same words with one number changed.
fn changed(words: &str) -> String {
    let figure = words.find(|c: char| c.is_ascii_digit());
    if let Some(at) = figure {
        let digit = if &words[at..=at] == "9" { "8" } else { "9" };
        return format!("{}{digit}{}", &words[..at], &words[at + 1..]);
    }
    let swap = SWAPS.iter().find(|(from, _)| words.contains(from));
    let lower = words.to_lowercase();
    match (swap, lower.as_str()) {
        (Some((from, to)), _) => words.replacen(from, to, 1),
        (None, "eighth" | "fourth" | "third") => "seventh".to_owned(),
        (None, "dual" | "double" | "both" | "twice") => "three".to_owned(),
        (None, "once" | "single") => "two".to_owned(),
        (None, other) => panic!("no other number for {other}"),
    }
}

fn placed(line: &str) -> Spanned<String> {
    let file = File::new("line.md", line);
    Spanned {
        value: line.to_owned(),
        place: Place::head(&Arc::clone(&file)),
    }
}

/// Every translated segment of the shipped plans.
fn segments() -> Vec<(SegmentId, String, String)> {
    let portal = Portal::shipped();
    let portal = pipeline::load(&portal.reader(), &Options::default())
        .expect("should load")
        .value;
    let english = LanguageTag::new("en").expect("should be a tag");
    let plans = portal.plans.iter();
    plans
        .flat_map(|plan| plan.segments(&english))
        .filter_map(|segment| {
            let target = segment.target?.to_owned();
            Some((segment.id, segment.source.to_owned(), target))
        })
        .collect()
}

#[test]
fn every_number_changed_in_the_shipped_edition_should_be_found() {
    let (mut tried, mut apart) = (0, 0);
    for (id, source, target) in segments() {
        let agrees = |line: &str| compare(id, &source, &placed(line), &Covered::default());
        // What only a term says, such as 两个覆盖, is compared as a term.
        if !agrees(&target).is_empty() {
            apart += 1;
            continue;
        }
        for quantity in quantity::english(&target, &[]) {
            let range = quantity.range.clone();
            let words = &target[range.clone()];
            let line = format!(
                "{}{}{}",
                &target[..range.start],
                changed(words),
                &target[range.end..]
            );
            assert_ne!(agrees(&line), [], "{id}: {words} became {}", changed(words));
            tried += 1;
        }
    }
    assert!(tried >= 50, "only {tried} numbers were found to change");
    assert!(apart <= 5, "{apart} sentences were left out");
}

#[test]
fn what_counts_should_be_found_wherever_the_plan_has_figures() {
    for (id, source, _) in segments() {
        let found = quantity::chinese(&source, &[]);
        for (at, _) in source.match_indices(|c: char| c.is_ascii_digit()) {
            let read = found.iter().any(|quantity| quantity.range.contains(&at));
            assert!(read, "{id}: a figure of {source} was not read");
        }
    }
}

/// A glossary entry for an instrument.
fn instrument(name: &str) -> TermSource {
    let placed = |text: &str| placed(text);
    let words = TermWords {
        term: name.to_owned(),
        also: Vec::new(),
        explanation: String::new(),
        source: None,
        everyday: Vec::new(),
        reading: None,
    };
    let tag = |tag| LanguageTag::new(tag).expect("should be a tag");
    let words = Spanned {
        value: words,
        place: placed(name).place,
    };
    TermSource {
        slug: placed("instrument"),
        formerly: Vec::new(),
        kind: TermKind::Instrument,
        part_of: None,
        plans: Vec::new(),
        words: [(tag("zh-Hans"), words.clone()), (tag("en"), words)].into(),
        overrides: [].into(),
    }
}

#[test]
fn an_instrument_that_no_glossary_entry_names_should_be_warned_of() {
    let portal = Portal::sample()
        .without(crate::harness::ERRATA)
        .in_original(
            "及时开展临时救助",
            "落实《地名管理条例》和《慈善法》,及时开展临时救助",
        );
    let named = |glossary: Vec<TermSource>| -> Vec<String> {
        let reader = portal.reader();
        let mut corpus = source::read(&reader, &Options::default())
            .expect("should be read")
            .value;
        corpus.glossary.value = Arc::new(glossary);
        let linked = link(&corpus, &Pages).expect("should be linked");
        let warnings = linked.diagnostics.iter();
        warnings
            .filter(|diagnostic| diagnostic.problem.code() == "instrument-unknown")
            .map(|diagnostic| {
                diagnostic
                    .place
                    .as_ref()
                    .expect("should have a place")
                    .text()
            })
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(named(vec![instrument("慈善法")]), ["《地名管理条例》"]);
    // The plan's own title is not an instrument; without a glossary, nothing
    // is.
    assert!(named(Vec::new()).is_empty());
}

#[test]
fn an_instrument_should_need_an_entry_only_where_something_is_translated() {
    let cites = Portal::sample()
        .without(crate::harness::ERRATA)
        .in_original("及时开展临时救助", "落实《慈善法》,及时开展临时救助");
    let warned = |portal: &Portal| {
        let problems = match pipeline::load(&portal.reader(), &Options::default()) {
            Ok(portal) => portal.diagnostics,
            Err(problems) => problems,
        };
        let mut codes = problems.iter().map(|problem| problem.problem.code());
        codes.any(|code| code == "instrument-unknown")
    };
    assert!(warned(&cites));
    let english: Vec<String> = (cites.paths())
        .filter(|path| path.starts_with("content/plans/2031/en/"))
        .map(str::to_owned)
        .collect();
    assert!(!english.is_empty());
    let without = english
        .iter()
        .fold(cites, |portal, path| portal.without(path));
    assert!(!warned(&without));
}
