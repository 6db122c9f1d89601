//! `errata.toml`: reads errata and checks each against its line of the
//! original. [`crate::model::SourceText`] applies them.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::language::by_language;
use super::table::{Table, read};
use crate::base::{File, Span, Spanned};
use crate::diagnostic::{Diagnostic, Fix, Problem, Problems};
use crate::model::{Erratum, Language, LanguageTag, PublishedFile};
use crate::text::occurrences::{Occurrences, as_written, occurrences};

/// An entry as read, before its words are looked for.
struct Entry {
    line: Spanned<u32>,
    found: Spanned<String>,
    corrected: Option<String>,
    reason: BTreeMap<LanguageTag, String>,
    /// `None` if it is missing, which has been reported.
    date: Option<Date>,
}

/// Reads the errata of a plan and checks each against the original. Returns
/// them in the order of the original.
pub(super) fn errata(
    file: &Arc<File>,
    original: &PublishedFile,
    languages: &[Language],
    problems: &Problems,
) -> Vec<Erratum> {
    let whole = Span::new(0, file.text.len());
    let entries: Vec<Entry> = read(file, whole, problems, |table| {
        table.tables("erratum", |table| entry(table, languages, problems))
    })
    // Invalid TOML has been reported.
    .unwrap_or_default()
    .into_iter()
    .flatten()
    .collect();
    let mut errata = located(original, entries, problems);
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

fn entry(table: &mut Table<'_>, languages: &[Language], problems: &Problems) -> Option<Entry> {
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
    Some(Entry {
        line,
        found,
        corrected: corrected.map(|text| text.value),
        reason,
        date: date.map(|date| date.value),
    })
}

/// Finds the words of each entry, which must occur exactly once on their line.
/// A line is read once for all of its entries.
fn located(original: &PublishedFile, entries: Vec<Entry>, problems: &Problems) -> Vec<Erratum> {
    let mut by_line: BTreeMap<u32, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        by_line.entry(entry.line.value).or_default().push(entry);
    }
    let mut errata = Vec::new();
    for (number, entries) in by_line {
        let number = number as usize;
        let Some(whole) = original.file.line(number) else {
            let text = &original.file.text;
            let lines = original.file.lines() - usize::from(text.ends_with('\n'));
            problems.extend(entries.iter().map(|entry| {
                let line = number;
                Diagnostic::at(Problem::ErratumLine { line, lines }, &entry.line.place)
            }));
            continue;
        };
        let line = Line {
            number,
            whole,
            text: whole.of(&original.file.text),
        };
        errata.extend(line.errata(entries, problems));
    }
    errata
}

/// A line of the original.
struct Line<'o> {
    number: usize,
    whole: Span,
    text: &'o str,
}

impl Line<'_> {
    fn errata(&self, entries: Vec<Entry>, problems: &Problems) -> Vec<Erratum> {
        let words: Vec<String> = entries.iter().map(|e| e.found.value.clone()).collect();
        let all = occurrences(words.iter().map(String::as_str), self.text);
        let mut errata = Vec::new();
        let mut missing = Vec::new();
        for entry in entries {
            match all.get(entry.found.value.as_str()) {
                None => missing.push(entry.found),
                Some(Occurrences { first, count: 1 }) => {
                    let start = self.whole.start + first.start;
                    let span = Span::new(start, self.whole.start + first.end);
                    errata.extend(self.erratum(entry, span));
                }
                Some(&Occurrences { count, .. }) => {
                    let problem = Problem::ErratumAmbiguous {
                        line: self.number,
                        found: entry.found.value,
                        count,
                    };
                    problems.push(Diagnostic::at(problem, &entry.found.place));
                }
            }
        }
        problems.extend(self.not_found(missing));
        errata
    }

    fn erratum(&self, entry: Entry, span: Span) -> Option<Erratum> {
        Some(Erratum {
            place: entry.found.place,
            line: self.number,
            found: entry.found.value,
            span,
            corrected: entry.corrected,
            reason: entry.reason,
            date: entry.date?,
        })
    }

    /// Reports words that the line does not have. Suggests a fix if only their
    /// width differs: `，` for `,` or vice versa.
    fn not_found(&self, missing: Vec<Spanned<String>>) -> Vec<Diagnostic> {
        let words = missing.iter().map(|found| found.value.as_str());
        let written = as_written(words, self.text);
        let all = occurrences(written.values().copied(), self.text);
        let once = |words: &&&str| all.get(**words).is_some_and(|all| all.count == 1);
        let report = |found: &Spanned<String>| {
            let meant = written.get(found.value.as_str()).filter(once);
            let fix = meant.and_then(|meant| Fix::reword(&found.place, &found.value, meant));
            let problem = Problem::ErratumNotFound {
                line: self.number,
                nearest: meant.map(|meant| (*meant).to_owned()),
                found: found.value.clone(),
            };
            Diagnostic::at(problem, &found.place).with_fix(fix)
        };
        missing.iter().map(report).collect()
    }
}
