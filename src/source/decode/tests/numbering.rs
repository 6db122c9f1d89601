//! Automatic numbers of Word.

use super::docx::word;
use super::{lines, texts};

fn level(ilvl: usize, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{ilvl}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>"
    )
}

fn item(list: &str, level: usize, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

fn numbering() -> String {
    format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"0\">{}{}{}{}</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>\
         <w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>",
        level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"C\"/>"),
        level(
            1,
            "chineseCountingThousand",
            "（%2）",
            "<w:suff w:val=\"nothing\"/>"
        ),
        level(2, "decimal", "%3.", "<w:lvlRestart w:val=\"0\"/>"),
        level(3, "decimal", "%1.%4", "<w:isLgl/><w:suff w:val=\"space\"/>"),
        level(0, "bullet", "\u{F0B7}", ""),
    )
}

#[test]
fn levels_should_count_and_restart() {
    let body = [
        item("1", 0, "甲"),
        item("1", 1, "乙"),
        item("1", 2, "丙"),
        item("1", 1, "丁"),
        item("1", 2, "戊"),
        item("1", 0, "己"),
        item("1", 1, "庚"),
        item("1", 3, "辛"),
        item("2", 0, "壬"),
        item("1", 0, "癸"),
        item("3", 0, "点"),
        item("0", 0, "无"),
    ]
    .concat();
    let found = word(&body, &[("numbering", &numbering())]);
    assert_eq!(
        texts(&found),
        [
            "一、甲",
            "（一）乙",
            "1. 丙",
            "（二）丁",
            "2. 戊",
            "二、己",
            "（一）庚",
            "2.1 辛",
            "五、壬",
            "六、癸",
            "• 点",
            "无",
        ]
    );
    assert_eq!(found.lines[0].automatic, Some("一、".len()));
    assert_eq!(found.lines[2].automatic, Some("1. ".len()));
    assert_eq!(found.lines[11].automatic, None);
}

#[test]
fn a_style_should_give_list_and_level() {
    let styles = "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"C\"><w:name w:val=\"章\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
        <w:style w:type=\"numbering\" w:styleId=\"L\"><w:name w:val=\"列表\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>";
    let chapter = "<w:p><w:pPr><w:pStyle w:val=\"C\"/></w:pPr><w:r><w:t>章</w:t></w:r></w:p>";
    let not = "<w:p><w:pPr><w:pStyle w:val=\"C\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>无</w:t></w:r></w:p>";
    let body = format!("{chapter}{not}{chapter}{}", item("4", 1, "连"));
    let found = word(&body, &[("styles", styles), ("numbering", &numbering())]);
    assert_eq!(texts(&found), ["一、章", "无", "二、章", "（一）连"]);
}

#[test]
fn a_number_alone_in_a_cell_should_be_a_line() {
    let cell = format!("<w:tc>{}</w:tc>", item("1", 0, ""));
    let found = word(
        &format!("<w:tbl><w:tr>{cell}</w:tr><w:tr>{cell}</w:tr></w:tbl>"),
        &[("numbering", &numbering())],
    );
    assert_eq!(texts(&found), ["一、", "二、"]);
    assert!(lines(&found).iter().all(|(_, shape)| shape.cell.is_some()));
}

#[test]
fn what_no_line_has_should_not_be_in_a_number() {
    let list = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        level(0, "decimal", "第&#10;%1\u{202E}、", "")
    );
    let symbols = "<w:sym w:char=\"000A\"/><w:sym w:char=\"0000\"/><w:sym w:char=\"4E01\"/>";
    let body = item("1", 0, "甲").replace("</w:t>", &format!("</w:t>{symbols}"));
    let found = word(&body, &[("numbering", &list)]);
    assert_eq!(texts(&found), ["第 1、甲 丁"]);
    assert_eq!(found.lines[0].automatic, Some("第 1、".len()));
}
