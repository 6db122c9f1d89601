//! Hostile and damaged files are refused, quickly.

use std::time::{Duration, Instant};

use super::docx::word;
use super::xlsx::workbook;
use super::{decoded, zipped};
use crate::diagnostic::Problem;
use crate::source::decode::document;

fn problem(path: &str, bytes: impl Into<Vec<u8>>) -> Problem {
    document(path, bytes.into(), None).unwrap_err().problem
}

fn docx(xml: &str) -> Vec<u8> {
    zipped(&[("word/document.xml", xml)])
}

#[test]
fn entities_should_not_expand() {
    let mut laughs = "<!DOCTYPE a [<!ENTITY l0 \"哈\">".to_owned();
    for level in 1..30 {
        laughs += &format!("<!ENTITY l{level} \"&l{0};&l{0};\">", level - 1);
    }
    laughs += "]><a>&l29;</a>";
    assert!(matches!(
        problem("a.docx", docx(&laughs)),
        Problem::XmlDoctype
    ));
    let unknown = docx("<a>&nothing;</a>");
    assert!(matches!(
        problem("a.docx", unknown),
        Problem::DocumentDamaged { .. }
    ));
}

#[test]
fn a_zip_bomb_should_be_refused() {
    let bomb = docx(&"<w:p/>".repeat(4 << 20));
    assert!(bomb.len() < 1 << 20);
    assert!(matches!(
        problem("a.docx", bomb),
        Problem::ArchiveTooLarge { .. }
    ));
    let names: Vec<String> = (0..10_001).map(|n| n.to_string()).collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    assert!(matches!(
        problem("a.docx", zipped(&many)),
        Problem::ArchiveEntries { count: 10_001, .. }
    ));
}

#[test]
fn a_truncated_file_should_be_refused_at_any_length() {
    let whole = docx(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p/></w:body></w:document>",
    );
    assert!(document("a.docx", whole.clone(), None).is_ok());
    for length in 4..whole.len() {
        let cut = whole[..length].to_vec();
        assert!(
            matches!(problem("a.docx", cut), Problem::DocumentDamaged { .. }),
            "{length}"
        );
    }
    // Any byte may be wrong, and nothing may panic.
    for at in 4..whole.len() {
        let mut wrong = whole.clone();
        wrong[at] ^= 0x55;
        drop(document("a.docx", wrong, None));
    }
}

#[test]
fn deep_documents_should_be_refused_and_deep_pages_read() {
    let deep = "<w:p xmlns:w=\"w\">".repeat(500) + &"</w:p>".repeat(500);
    assert!(matches!(
        problem("a.docx", docx(&deep)),
        Problem::NestedTooDeep { .. }
    ));
    let page = format!("<html>{}深", "<div><b>".repeat(50_000));
    assert_eq!(decoded("a.html", page).published.file.text, "深");
    let tables = format!("<html>{}深", "<table><tr><td>".repeat(5_000));
    assert_eq!(decoded("a.html", tables).published.file.text, "深");
}

#[test]
fn a_large_file_should_be_refused_and_a_long_line_read_in_time() {
    let large = vec![b'a'; (16 << 20) + 1];
    assert!(matches!(
        problem("a.txt", large),
        Problem::FileTooLarge { .. }
    ));
    let start = Instant::now();
    let line = "一".repeat(1 << 20);
    assert_eq!(decoded("a.txt", line.as_str()).lines.len(), 1);
    for hostile in [
        "<".repeat(1 << 19),
        "<a ".repeat(1 << 17),
        "<!--".repeat(1 << 17),
        "</".repeat(1 << 18),
        "<script></".repeat(1 << 16),
        "&amp".repeat(1 << 16),
        "<!>".repeat(1 << 16),
        "<a b=\"".repeat(1 << 16),
        "<table><td colspan=1000 rowspan=60000>".repeat(1 << 12),
        "<p><b>".repeat(1 << 16),
    ] {
        decoded("a.html", format!("<html>{hostile}"));
    }
    assert!(
        start.elapsed() < Duration::from_secs(60),
        "{:?}",
        start.elapsed()
    );
}

#[test]
fn wrong_values_should_not_panic() {
    let found = word(
        "<w:p><w:pPr><w:outlineLvl w:val=\"255\"/><w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>一</w:t><w:sym w:char=\"D800\"/></w:r></w:p>\
         <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"99999999999\"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>二</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        &[(
            "numbering",
            "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"99\"><w:lvlText w:val=\"%9%1%\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        )],
    );
    assert!(found.published.file.text.contains('一'));
}

#[test]
fn a_page_of_tags_should_be_refused() {
    let tags = format!("<html>{}", "<i>".repeat(1_000_001));
    assert!(matches!(
        problem("a.html", tags),
        Problem::DocumentDamaged { .. }
    ));
    let signs = format!("<html><p>{}", "<".repeat(1_000_001));
    assert_eq!(decoded("a.html", signs).lines.len(), 1);
}

#[test]
fn a_text_that_is_named_again_and_again_should_be_refused() {
    let long = format!("<si><t>{}</t></si>", "一二三四".repeat(1 << 17));
    let cells = "<c t=\"s\"><v>0</v></c>";
    let once = workbook(cells, &long, "0");
    assert!(document("a.xlsx", once, None).is_ok());
    assert!(matches!(
        problem("a.xlsx", workbook(&cells.repeat(20), &long, "0")),
        Problem::ArchiveTooLarge { .. }
    ));
}

#[test]
fn many_small_things_should_be_read_in_time() {
    let start = Instant::now();
    let cells = format!("<html><table><tr>{}", "<td>一".repeat(100_000));
    assert_eq!(decoded("a.html", cells).lines.len(), 100_000);
    let reference = |id| format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>");
    let note = |id| format!("<w:footnote w:id=\"{id}\"><w:p/></w:footnote>");
    let references: String = (0..20_000).map(reference).collect();
    let notes: String = (0..20_000).map(note).collect();
    let found = word(
        &format!("<w:p>{references}</w:p>"),
        &[("footnotes", &format!("<w:footnotes>{notes}</w:footnotes>"))],
    );
    assert_eq!(found.lines.len(), 20_001);
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "{:?}",
        start.elapsed()
    );
}
