//! Display of punctuation.

/// How half-width punctuation of an original is displayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PunctuationRule {
    /// Full-width next to Chinese characters (the default).
    FullWidth,
    /// As published.
    AsPublished,
}
