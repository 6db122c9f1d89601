//! What the grammar finds wrong with a text.

use crate::base::Span;
use crate::diagnostic::Problem;

/// Something wrong with the text itself, at a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defect {
    /// What is wrong.
    pub problem: Problem,
    /// Where.
    pub span: Span,
    /// Another place that it speaks of.
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
