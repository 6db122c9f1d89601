//! The folders outside of a portal's own that its links may lead to.

use std::path::Path;

/// What `[sources] outside` of `site.toml` names; paths are relative to the
/// portal's folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outside {
    folders: Vec<String>,
}

impl Outside {
    /// These folders and what is below them.
    pub fn new(folders: Vec<String>) -> Self {
        Self { folders }
    }

    /// Whether a link of a portal may end at a path, all of whose own links
    /// have been followed: in the portal's folder, or in one that is named.
    pub(super) fn allows(&self, root: &Path, end: &Path) -> bool {
        let named = self.folders.iter().map(|folder| root.join(folder));
        let mut allowed = [root.to_owned()].into_iter().chain(named);
        // A folder that is not there has nothing that could be linked to.
        allowed.any(|folder| {
            folder
                .canonicalize()
                .is_ok_and(|folder| end.starts_with(folder))
        })
    }
}
