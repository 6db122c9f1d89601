//! Annexes that are only a table, or a form. Where a plan has its provisions in
//! its text, a table in an annex divides or measures them, and has none of its own.

use std::ops::Range;

use super::line::Line;
use super::main_part::{issued_parts, main_part};
use super::marker::marker;
use super::outline::outline;
use super::parts::{Part, Parts};
use super::role::{Role, set};
use super::table;
use super::title::without_state;
use crate::base::Span;

/// How few provisions are no plan.
const FEWEST: usize = 2;

/// Most lines around a table, besides its title: notes.
const MOST: usize = 3;

/// Marks the annexes that are only a table, with their headings. Returns what is
/// read as a space: what is between the cells of a row.
pub(super) fn mark(lines: &[Line<'_>], roles: &mut [Option<Role>], found: &Parts) -> Vec<Span> {
    let Some(main) = main_part(found, &issued_parts(found)) else {
        return Vec::new();
    };
    let Some(part) = found.parts.get(main) else {
        return Vec::new();
    };
    let listed = below_list(roles, part);
    let end = listed.as_ref().map_or(part.body.end, |below| below.start);
    let is_one = |other: &&Part| {
        let range = lines_of(other);
        match is_form(other) {
            true => !is_told(lines, range),
            false => other.annex.is_some() && is_table(lines, roles, range),
        }
    };
    let annexes = found.parts.iter().skip(main + 1).filter(is_one);
    let listed = listed.filter(|range| is_table(lines, roles, range.clone()));
    let tables: Vec<Range<usize>> = listed.into_iter().chain(annexes.map(lines_of)).collect();
    // A notice that issues what is annexed has no provisions of its own.
    let issues = main == 0 && part.is_issuing;
    if tables.is_empty() || issues || !has_provisions(lines, roles, part.body.start..end) {
        return Vec::new();
    }
    let mut spaces = Vec::new();
    for range in tables {
        let own: Vec<Line<'_>> = free(lines, roles, range.clone()).copied().collect();
        spaces.extend(table::spaces(&own));
        for at in range {
            if matches!(roles.get(at), Some(None | Some(Role::Title))) {
                set(roles, at, Role::Attachment);
            }
        }
    }
    spaces
}

/// The lines of an annex, with its headings.
fn lines_of(part: &Part) -> Range<usize> {
    part.start..part.body.end
}

/// Whether an annex is a form or a table by its title, which ends in 表, whatever
/// was left of its cells: numbers in it are of its rows and notes.
fn is_form(part: &Part) -> bool {
    let title = part
        .title
        .as_ref()
        .filter(|title| title.is_sure || part.annex.is_some());
    title.is_some_and(|title| without_state(&title.text).ends_with('表'))
}

/// Whether an editor has said what some of these lines are.
fn is_told(lines: &[Line<'_>], range: Range<usize>) -> bool {
    let own = lines.get(range);
    own.is_none_or(|own| own.iter().any(|line| line.told.is_some()))
}

/// The lines of a part below the list of its attachments.
fn below_list(roles: &[Option<Role>], part: &Part) -> Option<Range<usize>> {
    let is_list = |at: &usize| roles.get(*at) == Some(&Some(Role::Attachment));
    let last = part.body.clone().rev().find(is_list)?;
    Some(last + 1..part.body.end)
}

/// The lines of a range that have no role.
fn free<'l, 't>(
    lines: &'l [Line<'t>],
    roles: &'l [Option<Role>],
    range: Range<usize>,
) -> impl Iterator<Item = &'l Line<'t>> {
    let own = range.filter(|at| roles.get(*at) == Some(&None));
    own.filter_map(|at| lines.get(at))
}

/// Whether some lines are a table, and little besides. What an editor says
/// something of is as the editor says.
fn is_table(lines: &[Line<'_>], roles: &[Option<Role>], range: Range<usize>) -> bool {
    if is_told(lines, range.clone()) {
        return false;
    }
    let own: Vec<Line<'_>> = free(lines, roles, range).copied().collect();
    let around = table::around(&own);
    let first = own.iter().find(|line| table::is_cell(line));
    let is_below = |line: &Line<'_>| first.is_some_and(|first| line.number > first.number);
    // What has a heading below a table is not only a table.
    let is_item = |line: &&Line<'_>| {
        let is_heading = line.shape.heading.is_some() && is_below(line);
        is_heading || marker(line.text).is_some_and(|found| !found.is_bare)
    };
    around.is_some_and(|around| around.len() <= MOST && !around.iter().any(is_item))
}

/// Whether some lines have provisions outside of tables.
fn has_provisions(lines: &[Line<'_>], roles: &[Option<Role>], range: Range<usize>) -> bool {
    let text = free(lines, roles, range).filter(|line| !table::is_cell(line));
    outline(&text.copied().collect::<Vec<_>>()).openings.len() >= FEWEST
}
