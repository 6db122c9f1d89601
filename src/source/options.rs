//! Options of the command line that override the portal's files.

use jiff::Timestamp;

use crate::base::Digest;

/// Options of the command line.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// `--base-url`.
    pub base_url: Option<String>,
    /// Whether the site is a preview while editing: devices then keep nothing
    /// of it offline.
    pub preview: bool,
    /// The time that decides what is published. Not part of any digest: a part
    /// that has been read stays valid whatever the time.
    pub now: Timestamp,
    /// Whether to include unpublished plans and pages, marked as such.
    pub drafts: bool,
    /// Whether pages are compared with their budget. It decides whether a site
    /// is good, not what it is, so it is not part of any digest.
    pub budget: bool,
}

impl Options {
    /// Hash of the options that every part depends on.
    pub(super) fn digest(&self) -> Digest {
        // No address is equivalent to an empty one.
        let url = self.base_url.as_deref().unwrap_or("");
        Digest::of([url.as_bytes(), &[u8::from(self.preview)]])
    }
}
