//! Chinese numerals: those that number the parts of a document, from 1 to 99,
//! and those in running text.
//!
//! ```text
//! numeral = [digit] "十" [digit] / digit
//! digit   = "一" / "二" / "三" / "四" / "五" / "六" / "七" / "八" / "九"
//!
//! value   = [ section "亿" ] [ section "万" ] [ section ]   ; 一亿两千万
//!         / 2*( digit / "〇" / "零" )                       ; 二〇二三: with a zero, or four digits
//! section = [ digit "千" ] [ digit "百" ] [ [ digit ] "十" ] [ digit ]  ; 零 for an empty place
//! ```

const DIGITS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

fn digit(character: char) -> Option<u32> {
    DIGITS
        .iter()
        .position(|&d| d == character)
        .map(|index| index as u32 + 1)
}

/// Whether a character can be part of a Chinese numeral below 100.
pub fn is_numeral(character: char) -> bool {
    character == '十' || digit(character).is_some()
}

/// The value of a Chinese numeral from 一 to 九十九; `None` for anything else.
pub fn parse(numeral: &str) -> Option<u32> {
    let characters: Vec<char> = numeral.chars().collect();
    match characters.as_slice() {
        ['十'] => Some(10),
        ['十', ones] => Some(10 + digit(*ones)?),
        [tens, '十'] => Some(digit(*tens)? * 10),
        [tens, '十', ones] => Some(digit(*tens)? * 10 + digit(*ones)?),
        [ones] => digit(*ones),
        _ => None,
    }
}

/// The factor of a scale character. 十 is not included, because it never follows
/// figures.
pub fn scale(character: char) -> Option<u64> {
    match character {
        '百' => Some(100),
        '千' => Some(1_000),
        '万' => Some(10_000),
        '亿' => Some(100_000_000),
        _ => None,
    }
}

/// The value of any Chinese numeral; `None` for anything else, such as an
/// approximation (三五个) or a word (万一).
pub fn value(numeral: &str) -> Option<u64> {
    let characters: Vec<char> = numeral.chars().collect();
    positional(&characters).or_else(|| sections(&characters))
}

fn counting_digit(character: char) -> Option<u64> {
    match character {
        '〇' | '零' => Some(0),
        '两' => Some(2),
        _ => digit(character).map(u64::from),
    }
}

/// Digit by digit: 二〇二三
fn positional(characters: &[char]) -> Option<u64> {
    let has_zero = characters.iter().any(|c| matches!(c, '〇' | '零'));
    if !(2..=9).contains(&characters.len()) || !(has_zero || characters.len() == 4) {
        return None;
    }
    let mut digits = characters
        .iter()
        .map(|c| counting_digit(*c).filter(|_| *c != '两'));
    digits.try_fold(0, |value, digit| Some(value * 10 + digit?))
}

/// With scales: 一亿两千万
fn sections(characters: &[char]) -> Option<u64> {
    let (mut total, mut section) = (0_u64, 0_u64);
    let mut pending: Option<u64> = None;
    let mut smallest = u64::MAX;
    for (index, &character) in characters.iter().enumerate() {
        let factor = if character == '十' {
            Some(10)
        } else {
            scale(character)
        };
        match (factor, counting_digit(character)) {
            (Some(factor @ (10_000 | 100_000_000)), _) => {
                // No digit is pending in 十万.
                section += pending.take().unwrap_or(0);
                if section == 0 || (total > 0 && factor > 10_000) {
                    return None;
                }
                total = total.checked_add(section.checked_mul(factor)?)?;
                (section, smallest) = (0, u64::MAX);
            }
            (Some(factor), _) => {
                let times = match pending.take() {
                    Some(times) if times > 0 => times,
                    _ if factor == 10 && section == 0 => 1,
                    _ => return None,
                };
                if factor >= smallest {
                    return None;
                }
                section += times * factor;
                smallest = factor;
            }
            (None, Some(0)) if index > 0 && pending.is_none() => {}
            (None, Some(ones)) if ones > 0 && pending.is_none() => pending = Some(ones),
            _ => return None,
        }
    }
    // No digit is pending after 二十.
    let value = total + section + pending.unwrap_or(0);
    // Colloquially, 一百五 is 150: too ambiguous to accept.
    let is_spoken = match characters {
        [.., before, _] => pending.is_some() && scale(*before).is_some(),
        _ => false,
    };
    (value > 0 && !is_spoken).then_some(value)
}

