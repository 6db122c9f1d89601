//! How sure a reading is.

use super::line::{Line, squeezed};
use super::outline::OddityKind;
use super::reading::{Doubt, DoubtKind, Node, Reading};
use super::role::Role;

/// How sure a reading is, from 0 to 1.
///
/// Published documents have more forms than any set of rules. What is nearly
/// always read right is a signed and dated document of provisions in plain
/// paragraphs whose title and issuer are in two places each, and whose addressees
/// are of the usual form. Everything else is below 0.9, whatever was found.
pub(super) fn confidence(reading: &Reading, text: &str, lines: &[Line<'_>]) -> f64 {
    let has_page = reading.roles.contains(&Some(Role::Chrome));
    let is_signed = !reading.issuers.is_empty() && reading.issued.is_some();
    let is_plain = |line: &Line<'_>| !line.goes_on && !line.shape.is_markdown;
    let missing = [
        has_page,
        !reading.metadata.is_empty(),
        !is_signed,
        reading.nodes.len() < 3,
        !lines.iter().all(is_plain),
        !is_confirmed(reading, text),
        !reading.addressees.iter().all(|name| is_usual(name)),
        !is_numbered(&reading.nodes),
    ];
    let missing = missing.iter().filter(|missing| **missing).count();
    let untypical = match missing {
        0 => 0.0,
        count => 0.1 + 0.02 * (count as f64),
    };
    let odd: f64 = reading.doubts.iter().map(cost).sum();
    (0.95 - untypical - odd).max(0.05)
}

/// Whether all provisions have numbers.
fn is_numbered(nodes: &[Node]) -> bool {
    let is_one = |node: &Node| node.marker.is_some() && is_numbered(&node.children);
    nodes.iter().all(is_one)
}

/// How much of the trust an oddity takes away.
fn cost(doubt: &Doubt) -> f64 {
    match doubt.kind {
        DoubtKind::NoTitle => 0.4,
        DoubtKind::Title => 0.3,
        DoubtKind::Table { .. } => 0.1,
        DoubtKind::Number(OddityKind::Orphan) => 0.2,
        DoubtKind::Number(OddityKind::Lost | OddityKind::Repeated) => 0.08,
        DoubtKind::Number(OddityKind::Gap | OddityKind::Text) => 0.06,
        DoubtKind::Number(OddityKind::Bare) => 0.02,
    }
}

/// Whether another place of the document has the title, and another one the body
/// that signed it.
fn is_confirmed(reading: &Reading, text: &str) -> bool {
    let all = squeezed(text);
    let is_twice = |words: &str| all.matches(&squeezed(words)).take(2).count() == 2;
    let title = reading.title.as_ref();
    let issuer = reading.issuers.first();
    title.is_some_and(|title| is_twice(&title.text)) && issuer.is_some_and(|name| is_twice(name))
}

/// Beginnings of the usual names of addressees.
const USUAL: [char; 8] = ['各', '省', '市', '州', '县', '区', '镇', '委'];

/// Whether an addressee has the usual form: all bodies of one kind.
fn is_usual(name: &str) -> bool {
    let kinds = [
        "（市）",
        "（区）",
        "（州）",
        "（市、区）",
        "（县、市）",
        "(市)",
        "(区)",
        "(市、区)",
    ];
    let plain = kinds
        .iter()
        .fold(name.to_owned(), |name, kind| name.replace(kind, ""));
    name.starts_with(USUAL) && !plain.contains(['（', '('])
}
