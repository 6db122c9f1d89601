//! gettext PO, as the gettext manual describes it (“The Format of PO Files”).
//!
//! ```text
//! entry = *( "# " note ) *( "#. " remark ) "#: " place [ "#, fuzzy" ]
//!         "msgctxt " string "msgid " string "msgstr " string
//! string = 1*( '"' *( character / escape ) '"' )
//! ```
//!
//! A context is the name of a segment; a fuzzy entry is one that nobody has
//! accepted. The crates that read PO say no column, and stop at the first
//! mistake or pass over it; so this one is read here.

mod read;
mod write;

pub use read::read;
pub use write::write;

/// Header field: the plan.
const PLAN: &str = "X-Yaodian-Plan";
/// Header field: SHA-256 of the original.
const ORIGINAL: &str = "X-Yaodian-Original";
