//! Matching of quantities between two texts.

use super::{Quantity, Unit, Value};

/// The quantities of both sides that remain after pairing those that agree.
/// Optional ones are never reported.
///
/// ```
/// use yaodian::text::quantity::{chinese, english, unmatched};
///
/// let original = "年度总投资4亿元，改造3个站点。";
/// let same = "Invest RMB 400 million and rebuild three stations.";
/// let (left, right) = unmatched(chinese(original, &[]), english(same, &[]));
/// assert!(left.is_empty() && right.is_empty());
///
/// let other = "Invest RMB 40 million and rebuild three stations.";
/// let (left, right) = unmatched(chinese(original, &[]), english(other, &[]));
/// assert_eq!((left.len(), right.len()), (1, 1));
/// ```
pub fn unmatched(chinese: Vec<Quantity>, english: Vec<Quantity>) -> (Vec<Quantity>, Vec<Quantity>) {
    let (chinese, english) = pair(chinese, english);
    // The parts of a date can be separate: from 2 to 5 March.
    let parts = |left: Vec<Quantity>| left.into_iter().flat_map(parts).collect();
    let (mut chinese, mut english) = pair(parts(chinese), parts(english));
    for left in [&mut chinese, &mut english] {
        left.retain(|quantity| !quantity.optional);
        left.dedup_by(|a, b| a.range == b.range);
    }
    (chinese, english)
}

fn pair(mut chinese: Vec<Quantity>, mut english: Vec<Quantity>) -> (Vec<Quantity>, Vec<Quantity>) {
    let same = |a: &Quantity, b: &Quantity| a.value == b.value;
    let agree = |a: &Quantity, b: &Quantity| agree(a.value, b.value) || agree(b.value, a.value);
    let both = |a: &Quantity, b: &Quantity| !a.optional && !b.optional;
    // Exact pairs first, so that a looser one does not take their counterpart.
    take(&mut chinese, &mut english, |a, b| both(a, b) && same(a, b));
    take(&mut chinese, &mut english, |a, b| both(a, b) && agree(a, b));
    take(&mut chinese, &mut english, same);
    take(&mut chinese, &mut english, agree);
    (chinese, english)
}

fn take(
    chinese: &mut Vec<Quantity>,
    english: &mut Vec<Quantity>,
    fits: impl Fn(&Quantity, &Quantity) -> bool,
) {
    chinese.retain(|one| {
        let found = english.iter().position(|other| fits(one, other));
        if let Some(index) = found {
            english.remove(index);
        }
        found.is_none()
    });
}

/// Whether one value can be translated as another.
fn agree(one: Value, other: Value) -> bool {
    let amount = |n: u64| match other {
        Value::Amount(number, Unit::Thing | Unit::Day) => number.as_whole() == Some(n),
        _ => false,
    };
    match one {
        Value::Amount(number, Unit::Day) => other == Value::Amount(number, Unit::Thing),
        Value::Rank(n) => amount(n) || other == Value::Ordinal(n),
        // A year without 年 is just a number.
        Value::Date {
            year: Some(n),
            month: None,
            day: None,
        } => amount(n) || other == Value::Rank(n),
        // 5日 is the 5th in 每月5日, but five days in 5日内.
        Value::Date {
            year: None,
            month: None,
            day: Some(n),
        } => amount(n) || other == Value::Ordinal(n) || other == Value::Rank(n),
        _ => false,
    }
}

/// Splits a date into its parts; other quantities are returned unchanged.
fn parts(quantity: Quantity) -> Vec<Quantity> {
    let Value::Date { year, month, day } = quantity.value else {
        return vec![quantity];
    };
    let part = |year: Option<u64>, month: Option<u64>, day: Option<u64>| {
        (year.or(month).or(day)).map(|_| Quantity {
            value: Value::Date { year, month, day },
            ..quantity.clone()
        })
    };
    let parts = [
        part(year, None, None),
        part(None, month, None),
        part(None, None, day),
    ];
    parts.into_iter().flatten().collect()
}
