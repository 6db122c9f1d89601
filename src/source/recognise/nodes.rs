//! From lines with roles to the tree of provisions.

use super::line::{Line, ends_clause, is_digit, is_space, length};
use super::marker::marker;
use super::outline::{Opening, outline};
use super::parts::{Part, Parts};
use super::reading::{Doubt, DoubtKind, Node, Reading, Recognised};
use super::role::Role;
use super::table;
use super::title::compared;
use super::tree::nest;
use super::wrapper;
use crate::base::some_or_bug;

/// Makes the reading of a document from its parts.
pub(super) fn assemble(lines: &[Line<'_>], roles: &[Option<Role>], found: &Parts) -> Reading {
    let mut reading = Reading::default();
    let issued = issued_parts(found);
    let main = main_part(found, &issued);
    for (index, part) in found.parts.iter().enumerate() {
        let is_annexed = Some(index) != main && index > 0 && part.title.is_some();
        let level = usize::from(is_annexed && (part.annex.is_some() || issued.len() > 1));
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
    let titles = found.parts.iter().filter_map(|part| part.title.as_ref());
    reading.number = titles.filter_map(|title| title.number.clone()).next();
    reading.doubts.sort_by_key(|doubt| doubt.line);
    reading
}

/// The parts whose titles the first part issues.
fn issued_parts(found: &Parts) -> Vec<usize> {
    if !found.parts.first().is_some_and(|first| first.is_issuing) {
        return Vec::new();
    }
    let names: Vec<String> = found.issued.iter().map(|name| compared(name)).collect();
    let named = |part: &Part| {
        part.title.as_ref().is_some_and(|title| {
            let text = compared(&title.text);
            let is_same = |name: &String| text.ends_with(name) || name.ends_with(&text);
            names.iter().any(is_same)
        })
    };
    let parts = found.parts.iter().enumerate().skip(1);
    parts
        .filter(|(_, part)| named(part))
        .map(|(index, _)| index)
        .collect()
}

/// The part whose title is that of the document.
fn main_part(found: &Parts, issued: &[usize]) -> Option<usize> {
    let first = found.parts.first()?;
    match issued {
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
    let untitled = main
        .filter(|main| *main == 0)
        .and_then(|_| untitled(lines, found, reading));
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

/// The name of a plan that follows its notice without a title of its own: where
/// the notice has none either, or is signed before the provisions begin.
fn untitled(lines: &[Line<'_>], found: &Parts, reading: &Reading) -> Option<Recognised> {
    let first = found.parts.first().filter(|part| part.is_issuing)?;
    let at = |line: &&Line<'_>| wrapper::issues(line.text);
    let issuing = lines.get(first.body.clone())?.iter().find(at)?;
    let begin = reading.nodes.first()?.line;
    let number = |at: usize| lines.get(at).map_or(0, |line| line.number);
    let is_signed = found
        .signatures
        .iter()
        .map(|signature| number(signature.lines.start));
    let mut between = is_signed.filter(|line| (issuing.number..begin).contains(line));
    let mut names = wrapper::named(issuing.text);
    names.dedup();
    match names.as_slice() {
        [name] if first.title.is_none() || between.next().is_some() => Some(Recognised {
            text: name.clone(),
            line: issuing.number,
        }),
        _ => None,
    }
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
    let heading = |opening: &Opening, next: usize| heading(&own, opening, next);
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
                .and_then(|line| line.text.get(opening.start..opening.start + opening.marker))
                .filter(|m| !m.is_empty())
                .map(|m| m.replace('\\', "")),
            heading: heading(opening, next),
            line: line.map_or(0, |line| line.number),
            children: Vec::new(),
        }
    });
    nest(flat.collect())
}

/// Most lines over which a heading can run.
const MOST: usize = 12;

/// The heading of a provision: its text up to the first 。, with the lines that
/// it runs over.
fn heading(lines: &[Line<'_>], opening: &Opening, next: usize) -> String {
    let Some(first) = lines.get(opening.line) else {
        return String::new();
    };
    let own = first.text.split_at_checked(opening.start + opening.marker);
    let (_, own) = some_or_bug(own, "a number longer than its line");
    let mut text = own.trim_matches(is_space).to_owned();
    let end = next.min(opening.line + MOST);
    for (line, following) in lines
        .iter()
        .zip(lines.iter().skip(1))
        .take(end - 1)
        .skip(opening.line)
    {
        let goes_on = line.goes_on
            || line.text.ends_with(['，', ',', '、'])
            || text.is_empty()
            || is_unbalanced(&text)
            || begins_with_quantity(following.text) && length(&text) <= 24;
        if text.contains('。') || !goes_on {
            break;
        }
        text.push_str(following.text);
    }
    if !first.goes_on && splits_word(lines, opening.line, next) {
        let following = lines.get(opening.line + 1).map_or("", |line| line.text);
        text = format!("{}{following}", own.trim_matches(is_space));
    }
    let (heading, _) = text.split_once('。').unwrap_or((&text, ""));
    let ends = ['；', ';', '：', ':', '，', ',', '。'];
    // Markdown has ** around what is bold.
    let heading = heading
        .trim_matches(is_space)
        .trim_end_matches(ends)
        .replace("**", "");
    heading.trim_matches(is_space).to_owned()
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
    let rest = text.trim_start_matches(|c: char| is_digit(c) || c == '.');
    rest.len() < text.len()
        && !rest.starts_with('年')
        && length(text) <= 14
        && marker(text).is_none()
}

/// Whether a quotation or a name goes on in the next line.
fn is_unbalanced(text: &str) -> bool {
    let count = |c: char| text.matches(c).count();
    count('“') > count('”') || count('《') > count('》')
}
