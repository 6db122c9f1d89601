//! The notice before a plan, complete or in parts.

use super::document;

const REST: &str = "要点\n一、甲\n1.甲。乙。";

#[test]
fn a_plan_without_a_notice_should_have_none() {
    assert_eq!(document(REST).0.notice, None);
}

#[test]
fn each_part_of_a_notice_should_be_read() {
    let text =
        format!("各单位：\n现将《要点》印发给你们，请落实。\n市民政局\n2031年3月2日\n{REST}");
    let (document, _) = document(&text);
    let notice = document.notice.expect("has one");
    assert_eq!(notice.addressees.expect("has them").of(&text), "各单位：");
    assert_eq!(notice.body.len(), 1);
    assert_eq!(notice.issuer.expect("has one").of(&text), "市民政局");
    assert_eq!(notice.date.expect("has one").1.to_string(), "2031-03-02");
}

#[test]
fn a_notice_should_do_without_issuer_and_date() {
    let text = format!("各单位:\n现将《要点》印发给你们,请落实。\n{REST}");
    let (document, _) = document(&text);
    let notice = document.notice.expect("has one");
    assert_eq!((notice.issuer, notice.date), (None, None));
    assert_eq!(document.title.of(&text), "要点");
}
