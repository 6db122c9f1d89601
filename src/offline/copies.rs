//! The lists of the files of each copy, and the entry that names them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;
use serde::Serialize;

use super::needs;
use crate::diagnostic::Diagnostic;
use crate::model::{Address, Artifacts, Digest, Language, Portal, Route, SitePath};
use crate::search::{self, Need};

/// So many bytes may be fetched without the reader having asked: 300 KB.
const UNASKED: usize = 300 * 1024;
/// The copy of everything.
const ALL: &str = "all";

#[derive(Serialize)]
struct Entry<'a> {
    format: &'static str,
    version: u32,
    unasked: usize,
    languages: BTreeMap<&'a str, Offer<'a>>,
}

#[derive(Serialize)]
struct Offer<'a> {
    prefix: &'a str,
    copies: BTreeMap<&'a str, Copy>,
}

#[derive(Serialize)]
struct Copy {
    list: String,
    bytes: usize,
}

#[derive(Serialize)]
struct List<'a> {
    prefix: &'a str,
    files: Vec<(&'a str, String, usize)>,
    plans: BTreeMap<&'a str, BTreeMap<&'a str, u32>>,
    empty: Vec<(&'static str, String)>,
}

/// A file as it will be fetched.
struct Seen {
    sha256: String,
    /// With gzip, on the way.
    size: usize,
    /// The static files that it needs.
    needs: BTreeSet<String>,
}

/// The lists and the entry, by path.
///
/// # Errors
/// Every problem of the files that are listed.
pub(super) fn files(
    portal: &Portal,
    set: &Artifacts,
) -> Result<Vec<(String, Vec<u8>)>, Vec<Diagnostic>> {
    let seen = look(portal, set)?;
    let mut files = Vec::new();
    let mut languages = BTreeMap::new();
    for language in &portal.site.languages {
        let parts = Parts::of(portal, set, language);
        let plans = portal.plans.iter().map(|plan| plan.id.as_str());
        let mut copies = BTreeMap::new();
        for copy in plans.chain([ALL]) {
            let list = list(portal, &parts, &seen, language, copy);
            let bytes = list.files.iter().map(|(_, _, size)| size).sum();
            let json = serde_json::to_vec(&list).unwrap_or_default();
            let hash = Digest::plain(&json).to_string();
            let tag = language.tag.as_str().to_ascii_lowercase();
            let name = format!("{tag}-{copy}-{}.json", hash.get(..16).unwrap_or(&hash));
            files.push((format!("offline/{name}"), json));
            copies.insert(copy, Copy { list: name, bytes });
        }
        let prefix = language.prefix.as_str();
        languages.insert(language.tag.as_str(), Offer { prefix, copies });
    }
    let entry = Entry {
        format: "yaodian-offline",
        version: 1,
        unasked: UNASKED,
        languages,
    };
    let entry = serde_json::to_vec(&entry).unwrap_or_default();
    files.push(("offline/entry.json".to_owned(), entry));
    Ok(files)
}

/// What copies in a language can have: a large portal has many copies, and
/// looks through all of its files once for each language.
struct Parts<'a> {
    /// The pages, each with its file.
    pages: Vec<(Route, SitePath)>,
    /// The files of the index that searching in the language needs or uses.
    index: Vec<(&'a SitePath, Need)>,
}

impl<'a> Parts<'a> {
    fn of(portal: &Portal, set: &'a Artifacts, language: &Language) -> Self {
        let routes = portal.routes().into_iter();
        let routes = routes.filter(|route| is_in(route, ALL));
        let needs = set.iter().map(|(path, _)| {
            let need = search::need(path, language, &portal.site.languages);
            (path, need)
        });
        Self {
            pages: routes
                .map(|route| (route.clone(), Address::new(language, route).file()))
                .collect(),
            index: needs.filter(|(_, need)| *need != Need::None).collect(),
        }
    }
}

/// The list of a copy in a language.
fn list<'a>(
    portal: &'a Portal,
    parts: &Parts<'a>,
    seen: &'a BTreeMap<SitePath, Seen>,
    language: &'a Language,
    copy: &str,
) -> List<'a> {
    let mut paths: BTreeSet<&SitePath> = BTreeSet::new();
    let pages = parts.pages.iter().filter(|(route, _)| is_in(route, copy));
    for (_, page) in pages {
        let Some((path, page)) = seen.get_key_value(page) else {
            continue;
        };
        paths.insert(path);
        let needed = page.needs.iter().filter_map(|need| SitePath::new(need));
        paths.extend(needed.filter_map(|need| Some(seen.get_key_value(&need)?.0)));
    }
    let mut useful = Vec::new();
    for (path, need) in &parts.index {
        match need {
            Need::Basic => drop(paths.insert(path)),
            Need::Useful | Need::More if copy == ALL => drop(paths.insert(path)),
            Need::Useful => useful.push(*path),
            Need::More | Need::None => {}
        }
    }
    let size = |path: &SitePath| seen.get(path).map_or(0, |seen| seen.size);
    // What is limited is the text and its search; what draws them comes along.
    let plans = format!("{}plans/", language.prefix);
    let is_text = |path: &SitePath| {
        let path = path.as_str();
        path.starts_with("search/") || path.starts_with(&plans)
    };
    let text = paths.iter().filter(|path| is_text(path));
    let mut bytes: usize = text.map(|path| size(path)).sum();
    for path in useful {
        // Only as long as it does not cost the rest.
        if bytes + size(path) <= UNASKED {
            bytes += size(path);
            paths.insert(path);
        }
    }
    let files = paths.into_iter().filter_map(|path| {
        let seen = seen.get(path)?;
        let path = path.as_str();
        let address = match path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => path,
        };
        Some((address, seen.sha256.clone(), seen.size))
    });
    let plans = portal.plans.iter();
    List {
        prefix: &language.prefix,
        files: files.collect(),
        plans: plans
            .filter(|plan| copy == ALL || plan.id == copy)
            .map(|plan| {
                let topics = plan.topics.iter();
                let topics = topics.map(|topic| (topic.slug.as_str(), topic.number));
                (plan.id.as_str(), topics.collect())
            })
            .collect(),
        empty: search::empty(),
    }
}

