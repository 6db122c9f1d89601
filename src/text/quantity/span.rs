//! From so much to so much: what both ends of a range share is written once.

use std::ops::Range;

use super::{Number, Quantity, Unit, Value};

/// A quantity while its sentence is read.
pub(super) struct Reading {
    pub(super) quantity: Quantity,
    /// What its figures were multiplied by: 1 unless 万 or `million` follows.
    pub(super) scale: u64,
}

/// A quantity by the tokens or characters of its text.
pub(super) struct Match {
    pub(super) value: Value,
    /// Where its number is.
    pub(super) number: Range<usize>,
    /// Where it ends, its unit included.
    pub(super) end: usize,
    /// Whether the other side may lack it.
    pub(super) optional: bool,
    /// What its figures were multiplied by.
    pub(super) scale: u64,
}

/// The quantities of a text as they are read, without those whose number
/// touches an excluded range.
pub(super) struct Readings<'a> {
    excluded: &'a [Range<usize>],
    found: Vec<Reading>,
}

impl<'a> Readings<'a> {
    pub(super) fn new(excluded: &'a [Range<usize>]) -> Self {
        Self {
            excluded,
            found: Vec::new(),
        }
    }

    /// Notes a quantity whose number stands at `number`, unless that is
    /// excluded.
    pub(super) fn note(&mut self, number: &Range<usize>, reading: Reading) {
        let touches = |range: &Range<usize>| range.start < number.end && number.start < range.end;
        if !self.excluded.iter().any(touches) {
            self.found.push(reading);
        }
    }

    /// Whether the same has been noted before.
    pub(super) fn has(&self, value: Value) -> bool {
        let mut found = self.found.iter();
        found.any(|reading| reading.quantity.value == value)
    }

    /// All of them, each end of a range with what it shares with the other.
    pub(super) fn shared(self, text: &str, joins: impl Fn(&str) -> bool) -> Vec<Quantity> {
        share(self.found, text, joins)
    }
}

/// Gives each end of a range the unit and the scale that stand at the other:
/// 3—5万元 is from 30 000 to 50 000 yuan. `joins` says whether the words
/// between two quantities make a range of them.
fn share(mut readings: Vec<Reading>, text: &str, joins: impl Fn(&str) -> bool) -> Vec<Quantity> {
    for index in 1..readings.len() {
        let (before, after) = readings.split_at_mut(index);
        let (Some(from), Some(to)) = (before.last_mut(), after.first_mut()) else {
            continue;
        };
        let between = text.get(from.quantity.range.end..to.quantity.range.start);
        if !between.is_some_and(&joins) {
            continue;
        }
        let (Value::Amount(low, low_unit), Value::Amount(high, high_unit)) =
            (from.quantity.value, to.quantity.value)
        else {
            continue;
        };
        let low = if from.scale == 1 && low < high {
            low.times(to.scale).filter(|scaled| *scaled < high)
        } else {
            None
        }
        .unwrap_or(low);
        from.quantity.value = Value::Amount(low, shared(low_unit, high_unit));
        to.quantity.value = Value::Amount(high, shared(high_unit, low_unit));
    }
    readings
        .into_iter()
        .map(|reading| reading.quantity)
        .collect()
}

fn shared(own: Unit, other: Unit) -> Unit {
    if own == Unit::Thing { other } else { own }
}

/// A whole number under a bound: a year, a month, a day.
pub(super) fn within(number: Number, bounds: std::ops::RangeInclusive<u64>) -> Option<u64> {
    number.as_whole().filter(|value| bounds.contains(value))
}
