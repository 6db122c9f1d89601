//! A file's changes as a unified diff.

use similar::{Change, ChangeTag, TextDiff};

use crate::diagnostic::fix::Rewritten;
use crate::text::invisible::is_invisible;

/// Number of unchanged lines around a change.
const CONTEXT: usize = 3;

/// The diff of a file, coloured for terminals.
pub(in crate::cli) fn unified(path: &str, file: &Rewritten, is_coloured: bool) -> String {
    let after = file.after();
    // Only line feeds end lines, as in editors and in all other messages.
    let before: Vec<&str> = file.before.split_inclusive('\n').collect();
    let after: Vec<&str> = after.split_inclusive('\n').collect();
    let diff = TextDiff::from_slices(&before, &after);
    let mut text = painted(&format!("--- {path}"), "1", is_coloured);
    text += &painted(&format!("+++ {path}"), "1", is_coloured);
    for hunk in diff.unified_diff().context_radius(CONTEXT).iter_hunks() {
        text += &painted(&hunk.header().to_string(), "36", is_coloured);
        for change in hunk.iter_changes() {
            text += &row(&change, is_coloured);
        }
    }
    text
}

fn row(change: &Change<&str>, is_coloured: bool) -> String {
    let (sign, colour) = match change.tag() {
        ChangeTag::Delete => ('-', Some("31")),
        ChangeTag::Insert => ('+', Some("32")),
        ChangeTag::Equal => (' ', None),
    };
    let line = change.value();
    let words = visible(line.trim_end_matches(['\n', '\r']));
    let row = format!("{sign}{words}");
    let mut row = match colour {
        Some(colour) => painted(&row, colour, is_coloured),
        None => painted(&row, "", false),
    };
    if !line.ends_with('\n') {
        row += "\\ No newline at end of file\n";
    }
    row
}

/// A text with its invisible characters as code points: they could control the
/// terminal.
fn visible(text: &str) -> String {
    text.chars().fold(String::new(), |mut shown, character| {
        if is_invisible(character) {
            shown.push_str(&format!("<U+{:04X}>", u32::from(character)));
        } else {
            shown.push(character);
        }
        shown
    })
}

fn painted(line: &str, colour: &str, is_coloured: bool) -> String {
    if is_coloured {
        format!("\u{1b}[{colour}m{line}\u{1b}[0m\n")
    } else {
        format!("{line}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;

    fn file(before: &str, edits: &[(&str, &str)]) -> Rewritten {
        let edit = |(from, to): &(&str, &str)| {
            let start = before.find(from).unwrap();
            (Span::new(start, start + from.len()), (*to).to_owned())
        };
        let edits = edits.iter().map(edit).collect();
        Rewritten {
            before: before.to_owned(),
            edits,
        }
    }

    #[test]
    fn a_change_should_stand_among_three_lines_on_either_side() {
        let before: String = (1..=20).map(|line| format!("line {line}\n")).collect();
        let edits = [("line 2\n", ""), ("line 18", "row 18")];
        let diff = unified("a.toml", &file(&before, &edits), false);
        let expected = "--- a.toml\n+++ a.toml\n\
            @@ -1,5 +1,4 @@\n line 1\n-line 2\n line 3\n line 4\n line 5\n\
            @@ -15,6 +14,6 @@\n line 15\n line 16\n line 17\n-line 18\n+row 18\n line 19\n line 20\n";
        assert_eq!(diff, expected);
    }

    #[test]
    fn an_empty_file_should_have_no_first_line() {
        let whole = Rewritten {
            before: String::new(),
            edits: vec![(Span::new(0, 0), "a\n".to_owned())],
        };
        let diff = unified("a.toml", &whole, false);
        assert_eq!(diff, "--- a.toml\n+++ a.toml\n@@ -0,0 +1 @@\n+a\n");
        let diff = unified("a.toml", &file("a\nb\n", &[("a\nb\n", "")]), false);
        assert_eq!(diff, "--- a.toml\n+++ a.toml\n@@ -1,2 +0,0 @@\n-a\n-b\n");
    }

    #[test]
    fn edits_of_one_line_should_be_one_change() {
        let diff = unified("a.toml", &file("a b\nc", &[("a", "1"), ("b", "2")]), false);
        let end = "@@ -1,2 +1,2 @@\n-a b\n+1 2\n c\n\\ No newline at end of file\n";
        assert!(diff.ends_with(end), "{diff}");
    }

    #[test]
    fn what_cannot_be_seen_should_be_named() {
        let edits = [("\u{202E}", "")];
        let diff = unified("a.md", &file("a\u{202E}b\n", &edits), false);
        assert!(diff.ends_with("-a<U+202E>b\n+ab\n"), "{diff}");
    }

    #[test]
    fn colours_should_tell_what_goes_from_what_comes() {
        let diff = unified("a.toml", &file("a\n", &[("a", "b")]), true);
        assert!(diff.contains("\u{1b}[31m-a\u{1b}[0m\n\u{1b}[32m+b\u{1b}[0m\n"));
    }
}
