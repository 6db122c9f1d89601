//! Output of diagnostics: rendered for humans, or as one JSON object per line.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::wording::Wording;
use super::{Diagnostic, Fix, Severity};
use crate::base::{Place, slice, some_or_bug, to_json};

/// Renders a diagnostic: severity, code, message, the source line with the span
/// underlined, and the help. Without a trailing newline.
pub fn human(diagnostic: &Diagnostic, wording: &Wording, colour: bool) -> String {
    let arguments = diagnostic.problem.arguments();
    let code = diagnostic.problem.code();
    let message = wording.say(code, &arguments);
    let help = remedy(diagnostic, wording);
    let level = match diagnostic.problem.severity() {
        _ if diagnostic.answered => Level::NOTE,
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(&*message).id(code));
    for (place, kind) in [
        (&diagnostic.place, AnnotationKind::Primary),
        (&diagnostic.related, AnnotationKind::Context),
    ] {
        let Some(place) = place else { continue };
        group = if place.file.text.is_empty() {
            // A missing or empty file has no line to show.
            group.element(Origin::path(&*place.file.path))
        } else {
            located(group, place, kind)
        };
    }
    if let Some(help) = &help {
        let name = wording.say("help", &[]);
        group = group.element(Level::HELP.with_name(name).message(help.clone()));
    }
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.decor_style(DecorStyle::Ascii).render(&[group])
}

/// No more bytes of a line than this are shown.
const SHOWN: usize = 1000;

/// The source line of a location, with its span underlined; a multi-line span
/// is underlined only on its first line. Only that line is passed to the
/// renderer, and only a part of a long one, so that the time does not depend on
/// the size of the file.
fn located<'a>(group: Group<'a>, place: &'a Place, kind: AnnotationKind) -> Group<'a> {
    let (number, column) = place.file.position(place.span.start);
    let line = some_or_bug(place.file.line(number), "a place on no line");
    let start = place.span.start - line.start;
    let end = place
        .span
        .end
        .clamp(place.span.start, line.end.max(place.span.start))
        - line.start;
    let text = line.of(&place.file.text);
    let shown = shown(text, start);
    let span = start - shown.start..end.min(shown.end) - shown.start;
    let snippet = Snippet::source(slice(text, &shown))
        .line_start(number)
        .annotation(kind.span(span));
    if shown.len() == text.len() {
        return group.element(snippet.path(&*place.file.path));
    }
    // The renderer would count the column in the part.
    let origin = Origin::path(&*place.file.path);
    let origin = origin.line(number).char_column(column);
    group.element(origin).element(snippet)
}

/// The part of a line around an offset.
fn shown(line: &str, at: usize) -> Range<usize> {
    let boundary = |mut at: usize| {
        while !line.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    if line.len() <= SHOWN {
        return 0..line.len();
    }
    let start = boundary(at.saturating_sub(SHOWN / 5));
    start..boundary((start + SHOWN).min(line.len()))
}

/// The help for a diagnostic; none if an erratum already answers it.
pub(super) fn remedy(diagnostic: &Diagnostic, wording: &Wording) -> Option<String> {
    let problem = &diagnostic.problem;
    let help = || wording.help(problem.code(), &problem.arguments());
    (!diagnostic.answered).then(help).flatten()
}

/// A diagnostic as [`json`] has it.
#[derive(Serialize)]
pub struct Record<'a> {
    severity: &'static str,
    code: &'static str,
    message: String,
    help: Option<String>,
    #[serde(flatten)]
    at: At<'a>,
    related: Option<At<'a>>,
    fix: Option<Vec<Change<'a>>>,
}

/// A location, for JSON.
#[derive(Serialize, Default)]
struct At<'a> {
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    text: Option<&'a str>,
}

impl<'a> From<&'a Place> for At<'a> {
    fn from(place: &'a Place) -> Self {
        let (line, column) = place.file.position(place.span.start);
        let (end_line, end_column) = place.file.position(place.span.end);
        Self {
            file: Some(&place.file.path),
            line: Some(line),
            column: Some(column),
            end_line: Some(end_line),
            end_column: Some(end_column),
            text: Some(place.text()),
        }
    }
}

/// An edit, for JSON: a location and its replacement.
#[derive(Serialize)]
struct Change<'a> {
    #[serde(flatten)]
    at: At<'a>,
    replacement: &'a str,
}

fn changes(fix: &Fix) -> Vec<Change<'_>> {
    let changes = fix.edits.iter().map(|edit| Change {
        at: At::from(&edit.place),
        replacement: &edit.replacement,
    });
    changes.collect()
}

/// A JSON object on one line: `severity, code, message, help, file, line,
/// column, end_line, end_column, text, related, fix`. Lines and columns are
/// 1-based, columns count Unicode scalar values, and the end is exclusive;
/// `text` is the text of the span. `related` is another location with the same
/// keys, `fix` a list of edits, each a location with its `replacement`. Keys
/// that do not apply are `null`. The severity of a problem answered by an
/// erratum is `note`.
pub fn json(diagnostic: &Diagnostic, wording: &Wording) -> String {
    to_json(&record(diagnostic, wording))
}

/// The object of [`json`], to be part of a larger one.
pub fn record<'a>(diagnostic: &'a Diagnostic, wording: &Wording) -> Record<'a> {
    let arguments = diagnostic.problem.arguments();
    let code = diagnostic.problem.code();
    Record {
        severity: diagnostic.level(),
        code,
        message: wording.say(code, &arguments),
        help: remedy(diagnostic, wording),
        // Without a location, all its keys are `null`.
        at: diagnostic.place.as_ref().map(At::from).unwrap_or_default(),
        related: diagnostic.related.as_ref().map(At::from),
        fix: diagnostic.open_fix().map(changes),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Problem;
    use super::super::wording::Speech;
    use super::*;
    use crate::base::File;

    #[test]
    fn a_long_line_should_be_shown_in_part_with_its_own_column() {
        let text = "甲".repeat(5000) + "乙" + &"丙".repeat(5000);
        let file = File::new("a.txt", format!("一\n{text}\n"));
        let at = file.text.find('乙').unwrap();
        let diagnostic = Diagnostic::at(
            Problem::StrayLine { line: 1 },
            Place::new(&file, at..at + 3),
        );
        let drawn = human(&diagnostic, &Wording::new(Speech::English), false);
        assert!(drawn.contains("a.txt:2:5001"), "{drawn}");
        assert!(drawn.contains("甲乙丙"), "{drawn}");
        assert!(drawn.len() < 6000, "{}", drawn.len());
    }
}
