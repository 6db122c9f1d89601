//! Published documents, decoded as `yaodian import` does.

use yaodian::base::Span;
use yaodian::source::decode::{self, Decoded, ENCODINGS, Format, document};

use super::package::{self, WORD, WORKBOOK};
use super::{hash, problems, recognised};

/// The names that [`text`] chooses from.
const NAMES: [&str; 2] = ["notice.txt", "notice.md"];

/// A text, the first byte of which chooses its name, and the encoding that the
/// user gives, if any.
pub fn text(input: &[u8]) {
    let Some((first, rest)) = input.split_first() else {
        return;
    };
    let choice = usize::from(*first);
    let encodings = [None].into_iter().chain(ENCODINGS.map(Some));
    let given = encodings.cycle().nth(choice).flatten();
    let name = NAMES[choice / (ENCODINGS.len() + 1) % NAMES.len()];
    decoded(name, rest, given);
}

/// A web page.
pub fn page(input: &[u8]) {
    let found = decoded("notice.html", input, None);
    if found != Some(Format::Html) {
        // What does not begin like a page, made one.
        let page = [b"<!doctype html>\n", input].concat();
        decoded("notice.html", &page, None);
    }
}

/// A document of Word: its parts, or an archive.
pub fn word(input: &[u8]) {
    decoded("notice.docx", &package::packed(&WORD, input), None);
}

/// A workbook of Excel: its parts, or an archive.
pub fn workbook(input: &[u8]) {
    decoded("notice.xlsx", &package::packed(&WORKBOOK, input), None);
}

/// The input of [`text`] for a document without a given encoding.
pub(super) fn plain_input(path: &str, bytes: &[u8]) -> Vec<u8> {
    let is_markdown = path.ends_with(".md");
    let choice = match is_markdown {
        true => ENCODINGS.len() as u8 + 1,
        false => 0,
    };
    [&[choice], bytes].concat()
}

/// A document that is right, decoded.
pub(super) fn read(path: &str, bytes: &[u8]) -> Decoded {
    document(path, bytes.to_vec(), None).expect("should be right")
}

/// Decodes a document, and recognises its structure. The format, if it is read.
fn decoded(name: &str, bytes: &[u8], given: Option<&str>) -> Option<Format> {
    let hash = hash(bytes);
    let found = document(name, bytes.to_vec(), given);
    let again = document(name, bytes.to_vec(), given);
    assert_eq!(format!("{found:?}"), format!("{again:?}"), "twice");
    match found {
        Ok(found) => {
            judge(&found);
            recognised::judge(&found.published.file.text, &found.lines);
            Some(found.format)
        }
        Err(refused) => {
            problems::check(&[refused], hash);
            None
        }
    }
}

/// What is true of every decoded document.
fn judge(found: &Decoded) {
    let (file, bytes) = (&found.published.file, found.published.bytes());
    let texts: Vec<&str> = file.text.split('\n').collect();
    assert_eq!(texts.len(), found.lines.len(), "lines and shapes");
    for (text, shape) in texts.iter().zip(&found.lines) {
        let number = shape.automatic.unwrap_or(0);
        assert!(text.is_char_boundary(number), "{number} in {text:?}");
        assert_ne!(shape.heading, Some(0), "{text:?}");
        if let Some(cell) = shape.cell {
            assert!(cell.row_span > 0 && cell.column_span > 0, "{cell:?}");
        }
    }
    // As an original of a portal.
    let again = decode::decode("notice.txt", file.text.as_bytes());
    assert!(again.is_ok(), "not a text: {again:?}");
    let is_plain = matches!(found.format, Format::PlainText | Format::Markdown);
    let mut end = None;
    for (at, character) in file.text.char_indices() {
        let span = Span::new(at, at + character.len_utf8());
        let Some(range) = found.published.bytes_of(span) else {
            assert!(!is_plain, "{span:?} is nowhere");
            continue;
        };
        let own = bytes.get(range.clone());
        let own = own.unwrap_or_else(|| panic!("{span:?} is outside: {range:?}"));
        // Where characters are, others are not; two of one code share it.
        let follows = end.is_none_or(|end| end == range.end || end == range.start);
        assert!(
            !is_plain || follows,
            "{span:?} is at {range:?} after {end:?}"
        );
        end = Some(range.end);
        if is_plain && found.encoding.name == "UTF-8" {
            assert_eq!(own, span.of(&file.text).as_bytes());
        }
        assert!(
            character != '\u{FFFD}' || is_replacement(own),
            "U+FFFD instead of {own:?}"
        );
    }
    if is_plain && !file.text.is_empty() {
        assert_eq!(end, Some(bytes.len()), "bytes are left");
    }
    if found.format == Format::Docx || found.format == Format::Xlsx {
        return;
    }
    let whole = found.published.bytes_of(Span::new(0, file.text.len()));
    assert!(whole.is_none_or(|range| range.end <= bytes.len()));
}

/// Whether some bytes are U+FFFD: in one of the encodings, or as a character
/// reference that is replaced by it.
fn is_replacement(bytes: &[u8]) -> bool {
    let encoded: [&[u8]; 4] = [
        b"\xEF\xBF\xBD",
        b"\x84\x31\xA4\x37",
        b"\xFD\xFF",
        b"\xFF\xFD",
    ];
    let is_reference = bytes.first() == Some(&b'&') || bytes.starts_with(b"\0&");
    is_reference || encoded.contains(&bytes)
}
