//! How large pages may be.

use crate::base::Spanned;

/// The budget of a kind of page, as `site.toml` has it in `[budget]`.
#[derive(Debug, Clone)]
pub struct PageBudget {
    /// The kind, as templates know it: `measure`; of a content page its name.
    pub kind: Spanned<String>,
    /// The most bytes of the page itself, not compressed.
    pub bytes: Option<Spanned<u32>>,
    /// The most requests: the page, and the style sheets, scripts, icons and
    /// pictures that its elements name.
    pub requests: Option<Spanned<u32>>,
}
