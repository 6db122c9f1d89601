//! A file's changes as a unified diff, by the edits that make them.

use std::fmt::Write;

use crate::diagnostic::Span;
use crate::diagnostic::fix::Rewritten;
use crate::text::invisible::is_invisible;

/// Lines around a change.
const CONTEXT: usize = 3;

/// Lines that change together, from 0, the end exclusive, and what they
/// become.
struct Change {
    from: usize,
    to: usize,
    after: String,
}

/// The diff of a file, coloured where a person sees it on a terminal.
pub(super) fn unified(path: &str, file: &Rewritten, is_coloured: bool) -> String {
    let before: Vec<&str> = file.before.split_inclusive('\n').collect();
    let mut text = painted(&format!("--- {path}"), "1", is_coloured);
    text += &painted(&format!("+++ {path}"), "1", is_coloured);
    // How many lines the changes so far have added, as far as they did.
    let mut shift: isize = 0;
    for hunk in hunks(&changes(file, &before)) {
        let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else {
            continue;
        };
        let from = first.from.saturating_sub(CONTEXT);
        let to = (last.to + CONTEXT).min(before.len());
        let mut body = String::new();
        let mut done = from;
        let mut grown: isize = 0;
        for change in hunk {
            let lines = |from, to| before.get(from..to).unwrap_or_default();
            let unchanged = lines(done, change.from);
            unchanged
                .iter()
                .for_each(|line| body += &row(' ', line, is_coloured));
            let gone = lines(change.from, change.to);
            gone.iter()
                .for_each(|line| body += &row('-', line, is_coloured));
            for line in change.after.split_inclusive('\n') {
                body += &row('+', line, is_coloured);
                grown += 1;
            }
            grown -= isize::try_from(gone.len()).unwrap_or_default();
            done = change.to;
        }
        let rest = before.get(done..to).unwrap_or_default();
        rest.iter()
            .for_each(|line| body += &row(' ', line, is_coloured));
        let (old, new) = (to - from, (to - from).saturating_add_signed(grown));
        let head = format!(
            "@@ -{},{old} +{},{new} @@",
            from + 1,
            (from + 1).saturating_add_signed(shift)
        );
        let _ = write!(text, "{}{body}", painted(&head, "36", is_coloured));
        shift += grown;
    }
    text
}

/// The changes of a file by whole lines; edits on one line are one.
fn changes(file: &Rewritten, before: &[&str]) -> Vec<Change> {
    let mut starts = vec![0];
    for line in before {
        starts.push(starts.last().copied().unwrap_or(0) + line.len());
    }
    let start = |line: usize| starts.get(line).copied().unwrap_or(file.before.len());
    let mut changes: Vec<(usize, usize, Vec<&(Span, String)>)> = Vec::new();
    for edit in &file.edits {
        let from = starts.partition_point(|start| *start <= edit.0.start) - 1;
        // An edit that ends with a line's end leaves the next line alone.
        let to = starts
            .partition_point(|start| *start < edit.0.end)
            .max(from + 1);
        match changes.last_mut() {
            Some((_, end, edits)) if *end > from => {
                *end = to.max(*end);
                edits.push(edit);
            }
            _ => changes.push((from, to, vec![edit])),
        }
    }
    let change = |(from, to, edits): (usize, usize, Vec<&(Span, String)>)| {
        let mut after = String::new();
        let mut done = start(from);
        for (span, replacement) in edits {
            after += file.before.get(done..span.start).unwrap_or("");
            after += replacement;
            done = span.end;
        }
        after += file.before.get(done..start(to)).unwrap_or("");
        Change { from, to, after }
    };
    changes.into_iter().map(change).collect()
}

/// Changes whose context meets stand in one hunk.
fn hunks(changes: &[Change]) -> impl Iterator<Item = &[Change]> {
    changes.chunk_by(|one, next| next.from <= one.to + 2 * CONTEXT)
}

fn row(sign: char, line: &str, is_coloured: bool) -> String {
    let colour = match sign {
        '-' => "31",
        '+' => "32",
        _ => "",
    };
    let words = line.trim_end_matches(['\n', '\r']);
    let shown = format!("{sign}{}", visible(words));
    let mut row = painted(&shown, colour, is_coloured && !colour.is_empty());
    if !line.ends_with('\n') {
        row += "\\ No newline at end of file\n";
    }
    row
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
