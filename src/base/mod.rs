//! What everything else is made with: a file, a span of it, a value with its
//! place, a sink for what is found on the way, and the identity of content.
//!
//! Nothing here knows of plans or of sites.

mod digest;
mod file;
mod place;
mod sink;
mod span;

pub use digest::Digest;
pub use file::File;
pub use place::{Place, Spanned};
pub use sink::Sink;
pub use span::Span;
