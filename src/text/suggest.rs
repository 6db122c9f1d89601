//! Suggestions for misspelt words.
//!
//! Words are compared by edit distance on characters, with a transposition of
//! neighbours counted as one edit (optimal string alignment).

use std::cell::Cell;

use strsim::osa_distance;

/// How many pairs of words a [`Speller`] compares at most.
const COMPARED: usize = 200_000;

/// Suggestions for many words from the same candidates. There is an end to
/// them: where thousands of words are wrong, the last of them get none.
#[derive(Debug)]
pub struct Speller<'a> {
    candidates: Vec<&'a str>,
    left: Cell<usize>,
}

impl<'a> Speller<'a> {
    /// A speller that knows these words.
    pub fn new(candidates: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            candidates: candidates.into_iter().collect(),
            left: Cell::new(COMPARED),
        }
    }

    /// As [`suggest`].
    pub fn suggest(&self, word: &str) -> Option<&'a str> {
        suggest(word, self.affordable()?)
    }

    /// As [`slip`].
    pub fn slip(&self, word: &str) -> Option<&'a str> {
        slip(word, self.affordable()?)
    }

    /// The candidates, as long as there is no end to the comparing.
    fn affordable(&self) -> Option<&[&'a str]> {
        // A first word is compared with however many there are.
        let is_first = self.left.get() == COMPARED;
        let left = self.left.get().checked_sub(self.candidates.len());
        // Nothing is left where they are more than that.
        self.left.set(left.unwrap_or(0));
        (is_first || left.is_some()).then_some(&self.candidates)
    }
}

/// The candidate with the smallest edit distance from `word`, if that is at
/// most a third of its length (and at least one). Words of one or two letters
/// are too similar to each other; they get no suggestion.
pub fn suggest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let length = word.chars().count();
    if length < 3 {
        return None;
    }
    let allowed = (length / 3).max(1);
    // The distance is at least the difference in length.
    let is_near = |candidate: &&&str| candidate.chars().count().abs_diff(length) <= allowed;
    candidates
        .iter()
        .filter(is_near)
        .map(|candidate| (osa_distance(word, candidate), *candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The candidate that `word` certainly means: the only one that differs by a
/// single typo (an extra, missing or wrong letter, or two transposed), or in
/// case or `-` for `_`. A difference in digits is never a typo: `plan-2023` is
/// not a misspelt `plan-2024`.
pub fn slip<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let figures = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let folded = |text: &str| text.to_lowercase().replace('_', "-");
    if candidates.contains(&word) {
        return None;
    }
    let is_slip = |candidate: &&&str| {
        let is_long = word.chars().count() > 2;
        let is_same = folded(word) == folded(candidate);
        (is_same || is_long && osa_distance(word, candidate) == 1)
            && figures(word) == figures(candidate)
    };
    let mut meant: Vec<&str> = candidates.iter().filter(is_slip).copied().collect();
    meant.sort_unstable();
    meant.dedup();
    match meant.as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

/// The candidate closest to a number; of two, the smaller.
pub fn suggest_number(number: u32, candidates: impl IntoIterator<Item = u32>) -> Option<u32> {
    let away = |candidate: &u32| (candidate.abs_diff(number), *candidate);
    candidates.into_iter().min_by_key(away)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_should_be_an_end_to_the_words_compared() {
        let known = Speller::new(std::iter::repeat_n("theme", COMPARED / 4));
        let found: Vec<_> = (0..6).map(|_| known.suggest("thme")).collect();
        assert_eq!(found.iter().flatten().count(), 4);
        let many = Speller::new(std::iter::repeat_n("theme", COMPARED + 1));
        assert_eq!(many.suggest("thme"), Some("theme"));
        assert_eq!(many.suggest("thme"), None);
    }

    #[test]
    fn a_slip_should_find_the_word_meant() {
        let known = ["base-url", "theme", "language"];
        assert_eq!(suggest("base_url", &known), Some("base-url"));
        assert_eq!(suggest("langage", &known), Some("language"));
        assert_eq!(suggest("thme", &known), Some("theme"));
        assert_eq!(suggest("tehme", &known), Some("theme"));
    }

    #[test]
    fn a_foreign_word_should_find_nothing() {
        assert_eq!(suggest("colour", &["base-url", "theme"]), None);
        assert_eq!(suggest("es", &["en"]), None);
    }

    #[test]
    fn only_one_word_one_slip_away_should_be_certain() {
        let known = ["also", "sha256", "zh-Hans", "plan-2023", "term", "team"];
        let cases = [
            ("asla", None),
            ("alos", Some("also")),
            ("sha265", None),
            ("sha_256", Some("sha256")),
            ("zh_hans", Some("zh-Hans")),
            ("plan-2024", None),
            ("tem", None),
            ("term", None),
        ];
        for (word, meant) in cases {
            assert_eq!(slip(word, &known), meant, "{word}");
        }
    }

    #[test]
    fn a_number_should_find_the_nearest() {
        assert_eq!(suggest_number(52, 1..=51), Some(51));
        assert_eq!(suggest_number(3, [2, 4]), Some(2));
        assert_eq!(suggest_number(3, []), None);
    }
}
