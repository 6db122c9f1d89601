//! Decodes files: the UTF-8 texts of a portal, and documents in the format in
//! which they were published.
//!
//! [`document`] recognises the format by the content of the file, decodes its
//! characters, and gives the text with what the format says of each line.

mod archive;
mod characters;
mod detect;
mod docx;
mod encoding;
mod html;
mod lines;
mod numerals;
mod office;
mod plain;
mod recognise;
mod refused;
mod shape;
#[cfg(test)]
mod tests;
mod utf8;
mod xlsx;
mod xml;

pub use encoding::ENCODINGS;
pub use shape::{Cell, Decoded, Encoding, EncodingBy, Format, LineShape, Notes, Part};
pub use utf8::{BYTE_ORDER_MARK, decode};

use crate::base::File;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{PublishedFile, Runs};

use super::limits::ORIGINAL;
use archive::Archive;
use lines::Lines;
use recognise::Found;

/// Decodes a document as it was published.
///
/// `path` is its name in messages; it only tells Markdown from plain text.
/// `encoding` overrides what is declared or detected: a label of the WHATWG
/// Encoding Standard. Office documents have their own encoding.
///
/// # Errors
/// A format or encoding that is not read, bytes that fit no character, a
/// damaged document, and one beyond the limits.
pub fn document(path: &str, bytes: Vec<u8>, encoding: Option<&str>) -> Result<Decoded, Diagnostic> {
    let size = bytes.len() as u64;
    let limit = ORIGINAL.bytes();
    if size > limit {
        return Err(Diagnostic::general(Problem::FileTooLarge {
            path: path.to_owned(),
            size,
            limit,
        }));
    }
    match recognise::recognise(path, &bytes) {
        Found::Archive => office(path, bytes),
        Found::Foreign(found) => Err(refused::refused(path, found)),
        Found::Text(Format::Html) => page(path, bytes, encoding),
        Found::Text(format) => text(path, bytes, encoding, format),
    }
}

/// Plain text or Markdown.
fn text(
    path: &str,
    bytes: Vec<u8>,
    encoding: Option<&str>,
    format: Format,
) -> Result<Decoded, Diagnostic> {
    let decoded = encoding::text(path, &bytes, encoding, None)?;
    let file = File::new(path, decoded.text);
    utf8::check(&file)?;
    let lines = match format {
        Format::Markdown => plain::markdown(&file.text),
        _ => plain::lines(&file.text),
    };
    Ok(Decoded {
        format,
        encoding: decoded.encoding,
        published: PublishedFile::new(file, bytes, decoded.runs),
        lines,
        notes: Notes::default(),
    })
}

/// A web page.
fn page(path: &str, bytes: Vec<u8>, encoding: Option<&str>) -> Result<Decoded, Diagnostic> {
    let declared = html::declared(&bytes);
    let source = encoding::text(path, &bytes, encoding, declared.as_deref())?;
    let (lines, notes) = html::decode(path, &source.text, &source.runs)?;
    Ok(Decoded {
        format: Format::Html,
        encoding: source.encoding,
        published: PublishedFile::new(File::new(path, lines.text), bytes, lines.runs),
        lines: lines.shapes,
        notes,
    })
}

/// A document of Office, or another ZIP archive.
fn office(path: &str, bytes: Vec<u8>) -> Result<Decoded, Diagnostic> {
    let mut archive = Archive::open(path, &bytes)?;
    let (found, main) = office::inside(&mut archive)?;
    let (format, (lines, notes)) = match found {
        Found::Text(Format::Xlsx) => (Format::Xlsx, xlsx::decode(&mut archive, &main)?),
        Found::Text(_) | Found::Archive => (Format::Docx, docx::decode(&mut archive, &main)?),
        Found::Foreign(found) => return Err(refused::refused(path, found)),
    };
    if lines.is_full() {
        return Err(Diagnostic::general(Problem::ArchiveTooLarge {
            path: path.to_owned(),
            part: main,
            limit: ORIGINAL.bytes(),
        }));
    }
    let Lines { text, shapes, .. } = lines;
    Ok(Decoded {
        format,
        encoding: Encoding {
            name: "UTF-8",
            by: EncodingBy::Declared,
        },
        published: PublishedFile::new(File::new(path, text), bytes, Runs::default()),
        lines: shapes,
        notes,
    })
}
