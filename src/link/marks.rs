//! Converts spans of the corrected text to marked texts.

use std::borrow::Cow;
use std::ops::Range;

use crate::base::Span;
use crate::model::{Body, BodyParagraph, Mark, Pending, PlanSource, Text};

/// A span of a plan's corrected text, with the corrections and notes in it.
pub(super) fn text(plan: &PlanSource, span: Span) -> Text {
    Text::new(plan.text.words(span), errata(plan, span))
}

/// Paragraphs of a plan's corrected text, with segments numbered from 1.
pub(super) fn body(plan: &PlanSource, paragraphs: impl IntoIterator<Item = BodyParagraph>) -> Body {
    let mut number = 0;
    let paragraphs = paragraphs
        .into_iter()
        .filter_map(|BodyParagraph { paragraph, item }| {
            let span = paragraph.span()?;
            let mut marks = errata(plan, span);
            for sentence in &paragraph.sentences {
                number += 1;
                marks.push((inside(*sentence, span), Mark::Segment(number)));
            }
            marks.extend(item.map(|(item, at)| (inside(at, span), Mark::Item(item))));
            Some(Text::new(plan.text.words(span), marks))
        })
        .collect();
    Body { paragraphs }
}

/// A line of a translation, as displayed.
pub(super) struct Line<'p> {
    /// Its words, or the original's if it is not translated.
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

/// Groups translated lines into paragraphs like the original's: one segment per
/// line, joined with spaces. `originals` must have as many sentences as there
/// are lines; items begin at the same paragraphs.
pub(super) fn translated(lines: &[Line<'_>], originals: &[BodyParagraph]) -> Body {
    let mut rest = lines.iter();
    let mut number = 0;
    let paragraphs = originals
        .iter()
        .map(|original| {
            let count = original.paragraph.sentences.len();
            let item = original.item.map(|(item, _)| item);
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
                if start == 0 {
                    marks.extend(item.map(|item| (range.clone(), Mark::Item(item))));
                }
                marks.push((range, Mark::Segment(number)));
            }
            Text::new(string, marks)
        })
        .collect();
    Body { paragraphs }
}

/// The errata within a span, as marks.
fn errata(plan: &PlanSource, span: Span) -> Vec<(Range<usize>, Mark)> {
    let errata = plan.text.errata_within(span);
    errata
        .map(|(index, erratum, at)| {
            let mark = match erratum.corrected {
                Some(_) => Mark::Correction(index),
                None => Mark::Note(index),
            };
            (inside(at, span), mark)
        })
        .collect()
}

fn inside(part: Span, whole: Span) -> Range<usize> {
    part.start - whole.start..part.end - whole.start
}
