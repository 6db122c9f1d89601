//! A chapter: its heading and what stands under it.
//!
//! ```text
//! chapter = chapter-number title LF *measure
//! ```
//!
//! Chapters are numbered through from 一, measures from 1 across chapters.

use super::Defect;
use super::line::Line;
use super::numbering::Expected;
use super::{measure, numbering};
use crate::base::{Span, some_or_bug};
use crate::diagnostic::Problem;
use crate::model::ProvisionSource;

/// Reads one chapter off the front of the lines, whose first is its heading;
/// returns the lines left. `None` at the end.
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
            // Only before a chapter's first measure: what follows one is its
            // text. There is no place for it, and it must not be lost.
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
