//! Numbers of the provisions of a recognised document.

use crate::text::numeral::{self, decimal_digit};

/// The value of a number as printed: 一、 （十二） 第三章 8. ③ 1.2 (its last part).
pub(crate) fn value(marker: &str) -> Option<u32> {
    let enclosed = marker.chars().find_map(enclosed);
    if enclosed.is_some() {
        return enclosed;
    }
    let is_digit = |c: char| decimal_digit(c).is_some();
    if let Some(end) = marker.rfind(is_digit) {
        let head = marker.get(..end)?;
        let start = head.rfind(|c| !is_digit(c)).map_or(0, |at| {
            head.get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(at, |c| at + c.len_utf8())
        });
        return numeral::leading_figures(marker.get(start..)?, 4).map(|(value, _)| value);
    }
    let han: String = marker.chars().filter_map(plain).collect();
    // No document has as many provisions as do not fit.
    numeral::value(&han).and_then(|value| u32::try_from(value).ok())
}

/// A sign that has its number inside.
fn enclosed(character: char) -> Option<u32> {
    let first = match character {
        '①'..='⑳' => '①',
        '⑴'..='⒇' => '⑴',
        '⒈'..='⒛' => '⒈',
        '㈠'..='㈩' => '㈠',
        _ => return None,
    };
    Some(u32::from(character) - u32::from(first) + 1)
}

/// A character of a Chinese numeral; a formal one as the plain one.
fn plain(character: char) -> Option<char> {
    let formal = "壹贰叁肆伍陆柒捌玖拾"
        .chars()
        .zip("一二三四五六七八九十".chars());
    let traditional = "貳參陸".chars().zip("二三六".chars());
    let found = formal
        .chain(traditional)
        .find(|(from, _)| *from == character);
    let is_plain = numeral::is_numeral(character) || matches!(character, '百' | '零' | '〇');
    found.map(|(_, to)| to).or(is_plain.then_some(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_any_style_should_have_its_value() {
        for (marker, expected) in [
            ("一、", Some(1)),
            ("（十二）", Some(12)),
            ("第一百零二条", Some(102)),
            ("叁、", Some(3)),
            ("8.", Some(8)),
            ("49.、", Some(49)),
            ("（１０）", Some(10)),
            ("1.2.3", Some(3)),
            ("③", Some(3)),
            ("附件2", Some(2)),
            ("★", None),
        ] {
            assert_eq!(value(marker), expected, "{marker}");
        }
    }
}
