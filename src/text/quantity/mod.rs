//! Quantities in running text, by value and unit, so that a translation can
//! be held against its original: 4亿元 is RMB 400 million, 第五轮 is fifth.
//!
//! A reader of each language gives the quantities of a sentence in its order
//! ([`chinese()`], [`english()`]); [`unmatched`] pairs them and gives what is left.
//!
//! Not every numeral must have its counterpart. Chinese sums up a list by a
//! bare numeral (四风, 两岸, 一体), for which English has other words; what is
//! counted stands in figures or before a measure word (4个, 五项). English has
//! `one` for a pronoun and `both` for two. Such a quantity is *optional*: it
//! can answer one of the other side and needs no answer itself.

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

/// A quantity and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// What it is.
    pub value: Value,
    /// Its bytes in the text, with its unit.
    pub range: Range<usize>,
    /// Whether the other side may lack it.
    pub optional: bool,
}

/// What a quantity is, the same in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// So many of something.
    Amount(Number, Unit),
    /// The so-manyth.
    Ordinal(u64),
    /// A number that English gives as a count or as an ordinal: 三级, 二期.
    Rank(u64),
    /// A date, or the part of one that is given.
    Date {
        /// 2023年
        year: Option<u64>,
        /// 3月
        month: Option<u64>,
        /// 2日
        day: Option<u64>,
    },
}

/// What an amount is of, where that changes its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Things, persons, places: whatever is counted.
    Thing,
    /// RMB.
    Yuan,
    /// Hundredths.
    Percent,
    /// Years of a span (三年), not of the calendar.
    Year,
    /// Months of a span (三个月).
    Month,
    /// Days of a span.
    Day,
}

impl Value {
    /// A number in neutral figures, for whoever reads only one of the two
    /// languages; `None` for a date, which is figures already.
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
