//! Dictionary matching in running text.
//!
//! Chinese is matched by characters, the longest form first if several begin at
//! the same position, ignoring the width of `, : ; ( )`. Languages with word
//! boundaries are matched word by word: case and quotation marks are ignored,
//! hyphens are equivalent to spaces, and English words are compared by their
//! stems.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::characters::Moved;
use super::{stem, width};

use crate::base::{ok_or_bug, slice, some_or_bug};

/// An occurrence of an entry in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Byte range in the text.
    pub range: Range<usize>,
    /// Index of the entry.
    pub entry: usize,
}

/// How texts of a language are matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Character by character.
    Chinese,
    /// Word by word, by stems.
    English,
    /// Word by word.
    Words,
}

impl Script {
    /// The script of a language, by its tag.
    pub fn of(tag: &str) -> Self {
        match tag.split('-').next() {
            Some("zh") => Self::Chinese,
            Some("en") => Self::English,
            _ => Self::Words,
        }
    }

    /// The normalized form: equal for forms that differ only in case, width or
    /// quotation marks. Stems are not used, because they would conflate
    /// government and governance.
    pub fn key(self, form: &str) -> String {
        match self {
            Self::Chinese => width::half_width(form),
            Self::English | Self::Words => {
                let phrase = Phrase::new(form, 0, Self::Words);
                let gaps = phrase.gaps.iter().map(String::as_str).chain([""]);
                let words = phrase.words.iter().zip(gaps);
                words.map(|(word, gap)| format!("{word}{gap}")).collect()
            }
        }
    }
}

/// A word list, compiled for matching in texts of one language.
#[derive(Debug)]
pub struct Lexicon {
    script: Script,
    forms: Forms,
}

#[derive(Debug)]
enum Forms {
    Characters {
        /// Finds the longest form at a place; `None` if there are no forms.
        automaton: Option<AhoCorasick>,
        /// Finds every form, once that is asked for.
        every: OnceLock<AhoCorasick>,
        /// The forms in pattern order: normalized form and entry.
        forms: Vec<(String, usize)>,
    },
    Words(BTreeMap<String, Vec<Phrase>>),
}

impl Lexicon {
    /// Compiles a list of forms, each with its entry.
    pub fn new<'f>(script: Script, forms: impl Iterator<Item = (usize, &'f str)>) -> Self {
        let forms = match script {
            Script::Chinese => {
                let forms: Vec<(String, usize)> = forms
                    .map(|(entry, form)| (width::half_width(form), entry))
                    .collect();
                let longest = || automaton(MatchKind::LeftmostLongest, &forms);
                Forms::Characters {
                    automaton: (!forms.is_empty()).then(longest),
                    every: OnceLock::new(),
                    forms,
                }
            }
            Script::English | Script::Words => {
                let mut phrases: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
                for (entry, form) in forms {
                    let phrase = Phrase::new(form, entry, script);
                    if let Some(first) = phrase.words.first() {
                        phrases.entry(first.clone()).or_default().push(phrase);
                    }
                }
                Forms::Words(phrases)
            }
        };
        Self { script, forms }
    }

    /// The wanted entries in a text, in reading order, without overlaps; longer
    /// matches take precedence over shorter ones.
    pub fn find(&self, text: &str, wanted: impl Fn(usize) -> bool) -> Vec<Found> {
        let mut all = match &self.forms {
            Forms::Characters {
                automaton, forms, ..
            } => characters(automaton.as_ref(), forms, text),
            Forms::Words(phrases) => words(phrases, self.script, text),
        };
        all.retain(|found| wanted(found.entry));
        all.sort_by_key(|found| (std::cmp::Reverse(found.range.len()), found.range.start));
        let mut taken: Vec<Found> = Vec::new();
        for found in all {
            let meets = |other: &Found| {
                found.range.start < other.range.end && other.range.start < found.range.end
            };
            if !taken.iter().any(meets) {
                taken.push(found);
            }
        }
        taken.sort_by_key(|found| found.range.start);
        taken
    }

    /// All entries with a form in a text, including forms inside longer ones.
    pub fn entries(&self, text: &str) -> BTreeSet<usize> {
        match &self.forms {
            Forms::Characters { forms, every, .. } => {
                let every = every.get_or_init(|| automaton(MatchKind::Standard, forms));
                let text = width::half_width(text);
                let found = every.find_overlapping_iter(&text);
                let found = found.filter_map(|found| forms.get(found.pattern().as_usize()));
                found.map(|(_, entry)| *entry).collect()
            }
            Forms::Words(phrases) => {
                let found = words(phrases, self.script, text);
                found.iter().map(|found| found.entry).collect()
            }
        }
    }
}

// Characters

