//! An edition: a plan in another language, `content/plans/ID/LANG/*.md`.
//!
//! ```text
//! front   = "# " title LF [ "## Notice" LF *line ] [ "## Preamble" LF *line ]  ; 00-front.md
//! topic   = "# " number ". " title LF *measure                                ; NN-slug.md
//! measure = "## " number ". " title LF *line
//! line    = the translation of one segment (sentence) of the original
//! ```
//!
//! Blank lines carry no meaning.

use std::sync::Arc;

use crate::base::{File, Place, Span, Spanned};
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{EditionMeasure, EditionTopic, NOTICE, PREAMBLE};

use crate::diagnostic::Problems;

/// The front of an edition.
#[derive(Default)]
pub(super) struct Front {
    pub(super) title: Option<Spanned<String>>,
    pub(super) notice: Vec<Spanned<String>>,
    pub(super) preamble: Vec<Spanned<String>>,
}

/// A line of an edition's file.
enum Row {
    Title(Spanned<String>),
    Heading(Spanned<String>),
    Text(Spanned<String>),
    /// It begins like a heading and is none: `##8.`, `### 8.`
    Malformed(Spanned<String>),
}

fn rows(file: &Arc<File>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut offset = 0;
    for raw in file.text.split('\n') {
        let text = raw.trim();
        let start = offset + (raw.len() - raw.trim_start().len());
        offset += raw.len() + 1;
        if text.is_empty() {
            continue;
        }
        let end = start + text.len();
        let placed = |value: &str| Spanned {
            value: value.trim().to_owned(),
            place: Place::new(file, Span::new(end - value.trim().len(), end)),
        };
        rows.push(match (text.strip_prefix("## "), text.strip_prefix("# ")) {
            (Some(heading), _) => Row::Heading(placed(heading)),
            (_, Some(title)) => Row::Title(placed(title)),
            _ if text.starts_with('#') => Row::Malformed(placed(text)),
            _ => Row::Text(placed(text)),
        });
    }
    rows
}

fn report(problems: &Problems, problem: Problem, place: &Place) {
    let diagnostic = Diagnostic::at(problem, place.clone());
    problems.push(diagnostic);
}

fn heading_expected(problems: &Problems, expected: &str, place: &Place) {
    let expected = expected.to_owned();
    report(problems, Problem::EditionHeading { expected }, place);
}

/// Reads `00-front.md`.
pub(super) fn front(file: &Arc<File>, problems: &Problems) -> Front {
    #[derive(Clone, Copy)]
    enum Part {
        Head,
        Notice,
        Preamble,
    }
    let of_front = format!("## {NOTICE}, ## {PREAMBLE}");
    let mut front = Front::default();
    let mut part = Part::Head;
    for row in rows(file) {
        match row {
            Row::Title(title) if front.title.is_none() => front.title = Some(title),
            Row::Title(wrong) | Row::Malformed(wrong) => {
                heading_expected(problems, &of_front, &wrong.place);
            }
            Row::Heading(heading) => match heading.value.as_str() {
                NOTICE => part = Part::Notice,
                PREAMBLE => part = Part::Preamble,
                _ => heading_expected(problems, &of_front, &heading.place),
            },
            Row::Text(text) => match part {
                Part::Head => report(problems, Problem::EditionStrayText, &text.place),
                Part::Notice => front.notice.push(text),
                Part::Preamble => front.preamble.push(text),
            },
        }
    }
    if front.title.is_none() {
        heading_expected(problems, "# …", &Place::head(file));
    }
    front
}

/// Reads a topic's file; `None` if it does not open with its heading.
pub(super) fn topic(file: &Arc<File>, problems: &Problems) -> Option<EditionTopic> {
    let mut rows = rows(file).into_iter();
    let heading = match rows.next() {
        Some(Row::Title(heading)) => numbered(&heading),
        _ => None,
    };
    let Some((number, title)) = heading else {
        heading_expected(problems, "# 3. …", &Place::head(file));
        return None;
    };
    let mut measures: Vec<EditionMeasure> = Vec::new();
    for row in rows {
        match row {
            Row::Heading(heading) => match numbered(&heading) {
                Some((number, title)) => measures.push(EditionMeasure {
                    number,
                    title,
                    lines: Vec::new(),
                }),
                None => heading_expected(problems, &measure_heading(&heading), &heading.place),
            },
            Row::Text(text) => match measures.last_mut() {
                Some(measure) => measure.lines.push(text),
                None => report(problems, Problem::EditionStrayText, &text.place),
            },
            Row::Title(wrong) | Row::Malformed(wrong) => {
                heading_expected(problems, &measure_heading(&wrong), &wrong.place);
            }
        }
    }
    Some(EditionTopic {
        number,
        title,
        measures,
    })
}

/// What a measure's heading should look like, with the number that a wrong
/// one gives.
fn measure_heading(wrong: &Spanned<String>) -> String {
    let digits = wrong.value.chars().skip_while(|c| !c.is_ascii_digit());
    let number: String = digits.take_while(char::is_ascii_digit).collect();
    let number = if number.is_empty() { "8" } else { &number };
    format!("## {number}. …")
}

/// `number ". " title`, each with its own place.
fn numbered(heading: &Spanned<String>) -> Option<(Spanned<u32>, Spanned<String>)> {
    let (number, title) = heading.value.split_once(". ")?;
    let value = number.parse().ok().filter(|number| *number > 0)?;
    let title = title.trim();
    if title.is_empty() {
        return None;
    }
    let Place { file, span } = &heading.place;
    let end = span.start + number.len();
    let number = Spanned {
        value,
        place: Place::new(file, span.start..end),
    };
    let title = Spanned {
        value: title.to_owned(),
        place: Place::new(file, span.end - title.len()..span.end),
    };
    Some((number, title))
}
