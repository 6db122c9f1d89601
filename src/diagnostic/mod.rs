//! Diagnostics: one type for all problems.
//!
//! A [`Diagnostic`] is plain data: a [`Problem`] with its typed arguments, its
//! location ([`Place`]), and whether an erratum already answers it. Messages
//! are in `locales/cli.LANG.ftl`, output in [`draw`].

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

pub use argument::{
    Absence, Argument, ForeignFormat, Kind, Part, Reason, SpecialFile, Unreachable,
};
pub use fix::Fix;
pub use problem::Problem;

/// The severity of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site cannot be built.
    Error,
    /// The site can be built, but not with `--strict`.
    Warning,
}

impl Severity {
    /// `error` or `warning`, independent of language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A problem at a location.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The problem.
    pub problem: Problem,
    /// Its location; `None` if it does not concern a particular file.
    pub place: Option<Place>,
    /// Another location involved (the first of two equal slugs, the genuine one
    /// of two runs).
    pub related: Option<Place>,
    /// Whether an erratum or a note on the original answers it. It is then not
    /// shown unless requested.
    pub answered: bool,
    /// An automatic fix, if there is one.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// Creates a problem at a location.
    pub fn at(problem: Problem, place: impl Into<Place>) -> Self {
        Self {
            problem,
            place: Some(place.into()),
            related: None,
            answered: false,
            fix: None,
        }
    }

    /// Creates a problem that does not concern a particular file.
    pub fn general(problem: Problem) -> Self {
        Self {
            problem,
            place: None,
            related: None,
            answered: false,
            fix: None,
        }
    }

    /// Adds a related location, if there is one.
    #[must_use]
    pub fn with_related<'p>(mut self, place: impl Into<Option<&'p Place>>) -> Self {
        self.related = place.into().cloned();
        self
    }

    /// Adds an automatic fix, if there is one.
    #[must_use]
    pub fn with_fix(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }

    /// The fix, unless an erratum already answers the problem.
    pub fn open_fix(&self) -> Option<&Fix> {
        self.fix.as_ref().filter(|_| !self.answered)
    }

    /// `error`, `warning`, or `note` if an erratum answers it; independent of
    /// language.
    pub fn level(&self) -> &'static str {
        if self.answered {
            "note"
        } else {
            self.problem.severity().name()
        }
    }

    /// Whether it is an error, and no erratum answers it.
    pub fn is_error(&self) -> bool {
        self.problem.severity() == Severity::Error && !self.answered
    }

    /// Whether it is a warning, and no erratum answers it.
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

/// A sink for problems.
pub type Problems = Sink<Diagnostic>;

/// A memo that stores the problems found while computing its value.
pub type Memo<T, K = Digest> = base::Memo<T, Diagnostic, K>;

/// A value with its warnings, or all errors (with the warnings found so far).
pub type SourceResult<T> = Result<Warned<T>, Vec<Diagnostic>>;

/// A value with its diagnostics: warnings, and problems answered by an erratum.
#[derive(Debug, Clone)]
pub struct Warned<T> {
    /// The value.
    pub value: T,
    /// The diagnostics, in order of discovery.
    pub diagnostics: Vec<Diagnostic>,
}

/// Finishes a step: `Ok` with the value if there is one and no error was
/// reported, else `Err` with all problems.
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
    /// Whether the last good site is not in its place, or not whole.
    pub fn breaks_the_site(&self) -> bool {
        matches!(
            self,
            Self::OutputDisplaced { .. } | Self::OutputMixed { .. }
        )
    }

    /// Whether it means that a translation is missing or unreviewed.
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
