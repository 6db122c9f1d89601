//! Recognises the format of a file by its content.

use crate::diagnostic::ForeignFormat;

use super::shape::Format;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// A format that is decoded, or may be: a ZIP archive is looked into.
    Text(Format),
    /// A ZIP archive: a document of Office, or something else.
    Archive,
    /// A format that is not decoded.
    Foreign(ForeignFormat),
}

/// How files of other formats begin.
const BEGINNINGS: [(&[u8], ForeignFormat); 16] = [
    (b"{\\rtf", ForeignFormat::Rtf),
    (b"\x89PNG\r\n\x1A\n", ForeignFormat::Image),
    (b"\xFF\xD8\xFF", ForeignFormat::Image),
    (b"GIF87a", ForeignFormat::Image),
    (b"GIF89a", ForeignFormat::Image),
    (b"II*\0", ForeignFormat::Image),
    (b"MM\0*", ForeignFormat::Image),
    (b"\x1F\x8B", ForeignFormat::Compressed),
    (b"Rar!\x1A\x07", ForeignFormat::Compressed),
    (b"7z\xBC\xAF\x27\x1C", ForeignFormat::Compressed),
    (b"BZh", ForeignFormat::Compressed),
    (b"\xFD7zXZ\0", ForeignFormat::Compressed),
    (b"\x28\xB5\x2F\xFD", ForeignFormat::Compressed),
    (b"AT&TFORM", ForeignFormat::Image),
    (b"\0\0\0\x0CjP  ", ForeignFormat::Image),
    (b"%PDF-", ForeignFormat::Pdf),
];

/// How the text of a web page begins, after white space and comments.
const PAGES: [&str; 14] = [
    "!doctype html",
    "html",
    "head",
    "body",
    "meta",
    "title",
    "div",
    "p",
    "table",
    "span",
    "h1",
    "article",
    "section",
    "style",
];

/// How many bytes of a file are looked at.
const BEGIN: usize = 4096;

/// Recognises a file. The name decides only between kinds of text.
pub(super) fn recognise(path: &str, bytes: &[u8]) -> Found {
    let begin = bytes.get(..BEGIN).unwrap_or(bytes);
    if begin.starts_with(b"PK\x03\x04") || begin.starts_with(b"PK\x05\x06") {
        return Found::Archive;
    }
    if begin.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Found::Foreign(compound(path, bytes));
    }
    let found = BEGINNINGS
        .iter()
        .find(|(magic, _)| begin.starts_with(magic));
    if let Some((_, format)) = found {
        return Found::Foreign(*format);
    }
    if begin.starts_with(b"RIFF") && begin.get(8..12) == Some(b"WEBP")
        || begin.starts_with(b"BM") && begin.get(6..10) == Some(&[0; 4])
    {
        return Found::Foreign(ForeignFormat::Image);
    }
    let readable: Vec<u8> = begin.iter().copied().filter(|byte| *byte != 0).collect();
    let readable = String::from_utf8_lossy(&readable).to_ascii_lowercase();
    // A PDF may have something before it.
    if readable
        .get(..1024)
        .unwrap_or(&readable)
        .contains("%pdf-1.")
    {
        return Found::Foreign(ForeignFormat::Pdf);
    }
    if readable.starts_with("mime-version:") || readable.contains("multipart/related") {
        return Found::Foreign(ForeignFormat::WebArchive);
    }
    textual(path, &readable)
}

/// The format of a text, by its first characters in lower case.
fn textual(path: &str, begin: &str) -> Found {
    let lower = path.to_ascii_lowercase();
    let is_markdown = lower.ends_with(".md") || lower.ends_with(".markdown");
    let start = after_comments(begin);
    if start.starts_with("<?xml") && !begin.contains("<html") {
        return Found::Foreign(ForeignFormat::Xml);
    }
    let tag = start.strip_prefix('<');
    let is_page = tag.is_some_and(|tag| {
        PAGES.iter().any(|name| {
            let after = tag.strip_prefix(name);
            after.is_some_and(|after| !after.starts_with(|c: char| c.is_ascii_alphanumeric()))
        })
    });
    // Something else may be before the page: the directives of a server, or text.
    let is_named = lower.ends_with(".html") || lower.ends_with(".htm");
    let is_later = is_named
        && ["<%", "</p>", "<br", "</div>"]
            .iter()
            .any(|tag| begin.contains(tag));
    let has_root = ["<html>", "<html ", "<html\n", "<html\r", "<!doctype html"]
        .iter()
        .any(|root| begin.contains(root));
    let is_whole = tag.is_some_and(|tag| tag.starts_with("!doctype") || tag.starts_with("html"));
    Found::Text(match (is_markdown, is_page || is_later || has_root) {
        // Markdown may begin with an element of HTML, not with a whole page.
        (true, true) if is_whole => Format::Html,
        (true, _) => Format::Markdown,
        (false, true) => Format::Html,
        (false, false) => Format::PlainText,
    })
}

/// A text without what may precede the first element.
fn after_comments(begin: &str) -> &str {
    // The mark of UTF-16 is no UTF-8, and stays as replacement characters.
    let is_nothing = |c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{FFFD}');
    let mut rest = begin.trim_start_matches(is_nothing);
    while let Some(comment) = rest.strip_prefix("<!--") {
        let Some((_, after)) = comment.split_once("-->") else {
            break;
        };
        rest = after.trim_start_matches(is_nothing);
    }
    rest
}

/// The format of an OLE compound file, by the name of a stream that only that
/// one has.
fn compound(path: &str, bytes: &[u8]) -> ForeignFormat {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &name).is_some()
    };
    let lower = path.to_ascii_lowercase();
    if has("EncryptedPackage") {
        ForeignFormat::Encrypted
    } else if lower.ends_with(".wps") || lower.ends_with(".et") {
        ForeignFormat::Wps
    } else if has("WordDocument") {
        ForeignFormat::Doc
    } else if has("Workbook") || has("Book\0") {
        ForeignFormat::Xls
    } else {
        ForeignFormat::Compound
    }
}
