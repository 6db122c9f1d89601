//! What was doubtful when the document was recognised.

use std::collections::BTreeMap;

use super::Defect;
use crate::base::Span;
use crate::diagnostic::Problem;
use crate::model::SourceText;
use crate::source::recognise::{Doubt, DoubtKind, Node, OddityKind, Reading, Recognised};

/// The doubts of a reading. Spans are of the corrected text of `draft`. Those
/// about the title do not count where an editor gave one.
pub(super) fn defects(draft: &SourceText, reading: &Reading, is_given: bool) -> Vec<Defect> {
    let text = draft.corrected();
    let mut numbers = BTreeMap::new();
    numbered(&reading.nodes, &mut numbers);
    let one = |doubt: &Doubt| {
        let line = line(text, reading, doubt.line);
        Some(match doubt.kind {
            // A document without a title is reported as such.
            DoubtKind::NoTitle => return None,
            DoubtKind::Title if is_given => return None,
            DoubtKind::Number(OddityKind::Bare) => {
                // The doubt is about a number on that line.
                let (span, number) = numbers.get(&doubt.line).copied().unwrap_or((line, 0));
                Defect::new(Problem::NumberWithoutDot { number }, span)
            }
            DoubtKind::Number(_) | DoubtKind::Title | DoubtKind::Table { .. } => {
                Defect::new(problem(reading, doubt, draft.line(line.start)), line)
            }
        })
    };
    reading.doubts.iter().filter_map(one).collect()
}

/// A doubt as a problem; `line` is its line in the published text.
pub fn problem(reading: &Reading, doubt: &Doubt, line: usize) -> Problem {
    let text = |title: Option<&Recognised>| title.map(|title| title.text.clone());
    match doubt.kind {
        DoubtKind::Number(kind) => Problem::LineDoubtful {
            doubt: kind.name().to_owned(),
            line,
            taken: reading.taken(doubt.line).to_owned(),
        },
        DoubtKind::Title => Problem::TitleUnsure {
            title: text(reading.title.as_ref()),
            other: text(reading.other_title.as_ref()),
            line,
        },
        DoubtKind::Table { last } => Problem::TableUnread {
            line,
            last: line + last - doubt.line,
        },
        DoubtKind::NoTitle => Problem::TitleUnsure {
            title: None,
            other: None,
            line,
        },
    }
}

/// The span of a line without white space at its ends.
fn line(text: &str, reading: &Reading, number: usize) -> Span {
    // A doubt is about a line of the text.
    let start = reading.starts.get(number - 1).copied().unwrap_or(0);
    let end = reading
        .starts
        .get(number)
        .map_or(text.len(), |next| next - 1);
    let line = Span::new(start, end).of(text);
    let before = line.len() - line.trim_start().len();
    Span::new(start + before, start + line.trim_end().len().max(before))
}

/// The numbers of provisions by their lines; of several on a line, the first.
fn numbered(nodes: &[Node], numbers: &mut BTreeMap<usize, (Span, u32)>) {
    for node in nodes {
        if let Some(numbering) = node.numbering {
            let number = (numbering.span, numbering.number.value);
            numbers.entry(node.line).or_insert(number);
        }
        numbered(&node.children, numbers);
    }
}
