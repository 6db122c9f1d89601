//! Workbooks of Excel.

use super::{decoded, lines, texts, zipped};
use crate::source::decode::Format;

const S: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

#[test]
fn cells_should_be_as_the_sheet_shows_them() {
    let workbook = format!(
        "<workbook {S}><sheets><sheet name=\"分工\" r:id=\"r2\"/><sheet name=\"藏\" state=\"hidden\" r:id=\"r1\"/><sheet name=\"二\" r:id=\"r1\"/></sheets></workbook>"
    );
    let rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/a.xml\"/><Relationship Id=\"r2\" Type=\"x/worksheet\" Target=\"/xl/worksheets/b.xml\"/>\
        <Relationship Id=\"r3\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r4\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>";
    let strings = format!(
        "<sst {S}><si><t>序号</t></si><si><r><t>任</t></r><r><t>务</t></r><rPh sb=\"0\" eb=\"1\"><t>rèn</t></rPh></si><si><t>一行_x000D_\n二行</t></si></sst>"
    );
    let styles = format!(
        "<styleSheet {S}><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><fonts><font/><font><b/></font></fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"176\" fontId=\"0\"/><xf numFmtId=\"9\" fontId=\"1\"><alignment horizontal=\"center\"/></xf></cellXfs></styleSheet>"
    );
    let first = format!(
        "<worksheet {S}><cols><col min=\"5\" max=\"6\" hidden=\"1\"/></cols><sheetData>\
        <row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"E1\"><v>9</v></c></row>\
        <row r=\"3\"><c r=\"A3\"><v>12</v></c><c r=\"B3\" s=\"1\"><v>44927</v></c><c r=\"C3\" s=\"2\"><v>0.5</v></c><c r=\"D3\" t=\"s\"><v>2</v></c></row>\
        <row r=\"4\" hidden=\"1\"><c r=\"A4\"><v>1</v></c></row>\
        <row><c t=\"b\"><v>1</v></c><c t=\"inlineStr\"><is><t>内</t></is></c><c t=\"str\"><f>A1</f><v>式</v></c><c/></row></sheetData>\
        <mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:D1\"/></mergeCells></worksheet>"
    );
    let second =
        format!("<worksheet {S}><sheetData><row><c><v>3.0</v></c></row></sheetData></worksheet>");
    let found = decoded(
        "a.xlsx",
        zipped(&[
            ("xl/workbook.xml", &workbook),
            ("xl/_rels/workbook.xml.rels", rels),
            ("xl/sharedStrings.xml", &strings),
            ("xl/styles.xml", &styles),
            ("xl/worksheets/b.xml", &first),
            ("xl/worksheets/a.xml", &second),
        ]),
    );
    assert_eq!(found.format, Format::Xlsx);
    let cells: Vec<_> = lines(&found)
        .into_iter()
        .map(|(text, s)| {
            let c = s.cell.unwrap();
            (
                text,
                [c.table, c.row, c.column, c.row_span, c.column_span],
                s.bold && s.centred,
            )
        })
        .collect();
    assert_eq!(
        cells,
        [
            ("序号", [0, 0, 0, 2, 1], false),
            ("任务", [0, 0, 1, 1, 3], false),
            ("12", [0, 2, 0, 1, 1], false),
            ("2023年1月", [0, 2, 1, 1, 1], false),
            ("50%", [0, 2, 2, 1, 1], true),
            ("一行", [0, 2, 3, 1, 1], false),
            ("二行", [0, 2, 3, 1, 1], false),
            ("TRUE", [0, 4, 0, 1, 1], false),
            ("内", [0, 4, 1, 1, 1], false),
            ("式", [0, 4, 2, 1, 1], false),
            ("3", [1, 0, 0, 1, 1], false),
        ]
    );
    assert_eq!(found.notes.sheets, ["分工", "二"]);
    assert_eq!(found.notes.hidden_sheets, ["藏"]);
    assert_eq!((found.notes.hidden_cells, found.notes.readings), (2, 1));
}

/// A workbook of one sheet.
pub(super) fn workbook(cells: &str, strings: &str, format: &str) -> Vec<u8> {
    let rels = "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"a.xml\"/>\
        <Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"strings.xml\"/><Relationship Id=\"r3\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>";
    let part = |root: &str, inside: &str| format!("<{root} {S}>{inside}</{root}>");
    let styles = format!(
        "<numFmts><numFmt numFmtId=\"176\" formatCode=\"{format}\"/></numFmts><cellXfs><xf numFmtId=\"176\"/></cellXfs>"
    );
    let sheet = format!("<sheetData><row>{cells}</row></sheetData>");
    zipped(&[
        (
            "xl/workbook.xml",
            &part(
                "workbook",
                "<sheets><sheet name=\"一\" r:id=\"r1\"/></sheets>",
            ),
        ),
        ("xl/_rels/workbook.xml.rels", rels),
        ("xl/strings.xml", &part("sst", strings)),
        ("xl/styles.xml", &part("styleSheet", &styles)),
        ("xl/a.xml", &part("worksheet", &sheet)),
    ])
}

#[test]
fn a_number_format_should_give_no_more_than_a_line() {
    let shown = |format: &str| {
        let found = decoded("a.xlsx", workbook("<c><v>3</v></c>", "", format));
        texts(&found).join("|")
    };
    assert_eq!(shown("0\u{202E}&quot;&#10;个&quot;"), "3 个");
    // Longer than any that Excel writes.
    assert_eq!(shown(&"0".repeat(70_000)), "3");
}
