//! A page that is put together and not drawn yet.

use crate::base::Digest;
use crate::diagnostic::Diagnostic;

/// The bytes of a file, or every problem met on the way.
pub type Bytes = Result<Vec<u8>, Vec<Diagnostic>>;

/// A file that is about to be made. Drawing it is most of the work: whoever
/// has a file that was drawn from the same content need not do it again.
pub struct Draft {
    /// Identity of its content and of how that is drawn, where these are known
    /// before its bytes are.
    pub content_hash: Option<Digest>,
    /// Makes the bytes.
    pub draw: Box<dyn FnOnce() -> Bytes>,
}

impl Draft {
    /// A file with nothing left to draw.
    pub fn drawn(bytes: Vec<u8>) -> Self {
        Self {
            content_hash: None,
            draw: Box::new(|| Ok(bytes)),
        }
    }
}
