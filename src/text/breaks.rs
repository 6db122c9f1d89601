//! Line breaking.

use unicode_width::UnicodeWidthChar;

use crate::base::slice;

/// Splits a text into unbreakable pieces: a word with the blank after it, or a
/// wide character with the punctuation attached to it.
pub fn pieces(text: &str) -> Vec<&str> {
    let opens = |c: char| "“‘（《〈「【".contains(c);
    let closes = |c: char| "，。、：；！？”’）》〉」】…".contains(c);
    let is_wide = |c: char| c.width() == Some(2);
    let mut pieces = Vec::new();
    let (mut start, mut before) = (0, None);
    for (at, c) in text.char_indices() {
        let parts = before.is_some_and(|before| {
            let at_blank = before == ' ' && c != ' ';
            let between = is_wide(before) != is_wide(c) || is_wide(c);
            at_blank || between && !opens(before) && !closes(c) && c != ' '
        });
        if parts {
            pieces.push(slice(text, start..at));
            start = at;
        }
        before = Some(c);
    }
    pieces.push(slice(text, start..));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_should_end_only_where_one_may() {
        assert_eq!(
            pieces("a key, 《规划》。"),
            ["a ", "key, ", "《规", "划》。"]
        );
        assert_eq!(pieces("改正 site.toml，"), ["改", "正 ", "site.toml，"]);
    }
}