/// Whether a page is in a copy.
fn is_in(route: &Route, copy: &str) -> bool {
    match route {
        Route::Topic(..) | Route::Measure(..) => false,
        Route::Home | Route::Search | Route::Offline => true,
        Route::Plan(id) => copy == ALL || id == copy,
        _ => copy == ALL,
    }
}

/// Makes each file that some copy has.
fn look(portal: &Portal, set: &Artifacts) -> Result<BTreeMap<SitePath, Seen>, Vec<Diagnostic>> {
    let languages = &portal.site.languages;
    let mut wanted: BTreeSet<SitePath> = BTreeSet::new();
    for language in languages {
        let routes = portal.routes().into_iter();
        let pages = routes.filter(|route| is_in(route, ALL));
        wanted.extend(pages.map(|route| Address::new(language, route).file()));
        let index = set.iter().map(|(path, _)| path);
        let index = index.filter(|path| search::need(path, language, languages) != Need::None);
        wanted.extend(index.cloned());
    }
    let statics = set.iter().map(|(path, _)| path);
    let statics = statics.filter(|path| path.as_str().starts_with("assets/"));
    wanted.extend(statics.cloned());
    let wanted: Vec<SitePath> = wanted.into_iter().collect();
    let seen: Result<BTreeMap<SitePath, Seen>, Vec<Diagnostic>> = wanted
        .into_par_iter()
        .filter_map(|path| {
            let artifact = set.get(&path)?;
            let seen = (artifact.make)().map(|bytes| see(&path, &bytes, set));
            Some(seen.map(|seen| (path, seen)))
        })
        .collect();
    seen.map(|mut seen| {
        follow(&mut seen);
        seen
    })
}

fn see(path: &SitePath, bytes: &[u8], set: &Artifacts) -> Seen {
    let name = path.as_str();
    let needs = if name.ends_with(".html") {
        needs::of_page(path, bytes)
    } else if name.ends_with(".js") || name.ends_with(".css") {
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let text = String::from_utf8_lossy(bytes);
        let names = needs::of_script(&text).into_iter();
        let beside = names.map(|name| format!("{folder}/{name}"));
        let is_there = |path: &String| SitePath::new(path).is_some_and(|p| set.get(&p).is_some());
        beside.filter(is_there).collect()
    } else {
        BTreeSet::new()
    };
    Seen {
        sha256: Digest::plain(bytes).to_string(),
        // The index's files are packed already.
        size: match name.ends_with(".bin") {
            true => bytes.len(),
            false => on_the_way(bytes),
        },
        needs,
    }
}

/// Adds to what each file needs what that needs in turn.
fn follow(seen: &mut BTreeMap<SitePath, Seen>) {
    let direct: BTreeMap<String, BTreeSet<String>> = seen
        .iter()
        .map(|(path, one)| (path.to_string(), one.needs.clone()))
        .collect();
    for one in seen.values_mut() {
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
