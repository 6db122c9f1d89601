//! Chapters and their numbers.

use yaodian::source::grammar::parse;

use super::{document, found};

#[test]
fn chapters_should_be_numbered_through() {
    let text =
        "要点\n一、甲\n1.甲。乙。\n三、乙\n2.甲。乙。\n四、丙\n3.甲。乙。\n四、丁\n4.甲。乙。";
    let (document, defects) = document(text);
    assert_eq!(document.provisions.topics().count(), 4);
    assert_eq!(
        found(text, &defects),
        ["4:1 chapter-number", "8:1 chapter-number"]
    );
}

#[test]
fn a_text_without_chapters_should_be_no_plan() {
    let text = "要点\n1.甲。乙。";
    let (document, defects) = parse(text);
    assert_eq!(document, None);
    assert_eq!(found(text, &defects), ["1:1 no-chapters"]);
}

#[test]
fn an_empty_text_should_be_no_plan() {
    let (document, defects) = parse("");
    assert_eq!(document, None);
    assert_eq!(defects.len(), 1);
}

#[test]
fn a_chapter_without_measures_should_be_reported() {
    let text = "要点\n一、甲\n二、乙\n1.甲。乙。";
    let (_, defects) = document(text);
    assert_eq!(found(text, &defects), ["2:1 chapter-without-measures"]);
}

#[test]
fn text_before_the_first_measure_should_be_refused_rather_than_lost() {
    let text = "要点\n一、甲\n总的要求是好。\n1.甲。乙。";
    let (_, defects) = document(text);
    assert_eq!(found(text, &defects), ["3:1 text-outside-measure"]);
}

#[test]
fn a_chapter_should_keep_its_title_apart_from_its_number() {
    let text = "要点\n十二、甲,乙\n1.甲。乙。";
    let (document, _) = document(text);
    let chapter = document.provisions.topics().next().expect("has one").source;
    let numbering = chapter.numbering.expect("has a number");
    assert_eq!(numbering.number.value, 12);
    assert_eq!(numbering.span.of(text), "十二、");
    assert_eq!(
        chapter.heading.map(|heading| heading.of(text)),
        Some("甲,乙")
    );
}
