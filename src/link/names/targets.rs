//! Targets with the terms that they are amounts of, in the original and in
//! translations.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

use crate::base::slice;
use crate::model::{Mark, Text};
use crate::text::quantity::{self, Value};

/// Ranges of terms, by where they begin.
pub(super) type Terms = BTreeMap<usize, usize>;

/// The ranges of the terms in a text.
pub(super) fn term_ranges(text: &Text) -> Terms {
    let marks = text.marks.iter();
    let terms = marks.filter(|(_, mark)| matches!(mark, Mark::Term(_)));
    terms.map(|(at, _)| (at.start, at.end)).collect()
}

/// The amounts of a Chinese sentence by where they begin, for finding them in
/// translations.
pub(super) fn values(words: &str) -> BTreeMap<usize, Value> {
    let amounts = quantity::chinese(words, &[]).into_iter();
    amounts
        .map(|amount| (amount.range.start, amount.value))
        .collect()
}

/// The amounts of an English sentence.
pub(super) struct English {
    by_value: BTreeMap<String, VecDeque<Range<usize>>>,
}

impl English {
    pub(super) fn new(words: &str) -> Self {
        let mut by_value: BTreeMap<String, VecDeque<Range<usize>>> = BTreeMap::new();
        for amount in quantity::english(words, &[]) {
            let key = format!("{:?}", amount.value);
            by_value.entry(key).or_default().push_back(amount.range);
        }
        Self { by_value }
    }

    /// The next amount of a value.
    pub(super) fn take(&mut self, value: Value) -> Option<Range<usize>> {
        let ranges = self.by_value.get_mut(&format!("{value:?}"))?;
        // One that is translated once may be said twice.
        match ranges.len() {
            1 => ranges.front().cloned(),
            _ => ranges.pop_front(),
        }
    }
}

/// Extends an amount by the term that follows it and by “or more”; `None` if no
/// term follows.
pub(super) fn with_object(
    text: &str,
    terms: &Terms,
    within: &Range<usize>,
    amount: &Range<usize>,
) -> Option<Range<usize>> {
    let rest = |end: usize| slice(text, end..within.end);
    let space = rest(amount.end).len() - rest(amount.end).trim_start_matches(' ').len();
    let end = *terms.get(&(amount.end + space))?;
    Some(amount.start..with_more(rest(end), end))
}

/// Where words end with “or more”, if that follows.
pub(super) fn with_more(rest: &str, end: usize) -> usize {
    let more = ["及以上", "以上", " or more"].into_iter();
    let found = more.into_iter().find(|more| rest.starts_with(more));
    end + found.map_or(0, str::len)
}
