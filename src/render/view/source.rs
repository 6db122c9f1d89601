//! What `source.html` sees.

use serde::Serialize;

use super::{Date, Link, Note, Words};

/// The provenance of a plan.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Source {
    /// The plan.
    pub plan: Link,
    /// Path of the original from the portal's root.
    pub path: String,
    /// Its SHA-256.
    pub sha256: String,
    /// Language of the original.
    pub language: String,
    /// Whether pages show its punctuation full-width.
    pub is_widened: bool,
    /// Who issued it, if that is known.
    pub issuer: Option<Words>,
    /// When, if that is known.
    pub date: Option<Date>,
    /// Its lines as published.
    pub lines: Vec<SourceLine>,
    /// Every correction and note.
    pub notes: Vec<Note>,
}

/// A line of an original.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SourceLine {
    /// From 1; its element's id is `line-N`.
    pub number: usize,
    /// Whether it belongs to the web page that the original was scraped
    /// from.
    pub is_chrome: bool,
    /// HTML: the words, corrected places marked.
    pub html: String,
}
