//! Recognises the structure of an official document from its text and what its
//! format says of the lines: wrapper, title, and the tree of its provisions.
//!
//! ```text
//! lines ──wrapper──▶ parts (notice, plan, attachments) ──outline, table──▶ Reading
//! ```
//!
//! The whole document decides: a number counts if it fits the others, a title if
//! the words of its genre or another place of the document confirm it. What
//! stays odd is reported, and lowers the confidence.

mod addressees;
mod annex;
mod bare;
mod candidates;
mod characters;
mod chrome;
mod confidence;
mod contents;
mod date;
mod figures;
mod given;
mod head;
mod heading;
mod issuing;
mod kind;
mod line;
mod main_part;
mod marker;
mod metadata;
mod news;
mod nodes;
mod outline;
mod parts;
mod phrases;
mod reading;
mod role;
mod signature;
mod starts;
mod table;
mod tags;
mod title;
mod told;
mod tree;
mod wrap;
mod wrapper;

pub use metadata::Metadatum;
pub use outline::OddityKind;
pub use reading::{Doubt, DoubtKind, Node, Reading, Recognised, TaskCell};
pub use role::Role;
pub use told::Told;

use super::decode::LineShape;
use crate::base::Span;
use line::Line;

/// Recognises a document. `shapes` and `told`, what an editor says of lines,
/// have an entry for each line of the text, or none at all.
pub fn recognise(text: &str, shapes: &[LineShape], told: &[Option<Told>]) -> Reading {
    let mut lines = line::lines(text, shapes, told);
    wrap::mark(&mut lines);
    let mut roles: Vec<Option<Role>> = vec![None; lines.len()];
    given::mark(&lines, &mut roles);
    chrome::mark(&lines, &mut roles);
    let (head, metadata) = head::head(&lines, &mut roles);
    news::mark(&lines, &mut roles);
    let content: Vec<usize> = (0..lines.len())
        .filter(|at| roles.get(*at) == Some(&None))
        .collect();
    let kept: Vec<Line<'_>> = content
        .iter()
        .filter_map(|at| lines.get(*at).copied())
        .collect();
    let mut kept_roles = vec![None; kept.len()];
    let found = parts::parts(&kept, &mut kept_roles, &metadata);
    let spaces = annex::mark(&kept, &mut kept_roles, &found);
    for (at, role) in content.iter().zip(&kept_roles) {
        if let Some(slot) = roles.get_mut(*at) {
            *slot = *role;
        }
    }
    let mut reading = nodes::assemble(&kept, &kept_roles, &found);
    reading.spaces.extend(spaces);
    reading.breaks.extend(wrap::breaks(&lines));
    reading.marks = lines.iter().flat_map(Line::marked).collect();
    reading.metadata = metadata;
    let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
    reading.starts = std::iter::once(0).chain(breaks).collect();
    let count = reading.starts.len();
    reading.roles = vec![None; count];
    for (line, role) in lines.iter().zip(&roles) {
        if let Some(slot) = reading.roles.get_mut(line.number - 1) {
            *slot = role.or(Some(Role::Text));
        }
    }
    headings(&reading.nodes, &mut reading.roles);
    table::mark(&lines, &reading.nodes, &mut reading.roles);
    by_metadata(&mut reading, head, &lines);
    by_page(&lines, &mut reading);
    let is_seen = |pair: &Metadatum| !metadata::is_key(&pair.label);
    reading.metadata.retain(is_seen);
    outside(&lines, &mut reading);
    given::apply(&lines, &mut reading);
    reading.breaks.sort_unstable();
    reading.breaks.dedup();
    reading.confidence = confidence::confidence(&reading, text, &lines);
    reading
}

