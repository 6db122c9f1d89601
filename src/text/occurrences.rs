//! Where words occur in a text, for many words at once.
//!
//! A search for each word takes the length of the text times the number of the
//! words. Here the text is read once, whatever their number.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::characters::Moved;
use super::width;

use crate::base::{ok_or_bug, slice, some_or_bug};

/// The occurrences of a word in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrences {
    /// Byte range of the first.
    pub first: Range<usize>,
    /// How many there are. Those that overlap are counted too: 啊啊 is twice in
    /// 啊啊啊.
    pub count: usize,
}

/// The occurrences of each of some words that the text has.
pub fn occurrences<'w>(
    words: impl IntoIterator<Item = &'w str>,
    text: &str,
) -> BTreeMap<&'w str, Occurrences> {
    // A word that is given twice would be found twice at each place.
    let words: BTreeSet<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let words: Vec<&str> = words.into_iter().collect();
    let mut all = BTreeMap::new();
    if words.is_empty() {
        return all;
    }
    // The faster kinds take much more memory for long words.
    let automaton = AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::NoncontiguousNFA))
        .build(&words);
    let automaton = ok_or_bug(automaton, "more words than can be found");
    for found in automaton.find_overlapping_iter(text) {
        let word = some_or_bug(words.get(found.pattern().as_usize()), "an unknown word");
        let first = found.range();
        let word = all.entry(*word).or_insert(Occurrences { first, count: 0 });
        word.count += 1;
    }
    all
}

/// The first occurrence of each of some words, as written in a text, ignoring
/// the width of `，：；（）`.
pub fn as_written<'w, 't>(
    words: impl IntoIterator<Item = &'w str>,
    text: &'t str,
) -> BTreeMap<&'w str, &'t str> {
    let mut words = words.into_iter().peekable();
    if words.peek().is_none() {
        return BTreeMap::new();
    }
    let folded = width::half_width(text);
    let moved = Moved::new(&folded, text);
    let words: Vec<(&str, String)> = words.map(|word| (word, width::half_width(word))).collect();
    let found = occurrences(words.iter().map(|(_, folded)| folded.as_str()), &folded);
    let written = words.iter().filter_map(|(word, folded)| {
        let first = &found.get(folded.as_str())?.first;
        let range = moved.offset(first.start)?..moved.offset(first.end)?;
        Some((*word, slice(text, &range)))
    });
    written.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(words: &[&str], text: &str) -> Vec<(String, usize, usize)> {
        let found = occurrences(words.iter().copied(), text).into_iter();
        found
            .map(|(word, all)| (word.to_owned(), all.first.start, all.count))
            .collect()
    }

    #[test]
    fn words_in_words_should_be_found() {
        assert_eq!(
            counted(&["居民", "民", "居民委员", "民", "无"], "居民委员会居民"),
            [
                ("居民".into(), 0, 2),
                ("居民委员".into(), 0, 1),
                ("民".into(), 3, 2)
            ]
        );
    }

    #[test]
    fn occurrences_that_overlap_should_be_counted() {
        assert_eq!(counted(&["啊啊"], "甲啊啊啊"), [("啊啊".into(), 3, 2)]);
    }

    #[test]
    fn no_words_should_be_found_nowhere() {
        assert_eq!(counted(&[], "甲"), []);
        assert_eq!(counted(&[""], "甲"), []);
        assert_eq!(counted(&["甲"], ""), []);
    }

    #[test]
    fn words_of_another_width_should_be_found_as_written() {
        let written = as_written(["镇(街)", "站,", "无"], "甲：镇（街）社工站,站，");
        assert_eq!(
            written,
            BTreeMap::from([("镇(街)", "镇（街）"), ("站,", "站,")])
        );
    }
}
