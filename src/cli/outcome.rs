//! The result of a run.

use crate::diagnostic::Diagnostic;

/// The result of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The work is done.
    Done,
    /// Errors were found, or the work failed.
    Failed,
    /// The command line is invalid.
    Misused,
}

impl Outcome {
    /// `Failed` if warnings count as errors and there are some.
    pub(super) fn of(diagnostics: &[Diagnostic], strict: bool) -> Self {
        if strict && diagnostics.iter().any(Diagnostic::is_warning) {
            Self::Failed
        } else {
            Self::Done
        }
    }

    /// The exit status of the process.
    pub(super) fn status(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Misused => 2,
        }
    }
}
