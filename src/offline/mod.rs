//! Offline reading and search: lists of files that readers can keep on their
//! devices, and the service worker that caches and serves them.
//!
//! | File | Contents |
//! | --- | --- |
//! | `sw.js` | the worker, at the root of all that it serves |
//! | `offline/entry.json` | the available copies; the only file to revalidate |
//! | `offline/TAG-COPY-HASH.json` | the files of a copy |
//!
//! ```text
//! entry = { "format": "yaodian-offline", "version": 1,
//!           "unasked": bytes that may be fetched without asking,
//!           "languages": { tag: { "prefix", "copies": { copy: { "list", "bytes" }, … } }, … } }
//! list  = { "prefix": folder of the language,
//!           "files": [ [ path, SHA-256, bytes ], … ],
//!           "plans": { plan: { slug: number of the topic, … }, … },
//!           "titles": { plan: its title, … },
//!           "empty": [ [ beginning of a path, JSON ], … ] }
//!         ; copy: a plan's identifier (its full text and the search in one
//!         ; language) or "all" (every page in it except those of single
//!         ; topics and provisions, whose texts are on the plans' pages; the
//!         ; search in all languages). path: from the root, of a page its
//!         ; address. bytes: transferred, with gzip. HASH: the first 16 digits of
//!         ; the list's SHA-256, and so the version of the copy. empty: what to
//!         ; serve for files that are not kept, as a zlib stream.
//! ```
//!
//! The worker answers these messages on the port that comes with them, for the
//! `language` and `plan` that they name: `look` (fetch nothing); `state`;
//! `visit` (fetch what may be fetched without asking); `keep` (fetch
//! everything); `remove`. The answer is `{ saved: { time, whole, title } / null,
//! plans: [ [ address from the root, title ], … ] kept in that language,
//! offered: bytes / 0 / null (unknown), from: { time } / null, failed: "full" /
//! "changed" / "network" / undefined }`.
//!
//! A copy is a cache of its own, named after its version, and is used once it
//! is complete: each file must have the digest given in the list. If the site
//! changes during fetching, the whole copy fails and is retried at a later
//! visit. A page served from a copy gets everything else from the same copy; a
//! page from the network gets from copies only files whose names contain their
//! hash. So nobody sees a mix of versions.
//!
//! With `[offline] enabled = false`, and in `serve`, `sw.js` removes all copies
//! and unregisters itself.

mod copies;
mod dependencies;
mod inventory;
mod scope;

use std::sync::Arc;

use crate::base::{Digest, some_or_bug};
use crate::diagnostic::Diagnostic;
use crate::model::{Portal, SitePath};
use crate::site::{Artifact, ArtifactKind, Artifacts};
use inventory::Inventory;

const WORKER: &str = include_str!("dist/worker.js");
const GONE: &str = include_str!("dist/gone.js");

/// The offline copies of a site: records files as they are made, and lists them
/// at the end.
pub struct Keeping {
    portal: Arc<Portal>,
    /// `None` if the site offers no offline reading.
    inventory: Option<Inventory>,
}

impl Keeping {
    /// Starts with no files recorded.
    pub fn new(portal: &Arc<Portal>) -> Self {
        Self {
            portal: Arc::clone(portal),
            inventory: portal.site.offline.then(|| Inventory::new(portal)),
        }
    }

    /// Records a file that has been made.
    pub fn see(&self, path: &SitePath, kind: &ArtifactKind, bytes: &[u8]) {
        if let Some(inventory) = &self.inventory {
            inventory.add(path, kind, bytes);
        }
    }

    /// Adds the worker and its lists, once all other files of the site have
    /// been recorded.
    ///
    /// # Errors
    /// `artifact-repeated` if one of the paths is already used.
    pub fn artifacts(&self, set: &mut Artifacts) -> Result<(), Vec<Diagnostic>> {
        let mut files = match &self.inventory {
            Some(inventory) => copies::files(&self.portal, inventory),
            None => Vec::new(),
        };
        let worker = self.inventory.as_ref().map_or(GONE, |_| WORKER);
        files.push(("sw.js".to_owned(), worker.as_bytes().to_vec()));
        let mut problems = Vec::new();
        for (name, bytes) in files {
            let path = some_or_bug(SitePath::new(&name), "a file of no path");
            let sources = Digest::plain(&bytes);
            let make = move || Ok(bytes.clone());
            let artifact = Artifact::new("offline/", ArtifactKind::Offline, &path, sources, make);
            problems.extend(set.insert(path, artifact).err());
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems)
        }
    }
}
