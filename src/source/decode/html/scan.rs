//! Finds tags and text in the source of a page, with their places (HTML
//! standard §13.2.5, as far as text depends on it).

use std::ops::Range;

use html5gum::{Token, Tokenizer};

/// A part of the source.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text, with character references as written.
    Text,
    /// `<name …>`
    Start(Tag),
    /// `</name>`
    End(String),
    /// `<!--…-->`
    Comment,
}

/// A start tag.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tag {
    /// The name, in lower case.
    pub(super) name: String,
    /// The attributes, with names in lower case and values decoded.
    pub(super) attributes: Vec<(String, String)>,
}

/// Elements whose content is not parsed for tags.
const RAW: [&str; 10] = [
    "script",
    "style",
    "textarea",
    "title",
    "xmp",
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
];

/// Calls `found` for each part of the source, in order.
pub(super) fn scan(source: &str, mut found: impl FnMut(Piece, Range<usize>)) {
    let mut at = 0;
    let mut raw: Option<String> = None;
    while at < source.len() {
        let rest = source.get(at..).unwrap_or(""); // A piece ends at a character.
        if let Some(name) = raw.take() {
            let end = raw_end(rest, &name);
            if end > 0 {
                found(Piece::Text, at..at + end);
            }
            at += end;
            continue;
        }
        let (piece, length) = piece(rest);
        if let Piece::Start(tag) = &piece
            && RAW.contains(&tag.name.as_str())
        {
            raw = Some(tag.name.clone());
        }
        found(piece, at..at + length);
        at += length;
    }
}

/// The first part of a source that is not empty, and its length.
fn piece(rest: &str) -> (Piece, usize) {
    // Text has no tag.
    let after = rest.strip_prefix('<').unwrap_or("");
    let upto = |end: &str, from: usize| {
        let found = rest.get(from..).and_then(|rest| rest.find(end));
        found.map_or(rest.len(), |found| from + found + end.len())
    };
    match after.bytes().next() {
        Some(b'!') if after.starts_with("!--") => (Piece::Comment, comment(rest)),
        Some(b'!' | b'?') => (Piece::Comment, upto(">", 1)),
        Some(b'/') if after[1..].starts_with(|c: char| c.is_ascii_alphabetic()) => {
            let name = name(&after[1..]);
            (Piece::End(name), upto(">", 1))
        }
        Some(b'/') => (Piece::Comment, upto(">", 1)),
        Some(first) if first.is_ascii_alphabetic() => {
            let (tag, length) = start(after);
            (Piece::Start(tag), 1 + length)
        }
        _ => {
            // Up to what may be a tag.
            let next = memchr::memchr(b'<', rest.as_bytes().get(1..).unwrap_or(&[])); // Its end.
            (Piece::Text, next.map_or(rest.len(), |next| 1 + next))
        }
    }
}

/// The length of a comment.
fn comment(rest: &str) -> usize {
    if rest.starts_with("<!-->") {
        return 5;
    }
    let end = rest.get(4..).and_then(|rest| rest.find("-->"));
    end.map_or(rest.len(), |end| 4 + end + 3)
}

/// Where the content of an element ends that is not parsed for tags.
fn raw_end(rest: &str, name: &str) -> usize {
    let is_end = |at: &usize| {
        let after = rest.get(at + 2..).unwrap_or(""); // At the end of the source.
        let found = after.get(..name.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(name))
    };
    let ends = rest.match_indices("</").map(|(at, _)| at);
    ends.into_iter().find(is_end).unwrap_or(rest.len())
}

/// A tag's name, in lower case.
fn name(text: &str) -> String {
    let end = text.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
    text.get(..end.unwrap_or(text.len()))
        .unwrap_or(text)
        .to_ascii_lowercase()
}

