//! The words of a title.

use std::ops::Range;
use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use super::length::{LONGEST, length, within};
use super::lists::{AFTER, AND, BEFORE, LEADS, VERBS, WORDS};
use crate::text::characters::is_one_of;
use crate::text::names::is_lead;
use crate::text::width::is_han;

/// The dictionary of CLDR.
static DICTIONARY: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// A word, with the punctuation and the particles that belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Its place, in characters.
    pub(super) range: Range<usize>,
    /// Whether it is an adverb or a verb that titles begin with.
    pub(super) is_lead: bool,
    /// Whether a phrase begins with it wherever it is.
    pub(super) begins: bool,
    /// Whether it begins with a conjunction.
    pub(super) is_and: bool,
    /// Whether a phrase ends with it.
    pub(super) ends: bool,
    /// Whether it ends in 的, and so belongs to what is before it more than to
    /// what follows.
    pub(super) is_attribute: bool,
}

/// What a piece of the dictionary’s is to its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// A word by itself.
    Word,
    /// One character, which the dictionary knows no word for.
    Character,
    /// Belongs to what is before it.
    After,
    /// The same; a phrase ends with it.
    Stop,
    /// Belongs to what follows.
    Before,
    /// The same; a conjunction.
    And,
}

/// Cuts a title into words. The `known` are not cut.
pub(super) fn words(characters: &[char], known: &[Range<usize>]) -> Vec<Word> {
    let pieces = pieces(characters, known);
    let mut words: Vec<Word> = Vec::new();
    // From where the next word begins, if something before it belongs to it.
    let mut open: Option<(usize, bool)> = None;
    let mut before = Role::Stop;
    for (range, role) in pieces {
        let after_character = before == Role::Character && role == Role::Character;
        let last = words.last_mut().filter(|_| open.is_none());
        match (role, last) {
            (Role::After | Role::Stop, Some(last)) => {
                last.range.end = range.end;
                last.ends |= role == Role::Stop;
            }
            // Two together are a word that the dictionary lacks; one alone
            // belongs to the noun before it.
            (Role::Character, Some(last)) if after_character => last.range.end = range.end,
            (Role::Before | Role::And, _) => {
                let (start, is_and) = open.unwrap_or((range.start, role == Role::And));
                open = Some((start, is_and));
            }
            _ => {
                let (start, is_and) = open.take().unwrap_or((range.start, false));
                words.push(word(start..range.end, is_and));
            }
        }
        before = role;
    }
    if let Some((start, is_and)) = open {
        words.push(word(start..characters.len(), is_and));
    }
    told(characters, without_single(characters, words))
}

fn word(range: Range<usize>, is_and: bool) -> Word {
    Word {
        range,
        is_lead: false,
        begins: false,
        is_and,
        ends: false,
        is_attribute: false,
    }
}

/// What the words are, now that each is whole.
fn told(characters: &[char], mut words: Vec<Word>) -> Vec<Word> {
    for word in &mut words {
        let written = within(characters, &word.range);
        let text: String = written.iter().collect();
        word.is_lead = leads(&text);
        word.begins = VERBS.contains(&text.as_str());
        word.is_attribute = written.len() > 2 && written.last() == Some(&'的');
    }
    words
}

fn leads(word: &str) -> bool {
    is_lead(word) || LEADS.contains(&word)
}

/// Joins each single character with a neighbour: with the noun before it, else
/// with what follows.
fn without_single(characters: &[char], words: Vec<Word>) -> Vec<Word> {
    let mut joined: Vec<Word> = Vec::new();
    let mut open: Option<Word> = None;
    for mut word in words {
        if let Some(single) = open.take() {
            word.range.start = single.range.start;
            word.is_and = single.is_and;
        }
        let is_single = length(characters, &word.range) < 2;
        let is_noun = |last: &&mut Word| {
            let written = within(characters, &last.range);
            !last.ends && !leads(&written.iter().collect::<String>())
        };
        let before = joined.last_mut().filter(is_noun);
        match before {
            Some(last) if is_single && !word.is_and => {
                last.range.end = word.range.end;
                last.ends = word.ends;
            }
            _ if is_single && !word.ends => open = Some(word),
            _ => joined.push(word),
        }
    }
    if let Some(single) = open {
        match joined.last_mut() {
            Some(last) => last.range.end = single.range.end,
            None => joined.push(single),
        }
    }
    joined
}

/// The known words, those of the list, and what the dictionary makes of the
/// rest, in order.
fn pieces(characters: &[char], known: &[Range<usize>]) -> Vec<(Range<usize>, Role)> {
    let mut pieces = Vec::new();
    let mut done = 0;
    for range in fixed(characters, known) {
        pieces.extend(by_dictionary(characters, done..range.start));
        done = range.end;
        pieces.push((range, Role::Word));
    }
    pieces.extend(by_dictionary(characters, done..characters.len()));
    pieces
}

/// The words that are not cut, in order and apart.
fn fixed(characters: &[char], known: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut taken: Vec<Range<usize>> = Vec::new();
    let fits = |range: &Range<usize>| (1..=LONGEST).contains(&length(characters, range));
    let listed = WORDS.iter().flat_map(|word| {
        let word: Vec<char> = word.chars().collect();
        let size = word.len();
        let windows = characters.windows(size).enumerate();
        let found = windows.filter(move |(_, window)| *window == word);
        found.map(move |(at, _)| at..at + size)
    });
    for range in known
        .iter()
        .filter(|range| fits(range))
        .cloned()
        .chain(listed)
    {
        let meets = |other: &Range<usize>| range.start < other.end && other.start < range.end;
        if !taken.iter().any(meets) {
            taken.push(range);
        }
    }
    taken.sort_by_key(|range| range.start);
    taken
}

fn by_dictionary(
    characters: &[char],
    range: Range<usize>,
) -> impl Iterator<Item = (Range<usize>, Role)> {
    let text: String = within(characters, &range).iter().collect();
    let bounds: Vec<usize> = DICTIONARY.segment_str(&text).collect();
    let mut at = range.start;
    let lengths: Vec<(usize, Role)> = bounds
        .windows(2)
        .filter_map(|pair| text.get(*pair.first()?..*pair.last()?))
        .map(|piece| (piece.chars().count(), role(piece)))
        .collect();
    lengths.into_iter().map(move |(length, role)| {
        let start = at;
        at += length;
        (start..at, role)
    })
}

fn role(piece: &str) -> Role {
    let mut characters = piece.chars();
    let (Some(only), None) = (characters.next(), characters.next()) else {
        return Role::Word;
    };
    match only {
        only if AFTER.contains(only) => Role::After,
        only if BEFORE.contains(only) => Role::Before,
        only if AND.contains(only) => Role::And,
        only if is_han(only) => Role::Character,
        only if only.is_alphanumeric() => Role::Word,
        only if is_one_of(only, "“‘（《〈「『【([") => Role::Before,
        only if is_one_of(only, "、，。；：！？,;:") => Role::Stop,
        _ => Role::After,
    }
}
