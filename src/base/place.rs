//! Spans of files, and values with their source location.

use std::sync::Arc;

use super::file::File;
use super::span::Span;

/// A span of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Arc<File>,
    /// Byte range in the file.
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

    /// The first line of a file, for problems with the file as a whole.
    pub fn head(file: &Arc<File>) -> Self {
        Self::new(file, file.head())
    }

    /// The text at the place.
    pub fn text(&self) -> &str {
        self.span.of(&self.file.text)
    }
}

impl From<&Place> for Place {
    fn from(place: &Place) -> Self {
        place.clone()
    }
}

/// A value with the location that it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its location.
    pub place: Place,
}
