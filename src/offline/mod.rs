//! What readers keep on their devices, to read and search without a network:
//! lists of files, and the service worker that keeps and hands them out.
//!
//! | File | Holds |
//! | --- | --- |
//! | `sw.js` | the worker, at the root of all that it hands out |
//! | `offline/entry.json` | which copies there are; the only one to revalidate |
//! | `offline/TAG-COPY-HASH.json` | the files of a copy |
//!
//! ```text
//! entry = { "format": "yaodian-offline", "version": 1,
//!           "unasked": bytes that may be fetched without being asked for,
//!           "languages": { tag: { "prefix", "copies": { copy: { "list", "bytes" }, … } }, … } }
//! list  = { "prefix": folder of the language,
//!           "files": [ [ path, SHA-256, bytes ], … ],
//!           "plans": { plan: { slug: number of the topic, … }, … },
//!           "empty": [ [ beginning of a path, JSON ], … ] }
//!         ; copy: a plan's identifier (its full text and the search in one
//!         ; language) or "all" (every page of the language but those of single
//!         ; topics and provisions, whose texts the plans have; the search in all
//!         ; languages). path: from the root, of a page its address. bytes: with
//!         ; gzip, on the way. HASH: the first 16 digits of the list's SHA-256,
//!         ; and so the version of the copy. empty: what to give for files that
//!         ; are not kept, as a zlib stream.
//! ```
//!
//! The worker answers these messages on the port that comes with them, for the
//! `language` and `plan` that they name: `look` (fetch nothing); `state`; `visit` (fetch what may be
//! fetched unasked); `keep` (everything); `remove`. The answer is
//! `{ saved: { time, whole } / null, offered: bytes / 0 / null (unknown), from: { time } / null,
//! failed: "full" / "changed" / "network" / undefined }`.
//!
//! A copy is a cache of its own, named for its version, and counts once it is
//! complete: each file has the digest that the list gives. What a site puts in
//! place of one during the fetching spoils the whole, which is tried again at
//! a later visit. A page that came out of a copy gets all else out of the same
//! one; a page from the network gets from copies only what is named for its
//! content. So nobody sees two versions at once.
//!
//! With `[offline] enabled = false`, and in `serve`, `sw.js` is one that takes
//! everything back, itself included.

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

/// What readers keep of a site: it looks at the files as they are made, and
/// lists them in the end.
pub struct Keeping {
    portal: Arc<Portal>,
    /// Nothing where readers may keep nothing.
    inventory: Option<Inventory>,
}

impl Keeping {
    /// Nothing seen yet.
    pub fn new(portal: &Arc<Portal>) -> Self {
        Self {
            portal: Arc::clone(portal),
            inventory: portal.site.offline.then(|| Inventory::new(portal)),
        }
    }

    /// Takes note of a file that has been made.
    pub fn see(&self, path: &SitePath, kind: &ArtifactKind, bytes: &[u8]) {
        if let Some(inventory) = &self.inventory {
            inventory.add(path, kind, bytes);
        }
    }

    /// Adds the worker, and the lists of what it keeps, once all other files of
    /// the site have been seen.
    ///
    /// # Errors
    /// `artifact-repeated` if something else stands at one of the paths.
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
