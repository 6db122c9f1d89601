//! A sentence as a list of characters that are easy to compare.

use std::ops::Range;

use crate::text::simplified::simplified;

/// The characters of a sentence without white space, in Simplified forms, and
/// ASCII in half width; positions count these characters.
pub(super) struct Line {
    /// The characters as compared.
    pub(super) characters: Vec<char>,
    /// Where each begins and ends in the text.
    at: Vec<Range<usize>>,
}

impl Line {
    pub(super) fn new(text: &str) -> Self {
        let printed = text.char_indices().filter(|(_, c)| !c.is_whitespace());
        let (characters, at) = printed
            .map(|(start, c)| (folded(c), start..start + c.len_utf8()))
            .unzip();
        Self { characters, at }
    }

    /// How many characters it has.
    pub(super) fn len(&self) -> usize {
        self.characters.len()
    }

    /// The character at a position.
    pub(super) fn get(&self, at: usize) -> Option<char> {
        self.characters.get(at).copied()
    }

    /// The character before a position.
    pub(super) fn before(&self, at: usize) -> Option<char> {
        self.get(at.checked_sub(1)?)
    }

    /// Whether words begin at a position.
    pub(super) fn has(&self, at: usize, words: &str) -> bool {
        let rest = self.characters.get(at..);
        rest.is_some_and(|rest| {
            let mut rest = rest.iter();
            words.chars().all(|c| rest.next() == Some(&c))
        })
    }

    /// The first of some words that begin at a position: its length.
    pub(super) fn one_of(&self, at: usize, words: &[&str]) -> Option<usize> {
        let found = words.iter().find(|words| self.has(at, words))?;
        Some(found.chars().count())
    }

    /// Whether words end at a position.
    pub(super) fn ends(&self, end: usize, words: &str) -> bool {
        let length = words.chars().count();
        end.checked_sub(length)
            .is_some_and(|start| self.has(start, words))
    }

    /// The first of some words that end at a position: its length.
    pub(super) fn one_ends(&self, end: usize, words: &[&str]) -> Option<usize> {
        let found = words.iter().find(|words| self.ends(end, words))?;
        Some(found.chars().count())
    }

    /// The characters of a range.
    pub(super) fn part(&self, range: Range<usize>) -> String {
        // A range that ends before it begins has no characters.
        self.characters
            .get(range)
            .unwrap_or_default()
            .iter()
            .collect()
    }

    /// A range of characters as a range of bytes of the text.
    pub(super) fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.at.get(range.start).map(|at| at.start);
        let last = range.end.checked_sub(1).and_then(|last| self.at.get(last));
        match (first, last) {
            (Some(start), Some(last)) if start <= last.end => start..last.end,
            // An empty range is nowhere.
            _ => 0..0,
        }
    }
}

/// A character as compared.
fn folded(character: char) -> char {
    match character {
        '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => {
            // The full-width forms are in the order of ASCII.
            char::from_u32(character as u32 - 0xFEE0).unwrap_or(character)
        }
        '％' => '%',
        '．' => '.',
        '，' => ',',
        '：' => ':',
        '；' => ';',
        '（' => '(',
        '）' => ')',
        '「' | '『' => '“',
        '」' | '』' => '”',
        // These are normalized for search only: they mean other words.
        '座' | '覆' => character,
        other => simplified(other),
    }
}

/// Whether a character ends a clause.
pub(super) fn is_boundary(character: char) -> bool {
    matches!(
        character,
        ',' | '。'
            | ';'
            | ':'
            | '、'
            | '!'
            | '?'
            | '！'
            | '？'
            | '('
            | ')'
            | '【'
            | '】'
            | '〔'
            | '〕'
            | '['
            | ']'
            | '|'
            | '《'
            | '》'
            | '〈'
            | '〉'
            | '—'
    )
}

/// Characters that belong to a name already.
pub(super) struct Taken(Vec<bool>);

impl Taken {
    pub(super) fn new(line: &Line) -> Self {
        Self(vec![false; line.len()])
    }

    pub(super) fn take(&mut self, range: &Range<usize>) {
        for slot in self.0.get_mut(range.clone()).into_iter().flatten() {
            *slot = true;
        }
    }

    pub(super) fn has(&self, at: usize) -> bool {
        self.0.get(at) == Some(&true)
    }
}
