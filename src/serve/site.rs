//! A site whose files are made on request, and its differences from the
//! previous one.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::base::Digest;
use crate::diagnostic::Diagnostic;
use crate::model::{Route, SitePath};
use crate::pipeline::Preview;
use crate::site::{ArtifactKind, AssetType};

/// Bytes of a file, if the site has it.
type Found = Result<Option<Arc<[u8]>>, Vec<Diagnostic>>;

/// A site whose files are made on request.
pub(super) struct Site {
    preview: Preview,
    /// A name that no other site of any server has.
    revision: String,
    made: Mutex<BTreeMap<SitePath, Arc<[u8]>>>,
}

/// How a new site affects an open page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// The page must be reloaded.
    Page,
    /// Only these style sheets have changed.
    Styles(Vec<String>),
    /// The page is not affected.
    Nothing,
}

impl Site {
    /// Creates a site without made files.
    pub(super) fn new(preview: Preview, revision: String) -> Self {
        Self {
            preview,
            revision,
            made: Mutex::default(),
        }
    }

    /// Its unique name.
    pub(super) fn revision(&self) -> &str {
        &self.revision
    }

    /// Hash of everything that it is made from.
    pub(super) fn identity(&self) -> Digest {
        self.preview.identity
    }

    /// Number of its pages.
    pub(super) fn pages(&self) -> usize {
        self.preview.pages
    }

    /// The file with a name; made now if it has not been made yet.
    ///
    /// # Errors
    /// The problems that prevent it from being made.
    pub(super) fn file(&self, name: &str) -> Found {
        let Some(path) = SitePath::new(name) else {
            return Ok(None);
        };
        if let Some(bytes) = self.known().get(&path) {
            return Ok(Some(Arc::clone(bytes)));
        }
        let found = self.preview.files.get(&path);
        let Some(artifact) = found.map_err(<[Diagnostic]>::to_vec)? else {
            return Ok(None);
        };
        let bytes: Arc<[u8]> = artifact.bytes()?.into();
        self.known().insert(path, Arc::clone(&bytes));
        Ok(Some(bytes))
    }

    fn known(&self) -> std::sync::MutexGuard<'_, BTreeMap<SitePath, Arc<[u8]>>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// All files, made or not.
    pub(super) fn files(&self) -> &crate::site::Artifacts {
        &self.preview.files
    }

    /// The change for a page since another site.
    ///
    /// # Errors
    /// The problems that prevent the page from being made.
    pub(super) fn change(&self, since: &Self, page: &str) -> Result<Change, Vec<Diagnostic>> {
        // A page that could not be made counts as missing.
        let before = since.file(page).ok().flatten();
        if self.file(page)? != before {
            return Ok(Change::Page);
        }
        // The search page depends on the index.
        let index = |site: &Self| site.preview.files.expensive().map(|(_, hash)| hash).next();
        if self.searches(page) && index(self) != index(since) {
            return Ok(Change::Page);
        }
        let changed = self.changed_assets(since);
        if changed.is_empty() {
            return Ok(Change::Nothing);
        }
        Ok(
            match changed.values().all(|kind| *kind == AssetType::Style) {
                true => Change::Styles(changed.keys().map(ToString::to_string).collect()),
                false => Change::Page,
            },
        )
    }

    /// Whether a page is the search page, which depends on the index.
    fn searches(&self, page: &str) -> bool {
        let path = SitePath::new(page);
        // A page that cannot be made shows its problems and does not search.
        let found = path.and_then(|path| self.preview.files.get(&path).ok().flatten());
        found.is_some_and(|file| match &file.kind {
            ArtifactKind::Page(page) => page.route == Route::search(),
            _ => false,
        })
    }

    /// The assets and pictures that have been changed, added or removed.
    fn changed_assets<'s>(&'s self, since: &'s Self) -> BTreeMap<&'s SitePath, AssetType> {
        let (before, now) = (since.assets(), self.assets());
        let all = before.iter().chain(&now);
        all.filter(|(path, _)| before.get(*path) != now.get(*path))
            .map(|(path, (kind, _))| (*path, *kind))
            .collect()
    }

    fn assets(&self) -> BTreeMap<&SitePath, (AssetType, Digest)> {
        let files = self.preview.files.ungrouped();
        files
            .filter_map(|(path, file)| match file.kind {
                ArtifactKind::Asset(kind) => Some((path, (kind, file.input_hash))),
                ArtifactKind::Picture => Some((path, (AssetType::Other, file.input_hash))),
                _ => None,
            })
            .collect()
    }
}
