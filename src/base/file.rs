//! A text file, as read.

use std::sync::Arc;

use super::bug::some_or_bug;
use super::part::{after_last, slice, up_to};
use super::span::Span;

/// A text file: its path relative to the portal's root, with `/` as separator,
/// and its content.
#[derive(Debug, PartialEq, Eq)]
pub struct File {
    /// Path from the folder that holds `site.toml`.
    pub path: String,
    /// Decoded content, line endings unchanged.
    pub text: String,
}

impl File {
    /// Creates a shared file.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self {
            path: path.into(),
            text: text.into(),
        })
    }

    /// 1-based line and column of a byte offset; the column counts Unicode
    /// scalar values. An offset past the end is clamped to the end.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let before = slice(&self.text, ..offset.min(self.text.len()));
        let line = before.matches('\n').count() + 1;
        let column = after_last(before, &['\n']).chars().count() + 1;
        (line, column)
    }

    /// The byte range of the line that contains an offset, without the line
    /// ending. An offset past the end is clamped to the end.
    pub fn line_at(&self, offset: usize) -> Span {
        let offset = offset.min(self.text.len());
        let before = slice(&self.text, ..offset);
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = up_to(slice(&self.text, start..), &['\n']);
        let text = line.strip_suffix('\r').unwrap_or(line);
        Span::new(start, start + text.len())
    }

    /// The byte range of the first line, without the line ending.
    pub fn head(&self) -> Span {
        some_or_bug(self.line(1), "a file without a first line")
    }

    /// The byte range of a 1-based line, without the line ending.
    pub fn line(&self, number: usize) -> Option<Span> {
        let mut start = 0;
        for (index, line) in self.text.split('\n').enumerate() {
            if index + 1 == number {
                let text = line.strip_suffix('\r').unwrap_or(line);
                return Some(Span::new(start, start + text.len()));
            }
            start += line.len() + 1;
        }
        None
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
    }
}
