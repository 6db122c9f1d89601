//! Tables of contents, whose entries are no provisions.

use super::line::{Line, is_digit, is_space, squeezed};
use super::role::{Role, set};

/// Whether a line is an entry of a table of contents: dots lead to its page.
pub(super) fn is_entry(text: &str) -> bool {
    let rest = text.trim_end_matches(|c: char| is_digit(c) || is_space(c));
    rest.len() < text.len()
        && ["....", "……", "····"]
            .iter()
            .any(|dots| rest.ends_with(dots))
}

/// Whether a line has only what leads to the page of an entry, or its number.
fn is_leader(text: &str) -> bool {
    let text = squeezed(text);
    let is_mark = |c: char| is_digit(c) || matches!(c, '.' | '…' | '·' | '-' | '—' | '－');
    text.chars().all(is_mark)
}

/// The line of 目录, and the one of its first entry. Both characters may be on
/// lines of their own.
fn start(lines: &[Line<'_>]) -> Option<(usize, usize)> {
    let is_word = |text: &str| matches!(text, "目录" | "目錄");
    lines.iter().enumerate().find_map(|(at, line)| {
        let own = squeezed(line.text);
        let next = lines.get(at + 1).map(|next| squeezed(next.text));
        let both = next
            .filter(|_| own == "目")
            .map(|next| format!("{own}{next}"));
        match both.is_some_and(|both| is_word(&both)) {
            true => Some((at, at + 2)),
            false => is_word(&own).then_some((at, at + 1)),
        }
    })
}

/// Marks a table of contents: entries with dots, and from 目录 to where its first
/// entry comes again.
pub(super) fn mark(lines: &[Line<'_>], roles: &mut [Option<Role>]) {
    for (at, line) in lines.iter().enumerate() {
        if is_entry(line.text) && line.told.is_none() {
            set(roles, at, Role::Contents);
        }
    }
    let Some((start, below)) = start(lines) else {
        return;
    };
    let entry = |text: &str| {
        let text = squeezed(text);
        let text = text.trim_end_matches(|c: char| {
            c.is_ascii_digit() || matches!(c, '.' | '…' | '·' | '（' | '）' | '(' | ')' | '-' | '—')
        });
        text.to_owned()
    };
    let Some(first) = lines.get(below).map(|line| entry(line.text)) else {
        return;
    };
    let again = lines
        .iter()
        .enumerate()
        .skip(below + 1)
        .find(|(_, line)| squeezed(line.text) == first);
    if let Some((again, _)) = again {
        // What is between the last entry and the text is of the text.
        let is_last = |line: &Line<'_>| is_leader(line.text) || is_entry(line.text);
        let own = lines.get(start..again).unwrap_or_default(); // The first entry is between.
        let last = own.iter().rposition(is_last).map(|last| last + 1);
        let text = || own.iter().position(|line| line.text.contains('。'));
        let end = last.or_else(text).map_or(again, |length| start + length);
        let is_told = |at: &usize| lines.get(*at).is_some_and(|line| line.told.is_some());
        (start..end)
            .filter(|at| !is_told(at))
            .for_each(|at| set(roles, at, Role::Contents));
    }
}
