//! What a page needs for offline reading.

use serde::Serialize;

/// What a page needs to offer the site for offline reading.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Offline {
    /// Link to the site's root.
    pub root: String,
    /// The plan that the page belongs to, else the newest.
    pub plan: Option<String>,
    /// How many plans the site has.
    pub count: usize,
}
