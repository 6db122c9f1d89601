//! Problems of documents as they were published.

use yaodian::diagnostic::Diagnostic;
use yaodian::source::decode::document;

use super::{drawn, shown};

/// An archive of empty files, with nothing but their names.
fn archive(names: impl Iterator<Item = String>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for name in names {
        zip.start_file(name, options).expect("should begin");
    }
    zip.finish().expect("should end").into_inner()
}

/// A document with so many spaces.
fn inflated(size: usize) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file("word/document.xml", options)
        .expect("should begin");
    zip.write_all(&vec![b' '; size]).expect("should be written");
    zip.finish().expect("should end").into_inner()
}

fn problems() -> Vec<Diagnostic> {
    let refused = |path: &str, bytes: &[u8], encoding| {
        document(path, bytes.to_vec(), encoding).expect_err("should be refused")
    };
    vec![
        refused("2031年工作要点.pdf", b"%PDF-1.7", None),
        refused(
            "plan.txt",
            b"2031\n\xB8\xF7\xC7\xF8\xC3\xFF\n",
            Some("gb18030"),
        ),
        refused("plan.txt", b"a", Some("gb18303")),
        refused("plan.docx", &inflated(10)[..40], None),
        refused("plan.docx", &inflated(5 << 20), None),
        refused(
            "plan.docx",
            &archive((0..10_001).map(|number| number.to_string())),
            None,
        ),
    ]
}

pub(super) fn codes() -> Vec<&'static str> {
    vec![
        "format-unread",
        "bytes-undecodable",
        "encoding-unknown",
        "document-damaged",
        "archive-too-large",
        "archive-entries",
    ]
}

#[test]
fn problems_of_documents_should_be_shown_as_reviewed() {
    let found = problems();
    let of: Vec<&str> = found.iter().map(|one| one.problem.code()).collect();
    assert_eq!(of, codes());
    for problem in found {
        shown(problem.problem.code(), drawn(&problem));
    }
}
