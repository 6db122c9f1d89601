//! XLIFF 2.1 (OASIS Standard, 13 February 2018): the core, and of the Translation
//! Candidates module (§5.1) what the memory has for a sentence like this one.
//!
//! ```text
//! <xliff version="2.1" srcLang trgLang>
//!   <file id="PLAN" original>            notes: the SHA-256 of the original
//!     <unit>…                            the front
//!     <group id="topic.3" name>          a topic
//!       <unit id="measure.8.2" name="measure/8/2" canResegment="no">
//!         <mtc:matches>                  a sentence like this one, with its translation
//!         <notes>                        by category: context, erratum, term, translator
//!         <segment state subState>       initial: missing; translated: stale or
//!           <source>, <target>           unreviewed; final: accepted
//! ```
//!
//! An `id` is an NMTOKEN, which cannot contain `/`, so segment identifiers are
//! written with dots. Terms are written both as annotations in the source and
//! as notes, because many programs show only one of these.

mod read;
mod write;

pub use read::read;
pub use write::write;

/// The namespace of XLIFF 2.0 and 2.1.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";
/// The namespace of the Translation Candidates module.
const MATCHES: &str = "urn:oasis:names:tc:xliff:matches:2.0";
/// The segment that a candidate is for; a unit has only one.
const SEGMENT: &str = "s1";
/// Category of the note with the SHA-256 of the original.
const ORIGINAL: &str = "sha256";
/// Category of the translator's notes.
const TRANSLATOR: &str = "translator";
