//! The portal that `yaodian new` makes, in memory, with what is true of it
//! whatever one of its files holds.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use yaodian::diagnostic::{Diagnostic, order};
use yaodian::model::SitePath;
use yaodian::pipeline;
use yaodian::publish::{Made, references};
use yaodian::source::{Memory, Options};

use super::{one_in, problems};

pub(super) const ORIGINAL: &str = "seeds/2026-civil-affairs-work-plan.txt";
pub(super) const PLAN: &str = "content/plans/2026/plan.toml";
pub(super) const ENGLISH: &str = "content/plans/2026/en/";
pub(super) const PAGE_ENGLISH: &str = "content/pages/about.en.md";
pub(super) const PAGE_CHINESE: &str = "content/pages/about.zh-Hans.md";

/// The folder of the portal in the repository.
pub(super) const SAMPLE: &str = "src/cli/new/sample";

/// Of how many inputs one is read twice.
const AGAIN: u64 = 8;
/// Of how many inputs that are read without errors one makes a site.
const SITES: u64 = 8;
/// Of how many sites one is made twice.
const SITES_AGAIN: u64 = 4;

/// The folder of the repository: that of this crate, or the one above it.
pub(super) fn root() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut above = folder.ancestors();
    let root = above.find(|folder| folder.join(SAMPLE).is_dir());
    root.expect("should be in the repository").to_owned()
}

/// The paths of all files below a folder of the repository, from there.
pub(super) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let entries = std::fs::read_dir(folder).expect("should be a folder");
    for entry in entries {
        let path = entry.expect("should be readable").path();
        match path.is_dir() {
            true => files.extend(files_below(&path)),
            false => files.push(path),
        }
    }
    files.sort();
    files
}

static FILES: LazyLock<Memory> = LazyLock::new(|| {
    let folder = root().join(SAMPLE);
    let files = files_below(&folder).into_iter().map(|path| {
        let inside = path.strip_prefix(&folder).expect("should be below");
        let bytes = std::fs::read(&path).expect("should be readable");
        (inside.to_string_lossy().into_owned(), bytes)
    });
    let portal = Memory::from_iter(files);
    for path in [ORIGINAL, PLAN, PAGE_ENGLISH, PAGE_CHINESE] {
        assert!(portal.files.contains_key(path), "the sample has no {path}");
    }
    portal
});

/// The sample.
pub(super) fn sample() -> Memory {
    FILES.clone()
}

/// A portal without some files; of a path with a `/` at its end, all below it.
pub(super) fn without(mut portal: Memory, paths: &[&str]) -> Memory {
    let is_meant = |path: &str| {
        let mut paths = paths.iter();
        paths.any(|gone| path == *gone || (gone.ends_with('/') && path.starts_with(gone)))
    };
    portal.files.retain(|path, _| !is_meant(path));
    portal
}

/// Makes a portal use another theme.
pub(super) fn use_theme(portal: &mut Memory, name: &str) {
    let settings = String::from_utf8_lossy(&portal.files["site.toml"]);
    let settings = settings.replace("theme = \"civic\"", &format!("theme = \"{name}\""));
    let bytes = settings.into_bytes();
    portal.files.insert("site.toml".to_owned(), bytes);
}

/// Reads a portal, and makes its site if it has no errors.
pub(super) fn judge(portal: &Memory, hash: u64) {
    let (found, identity) = read(portal);
    problems::check(&found, hash);
    if one_in(AGAIN, hash, 1) {
        let again = read(portal);
        assert!(
            again == (found, identity),
            "read again, the same files have other problems or another identity"
        );
    }
    if identity.is_some() && one_in(SITES, hash, 2) {
        site(portal, hash);
    }
}

/// The problems of a portal as they are reported, and its identity if it has no
/// errors.
fn read(portal: &Memory) -> (Vec<Diagnostic>, Option<[u8; 32]>) {
    match pipeline::load(portal, &Options::default()) {
        Ok(read) => {
            let is_error = read.diagnostics.iter().any(Diagnostic::is_error);
            assert!(!is_error, "errors in a portal that was read");
            (sorted(&read.diagnostics), Some(read.value.identity().0))
        }
        Err(found) => {
            let is_error = found.iter().any(Diagnostic::is_error);
            assert!(is_error, "no error in a portal that was not read");
            (sorted(&found), None)
        }
    }
}

fn sorted(found: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut found: Vec<&Diagnostic> = found.iter().collect();
    order::sort(&mut found);
    found.into_iter().cloned().collect()
}

/// Makes the site of a portal that has no errors.
fn site(portal: &Memory, hash: u64) {
    let make = || pipeline::memory(portal, &Options::default());
    let made = match make() {
        Ok(made) => made,
        // What shows only when a page is made.
        Err(found) => return problems::check(&found, hash),
    };
    problems::check(&made.diagnostics, hash);
    let dead = references::check(&made.value);
    assert!(dead.is_empty(), "references that lead nowhere: {dead:?}");
    scripts(&made.value);
    if one_in(SITES_AGAIN, hash, 3) {
        let again = make().expect("should be made again");
        let differs = |(path, file): &(&SitePath, _)| made.value.get(*path) != Some(*file);
        let other = again.value.iter().find(differs);
        assert!(
            other.is_none() && again.value.len() == made.value.len(),
            "made again, this file differs: {:?}",
            other.map(|(path, _)| path)
        );
    }
}

/// Fails if a page has a script that is not the theme's.
fn scripts(made: &Made) {
    for (path, file) in made.iter().filter(|(_, file)| file.kind.is_page()) {
        let page = String::from_utf8(file.bytes.clone());
        let page = page.expect("a page should be UTF-8");
        // Bytes keep their places.
        let lower = page.to_ascii_lowercase();
        for (at, _) in lower.match_indices("<script") {
            let tag = &page[at..];
            let is_good = is_of_theme(tag) || is_data(tag);
            assert!(is_good, "{path} has a script: {}", shown(tag));
        }
        for scheme in ["javascript:", "data:", "vbscript:"] {
            for mark in ["\"", "'", ""] {
                let attribute = format!("={mark}{scheme}");
                let bad = lower.find(&attribute).map(|at| shown(&page[at..]));
                assert!(bad.is_none(), "{path} has a link to {scheme} {bad:?}");
            }
        }
    }
}

/// Whether a script is a file of the site's own, without code in the page.
fn is_of_theme(tag: &str) -> bool {
    let openings = [
        "<script type=\"module\" async blocking=\"render\" src=\"",
        "<script type=\"module\" src=\"",
        "<script src=\"",
    ];
    let rest = openings
        .iter()
        .find_map(|opening| tag.strip_prefix(opening));
    let is_own = |source: &str| {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "./_-".contains(c);
        source.ends_with(".js") && source.chars().all(is_plain) && !source.contains("//")
    };
    rest.and_then(|rest| rest.split_once('"'))
        .is_some_and(|(source, rest)| {
            let after = rest.split_once('>').map(|(_, after)| after);
            is_own(source) && after.is_some_and(|after| after.starts_with("</script>"))
        })
}

/// Whether an element `script` is a block of JSON, which no browser runs.
fn is_data(tag: &str) -> bool {
    let block = tag.strip_prefix("<script type=\"application/ld+json\">");
    let json = block.and_then(|block| block.split_once("</script>"));
    json.is_some_and(|(json, _)| json.starts_with('{') && !json.contains(['<', '>', '&']))
}

fn shown(text: &str) -> String {
    text.chars().take(80).collect()
}
