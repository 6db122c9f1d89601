//! The kinds of pages, one per file: the view that its template gets, how that
//! is composed, and everything else specific to the kind
//! ([`PageKind`]).
//!
//! A new kind needs a file here, a line in [`registry`], a template, and
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
