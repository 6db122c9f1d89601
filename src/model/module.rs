//! Scripts that others import.

use super::SitePath;

/// A module (ECMAScript) of the site, which scripts of a theme may get inside
/// instead of fetching it.
#[derive(Debug, Clone)]
pub struct Module {
    /// Where it stands for whoever fetches it.
    pub path: SitePath,
    /// What it says.
    pub text: String,
}
