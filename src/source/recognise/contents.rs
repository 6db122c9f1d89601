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

/// Marks a table of contents: entries with dots, and from 目录 to where its first
/// entry comes again.
pub(super) fn mark(lines: &[Line<'_>], roles: &mut [Option<Role>]) {
    for (at, line) in lines.iter().enumerate() {
        if is_entry(line.text) && line.told.is_none() {
            set(roles, at, Role::Contents);
        }
    }
    let Some(start) = lines
        .iter()
        .position(|line| matches!(squeezed(line.text).as_str(), "目录" | "目錄"))
    else {
        return;
    };
    let entry = |text: &str| {
        let text = squeezed(text);
        let text = text.trim_end_matches(|c: char| {
            c.is_ascii_digit() || matches!(c, '.' | '…' | '·' | '（' | '）' | '(' | ')' | '-' | '—')
        });
        text.to_owned()
    };
    let Some(first) = lines.get(start + 1).map(|line| entry(line.text)) else {
        return;
    };
    let again = lines
        .iter()
        .enumerate()
        .skip(start + 2)
        .find(|(_, line)| squeezed(line.text) == first);
    if let Some((end, _)) = again {
        let is_told = |at: &usize| lines.get(*at).is_some_and(|line| line.told.is_some());
        (start..end)
            .filter(|at| !is_told(at))
            .for_each(|at| set(roles, at, Role::Contents));
    }
}
