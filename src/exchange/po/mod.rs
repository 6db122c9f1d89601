//! gettext PO, as specified in the gettext manual (“The Format of PO Files”).
//!
//! ```text
//! entry = *( "# " note ) *( "#. " remark ) "#: " place [ "#, fuzzy" ]
//!         "msgctxt " string "msgid " string "msgstr " string
//! string = 1*( '"' *( character / escape ) '"' )
//! ```
//!
//! The context is the segment identifier; fuzzy entries are those not accepted.
//! This module has its own parser, because the existing crates do not report
//! columns, and stop at the first error or ignore errors.

mod read;
mod write;

pub use read::read;
pub use write::write;

/// Header field with the plan's identifier.
const PLAN: &str = "X-Yaodian-Plan";
/// Header field with the SHA-256 of the original.
const ORIGINAL: &str = "X-Yaodian-Original";
