//! Whether a Chinese text is written in Simplified or in Traditional characters.
//!
//! Characters that are only in GB 2312 (Simplified) or only in Big5
//! (Traditional) tell; most characters are in both, and tell nothing. Names in
//! the other script may occur in any text, so the greater number decides.

use encoding_rs::{BIG5, Encoding, GBK};

use super::width::is_han;

/// A script of Chinese.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// 简体.
    Simplified,
    /// 繁體.
    Traditional,
}

/// The script of a text; `None` if no character tells.
///
/// ```
/// use yaodian::text::written::{Written, written};
///
/// assert_eq!(written("发展养老服务"), Some(Written::Simplified));
/// assert_eq!(written("發展養老服務"), Some(Written::Traditional));
/// assert_eq!(written("一二三"), None);
/// ```
pub fn written(text: &str) -> Option<Written> {
    let (mut simplified, mut traditional) = (0_usize, 0_usize);
    for character in text.chars().filter(|c| is_han(*c)) {
        match (in_gb2312(character), in_big5(character)) {
            (true, false) => simplified += 1,
            (false, true) => traditional += 1,
            _ => {}
        }
    }
    match simplified.cmp(&traditional) {
        std::cmp::Ordering::Greater => Some(Written::Simplified),
        std::cmp::Ordering::Less => Some(Written::Traditional),
        std::cmp::Ordering::Equal => None,
    }
}

/// The ideographs of GB 2312 are in rows 0xB0 to 0xF7 of GBK, from column 0xA1.
fn in_gb2312(character: char) -> bool {
    matches!(encoded(GBK, character), Some([0xB0..=0xF7, 0xA1..=0xFE]))
}

fn in_big5(character: char) -> bool {
    encoded(BIG5, character).is_some()
}

/// The two bytes of a character in an encoding.
fn encoded(encoding: &'static Encoding, character: char) -> Option<[u8; 2]> {
    let mut buffer = [0; 4];
    let (bytes, _, is_lost) = encoding.encode(character.encode_utf8(&mut buffer));
    match (is_lost, bytes.as_ref()) {
        (false, [first, second]) => Some([*first, *second]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greater_number_should_decide() {
        let cases = [
            (
                "深化社会救助改革，复兴产业链，座谈",
                Some(Written::Simplified),
            ),
            ("青汀縣115年度樂齡學習實施計畫", Some(Written::Traditional)),
            ("请陳先生来", Some(Written::Simplified)),
            ("2026", None),
            ("", None),
        ];
        for (text, script) in cases {
            assert_eq!(written(text), script, "{text}");
        }
    }
}
