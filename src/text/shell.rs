//! Words of command lines that are shown to be typed.

/// A path or name as one word of a shell's command line, and never an option.
///
/// ```
/// use yaodian::text::shell::word;
///
/// assert_eq!(word("portals/政策"), "portals/政策");
/// assert_eq!(word("my portal"), "'my portal'");
/// assert_eq!(word("-x"), "./-x");
/// ```
pub fn word(path: &str) -> String {
    // A leading hyphen would be an option.
    let path = if path.starts_with('-') {
        format!("./{path}")
    } else {
        path.to_owned()
    };
    let is_plain = |c: char| c.is_alphanumeric() || "/._-".contains(c);
    if !path.is_empty() && path.chars().all(is_plain) {
        path
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_should_be_one_word_of_a_shell() {
        assert_eq!(word("portals/政策"), "portals/政策");
        assert_eq!(word("my portal"), "'my portal'");
        assert_eq!(word("it's"), r"'it'\''s'");
        assert_eq!(word("-rf"), "./-rf");
        assert_eq!(word(""), "''");
    }
}
