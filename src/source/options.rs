//! What the command line may set over the portal's files.

use jiff::Timestamp;

use crate::base::Digest;

/// What the command line may set over `site.toml`.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// `--base-url`.
    pub base_url: Option<String>,
    /// Whether the site is only looked at while it is being edited: nothing of
    /// it is to be kept on a device.
    pub preview: bool,
    /// The moment for which it is read: what is published then. No digest has
    /// it: a part that was read stands whatever the time.
    pub now: Timestamp,
    /// Whether what is not published is there too, marked.
    pub drafts: bool,
}

impl Options {
    /// Identity of those that any part is read with.
    pub(super) fn digest(&self) -> Digest {
        // No address is an empty one.
        let url = self.base_url.as_deref().unwrap_or("");
        Digest::of([url.as_bytes(), &[u8::from(self.preview)]])
    }
}
