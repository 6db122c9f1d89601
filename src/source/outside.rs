//! Folders outside the portal's own that its links may lead to.

use std::path::Path;

use serde::{Deserialize, Serialize};

/// The folders in `[sources] outside` of `site.toml`; paths are relative to the
/// portal's folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outside {
    folders: Vec<String>,
}

impl Outside {
    /// Allows these folders and everything below them.
    pub fn new(folders: Vec<String>) -> Self {
        Self { folders }
    }

    /// Whether a link of a portal may lead to a path, whose links have been
    /// followed: it must be in the portal's folder or an allowed one.
    pub(super) fn allows(&self, root: &Path, end: &Path) -> bool {
        let named = self.folders.iter().map(|folder| root.join(folder));
        let mut allowed = [root.to_owned()].into_iter().chain(named);
        // A missing folder contains nothing that could be linked to.
        allowed.any(|folder| {
            folder
                .canonicalize()
                .is_ok_and(|folder| end.starts_with(folder))
        })
    }
}
