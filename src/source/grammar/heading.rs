//! A chapter: its heading and its measures.
//!
//! ```text
//! chapter = chapter-number title LF *measure
//! ```
//!
//! Chapters are numbered from 一, measures from 1 across all chapters.

use super::Defect;
use super::line::Line;
use super::numbering::Expected;
use super::{measure, numbering};
use crate::base::{Span, some_or_bug};
use crate::diagnostic::Problem;
use crate::model::ProvisionSource;

/// Parses one chapter at the start of the lines, whose first line must be its
/// heading. Returns the remaining lines; `None` if there is no chapter.
pub(super) fn chapter<'l, 't>(
    lines: &'l [Line<'t>],
    expected: &mut Expected,
    defects: &mut Vec<Defect>,
) -> Option<(ProvisionSource, &'l [Line<'t>])> {
    let (heading, mut rest) = lines.split_first()?;
    let numbering = numbering::chapter(heading)?;
    let found = numbering.number.value;
    if let Some(expected) = expected.chapter.take(found) {
        let problem = Problem::ChapterNumber { expected, found };
        defects.push(Defect::new(problem, numbering.span));
    }

    let mut measures = Vec::new();
    while let Some((line, _)) = rest.split_first() {
        if numbering::chapter(line).is_some() {
            break;
        }
        if let Some((read, left)) = measure::measure(rest, expected, defects) {
            measures.push(read);
            rest = left;
        } else {
            // Occurs only before the first measure of a chapter: later lines
            // belong to a measure. The tree has no place for such text, so
            // report it rather than lose it.
            defects.push(Defect::new(Problem::TextOutsideMeasure, line.span));
            rest = some_or_bug(rest.get(1..), "no line where one was read");
        }
    }
    if measures.is_empty() {
        let problem = Problem::ChapterWithoutMeasures { number: found };
        defects.push(Defect::new(problem, heading.span));
    }
    let end = measures.last().map_or(heading.span, |last| last.span).end;
    let chapter = ProvisionSource {
        numbering: Some(numbering),
        heading: Some(Span::new(numbering.span.end, heading.span.end)),
        paragraphs: Vec::new(),
        children: measures,
        owners: Vec::new(),
        deadline: None,
        span: Span::new(heading.span.start, end),
    };
    Some((chapter, rest))
}
