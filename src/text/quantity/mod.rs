//! Quantities in running text, by value and unit, for comparing a translation
//! with its original: 4亿元 is RMB 400 million, 第五轮 is fifth.
//!
//! A parser for each language returns the quantities of a sentence in order
//! ([`chinese()`], [`english()`]); [`unmatched`] pairs them and returns the
//! rest.
//!
//! Not every numeral needs a counterpart. Chinese summarizes lists by bare
//! numerals (四风, 两岸, 一体), which English paraphrases; actual counts are written
//! in figures or with a measure word (4个, 五项). English uses `one` as a pronoun
//! and `both` for two. Such quantities are *optional*: they can match one of
//! the other side, but need not.

use std::ops::Range;

mod chinese;
mod english;
mod matching;
mod number;
mod span;

pub use chinese::chinese;
pub use english::english;
pub use matching::unmatched;
pub use number::Number;

/// A quantity and its position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// Its value.
    pub value: Value,
    /// Byte range in the text, including the unit.
    pub range: Range<usize>,
    /// Whether the other side may omit it.
    pub optional: bool,
}

/// The value of a quantity, independent of language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A number of something.
    Amount(Number, Unit),
    /// A position in a sequence: 第五轮.
    Ordinal(u64),
    /// A number that the other language expresses as a count or as an ordinal:
    /// 三级, 二期; chapter 3.
    Rank(u64),
    /// A date, or a part of one.
    Date {
        /// 2023年
        year: Option<u64>,
        /// 3月
        month: Option<u64>,
        /// 2日
        day: Option<u64>,
    },
}

/// The unit of an amount, where it affects the meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Anything counted: things, persons, places.
    Thing,
    /// RMB.
    Yuan,
    /// Hundredths.
    Percent,
    /// Years as a duration (三年), not a calendar year.
    Year,
    /// Months as a duration (三个月).
    Month,
    /// Days as a duration.
    Day,
}

impl Value {
    /// The number in language-independent figures, for readers of only one of
    /// the languages; `None` for a date, which already consists of figures.
    pub fn figures(&self) -> Option<String> {
        match self {
            Self::Amount(number, Unit::Percent) => Some(format!("{number}%")),
            Self::Amount(number, _) => Some(number.to_string()),
            Self::Ordinal(number) | Self::Rank(number) => Some(number.to_string()),
            Self::Date { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests;
