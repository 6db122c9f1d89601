//! An edition for those who work on it: how far it is, what has been
//! accepted, and as files of other programs.
//!
//! ```text
//! Portal ──catalogue──▶ Catalogue ──po, xliff──▶ a translator's file
//! a translator's file ──po, xliff──▶ ImportFile ──validate──▶ Validated ──merge──▶ Merged
//! ```

pub mod accept;
pub mod catalogue;
pub mod coverage;
pub mod import;
mod import_file;
mod lines;
pub mod merge;
pub mod po;
mod record;
pub mod validate;
pub mod xliff;

use std::collections::BTreeMap;

pub use catalogue::{Catalogue, Unit};
pub use import_file::{ImportFile, ImportUnit};

/// Files of the portal by path, with their new text.
pub type Files = BTreeMap<String, String>;

/// Names in a row, if there are any.
fn listed<T: AsRef<str>>(names: &[T]) -> Option<String> {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    (!names.is_empty()).then(|| names.join(" "))
}
