//! One type for every problem that yaodian can meet.
//!
//! A [`Diagnostic`] is pure data: which [`Problem`] with its typed arguments,
//! where ([`Place`]), and whether an erratum already answers it. Its wording
//! stands in `locales/cli.LANG.ftl`, how it is shown in [`draw`].

mod argument;
mod codes;
pub mod draw;
pub mod explanation;
pub mod fix;
pub mod order;
mod problem;
pub mod sarif;
pub mod wording;

use crate::base::{self, Bug, Digest, Place, Sink};

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
    pub fn at(problem: Problem, place: impl Into<Place>) -> Self {
        Self {
            problem,
            place: Some(place.into()),
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
    pub fn with_related<'p>(mut self, place: impl Into<Option<&'p Place>>) -> Self {
        self.related = place.into().cloned();
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

impl From<Bug> for Diagnostic {
    fn from(bug: Bug) -> Self {
        Self::general(Problem::InternalError {
            what: bug.what,
            file: bug.file.to_owned(),
            line: bug.line,
        })
    }
}

/// Takes problems as they are met.
pub type Problems = Sink<Diagnostic>;

/// A value that is kept with the problems met while it was computed.
pub type Memo<T, K = Digest> = base::Memo<T, Diagnostic, K>;

/// A value with the warnings that came with it, or all the errors (with the
/// warnings met on the way).
pub type SourceResult<T> = Result<Warned<T>, Vec<Diagnostic>>;

/// A value and what there is to say about it: warnings, and problems that an
/// erratum answers.
#[derive(Debug, Clone)]
pub struct Warned<T> {
    /// What the step made.
    pub value: T,
    /// In the order in which they were found.
    pub diagnostics: Vec<Diagnostic>,
}

/// Ends a step: the value if there is one and no error was met, else all
/// that was found.
pub fn finish<T>(value: Option<T>, problems: Problems) -> SourceResult<T> {
    let diagnostics = problems.into_inner();
    match value {
        Some(value) if !diagnostics.iter().any(Diagnostic::is_error) => {
            Ok(Warned { value, diagnostics })
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
