//! Shows numbers as Excel does: by a number format (ECMA-376 §18.8.31).

use super::number;
use super::pattern::{Part, parts, sections};

/// Shows a number. A format that is not known shows it as General does.
pub(super) fn shown(value: f64, format: &str, from_1904: bool) -> String {
    let sections = sections(format);
    let (section, is_signed) = match sections.as_slice() {
        [_, negative, ..] if value < 0.0 => (*negative, true),
        [_, _, zero, ..] if value == 0.0 => (*zero, false),
        [first, ..] => (*first, false),
        [] => ("", false),
    };
    if section.trim().eq_ignore_ascii_case("general") || section == "@" || section.is_empty() {
        return number::general(value);
    }
    let parts = parts(section);
    let is_date = |part: &Part| matches!(part, Part::Date(..) | Part::Elapsed(_));
    if parts.iter().any(is_date) {
        // Dates before the epoch are shown as they are stored.
        let shown = number::date(value, &parts, from_1904);
        return shown.unwrap_or_else(|| number::general(value));
    }
    // A section for negative numbers has its own sign, if any.
    number::formatted(if is_signed { -value } else { value }, &parts)
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn numbers_should_be_as_excel_shows_them() {
        for (value, format, expected) in [
            (12.0, "", "12"),
            (0.1 + 0.2, "General", "0.3"),
            (1234.5, "", "1234.5"),
            (-3.25, "General", "-3.25"),
            (1234567.0, "#,##0", "1,234,567"),
            (1234.5, "#,##0.00", "1,234.50"),
            (0.456, "0%", "46%"),
            (0.456, "0.0%", "45.6%"),
            (0.5, "0.##", "0.5"),
            (7.0, "000", "007"),
            (3.0, "0\"个\"", "3个"),
            (-3.0, "0;(0)", "(3)"),
            (1500.0, "¥#,##0", "¥1,500"),
            (3.0, "[$¥-804]0.00", "¥3.00"),
            (12345678901.0, "", "12345678901"),
        ] {
            assert_eq!(shown(value, format, false), expected, "{value} {format}");
        }
    }

    #[test]
    fn dates_should_be_as_excel_shows_them() {
        for (value, format, expected) in [
            (44927.0, "yyyy\"年\"m\"月\"d\"日\"", "2023年1月1日"),
            (44927.0, "yyyy-mm-dd", "2023-01-01"),
            (44927.5, "yyyy/m/d h:mm", "2023/1/1 12:00"),
            (44927.75, "h:mm AM/PM", "6:00 PM"),
            (1.0, "yyyy/m/d", "1900/1/1"),
            (61.0, "yyyy/m/d", "1900/3/1"),
            (1.5, "[h]:mm", "36:00"),
            (44927.0, "[$-804]aaaa", "星期日"),
            (0.03125, "mm:ss", "45:00"),
        ] {
            assert_eq!(shown(value, format, false), expected, "{value} {format}");
        }
        assert_eq!(shown(0.0, "yyyy/m/d", true), "1904/1/1");
    }
}
