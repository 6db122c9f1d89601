//! Lists the files of a site: [`Portal`](crate::model::Portal) to artifacts,
//! each with its kind and the function that produces it.
//!
//! Files that need not be listed up front are in groups, which are listed when
//! one of their files is needed: the pages of a plan, and the search index,
//! whose file names contain hashes of their content, so that listing them means
//! producing them.

mod artifact;
mod artifacts;
mod assemble;
mod data;
mod feeds;
mod files;
mod group;
mod index;
mod kind;
pub(crate) mod pages;
mod pictures;
mod sitemap;
pub(crate) mod statics;

pub use artifact::{Artifact, Make};
pub use artifacts::Artifacts;
pub use assemble::{Memos, assemble, entries};
pub use files::FileSet;
pub use group::LazyGroup;
pub use index::index;
pub use kind::{ArtifactKind, AssetType};
