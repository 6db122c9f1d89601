//! Dates in official documents.
//!
//! ```text
//! date = year "年" month "月" day "日"      ; Arabic figures, GB/T 9704-2012 §7.3.5.4
//! ```

use jiff::civil::Date;

use super::numeral;

/// English names of the months.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Parses `2023年3月2日`, with digits of either width; `None` unless the whole
/// string is a valid date.
pub fn parse(written: &str) -> Option<Date> {
    let (year, rest) = figure(written, '年')?;
    let (month, rest) = figure(rest, '月')?;
    let (day, rest) = figure(rest, '日')?;
    if !rest.is_empty() {
        return None;
    }
    of(year, month, day)
}

/// The date of a year, a month and a day; `None` if there is no such day.
pub fn of(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(
        // Out-of-range values are not a valid date.
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

fn figure(text: &str, unit: char) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_once(unit)?;
    Some((numeral::figures(digits)?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_of_issue_should_be_read() {
        let date = parse("2023年3月2日").unwrap();
        assert_eq!(date.to_string(), "2023-03-02");
        assert_eq!(parse("２０２３年３月２日"), Some(date));
    }

    #[test]
    fn what_is_no_date_should_be_refused() {
        for wrong in [
            "2023年",
            "2023年13月2日",
            "2023年3月2日起",
            "年月日",
            "2023年全市",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
