//! What is seen of a site's files as they are made: enough to list those that
//! readers keep.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::sync::{Mutex, PoisonError};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::{copies, needs};
use crate::base::Digest;
use crate::model::{Address, Language, Portal, SitePath};
use crate::search::{self, Need};

/// A file as it will be fetched.
#[derive(Debug, Clone)]
pub(super) struct File {
    pub(super) sha256: String,
    /// With gzip, on the way.
    pub(super) size: usize,
    /// The static files that it needs.
    pub(super) needs: BTreeSet<String>,
}

/// The files that have been seen, of those that some copy has.
pub(super) struct Seen {
    languages: Vec<Language>,
    pages: BTreeSet<SitePath>,
    files: Mutex<BTreeMap<SitePath, File>>,
}

impl Seen {
    /// Nothing yet.
    pub(super) fn new(portal: &Portal) -> Self {
        let routes = portal.routes();
        let kept = || routes.iter().filter(|route| copies::is_kept(route));
        let languages = portal.site.languages.iter();
        let pages = languages
            .flat_map(|language| kept().map(|route| Address::new(language, route.clone()).file()));
        Self {
            pages: pages.collect(),
            languages: portal.site.languages.clone(),
            files: Mutex::default(),
        }
    }

    /// Takes note of a file, if a copy has it.
    pub(super) fn see(&self, path: &SitePath, bytes: &[u8]) {
        let is_useful = |language| search::need(path, language, &self.languages) != Need::None;
        if self.pages.contains(path)
            || path.as_str().starts_with("assets/")
            || self.languages.iter().any(is_useful)
        {
            let file = File::of(path, bytes);
            let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
            files.insert(path.clone(), file);
        }
    }

    /// All of them, each with all that it needs.
    pub(super) fn files(&self) -> BTreeMap<SitePath, File> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let mut files = files.clone();
        follow(&mut files);
        files
    }
}

impl File {
    fn of(path: &SitePath, bytes: &[u8]) -> Self {
        let name = path.as_str();
        let needs = if name.ends_with(".html") {
            needs::of_page(path, bytes)
        } else if name.ends_with(".js") || name.ends_with(".css") {
            let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
            let text = String::from_utf8_lossy(bytes);
            let names = needs::of_script(&text).into_iter();
            names.map(|name| format!("{folder}/{name}")).collect()
        } else {
            BTreeSet::new()
        };
        Self {
            sha256: Digest::plain(bytes).to_string(),
            // The index's files are packed already.
            size: match name.ends_with(".bin") {
                true => bytes.len(),
                false => on_the_way(bytes),
            },
            needs,
        }
    }
}

/// Adds to what each file needs what that needs in turn.
fn follow(files: &mut BTreeMap<SitePath, File>) {
    let direct: BTreeMap<String, BTreeSet<String>> = files
        .iter()
        .map(|(path, one)| (path.to_string(), one.needs.clone()))
        .collect();
    for one in files.values_mut() {
        let mut next: Vec<String> = one.needs.iter().cloned().collect();
        while let Some(path) = next.pop() {
            let further = direct.get(&path).into_iter().flatten();
            for path in further {
                if one.needs.insert(path.clone()) {
                    next.push(path.clone());
                }
            }
        }
    }
}

/// The size of a file with gzip, where that makes it smaller.
fn on_the_way(bytes: &[u8]) -> usize {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::new(6));
    // Writing into memory cannot fail.
    let packed = gzip.write_all(bytes).and_then(|()| gzip.finish());
    packed.map_or(bytes.len(), |packed| packed.len().min(bytes.len()))
}
