//! Building blocks for everything else: files, spans, values with their source
//! location, a sink for findings, content digests, memos, and handling of
//! broken invariants.
//!
//! Nothing here depends on plans or sites.

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

pub use bug::{Bug, bug, caught, guarded, ok_or_bug, some_or_bug};
pub use digest::Digest;
pub use file::File;
pub use json::{to_json, to_pretty_json};
pub use memo::{Memo, each_with_memo};
pub use part::{ByteRange, after_last, slice, up_to};
pub use place::{Place, Spanned};
pub use program::{PROGRAM, VERSION};
pub use sink::Sink;
pub use span::Span;
