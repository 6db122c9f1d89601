//! Targets: quantities that a plan sets as goals.
//!
//! ```text
//! target = figures measure-word object [ "及" ] [ "以上" ]
//!        | figures [ scale ] ( "元" | "%" ) [ "以上" ]
//! ```
//!
//! Official documents write goals in figures (GB/T 15835) and set phrases in
//! Chinese numerals: 4个照料中心 is a target, 两个确立 is not. The object is the term
//! that follows, if any; an annotation can extend the name.

use std::ops::Range;

use crate::base::{after_last, slice};
use crate::model::{Mark, Text};
use crate::text::quantity::{self, Quantity, Unit, Value};

/// Units that express ages and durations, not goals.
const SPANS: [&str; 5] = ["岁", "周岁", "工作日", "小时", "分钟"];

/// Words that make an amount a rate, such as a monthly payment.
const RATES: [&str; 5] = ["每月", "每日", "每天", "每周", "每季"];

/// A target found in a sentence.
pub(super) struct Found {
    /// Its range in the text.
    pub(super) at: Range<usize>,
    /// The amount.
    pub(super) value: Value,
}

/// The targets of a Chinese sentence.
pub(super) fn in_original(text: &Text, within: &Range<usize>) -> Vec<Found> {
    let words = slice(&text.string, within);
    let amounts = quantity::chinese(words, &[]).into_iter();
    amounts
        .filter(|amount| is_target(amount, words))
        .map(|amount| Found {
            at: with_object(text, within, &amount.range),
            value: amount.value,
        })
        .collect()
}

/// The range of an amount in an English sentence, with its object.
pub(super) fn in_english(text: &Text, within: &Range<usize>, value: Value) -> Option<Range<usize>> {
    let words = text.string.get(within.clone())?;
    let mut amounts = quantity::english(words, &[]).into_iter();
    let amount = amounts.find(|amount| amount.value == value)?;
    Some(with_object(text, within, &amount.range))
}

fn is_target(amount: &Quantity, words: &str) -> bool {
    let figures = slice(words, &amount.range);
    let is_counted = matches!(
        amount.value,
        Value::Amount(_, Unit::Thing | Unit::Yuan | Unit::Percent)
    );
    let is_bare = figures.chars().all(|c| c.is_ascii_digit());
    let is_in_figures = figures.starts_with(|c: char| c.is_ascii_digit());
    let before = slice(words, ..amount.range.start);
    let after = slice(words, amount.range.end..);
    let clause = after_last(before, &['，', ',', '。', '；', ';']);
    let is_rate = RATES.iter().any(|rate| clause.contains(rate));
    let is_span = SPANS
        .iter()
        .any(|span| figures.ends_with(span) || after.starts_with(span));
    is_counted && !amount.optional && is_in_figures && !is_bare && !is_rate && !is_span
}

/// Extends an amount by the term that follows it and by “or more”.
fn with_object(text: &Text, within: &Range<usize>, amount: &Range<usize>) -> Range<usize> {
    let start = within.start + amount.start;
    let mut end = within.start + amount.end;
    let rest = |end: usize| slice(&text.string, end..within.end);
    let space = rest(end).len() - rest(end).trim_start_matches(' ').len();
    let terms = text.marks.iter().filter_map(|(at, mark)| match mark {
        Mark::Term(_) if at.start == end + space => Some(at.end),
        _ => None,
    });
    end = terms.max().unwrap_or(end);
    for more in ["及以上", "以上", " or more"] {
        if rest(end).starts_with(more) {
            end += more.len();
        }
    }
    start..end
}
