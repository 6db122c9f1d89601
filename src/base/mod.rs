//! What everything else is made with: a file, a span of it, a value with its
//! place, a sink for what is found on the way, the identity of content, a memo
//! of what was computed, and what to do where the impossible happens.
//!
//! Nothing here knows of plans or of sites.

mod bug;
mod digest;
mod file;
mod json;
mod memo;
mod part;
mod place;
mod program;
mod sink;
mod span;

pub use bug::{Bug, bug, guarded, ok_or_bug, some_or_bug};
pub use digest::Digest;
pub use file::File;
pub use json::{to_json, to_pretty_json};
pub use memo::Memo;
pub use part::{ByteRange, after_last, slice, up_to};
pub use place::{Place, Spanned};
pub use program::PROGRAM;
pub use sink::Sink;
pub use span::Span;
