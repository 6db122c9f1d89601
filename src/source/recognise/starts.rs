//! Where the parts of a document begin.

use super::issuing;
use super::kind::Kind;
use super::line::{Line, is_digit, is_space, length, squeezed};
use super::marker::marker;
use super::phrases::ends_like_title;
use super::role::Role;
use super::signature::Signature;
use super::title::{self, Title};
use super::wrapper;

/// Where parts begin: below a signature, at the heading of an attachment, and at
/// a title that the sentence above issues.
pub(super) fn starts(
    lines: &[Line<'_>],
    roles: &[Option<Role>],
    signatures: &[Signature],
    names: &[String],
    issued: &[String],
) -> Vec<usize> {
    let free = |at: usize| roles.get(at).is_some_and(Option::is_none);
    let is_text = |line: &Line<'_>| line.text.contains('。') || issuing::issues(line.text);
    let text = lines.iter().position(is_text).unwrap_or(lines.len());
    let next_free = next_free(roles);
    let signed = signatures.iter().filter_map(|signature| {
        // Not one between the title and the text.
        let has_text = text < signature.lines.start;
        let at = next_free.get(signature.lines.end).copied().flatten()?;
        let title = title::title(lines, at, names)?;
        (has_text && (title.is_sure || title.end < lines.len())).then_some(at)
    });
    let mut starts: Vec<usize> = signed.chain([0]).collect();
    // Names above the signature are in the list of attachments.
    let signature = signatures.iter().map(|signature| signature.lines.end).min();
    let is_list = |at: usize| at > 0 && roles.get(at - 1) == Some(&Some(Role::Attachment));
    let is_below = |at: usize| at > text && signature.is_none_or(|end| at >= end) && !is_list(at);
    let begins = |at: usize| {
        heads_annex(lines, at)
            || is_issued_above(lines, at, names)
            || !is_list(at) && is_issued_near(lines, at, issued)
            || is_list(at) && is_title_below_list(lines, at, issued)
            || at > text && !is_list(at) && is_listed(lines, roles, at)
            || is_below(at) && heads_issued(lines, at, issued)
    };
    starts.extend((1..lines.len()).filter(|at| free(*at) && begins(*at)));
    starts.sort_unstable();
    starts.dedup();
    // 附件 right above a title is of the same part.
    let is_annex = |at: usize| {
        let line = lines.get(at);
        line.is_some_and(|line| wrapper::is_annex(line.text))
    };
    let mut merged: Vec<usize> = Vec::new();
    for start in starts {
        if !merged
            .last()
            .is_some_and(|last| start == last + 1 && is_annex(*last))
        {
            merged.push(start);
        }
    }
    merged
}

/// For each line, the next one without a role, itself included.
fn next_free(roles: &[Option<Role>]) -> Vec<Option<usize>> {
    let mut next = None;
    let mut all: Vec<Option<usize>> = Vec::new();
    for (at, role) in roles.iter().enumerate().rev() {
        next = if role.is_none() { Some(at) } else { next };
        all.push(next);
    }
    all.reverse();
    all
}

/// Whether a line is the heading of an attachment, not of a list of them.
fn heads_annex(lines: &[Line<'_>], at: usize) -> bool {
    let Some(line) = lines.get(at).filter(|line| wrapper::is_annex(line.text)) else {
        return false;
    };
    let is_entry = |next: &Line<'_>| {
        let numbered = marker(next.text).is_some_and(|m| m.kind == Kind::Arabic);
        numbered && next.shape.cell.is_none() && !squeezed(line.text).ends_with('表')
    };
    lines.get(at + 1).is_some_and(|next| !is_entry(next))
}

/// Whether a line begins the title of a document that the line above issues.
fn is_issued_above(lines: &[Line<'_>], at: usize, names: &[String]) -> bool {
    let above = at.checked_sub(1).and_then(|above| lines.get(above));
    let is_end = |line: &Line<'_>| issuing::issues(line.text) || wrapper::is_remark(line.text);
    let named = |title: &Title| {
        let text = title::compared(&title.text);
        title.start == at && names.iter().any(|name| title::compared(name) == text)
    };
    above.is_some_and(is_end) && title::title(lines, at, names).is_some_and(|title| named(&title))
}

/// How far below the sentence that issues a document its title can be, where the
/// notice is not signed before it, in lines.
const BELOW: usize = 4;

/// Whether a line is the whole title of a document that is issued a few lines
/// above: 现将《…》印发给你们。 / 特此通知 / ….
fn is_issued_near(lines: &[Line<'_>], at: usize, issued: &[String]) -> bool {
    let above = lines.iter().take(at).rev().take(BELOW);
    lines.get(at).is_some_and(|line| is_name(line.text, issued))
        && above.clone().any(|line| issuing::issues(line.text))
        && above.clone().all(|line| marker(line.text).is_none())
}

/// Whether a text is the whole title of a document that is issued.
fn is_name(text: &str, issued: &[String]) -> bool {
    let own = title::compared(text);
    ends_like_title(text) && issued.iter().any(|name| title::compared(name) == own)
}

/// Whether a line right below the list of attachments is the whole title of what is
/// issued, above its text: the notice is not signed.
fn is_title_below_list(lines: &[Line<'_>], at: usize, issued: &[String]) -> bool {
    let (Some(line), Some(next)) = (lines.get(at), lines.get(at + 1)) else {
        return false;
    };
    let is_text = next.text.contains('。') || marker(next.text).is_some_and(|m| !m.is_bare);
    is_text && is_name(line.text, issued)
}

/// Whether a line has exactly the name of an attachment of the list above.
fn is_listed(lines: &[Line<'_>], roles: &[Option<Role>], at: usize) -> bool {
    let Some(line) = lines.get(at).filter(|line| length(line.text) >= SHORTEST) else {
        return false;
    };
    let own = title::compared(line.text);
    let listed = lines.iter().zip(roles).take(at);
    let mut listed = listed.filter(|(_, role)| **role == Some(Role::Attachment));
    listed.any(|(entry, _)| entry.text.ends_with(line.text) && named(entry.text) == own)
}

/// The shortest name of an attachment that is looked for, in characters.
const SHORTEST: usize = 6;

/// The name in an entry of a list of attachments: 附件：1.…, 2.….
fn named(entry: &str) -> String {
    let is_mark = |c: char| {
        is_digit(c) || is_space(c) || matches!(c, '附' | '件' | '：' | ':' | '.' | '．' | '、')
    };
    title::compared(entry.trim_start_matches(is_mark))
}

/// Whether a line is the title of one of several documents that are issued.
fn heads_issued(lines: &[Line<'_>], at: usize, issued: &[String]) -> bool {
    let Some(line) = lines.get(at).filter(|line| is_name(line.text, issued)) else {
        return false;
    };
    let own = title::compared(line.text);
    issued.iter().any(|name| title::compared(name) != own)
}