/// Takes from the head and the metadata what the document does not say itself.
fn by_metadata(reading: &mut Reading, head: head::Head, lines: &[Line<'_>]) {
    if head.number.is_some() || reading.number.is_none() {
        reading.number = head.number.or_else(|| {
            metadata::value(&reading.metadata, phrases::NUMBER_LABELS).map(str::to_owned)
        });
    }
    if reading.issued.is_none() {
        reading.issued =
            metadata::value(&reading.metadata, phrases::DATE_LABELS).and_then(date::whole);
    }
    if reading.issuers.is_empty() {
        reading.issuers.extend(head.issuer);
    }
    if reading.issuers.is_empty()
        && let Some(value) = metadata::value(&reading.metadata, phrases::ISSUER_LABELS)
    {
        let split =
            value.split(|c: char| line::is_space(c) || matches!(c, '、' | '，' | ';' | '；'));
        reading.issuers = split.filter(|s| !s.is_empty()).map(str::to_owned).collect();
    }
    if reading.issuers.is_empty() {
        reading.issuers.extend(head.letterhead);
    }
    if reading.issuers.is_empty() {
        let titles = [&reading.title, &reading.other_title];
        let mut bodies = titles
            .into_iter()
            .flatten()
            .filter_map(|title| head::body(&title.text));
        reading.issuers = bodies.next().map(str::to_owned).into_iter().collect();
    }
    if reading.title.is_none()
        && let Some(text) = metadata::value(&reading.metadata, phrases::TITLE_LABELS)
    {
        let at = lines.iter().find_map(|line| {
            let start = line.at + line.text.find(text)?;
            Some((line.number, Span::new(start, start + text.len())))
        });
        reading.title = Some(Recognised {
            text: text.to_owned(),
            line: at.map_or(1, |(line, _)| line),
            span: at.map(|(_, span)| span),
        });
        reading
            .doubts
            .retain(|doubt| doubt.kind != DoubtKind::NoTitle);
    }
}

/// What separates the title of a web page from the name of its site.
const SEPARATORS: [&str; 5] = ["--", "_", "|", " - ", "－"];

/// Takes the title from that of the web page, where nothing else has one.
fn by_page(lines: &[Line<'_>], reading: &mut Reading) {
    let page = lines
        .first()
        .filter(|line| line.is_chrome() && line.told.is_none());
    let Some(line) = page.filter(|_| reading.title.is_none()) else {
        return;
    };
    let ends = SEPARATORS.iter().filter_map(|sign| line.text.find(sign));
    let own = ends.min().and_then(|end| line.text.get(..end));
    let Some(own) = own
        .map(str::trim_end)
        .filter(|own| phrases::ends_like_title(own))
    else {
        return;
    };
    reading.title = Some(Recognised {
        text: own.to_owned(),
        line: line.number,
        span: Some(Span::new(line.at, line.at + own.len())),
    });
    for doubt in &mut reading.doubts {
        if doubt.kind == DoubtKind::NoTitle {
            *doubt = Doubt {
                line: line.number,
                kind: DoubtKind::Title,
            };
        }
    }
}

/// Doubts a title that a web page has outside of the container of the text.
fn outside(lines: &[Line<'_>], reading: &mut Reading) {
    let Some(title) = &reading.title else { return };
    let is_outside =
        |line: &Line<'_>| line.number == title.line && line.is_chrome() && line.told.is_none();
    let is_doubted = reading.doubts.iter().any(|d| d.kind == DoubtKind::Title);
    if !is_doubted && lines.iter().any(is_outside) {
        reading.doubts.push(Doubt {
            line: title.line,
            kind: DoubtKind::Title,
        });
        reading.doubts.sort_by_key(|doubt| doubt.line);
    }
}

/// Marks the lines on which provisions begin.
fn headings(nodes: &[Node], roles: &mut [Option<Role>]) {
    for node in nodes {
        let slot = node.line.checked_sub(1).and_then(|at| roles.get_mut(at));
        if let Some(slot) = slot {
            *slot = Some(Role::Heading(node.level));
        }
        headings(&node.children, roles);
    }
}
