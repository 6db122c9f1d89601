//! What an editor says of lines, and of the title.

use yaodian::source::grammar::Asked;
use yaodian::source::recognise::Told;

use super::{asked, found, read, tree, words};

#[test]
fn a_title_that_is_given_should_be_the_title() {
    let text = "一、甲\n1.甲。乙。";
    let asked = Asked {
        title: Some("2031年工作要点".to_owned()),
        ..Asked::default()
    };
    let parsed = read(text, &asked);
    let document = parsed.document.expect("should be one");
    assert_eq!(document.title.of(parsed.text.corrected()), "2031年工作要点");
    assert!(parsed.defects.is_empty());
    // Places in the file are as they were.
    let measure = document.provisions.cited().next().expect("has one");
    assert_eq!(
        parsed.text.original(measure.source.span).of(text),
        "1.甲。乙。"
    );
    assert_eq!(parsed.text.line(measure.source.span.start), 2);
}

#[test]
fn a_line_that_is_told_to_be_the_title_should_be_it() {
    let text = "抓落实 促发展\n示例市民政的事\n一、甲\n1.甲。乙。";
    let unsure = read(text, &Asked::default());
    assert_eq!(
        found(text, &unsure.defects),
        ["1:1 title-unsure", "2:1 stray-line"]
    );
    let parsed = read(text, &asked(&[(2, 2, Told::Title)]));
    let document = parsed.document.expect("should be one");
    assert_eq!(document.title.of(parsed.text.corrected()), "示例市民政的事");
    assert!(parsed.defects.is_empty(), "{:?}", parsed.defects);
}

#[test]
fn a_line_that_is_told_to_be_text_should_not_begin_an_item() {
    let text = "2031年工作要点\n一、甲\n1.甲。乙。\n2.类疫苗接种点。丙。\n2.丁。戊。";
    let before = read(text, &Asked::default());
    assert_eq!(found(text, &before.defects), ["5:1 line-doubtful"]);
    let parsed = read(text, &asked(&[(4, 4, Told::Text)]));
    assert_eq!(
        tree(&parsed),
        [
            "topic/1 一、|甲",
            "measure/1 1.|甲。",
            "  乙。",
            "  2.类疫苗接种点。丙。",
            "measure/2 2.|丁。",
            "  戊。"
        ]
    );
    assert!(parsed.defects.is_empty(), "{:?}", parsed.defects);
}

#[test]
fn a_line_that_is_told_to_be_a_heading_should_be_one_of_its_level() {
    let text = "2031年工作要点\n一、甲\n1.甲。乙。\n抓好党建\n2.丁。戊。\n";
    let parsed = read(text, &asked(&[(4, 4, Told::Heading(Some(1)))]));
    assert_eq!(
        tree(&parsed),
        [
            "topic/1 一、|甲",
            "measure/1 1.|甲。",
            "  乙。",
            "topic/2 |抓好党建",
            "measure/2 2.|丁。",
            "  戊。"
        ]
    );
    assert!(parsed.defects.is_empty(), "{:?}", parsed.defects);
}

#[test]
fn a_line_that_is_told_to_be_an_item_should_be_at_the_level_of_items() {
    let text = "2031年工作要点\n一、甲\n抓好党建\n1.甲。乙。\n2.丁。戊。\n";
    let parsed = read(text, &asked(&[(3, 3, Told::Item(None))]));
    assert_eq!(
        tree(&parsed),
        [
            "topic/1 一、|甲",
            "measure/3 |抓好党建",
            "measure/1 1.|甲。",
            "  乙。",
            "measure/2 2.|丁。",
            "  戊。"
        ]
    );
}

#[test]
fn a_doubt_should_be_answered_by_saying_that_the_line_is_right() {
    let text = "2031年工作要点\n一、甲\n1.甲。乙。\n三、丙\n2.丁。戊。\n";
    let before = read(text, &Asked::default());
    assert_eq!(found(text, &before.defects), ["4:1 line-doubtful"]);
    let parsed = read(text, &asked(&[(4, 4, Told::Heading(None))]));
    assert!(parsed.defects.is_empty(), "{:?}", parsed.defects);
    assert_eq!(tree(&parsed), tree(&before));
}

#[test]
fn lines_around_the_text_should_be_what_they_are_told_to_be() {
    let text = "网站导航\n2031年工作要点\n一、甲\n1.甲。乙。\n某某工作专班\n二〇三一年三月\n请放心阅读。\n";
    let parsed = read(
        text,
        &asked(&[
            (1, 1, Told::Chrome),
            (5, 5, Told::Issuer),
            (6, 6, Told::Date),
            (7, 7, Told::Chrome),
        ]),
    );
    let document = parsed.document.expect("should be one");
    let all = parsed.text.corrected();
    assert_eq!(
        words(all, &document.closing),
        ["某某工作专班", "二〇三一年三月"]
    );
    assert_eq!(document.facts.issuer.as_deref(), Some("某某工作专班"));
    let chrome: Vec<&str> = document.chrome.iter().map(|span| span.of(all)).collect();
    assert_eq!(chrome, ["网站导航", "请放心阅读。"]);
    assert_eq!(document.title.of(all), "2031年工作要点");
}
