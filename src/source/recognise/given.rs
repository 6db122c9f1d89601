//! Reads lines as an editor says.

use super::line::{Line, squeezed};
use super::outline::Opening;
use super::reading::{Doubt, DoubtKind, Reading, Recognised};
use super::role::{Role, set};
use super::title::joined;
use super::told::Told;
use super::{addressees, date, wrapper};
use crate::base::Span;

/// Sets the roles that an editor gave.
pub(super) fn mark(lines: &[Line<'_>], roles: &mut [Option<Role>]) {
    for (at, line) in lines.iter().enumerate() {
        if let Some(role) = line.told.and_then(Told::role) {
            set(roles, at, role);
        }
    }
}

/// Opens the provisions that an editor names, at the levels that the editor
/// gives; without one, at the level of its number, else a heading at that of the
/// provision before, and an item at that of the items near it.
pub(super) fn openings(lines: &[Line<'_>], openings: &mut Vec<Opening>) {
    for (at, line) in lines.iter().enumerate() {
        let (Some(Told::Heading(asked)) | Some(Told::Item(asked))) = line.told else {
            continue;
        };
        let index = openings.partition_point(|opening| opening.line < at);
        let (before, after) = openings.split_at(index);
        let is_item = matches!(line.told, Some(Told::Item(_)));
        let near = before.iter().rev().chain(after);
        let item = near.map(|opening| opening.level).find(|level| *level > 1);
        let level = match item.filter(|_| is_item) {
            Some(level) => level,
            None => before.last().map_or(1, |opening| opening.level),
        };
        match openings.get_mut(index).filter(|opening| opening.line == at) {
            Some(opening) => opening.level = asked.unwrap_or(opening.level),
            None => openings.insert(
                index,
                Opening {
                    line: at,
                    level: asked.unwrap_or(level),
                    start: 0,
                    marker: None,
                },
            ),
        }
    }
}

/// Takes title, addressees, issuers and date from the lines of which an editor
/// says that they have them, and drops the doubts that are answered by that.
pub(super) fn apply(lines: &[Line<'_>], reading: &mut Reading) {
    let told = |wanted: Told| -> Vec<&Line<'_>> {
        let lines = lines.iter();
        lines.filter(|line| line.told == Some(wanted)).collect()
    };
    // The title is in one place: lines further down repeat it, or are an error.
    let is_title = |line: &&Line<'_>| line.told == Some(Told::Title);
    let own = lines.iter().skip_while(|line| !is_title(line));
    let title: Vec<&Line<'_>> = own.take_while(is_title).collect();
    if let (Some(first), Some(last)) = (title.first(), title.last()) {
        let text = joined(title.iter().map(|line| line.text));
        reading.title = Some(Recognised {
            text,
            line: first.number,
            span: Some(Span::new(first.at, last.end())),
        });
        reading.begins = first.number;
        let pairs = title.iter().zip(title.iter().skip(1));
        let breaks = pairs.map(|(line, next)| Span::new(line.end(), next.at));
        reading.breaks.extend(breaks);
        let of_title = [DoubtKind::Title, DoubtKind::NoTitle];
        reading
            .doubts
            .retain(|doubt| !of_title.contains(&doubt.kind));
    }
    let sent_to = told(Told::Addressees);
    if !sent_to.is_empty() {
        let whole: String = sent_to.iter().map(|line| line.text).collect();
        reading.addressees = addressees::addressees(&whole);
    }
    let issuers = told(Told::Issuer).into_iter();
    let issuers: Vec<String> = issuers
        .flat_map(|line| wrapper::bodies(line.text).unwrap_or_else(|| vec![squeezed(line.text)]))
        .collect();
    if !issuers.is_empty() {
        reading.issuers = issuers;
    }
    let mut dates = told(Told::Date).into_iter();
    let date = dates.find_map(|line| {
        let at_end = || date::at_end(line.text).map(|(_, date)| date);
        date::whole(line.text).or_else(at_end)
    });
    reading.issued = date.or_else(|| reading.issued.take());
    let told = lines.iter().filter(|line| line.told.is_some());
    let told: Vec<usize> = told.map(|line| line.number).collect();
    let has = |first: usize, last: usize| {
        let next = told.get(told.partition_point(|line| *line < first));
        next.is_some_and(|line| *line <= last)
    };
    // A table that an editor says something of has been looked at. Lines that are
    // told to be text are not of it any more.
    let is_looked_at = |doubt: &Doubt| match doubt.kind {
        DoubtKind::Table { last } => has(doubt.line - 1, last),
        _ => has(doubt.line, doubt.line),
    };
    reading.doubts.retain(|doubt| !is_looked_at(doubt));
}
