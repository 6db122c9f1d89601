//! The file lists of offline copies, and the entry that names them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::inventory::{File, Inventory};
use super::scope::{ALL, is_in};
use crate::base::{Digest, slice, some_or_bug, to_json};
use crate::model::{Language, Numbers, Portal, SitePath};
use crate::render::PageInfo;
use crate::search::{self, Need};
use crate::site::ArtifactKind;

/// How many bytes may be fetched without asking the reader: 350 KB.
const UNASKED: usize = 350 * 1024;

#[derive(Serialize)]
struct OffersFile<'a> {
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
    plans: BTreeMap<&'a str, BTreeMap<&'a str, Numbers>>,
    titles: BTreeMap<&'a str, String>,
    empty: Vec<(&'static str, String)>,
}

/// The lists and the entry, by path.
pub(super) fn files(portal: &Portal, inventory: &Inventory) -> Vec<(String, Vec<u8>)> {
    let made = inventory.files();
    let mut files = Vec::new();
    let mut languages = BTreeMap::new();
    for language in &portal.site.languages {
        let parts = Parts::of(portal, &made, language);
        let plans = portal.plans.iter().map(|plan| plan.id.as_str());
        let mut copies = BTreeMap::new();
        for copy in plans.chain([ALL]) {
            let list = list(portal, &parts, &made, language, copy);
            let bytes = list.files.iter().map(|(_, _, size)| size).sum();
            let json = to_json(&list);
            let hash = Digest::plain(json.as_bytes()).to_string();
            let tag = language.tag.as_str().to_ascii_lowercase();
            let name = format!("{tag}-{copy}-{}.json", slice(&hash, ..16));
            files.push((format!("offline/{name}"), json.into_bytes()));
            copies.insert(copy, Copy { list: name, bytes });
        }
        let prefix = language.prefix.as_str();
        languages.insert(language.tag.as_str(), Offer { prefix, copies });
    }
    let entry = OffersFile {
        format: "yaodian-offline",
        version: 1,
        unasked: UNASKED,
        languages,
    };
    files.push((
        "offline/entry.json".to_owned(),
        to_json(&entry).into_bytes(),
    ));
    files
}

/// What copies in a language may contain. Computed once per language, since a
/// large portal has many copies and files.
struct Parts<'a> {
    /// The number of plans.
    plans: usize,
    /// The pages, each with its file.
    pages: Vec<(&'a PageInfo, &'a SitePath, &'a File)>,
    /// The files of the index that search in the language needs or can use.
    index: Vec<(&'a SitePath, Need)>,
}

impl<'a> Parts<'a> {
    fn of(portal: &Portal, made: &'a BTreeMap<SitePath, File>, language: &Language) -> Self {
        let pages = made.iter().filter_map(|(path, file)| match &file.kind {
            ArtifactKind::Page(page) => Some((page, path, file)),
            _ => None,
        });
        let index = made.iter().filter_map(|(path, file)| match &file.kind {
            ArtifactKind::Index(part) => Some((path, part.need(language, &portal.site.languages))),
            _ => None,
        });
        Self {
            plans: portal.plans.len(),
            pages: pages
                .filter(|(page, ..)| page.language == language.tag)
                .collect(),
            index: index.filter(|(_, need)| *need != Need::None).collect(),
        }
    }

    /// The files that a copy must contain, and those that it may.
    fn needed(
        &self,
        made: &'a BTreeMap<SitePath, File>,
        copy: &str,
    ) -> (BTreeSet<&'a SitePath>, Vec<&'a SitePath>) {
        let mut paths: BTreeSet<&'a SitePath> = BTreeSet::new();
        let pages = self.pages.iter();
        for (_, path, file) in pages.filter(|(page, ..)| is_in(page, copy)) {
            paths.insert(path);
            // Broken references are reported elsewhere.
            let needed = file.dependencies.iter();
            let needed = needed.filter_map(|path| SitePath::new(path));
            paths.extend(needed.filter_map(|path| Some(made.get_key_value(&path)?.0)));
        }
        if copy != ALL && self.is_too_much(made, &paths) {
            return (paths, Vec::new());
        }
        let mut useful = Vec::new();
        for (path, need) in &self.index {
            match need {
                Need::Basic => drop(paths.insert(path)),
                Need::Useful | Need::More if copy == ALL => drop(paths.insert(path)),
                Need::Useful => useful.push(*path),
                Need::More | Need::None => {}
            }
        }
        (paths, useful)
    }

    /// Whether a plan's copy with the search of all plans would be more than
    /// anybody wants who reads one: it has the text alone then. In a portal of
    /// one plan the search is that of the plan.
    fn is_too_much(&self, made: &BTreeMap<SitePath, File>, paths: &BTreeSet<&SitePath>) -> bool {
        let basic = self.index.iter().filter(|(_, need)| *need == Need::Basic);
        let index: usize = basic.map(|(path, _)| known(made, path).size).sum();
        self.plans > 1 && text_size(made, paths) + index > UNASKED
    }
}

fn known<'a>(made: &'a BTreeMap<SitePath, File>, path: &SitePath) -> &'a File {
    some_or_bug(made.get(path), "a copy of what was not made")
}