/// What finds forms in a text.
fn automaton(kind: MatchKind, forms: &[(String, usize)]) -> AhoCorasick {
    let automaton = AhoCorasick::builder()
        .match_kind(kind)
        .build(forms.iter().map(|(form, _)| form));
    ok_or_bug(automaton, "more words than can be found")
}

fn characters(
    automaton: Option<&AhoCorasick>,
    forms: &[(String, usize)],
    text: &str,
) -> Vec<Found> {
    let folded = width::half_width(text);
    let moved = Moved::new(&folded, text);
    automaton
        .into_iter()
        .flat_map(|automaton| automaton.find_iter(&folded))
        .filter_map(|found| {
            Some(Found {
                range: moved.offset(found.start())?..moved.offset(found.end())?,
                entry: forms.get(found.pattern().as_usize())?.1,
            })
        })
        .collect()
}

// Words

/// A form, split into words and the text between, before and after them.
#[derive(Debug)]
struct Phrase {
    entry: usize,
    /// The form in lower case.
    form: String,
    words: Vec<String>,
    gaps: Vec<String>,
    head: String,
    tail: String,
}

impl Phrase {
    fn new(form: &str, entry: usize, script: Script) -> Self {
        let words = split(form, script);
        let between = words
            .windows(2)
            .map(|pair| match pair {
                [a, b] => gap(slice(form, a.1.end..b.1.start)),
                _ => String::new(),
            })
            .collect();
        let start = words.first().map_or(0, |(_, range)| range.start);
        let end = words.last().map_or(0, |(_, range)| range.end);
        Self {
            entry,
            form: form.to_lowercase(),
            gaps: between,
            head: plain(slice(form, ..start)),
            tail: plain(slice(form, end..)),
            words: words.into_iter().map(|(word, _)| word).collect(),
        }
    }

    /// The phrase's range in a text if it matches at the first of `words`. The
    /// range includes quotation marks and brackets at its ends if the text has
    /// them.
    fn at(&self, text: &str, words: &[(String, Range<usize>)]) -> Option<Range<usize>> {
        let words = words.get(..self.words.len())?;
        let same = self.words.iter().zip(words).all(|(a, (b, _))| a == b);
        let gaps = || {
            words.windows(2).map(|pair| match pair {
                [a, b] => gap(slice(text, a.1.end..b.1.start)),
                _ => String::new(),
            })
        };
        if !same || !gaps().eq(self.gaps.iter().cloned()) {
            return None;
        }
        let (start, end) = (words.first()?.1.start, words.last()?.1.end);
        let before = text.get(..start)?.char_indices().rev();
        let head = before.take(self.head.chars().count()).last();
        let head = head.map_or(start, |(at, _)| at);
        let after = text.get(end..)?.char_indices();
        let tail = after.take(self.tail.chars().count()).last();
        let tail = tail.map_or(end, |(at, last)| end + at + last.len_utf8());
        let fits = |range: Range<usize>, words: &str| {
            let found = text.get(range.clone()).is_some_and(|t| plain(t) == words);
            found.then_some(range)
        };
        Some(Range {
            start: fits(head..start, &self.head).map_or(start, |range| range.start),
            end: fits(end..tail, &self.tail).map_or(end, |range| range.end),
        })
    }
}

/// All occurrences of all phrases.
fn words(phrases: &BTreeMap<String, Vec<Phrase>>, script: Script, text: &str) -> Vec<Found> {
    let words = split(text, script);
    let mut found = Vec::new();
    for (index, (word, _)) in words.iter().enumerate() {
        let rest = some_or_bug(words.get(index..), "a word beyond the last");
        let phrases = phrases.get(word).into_iter().flatten();
        let mut here: Vec<(bool, Found)> = phrases
            .filter_map(|phrase| {
                let range = phrase.at(text, rest)?;
                let differs = text.get(range.clone())?.to_lowercase() != phrase.form;
                let entry = phrase.entry;
                Some((differs, Found { range, entry }))
            })
            .collect();
        // Of forms with the same stems, the exact one comes first.
        here.sort_by_key(|(differs, _)| *differs);
        found.extend(here.into_iter().map(|(_, found)| found));
    }
    found
}

/// The words of a text, normalized, with their ranges. An apostrophe is part of
/// the word if it follows a letter.
fn split(text: &str, script: Script) -> Vec<(String, Range<usize>)> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        let goes_on = ranges.last().is_some_and(|range| range.end == at);
        if character.is_alphanumeric() || (goes_on && is_apostrophe(character)) {
            match ranges.last_mut().filter(|range| range.end == at) {
                Some(range) => range.end = end,
                None => ranges.push(at..end),
            }
        }
    }
    ranges
        .into_iter()
        .filter_map(|range| {
            let word = text.get(range.clone())?;
            // At the end of a word it could also be a quotation mark.
            let bare = word.trim_end_matches(is_apostrophe);
            let lower = plain(&bare.to_lowercase());
            let compared = match script {
                Script::English => stem::english(&lower),
                Script::Chinese | Script::Words => lower,
            };
            Some((compared, range.start..range.start + bare.len()))
        })
        .collect()
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’')
}

