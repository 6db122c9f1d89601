//! Notes that are exchanged with other programs.

use super::invisible::is_invisible;

/// Normalizes a note so that it survives a round trip through any exchange
/// format: line breaks as `\n`, no trailing blanks, no blank lines at either
/// end. `None` if nothing is left, or if it contains a control character, which
/// some formats cannot represent.
pub fn clean(words: &str) -> Option<String> {
    let words = words.replace("\r\n", "\n");
    let lines: Vec<&str> = words.split('\n').map(str::trim_end).collect();
    let note = lines.join("\n").trim().to_owned();
    (!note.is_empty() && !note.contains('\r') && !note.chars().any(is_invisible)).then_some(note)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_should_lose_only_what_is_blank_at_its_ends() {
        assert_eq!(clean(" a \r\n  b\n\nc\n").as_deref(), Some("a\n  b\n\nc"));
        assert_eq!(clean(" \n"), None);
        assert_eq!(clean("a\u{1}"), None);
    }
}
