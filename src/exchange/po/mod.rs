//! gettext PO, as specified in the gettext manual (“The Format of PO Files”).
//!
//! ```text
//! entry = *( "# " note ) *( "#. " remark ) "#: " place [ "#, fuzzy" ]
//!         "msgctxt " string "msgid " string "msgstr " string
//! string = 1*( '"' *( character / escape ) '"' )
//! ```
//!
//! A remark is a title above, an erratum, a term, or what the translation memory
//! has for a sentence like this one, with its likeness, place and translation. The
//! manual has `#|` for a former source, but only beside a `msgstr` that is a
//! guess, and fuzzy; programs then offer the guess as the translation.
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
