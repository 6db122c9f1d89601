//! Chapters, measures, and other trees of provisions.

use yaodian::model::{Levels, NumberKind};
use yaodian::source::grammar::Asked;

use super::{document, found, read, tree, with_measures};

fn lines(text: &str) -> Vec<String> {
    tree(&read(text, &Asked::default()))
}

#[test]
fn a_title_should_end_at_the_first_stop() {
    assert_eq!(
        lines(&with_measures("1.改革制度。甲,乙。丙。"))[1..],
        ["measure/1 1.|改革制度。", "  甲,乙。丙。"]
    );
}

#[test]
fn both_widths_of_number_and_punctuation_should_be_read() {
    assert_eq!(
        lines(&with_measures("１．改革。甲，乙。\n2、完善。丙；丁。"))[1..],
        [
            "measure/1 １．|改革。",
            "  甲，乙。",
            "measure/2 2、|完善。",
            "  丙；丁。"
        ]
    );
}

#[test]
fn a_line_without_a_number_should_belong_to_the_measure_before() {
    assert_eq!(
        lines(&with_measures(
            "1.改革。甲。\n其中4个照料中心。\n2.完善。乙。"
        ))[1..],
        [
            "measure/1 1.|改革。",
            "  甲。",
            "  其中4个照料中心。",
            "measure/2 2.|完善。",
            "  乙。"
        ]
    );
}

#[test]
fn a_quantity_at_the_start_of_a_line_should_be_text() {
    assert_eq!(
        lines(&with_measures("1.改革。甲。\n2个中心建成。"))[1..],
        ["measure/1 1.|改革。", "  甲。", "  2个中心建成。"]
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
    let (document, defects) = document(&text);
    assert_eq!(
        found(&text, &defects),
        ["5:1 line-doubtful", "7:1 line-doubtful"]
    );
    // Each still has an address of its own.
    let paths: Vec<_> = document.provisions.cited().map(|p| p.value()).collect();
    assert_eq!(paths, [1, 3, 4, 6, 5]);
}

#[test]
fn a_measure_without_text_should_be_reported_among_others() {
    let text = with_measures("1.改革制度。\n2.完善。乙。");
    let (_, defects) = document(&text);
    assert_eq!(found(&text, &defects), ["4:1 measure-without-text"]);
    let text = with_measures("1.改革制度。\n2.完善乙。");
    assert!(document(&text).1.is_empty(), "all are so");
}

#[test]
fn a_line_that_ends_unlike_a_sentence_should_be_kept_and_reported() {
    let text = with_measures("1.改革。甲。\n首页");
    let (document, defects) = document(&text);
    let measure = document.provisions.cited().next().expect("has one");
    assert_eq!(measure.source.paragraphs.len(), 2);
    assert_eq!(found(&text, &defects), ["5:1 stray-line"]);
}

#[test]
fn chapters_should_be_numbered_through() {
    let text = "2031年工作要点\n一、甲\n1.甲。乙。\n三、乙\n2.甲。乙。\n四、丙\n3.甲。乙。\n四、丁\n4.甲。乙。";
    let (document, defects) = document(text);
    assert_eq!(document.provisions.topics().count(), 4);
    assert_eq!(
        found(text, &defects),
        ["4:1 line-doubtful", "8:1 line-doubtful"]
    );
}

#[test]
fn a_chapter_without_measures_should_be_reported_among_others() {
    let text = "2031年工作要点\n一、甲\n二、乙\n1.甲。乙。";
    let (_, defects) = document(text);
    assert_eq!(found(text, &defects), ["2:1 chapter-without-measures"]);
}

#[test]
fn text_before_the_first_measure_should_belong_to_the_chapter() {
    assert_eq!(
        lines("2031年工作要点\n一、甲。总的要求。\n各区要落实。\n（一）乙。丙。"),
        [
            "topic/1 一、|甲。",
            "  总的要求。",
            "  各区要落实。",
            "measure/1 （一）|乙。",
            "  丙。"
        ]
    );
}

#[test]
fn a_regulation_should_be_read_by_its_articles() {
    let text = "示例市养老服务办法\n第一章　总则\n第一条　为了甲，制定本办法。\n\
        第二条　本市适用本办法。\n第二章　服务\n第三条　提供服务：\n（一）助餐；\n（二）助医。\n";
    assert_eq!(
        lines(text),
        [
            "topic/1 第一章|总则",
            "measure/1 第一条|为了甲，制定本办法。",
            "measure/2 第二条|本市适用本办法。",
            "topic/2 第二章|服务",
            "measure/3 第三条|提供服务：",
            "item/1 （一）|助餐；",
            "item/2 （二）|助医。"
        ]
    );
}

#[test]
fn the_levels_that_have_pages_should_be_those_that_are_asked_for() {
    let text = "要点\n一、甲\n（一）乙\n1.丙。丁。\n2.戊。己。\n";
    let asked = Asked {
        levels: Levels {
            topics: 2,
            cited: 3,
        },
        ..Asked::default()
    };
    assert_eq!(
        tree(&read(text, &asked)),
        [
            "heading/1 一、|甲",
            "topic/1 （一）|乙",
            "measure/1 1.|丙。",
            "  丁。",
            "measure/2 2.|戊。",
            "  己。"
        ]
    );
}

#[test]
fn every_style_of_number_should_have_its_kind() {
    for (number, kind) in [
        ("一、", NumberKind::Han),
        ("（一）", NumberKind::HanBracketed),
        ("1.", NumberKind::Arabic),
        ("（1）", NumberKind::ArabicBracketed),
        ("1）", NumberKind::HalfBracketed),
        ("①", NumberKind::Circled),
        ("壹、", NumberKind::Formal),
        ("第一部分", NumberKind::Part),
        ("第一章", NumberKind::Chapter),
        ("第一节", NumberKind::Section),
        ("第一条　", NumberKind::Article),
        ("第一阶段：", NumberKind::Stage),
        ("第一步：", NumberKind::Step),
    ] {
        let second = number.replace(
            ['一', '1', '①', '壹'],
            match number {
                n if n.contains('1') => "2",
                "①" => "②",
                "壹、" => "贰",
                _ => "二",
            },
        );
        let text = format!("要点\n{number}甲。乙。\n{second}丙。丁。\n");
        let (document, _) = document(&text);
        let topics: Vec<_> = document.provisions.topics().collect();
        assert_eq!(topics.len(), 2, "{number}");
        let found = topics[0].source.numbering.map(|n| n.number.kind);
        assert_eq!(found, Some(kind), "{number}");
    }
}

#[test]
fn what_is_deeper_than_a_path_can_say_should_be_text() {
    let marks = ["第一章 ", "一、", "（一）", "1.", "（1）", "1）", "①"];
    let lines: Vec<String> = marks.iter().map(|mark| format!("{mark}甲。乙。")).collect();
    let parsed = read(&format!("要点\n{}\n", lines.join("\n")), &Asked::default());
    let tree = tree(&parsed);
    assert_eq!(tree.last().map(String::as_str), Some("  ①甲。乙。"));
}
