//! How alike texts are: how many pairs of neighbouring characters they have in
//! common.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

/// A pair of neighbouring characters; the last has `\0` beside it.
type Pair = (char, char);

/// At most so many texts are compared with one, those first that share most of
/// its rare pairs.
const COMPARED: usize = 256;

/// The pairs of neighbouring characters of a text, sorted; white space does not
/// count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairs(Vec<Pair>);

impl Pairs {
    /// The pairs of a text.
    pub fn of(text: &str) -> Self {
        let characters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
        let next = characters.iter().skip(1).chain(['\0'].iter());
        let mut pairs: Vec<Pair> = characters.iter().copied().zip(next.copied()).collect();
        pairs.sort_unstable();
        Self(pairs)
    }

    /// How much two texts have in common, from 0 to 1 (Dice’s coefficient).
    ///
    /// ```
    /// use yaodian::text::likeness::Pairs;
    ///
    /// let likeness = Pairs::of("新增12家。").likeness(&Pairs::of("新增13家。"));
    /// assert!((0.6..0.7).contains(&likeness));
    /// ```
    pub fn likeness(&self, other: &Self) -> f64 {
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut common = 0_u32;
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            match a.cmp(b) {
                Ordering::Less => drop(left.next()),
                Ordering::Greater => drop(right.next()),
                Ordering::Equal => {
                    common += 1;
                    left.next();
                    right.next();
                }
            }
        }
        let all = u32::try_from(self.0.len() + other.0.len()).unwrap_or(u32::MAX); // no text is so long
        match all {
            0 => 0.0,
            all => f64::from(2 * common) / f64::from(all),
        }
    }
}

/// Texts among which the ones most like another are found, without comparing it
/// with all.
#[derive(Debug)]
pub struct LikeTexts {
    /// The least likeness, from 0 to 1.
    least: f64,
    texts: Vec<Pairs>,
    /// The indexes of the texts that have a pair, in order.
    having: BTreeMap<Pair, Vec<usize>>,
}

impl LikeTexts {
    /// An index of texts; those that are less than `least` like another are not
    /// found for it.
    pub fn new<'t>(texts: impl IntoIterator<Item = &'t str>, least: f64) -> Self {
        let texts: Vec<Pairs> = texts.into_iter().map(Pairs::of).collect();
        let mut having: BTreeMap<Pair, Vec<usize>> = BTreeMap::new();
        for (index, Pairs(pairs)) in texts.iter().enumerate() {
            for same in pairs.chunk_by(|a, b| a == b) {
                if let Some(pair) = same.first() {
                    having.entry(*pair).or_default().push(index);
                }
            }
        }
        Self {
            least,
            texts,
            having,
        }
    }

    /// The texts that are like another, by index, each with its likeness: the
    /// most alike first, and of equals the first.
    pub fn find(&self, text: &str) -> Vec<(usize, f64)> {
        let wanted = Pairs::of(text);
        let found = self.sharing(&wanted).into_iter();
        let mut found: Vec<(usize, f64)> = found
            .filter_map(|index| Some((index, self.texts.get(index)?.likeness(&wanted))))
            .filter(|(_, likeness)| *likeness >= self.least)
            .collect();
        found.sort_by(|(a, first), (b, second)| second.total_cmp(first).then(a.cmp(b)));
        found
    }

    /// The texts that can be like another; if they are many, those that share
    /// most of its rarest pairs.
    ///
    /// Two texts of `n` and `m` pairs that share `c` are alike if `2c ≥ least ×
    /// (n + m)`. As `m ≥ c`, that needs `c ≥ n × least ÷ (2 − least)`. Of any
    /// pairs that are more than the rest, such a text has one.
    fn sharing(&self, wanted: &Pairs) -> Vec<usize> {
        let having = |pair: &Pair| self.having.get(pair).map_or(&[][..], Vec::as_slice);
        let mut lists: Vec<&[usize]> = wanted.0.iter().map(having).collect();
        lists.sort_by_key(|list| list.len());
        let part = self.least / (2.0 - self.least);
        let fewest = fraction(lists.len(), part);
        let mut shares = vec![0_u32; self.texts.len()];
        let mut found: Vec<usize> = Vec::new();
        for list in lists.iter().take(lists.len() + 1 - fewest.max(1)) {
            for index in *list {
                let Some(share) = shares.get_mut(*index) else {
                    continue;
                };
                if *share == 0 {
                    found.push(*index);
                }
                *share += 1;
            }
        }
        let length = |index: usize| self.texts.get(index).map_or(0, |pairs| pairs.0.len());
        found.retain(|index| {
            let length = length(*index);
            length >= fewest && fraction(length, part) <= wanted.0.len()
        });
        let rank = |index: &usize| (Reverse(shares.get(*index).copied()), *index);
        if found.len() > COMPARED {
            found.select_nth_unstable_by_key(COMPARED, rank);
            found.truncate(COMPARED);
        }
        found
    }
}

/// The least whole number that is not below a part of another; the product is
/// not exact.
fn fraction(number: usize, part: f64) -> usize {
    let number = u32::try_from(number).unwrap_or(u32::MAX); // no text is so long
    (f64::from(number) * part - 1e-6).ceil() as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn likeness_should_be_of_pairs_of_characters() {
        let of = |old: &str, new: &str| Pairs::of(old).likeness(&Pairs::of(new));
        assert!((of("新增12家。", "新增12家。") - 1.0).abs() < 1e-9);
        assert!(of("新增12家。", "新增13家。") > 0.5);
        assert!(of("社会救助", "养老服务") < 0.1);
        assert!(of("", "") < 0.1);
    }

    proptest! {
        /// As if each had been compared with each.
        #[test]
        fn what_is_alike_should_all_be_found(
            texts in prop::collection::vec("[甲乙丙丁]{0,9}", 0..20),
            wanted in "[甲乙丙丁]{0,9}",
            least in 0.3..1.0,
        ) {
            let index = LikeTexts::new(texts.iter().map(String::as_str), least);
            let all = texts.iter().map(|text| Pairs::of(text).likeness(&Pairs::of(&wanted)));
            let all: Vec<(usize, f64)> = all.enumerate().filter(|(_, l)| *l >= least).collect();
            let mut found = index.find(&wanted);
            prop_assert!(found.is_sorted_by(|a, b| a.1 >= b.1));
            found.sort_by_key(|(index, _)| *index);
            prop_assert_eq!(found, all);
        }
    }

    #[test]
    fn a_changed_sentence_should_be_found_among_thousands() {
        // Each has the same words, in an order of its own.
        let words = [
            "推进", "养老", "服务", "社会", "救助", "完善", "制度", "街道", "加强", "管理",
        ];
        let mut state = 20_310_402_u64;
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            usize::try_from(state >> 33).unwrap()
        };
        let mut sentence = |number: usize| -> String {
            let words = (0..12).map(|_| words[next() % words.len()]);
            words.collect::<String>() + &format!("{number}个。")
        };
        let known: Vec<String> = (0..5000).map(&mut sentence).collect();
        let index = LikeTexts::new(known.iter().map(String::as_str), 0.75);
        for (number, sentence) in known.iter().enumerate().step_by(500) {
            let changed = sentence.replacen("个", "多个", 1);
            let found = index.find(&changed);
            assert!(found.len() <= COMPARED);
            assert_eq!(found.first().map(|(index, _)| *index), Some(number));
        }
    }
}
