//! Spans of the corrected text as texts with marks.

use std::ops::Range;

use crate::diagnostic::Span;
use crate::model::{Body, Mark, Paragraph, PlanSource, Text};

/// Words of a plan's corrected text, with the corrections and notes that
/// fall into them.
pub(super) fn text(plan: &PlanSource, span: Span) -> Text {
    Text::new(span.of(&plan.corrected), errata(plan, span))
}

/// Paragraphs of a plan's corrected text, segments counted from 1.
pub(super) fn body(plan: &PlanSource, paragraphs: &[Paragraph]) -> Body {
    let mut number = 0;
    let paragraphs = paragraphs
        .iter()
        .map(|paragraph| {
            let span = paragraph.span();
            let mut marks = errata(plan, span);
            for sentence in &paragraph.sentences {
                number += 1;
                marks.push((inside(*sentence, span), Mark::Segment(number)));
            }
            Text::new(span.of(&plan.corrected), marks)
        })
        .collect();
    Body { paragraphs }
}

/// Lines of a translation as paragraphs that follow the original's, one
/// segment a line, a space between. `counts` are the original's sentences by
/// paragraph and add up to the lines.
pub(super) fn translated(lines: &[&str], counts: impl Iterator<Item = usize>) -> Body {
    let mut rest = lines.iter();
    let mut number = 0;
    let paragraphs = counts
        .map(|count| {
            let mut string = String::new();
            let mut marks = Vec::new();
            for line in rest.by_ref().take(count) {
                if !string.is_empty() {
                    string.push(' ');
                }
                let start = string.len();
                string.push_str(line);
                number += 1;
                marks.push((start..string.len(), Mark::Segment(number)));
            }
            Text::new(string, marks)
        })
        .collect();
    Body { paragraphs }
}

/// The errata that fall into a span, as marks on it.
fn errata(plan: &PlanSource, span: Span) -> Vec<(Range<usize>, Mark)> {
    let errata = plan.errata.iter().zip(&plan.corrected_spans).enumerate();
    errata
        .filter(|(_, (_, at))| span.start <= at.start && at.end <= span.end)
        .map(|(index, (erratum, at))| {
            let mark = match erratum.corrected {
                Some(_) => Mark::Correction(index),
                None => Mark::Note(index),
            };
            (inside(*at, span), mark)
        })
        .collect()
}

fn inside(part: Span, whole: Span) -> Range<usize> {
    part.start - whole.start..part.end - whole.start
}
