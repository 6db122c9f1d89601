//! Documents that other programs wrote: `python-docx` and `openpyxl`.

use yaodian::source::decode::{Decoded, Format, document};

use crate::harness::root;

fn decoded(name: &str) -> Decoded {
    let bytes = std::fs::read(root().join("tests/suite/decode").join(name));
    let bytes = bytes.expect("should be there");
    document(name, bytes, None).unwrap_or_else(|refused| panic!("{refused:?}"))
}

/// The lines with what the format says of them, one a line.
fn shown(decoded: &Decoded) -> String {
    let texts = decoded.published.file.text.split('\n');
    let mut shown = String::new();
    for (text, shape) in texts.zip(&decoded.lines) {
        let mut said = vec![format!("{:?}", shape.part)];
        said.extend(shape.heading.map(|level| format!("heading {level}")));
        said.extend(shape.cell.map(|cell| {
            let (row, column) = (cell.row, cell.column);
            let spans = (cell.row_span, cell.column_span);
            format!("cell {}: {row}, {column} spanning {spans:?}", cell.table)
        }));
        let flags = [
            (shape.centred, "centred"),
            (shape.bold, "bold"),
            (shape.right, "right"),
        ];
        let set = flags.iter().filter(|(is_set, _)| *is_set);
        said.extend(set.map(|(_, name)| (*name).to_owned()));
        said.extend(shape.automatic.map(|bytes| format!("automatic {bytes}")));
        shown += &format!("{text} | {}\n", said.join(", "));
    }
    shown
}

#[test]
fn a_document_of_word_should_be_read() {
    let plan = decoded("plan.docx");
    assert_eq!(plan.format, Format::Docx);
    assert_eq!((plan.notes.comments, plan.notes.headers), (1, 1));
    insta::assert_snapshot!(shown(&plan));
}

#[test]
fn a_workbook_of_excel_should_be_read() {
    let plan = decoded("plan.xlsx");
    assert_eq!(plan.format, Format::Xlsx);
    assert_eq!(plan.notes.hidden_sheets, ["隐"]);
    insta::assert_snapshot!(shown(&plan));
}
