//! The tree of provisions, with the text of each.

use super::layout::Layout;
use super::pieces::{trimmed, without};
use crate::base::Span;
use crate::model::{Deadline, Numbering, Numbers, Owner, Paragraph, ProvisionSource, RowSource};
use crate::source::duties::{Body, DueBy, Duty, Row};
use crate::source::recognise::{Node, Reading};
use crate::text::sentence;

/// Where a provision begins in the running text.
#[derive(Debug, Clone)]
pub(super) struct Opening {
    /// Depth in the tree, from 1.
    level: usize,
    /// Where it begins.
    pub(super) start: usize,
    numbering: Option<Numbering>,
    /// Its heading, with the 。 that ends it; over several lines where these
    /// are one.
    pub(super) heading: Span,
    owners: Vec<Owner>,
    deadline: Option<Deadline>,
    rows: Vec<RowSource>,
    doubtful: Vec<Span>,
}

impl Opening {
    /// Its number and its heading, in the order of the text.
    fn head(&self) -> Vec<Span> {
        let number = self.numbering.map(|numbering| numbering.span);
        let mut head: Vec<Span> = number.into_iter().chain([self.heading]).collect();
        head.sort_unstable();
        head
    }
}

/// The provisions of the document itself, in pre-order. Items of the notice are
/// part of the notice, and what is deeper than a path can say is text.
pub(super) fn openings(reading: &Reading, duties: &[Duty], layout: &Layout) -> Vec<Opening> {
    let mut openings = Vec::new();
    let own = reading.nodes.iter().zip(duties);
    for (node, duty) in own.filter(|(node, _)| node.line >= reading.begins) {
        open((node, duty), 1, layout, &mut openings);
    }
    openings
}

fn open((node, duty): (&Node, &Duty), level: usize, layout: &Layout, openings: &mut Vec<Opening>) {
    if level > Numbers::MOST {
        return;
    }
    let numbering = node.numbering.map(|numbering| Numbering {
        span: layout.span(numbering.span),
        ..numbering
    });
    let heading = layout.span(node.title);
    let number = numbering.map_or(heading.start, |numbering| numbering.span.start);
    openings.push(Opening {
        level,
        start: number.min(heading.start),
        numbering,
        heading,
        owners: duty.owners.iter().map(|body| owner(body, layout)).collect(),
        deadline: duty.deadline.as_ref().map(|due| deadline(due, layout)),
        rows: duty.rows.iter().map(|row| of_row(row, layout)).collect(),
        doubtful: duty
            .doubtful
            .iter()
            .map(|span| layout.span(*span))
            .collect(),
    });
    for child in node.children.iter().zip(&duty.children) {
        open(child, level + 1, layout, openings);
    }
}

fn of_row(row: &Row, layout: &Layout) -> RowSource {
    RowSource {
        says: row.says.map(|span| layout.span(span)),
        owners: row.owners.iter().map(|body| owner(body, layout)).collect(),
        deadline: row.deadline.as_ref().map(|due| deadline(due, layout)),
    }
}

fn owner(body: &Body, layout: &Layout) -> Owner {
    Owner {
        name: layout.span(body.span),
        role: body.role,
    }
}

fn deadline(due: &DueBy, layout: &Layout) -> Deadline {
    Deadline {
        text: layout.span(due.span),
        date: due.date,
    }
}

/// Builds the tree. `own` are the lines of provisions, in order.
pub(super) fn tree(text: &str, own: &[Span], openings: &[Opening]) -> Vec<ProvisionSource> {
    let mut rest = openings;
    let mut roots = Vec::new();
    let tree = Builder { text, own };
    while let Some((root, left)) = tree.provision(rest) {
        roots.push(root);
        rest = left;
    }
    roots
}

struct Builder<'t> {
    text: &'t str,
    own: &'t [Span],
}

impl Builder<'_> {
    /// The first provision with all below it, and the openings after it.
    fn provision<'o>(&self, openings: &'o [Opening]) -> Option<(ProvisionSource, &'o [Opening])> {
        let (opening, mut rest) = openings.split_first()?;
        let end = rest.first().map_or(self.text.len(), |next| next.start);
        let paragraphs = self.paragraphs(opening, end);
        let heading = trimmed(self.text, self.within_line(opening.heading, end));
        let mut children = Vec::new();
        while rest.first().is_some_and(|next| next.level > opening.level)
            && let Some((child, left)) = self.provision(rest)
        {
            children.push(child);
            rest = left;
        }
        let last = children
            .last()
            .map(|child: &ProvisionSource| child.span.end);
        let own = paragraphs.iter().filter_map(Paragraph::span);
        let head = opening.numbering.map(|numbering| numbering.span);
        let ends = own.chain(head).chain(heading).map(|span| span.end);
        let end = ends.chain(last).max().unwrap_or(opening.start);
        let provision = ProvisionSource {
            numbering: opening.numbering,
            value: 0,
            heading,
            paragraphs,
            children,
            owners: opening.owners.clone(),
            deadline: opening.deadline,
            rows: opening.rows.clone(),
            doubtful: opening.doubtful.clone(),
            span: Span::new(opening.start, end),
        };
        Some((provision, rest))
    }

    /// A heading up to the end of its line: what is on other lines is text.
    fn within_line(&self, heading: Span, end: usize) -> Span {
        let words = heading.of(self.text);
        let line = words.find('\n').unwrap_or(words.len());
        Span::new(
            heading.start,
            (heading.start + line).min(end.max(heading.start)),
        )
    }

    /// The text of a provision: its lines before the next one, without its
    /// number and its heading.
    fn paragraphs(&self, opening: &Opening, end: usize) -> Vec<Paragraph> {
        let mut head = opening.head();
        if let Some(heading) = head.iter_mut().find(|span| **span == opening.heading) {
            *heading = self.within_line(*heading, end);
        }
        let region = Span::new(opening.start, end);
        let first = self.own.partition_point(|line| line.end <= region.start);
        let own = self.own.iter().skip(first);
        let own = own.take_while(|line| line.start < region.end);
        let parts = own.flat_map(|line| {
            let part = Span::new(line.start.max(region.start), line.end.min(region.end));
            without(part, &head)
        });
        parts
            .filter_map(|part| trimmed(self.text, part))
            .map(|part| paragraph(self.text, part))
            .collect()
    }
}

/// A span of running text as sentences.
pub(super) fn paragraph(text: &str, span: Span) -> Paragraph {
    let sentences = sentence::split(span.of(text)).into_iter();
    Paragraph {
        sentences: sentences
            .map(|range| Span::new(span.start + range.start, span.start + range.end))
            .collect(),
    }
}
