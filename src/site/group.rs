//! Files that are listed only when somebody wants one of them.

use std::sync::OnceLock;

use super::artifact::guard;
use super::files::FileSet;
use crate::base::Digest;
use crate::diagnostic::Diagnostic;

/// A part of the site that is listed only when one of its files is wanted,
/// or all are.
pub struct LazyGroup {
    /// What paths begin with that only this part has, besides those of files
    /// that are listed by themselves: `plans/2023/`.
    pub folders: Vec<String>,
    /// Identity of all that its files depend on, if listing them is expensive:
    /// the same digest, the same files. Its name is the first folder.
    pub input_hash: Option<Digest>,
    /// Lists the files.
    pub list: Box<dyn Fn() -> Result<FileSet, Vec<Diagnostic>> + Send + Sync>,
}

impl LazyGroup {
    /// Its name and identity, if it is expensive to list.
    pub(super) fn expensive(&self) -> Option<(&str, Digest)> {
        Some((self.folders.first()?, self.input_hash?))
    }
}

/// A group with its files, once they are listed.
pub(super) struct Listed {
    pub(super) group: LazyGroup,
    files: OnceLock<Result<FileSet, Vec<Diagnostic>>>,
}

impl Listed {
    /// Not listed yet.
    pub(super) fn new(group: LazyGroup) -> Self {
        let files = OnceLock::new();
        Self { group, files }
    }

    /// The files, listed now if they have not been.
    pub(super) fn files(&self) -> &Result<FileSet, Vec<Diagnostic>> {
        self.files.get_or_init(|| guard(|| (self.group.list)()))
    }
}
