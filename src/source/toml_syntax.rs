//! What is wrong where a file is not valid TOML, in words that help those who
//! write Chinese.

use std::sync::Arc;

use crate::base::{File, Span};
use crate::diagnostic::Problem;

/// A defect of a file at a span, for which the parser gives a reason.
pub fn problem(file: &Arc<File>, span: Span, reason: &str) -> Problem {
    let line = file.line_at(span.start).of(&file.text);
    Problem::TomlSyntax {
        reason: reason.to_owned(),
        slip: slip(line).to_owned(),
    }
}

/// What a line most likely has in place of a sign of TOML.
fn slip(line: &str) -> &'static str {
    let (key, value) = match line.split_once('=') {
        Some((key, value)) => (key, value.trim()),
        None => (line, ""),
    };
    let is_range = |c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | '—' | '～' | '~' | ' ');
    let is_quoted = value.starts_with(['"', '\'']);
    if key.contains('＝') {
        "equals"
    } else if value.starts_with(['“', '”', '「', '‘', '’', '＂']) {
        "quotes"
    } else if is_quoted && line.contains(['，', '、', '”']) {
        "commas"
    } else if value.chars().any(|c| !c.is_ascii_digit())
        && value.chars().all(is_range)
        && !value.is_empty()
    {
        "range"
    } else if !value.is_empty() && !is_quoted && !value.starts_with(['[', '{']) {
        "unquoted"
    } else {
        "other"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_chinese_keyboards_should_be_told_apart() {
        for (line, expected) in [
            ("slug ＝ \"care\"", "equals"),
            ("slug = “care”", "quotes"),
            ("untranslated = [“en”]", "other"),
            ("lines = 9-10", "range"),
            ("title = 要点", "unquoted"),
            ("title = \"要点”", "commas"),
            ("a = \"b\"，c", "commas"),
            ("[topic", "other"),
        ] {
            assert_eq!(slip(line), expected, "{line}");
        }
    }
}
