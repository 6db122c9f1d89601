//! The cells of a table as texts.

use std::collections::BTreeMap;
use std::ops::Range;

use super::cells::Words;
use crate::base::Span;
use crate::source::decode::Cell;

/// A cell as text.
#[derive(Debug, Clone)]
pub(super) struct Field {
    pub(super) cell: Cell,
    pub(super) text: String,
    pub(super) span: Span,
    pub(super) line: usize,
}

impl Field {
    /// The rows that it covers.
    pub(super) fn rows(&self) -> Range<usize> {
        self.cell.row..self.cell.row + self.cell.row_span
    }

    /// The columns that it covers.
    pub(super) fn columns(&self) -> Range<usize> {
        self.cell.column..self.cell.column + self.cell.column_span
    }

    pub(super) fn words(&self) -> Words<'_> {
        Words {
            text: &self.text,
            span: self.span,
            line: self.line,
        }
    }
}

/// Rows of a table: their cells from left to right.
pub(super) type Rows = BTreeMap<usize, Vec<Field>>;
