//! One type for every problem that yaodian can meet.
//!
//! A [`Diagnostic`] is pure data: which [`Problem`] with its typed arguments,
//! where ([`Place`]), and whether an erratum already answers it. Its wording
//! stands in `locales/cli.LANG.ftl`, how it is shown in [`draw`].

use std::sync::Arc;

mod argument;
mod codes;
pub mod draw;
pub mod explanation;
pub mod fix;
pub mod order;
mod problem;
pub mod sarif;
pub mod wording;

pub use argument::{Absence, Argument, Kind, Part, Reason, Unreachable};
pub use fix::Fix;
pub use problem::Problem;

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site cannot be built from this.
    Error,
    /// The site can be built; `--strict` refuses it.
    Warning,
}

impl Severity {
    /// `error` or `warning`, the same in every language and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A text file as it was read: its path from the portal's root, with `/`
/// between folders, and its content.
#[derive(Debug, PartialEq, Eq)]
pub struct File {
    /// Path from the folder that holds `site.toml`.
    pub path: String,
    /// Decoded content, line ends as they stand.
    pub text: String,
}

impl File {
    /// A shared file of this path and content.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self {
            path: path.into(),
            text: text.into(),
        })
    }

    /// 1-based line and column of a byte offset; the column counts Unicode
    /// scalar values. An offset beyond the end is the end.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        (line, column)
    }

    /// The byte range of the line that an offset stands on, without its line
    /// end. An offset beyond the end is the end.
    pub fn line_at(&self, offset: usize) -> Span {
        let offset = offset.min(self.text.len());
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let rest = self.text.get(start..).unwrap_or("");
        let line = rest.split('\n').next().unwrap_or("");
        let text = line.strip_suffix('\r').unwrap_or(line);
        Span::new(start, start + text.len())
    }

    /// The byte range of a 1-based line, without its line end.
    pub fn line(&self, number: usize) -> Option<Span> {
        let mut start = 0;
        for (index, line) in self.text.split('\n').enumerate() {
            if index + 1 == number {
                let text = line.strip_suffix('\r').unwrap_or(line);
                return Some(Span::new(start, start + text.len()));
            }
            start += line.len() + 1;
        }
        None
    }
}

/// A range of bytes in a text, on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// What the span holds in a text; empty if it does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Whether two spans share a byte, or one is empty and touches the other.
    pub fn meets(self, other: Self) -> bool {
        if self.start == self.end || other.start == other.end {
            self.start <= other.end && other.start <= self.end
        } else {
            self.start < other.end && other.start < self.end
        }
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// A span of a file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Arc<File>,
    /// Where in it.
    pub span: Span,
}

impl Place {
    /// A place in a file.
    pub fn new(file: &Arc<File>, span: impl Into<Span>) -> Self {
        Self {
            file: Arc::clone(file),
            span: span.into(),
        }
    }

    /// The first line of a file: for problems of the file as a whole.
    pub fn head(file: &Arc<File>) -> Self {
        let span = file.line(1).unwrap_or(Span::new(0, 0));
        Self::new(file, span)
    }

    /// The text at the place.
    pub fn text(&self) -> &str {
        self.span.of(&self.file.text)
    }
}

/// A value with the place that it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

/// One problem at one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// Where; absent when no file is at fault.
    pub place: Option<Place>,
    /// Another place that the problem speaks of (the first of two equal
    /// slugs, the genuine one of two runs).
    pub related: Option<Place>,
    /// Whether an erratum or a note to the original answers it: silent then,
    /// unless asked for.
    pub answered: bool,
    /// What mends it for certain, where something does.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A problem at a place.
    pub fn at(problem: Problem, place: Place) -> Self {
        Self {
            problem,
            place: Some(place),
            related: None,
            answered: false,
            fix: None,
        }
    }

    /// A problem of no one file.
    pub fn general(problem: Problem) -> Self {
        Self {
            problem,
            place: None,
            related: None,
            answered: false,
            fix: None,
        }
    }

    /// The same, naming another place as well, if there is one.
    #[must_use]
    pub fn with_related(mut self, place: impl Into<Option<Place>>) -> Self {
        self.related = place.into();
        self
    }

    /// The same with what mends it for certain, if anything does.
    #[must_use]
    pub fn with_fix(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }

    /// What mends it, unless an erratum has.
    pub fn open_fix(&self) -> Option<&Fix> {
        self.fix.as_ref().filter(|_| !self.answered)
    }

    /// `error`, `warning`, or `note` where an erratum answers it: the same in
    /// every language and for every program.
    pub fn level(&self) -> &'static str {
        if self.answered {
            "note"
        } else {
            self.problem.severity().name()
        }
    }

    /// Whether it stops a build.
    pub fn is_error(&self) -> bool {
        self.problem.severity() == Severity::Error && !self.answered
    }

    /// Whether it is a warning that nothing answers.
    pub fn is_warning(&self) -> bool {
        self.problem.severity() == Severity::Warning && !self.answered
    }
}

/// A value with the warnings that came with it, or all the errors (with the
/// warnings met on the way).
pub type Step<T> = Result<Noted<T>, Vec<Diagnostic>>;

/// A value and what there is to say about it: warnings, and problems that an
/// erratum answers.
#[derive(Debug, Clone)]
pub struct Noted<T> {
    /// What the step made.
    pub value: T,
    /// In the order in which they were found.
    pub diagnostics: Vec<Diagnostic>,
}

/// Ends a step: the value if there is one and no error was met, else all
/// that was found.
pub fn conclude<T>(value: Option<T>, diagnostics: Vec<Diagnostic>) -> Step<T> {
    match value {
        Some(value) if !diagnostics.iter().any(Diagnostic::is_error) => {
            Ok(Noted { value, diagnostics })
        }
        _ => Err(diagnostics),
    }
}

impl Problem {
    /// Whether it says that a translation is not there yet, or that nobody has
    /// reviewed it.
    pub fn awaits_translation(&self) -> bool {
        matches!(
            self,
            Self::EditionMissing { .. }
                | Self::TranslationMissing { .. }
                | Self::TranslationUnreviewed { .. }
                | Self::TermsUntranslated { .. }
                | Self::AudienceUntranslated { .. }
                | Self::ReasonMissing { .. }
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_should_count_characters() {
        let file = File::new("a.txt", "一二\n三四五");
        assert_eq!(file.position(0), (1, 1));
        assert_eq!(file.position("一二\n三".len()), (2, 2));
        assert_eq!(file.line(2).map(|s| s.of(&file.text)), Some("三四五"));
        assert_eq!(file.line(3), None);
    }

    #[test]
    fn touching_spans_should_not_meet_but_an_insertion_should() {
        assert!(!Span::new(0, 3).meets(Span::new(3, 6)));
        assert!(Span::new(0, 3).meets(Span::new(2, 6)));
        assert!(Span::new(3, 3).meets(Span::new(3, 6)));
    }
}
