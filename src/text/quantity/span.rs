//! Ranges such as 3—5万元, whose ends share a unit or scale written only once.

use std::ops::Range;

use super::{Number, Quantity, Unit, Value};

/// A quantity while its sentence is being parsed.
pub(super) struct Reading {
    pub(super) quantity: Quantity,
    /// The factor of its scale word: 1 unless 万 or `million` follows.
    pub(super) scale: u64,
}

/// A match, in tokens or characters of the text.
pub(super) struct Match {
    pub(super) value: Value,
    /// Range of its number.
    pub(super) number: Range<usize>,
    /// Its end, including the unit.
    pub(super) end: usize,
    /// Whether the other side may omit it.
    pub(super) optional: bool,
    /// The factor of its scale word.
    pub(super) scale: u64,
}

/// The quantities of a text parsed so far, except those whose number overlaps
/// an excluded range.
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

    /// Records a quantity whose number is at the bytes `number`, and whose unit
    /// ends at the byte `end`, unless its number is excluded. Returns where to
    /// continue.
    pub(super) fn note(&mut self, found: &Match, number: Range<usize>, end: usize) -> usize {
        let touches = |range: &Range<usize>| range.start < number.end && number.start < range.end;
        if !self.excluded.iter().any(touches) {
            let quantity = Quantity {
                value: found.value,
                range: number.start..end,
                optional: found.optional,
            };
            let scale = found.scale;
            self.found.push(Reading { quantity, scale });
        }
        found.end
    }

    /// Whether an equal value has been recorded.
    pub(super) fn has(&self, value: Value) -> bool {
        let mut found = self.found.iter();
        found.any(|reading| reading.quantity.value == value)
    }

    /// All quantities, with shared units and scales applied to both ends of
    /// ranges.
    pub(super) fn shared(self, text: &str, joins: impl Fn(&str) -> bool) -> Vec<Quantity> {
        share(self.found, text, joins)
    }
}

/// Applies the unit and scale of one end of a range to the other: 3—5万元 is 30
/// 000 to 50 000 yuan. `joins` says whether the text between two quantities
/// makes them a range.
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

/// The value of an integer within bounds, for years, months and days.
pub(super) fn within(number: Number, bounds: std::ops::RangeInclusive<u64>) -> Option<u64> {
    number.as_whole().filter(|value| bounds.contains(value))
}
