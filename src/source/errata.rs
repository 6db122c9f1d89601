//! `errata.toml`: reads errata and checks each against its line of the
//! original. [`crate::model::SourceText`] applies them.

use std::sync::Arc;

use super::language::by_language;
use super::table::{Table, read};
use crate::base::{File, Span, Spanned, some_or_bug};
use crate::diagnostic::Problems;
use crate::diagnostic::{Diagnostic, Fix, Problem};
use crate::model::{Erratum, Language, PublishedFile};
use crate::text::width;

/// Reads the errata of a plan and checks each against the original. Returns
/// them in the order of the original.
pub(super) fn errata(
    file: &Arc<File>,
    original: &PublishedFile,
    languages: &[Language],
    problems: &Problems,
) -> Vec<Erratum> {
    let whole = Span::new(0, file.text.len());
    let mut errata: Vec<Erratum> = read(file, whole, problems, |table| {
        table.tables("erratum", |table| {
            erratum(table, original, languages, problems)
        })
    })
    // Invalid TOML has been reported.
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
                let diagnostic = Diagnostic::at(problem, &second.place);
                Some(diagnostic.with_related(&first.place))
            }
            _ => None,
        })
        .collect();
    problems.extend(overlaps);
    // Overlapping errata cannot both be applied.
    let mut done = 0;
    errata.retain(|erratum| {
        let follows = done <= erratum.span.start;
        done = done.max(erratum.span.end);
        follows
    });
    errata
}

fn erratum(
    table: &mut Table<'_>,
    original: &PublishedFile,
    languages: &[Language],
    problems: &Problems,
) -> Option<Erratum> {
    let line = table.required_number("line");
    let found = table.required_text("found");
    let corrected = table.text("corrected");
    let date = table.required_date("date", "2026-11-23");
    // A missing reason is reported later, once the languages are known.
    let reason = table
        .table("reason", |table| by_language(table, languages, problems))
        .unwrap_or_default();
    let (line, found) = (line?, found?);
    if let Some(corrected) = corrected.as_ref().filter(|c| c.value == found.value) {
        let problem = Problem::ErratumEmpty { found: found.value };
        let diagnostic = Diagnostic::at(problem, &corrected.place);
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
        line: line.value as usize,
        found: found.value,
        span,
        corrected: corrected.map(|text| text.value),
        reason,
        date: date?.value,
    })
}

/// Span of the erratum's words, which must occur exactly once on their line.
fn locate(
    original: &PublishedFile,
    line: &Spanned<u32>,
    found: &Spanned<String>,
) -> Result<Span, Box<Diagnostic>> {
    let fail = |problem, placed| Err(Box::new(Diagnostic::at(problem, placed)));
    let number = line.value as usize;
    let Some(whole) = original.file.line(number) else {
        let problem = Problem::ErratumLine {
            line: number,
            lines: original.file.lines() - usize::from(original.file.text.ends_with('\n')),
        };
        return fail(problem, line.place.clone());
    };
    let text = whole.of(&original.file.text);
    let words = found.value.clone();
    match text.matches(words.as_str()).count() {
        0 => {
            // Suggest a fix if only the width differs: `，` for `,` or vice
            // versa.
            let meant = width::as_written(&words, text).filter(|w| text.matches(*w).count() == 1);
            let fix = meant.and_then(|meant| Fix::reword(&found.place, &words, meant));
            let problem = Problem::ErratumNotFound {
                line: number,
                nearest: meant.map(str::to_owned),
                found: words,
            };
            let diagnostic = Diagnostic::at(problem, &found.place);
            Err(Box::new(diagnostic.with_fix(fix)))
        }
        1 => {
            let found = some_or_bug(text.find(words.as_str()), "words found and not there");
            let start = whole.start + found;
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
