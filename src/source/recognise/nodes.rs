//! From lines with roles to the tree of provisions.

use std::iter::Peekable;
use std::vec::IntoIter;

use super::line::{Line, ends_clause, is_space, length, width};
use super::marker::marker;
use super::outline::{Opening, outline};
use super::parts::{Part, Parts};
use super::table;
use super::title::compared;
use super::wrapper::Role;
use super::{Doubt, DoubtKind, Node, Reading, Recognised};

/// Makes the reading of a document from its parts.
pub(super) fn assemble(lines: &[Line<'_>], roles: &[Option<Role>], found: &Parts) -> Reading {
    let mut reading = Reading::default();
    let main = main_part(found);
    for (index, part) in found.parts.iter().enumerate() {
        let is_annexed = Some(index) != main && index > 0 && part.title.is_some();
        let level = usize::from(is_annexed && (part.annex.is_some() || several(found)));
        let mut nodes = part_nodes(lines, roles, part, level, &mut reading.doubts);
        if level == 1
            && let Some(title) = &part.title
        {
            let at = part.annex.unwrap_or(title.start);
            nodes = vec![Node {
                level: 1,
                marker: part
                    .annex
                    .and_then(|at| lines.get(at))
                    .map(|line| line.text.trim_end_matches(['：', ':']).to_owned()),
                heading: title.text.clone(),
                line: lines.get(at).map_or(0, |line| line.number),
                children: nodes,
            }];
        }
        reading.nodes.extend(nodes);
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
    reading.doubts.sort_by_key(|doubt| doubt.line);
    reading
}

/// Whether the notice issues several documents that are parts of this one.
fn several(found: &Parts) -> bool {
    issued_parts(found).len() > 1
}

/// The parts whose titles the first part issues.
fn issued_parts(found: &Parts) -> Vec<usize> {
    let Some(first) = found.parts.first() else {
        return Vec::new();
    };
    let named = |part: &Part| {
        part.title.as_ref().is_some_and(|title| {
            let text = compared(&title.text);
            first.issued.iter().any(|name| {
                let name = compared(name);
                name == text || text.ends_with(&name) || name.ends_with(&text)
            })
        })
    };
    let parts = found.parts.iter().enumerate().skip(1);
    parts
        .filter(|(_, part)| named(part))
        .map(|(index, _)| index)
        .collect()
}

/// The part whose title is that of the document.
fn main_part(found: &Parts) -> Option<usize> {
    let issued = issued_parts(found);
    let first = found.parts.first()?;
    match issued.as_slice() {
        [one] => Some(*one),
        [] if first.is_issuing || first.title.is_none() => {
            let has_title = |(_, part): &(usize, &Part)| part.title.is_some();
            let next = found.parts.iter().enumerate().skip(1).find(has_title);
            Some(next.map_or(0, |(index, _)| index))
        }
        _ => Some(0),
    }
}

fn titles(lines: &[Line<'_>], found: &Parts, main: Option<usize>, reading: &mut Reading) {
    let of = |index: usize| {
        let title = found.parts.get(index)?.title.as_ref()?;
        let line = lines.get(title.start)?.number;
        Some((
            Recognised {
                text: title.text.clone(),
                line,
            },
            title.is_sure,
        ))
    };
    match main.and_then(of) {
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

fn part_nodes(
    lines: &[Line<'_>],
    roles: &[Option<Role>],
    part: &Part,
    level: usize,
    doubts: &mut Vec<Doubt>,
) -> Vec<Node> {
    let free = |at: &usize| roles.get(*at) == Some(&None);
    let own: Vec<Line<'_>> = part
        .body
        .clone()
        .filter(free)
        .filter_map(|at| lines.get(at).copied())
        .collect();
    if let Some(nodes) = table::nodes(&own, level) {
        return nodes;
    }
    let own: Vec<Line<'_>> = own
        .into_iter()
        .filter(|line| !table::is_in_table(line))
        .collect();
    let outline = outline(&own);
    for oddity in &outline.oddities {
        let line = own.get(oddity.line).map_or(0, |line| line.number);
        doubts.push(Doubt {
            line,
            kind: DoubtKind::Number(oddity.kind),
        });
    }
    let wrap = wrap_width(&own);
    let heading = |opening: &Opening, next: usize| heading(&own, opening, next, wrap);
    let ends = outline
        .openings
        .iter()
        .skip(1)
        .map(|opening| opening.line)
        .chain([own.len()]);
    let flat = outline.openings.iter().zip(ends).map(|(opening, next)| {
        let line = own.get(opening.line);
        Node {
            level: opening.level + level,
            marker: line
                .and_then(|line| line.text.get(..opening.marker))
                .filter(|m| !m.is_empty())
                .map(|m| m.replace('\\', "")),
            heading: heading(opening, next),
            line: line.map_or(0, |line| line.number),
            children: Vec::new(),
        }
    });
    nest(flat.collect())
}

/// Builds the tree from nodes in pre-order.
pub(super) fn nest(flat: Vec<Node>) -> Vec<Node> {
    below(&mut flat.into_iter().peekable(), 0)
}

/// The next nodes that are deeper than a level, with all below them.
fn below(nodes: &mut Peekable<IntoIter<Node>>, level: usize) -> Vec<Node> {
    let mut siblings = Vec::new();
    while let Some(mut node) = nodes.next_if(|node| node.level > level) {
        node.children = below(nodes, node.level);
        siblings.push(node);
    }
    siblings
}

/// The width at which a text is wrapped by hard line breaks, if it is.
fn wrap_width(lines: &[Line<'_>]) -> Option<usize> {
    let widths: Vec<usize> = lines
        .iter()
        .map(|line| width(line.text) + line.indent)
        .collect();
    let most = widths.iter().copied().max()?;
    let open = |line: &&Line<'_>| !line.text.ends_with(['。', '；', '：', '！']);
    let full = |line: &Line<'_>| width(line.text) + line.indent + 5 >= most;
    let long = lines.iter().filter(|line| full(line)).count();
    let open_full = lines.iter().filter(open).filter(|line| full(line)).count();
    (long >= 4 && open_full * 2 > long && (40..=100).contains(&most)).then_some(most)
}

/// The heading of a provision: its text up to the first 。, with the lines that
/// it runs over.
fn heading(lines: &[Line<'_>], opening: &Opening, next: usize, wrap: Option<usize>) -> String {
    let Some(first) = lines.get(opening.line) else {
        return String::new();
    };
    let mut text = first
        .text
        .get(opening.marker..)
        .unwrap_or_default()
        .trim_matches(is_space)
        .to_owned();
    let mut at = opening.line;
    while first_sentence(&text).is_none() && at + 1 < next {
        let (Some(line), Some(following)) = (lines.get(at), lines.get(at + 1)) else {
            break;
        };
        let full = wrap.is_some_and(|wrap| width(line.text) + line.indent + 5 >= wrap);
        let open = line.text.ends_with(['，', ',', '、']) || text.is_empty() || unbalanced(&text);
        let indented = following.indent > first.indent && following.indent >= 4 && wrap.is_some();
        let short = wrap.is_none() && splits_word(lines, at, next)
            || begins_with_quantity(following.text) && length(&text) <= 24;
        if indented && !text.is_empty()
            || !(full && !line.text.ends_with(['；', '：', ';', ':']) || open || short)
        {
            break;
        }
        text.push_str(following.text);
        at += 1;
    }
    let end = first_sentence(&text).unwrap_or(text.len());
    let heading = text.get(..end).unwrap_or_default();
    let heading = heading
        .trim_matches(is_space)
        .trim_end_matches(['；', ';', '：', ':', '，', ',', '。']);
    strip_emphasis(heading).trim_matches(is_space).to_owned()
}

/// Markdown’s ** around a heading.
fn strip_emphasis(heading: &str) -> String {
    heading.replace("**", "")
}

/// Whether the first line of a heading and the next are one heading: the second
/// is short, does not end like a sentence, and a provision or text follows.
fn splits_word(lines: &[Line<'_>], at: usize, next: usize) -> bool {
    let (Some(line), Some(following)) = (lines.get(at), lines.get(at + 1)) else {
        return false;
    };
    let is_last = at + 2 >= next;
    !ends_clause(line.text)
        && !ends_clause(following.text)
        && !following.text.contains('。')
        && !following.after_blank
        && length(following.text) <= 24
        && length(line.text) >= 12
        && (is_last
            || lines
                .get(at + 2)
                .is_some_and(|after| after.after_blank || after.text.contains('。')))
        && marker(following.text).is_none()
}

/// Whether a short line begins with a figure: it goes on with the line above.
fn begins_with_quantity(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| super::marker_digit(c) || c == '.');
    rest.len() < text.len()
        && !rest.starts_with('年')
        && length(text) <= 14
        && marker(text).is_none()
}

fn unbalanced(text: &str) -> bool {
    let count = |c: char| text.matches(c).count();
    count('“') > count('”') || count('《') > count('》')
}

/// Where the first sentence ends, outside of quotation marks.
fn first_sentence(text: &str) -> Option<usize> {
    text.find('。')
}
