//! Records the files of a site as they are made: enough to list those in
//! offline copies.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::sync::{Mutex, PoisonError};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::{dependencies, scope};
use crate::base::{Digest, ok_or_bug};
use crate::model::{Language, Portal, SitePath};
use crate::search::Need;
use crate::site::{ArtifactKind, AssetType};

/// A file as it will be fetched.
#[derive(Debug, Clone)]
pub(super) struct File {
    pub(super) kind: ArtifactKind,
    pub(super) sha256: String,
    /// Bytes transferred, with gzip.
    pub(super) size: usize,
    /// The static files that it depends on.
    pub(super) dependencies: BTreeSet<String>,
}

/// The files made so far that some copy contains.
pub(super) struct Inventory {
    languages: Vec<Language>,
    files: Mutex<BTreeMap<SitePath, File>>,
}

impl Inventory {
    /// An empty inventory.
    pub(super) fn new(portal: &Portal) -> Self {
        Self {
            languages: portal.site.languages.clone(),
            files: Mutex::default(),
        }
    }

    /// Records a file, if a copy contains it.
    pub(super) fn add(&self, path: &SitePath, kind: &ArtifactKind, bytes: &[u8]) {
        if self.is_kept(kind) {
            let file = File::of(path, kind, bytes);
            let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
            files.insert(path.clone(), file);
        }
    }

    fn is_kept(&self, kind: &ArtifactKind) -> bool {
        match kind {
            ArtifactKind::Page(page) => scope::is_kept(page),
            ArtifactKind::Asset(_) | ArtifactKind::Picture => true,
            ArtifactKind::Index(part) => {
                let need = |language| part.need(language, &self.languages);
                let mut languages = self.languages.iter();
                languages.any(|language| need(language) != Need::None)
            }
            ArtifactKind::NotFound | ArtifactKind::Data | ArtifactKind::Offline => false,
        }
    }

    /// All files, each with its transitive dependencies.
    pub(super) fn files(&self) -> BTreeMap<SitePath, File> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let mut files = files.clone();
        follow(&mut files);
        files
    }
}

impl File {
    fn of(path: &SitePath, kind: &ArtifactKind, bytes: &[u8]) -> Self {
        let dependencies = match kind {
            ArtifactKind::Page(_) => dependencies::of_page(path, bytes),
            ArtifactKind::Asset(AssetType::Script | AssetType::Style) => {
                let name = path.as_str();
                let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
                let text = String::from_utf8_lossy(bytes);
                let names = dependencies::of_script(&text).into_iter();
                names.map(|name| format!("{folder}/{name}")).collect()
            }
            _ => BTreeSet::new(),
        };
        let is_packed = match kind {
            ArtifactKind::Index(part) => part.is_packed(),
            // Hosts pack drawings; other pictures are packed by their formats.
            ArtifactKind::Picture => !path.as_str().ends_with(".svg"),
            _ => false,
        };
        Self {
            kind: kind.clone(),
            sha256: Digest::plain(bytes).to_string(),
            size: match is_packed {
                true => bytes.len(),
                false => on_the_way(bytes),
            },
            dependencies,
        }
    }
}

/// Makes the dependencies of each file transitive.
fn follow(files: &mut BTreeMap<SitePath, File>) {
    let direct: BTreeMap<String, BTreeSet<String>> = files
        .iter()
        .map(|(path, one)| (path.to_string(), one.dependencies.clone()))
        .collect();
    for one in files.values_mut() {
        let mut next: Vec<String> = one.dependencies.iter().cloned().collect();
        while let Some(path) = next.pop() {
            let further = direct.get(&path).into_iter().flatten();
            for path in further {
                if one.dependencies.insert(path.clone()) {
                    next.push(path.clone());
                }
            }
        }
    }
}

/// The size of a file with gzip, if that makes it smaller.
fn on_the_way(bytes: &[u8]) -> usize {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::new(6));
    let packed = gzip.write_all(bytes).and_then(|()| gzip.finish());
    let packed = ok_or_bug(packed, "memory that cannot be written");
    packed.len().min(bytes.len())
}
