//! Parser for PO files; reports every error with its location.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{File, Place, Span, Spanned, slice, some_or_bug, up_to};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::exchange::import_file::{ImportFile, ImportUnit};
use crate::text::note;

use super::{ORIGINAL, PLAN};

/// Parses a PO file. Obsolete entries (`#~`) are ignored.
///
/// # Errors
/// All syntax errors, encodings other than UTF-8, and plural entries.
pub fn read(file: &Arc<File>) -> Result<ImportFile, Vec<Diagnostic>> {
    let mut reading = Reading {
        file,
        problems: Problems::new(),
        entries: Vec::new(),
        open: PoEntry::default(),
        field: None,
    };
    let mut start = 0;
    for line in file.text.split('\n') {
        reading.line(line.trim_end_matches('\r'), start);
        start += line.len() + 1;
    }
    reading.close();
    reading.finish()
}

/// A string, and its span in the file.
type Words = (String, Span);

/// An entry that is being parsed.
#[derive(Default)]
struct PoEntry {
    start: Option<Span>,
    notes: Vec<String>,
    is_fuzzy: bool,
    is_plural: bool,
    context: Option<Words>,
    source: Option<Words>,
    target: Option<Words>,
}

/// The field that a string belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Context,
    Source,
    Target,
    /// A plural form: skipped, and its entry rejected.
    Plural,
}

struct Reading<'f> {
    file: &'f Arc<File>,
    problems: Problems,
    entries: Vec<PoEntry>,
    open: PoEntry,
    /// The field that a continuation line extends.
    field: Option<Field>,
}

impl Reading<'_> {
    fn report(&mut self, problem: Problem, span: Span) {
        let place = Place::new(self.file, span);
        self.problems.push(Diagnostic::at(problem, place));
    }

    fn line(&mut self, line: &str, start: usize) {
        let indent = line.len() - line.trim_start().len();
        let (line, start) = (line.trim(), start + indent);
        let span = Span::new(start, start + line.len());
        if line.is_empty() {
            self.close();
        } else if let Some(comment) = line.strip_prefix('#') {
            self.comment(comment, span);
        } else if line.starts_with('"') {
            match self.field {
                Some(field) => self.string(field, line, start),
                None => self.report(Problem::PoLine, span),
            }
        } else {
            let keyword = up_to(line, &['"', ' ', '\t']);
            let field = match keyword {
                "msgctxt" => Field::Context,
                "msgid" => Field::Source,
                "msgstr" => Field::Target,
                _ if keyword == "msgid_plural" || keyword.starts_with("msgstr[") => Field::Plural,
                _ => return self.report(Problem::PoLine, span),
            };
            self.keyword(field, span);
            let rest = slice(line, keyword.len()..);
            let words = rest.trim_start();
            self.string(field, words, start + line.len() - words.len());
        }
    }

    fn comment(&mut self, comment: &str, span: Span) {
        if comment.starts_with('~') {
            return;
        }
        // A comment belongs to the next entry.
        if self.open.target.is_some() || self.open.is_plural {
            self.close();
        }
        if let Some(flags) = comment.strip_prefix([',', '=']) {
            self.open.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        } else if !comment.starts_with(['.', ':', '|']) {
            let note = comment.strip_prefix(' ').unwrap_or(comment);
            self.open.notes.push(note.to_owned());
        }
        self.open.start.get_or_insert(span);
    }

    /// Handles a keyword, which can begin the next entry without a blank line.
    fn keyword(&mut self, field: Field, span: Span) {
        let entry = &self.open;
        let is_next = match field {
            Field::Context => entry.context.is_some() || entry.source.is_some(),
            Field::Source => entry.source.is_some(),
            Field::Target => entry.target.is_some(),
            Field::Plural => false,
        };
        if is_next {
            self.close();
        }
        self.open.start.get_or_insert(span);
        if field == Field::Plural && !self.open.is_plural {
            self.open.is_plural = true;
            self.report(Problem::PoPlural, span);
        }
        self.field = Some(field);
    }

    fn string(&mut self, field: Field, quoted: &str, start: usize) {
        let words = match unquoted(quoted) {
            Ok(words) => words,
            Err(at) => {
                let at = start + at;
                let end = (start + quoted.len()).max(at);
                self.report(Problem::PoString, Span::new(at, end));
                String::new()
            }
        };
        let slot = match field {
            Field::Context => &mut self.open.context,
            Field::Source => &mut self.open.source,
            Field::Target => &mut self.open.target,
            Field::Plural => return,
        };
        let end = start + quoted.len();
        let whole = slot.get_or_insert_with(|| (String::new(), Span::new(start, end)));
        whole.0.push_str(&words);
        // A multi-line string is located at its first non-empty line.
        if whole.0 == words && !words.is_empty() {
            whole.1 = Span::new(start, end);
        }
    }

    fn close(&mut self) {
        self.field = None;
        let entry = std::mem::take(&mut self.open);
        let lacks = match (&entry.source, &entry.target, entry.is_plural) {
            (None, None, false) if entry.context.is_none() => {
                // Only comments, such as those at the top of the file.
                return;
            }
            (None, ..) => Some("msgid"),
            (_, None, false) => Some("msgstr"),
            _ => None,
        };
        if let Some(keyword) = lacks {
            let keyword = keyword.to_owned();
            let span = some_or_bug(entry.start, "an entry that begins nowhere");
            self.report(Problem::PoIncomplete { keyword }, span);
        } else {
            self.entries.push(entry);
        }
    }

    fn finish(mut self) -> Result<ImportFile, Vec<Diagnostic>> {
        let mut imported = ImportFile {
            file: Arc::clone(self.file),
            plan: None,
            language: None,
            sha256: None,
            units: Vec::new(),
        };
        let mut has_header = false;
        for entry in std::mem::take(&mut self.entries) {
            let start = some_or_bug(entry.start, "an entry that begins nowhere");
            let (Some(source), Some(target)) = (entry.source, entry.target) else {
                continue;
            };
            match entry.context {
                None if source.0.is_empty() => {
                    has_header = true;
                    self.header(&target, &mut imported);
                }
                None => {
                    let keyword = "msgctxt".to_owned();
                    self.report(Problem::PoIncomplete { keyword }, start);
                }
                Some(context) => imported.units.push(ImportUnit {
                    id: self.placed(context),
                    source: self.placed(source),
                    target: self.placed(target),
                    is_accepted: !entry.is_fuzzy,
                    note: note::clean(&entry.notes.join("\n")),
                }),
            }
        }
        if !has_header {
            self.report(Problem::PoHeader, self.file.head());
        }
        if self.problems.is_empty() {
            Ok(imported)
        } else {
            Err(self.problems.into_inner())
        }
    }

    fn placed(&self, (value, span): Words) -> Spanned<String> {
        Spanned {
            value,
            place: Place::new(self.file, span),
        }
    }

    fn header(&mut self, header: &Words, imported: &mut ImportFile) {
        let (fields, span) = header;
        let own = written(&self.file.text);
        for line in fields.lines() {
            let Some((name, value)) = line.split_once(':') else {
                continue;
            };
            let value = value.trim();
            // The field's own line, in the usual layout; otherwise the first.
            let at = own.get(line).copied();
            let span = at.map_or(*span, |at| Span::new(at, at + name.len() + 1));
            let field = || (!value.is_empty()).then(|| self.placed((value.to_owned(), span)));
            match name {
                "Language" => imported.language = field(),
                PLAN => imported.plan = field(),
                ORIGINAL => imported.sha256 = field(),
                "Content-Type" => {
                    // A missing charset is not UTF-8.
                    let charset = value.split("charset=").nth(1).unwrap_or("").trim();
                    let is_utf8 =
                        ["utf-8", "utf8"].contains(&charset.to_ascii_lowercase().as_str());
                    if !is_utf8 {
                        let charset = charset.to_owned();
                        self.report(Problem::ExchangeCharset { charset }, span);
                    }
                }
                _ => {}
            }
        }
    }
}

