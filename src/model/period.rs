//! The time that a plan is for.

use std::fmt;
use std::ops::RangeInclusive;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// The days from the first to the last on which a plan is carried out.
///
/// ```text
/// period = year / year "-" year / date "/" date     ; ISO 8601 intervals for dates
/// ```
///
/// ```
/// use yaodian::model::Period;
///
/// let plan = Period::new("2021-2025").unwrap();
/// assert_eq!(plan.from().to_string(), "2021-01-01");
/// assert_eq!(plan.years(), 2021..=2025);
/// assert_eq!(Period::new("2025-2021"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    from: Date,
    until: Date,
}

impl Period {
    /// The years that plans can be for.
    pub const YEARS: RangeInclusive<i16> = 1900..=2199;

    /// Most years that a plan is for.
    const MOST: i16 = 50;

    /// From a year to a year; `None` if they are not in order, or not the years
    /// of a plan.
    pub fn of_years(first: i16, last: i16) -> Option<Self> {
        // No other years have these days.
        let from = Date::new(first, 1, 1).ok()?;
        let until = Date::new(last, 12, 31).ok()?;
        Self::of_days(from, until)
    }

    fn of_days(from: Date, until: Date) -> Option<Self> {
        let is_plausible = |date: Date| {
            Self::YEARS.contains(&date.year()) && until.year() - from.year() < Self::MOST
        };
        (from <= until && is_plausible(from) && is_plausible(until)).then_some(Self { from, until })
    }

    /// Reads a period; `None` if it does not match the grammar.
    pub fn new(text: &str) -> Option<Self> {
        if let Some((from, until)) = text.split_once('/') {
            // What is not a date is not a period.
            return Self::of_days(from.parse().ok()?, until.parse().ok()?);
        }
        let year = |text: &str| {
            let is_year = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
            // Four digits are a number.
            is_year.then(|| text.parse::<i16>().ok())?
        };
        match text.split_once('-') {
            Some((first, last)) => Self::of_years(year(first)?, year(last)?),
            None => Self::of_years(year(text)?, year(text)?),
        }
    }

    /// The first day.
    pub fn from(self) -> Date {
        self.from
    }

    /// The last day.
    pub fn until(self) -> Date {
        self.until
    }

    /// The years that it touches.
    pub fn years(self) -> RangeInclusive<i16> {
        self.from.year()..=self.until.year()
    }

    /// The first and the last year, if it is of whole years.
    pub fn whole_years(self) -> Option<(i16, i16)> {
        let begins = (self.from.month(), self.from.day()) == (1, 1);
        let ends = (self.until.month(), self.until.day()) == (12, 31);
        (begins && ends).then(|| (self.from.year(), self.until.year()))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.whole_years() {
            Some((first, last)) if first == last => write!(f, "{first}"),
            Some((first, last)) => write!(f, "{first}-{last}"),
            None => write!(f, "{}/{}", self.from, self.until),
        }
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_should_be_written_as_it_is_read() {
        for text in ["2023", "2021-2025", "2026-03-01/2027-02-28"] {
            assert_eq!(
                Period::new(text).map(|p| p.to_string()).as_deref(),
                Some(text)
            );
        }
        let whole = Period::new("2023-01-01/2024-12-31").unwrap();
        assert_eq!(whole, Period::new("2023-2024").unwrap());
        assert_eq!(
            Period::new("2026-03-01/2027-02-28").unwrap().years(),
            2026..=2027
        );
    }

    #[test]
    fn what_is_no_period_should_be_refused() {
        for wrong in [
            "",
            "23",
            "2023年",
            "2023 - 2025",
            "2023–2025",
            "2025-2023",
            "2023-1",
            "1899",
            "2000-2050",
            "2023-02-30/2023-03-01",
            "2024-01-01/2023-01-01",
            "2023-03-01",
        ] {
            assert_eq!(Period::new(wrong), None, "{wrong}");
        }
    }
}