/// The size of text and search: the limit is for them; scripts and styles are
/// always included.
fn text_size(made: &BTreeMap<SitePath, File>, paths: &BTreeSet<&SitePath>) -> usize {
    let files = paths.iter().map(|path| known(made, path));
    let is_text = |file: &&File| match &file.kind {
        ArtifactKind::Page(page) => page.plan.is_some(),
        ArtifactKind::Index(_) => true,
        _ => false,
    };
    files.filter(is_text).map(|file| file.size).sum()
}

/// Adds useful files as long as text and search stay within what may be fetched
/// without asking.
fn add_useful<'a>(
    paths: &mut BTreeSet<&'a SitePath>,
    useful: &[&'a SitePath],
    made: &BTreeMap<SitePath, File>,
) {
    let size = |path: &SitePath| known(made, path).size;
    let mut bytes = text_size(made, paths);
    for path in useful {
        // Unless it would exceed the limit.
        if bytes + size(path) <= UNASKED {
            bytes += size(path);
            paths.insert(path);
        }
    }
}

/// The list of a copy in a language.
fn list<'a>(
    portal: &'a Portal,
    parts: &Parts<'a>,
    made: &'a BTreeMap<SitePath, File>,
    language: &'a Language,
    copy: &str,
) -> List<'a> {
    let (mut paths, useful) = parts.needed(made, copy);
    add_useful(&mut paths, &useful, made);
    let files = paths.into_iter().map(|path| {
        let file = known(made, path);
        let path = path.as_str();
        let address = match path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => path,
        };
        (address, file.sha256.clone(), file.size)
    });
    let plans = portal.plans.iter();
    let plans = plans.filter(|plan| copy == ALL || plan.id == copy);
    List {
        prefix: &language.prefix,
        files: files.collect(),
        titles: plans
            .clone()
            .map(|plan| {
                let (written, title) = plan.title.resolve(&language.tag);
                (plan.id.as_str(), plan.displayed(written, title).string)
            })
            .collect(),
        plans: plans
            .map(|plan| {
                let topics = plan.topics();
                let topics = topics.map(|topic| (topic.slug.as_str(), topic.path.numbers));
                (plan.id.as_str(), topics.collect())
            })
            .collect(),
        empty: search::empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::IndexPart;

    #[test]
    fn a_plan_should_be_kept_without_a_search_that_is_larger_than_anybody_wants() {
        let path = SitePath::new("search/terms-0-00000.bin").unwrap();
        let has_search = |plans, size, copy| {
            let file = File {
                kind: ArtifactKind::Index(IndexPart::Terms),
                sha256: String::new(),
                size,
                dependencies: BTreeSet::new(),
            };
            let made = BTreeMap::from([(path.clone(), file)]);
            let parts = Parts {
                plans,
                pages: Vec::new(),
                index: vec![(&path, Need::Basic)],
            };
            let (paths, _) = parts.needed(&made, copy);
            !paths.is_empty()
        };
        assert!(has_search(2, UNASKED, "2023"));
        assert!(!has_search(2, UNASKED + 1, "2023"));
        // Who asks for everything gets everything, and one plan is everything.
        assert!(has_search(2, UNASKED + 1, ALL));
        assert!(has_search(1, UNASKED + 1, "2023"));
    }
}
