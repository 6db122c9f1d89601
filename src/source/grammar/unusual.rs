//! Parts of a document that are unlike its others: a measure without text, a
//! chapter without measures, a line that ends like no sentence.

use super::Defect;
use crate::base::Span;
use crate::diagnostic::Problem;
use crate::model::{Addressed, Document, Paragraph, Role, SourceText};
use crate::text::width::is_clause_punctuation;

/// Finds them. Spans are of the running text. `is_told` says of a line whether
/// an editor says what it is.
pub(super) fn find(
    text: &SourceText,
    document: &Document,
    is_told: impl Fn(usize) -> bool,
) -> Vec<Defect> {
    let all = document.provisions.walk();
    let mut defects = measures(&all);
    defects.extend(chapters(&all));
    let line = |provision: &Addressed<'_>| text.line(provision.source.span.start);
    let cited = document.provisions.levels().cited;
    defects.extend(headings(&all, cited, |provision| is_told(line(provision))));
    let own = all
        .iter()
        .flat_map(|provision| &provision.source.paragraphs);
    let running: Vec<&Paragraph> = document.preamble.iter().chain(own).collect();
    let strays = running
        .iter()
        .filter_map(|paragraph| stray(text, paragraph));
    let strays = strays.filter(|stray| !is_told(text.line(stray.span.start)));
    let strays: Vec<Defect> = strays.collect();
    // Tables, and texts that name who is responsible on lines of their own, have
    // many such lines.
    if strays.len() <= 1 || strays.len() * USUAL <= running.len() {
        defects.extend(strays);
    }
    defects
}

/// One line in so many, at most, is unlike the others.
const USUAL: usize = 12;

/// Measures without text, where most have some.
fn measures(all: &[Addressed<'_>]) -> Vec<Defect> {
    let cited = || all.iter().filter(|provision| provision.path.is_cited());
    let is_empty = |provision: &&Addressed<'_>| {
        provision.source.paragraphs.is_empty() && provision.source.children.is_empty()
    };
    let empty: Vec<_> = cited().filter(is_empty).collect();
    if empty.len() * 2 > cited().count() {
        return Vec::new();
    }
    let defect = |provision: &Addressed<'_>| {
        let number = provision.value();
        Defect::new(
            Problem::MeasureWithoutText { number },
            provision.source.span,
        )
    };
    empty.into_iter().map(defect).collect()
}

/// Chapters with neither measures nor text, where others have measures.
fn chapters(all: &[Addressed<'_>]) -> Vec<Defect> {
    if !all.iter().any(|provision| provision.path.is_cited()) {
        return Vec::new();
    }
    let is_empty = |topic: &&Addressed<'_>| {
        topic.path.role == Role::Topic
            && topic.source.paragraphs.is_empty()
            && topic.source.children.is_empty()
    };
    let defect = |topic: &Addressed<'_>| {
        let number = topic.value();
        Defect::new(
            Problem::ChapterWithoutMeasures { number },
            topic.source.span,
        )
    };
    all.iter().filter(is_empty).map(defect).collect()
}

/// Parts between chapters and measures that have none: they have no page, as
/// where only some of them are divided further. Those of which an editor says
/// what they are do not count.
fn headings(
    all: &[Addressed<'_>],
    cited: usize,
    is_told: impl Fn(&Addressed<'_>) -> bool,
) -> Option<Defect> {
    let is_last = |provision: &&Addressed<'_>| {
        provision.path.role == Role::Heading && provision.source.children.is_empty()
    };
    let last: Vec<&Addressed<'_>> = all
        .iter()
        .skip_while(|provision| provision.path.role != Role::Topic)
        .filter(is_last)
        .filter(|provision| !is_told(provision))
        .collect();
    let problem = Problem::PartWithoutMeasures {
        count: last.len(),
        level: cited,
    };
    let first = last.first()?;
    Some(Defect::new(problem, first.source.span))
}

/// A line of running text that does not end like a sentence or clause.
fn stray(text: &SourceText, paragraph: &Paragraph) -> Option<Defect> {
    let span: Span = paragraph.span()?;
    let ends = |c: char| is_clause_punctuation(c) || matches!(c, '”' | '》' | ')' | '）');
    let line = text.line(span.start);
    (!text.words(span).ends_with(ends)).then(|| Defect::new(Problem::StrayLine { line }, span))
}
