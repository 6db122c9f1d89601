//! What a run comes to.

use crate::diagnostic::Diagnostic;

/// What a run comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The work is done.
    Done,
    /// Errors were found, or the work failed.
    Failed,
    /// The command line makes no sense.
    Misused,
}

impl Outcome {
    /// Failed, if warnings are to count and there are some.
    pub(super) fn of(diagnostics: &[Diagnostic], strict: bool) -> Self {
        if strict && diagnostics.iter().any(Diagnostic::is_warning) {
            Self::Failed
        } else {
            Self::Done
        }
    }

    /// As the process ends with it.
    pub(super) fn status(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Misused => 2,
        }
    }
}
