//! From lines with roles to the tree of provisions.

use std::ops::Range;

use super::given;
use super::heading::{Heading, heading};
use super::issuing;
use super::line::Line;
use super::main_part::{issued_parts, main_part};
use super::outline::{Opening, outline};
use super::parts::{Part, Parts};
use super::reading::{Doubt, DoubtKind, Node, Reading, Recognised};
use super::role::Role;
use super::table;
use super::title::Title;
use super::tree::nest;
use crate::base::Span;
use crate::model::Numbering;

/// Makes the reading of a document from its parts.
pub(super) fn assemble(lines: &[Line<'_>], roles: &[Option<Role>], found: &Parts) -> Reading {
    let mut reading = Reading::default();
    let issued = issued_parts(found);
    let main = main_part(found, &issued);
    for (index, part) in found.parts.iter().enumerate() {
        let of_title = part.title.as_ref().and_then(|title| roles.get(title.start));
        // A table in an annex is no provision.
        if of_title == Some(&Some(Role::Attachment)) {
            continue;
        }
        let is_annexed = Some(index) != main && index > 0 && part.title.is_some();
        let is_own = main == Some(0) && !issued.is_empty();
        let level = usize::from(is_annexed && (part.annex.is_some() || is_own));
        let nodes = part_nodes(lines, roles, part, level, &mut reading);
        match &part.title {
            Some(title) if level == 1 => {
                let node = annexed(lines, part, title, nodes, &mut reading);
                reading.nodes.push(node);
            }
            _ => reading.nodes.extend(nodes),
        }
    }
    let signed = found.signatures.iter().find(|s| !s.bodies.is_empty());
    let above = found
        .parts
        .iter()
        .map(|part| &part.above)
        .find(|above| !above.is_empty());
    let issuers = signed.map(|s| &s.bodies).or(above);
    // A document need not be signed.
    reading.issuers = issuers.cloned().unwrap_or_default();
    let dated = signed
        .filter(|s| s.date.is_some())
        .or_else(|| found.signatures.iter().find(|s| s.date.is_some()));
    reading.issued = dated.and_then(|s| s.date.clone());
    reading.addressees = found.addressees.clone();
    titles(lines, found, main, &mut reading);
    let titles = found.parts.iter().filter_map(|part| part.title.as_ref());
    reading.number = titles.filter_map(|title| title.number.clone()).next();
    reading.doubts.sort_by_key(|doubt| doubt.line);
    reading
}

/// An attachment as a provision, whose heading is its title.
fn annexed(
    lines: &[Line<'_>],
    part: &Part,
    title: &Title,
    children: Vec<Node>,
    reading: &mut Reading,
) -> Node {
    let at = part.annex.unwrap_or(title.start);
    let line = |at: usize| lines.get(at);
    reading
        .breaks
        .extend(between(lines, title.start..title.end));
    reading.spaces.extend(between(lines, at..title.start + 1));
    let start = line(at).map_or(0, |line| line.at);
    Node {
        level: 1,
        marker: part.annex.and_then(line).map(|line| line.text.to_owned()),
        numbering: None,
        heading: title.text.clone(),
        title: Span::new(start, line(title.end - 1).map_or(start, Line::end)),
        line: line(at).map_or(0, |line| line.number),
        cells: Vec::new(),
        children,
    }
}

/// The line breaks between some lines.
fn between(lines: &[Line<'_>], range: Range<usize>) -> impl Iterator<Item = Span> {
    // A title has lines.
    let lines = lines.get(range).unwrap_or_default();
    let pairs = lines.iter().zip(lines.iter().skip(1));
    pairs.map(|(before, after)| Span::new(before.end(), after.at))
}

fn titles(lines: &[Line<'_>], found: &Parts, main: Option<usize>, reading: &mut Reading) {
    let of = |index: usize| {
        let title = found.parts.get(index)?.title.as_ref()?;
        let (first, last) = (lines.get(title.start)?, lines.get(title.end - 1)?);
        Some((
            Recognised {
                text: title.text.clone(),
                line: first.number,
                span: Some(Span::new(first.at, last.end())),
            },
            title.is_sure,
        ))
    };
    let untitled = main
        .filter(|main| *main == 0)
        .and_then(|_| untitled(lines, found, reading));
    reading.begins = begins(lines, found, main, untitled.as_ref(), &reading.nodes);
    let title = main.and_then(|main| found.parts.get(main)?.title.as_ref());
    if let (Some(title), None) = (title, &untitled) {
        let own = between(lines, title.start..title.end);
        reading.breaks.extend(own);
    }
    match untitled
        .map(|title| (title, false))
        .or_else(|| main.and_then(of))
    {
        Some((title, is_sure)) => {
            if !is_sure {
                reading.doubts.push(Doubt {
                    line: title.line,
                    kind: DoubtKind::Title,
                });
            }
            reading.title = Some(title);
        }
        None => reading.doubts.push(Doubt {
            line: 1,
            kind: DoubtKind::NoTitle,
        }),
    }
    let others = (0..found.parts.len()).filter(|index| Some(*index) != main);
    reading.other_title = others.filter_map(of).map(|(title, _)| title).next();
}

/// The line on which the document begins. Where its title is only in the
/// sentence that issues it, that of its first provision.
fn begins(
    lines: &[Line<'_>],
    found: &Parts,
    main: Option<usize>,
    untitled: Option<&Recognised>,
    nodes: &[Node],
) -> usize {
    if let (Some(_), Some(first)) = (untitled, nodes.first()) {
        return first.line;
    }
    let part = main.and_then(|main| found.parts.get(main));
    let at = part.map_or(0, |part| part.start);
    lines.get(at).map_or(1, |line| line.number)
}

/// The name of a plan that follows its notice without a title of its own: where
/// the notice has none either, or is signed before the provisions begin.
fn untitled(lines: &[Line<'_>], found: &Parts, reading: &Reading) -> Option<Recognised> {
    let first = found.parts.first().filter(|part| part.is_issuing)?;
    let at = |line: &&Line<'_>| issuing::issues(line.text);
    let issuing = lines.get(first.body.clone())?.iter().find(at)?;
    // What is forwarded is the document of another body.
    if issuing.text.contains("转发") || issuing.text.contains("轉發") {
        return None;
    }
    let begin = reading.nodes.first()?.line;
    let number = |at: usize| lines.get(at).map_or(0, |line| line.number);
    let is_signed = found
        .signatures
        .iter()
        .map(|signature| number(signature.lines.start));
    let mut between = is_signed.filter(|line| (issuing.number..begin).contains(line));
    let mut names = issuing::named(issuing.text);
    names.dedup();
    match names.as_slice() {
        [name] if first.title.is_none() || between.next().is_some() => Some(Recognised {
            text: name.clone(),
            line: issuing.number,
            span: issuing.text.find(name).map(|at| {
                let start = issuing.at + at;
                Span::new(start, start + name.len())
            }),
        }),
        _ => None,
    }
}

fn part_nodes(
    lines: &[Line<'_>],
    roles: &[Option<Role>],
    part: &Part,
    level: usize,
    reading: &mut Reading,
) -> Vec<Node> {
    let free = |at: &usize| roles.get(*at) == Some(&None);
    let own: Vec<Line<'_>> = part
        .body
        .clone()
        .filter(free)
        .filter_map(|at| lines.get(at).copied())
        .collect();
    if let Some(tasks) = table::tasks(&own, level) {
        reading.spaces.extend(tasks.heads);
        return nest(tasks.nodes);
    }
    let all = own;
    let text = all.iter().filter(|line| !table::is_cell(line));
    let own: Vec<Line<'_>> = text.copied().collect();
    let mut outline = outline(&own);
    given::openings(&own, &mut outline.openings);
    for oddity in &outline.oddities {
        let line = own.get(oddity.line).map_or(0, |line| line.number);
        reading.doubts.push(Doubt {
            line,
            kind: DoubtKind::Number(oddity.kind),
        });
    }
    let nexts = outline.openings.iter().skip(1).map(Some).chain([None]);
    let mut flat = Vec::new();
    for (opening, next) in outline.openings.iter().zip(nexts) {
        let Some(heading) = heading(&own, opening, next) else {
            continue;
        };
        reading.breaks.extend(&heading.breaks);
        flat.push(node(&own, opening, heading, level));
    }
    let (flat, spaces) = table::insert(&all, level, flat, &mut reading.doubts);
    reading.spaces.extend(spaces);
    nest(flat)
}

/// A provision without those below it.
fn node(lines: &[Line<'_>], opening: &Opening, heading: Heading, level: usize) -> Node {
    let line = lines.get(opening.line);
    let numbering = line.zip(opening.marker).map(|(line, marker)| {
        let start = line.at + opening.start;
        Numbering {
            span: Span::new(start, start + marker.end),
            number: marker.number(),
        }
    });
    Node {
        level: opening.level + level,
        marker: line
            .and_then(|line| line.text.get(opening.start..opening.heading()))
            .filter(|m| !m.is_empty())
            .map(|m| m.replace('\\', "")),
        numbering,
        heading: heading.text,
        title: heading.span,
        line: line.map_or(0, |line| line.number),
        cells: Vec::new(),
        children: Vec::new(),
    }
}
