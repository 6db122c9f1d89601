//! Dictionary order of words, and their index letters.
//!
//! The order is that of the Unicode Collation Algorithm with CLDR data: pinyin
//! for Chinese, alphabetical for other languages. The index letters come from
//! the same data: in pinyin order, U+FDD0 followed by a letter sorts before the
//! first character whose reading begins with it. This guarantees that letters
//! agree with the order.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::{Locale, locale};
use pinyin::ToPinyinMulti as _;

use super::width::is_han;

use crate::base::ok_or_bug;

/// The collation of one language.
pub struct Order {
    /// CLDR collation of the language.
    collator: CollatorBorrowed<'static>,
    is_chinese: bool,
    /// Index letters in order, each with its lowest sort key.
    letters: Vec<(char, String)>,
    /// Words with their pinyin syllables.
    known: Vec<(String, Vec<&'static str>)>,
}

/// The sort position of a word in an [`Order`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// A to Z; `None` for words that begin with anything else, which sort
    /// before A.
    pub letter: Option<char>,
    /// The string that is compared instead of the word.
    key: String,
}

impl Order {
    /// Chinese, by pinyin.
    pub fn chinese() -> Self {
        let mut order = Self::new(locale!("zh-u-co-pinyin"));
        order.is_chinese = true;
        order.letters = ('A'..='Z')
            // No syllable begins with these: the data has them after Z.
            .filter(|letter| !matches!(letter, 'I' | 'U' | 'V'))
            .map(|letter| (letter, format!("\u{FDD0}{letter}")))
            .collect();
        order
    }

    /// A language written in an alphabet, by its tag.
    pub fn alphabetical(tag: &str) -> Self {
        Self::new(ok_or_bug(tag.parse(), "a tag of no language"))
    }

    fn new(locale: Locale) -> Self {
        Self {
            collator: ok_or_bug(
                Collator::try_new(locale.into(), CollatorOptions::default()),
                "a language without an order",
            ),
            is_chinese: false,
            letters: ('A'..='Z')
                .map(|letter| (letter, letter.to_ascii_lowercase().to_string()))
                .collect(),
            known: Vec::new(),
        }
    }

    /// Adds readings of known words. Other words with the same beginning get
    /// the same reading (厦门: xiàmén, and therefore 厦门公益).
    pub fn knowing<'w>(mut self, words: impl IntoIterator<Item = (&'w str, &'w str)>) -> Self {
        if self.is_chinese {
            let read = |(word, reading)| Some((bare(word).to_owned(), syllables(word, reading)?));
            self.known.extend(words.into_iter().filter_map(read));
        }
        self
    }

    /// The position of a word. `reading` is its pinyin with tone marks, for
    /// words that the dictionary would read wrongly (厦门: xiàmén).
    pub fn position(&self, word: &str, reading: Option<&str>) -> Position {
        let bare = bare(word);
        let key = reading
            .filter(|_| self.is_chinese)
            .and_then(|reading| syllables(bare, reading))
            .or_else(|| self.beginning(bare))
            .map_or_else(|| bare.to_owned(), |read| self.read_as(bare, read));
        Position {
            letter: self.letter(&key),
            key,
        }
    }

    /// Compares two positions.
    pub fn compare(&self, a: &Position, b: &Position) -> Ordering {
        // By letter first: the data sorts Latin after all Chinese, but a
        // Chinese index has only one Z.
        a.letter
            .cmp(&b.letter)
            .then_with(|| self.words(&a.key, &b.key))
            .then_with(|| a.key.cmp(&b.key))
    }

    fn words(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b)
    }

    fn letter(&self, key: &str) -> Option<char> {
        let first = key.chars().next()?;
        if self.is_chinese && !is_han(first) {
            return Some(first.to_ascii_uppercase()).filter(char::is_ascii_uppercase);
        }
        // In an alphabetical order, a Chinese word has no letter.
        if !self.is_chinese && is_han(first) {
            return None;
        }
        let not_after = |start: &str| self.words(start, key) != Ordering::Greater;
        let after = self.letters.partition_point(|(_, start)| not_after(start));
        let last = self.letters.get(after.checked_sub(1)?);
        last.map(|(letter, _)| *letter)
    }

    /// The reading of the beginning that a word shares with a known one. A
    /// single shared character is too ambiguous.
    fn beginning(&self, word: &str) -> Option<Vec<&'static str>> {
        let shared = |(known, read): &(String, Vec<&'static str>)| {
            let both = word.chars().zip(known.chars());
            let same = both.take_while(|(ours, theirs)| ours == theirs);
            let count = same.filter(|(c, _)| !readings(*c).is_empty()).count();
            let read = read.get(..count).filter(|_| count > 1);
            read.map(<[_]>::to_vec)
        };
        self.known.iter().filter_map(shared).max_by_key(Vec::len)
    }

    /// Replaces characters whose reading differs from their default by
    /// homophones that have only that reading, as far as `syllables` go.
    fn read_as(&self, word: &str, syllables: Vec<&'static str>) -> String {
        let mut syllables = syllables.into_iter();
        // Only used for Chinese, whose order is always the same.
        static HOMOPHONES: OnceLock<BTreeMap<&str, char>> = OnceLock::new();
        let homophones = HOMOPHONES.get_or_init(|| self.homophones());
        let read = word.chars().map(|character| {
            let Some(known) = readings(character).first().copied() else {
                return character;
            };
            match syllables.next() {
                Some(syllable) if syllable != known => {
                    homophones.get(syllable).copied().unwrap_or(character)
                }
                _ => character,
            }
        });
        read.collect()
    }

    /// For each syllable, the first character with that reading as its only
    /// one.
    fn homophones(&self) -> BTreeMap<&'static str, char> {
        let mut first: BTreeMap<&'static str, char> = BTreeMap::new();
        for character in '\u{4E00}'..='\u{9FA5}' {
            let [syllable] = readings(character)[..] else {
                continue;
            };
            let before = |known: &char| {
                let (a, b) = (character.to_string(), known.to_string());
                self.words(&a, &b) == Ordering::Less
            };
            if first.get(syllable).is_none_or(before) {
                first.insert(syllable, character);
            }
        }
        first
    }
}

