//! The plan's title.

use yaodian::source::grammar::parse;

use super::{document, found};

#[test]
fn the_title_should_be_the_one_that_the_notice_names() {
    let text = "市民政局\n现将《要点》印发给你们,请落实。\n要点\n一、甲\n1.甲。乙。";
    assert_eq!(document(text).0.title.of(text), "要点");
}

#[test]
fn a_named_title_that_stands_nowhere_should_fall_back_to_the_first_bare_line() {
    let text = "现将《工作要点》印发给你们。\n要点\n一、甲\n1.甲。乙。";
    assert_eq!(document(text).0.title.of(text), "要点");
}

#[test]
fn a_plan_that_begins_with_its_chapters_should_lack_a_title() {
    let text = "一、甲\n1.甲。乙。";
    let (document, defects) = parse(text);
    assert_eq!(document, None);
    assert_eq!(found(text, &defects), ["1:1 no-title"]);
}
