//! `errata.toml`, and the corrected text that it makes of the original.
//!
//! Errata come before the grammar: the original's text, an edit list, the
//! corrected text. Every offset of the corrected text passes back through
//! the edit list to the untouched original.

use std::sync::Arc;

use jiff::civil::Date;

use super::language::by_language;
use super::table::{Table, read};
use crate::base::{File, Span, Spanned};
use crate::diagnostic::Problems;
use crate::diagnostic::{Diagnostic, Fix, Problem};
use crate::model::{Erratum, Language, Original};
use crate::text::width;

/// Reads the errata of a plan and verifies each against the original. In the
/// order of the original.
pub(super) fn errata(
    file: &Arc<File>,
    original: &Original,
    languages: &[Language],
    problems: &Problems,
) -> Vec<Erratum> {
    let whole = Span::new(0, file.text.len());
    let mut errata: Vec<Erratum> = read(file, whole, problems, |table| {
        table.tables("erratum", |table| {
            erratum(table, original, languages, problems)
        })
    })
    .unwrap_or_default()
    .into_iter()
    .flatten()
    .collect();
    errata.sort_by_key(|erratum| erratum.span);
    let overlaps: Vec<Diagnostic> = errata
        .windows(2)
        .filter_map(|pair| match pair {
            [first, second] if first.span.end > second.span.start => {
                let problem = Problem::ErratumOverlap { line: second.line };
                let diagnostic = Diagnostic::at(problem, second.place.clone());
                Some(diagnostic.with_related(first.place.clone()))
            }
            _ => None,
        })
        .collect();
    problems.extend(overlaps);
    errata
}

fn erratum(
    table: &mut Table<'_>,
    original: &Original,
    languages: &[Language],
    problems: &Problems,
) -> Option<Erratum> {
    let line = table.required_number("line");
    let found = table.required_text("found");
    let corrected = table.text("corrected");
    let date = table.required_parsed("date", "2026-11-23", |text| text.parse::<Date>().ok());
    let reason = table
        .table("reason", |table| by_language(table, languages, problems))
        .unwrap_or_default();
    let (line, found) = (line?, found?);
    if let Some(corrected) = corrected.as_ref().filter(|c| c.value == found.value) {
        let problem = Problem::ErratumEmpty { found: found.value };
        let diagnostic = Diagnostic::at(problem, corrected.place.clone());
        problems.push(diagnostic);
        return None;
    }
    let span = match locate(original, &line, &found) {
        Ok(span) => span,
        Err(diagnostic) => {
            problems.push(*diagnostic);
            return None;
        }
    };
    Some(Erratum {
        place: found.place,
        line: usize::try_from(line.value).unwrap_or(usize::MAX),
        found: found.value,
        span,
        corrected: corrected.map(|text| text.value),
        reason,
        date: date?.value,
    })
}

/// Where the words of an erratum stand: on their line, exactly once.
fn locate(
    original: &Original,
    line: &Spanned<u32>,
    found: &Spanned<String>,
) -> Result<Span, Box<Diagnostic>> {
    let fail = |problem, placed| Err(Box::new(Diagnostic::at(problem, placed)));
    let number = usize::try_from(line.value).unwrap_or(usize::MAX);
    let Some(whole) = original.file.line(number) else {
        let problem = Problem::ErratumLine {
            line: number,
            lines: original.file.text.lines().count(),
        };
        return fail(problem, line.place.clone());
    };
    let text = whole.of(&original.file.text);
    let words = found.value.clone();
    match text.matches(words.as_str()).count() {
        0 => {
            // `，` where the original has `,`, or the other way round.
            let meant = width::as_written(&words, text).filter(|w| text.matches(*w).count() == 1);
            let fix = meant.and_then(|meant| Fix::reword(&found.place, &words, meant));
            let problem = Problem::ErratumNotFound {
                line: number,
                nearest: meant.map(str::to_owned),
                found: words,
            };
            let diagnostic = Diagnostic::at(problem, found.place.clone());
            Err(Box::new(diagnostic.with_fix(fix)))
        }
        1 => {
            let start = whole.start + text.find(words.as_str()).unwrap_or(0);
            Ok(Span::new(start, start + words.len()))
        }
        count => fail(
            Problem::ErratumAmbiguous {
                line: number,
                found: words,
                count,
            },
            found.place.clone(),
        ),
    }
}

