//! Workflow of translations: progress, acceptance, and exchange with other
//! programs.
//!
//! ```text
//! Portal ──catalogue──▶ Catalogue ──po, xliff──▶ a translator's file
//! accepted lines ──memory──▶ Memory ──take──▶ Taken
//! a translator's file ──po, xliff──▶ ImportFile ──validate──▶ Validated ──merge──▶ Merged
//! ```

pub mod accept;
pub mod catalogue;
mod comments;
pub mod coverage;
pub mod import;
mod import_file;
mod lines;
pub mod memory;
pub mod merge;
pub mod po;
mod record;
pub mod take;
pub mod validate;
pub mod xliff;

use std::collections::BTreeMap;

pub use catalogue::{Alternative, Catalogue, Unit};
pub use import_file::{ImportFile, ImportUnit};

/// Files of the portal with their new content, by path.
pub type Files = BTreeMap<String, String>;

/// Joins names with spaces; `None` if there are none.
fn listed<T: AsRef<str>>(names: &[T]) -> Option<String> {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    (!names.is_empty()).then(|| names.join(" "))
}
