//! A composed page that is not yet rendered.

use crate::base::Digest;
use crate::diagnostic::Diagnostic;

/// The bytes of a file, or all problems found while rendering it.
pub type Bytes = Result<Vec<u8>, Vec<Diagnostic>>;

/// A file about to be rendered. Rendering is most of the work, and can be
/// skipped if a file rendered from the same content already exists.
pub struct Draft {
    /// Hash of view and templates; `None` if known only after rendering.
    pub content_hash: Option<Digest>,
    /// Renders the file.
    pub draw: Box<dyn FnOnce() -> Bytes>,
}

impl Draft {
    /// A file that needs no rendering.
    pub fn drawn(bytes: Vec<u8>) -> Self {
        Self {
            content_hash: None,
            draw: Box::new(|| Ok(bytes)),
        }
    }
}
