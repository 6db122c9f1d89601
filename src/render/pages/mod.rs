//! The kinds of pages, a file each: what its template sees and how that is put
//! together, and all else that is particular to it ([`PageKind`](kind::PageKind)).
//!
//! A new kind is a file here and its line in [`registry`], its template and its
//! wording.

mod audience;
mod audiences;
mod content;
mod glossary;
mod home;
mod kind;
mod listing;
mod measure;
mod names;
mod not_found;
mod offline;
mod plan;
mod registry;
mod search;
mod site_map;
mod source;
mod terms;
mod topic;

pub use kind::Kept;
pub(super) use kind::PageKind;
pub use listing::Pages;
