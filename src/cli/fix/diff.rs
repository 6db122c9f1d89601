//! A file's changes as a unified diff, by the edits that make them.

use std::fmt::Write;

use crate::base::Span;
use crate::diagnostic::fix::Rewritten;
use crate::text::invisible::is_invisible;

/// Lines around a change.
const CONTEXT: usize = 3;

/// Lines that change together, from 0, the end exclusive.
struct Change<'f> {
    from: usize,
    to: usize,
    edits: Vec<&'f (Span, String)>,
}

impl Change<'_> {
    /// What the lines become; they stand at these bytes of the file.
    fn after(&self, file: &Rewritten, lines: Span) -> String {
        let mut after = String::new();
        let mut done = lines.start;
        for (span, replacement) in &self.edits {
            after += file.before.get(done..span.start).unwrap_or("");
            after += replacement;
            done = span.end;
        }
        after + file.before.get(done..lines.end).unwrap_or("")
    }
}

/// The diff of a file, coloured where a person sees it on a terminal.
pub(in crate::cli) fn unified(path: &str, file: &Rewritten, is_coloured: bool) -> String {
    let before: Vec<&str> = file.before.split_inclusive('\n').collect();
    let starts = starts(&before);
    let start = |line: usize| starts.get(line).copied().unwrap_or(file.before.len());
    let lines = |from, to| before.get(from..to).unwrap_or_default();
    let mut text = painted(&format!("--- {path}"), "1", is_coloured);
    text += &painted(&format!("+++ {path}"), "1", is_coloured);
    // How many more lines the file has by the changes so far.
    let mut shift: isize = 0;
    for hunk in hunks(&changes(file, &starts)) {
        let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else {
            continue;
        };
        let from = first.from.saturating_sub(CONTEXT);
        let to = (last.to + CONTEXT).min(before.len());
        let mut body = String::new();
        let mut done = from;
        let mut grown: isize = 0;
        for change in hunk {
            let gone = lines(change.from, change.to);
            let after = change.after(file, Span::new(start(change.from), start(change.to)));
            let come: Vec<&str> = after.split_inclusive('\n').collect();
            body += &rows(' ', lines(done, change.from), is_coloured);
            body += &rows('-', gone, is_coloured);
            body += &rows('+', &come, is_coloured);
            grown += come.len().cast_signed() - gone.len().cast_signed();
            done = change.to;
        }
        body += &rows(' ', lines(done, to), is_coloured);
        let new = (from + 1).saturating_add_signed(shift);
        let (old_length, new_length) = (to - from, (to - from).saturating_add_signed(grown));
        let head = format!("@@ -{},{old_length} +{new},{new_length} @@", from + 1);
        text += &painted(&head, "36", is_coloured);
        text += &body;
        shift += grown;
    }
    text
}

/// Where each line begins, and where the last one ends.
fn starts(before: &[&str]) -> Vec<usize> {
    let mut start = 0;
    let ends = before.iter().map(|line| {
        start += line.len();
        start
    });
    std::iter::once(0).chain(ends).collect()
}

/// The changes of a file by whole lines; edits on one line are one.
fn changes<'f>(file: &'f Rewritten, starts: &[usize]) -> Vec<Change<'f>> {
    let mut changes: Vec<Change<'f>> = Vec::new();
    for edit in &file.edits {
        let from = starts.partition_point(|start| *start <= edit.0.start) - 1;
        // An edit that ends with a line's end leaves the next line alone.
        let to = starts.partition_point(|start| *start < edit.0.end);
        let to = to.max(from + 1);
        match changes.last_mut() {
            Some(last) if last.to > from => {
                last.to = to.max(last.to);
                last.edits.push(edit);
            }
            _ => changes.push(Change {
                from,
                to,
                edits: vec![edit],
            }),
        }
    }
    changes
}

/// Changes whose context meets stand in one hunk.
fn hunks<'c, 'f>(changes: &'c [Change<'f>]) -> impl Iterator<Item = &'c [Change<'f>]> {
    changes.chunk_by(|one, next| next.from <= one.to + 2 * CONTEXT)
}

fn rows(sign: char, lines: &[&str], is_coloured: bool) -> String {
    let colour = match sign {
        '-' => "31",
        '+' => "32",
        _ => "",
    };
    let mut rows = String::new();
    for line in lines {
        let words = line.trim_end_matches(['\n', '\r']);
        let shown = format!("{sign}{}", visible(words));
        rows += &painted(&shown, colour, is_coloured && !colour.is_empty());
        if !line.ends_with('\n') {
            rows += "\\ No newline at end of file\n";
        }
    }
    rows
}

/// A text whose invisible characters are named: they could do anything to a
/// terminal.
fn visible(text: &str) -> String {
    text.chars().fold(String::new(), |mut shown, character| {
        if is_invisible(character) {
            let _ = write!(shown, "<U+{:04X}>", u32::from(character));
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
