//! Measures: numbers of either width, titles on the same line as the text.

use yaodian::model::Paragraph;

use super::{document, found, with_measures};

fn measures(lines: &str) -> Vec<(u32, String, Vec<String>)> {
    let text = with_measures(lines);
    let (document, _) = document(&text);
    document
        .provisions
        .cited()
        .map(|measure| {
            let heading = measure.source.heading.expect("has a title");
            let paragraphs = measure.source.paragraphs.iter();
            let spans = paragraphs.filter_map(Paragraph::span);
            (
                measure.path.numbers.last(),
                heading.of(&text).to_owned(),
                spans.map(|span| span.of(&text).to_owned()).collect(),
            )
        })
        .collect()
}

fn one(number: u32, title: &str, paragraphs: &[&str]) -> (u32, String, Vec<String>) {
    let paragraphs = paragraphs.iter().map(|p| (*p).to_owned()).collect();
    (number, title.to_owned(), paragraphs)
}

#[test]
fn a_title_should_end_at_the_first_stop() {
    assert_eq!(
        measures("1.改革制度。甲,乙。丙。"),
        [one(1, "改革制度。", &["甲,乙。丙。"])]
    );
}

#[test]
fn both_widths_of_number_and_punctuation_should_be_read() {
    assert_eq!(
        measures("１．改革。甲，乙。\n2、完善。丙；丁。"),
        [
            one(1, "改革。", &["甲，乙。"]),
            one(2, "完善。", &["丙；丁。"])
        ]
    );
}

#[test]
fn a_line_without_a_number_should_belong_to_the_measure_before() {
    assert_eq!(
        measures("1.改革。甲。\n其中4个照料中心。\n2.完善。乙。"),
        [
            one(1, "改革。", &["甲。", "其中4个照料中心。"]),
            one(2, "完善。", &["乙。"])
        ]
    );
}

#[test]
fn a_quantity_at_the_start_of_a_line_should_be_no_measure() {
    assert_eq!(
        measures("1.改革。甲。\n2个中心建成。"),
        [one(1, "改革。", &["甲。", "2个中心建成。"])]
    );
}

#[test]
fn a_number_without_its_dot_should_open_a_measure_and_be_reported() {
    let text = with_measures("1.改革。甲。\n2做好工作。乙。");
    let (document, defects) = document(&text);
    assert_eq!(document.provisions.cited().count(), 2);
    assert_eq!(found(&text, &defects), ["5:1 number-without-dot"]);
}

#[test]
fn numbers_that_jump_or_repeat_should_be_reported_each_once() {
    let text = with_measures("1.甲。乙。\n3.甲。乙。\n4.甲。乙。\n4.甲。乙。\n5.甲。乙。");
    let (_, defects) = document(&text);
    assert_eq!(
        found(&text, &defects),
        ["5:1 measure-number", "7:1 measure-number"]
    );
}

#[test]
fn a_measure_without_text_should_be_reported() {
    let text = with_measures("1.改革制度。\n2.完善。乙。");
    let (_, defects) = document(&text);
    assert_eq!(found(&text, &defects), ["4:1 measure-without-text"]);
}

#[test]
fn a_line_that_ends_like_no_sentence_should_be_kept_and_reported() {
    let text = with_measures("1.改革。甲。\n首页");
    let (document, defects) = document(&text);
    let measure = document.provisions.cited().next().expect("has one");
    assert_eq!(measure.source.paragraphs.len(), 2);
    assert_eq!(found(&text, &defects), ["5:1 stray-line"]);
}
