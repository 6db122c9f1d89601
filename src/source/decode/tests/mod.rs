//! Tests on small files, built here.

mod docx;
mod formats;
mod html;
mod limits;
mod numbering;
mod text;
mod xlsx;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::{Decoded, LineShape, document};
use crate::base::Span;

/// A ZIP archive of parts.
fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A document, decoded.
fn decoded(path: &str, bytes: impl Into<Vec<u8>>) -> Decoded {
    let decoded = document(path, bytes.into(), None);
    let decoded = decoded.unwrap_or_else(|refused| panic!("{:?}", refused.problem));
    let file = &decoded.published.file;
    assert_eq!(decoded.lines.len(), file.lines(), "{:?}", file.text);
    decoded
}

/// The lines with their shapes.
fn lines(decoded: &Decoded) -> Vec<(&str, LineShape)> {
    let texts = decoded.published.file.text.split('\n');
    texts.zip(decoded.lines.iter().copied()).collect()
}

/// The texts of the lines.
fn texts(decoded: &Decoded) -> Vec<&str> {
    decoded.published.file.text.split('\n').collect()
}

/// The bytes of the first occurrence of some words.
fn bytes_of<'d>(decoded: &'d Decoded, words: &str) -> &'d [u8] {
    let start = decoded.published.file.text.find(words).unwrap();
    let span = Span::new(start, start + words.len());
    let range = decoded.published.bytes_of(span).unwrap();
    &decoded.published.bytes()[range]
}
