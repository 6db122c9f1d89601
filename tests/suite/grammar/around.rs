//! What is around the provisions: notice, title, closing, metadata, web page.

use yaodian::model::Facts;
use yaodian::source::grammar::{Asked, Parsed};

use super::{document, found, read, with_measures, words};

const REST: &str = "2031年工作要点\n一、甲\n1.甲。乙。";

fn parsed(text: &str) -> Parsed {
    read(text, &Asked::default())
}

fn facts(parsed: &Parsed) -> &Facts {
    &parsed.document.as_ref().expect("should be a plan").facts
}

#[test]
fn a_plan_without_a_notice_should_have_none() {
    assert!(document(REST).0.notice.is_empty());
}

#[test]
fn each_part_of_a_notice_should_be_read() {
    let text = format!(
        "各区民政局：\n现将《2031年工作要点》印发给你们，请落实。\n示例市民政局\n2031年3月2日\n{REST}"
    );
    let (document, _) = document(&text);
    assert_eq!(
        words(&text, &document.notice),
        [
            "各区民政局：",
            "现将《2031年工作要点》印发给你们，请落实。",
            "示例市民政局",
            "2031年3月2日"
        ]
    );
    assert_eq!(document.facts.issuer.as_deref(), Some("示例市民政局"));
    assert_eq!(
        document.facts.issued.map(|d| d.to_string()).as_deref(),
        Some("2031-03-02")
    );
    assert_eq!(document.title.of(&text), "2031年工作要点");
}

#[test]
fn a_notice_should_do_without_issuer_and_date() {
    let text = format!("各区民政局:\n现将《2031年工作要点》印发给你们,请落实。\n{REST}");
    let (document, _) = document(&text);
    assert_eq!(document.facts, Facts::default());
    assert_eq!(document.title.of(&text), "2031年工作要点");
}

#[test]
fn a_plan_that_begins_with_its_chapters_should_lack_a_title() {
    let text = "一、甲\n1.甲。乙。";
    let parsed = parsed(text);
    assert!(parsed.document.is_none());
    assert_eq!(found(text, &parsed.defects), ["1:1 no-title"]);
}

#[test]
fn an_empty_text_should_lack_a_title() {
    let parsed = parsed("");
    assert!(parsed.document.is_none());
    assert_eq!(found("", &parsed.defects), ["1:1 no-title"]);
}

#[test]
fn a_document_of_paragraphs_should_be_one() {
    let text = "关于做好防汛工作的通知\n各区民政局：\n做好防汛工作。\n请落实。\n示例市民政局\n2031年3月2日\n";
    let parsed = parsed(text);
    let document = parsed.document.as_ref().expect("should be one");
    let text = parsed.text.corrected();
    assert_eq!(document.title.of(text), "关于做好防汛工作的通知");
    assert_eq!(
        words(text, &document.preamble),
        ["各区民政局：", "做好防汛工作。", "请落实。"]
    );
    assert_eq!(
        words(text, &document.closing),
        ["示例市民政局", "2031年3月2日"]
    );
    assert!(document.provisions.walk().is_empty());
}

#[test]
fn a_signature_at_the_end_should_close_the_document() {
    let text = format!("{REST}\n附件：1.分工表\n示例市民政局\n2031年3月2日\n（联系人：某某）\n");
    let parsed = parsed(&text);
    let document = parsed.document.as_ref().expect("should be one");
    assert_eq!(
        words(parsed.text.corrected(), &document.closing),
        [
            "附件：1.分工表",
            "示例市民政局",
            "2031年3月2日",
            "（联系人：某某）"
        ]
    );
    assert!(document.notice.is_empty());
    assert_eq!(facts(&parsed).issuer.as_deref(), Some("示例市民政局"));
}

#[test]
fn a_metadata_box_should_fill_the_facts_and_not_the_text() {
    let text = format!(
        "索引号：XM-001\n发文字号：示民〔2031〕3号\n主题分类：民政\n发文机关：示例市民政局\n成文日期：2031-03-02\n{REST}"
    );
    let parsed = parsed(&text);
    let document = parsed.document.as_ref().expect("should be one");
    assert_eq!(document.metadata.len(), 5);
    assert!(document.notice.is_empty());
    let facts = facts(&parsed);
    assert_eq!(facts.index_number.as_deref(), Some("XM-001"));
    assert_eq!(facts.number.as_deref(), Some("示民〔2031〕3号"));
    assert_eq!(facts.subject.as_deref(), Some("民政"));
    assert_eq!(facts.issuer.as_deref(), Some("示例市民政局"));
}

fn chrome(lines: &str) -> Vec<String> {
    let text = with_measures(&format!("1.甲。乙。\n{lines}"));
    let (document, _) = document(&text);
    let spans = document.chrome.iter();
    spans.map(|span| span.of(&text).to_owned()).collect()
}

#[test]
fn the_lines_of_a_web_page_should_be_set_apart() {
    assert_eq!(
        chrome("【打印】\n扫一扫在手机上查看当前页面"),
        ["【打印】", "扫一扫在手机上查看当前页面"]
    );
}

#[test]
fn a_sentence_should_never_be_taken_for_chrome() {
    assert!(chrome("分享经验做法,打印宣传材料。").is_empty());
}
