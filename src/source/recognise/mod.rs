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

mod candidates;
mod chrome;
mod date;
mod line;
mod marker;
mod metadata;
mod nodes;
mod outline;
mod parts;
mod phrases;
mod signature;
mod table;
mod title;
mod wrap;
mod wrapper;

pub use metadata::Metadatum;
pub use outline::OddityKind;
pub use wrapper::Role;

use super::decode::LineShape;
use line::Line;

/// Whether a character is a decimal digit of either width.
fn marker_digit(character: char) -> bool {
    crate::text::numeral::decimal_digit(character).is_some()
}

/// What was recognised in a document.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The title of the plan; of the notice, where it issues none.
    pub title: Option<Recognised>,
    /// The title that was not taken, if another was possible.
    pub other_title: Option<Recognised>,
    /// 发文字号 as printed.
    pub number: Option<String>,
    /// The bodies that signed it, else that of the metadata.
    pub issuers: Vec<String>,
    /// 成文日期 as YYYY-MM-DD.
    pub issued: Option<String>,
    /// The bodies that it is sent to.
    pub addressees: Vec<String>,
    /// The metadata boxes, each pair once.
    pub metadata: Vec<Metadatum>,
    /// The provisions.
    pub nodes: Vec<Node>,
    /// What each line was taken for; `None` for blank lines.
    pub roles: Vec<Option<Role>>,
    /// What is odd, in the order of the text.
    pub doubts: Vec<Doubt>,
    /// How sure all of it is, from 0 to 1.
    pub confidence: f64,
}

/// A text with the line on which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// The text, without line breaks.
    pub text: String,
    /// The line, from 1.
    pub line: usize,
}

/// A provision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Depth in the tree, from 1.
    pub level: usize,
    /// The number exactly as printed; `None` if it has none.
    pub marker: Option<String>,
    /// The heading: up to the first 。, or the whole line.
    pub heading: String,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The provisions below it.
    pub children: Vec<Node>,
}

/// Something odd.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The line, from 1.
    pub line: usize,
    /// What is odd.
    pub kind: DoubtKind,
}

/// What is odd about a line, or about the whole document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DoubtKind {
    /// A number.
    Number(OddityKind),
    /// Nothing confirms that it is the title.
    Title,
    /// There is no title.
    NoTitle,
}

/// Recognises a document. `shapes` has an entry for each line of the text, or
/// none at all.
pub fn recognise(text: &str, shapes: &[LineShape]) -> Reading {
    let mut lines = line::lines(text, shapes);
    wrap::mark(&mut lines);
    let mut roles: Vec<Option<Role>> = vec![None; lines.len()];
    chrome::mark(&lines, &mut roles);
    let (head, metadata) = parts::head(&lines, &mut roles);
    let content: Vec<usize> = (0..lines.len())
        .filter(|at| roles.get(*at) == Some(&None))
        .collect();
    let kept: Vec<Line<'_>> = content
        .iter()
        .filter_map(|at| lines.get(*at).copied())
        .collect();
    let mut kept_roles = vec![None; kept.len()];
    let found = parts::parts(&kept, &mut kept_roles, &metadata);
    for (at, role) in content.iter().zip(&kept_roles) {
        if let Some(slot) = roles.get_mut(*at) {
            *slot = *role;
        }
    }
    let mut reading = nodes::assemble(&kept, &kept_roles, &found);
    reading.metadata = metadata;
    let count = text.split('\n').count();
    reading.roles = vec![None; count];
    for (line, role) in lines.iter().zip(&roles) {
        if let Some(slot) = reading.roles.get_mut(line.number - 1) {
            *slot = role.or(Some(Role::Text));
        }
    }
    let nodes = std::mem::take(&mut reading.nodes);
    headings(&nodes, &mut reading.roles);
    reading.nodes = nodes;
    if reading.number.is_none() {
        reading.number = head.number.or_else(|| {
            metadata::value(&reading.metadata, phrases::NUMBER_LABELS).map(str::to_owned)
        });
    }
    if reading.issued.is_none() {
        reading.issued =
            metadata::value(&reading.metadata, phrases::DATE_LABELS).and_then(date::whole);
    }
    if reading.issuers.is_empty()
        && let Some(value) = metadata::value(&reading.metadata, phrases::ISSUER_LABELS)
    {
        let split =
            value.split(|c: char| line::is_space(c) || matches!(c, '、' | '，' | ';' | '；'));
        reading.issuers = split.filter(|s| !s.is_empty()).map(str::to_owned).collect();
    }
    if reading.title.is_none()
        && let Some(text) = metadata::value(&reading.metadata, phrases::TITLE_LABELS)
    {
        let at = lines.iter().find(|line| line.text.contains(text));
        reading.title = Some(Recognised {
            text: text.to_owned(),
            line: at.map_or(1, |line| line.number),
        });
        reading
            .doubts
            .retain(|doubt| doubt.kind != DoubtKind::NoTitle);
    }
    reading.confidence = confidence(&reading);
    reading
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

/// A document of which nothing is odd is read right nearly always; each oddity
/// takes a part of the trust away.
fn confidence(reading: &Reading) -> f64 {
    let cost = |doubt: &Doubt| match doubt.kind {
        DoubtKind::NoTitle => 0.4,
        DoubtKind::Title => 0.3,
        DoubtKind::Number(OddityKind::Orphan) => 0.2,
        DoubtKind::Number(OddityKind::Lost | OddityKind::Repeated) => 0.08,
        DoubtKind::Number(OddityKind::Gap | OddityKind::Text) => 0.06,
        DoubtKind::Number(OddityKind::Bare) => 0.02,
    };
    let lost: f64 = reading.doubts.iter().map(cost).sum();
    (0.97 - lost).max(0.05)
}
