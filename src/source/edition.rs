//! An edition: a plan in another language, `content/plans/ID/LANG/*.md`.
//!
//! ```text
//! front   = "# " title LF [ "## Notice" LF *line ] [ "## Preamble" LF *line ] [ "## Closing" LF *line ]  ; 00-front.md
//! topic   = "# " heading LF *line *below                                      ; NN-slug.md
//! below   = "#" 1*"#" " " heading LF *line        ; a "#" more for each level below the topic
//! heading = numbers "." [ " " title ]             ; 8., or 3-2. where numbers begin anew
//! line    = the translation of one segment (sentence) of the original
//! ```
//!
//! Blank lines are ignored.

use std::sync::Arc;

use crate::base::{File, Place, Span, Spanned, after_last};
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{CLOSING, EditionProvision, EditionTopic, NOTICE, Numbers, PREAMBLE};

use crate::diagnostic::Problems;

/// The title of an edition, and what is around its provisions.
#[derive(Default)]
pub(super) struct Front {
    pub(super) title: Option<Spanned<String>>,
    pub(super) notice: Vec<Spanned<String>>,
    pub(super) preamble: Vec<Spanned<String>>,
    pub(super) closing: Vec<Spanned<String>>,
}

/// A line of an edition's file.
enum Row {
    Title(Spanned<String>),
    /// A heading, with the number of its `#` minus one.
    Heading(usize, Spanned<String>),
    Text(Spanned<String>),
    /// A line that begins like a heading but is invalid, such as `##8.`
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
        let bare = text.trim_start_matches('#');
        let signs = text.len() - bare.len();
        rows.push(match (signs, bare.strip_prefix(' ')) {
            (0, _) => Row::Text(placed(text)),
            (1, Some(title)) => Row::Title(placed(title)),
            (_, Some(heading)) => Row::Heading(signs - 1, placed(heading)),
            (_, None) => Row::Malformed(placed(text)),
        });
    }
    rows
}

fn report(problems: &Problems, problem: Problem, place: &Place) {
    let diagnostic = Diagnostic::at(problem, place);
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
        Closing,
    }
    let of_front = format!("## {NOTICE}, ## {PREAMBLE}, ## {CLOSING}");
    let mut front = Front::default();
    let mut part = Part::Head;
    for row in rows(file) {
        match row {
            Row::Title(title) if front.title.is_none() => front.title = Some(title),
            Row::Title(wrong) | Row::Malformed(wrong) => {
                heading_expected(problems, &of_front, &wrong.place);
            }
            Row::Heading(depth, heading) => match (depth, heading.value.as_str()) {
                (1, NOTICE) => part = Part::Notice,
                (1, PREAMBLE) => part = Part::Preamble,
                (1, CLOSING) => part = Part::Closing,
                _ => heading_expected(problems, &of_front, &heading.place),
            },
            Row::Text(text) => match part {
                Part::Head => report(problems, Problem::EditionStrayText, &text.place),
                Part::Notice => front.notice.push(text),
                Part::Preamble => front.preamble.push(text),
                Part::Closing => front.closing.push(text),
            },
        }
    }
    if front.title.is_none() {
        heading_expected(problems, "# …", &Place::head(file));
    }
    front
}

/// Reads a topic's file; `None` if its first line is not the topic's heading.
pub(super) fn topic(file: &Arc<File>, problems: &Problems) -> Option<EditionTopic> {
    let mut rows = rows(file).into_iter();
    let heading = match rows.next() {
        Some(Row::Title(heading)) => provision(0, &heading),
        _ => None,
    };
    let Some(heading) = heading else {
        let expected = format!("# {}. …", named(file));
        heading_expected(problems, &expected, &Place::head(file));
        return None;
    };
    let mut topic = EditionTopic {
        heading,
        below: Vec::new(),
    };
    for row in rows {
        match row {
            Row::Heading(depth, heading) => match provision(depth, &heading) {
                Some(provision) => topic.below.push(provision),
                None => heading_expected(problems, &wanted(depth, &heading), &heading.place),
            },
            Row::Text(text) => {
                let provision = topic.below.last_mut().unwrap_or(&mut topic.heading);
                provision.lines.push(text);
            }
            Row::Title(wrong) | Row::Malformed(wrong) => {
                heading_expected(problems, &wanted(1, &wrong), &wrong.place);
            }
        }
    }
    Some(topic)
}

/// The number of a topic by the name of its file: 3 of `03-slug.md`, 3-2 of
/// `3-2-slug.md`. An example if there is none.
fn named(file: &File) -> String {
    let name = after_last(&file.path, &['/']);
    let slug = name.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
    let digits = name.strip_suffix(slug);
    let digits = digits.map(|digits| digits.trim_start_matches('0').trim_end_matches('-'));
    match digits.and_then(Numbers::parse) {
        Some(numbers) => numbers.to_string(),
        None => "3".to_owned(),
    }
}

/// What a heading should look like, with the number that the wrong heading has.
fn wanted(depth: usize, wrong: &Spanned<String>) -> String {
    let digits = wrong.value.chars().skip_while(|c| !c.is_ascii_digit());
    let number: String = digits.take_while(char::is_ascii_digit).collect();
    let number = if number.is_empty() { "8" } else { &number };
    format!("#{} {number}. …", "#".repeat(depth))
}

/// Parses `numbers "." [ " " title ]`; number and title get their own
/// positions.
fn provision(depth: usize, heading: &Spanned<String>) -> Option<EditionProvision> {
    let (number, title) = heading.value.split_once('.')?;
    let value = Numbers::parse(number)?;
    let words = title.trim();
    if !words.is_empty() && !title.starts_with(' ') {
        return None;
    }
    let Place { file, span } = &heading.place;
    let end = span.start + number.len();
    let number = Spanned {
        value,
        place: Place::new(file, span.start..end),
    };
    let title = (!words.is_empty()).then(|| Spanned {
        value: words.to_owned(),
        place: Place::new(file, span.end - words.len()..span.end),
    });
    Some(EditionProvision {
        depth,
        number,
        title,
        lines: Vec::new(),
    })
}
