//! Groups of files that are listed on demand.

use std::sync::OnceLock;

use super::artifact::guard;
use super::files::FileSet;
use crate::base::Digest;
use crate::diagnostic::Diagnostic;

/// A part of the site that is listed only when one of its files, or all, are
/// needed.
pub struct LazyGroup {
    /// Path prefixes that belong to this group alone, except for ungrouped
    /// files: `plans/2023/`.
    pub folders: Vec<String>,
    /// If listing is expensive, the digest of everything that the files depend
    /// on: equal digests mean equal files. The group's name is then its first
    /// folder.
    pub input_hash: Option<Digest>,
    /// Lists the files.
    pub list: Box<dyn Fn() -> Result<FileSet, Vec<Diagnostic>> + Send + Sync>,
}

impl LazyGroup {
    /// Its name and digest, if it is expensive to list.
    pub(super) fn expensive(&self) -> Option<(&str, Digest)> {
        Some((self.folders.first()?, self.input_hash?))
    }
}

/// A group, with its files once they have been listed.
pub(super) struct Listed {
    pub(super) group: LazyGroup,
    files: OnceLock<Result<FileSet, Vec<Diagnostic>>>,
}

impl Listed {
    /// A group that is not listed yet.
    pub(super) fn new(group: LazyGroup) -> Self {
        let files = OnceLock::new();
        Self { group, files }
    }

    /// The files, listed on first use.
    pub(super) fn files(&self) -> &Result<FileSet, Vec<Diagnostic>> {
        self.files.get_or_init(|| guard(|| (self.group.list)()))
    }
}
