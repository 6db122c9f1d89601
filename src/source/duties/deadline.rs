//! The deadline of a task: after its label, or in a bracket.

use std::ops::Range;

use jiff::civil::Date;

use super::passage::Passage;
use super::time::{Time, open_ended, time, times};
use crate::base::Span;
use crate::text::width::is_han;

/// A deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueBy {
    /// Its words as printed, without line breaks.
    pub text: String,
    /// Where they are.
    pub span: Span,
    /// The last day, if they give one.
    pub date: Option<Date>,
    /// Whether they give a day that does not exist: 2月30日.
    pub is_impossible: bool,
}

impl DueBy {
    /// The words in a range, with the time that they name.
    pub(super) fn new(
        passage: &Passage<'_>,
        range: &Range<usize>,
        found: Option<Time>,
    ) -> Option<Self> {
        let range = passage.trimmed(range);
        Some(Self {
            text: passage.printed(&range),
            span: passage.span(&range)?,
            date: found.and_then(|found| found.date),
            is_impossible: found.is_some_and(|found| found.is_impossible),
        })
    }
}

/// Longest value after a label that is a deadline as a whole, in characters.
const LONGEST: usize = 40;

/// What can be after a time that is all a value says.
const AFTER: [&str; 8] = [
    "",
    "完成",
    "前完成",
    "内完成",
    "全部完成",
    "全面完成",
    "基本完成",
    "完成并长期坚持",
];

/// What can be after a deadline that is all a part of a bracket says.
const DEEDS: [&str; 12] = [
    "出台", "印发", "建成", "启动", "投用", "开工", "实施", "到位", "办结", "竣工", "见效", "完工",
];

/// The deadline after a label, or in a column of deadlines.
pub(super) fn of_value(
    passage: &Passage<'_>,
    value: &Range<usize>,
    year: Option<u32>,
) -> Option<DueBy> {
    let value = passage.trimmed(value);
    let words = passage.of(&value);
    if words.chars().count() > LONGEST {
        return None;
    }
    if let Some(found) = time(words, year) {
        // It is at the start of the words.
        let rest = words.get(found.length..).unwrap_or_default();
        let rest = rest.trim_start_matches(['，', ',', ' ', '\n']);
        if AFTER.contains(&rest) {
            let own = value.start..value.start + found.length;
            return DueBy::new(passage, &own, Some(found));
        }
        if open_ended(rest).is_some() {
            return DueBy::new(passage, &value, Some(found));
        }
    }
    let begins = |words: &str| words.starts_with('每') || words.starts_with("按");
    if open_ended(words).is_some() || begins(words) {
        return DueBy::new(passage, &value, None);
    }
    let limits = times(words, year).filter(|(_, found)| found.is_limit);
    let limits: Vec<(usize, Time)> = limits.collect();
    match limits.as_slice() {
        [] => None,
        // 12月底前完成，持续推进
        [(at, found)] if goes_on(words, at + found.length) => {
            DueBy::new(passage, &value, Some(*found))
        }
        [(at, found)] => {
            let start = value.start + at;
            DueBy::new(passage, &(start..start + found.length), Some(*found))
        }
        // 6月底前完成方案，12月底前全部完成
        [.., (_, last)] => DueBy::new(passage, &value, Some(*last)),
    }
}

/// Longest name of an event with 前 after it, in characters.
const LONGEST_EVENT: usize = 8;

/// The deadline of a column or after a label that is an event: 汛期前.
pub(super) fn of_event(passage: &Passage<'_>, value: &Range<usize>) -> Option<DueBy> {
    let value = passage.trimmed(value);
    let words = passage.of(&value);
    let is_event = words.ends_with('前')
        && words.chars().all(is_han)
        && (3..=LONGEST_EVENT).contains(&words.chars().count());
    is_event
        .then(|| DueBy::new(passage, &value, None))
        .flatten()
}

/// Whether something goes on after its deadline.
fn goes_on(words: &str, from: usize) -> bool {
    let clauses = words
        .get(from..)
        .map(|rest| rest.split(['，', '；', '、']).skip(1));
    clauses
        .into_iter()
        .flatten()
        .any(|clause| open_ended(clause.trim()).is_some())
}

/// The deadline that is all that a part of a bracket says: 2026年6月底前完成, 持续推进.
pub(super) fn alone(
    passage: &Passage<'_>,
    part: &Range<usize>,
    year: Option<u32>,
) -> Option<DueBy> {
    let words = passage.of(part);
    if let Some(length) = open_ended(words) {
        // 持续 by itself may be about something else.
        let is_whole = length == words.len() && words.chars().count() >= 4;
        return is_whole.then(|| DueBy::new(passage, part, None)).flatten();
    }
    let lead = ["确保", "力争", "于", "在"]
        .iter()
        .find(|lead| words.starts_with(**lead));
    let from = lead.map_or(0, |lead| lead.len());
    let own = words.get(from..)?;
    let found = time(own, year).filter(|found| found.is_limit)?;
    let rest = own.get(found.length..)?;
    let start = part.start + from;
    // 年内持续推进
    if open_ended(rest) == Some(rest.len()) && !rest.is_empty() {
        return DueBy::new(passage, part, Some(found));
    }
    let says_when = found.is_before || rest.ends_with("完成");
    let is_whole = says_when && (AFTER.contains(&rest) || DEEDS.contains(&rest));
    is_whole
        .then(|| DueBy::new(passage, &(start..start + found.length), Some(found)))
        .flatten()
}