/// A number from 1 to 99 in formal digits (大写): 壹拾贰 is 12.
pub fn write_formal(number: u32) -> String {
    let formal = |c: char| match "一二三四五六七八九十".chars().position(|d| d == c) {
        // Each has a formal one.
        Some(at) => "壹贰叁肆伍陆柒捌玖拾".chars().nth(at).unwrap_or(c),
        None => c,
    };
    write(number).chars().map(formal).collect()
}

/// Writes 1 to 9999 as a Chinese numeral (十二, 一百零一), and other numbers in
/// Arabic figures.
pub fn write(value: u32) -> String {
    if !(1..=9_999).contains(&value) {
        return value.to_string();
    }
    let mut numeral = String::new();
    let mut has_gap = false;
    for (factor, place) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let figure = value / factor % 10;
        let Some(digit) = figure.checked_sub(1).and_then(|at| DIGITS.get(at as usize)) else {
            has_gap = !numeral.is_empty();
            continue;
        };
        if has_gap {
            numeral.push('零');
            has_gap = false;
        }
        // 十二, but 一百一十二.
        if !(factor == 10 && figure == 1 && numeral.is_empty()) {
            numeral.push(*digit);
        }
        numeral.push_str(place);
    }
    numeral
}

/// The value of a decimal digit of either width (`8`, `８`).
pub fn decimal_digit(character: char) -> Option<u32> {
    match character {
        '０'..='９' => Some(character as u32 - '０' as u32),
        _ => character.to_digit(10),
    }
}

/// Parses one to `most` digits of either width at the start, at most nine.
/// Returns the value and the length in bytes; `None` if there are none, or more.
pub fn leading_figures(text: &str, most: usize) -> Option<(u32, usize)> {
    let mut value = 0;
    let mut end = 0;
    for (count, character) in text.chars().enumerate() {
        match decimal_digit(character) {
            Some(_) if count == most => return None,
            Some(digit) => value = value * 10 + digit,
            None => break,
        }
        end += character.len_utf8();
    }
    (end > 0).then_some((value, end))
}

/// Parses one to four digits of either width; `None` for anything else.
pub fn figures(text: &str) -> Option<u32> {
    let (value, end) = leading_figures(text, 4)?;
    (end == text.len()).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_numeral_under_one_hundred_should_come_back() {
        for value in 1..100 {
            assert_eq!(parse(&write(value)), Some(value), "{}", write(value));
        }
    }

    #[test]
    fn numerals_should_be_written_as_documents_write_them() {
        let written: Vec<String> = [1, 10, 11, 12, 20, 35, 99].map(write).to_vec();
        assert_eq!(
            written,
            ["一", "十", "十一", "十二", "二十", "三十五", "九十九"]
        );
    }

    #[test]
    fn what_is_no_numeral_should_be_refused() {
        for wrong in ["", "一一", "十十", "百", "二三十", "a"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn numerals_of_running_text_should_be_read() {
        for (written, expected) in [
            ("两", 2),
            ("十", 10),
            ("二十", 20),
            ("一百", 100),
            ("一百零五", 105),
            ("一百一十", 110),
            ("三千", 3_000),
            ("三万五千", 35_000),
            ("一亿两千万", 120_000_000),
            ("二〇二三", 2023),
            ("一九四九", 1949),
        ] {
            assert_eq!(value(written), Some(expected), "{written}");
        }
        for wrong in [
            "",
            "三五",
            "万",
            "千",
            "万一",
            "十十",
            "一百五",
            "百",
            "零",
            "三三两两",
            "两十五五",
        ] {
            assert_eq!(value(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn digits_of_either_width_should_count() {
        assert_eq!(decimal_digit('８'), Some(8));
        assert_eq!(decimal_digit('8'), Some(8));
        assert_eq!(decimal_digit('八'), None);
    }
}
