//! What a site consists of: [`Portal`](crate::model::Portal) to files, each
//! with what it is and the function that makes it.
//!
//! Files that need not all be listed at once are in a group, which is listed
//! when one of them is wanted: the pages of a plan, and the search index, whose
//! files are named for what they hold, so that to list them is to make them.

mod artifact;
mod artifacts;
mod assemble;
mod data;
mod files;
mod group;
mod index;
mod kind;
pub(crate) mod pages;
pub(crate) mod statics;

pub use artifact::{Artifact, Make};
pub use artifacts::Artifacts;
pub use assemble::{Memos, assemble};
pub use files::FileSet;
pub use group::LazyGroup;
pub use index::index;
pub use kind::{ArtifactKind, AssetType};
