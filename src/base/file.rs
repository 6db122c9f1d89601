//! A text file, as read.

use std::fmt;
use std::sync::{Arc, OnceLock};

use super::bug::some_or_bug;
use super::part::slice;
use super::span::Span;

/// A text file: its path relative to the portal's root, with `/` as separator,
/// and its content.
pub struct File {
    /// Path from the folder that holds `site.toml`.
    pub path: String,
    /// Decoded content, line endings unchanged.
    pub text: String,
    /// Made when the first position is asked for.
    index: OnceLock<Index>,
}

/// Where lines begin, and how many characters precede every [`STEP`]th byte:
/// a file with many problems is asked for many positions.
struct Index {
    lines: Vec<usize>,
    characters: Vec<usize>,
}

/// Bytes between two known counts of characters.
const STEP: usize = 256;

impl Index {
    fn of(text: &str) -> Self {
        let mut lines = vec![0];
        let mut characters = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for (at, byte) in text.bytes().enumerate() {
            if at % STEP == 0 {
                characters.push(count);
            }
            if byte == b'\n' {
                lines.push(at + 1);
            }
            count += usize::from(begins_character(byte));
        }
        Self { lines, characters }
    }

    /// How many characters begin before an offset.
    fn characters_before(&self, text: &str, offset: usize) -> usize {
        // The end of the text has no count where it is a multiple of the step.
        let known = (offset / STEP).min(self.characters.len().saturating_sub(1));
        let count = self.characters.get(known).copied().unwrap_or(0);
        let rest = text.bytes().skip(known * STEP).take(offset - known * STEP);
        count + rest.filter(|byte| begins_character(*byte)).count()
    }
}

/// Whether a byte of UTF-8 is the first of a character.
fn begins_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

impl PartialEq for File {
    fn eq(&self, other: &Self) -> bool {
        (&self.path, &self.text) == (&other.path, &other.text)
    }
}

impl Eq for File {}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File")
            .field("path", &self.path)
            .field("text", &self.text)
            .finish()
    }
}

impl File {
    /// Creates a shared file.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self {
            path: path.into(),
            text: text.into(),
            index: OnceLock::new(),
        })
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.text))
    }

    /// 1-based line and column of a byte offset; the column counts Unicode
    /// scalar values. An offset past the end is clamped to the end.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let offset = offset.min(self.text.len());
        let index = self.index();
        let line = index.lines.partition_point(|start| *start <= offset);
        let start = index.lines.get(line - 1).copied();
        let start = some_or_bug(start, "an offset before the first line");
        let before = |at| index.characters_before(&self.text, at);
        (line, before(offset) - before(start) + 1)
    }

    /// The byte range of the line that contains an offset, without the line
    /// ending. An offset past the end is clamped to the end.
    pub fn line_at(&self, offset: usize) -> Span {
        let offset = offset.min(self.text.len());
        let number = self.index().lines.partition_point(|start| *start <= offset);
        some_or_bug(self.line(number), "an offset on no line")
    }

    /// The byte range of the first line, without the line ending.
    pub fn head(&self) -> Span {
        some_or_bug(self.line(1), "a file without a first line")
    }

    /// The byte range of a 1-based line, without the line ending.
    pub fn line(&self, number: usize) -> Option<Span> {
        let lines = &self.index().lines;
        let start = *lines.get(number.checked_sub(1)?)?;
        let next = lines.get(number).map(|next| next - 1);
        let line = slice(&self.text, start..next.unwrap_or(self.text.len()));
        let text = line.strip_suffix('\r').unwrap_or(line);
        Some(Span::new(start, start + text.len()))
    }

    /// How many lines the text has, an empty one after the last line end
    /// included.
    pub fn lines(&self) -> usize {
        self.index().lines.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_should_count_characters() {
        let file = File::new("a.txt", "一二\n三四五");
        assert_eq!(file.position(0), (1, 1));
        assert_eq!(file.position("一二\n三".len()), (2, 2));
        assert_eq!(file.line(2).map(|s| s.of(&file.text)), Some("三四五"));
        assert_eq!(file.line(3), None);
        assert_eq!(file.line(0), None);
    }

    #[test]
    fn a_position_should_be_that_of_a_count_from_the_start() {
        let long = "甲a\r\n".to_owned() + &"乙b丙".repeat(300) + "\n\n丁" + &"c".repeat(513) + "\n";
        for text in ["", "\n", "a", &"甲".repeat(256), &"a".repeat(512), &*long] {
            let file = File::new("a.txt", text);
            let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            for at in ends {
                let before = &text[..at];
                let line = before.matches('\n').count() + 1;
                let start = before.rfind('\n').map_or(0, |end| end + 1);
                let column = text[start..at].chars().count() + 1;
                assert_eq!(file.position(at), (line, column), "{at} of {text:?}");
                let whole = text[start..].split('\n').next().unwrap();
                let whole = whole.strip_suffix('\r').unwrap_or(whole);
                let span = Span::new(start, start + whole.len());
                assert_eq!(file.line_at(at), span);
                assert_eq!(file.line(line), Some(span));
            }
            assert_eq!(file.lines(), text.split('\n').count());
            assert_eq!(file.position(text.len() + 9), file.position(text.len()));
        }
    }
}