/// A word without leading punctuation.
fn bare(word: &str) -> &str {
    word.trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// Splits a reading into syllables, one for each Chinese character of a word;
/// `None` if a character does not have that reading, or the lengths do not
/// match.
pub fn syllables(word: &str, reading: &str) -> Option<Vec<&'static str>> {
    fn rest(word: &[char], reading: &str, found: &mut Vec<&'static str>) -> bool {
        let reading = reading.trim_start_matches(|c: char| !c.is_alphabetic());
        let Some((&character, after)) = word.split_first() else {
            return reading.is_empty();
        };
        let readings = readings(character);
        if readings.is_empty() {
            return rest(after, reading, found);
        }
        // xiàn or xī’àn: where one syllable is a prefix of another, both are
        // tried.
        for syllable in readings {
            if let Some(left) = reading.strip_prefix(syllable) {
                found.push(syllable);
                if rest(after, left, found) {
                    return true;
                }
                found.pop();
            }
        }
        false
    }
    let characters: Vec<char> = word.chars().collect();
    let mut found = Vec::new();
    rest(&characters, &reading.to_lowercase(), &mut found).then_some(found)
}

/// The readings of a character, the most common first; empty if it is not
/// Chinese.
fn readings(character: char) -> Vec<&'static str> {
    let readings = character.to_pinyin_multi().into_iter();
    readings
        .flat_map(|multi| multi.into_iter().map(|reading| reading.with_tone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(order: &Order, words: &[(&str, Option<&str>)]) -> Vec<(Option<char>, String)> {
        let mut placed: Vec<(Position, &str)> = words
            .iter()
            .map(|(word, reading)| (order.position(word, *reading), *word))
            .collect();
        placed.sort_by(|(a, _), (b, _)| order.compare(a, b));
        placed
            .into_iter()
            .map(|(position, word)| (position.letter, word.to_owned()))
            .collect()
    }

    #[test]
    fn chinese_should_be_sorted_by_pinyin_under_its_letter() {
        let words = ["最低生活保障", "阿", "民政", "“低保”", "1+1", "重庆", "A级"];
        let words: Vec<_> = words.iter().map(|word| (*word, None)).collect();
        let expected = [
            (None, "1+1"),
            (Some('A'), "阿"),
            (Some('A'), "A级"),
            (Some('C'), "重庆"),
            (Some('D'), "“低保”"),
            (Some('M'), "民政"),
            (Some('Z'), "最低生活保障"),
        ];
        let expected = expected.map(|(letter, word)| (letter, word.to_owned()));
        assert_eq!(sorted(&Order::chinese(), &words), expected);
    }

    #[test]
    fn a_reading_should_overrule_the_dictionary() {
        let words = [
            ("社区", None),
            ("厦门", Some("xiàmén")),
            ("乡镇", None),
            ("戏曲", None),
        ];
        let order: Vec<String> = sorted(&Order::chinese(), &words)
            .into_iter()
            .map(|(letter, word)| format!("{}{word}", letter.unwrap_or('#')))
            .collect();
        assert_eq!(order, ["S社区", "X戏曲", "X厦门", "X乡镇"]);
        let wrong = Order::chinese().position("厦门", Some("běijīng"));
        assert_eq!(wrong.letter, Some('S'), "what cannot be is not taken");
    }

    #[test]
    fn a_word_should_be_read_like_the_known_one_that_it_begins_like() {
        let known = [("“厦门人文公园”", "xiàmén rénwén gōngyuán")];
        let order = Order::chinese().knowing(known);
        let letter = |word| order.position(word, None).letter;
        assert_eq!(letter("厦门公益"), Some('X'));
        assert_eq!(letter("大厦"), Some('D'));
        assert_eq!(letter("厦大"), Some('S'), "one character says nothing");
    }

    #[test]
    fn a_reading_should_be_told_apart_by_characters() {
        assert_eq!(syllables("西安", "Xī’ān"), Some(vec!["xī", "ān"]));
        assert_eq!(
            syllables("“重实干、重担当”", "zhòng shígàn, zhòng dāndāng").map(|s| s.len()),
            Some(6)
        );
        assert_eq!(syllables("厦门", "xià"), None);
        assert_eq!(syllables("厦", "xiàmén"), None);
    }

    #[test]
    fn english_should_be_sorted_by_the_alphabet() {
        let words = [
            "zombie",
            "Élan",
            "a",
            "14th plan",
            "elderly care",
            "“funds”",
        ];
        let words: Vec<_> = words.iter().map(|word| (*word, None)).collect();
        let expected = [
            (None, "14th plan"),
            (Some('A'), "a"),
            (Some('E'), "Élan"),
            (Some('E'), "elderly care"),
            (Some('F'), "“funds”"),
            (Some('Z'), "zombie"),
        ];
        let expected = expected.map(|(letter, word)| (letter, word.to_owned()));
        assert_eq!(sorted(&Order::alphabetical("en"), &words), expected);
    }
}
