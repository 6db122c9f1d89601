//! Defects that the grammar finds in a text.

use crate::base::Span;
use crate::diagnostic::Problem;

/// An error in the text itself, with its position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defect {
    /// What is wrong.
    pub problem: Problem,
    /// Where it is.
    pub span: Span,
    /// Another place that the problem refers to.
    pub related: Option<Span>,
}

impl Defect {
    pub(super) fn new(problem: Problem, span: Span) -> Self {
        Self {
            problem,
            span,
            related: None,
        }
    }
}
