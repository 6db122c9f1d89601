//! Spans of the corrected text as texts with marks.

use std::borrow::Cow;
use std::ops::Range;

use crate::base::Span;
use crate::model::{Body, Mark, Paragraph, Pending, PlanSource, Text};

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

/// A line of a translation as pages show it.
pub(super) struct Line<'p> {
    /// Its words, or the original's where there are none.
    pub(super) words: Cow<'p, str>,
    /// Why it is not current.
    pub(super) pending: Option<Pending>,
}

/// A title of a translation.
pub(super) fn title(words: &str, pending: Option<Pending>) -> Text {
    let whole = 0..words.len();
    let marks = pending.map(|why| (whole, Mark::Pending(why)));
    Text::new(words, marks.into_iter().collect())
}

/// Lines of a translation as paragraphs that follow the original's, one
/// segment a line, a space between. `counts` are the original's sentences by
/// paragraph and add up to the lines.
pub(super) fn translated(lines: &[Line<'_>], counts: impl Iterator<Item = usize>) -> Body {
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
                string.push_str(&line.words);
                number += 1;
                let range = start..string.len();
                marks.extend(line.pending.map(|why| (range.clone(), Mark::Pending(why))));
                marks.push((range, Mark::Segment(number)));
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