/// Where the file has each string that is on a line of its own, as those of
/// a header do, with its quotation mark; of equal ones, the first.
fn written(text: &str) -> BTreeMap<&str, usize> {
    let mut lines = BTreeMap::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(at) = line.find('"') {
            let words = up_to(slice(line, at + 1..), &['\\', '"']);
            lines.entry(words).or_insert(start + at);
        }
        start += line.len();
    }
    lines
}

/// The content of a quoted string with escapes resolved, or the offset of the
/// error.
fn unquoted(quoted: &str) -> Result<String, usize> {
    let inner = quoted.strip_prefix('"').ok_or(0_usize)?;
    // Bytes, because an escape can be part of a multi-byte character.
    let mut words: Vec<u8> = Vec::with_capacity(inner.len());
    let mut at = 0;
    while let Some(character) = inner.get(at..).and_then(|rest| rest.chars().next()) {
        match character {
            // Anything after the closing quotation mark would be lost.
            '"' if at + 1 == inner.len() => return String::from_utf8(words).map_err(|_| 1),
            '"' => return Err(at + 1),
            '\\' => {
                let rest = slice(inner, at + 1..);
                let (byte, length) = escape(rest).ok_or(at + 1)?;
                words.push(byte);
                at += 1 + length;
            }
            _ => {
                let end = at + character.len_utf8();
                words.extend_from_slice(slice(inner, at..end).as_bytes());
                at = end;
            }
        }
    }
    Err(quoted.len())
}

/// The byte of a C escape, and its length after the `\\`.
fn escape(rest: &str) -> Option<(u8, usize)> {
    let digits = |rest: &str, radix: u32, most: usize| {
        let digits = rest.bytes().take(most);
        let digits = digits.take_while(|byte| char::from(*byte).is_digit(radix));
        digits.count()
    };
    let byte = match rest.bytes().next()? {
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'a' => 0x07,
        b'b' => 0x08,
        b'v' => 0x0b,
        b'f' => 0x0c,
        same @ (b'"' | b'\\' | b'\'' | b'?') => same,
        b'x' => {
            let length = digits(rest.get(1..)?, 16, 2);
            // Invalid without digits.
            let byte = u8::from_str_radix(rest.get(1..=length)?, 16).ok()?;
            return Some((byte, length + 1));
        }
        b'0'..=b'7' => {
            let length = digits(rest, 8, 3);
            // Invalid above `\377`.
            return Some((u8::from_str_radix(rest.get(..length)?, 8).ok()?, length));
        }
        _ => return None,
    };
    Some((byte, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escape_should_be_a_character_or_a_byte_of_one() {
        for (quoted, words) in [
            (r#""a\tb\"c\\d\n""#, "a\tb\"c\\d\n"),
            (r#""2023\345\271\264""#, "2023年"),
            (r#""\xe5\xb9\xb4 \1010""#, "年 A0"),
            ("\"年\"", "年"),
        ] {
            assert_eq!(unquoted(quoted).as_deref(), Ok(words), "{quoted}");
        }
        // Unknown escape, half a character, more than a byte, no end.
        for wrong in [
            r#""\q""#,
            r#""\x年""#,
            r#""\345\271""#,
            r#""\777""#,
            r#""a\""#,
            "\"a",
        ] {
            assert!(unquoted(wrong).is_err(), "{wrong}");
        }
    }
}
