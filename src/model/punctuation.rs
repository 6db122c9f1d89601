//! How punctuation is shown.

/// How half-width punctuation of an original is shown to readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PunctuationRule {
    /// Full-width beside Chinese characters (the default).
    FullWidth,
    /// As published.
    AsPublished,
}
