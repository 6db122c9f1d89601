//! How a diagnostic is shown: drawn for a person, or one JSON object a line.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::wording::Wording;
use super::{Diagnostic, Fix, Severity};
use crate::base::{Place, some_or_bug, to_json};

/// Draws a diagnostic: severity, code and message, the line underlined, and
/// the remedy. No line end at the end.
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
            // A file that is not there, or holds nothing, has no line to show.
            group.element(Origin::path(&*place.file.path))
        } else {
            group.element(snippet(place, kind))
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

/// The line of a place, underlined. A span over several lines is underlined
/// on its first: the reader needs the place, not the page. Only that line is
/// handed over: a thousand problems of a large file are drawn as fast as of a
/// small one.
fn snippet(place: &Place, kind: AnnotationKind) -> Snippet<'_, Annotation<'_>> {
    let (number, _) = place.file.position(place.span.start);
    let line = some_or_bug(place.file.line(number), "a place on no line");
    let start = place.span.start - line.start;
    let end = place
        .span
        .end
        .clamp(place.span.start, line.end.max(place.span.start))
        - line.start;
    Snippet::source(line.of(&place.file.text))
        .line_start(number)
        .path(&*place.file.path)
        .annotation(kind.span(start..end))
}

/// What to do about it; nothing, where an erratum has done it.
pub(super) fn remedy(diagnostic: &Diagnostic, wording: &Wording) -> Option<String> {
    let problem = &diagnostic.problem;
    let help = || wording.help(problem.code(), &problem.arguments());
    (!diagnostic.answered).then(help).flatten()
}

#[derive(Serialize)]
struct Line<'a> {
    severity: &'static str,
    code: &'static str,
    message: String,
    help: Option<String>,
    #[serde(flatten)]
    at: At<'a>,
    related: Option<At<'a>>,
    fix: Option<Vec<Change<'a>>>,
}

/// A place for programs.
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

/// An edit for programs: what goes, and what comes.
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

/// One JSON object, on one line: `severity, code, message, help, file, line,
/// column, end_line, end_column, text, related, fix`. Lines and columns are
/// 1-based, a column counts Unicode scalar values, the end is exclusive;
/// `text` is what the span holds. `related` is another place in the same
/// keys, `fix` a list of edits: a place and its `replacement`. What does not
/// apply is `null`. The severity of a problem that an erratum answers is
/// `note`.
pub fn json(diagnostic: &Diagnostic, wording: &Wording) -> String {
    let arguments = diagnostic.problem.arguments();
    let code = diagnostic.problem.code();
    let line = Line {
        severity: diagnostic.level(),
        code,
        message: wording.say(code, &arguments),
        help: remedy(diagnostic, wording),
        // Without a place all of its parts are left out.
        at: diagnostic.place.as_ref().map(At::from).unwrap_or_default(),
        related: diagnostic.related.as_ref().map(At::from),
        fix: diagnostic.open_fix().map(changes),
    };
    to_json(&line)
}
