//! Chinese numerals as official documents count with them, 1 to 99.
//!
//! ```text
//! numeral = [digit] "十" [digit] / digit
//! digit   = "一" / "二" / "三" / "四" / "五" / "六" / "七" / "八" / "九"
//! ```

const DIGITS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

fn digit(character: char) -> Option<u32> {
    DIGITS
        .iter()
        .position(|&d| d == character)
        .and_then(|index| u32::try_from(index + 1).ok())
}

/// Whether a character can stand in a Chinese numeral under one hundred.
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

/// Writes 1 to 99 as a Chinese numeral; other numbers in Arabic figures.
pub fn write(value: u32) -> String {
    let (tens, ones) = (value / 10, value % 10);
    let one = |d: u32| {
        (d > 0)
            .then(|| DIGITS.get(d as usize - 1))
            .flatten()
            .map(char::to_string)
            .unwrap_or_default()
    };
    match (tens, ones) {
        (0, 1..) => one(ones),
        (1, _) => format!("十{}", one(ones)),
        (2..=9, _) => format!("{}十{}", one(tens), one(ones)),
        _ => value.to_string(),
    }
}

/// The value of a decimal digit of either width (`8`, `８`).
pub fn decimal_digit(character: char) -> Option<u32> {
    match character {
        '０'..='９' => Some(character as u32 - '０' as u32),
        _ => character.to_digit(10),
    }
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
    fn digits_of_either_width_should_count() {
        assert_eq!(decimal_digit('８'), Some(8));
        assert_eq!(decimal_digit('8'), Some(8));
        assert_eq!(decimal_digit('八'), None);
    }
}
