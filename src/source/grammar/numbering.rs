//! Numbers at the start of a line (GB/T 9704-2012 §7.3.3).
//!
//! ```text
//! chapter-number = numeral ( "、" / "､" )                   ; 一、
//! measure-number = 1*3digit *blank ( "." / "．" / "、" / "､" ) ; 8.  not before a digit
//! bare-number    = 1*3digit                                    ; before an ideograph
//! ```
//!
//! A bare number is the number of a measure without its dot. It is accepted
//! only if it is the expected number and no measure word follows: `4个照料中心`
//! is a quantity.

use super::line::Line;
use crate::model::{Number, NumberKind, Numbering};
use crate::text::numeral;
use crate::text::width::is_han;

/// Words that make the number before them a quantity or a date.
const MEASURE_WORDS: &str =
    "个项年月日时分亿万千百元名家条次人户件处所场期届种批岁座张类级天周倍余多";

/// The next expected numbers.
#[derive(Default)]
pub(super) struct Expected {
    /// Number of the next chapter.
    pub(super) chapter: Sequence,
    /// Number of the next measure.
    pub(super) measure: Sequence,
}

/// A sequence of consecutive numbers from 1.
pub(super) struct Sequence {
    due: u32,
    /// After an unexpected number: its successor, which would be due if the
    /// sequence continues from there.
    or: Option<u32>,
}

impl Default for Sequence {
    fn default() -> Self {
        Self { due: 1, or: None }
    }
}

impl Sequence {
    /// Takes the next number. Returns the expected number if it is another one.
    ///
    /// A number may be wrong itself (1, 4, 3), or the sequence may skip numbers
    /// and continue (1, 4, 5). Either is one error; the next number decides
    /// which it was.
    pub(super) fn take(&mut self, number: u32) -> Option<u32> {
        if self.is_due(number) {
            self.due = number.saturating_add(1);
            self.or = None;
            return None;
        }
        let due = self.due;
        self.due = due.saturating_add(1);
        self.or = Some(number.saturating_add(1));
        Some(due)
    }

    fn is_due(&self, number: u32) -> bool {
        number == self.due || Some(number) == self.or
    }
}

/// Parses 一、 at the start of a line.
pub(super) fn chapter(line: &Line<'_>) -> Option<Numbering> {
    let end = line.text.find(|c| !numeral::is_numeral(c))?;
    let value = numeral::parse(line.text.get(..end)?)?;
    let mark = line.text.get(end..)?.chars().next()?;
    matches!(mark, '、' | '､').then(|| Numbering {
        span: line.part(0, end + mark.len_utf8()),
        number: Number {
            kind: NumberKind::Han,
            value,
        },
    })
}

/// Parses 8. at the start of a line.
pub(super) fn measure(line: &Line<'_>) -> Option<Numbering> {
    let (value, end) = numeral::leading_figures(line.text, 3)?;
    let after = line.text.get(end..)?;
    let end = end + (after.len() - after.trim_start().len());
    let mut rest = line.text.get(end..)?.chars();
    let mark = rest.next()?;
    let decimal = rest.next().and_then(numeral::decimal_digit).is_some();
    (matches!(mark, '.' | '．' | '、' | '､') && !decimal).then(|| Numbering {
        span: line.part(0, end + mark.len_utf8()),
        number: arabic(value),
    })
}

/// Parses a number without its dot, if it is the expected one.
pub(super) fn bare(line: &Line<'_>, due: &Sequence) -> Option<Numbering> {
    let (value, end) = numeral::leading_figures(line.text, 3)?;
    let next = line.text.get(end..)?.chars().next()?;
    (due.is_due(value) && is_han(next) && !MEASURE_WORDS.contains(next)).then(|| Numbering {
        span: line.part(0, end),
        number: arabic(value),
    })
}

fn arabic(value: u32) -> Number {
    Number {
        kind: NumberKind::Arabic,
        value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::grammar::line::lines;

    fn value(read: impl Fn(&Line<'_>) -> Option<Numbering>, text: &str) -> Option<u32> {
        lines(text).first().and_then(read).map(|n| n.number.value)
    }

    #[test]
    fn a_chapter_should_open_with_a_numeral_and_a_comma() {
        assert_eq!(value(chapter, "十二、铸牢基础"), Some(12));
        assert_eq!(value(chapter, "十二个"), None);
        assert_eq!(value(chapter, "、"), None);
    }

    #[test]
    fn a_measure_should_open_with_digits_and_a_dot_of_either_width() {
        assert_eq!(value(measure, "8.改革。"), Some(8));
        assert_eq!(value(measure, "８．改革。"), Some(8));
        assert_eq!(value(measure, "8、改革。"), Some(8));
        assert_eq!(value(measure, "8 .改革。"), Some(8));
        assert_eq!(value(measure, "1.5亿元"), None);
        assert_eq!(value(measure, "2023.改革"), None);
        assert_eq!(value(measure, "45做好"), None);
    }

    #[test]
    fn a_bare_number_should_count_only_where_it_is_due() {
        let due = |due| Sequence { due, or: None };
        assert_eq!(value(|l| bare(l, &due(45)), "45做好"), Some(45));
        assert_eq!(value(|l| bare(l, &due(44)), "45做好"), None);
        assert_eq!(value(|l| bare(l, &due(4)), "4个照料中心"), None);
        assert_eq!(value(|l| bare(l, &due(45)), "45.做好"), None);
        // （2） numbers a part of a measure (GB/T 9704-2012 §7.3.3).
        assert_eq!(value(|l| bare(l, &due(2)), "（2）做好"), None);
    }

    #[test]
    fn a_number_out_of_order_should_be_wrong_once() {
        let wrong = |numbers: &[u32]| -> Vec<(u32, u32)> {
            let mut sequence = Sequence::default();
            let taken = numbers.iter().map(|n| (sequence.take(*n), *n));
            taken.filter_map(|(due, n)| Some((due?, n))).collect()
        };
        assert_eq!(wrong(&[1, 2, 3]), []);
        assert_eq!(wrong(&[1, 4, 3, 4]), [(2, 4)]);
        assert_eq!(wrong(&[1, 4, 5, 6]), [(2, 4)]);
        assert_eq!(wrong(&[1, 1, 3, 4]), [(2, 1)]);
        assert_eq!(wrong(&[1, 1, 2, 3]), [(2, 1)]);
        assert_eq!(wrong(&[2, 3]), [(1, 2)]);
    }
}