/// The text between two words, normalized.
fn gap(between: &str) -> String {
    let mut gap = String::new();
    for character in plain(between).chars() {
        match character {
            '"' | '\'' => {}
            '-' | ' ' if gap.ends_with(' ') => {}
            '-' | ' ' => gap.push(' '),
            other => gap.push(other),
        }
    }
    gap
}

/// Replaces typographic marks by their ASCII equivalents.
fn plain(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '“' | '”' | '„' => '"',
            '‘' | '’' => '\'',
            '\u{2010}'..='\u{2013}' => '-',
            other if other.is_whitespace() => ' ',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(script: Script, forms: &[&str], text: &'t str) -> Vec<(usize, &'t str)> {
        Lexicon::new(script, forms.iter().copied().enumerate())
            .find(text, |_| true)
            .into_iter()
            .map(|found| (found.entry, &text[found.range]))
            .collect()
    }

    #[test]
    fn the_longest_form_should_win() {
        let forms = ["低保", "最低生活保障", "生活保障"];
        let text = "最低生活保障即低保,生活保障。";
        let expected = [(1, "最低生活保障"), (0, "低保"), (2, "生活保障")];
        assert_eq!(found(Script::Chinese, &forms, text), expected);
        let forms = ["care", "elderly care", "care services"];
        let text = "Elderly care services and care.";
        let expected = [(2, "care services"), (0, "care")];
        assert_eq!(found(Script::English, &forms, text), expected);
    }

    #[test]
    fn the_width_of_punctuation_should_not_matter() {
        let forms = ["镇（街）", "甲,乙"];
        let text = "利用镇(街)和甲，乙。";
        let expected = [(0, "镇(街)"), (1, "甲，乙")];
        assert_eq!(found(Script::Chinese, &forms, text), expected);
    }

    #[test]
    fn english_should_be_found_by_stems() {
        let forms = ["subsistence allowance", "disabled persons’ federation"];
        let text = "Subsistence-allowances of the Disabled Persons' Federations.";
        let expected = [
            (0, "Subsistence-allowances"),
            (1, "Disabled Persons' Federations"),
        ];
        assert_eq!(found(Script::English, &forms, text), expected);
    }

    #[test]
    fn what_parts_words_should_part_phrases() {
        let forms = ["social assistance"];
        for other in [
            "social. Assistance",
            "social, assistance",
            "antisocial assistance",
        ] {
            assert!(found(Script::English, &forms, other).is_empty(), "{other}");
        }
    }

    #[test]
    fn brackets_and_quotation_marks_at_the_ends_should_belong() {
        let forms = ["branch (representative office)", "“small wishes” activity"];
        let text = "a branch (representative office), the \"small wishes\" activity";
        let expected = [
            (0, "branch (representative office)"),
            (1, "\"small wishes\" activity"),
        ];
        assert_eq!(found(Script::English, &forms, text), expected);
        let bare = "the small wishes activity";
        let expected = [(1, "small wishes activity")];
        assert_eq!(found(Script::English, &forms, bare), expected);
    }

    #[test]
    fn only_what_is_wanted_should_be_found() {
        let forms = ["care", "elderly care"];
        let lexicon = Lexicon::new(Script::English, forms.into_iter().enumerate());
        let found = lexicon.find("elderly care", |entry| entry == 0);
        assert_eq!(
            found,
            [Found {
                range: 8..12,
                entry: 0
            }]
        );
        assert_eq!(lexicon.entries("elderly care"), BTreeSet::from([0, 1]));
        assert_eq!(lexicon.entries("childcare"), BTreeSet::new());
    }

    #[test]
    fn a_form_should_go_before_another_of_its_stems() {
        let forms = ["local governance", "local government"];
        let text = "local government and local governance";
        let expected = [(1, "local government"), (0, "local governance")];
        assert_eq!(found(Script::English, &forms, text), expected);
    }

    #[test]
    fn one_form_should_have_one_key() {
        let key = |form| Script::English.key(form);
        assert_eq!(key("Care services"), key("“care”-services"));
        assert_ne!(key("care service"), key("careservice"));
        assert_ne!(key("local government"), key("local governance"));
        assert_eq!(
            Script::Chinese.key("镇（街）"),
            Script::Chinese.key("镇(街)")
        );
    }
}
