//! Half-width and full-width punctuation.
//!
//! Scraped Chinese text has often been through Unicode NFKC, which turns
//! `，：；（）` into ASCII but leaves `。、《》“”` alone. The text is a record and is
//! not changed; for display, punctuation next to Chinese is made full-width.

/// Whether a character is a Chinese ideograph (Unicode property
/// `Unified_Ideograph` in the planes that official text uses, and 〇).
pub fn is_han(character: char) -> bool {
    matches!(character,
        '〇' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}')
}

/// Whether a character is punctuation that only Chinese text uses. This
/// includes curved quotation marks: in Chinese text they are Chinese.
pub fn is_chinese_punctuation(character: char) -> bool {
    matches!(
        character,
        '。' | '、'
            | '《'
            | '》'
            | '〈'
            | '〉'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '「'
            | '」'
            | '『'
            | '』'
            | '【'
            | '】'
            | '〔'
            | '〕'
            | '…'
            | '·'
            | '，'
            | '：'
            | '；'
            | '！'
            | '？'
            | '（'
            | '）'
    )
}

/// Whether a character is punctuation, of either width, that separates clauses
/// in Chinese text.
pub fn is_clause_punctuation(character: char) -> bool {
    matches!(
        full_width(character).unwrap_or(character),
        '，' | '：' | '；' | '。' | '、' | '！' | '？'
    )
}

fn full_width(character: char) -> Option<char> {
    match character {
        ',' => Some('，'),
        ':' => Some('：'),
        ';' => Some('；'),
        '(' => Some('（'),
        ')' => Some('）'),
        _ => None,
    }
}

/// Whether [`display`] could change a text: most of it has nothing to widen.
pub fn has_half_width(text: &str) -> bool {
    let is_narrow = |byte: u8| full_width(char::from(byte)).is_some();
    text.bytes().any(is_narrow)
}

/// The text with `，：；（）` made half-width, for comparisons that ignore their
/// width. Characters correspond one to one.
pub fn half_width(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '，' => ',',
            '：' => ':',
            '；' => ';',
            '（' => '(',
            '）' => ')',
            other => other,
        })
        .collect()
}

/// The text as displayed on a Chinese page: `, : ; ( )` made full-width next to
/// a Chinese character or Chinese punctuation. Characters correspond one to
/// one, so character offsets stay valid.
///
/// ```
/// use yaodian::text::width::display;
///
/// assert_eq!(display("镇(街)新建3,000个:"), "镇（街）新建3,000个：");
/// ```
pub fn display(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let chinese = |index: Option<usize>| {
        index
            .and_then(|index| characters.get(index))
            .is_some_and(|&c| is_han(c) || is_chinese_punctuation(c))
    };
    characters
        .iter()
        .enumerate()
        .map(|(index, &character)| match full_width(character) {
            Some(wide) if chinese(index.checked_sub(1)) || chinese(Some(index + 1)) => wide,
            _ => character,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_beside_chinese_should_be_full_width() {
        assert_eq!(
            display("各区民政局、局属各单位:"),
            "各区民政局、局属各单位："
        );
        assert_eq!(
            display("利用镇(街)社工站,未保站"),
            "利用镇（街）社工站，未保站"
        );
        assert_eq!(display("“三减”,行动;"), "“三减”，行动;".replace(';', "；"));
        assert_eq!(display("2023年,全市"), "2023年，全市");
    }

    #[test]
    fn numbers_and_latin_should_be_untouched() {
        for same in ["1+1", "12:30", "1,000", "a (b); c", "阳光1+1牵手"] {
            assert_eq!(display(same), same);
        }
    }

    #[test]
    fn one_character_should_stand_for_one() {
        let text = "甲,乙:丙;丁(戊)己, f";
        assert_eq!(display(text).chars().count(), text.chars().count());
    }
}
