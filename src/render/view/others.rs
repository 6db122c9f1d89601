//! What lets readers keep the site.

use serde::Serialize;

/// What lets readers keep the site on their devices.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Offline {
    /// Link to the site's root.
    pub root: String,
    /// The plan that is being read, else the newest.
    pub plan: Option<String>,
}
