//! XLIFF 2.1 (OASIS Standard, 13 February 2018), the core.
//!
//! ```text
//! <xliff version="2.1" srcLang trgLang>
//!   <file id="PLAN" original>            notes: the SHA-256 of the original
//!     <unit>…                            the front
//!     <group id="topic.3" name>          a topic
//!       <unit id="measure.8.2" name="measure/8/2" canResegment="no">
//!         <notes>                        by category: context, erratum, term, translator
//!         <segment state subState>       initial: missing; translated: stale or
//!           <source>, <target>           unreviewed; final: accepted
//! ```
//!
//! An `id` is an NMTOKEN, which has no `/`; so a segment's name is written
//! with dots. A term is an annotation in the source and a note besides, since
//! many programs show only one of the two.

mod read;
mod write;

pub use read::read;
pub use write::write;

/// The namespace of XLIFF 2.0 and 2.1.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";
/// Category of the note that holds the SHA-256 of the original.
const ORIGINAL: &str = "sha256";
/// Category of a translator's own note.
const TRANSLATOR: &str = "translator";