/// A start tag without `<`, and its length.
fn start(text: &str) -> (Tag, usize) {
    let mut tag = Tag {
        name: name(text),
        attributes: Vec::new(),
    };
    let mut at = tag.name.len();
    loop {
        let is_between = |c: char| c.is_ascii_whitespace() || c == '/';
        let rest = text.get(at..).unwrap_or(""); // A name ends at a character.
        let bare = rest.trim_start_matches(is_between);
        at += rest.len() - bare.len();
        if bare.is_empty() {
            return (tag, text.len());
        }
        if bare.starts_with('>') {
            return (tag, at + 1);
        }
        // A name may begin with `=`.
        let is_end = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '=');
        let first = bare.chars().next().map_or(0, char::len_utf8);
        let end = bare.get(first..).and_then(|rest| rest.find(is_end));
        let end = end.map_or(bare.len(), |end| first + end);
        let attribute = bare.get(..end).unwrap_or(bare).to_ascii_lowercase();
        at += end;
        // As above.
        let (value, length) = attribute_value(text.get(at..).unwrap_or(""));
        at += length;
        if !tag.attributes.iter().any(|(name, _)| *name == attribute) && tag.attributes.len() < 64 {
            tag.attributes.push((attribute, value));
        }
    }
}

/// What follows an attribute's name: its value, if any, and the length.
fn attribute_value(text: &str) -> (String, usize) {
    let bare = text.trim_start();
    let Some(after) = bare.strip_prefix('=') else {
        return (String::new(), 0);
    };
    let value = after.trim_start();
    let before = text.len() - value.len();
    let (raw, length) = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let inner = value.get(1..).unwrap_or(""); // A quotation mark has one byte.
            let end = inner.find(quote).unwrap_or(inner.len());
            (inner.get(..end), (1 + end + 1).min(value.len()))
        }
        _ => {
            let end = value.find(|c: char| c.is_ascii_whitespace() || c == '>');
            let end = end.unwrap_or(value.len());
            (value.get(..end), end)
        }
    };
    // A value ends at a character.
    (decoded(raw.unwrap_or("")), before + length)
}

/// A text with its character references decoded.
pub(super) fn decoded(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    characters(raw, |character, _| text.push(character));
    text
}

/// The longest reference in the standard has 33 bytes.
const REFERENCE: usize = 40;

/// Calls `found` for each character of a text with character references, with
/// its place.
pub(super) fn characters(raw: &str, mut found: impl FnMut(char, Range<usize>)) {
    let mut at = 0;
    while let Some(character) = raw.get(at..).and_then(|rest| rest.chars().next()) {
        let mut length = character.len_utf8();
        let rest = raw.get(at..).unwrap_or(""); // A reference ends at a character.
        match (character == '&').then(|| reference(rest)).flatten() {
            Some((decoded, whole)) => {
                length = whole;
                for character in decoded.chars() {
                    found(character, at..at + length);
                }
            }
            None => found(character, at..at + length),
        }
        at += length;
    }
}

/// The character reference at the start of a text, decoded, and its length.
fn reference(rest: &str) -> Option<(String, usize)> {
    let is_inside = |c: char| c.is_ascii_alphanumeric() || c == '#';
    let body = rest.get(1..)?;
    let end = body.find(|c: char| !is_inside(c)).unwrap_or(body.len());
    let end = end.min(REFERENCE);
    let has_end = body.get(end..)?.starts_with(';');
    let candidate = rest.get(..1 + end + usize::from(has_end))?;
    if candidate == "&nbsp;" {
        return Some(("\u{A0}".to_owned(), candidate.len()));
    }
    let mut decoded = String::new();
    for token in Tokenizer::new(candidate) {
        // Reading from memory cannot fail.
        if let Ok(Token::String(text)) = token {
            decoded.push_str(&String::from_utf8_lossy(&text));
        }
    }
    if decoded == candidate || decoded.is_empty() {
        return None;
    }
    // `&nbsp一` has no semicolon, and more may follow: `&ltdiv`.
    let same = |(a, b): &(char, char)| a == b;
    let pairs = decoded.chars().rev().zip(candidate.chars().rev());
    let tail = pairs.take_while(same).count();
    let tail = tail.min(decoded.chars().count().saturating_sub(1));
    let kept: usize = decoded.chars().count() - tail;
    let decoded: String = decoded.chars().take(kept).collect();
    Some((decoded, candidate.len() - tail))
}
