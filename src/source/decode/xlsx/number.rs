//! Writes numbers and dates by the parts of a format.

use jiff::SignedDuration;
use jiff::civil::DateTime;

use super::pattern::Part;
use crate::text::date::MONTHS;

/// A number as General shows it: with at most eleven digits, none of which is
/// an error of binary fractions.
pub(super) fn general(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return format!("{value:.0}");
    }
    let size = value.abs().log10().floor() as i32;
    if !(-5..=10).contains(&size) {
        return format!("{value:E}");
    }
    let places = (10 - size).clamp(0, 15) as usize;
    let written = format!("{value:.places$}");
    if written.contains('.') {
        let written = written.trim_end_matches('0');
        return written.trim_end_matches('.').to_owned();
    }
    written
}

/// A number by a format.
pub(super) fn formatted(value: f64, parts: &[Part]) -> String {
    let is_number = |part: &Part| matches!(part, Part::Number(c) if *c != '%');
    let marks: Vec<char> = parts
        .iter()
        .filter_map(|part| match part {
            Part::Number(mark) => Some(*mark),
            _ => None,
        })
        .collect();
    let percent = marks.iter().filter(|mark| **mark == '%').count();
    let written = if marks.contains(&'E') {
        format!("{value:E}")
    } else {
        let scaled = value * 100_f64.powi(percent.min(4) as i32);
        digits(scaled.abs(), &marks)
    };
    let is_zero = !written.chars().any(|c| ('1'..='9').contains(&c));
    let mut shown = String::new();
    if value < 0.0 && !is_zero && !marks.contains(&'E') {
        shown.push('-');
    }
    let mut written = Some(written);
    for part in parts {
        match part {
            Part::Literal(text) => shown.push_str(text),
            Part::Number('%') => shown.push('%'),
            // The number is where its first placeholder is.
            part if is_number(part) => shown.extend(written.take()),
            _ => {}
        }
    }
    shown
}

/// The digits of a number by the placeholders of a format.
fn digits(value: f64, marks: &[char]) -> String {
    let is_digit = |mark: &&char| matches!(mark, '0' | '#' | '?');
    let point = marks.iter().position(|mark| *mark == '.');
    let (whole, fraction) = marks.split_at(point.unwrap_or(marks.len()));
    let places = fraction.iter().filter(is_digit).count().min(30);
    let fixed = fraction.iter().filter(|mark| **mark == '0').count();
    let least = whole.iter().filter(|mark| **mark == '0').count();
    // A comma after the last digit divides by a thousand.
    let last = whole.iter().rposition(|mark| is_digit(&mark)).unwrap_or(0); // No digits.
    let is_grouped = whole.iter().take(last).any(|mark| *mark == ',');
    let scale = whole.iter().skip(last).filter(|mark| **mark == ',').count();
    let value = value / 1_000_f64.powi(scale.min(5) as i32);
    let written = format!("{value:.places$}");
    let (integer, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let mut fraction = fraction.to_owned();
    while fraction.len() > fixed && fraction.ends_with('0') {
        fraction.pop();
    }
    let integer = if integer == "0" && least == 0 {
        ""
    } else {
        integer
    };
    let mut integer = format!("{integer:0>least$}");
    if is_grouped {
        integer = grouped(&integer);
    }
    if point.is_some() && (!fraction.is_empty() || fixed > 0) {
        format!("{integer}.{fraction}")
    } else if integer.is_empty() {
        "0".to_owned()
    } else {
        integer
    }
}

/// Digits in groups of three.
fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A date or time by a format; `None` if there is no such date.
pub(super) fn date(value: f64, parts: &[Part], from_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&value) {
        return None;
    }
    // 1900 was no leap year, but Excel counts 29 February.
    let epoch = match (from_1904, value < 60.0) {
        (true, _) => jiff::civil::date(1904, 1, 1),
        (false, true) => jiff::civil::date(1899, 12, 31),
        (false, false) => jiff::civil::date(1899, 12, 30),
    };
    let seconds = (value * 86_400.0).round() as i64;
    let start = epoch.to_datetime(jiff::civil::Time::midnight());
    // A date beyond the year 9999 is none.
    let moment = start.checked_add(SignedDuration::from_secs(seconds)).ok()?;
    let is_twelve = parts.iter().any(|part| matches!(part, Part::Half(..)));
    let mut shown = String::new();
    for (index, part) in parts.iter().enumerate() {
        match part {
            Part::Literal(text) => shown.push_str(text),
            Part::Half(morning, afternoon) => {
                shown.push_str(if moment.hour() < 12 {
                    morning
                } else {
                    afternoon
                });
            }
            Part::Elapsed(unit) => {
                let length = match unit {
                    'h' => 3_600,
                    'm' => 60,
                    _ => 1,
                };
                shown.push_str(&(seconds / length).to_string());
            }
            Part::Date('m', length) if is_minute(parts, index) => {
                shown.push_str(&padded(i64::from(moment.minute()), (*length).min(2)));
            }
            Part::Date(unit, length) => shown.push_str(&field(moment, *unit, *length, is_twelve)),
            Part::Number('.') => shown.push('.'),
            Part::Number(_) => {}
        }
    }
    Some(shown)
}

/// Whether an `m` is minutes: after hours, or before seconds.
fn is_minute(parts: &[Part], index: usize) -> bool {
    let unit = |part: &Part| match part {
        Part::Date(unit, _) | Part::Elapsed(unit) => Some(*unit),
        _ => None,
    };
    let before = parts.iter().take(index).rev().find_map(unit);
    let after = parts.iter().skip(index + 1).find_map(unit);
    before == Some('h') || after == Some('s')
}

fn field(moment: DateTime, unit: char, length: usize, is_twelve: bool) -> String {
    let weekday = usize::from(moment.weekday().to_sunday_zero_offset().unsigned_abs());
    let chinese = ["日", "一", "二", "三", "四", "五", "六"];
    let english = [
        "Sunday",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
    ];
    // Months and weekdays are in the lists.
    let named = |names: &[&str], at: usize| names.get(at).copied().unwrap_or("").to_owned();
    let month = usize::from(moment.month().unsigned_abs());
    let short = |name: String| name.chars().take(3).collect();
    match (unit, length) {
        ('y', 1 | 2) => padded(i64::from(moment.year()) % 100, 2),
        ('y', _) => padded(i64::from(moment.year()), 4),
        ('m', 3) => short(named(&MONTHS, month - 1)),
        ('m', 4) => named(&MONTHS, month - 1),
        ('m', length) => padded(month as i64, length.min(2)),
        ('d', 3) => short(named(&english, weekday)),
        ('d', 4..) => named(&english, weekday),
        ('d', length) => padded(i64::from(moment.day()), length),
        ('a', 4..) => format!("星期{}", named(&chinese, weekday)),
        ('a', 3) => named(&chinese, weekday),
        ('h', length) => {
            let hour = i64::from(moment.hour());
            let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
            padded(if is_twelve { twelve } else { hour }, length.min(2))
        }
        ('s', length) => padded(i64::from(moment.second()), length.min(2)),
        _ => String::new(),
    }
}

fn padded(number: i64, length: usize) -> String {
    format!("{number:0>length$}")
}
