//! Values as TOML writes them.

use crate::base::to_json;

/// A text in quotes. The escapes of JSON are also valid in TOML, which wants
/// one more.
pub(super) fn quoted(text: &str) -> String {
    to_json(&text).replace('\u{7F}', "\\u007F")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_text_should_come_back() {
        for text in ["“甲”\\乙\"", "a\tb\u{7F}c\u{1}", ""] {
            let file = format!("a = {}", quoted(text));
            let table: toml::Table = file.parse().unwrap();
            assert_eq!(table["a"].as_str(), Some(text));
        }
    }
}
