//! Documents of Word.

use super::{decoded, lines, texts, zipped};
use crate::source::decode::{Cell, Decoded, Format, Part};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

pub(super) fn relationships(kinds: &[&str]) -> String {
    let all: String = kinds
        .iter()
        .map(|kind| {
            format!("<Relationship Id=\"r{kind}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{kind}.xml\"/>")
        })
        .collect();
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
    )
}

/// A document with a body, and other parts.
pub(super) fn word(body: &str, others: &[(&str, &str)]) -> Decoded {
    let document = format!(
        "<w:document {W} xmlns:mc=\"mc\" xmlns:wps=\"wps\" xmlns:v=\"v\" xmlns:pic=\"pic\" xmlns:m=\"m\"><w:body>{body}</w:body></w:document>"
    );
    let kinds: Vec<&str> = others.iter().map(|(kind, _)| *kind).collect();
    let rels = relationships(&kinds);
    let named: Vec<(String, String)> = others
        .iter()
        .map(|(kind, xml)| {
            let xml = xml.replacen('>', &format!(" {W}>"), 1);
            (format!("word/{kind}.xml"), xml)
        })
        .collect();
    let mut parts = vec![
        ("word/document.xml", document.as_str()),
        ("word/_rels/document.xml.rels", rels.as_str()),
    ];
    parts.extend(
        named
            .iter()
            .map(|(name, xml)| (name.as_str(), xml.as_str())),
    );
    let found = decoded("plan.docx", zipped(&parts));
    assert_eq!(found.format, Format::Docx);
    found
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn runs_tabs_and_breaks_should_make_lines() {
    let found = word(
        "<w:p><w:r><w:t xml:space=\"preserve\">一 </w:t></w:r><w:r><w:t>二</w:t><w:tab/><w:t>三</w:t><w:br/><w:t>四</w:t><w:br w:type=\"page\"/><w:noBreakHyphen/><w:softHyphen/></w:r></w:p><w:p/><w:p><w:r><w:t>五&amp;&#x516D;</w:t></w:r></w:p><w:sectPr/>",
        &[],
    );
    assert_eq!(texts(&found), ["一 二\t三", "四\u{2011}", "", "五&六"]);
    assert_eq!(found.published.bytes_of(crate::base::Span::new(0, 3)), None);
}

#[test]
fn tracked_changes_should_be_accepted() {
    let found = word(
        "<w:p><w:ins w:id=\"1\"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom w:id=\"3\"><w:r><w:t>移出</w:t></w:r></w:moveFrom><w:moveTo w:id=\"4\"><w:r><w:t>移入</w:t></w:r></w:moveTo></w:p>\
         <w:p><w:pPr><w:rPr><w:del w:id=\"5\"/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>",
        &[],
    );
    assert_eq!(texts(&found), ["新移入", "甲乙"]);
    assert_eq!((found.notes.insertions, found.notes.deletions), (2, 3));
}

#[test]
fn hidden_text_fields_links_and_controls_should_be_read() {
    let found = word(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>明</w:t></w:r>\
         <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>今天</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
         <w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>5</w:t></w:r></w:fldSimple><w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>\
         <w:r><w:ruby><w:rt><w:r><w:t>yāo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>要</w:t></w:r></w:rubyBase></w:ruby><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>\
         <m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>",
        &[],
    );
    assert_eq!(texts(&found), ["明今天链接5控件要☑x+1"]);
    assert_eq!((found.notes.hidden, found.notes.readings), (1, 1));
}

#[test]
fn text_boxes_should_follow_their_paragraph_once() {
    let inner = format!("<w:txbxContent>{}</w:txbxContent>", p("框内"));
    let found = word(
        &format!(
            "<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>"
        ),
        &[],
    );
    assert_eq!(texts(&found), ["前", "框内"]);
    assert_eq!(found.notes.images, 1);
}

#[test]
fn styles_should_say_headings_alignment_and_bold() {
    let styles = "<w:styles><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"b2\"><w:name w:val=\"条\"/><w:basedOn w:val=\"1\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"t1\"><w:name w:val=\"toc 1\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"x\"><w:name w:val=\"标题 3\"/><w:basedOn w:val=\"x\"/></w:style></w:styles>";
    let styled = |style: &str, more: &str, text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = styled("1", "", "章")
        + &styled("b2", "<w:jc w:val=\"right\"/>", "条")
        + &styled("x", "", "三")
        + &styled("t1", "", "目")
        + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>细</w:t></w:r></w:p>"
        + "<w:p><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r></w:p>";
    let found = word(&body, &[("styles", styles)]);
    let shapes: Vec<_> = lines(&found)
        .into_iter()
        .map(|(_, s)| {
            (
                s.heading,
                s.centred,
                s.right,
                s.bold,
                s.part == Part::Chrome,
            )
        })
        .collect();
    assert_eq!(
        shapes,
        [
            (Some(1), true, false, true, false),
            (Some(3), false, true, true, false),
            (Some(3), false, false, false, false),
            (None, false, false, false, true),
            (None, false, false, false, false),
            (None, false, false, true, false),
        ]
    );
}

#[test]
fn merged_and_nested_cells_should_have_their_places() {
    let tc = |properties: &str, content: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>")
    };
    let nested = format!("<w:tbl><w:tr>{}</w:tr></w:tbl><w:p/>", tc("", &p("内")));
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr><w:tr>{}{}{}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{}</w:tr></w:tbl>",
        tc(
            "<w:vMerge w:val=\"restart\"/>",
            &(p("跨三行") + &p("第二段"))
        ),
        tc("<w:gridSpan w:val=\"2\"/>", &p("跨两列")),
        tc("<w:vMerge/>", "<w:p/>"),
        tc("", &p("二二")),
        tc("", &nested),
        tc("<w:vMerge w:val=\"continue\"/>", "<w:p/>"),
        tc("", "<w:p/>"),
        tc("", &p("三三")),
        tc("", &p("删去")),
    );
    let found = word(&(p("表前") + &body + &p("表后")), &[]);
    let cells: Vec<_> = lines(&found)
        .into_iter()
        .map(|(text, s)| {
            (
                text,
                s.cell
                    .map(|c| [c.table, c.row, c.column, c.row_span, c.column_span]),
            )
        })
        .collect();
    assert_eq!(
        cells,
        [
            ("表前", None),
            ("跨三行", Some([0, 0, 0, 3, 1])),
            ("第二段", Some([0, 0, 0, 3, 1])),
            ("跨两列", Some([0, 0, 1, 1, 2])),
            ("二二", Some([0, 1, 1, 1, 1])),
            ("内", Some([1, 0, 0, 1, 1])),
            ("三三", Some([0, 2, 2, 1, 1])),
            ("表后", None),
        ]
    );
    let whole = Cell {
        table: 0,
        row: 0,
        column: 0,
        row_span: 3,
        column_span: 1,
    };
    assert_eq!(found.lines[1].cell, Some(whole));
}

#[test]
fn notes_should_come_last_with_their_marks() {
    let body = "<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id=\"3\"/></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:sectPr><w:footnotePr><w:numFmt w:val=\"decimalEnclosedCircleChinese\"/></w:footnotePr></w:sectPr>";
    let note = |id: &str, text: &str| {
        format!(
            "<w:footnote w:id=\"{id}\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>"
        )
    };
    let notes = format!(
        "<w:footnotes>{}{}{}</w:footnotes>",
        note("1", "未引"),
        note("2", "后注"),
        note("3", "先注")
    );
    let comments = "<w:comments><w:comment w:id=\"1\"><w:p/></w:comment></w:comments>";
    let header = "<w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>";
    let found = word(
        body,
        &[
            ("footnotes", &notes),
            ("comments", comments),
            ("header", header),
        ],
    );
    assert_eq!(texts(&found), ["正文", "①先注", "②后注"]);
    assert_eq!(found.lines[1].part, Part::Note);
    assert_eq!(found.lines[2].automatic, Some("②".len()));
    assert_eq!((found.notes.comments, found.notes.headers), (1, 1));
}