/// A text with its errata applied, and the way back.
#[derive(Debug)]
pub(super) struct Corrected {
    /// The corrected text.
    pub(super) text: Arc<str>,
    /// For each erratum, where its words (corrected, or noted) now stand.
    pub(super) spans: Vec<Span>,
    edits: Vec<(Span, Span)>,
    length: usize,
}

impl Corrected {
    /// Applies errata, which are in order and do not overlap, to a text.
    pub(super) fn new(original: &str, errata: &[Erratum]) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut spans = Vec::new();
        let mut edits = Vec::new();
        let mut done = 0;
        for erratum in errata {
            text.push_str(original.get(done..erratum.span.start).unwrap_or(""));
            let start = text.len();
            text.push_str(erratum.corrected.as_deref().unwrap_or(&erratum.found));
            let span = Span::new(start, text.len());
            spans.push(span);
            if erratum.corrected.is_some() {
                edits.push((erratum.span, span));
            }
            done = erratum.span.end;
        }
        text.push_str(original.get(done..).unwrap_or(""));
        Self {
            text: Arc::from(text),
            spans,
            edits,
            length: original.len(),
        }
    }

    /// The place in the original of a span of the corrected text. Spans that
    /// touch there touch here; what was removed between two spans belongs to
    /// the second, before a line end to the first.
    pub(super) fn original(&self, span: Span) -> Span {
        Span::new(self.offset(span.start), self.offset(span.end))
    }

    fn offset(&self, offset: usize) -> usize {
        if offset == self.text.len() {
            return self.length;
        }
        let mut shift = (0, 0);
        for (before, after) in &self.edits {
            if offset < after.start {
                break;
            }
            if offset < after.end {
                // Inside new words there is no place of their own.
                return before.start;
            }
            let removed_here = after.start == after.end && offset == after.start;
            let at_line_end = self.text.get(offset..).is_some_and(|t| t.starts_with('\n'));
            if removed_here && !at_line_end {
                return before.start;
            }
            shift = (before.end, after.end);
        }
        shift.0 + (offset - shift.1)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::base::Place;

    fn corrected(original: &str, edits: &[(&str, &str)]) -> Corrected {
        let file = File::new("o.txt", original);
        let errata: Vec<Erratum> = edits
            .iter()
            .map(|(found, corrected)| {
                let start = original.find(found).unwrap();
                let span = Span::new(start, start + found.len());
                Erratum {
                    place: Place::new(&file, span),
                    line: 1,
                    found: (*found).to_owned(),
                    span,
                    corrected: Some((*corrected).to_owned()),
                    reason: BTreeMap::new(),
                    date: Date::constant(2026, 11, 23),
                }
            })
            .collect();
        Corrected::new(original, &errata)
    }

    #[test]
    fn every_offset_should_find_its_way_back() {
        let original = "一二三四五六七";
        let text = corrected(original, &[("二", "甲乙"), ("四五", ""), ("六", "丙")]);
        assert_eq!(&*text.text, "一甲乙三丙七");
        let back = |words: &str| {
            let start = text.text.find(words).unwrap();
            text.original(Span::new(start, start + words.len()))
                .of(original)
        };
        assert_eq!(back("一"), "一");
        assert_eq!(back("甲乙"), "二");
        assert_eq!(back("三"), "三");
        assert_eq!(back("丙"), "四五六");
        assert_eq!(back("七"), "七");
    }

    #[test]
    fn touching_spans_should_cover_what_was_removed_between_them() {
        let original = "一二三\n四";
        let text = corrected(original, &[("二三", "")]);
        let first = text.original(Span::new(0, 3));
        let second = text.original(Span::new(4, 7));
        assert_eq!((first.of(original), second.of(original)), ("一二三", "四"));
    }
}
