//! Writes numbers as formats ask for: `w:numFmt` of Word (ECMA-376 §17.18.59),
//! and `type` of lists in HTML.

use crate::text::numeral;

/// Writes a number in a format of Word. An unknown format is decimal, as in
/// Word.
pub(super) fn write(format: &str, number: u32) -> String {
    let cycle = |characters: &str| nth(characters, number);
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{number:02}"),
        "decimalFullWidth" | "decimalFullWidth2" => full_width(number),
        "chineseCounting" | "chineseCountingThousand" | "taiwaneseCountingThousand" => {
            chinese(number, "〇")
        }
        "taiwaneseCounting" => chinese(number, "○"),
        "japaneseCounting" => japanese(number),
        "ideographDigital"
        | "taiwaneseDigital"
        | "japaneseDigitalTenThousand"
        | "koreanDigital2" => by_digit(number, "〇一二三四五六七八九"),
        "chineseLegalSimplified" => legal(number, "壹贰叁肆伍陆柒捌玖", "拾佰仟", '零'),
        "ideographLegalTraditional" => legal(number, "壹貳參肆伍陸柒捌玖", "拾佰仟", '零'),
        "ideographTraditional" => cycle("甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => cycle("子丑寅卯辰巳午未申酉戌亥"),
        "ideographEnclosedCircle" => cycle("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => circled(number),
        "decimalEnclosedParen" => enclosed(number, 0x2474),
        "decimalEnclosedFullstop" => enclosed(number, 0x2488),
        "upperLetter" => letters(number, b'A'),
        "lowerLetter" => letters(number, b'a'),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_ascii_lowercase(),
        "ordinal" => format!("{number}{}", ordinal(number)),
        "numberInDash" => format!("- {number} -"),
        _ => number.to_string(),
    }
}

/// The character of a series by number; the number itself beyond its end.
fn nth(characters: &str, number: u32) -> String {
    let at = number.checked_sub(1).map(|at| at as usize);
    let character = at.and_then(|at| characters.chars().nth(at));
    character.map_or_else(|| number.to_string(), String::from)
}

fn full_width(number: u32) -> String {
    by_digit(number, "０１２３４５６７８９")
}

fn by_digit(number: u32, digits: &str) -> String {
    let decimal = number.to_string();
    let digit = |digit: u8| digits.chars().nth(usize::from(digit.wrapping_sub(b'0')));
    decimal.bytes().filter_map(digit).collect()
}

fn chinese(number: u32, zero: &str) -> String {
    if number == 0 {
        zero.to_owned()
    } else {
        numeral::write(number)
    }
}

/// 百 and 千 without 一 before them, and no 零.
fn japanese(number: u32) -> String {
    let written = chinese(number, "〇").replace('零', "");
    let bare = ["百", "千"]
        .into_iter()
        .find(|place| written.starts_with(&format!("一{place}")));
    match bare {
        Some(_) => written.chars().skip(1).collect(),
        None => written,
    }
}

fn legal(number: u32, digits: &str, places: &str, zero: char) -> String {
    if number == 0 {
        return zero.to_string();
    }
    let exchange = |from: char| {
        let digit = "一二三四五六七八九".chars().position(|c| c == from);
        let place = "十百千".chars().position(|c| c == from);
        let digit = digit.and_then(|at| digits.chars().nth(at));
        digit.or_else(|| places.chars().nth(place?)).unwrap_or(from)
    };
    let written = numeral::write(number);
    // 壹拾, not 拾.
    let written = match written.strip_prefix('十') {
        Some(rest) => format!("一十{rest}"),
        None => written,
    };
    written.chars().map(exchange).collect()
}

/// ① to ㊿.
fn circled(number: u32) -> String {
    let code = match number {
        0 => Some(0x24EA),
        1..=20 => Some(0x2460 + number - 1),
        21..=35 => Some(0x3251 + number - 21),
        36..=50 => Some(0x32B1 + number - 36),
        _ => None,
    };
    let character = code.and_then(char::from_u32);
    character.map_or_else(|| number.to_string(), String::from)
}

/// Characters for 1 to 20, from a code point on.
fn enclosed(number: u32, first: u32) -> String {
    let is_there = (1..=20).contains(&number);
    let character = is_there.then(|| char::from_u32(first + number - 1));
    let character = character.flatten();
    character.map_or_else(|| number.to_string(), String::from)
}

/// a to z, aa to zz, aaa and so on, as Word does it.
fn letters(number: u32, first: u8) -> String {
    let Some(index) = number.checked_sub(1).filter(|index| *index < 26 * 30) else {
        return number.to_string();
    };
    let letter = char::from(first + (index % 26) as u8);
    let times = index / 26 + 1;
    (0..times).map(|_| letter).collect()
}

fn roman(number: u32) -> String {
    if !(1..=3_999).contains(&number) {
        return number.to_string();
    }
    let (mut rest, mut written) = (number, String::new());
    for (value, numeral) in [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ] {
        while rest >= value {
            written.push_str(numeral);
            rest -= value;
        }
    }
    written
}

fn ordinal(number: u32) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_should_be_written_as_word_writes_them() {
        for (format, number, expected) in [
            ("decimal", 12, "12"),
            ("decimalZero", 3, "03"),
            ("decimalFullWidth", 10, "１０"),
            ("chineseCounting", 12, "十二"),
            ("chineseCountingThousand", 105, "一百零五"),
            ("japaneseCounting", 21, "二十一"),
            ("japaneseCounting", 105, "百五"),
            ("ideographDigital", 10, "一〇"),
            ("chineseLegalSimplified", 12, "壹拾贰"),
            ("ideographTraditional", 3, "丙"),
            ("ideographTraditional", 11, "11"),
            ("ideographZodiac", 12, "亥"),
            ("decimalEnclosedCircle", 1, "①"),
            ("decimalEnclosedCircleChinese", 20, "⑳"),
            ("decimalEnclosedCircle", 21, "㉑"),
            ("decimalEnclosedCircle", 50, "㊿"),
            ("decimalEnclosedParen", 2, "⑵"),
            ("decimalEnclosedFullstop", 20, "⒛"),
            ("upperLetter", 28, "BB"),
            ("lowerLetter", 26, "z"),
            ("upperRoman", 1994, "MCMXCIV"),
            ("lowerRoman", 4, "iv"),
            ("ordinal", 12, "12th"),
            ("none", 5, ""),
            ("unheardOf", 5, "5"),
        ] {
            assert_eq!(write(format, number), expected, "{format}");
        }
    }
}
