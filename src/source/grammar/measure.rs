//! A measure: a number, a title on the same line as the text, and the text.
//!
//! ```text
//! measure   = ( measure-number / bare-number ) title *sentence LF *( paragraph LF )
//! title     = sentence             ; up to and including the first 。
//! paragraph = 1*sentence           ; a line that opens with no number
//! ```

use super::line::Line;
use super::numbering::{Expected, Sequence};
use super::{Defect, numbering};
use crate::base::Span;
use crate::diagnostic::Problem;
use crate::model::{Paragraph, ProvisionSource};
use crate::text::sentence;
use crate::text::width::is_clause_punctuation;

/// Parses one measure at the start of the lines. Returns the remaining lines;
/// `None` if the first line does not begin with a number.
pub(super) fn measure<'l, 't>(
    lines: &'l [Line<'t>],
    expected: &mut Expected,
    defects: &mut Vec<Defect>,
) -> Option<(ProvisionSource, &'l [Line<'t>])> {
    let (line, mut rest) = lines.split_first()?;
    let numbering = numbering::measure(line).or_else(|| {
        let bare = numbering::bare(line, &expected.measure)?;
        let problem = Problem::NumberWithoutDot {
            number: bare.number.value,
        };
        defects.push(Defect::new(problem, bare.span));
        Some(bare)
    })?;
    let found = numbering.number.value;
    if let Some(expected) = expected.measure.take(found) {
        let problem = Problem::MeasureNumber { expected, found };
        defects.push(Defect::new(problem, numbering.span));
    }

    let body_at = numbering.span.end - line.span.start;
    let body = Line {
        text: line.text.get(body_at..)?,
        span: Span::new(numbering.span.end, line.span.end),
    };
    let mut sentences = paragraph(&body).sentences;
    let title = if sentences.is_empty() {
        body.span
    } else {
        sentences.remove(0)
    };
    let mut paragraphs = Vec::new();
    if !sentences.is_empty() {
        paragraphs.push(Paragraph { sentences });
    }
    while let Some((next, left)) = rest.split_first() {
        if opens_something(next, &expected.measure) {
            break;
        }
        defects.extend(stray(next));
        paragraphs.push(paragraph(next));
        rest = left;
    }
    if paragraphs.is_empty() {
        let problem = Problem::MeasureWithoutText { number: found };
        defects.push(Defect::new(problem, line.span));
    }
    let last = paragraphs.last().and_then(Paragraph::span);
    let measure = ProvisionSource {
        numbering: Some(numbering),
        heading: Some(title),
        span: Span::new(numbering.span.start, last.unwrap_or(title).end),
        paragraphs,
        children: Vec::new(),
        owners: Vec::new(),
        deadline: None,
    };
    Some((measure, rest))
}

/// Parses a whole line as running text.
pub(super) fn paragraph(line: &Line<'_>) -> Paragraph {
    Paragraph {
        sentences: sentence::split(line.text)
            .into_iter()
            .map(|range| line.part(range.start, range.end))
            .collect(),
    }
}

/// A defect if a line of running text does not end like a sentence or clause.
pub(super) fn stray(line: &Line<'_>) -> Option<Defect> {
    let ends = |c: char| is_clause_punctuation(c) || matches!(c, '”' | '》' | ')' | '）');
    (!line.text.ends_with(ends)).then(|| Defect::new(Problem::StrayLine, line.span))
}

fn opens_something(line: &Line<'_>, due: &Sequence) -> bool {
    numbering::chapter(line).is_some()
        || numbering::measure(line).is_some()
        || numbering::bare(line, due).is_some()
}
