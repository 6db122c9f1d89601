//! What differs between two sites in one folder, in the order in which a host
//! gets it: what pages load, pages, what leads to pages; last, what is gone.
//!
//! ```text
//! asset   assets/site.css
//! page    en/plans/2023/index.html
//! entry   index.html
//! delete  plans/2022/index.html
//! ```
//!
//! A step and a path, separated by a tab, on each line. If an upload stops
//! between two steps, no page on the host misses what it needs.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::failure::failed;
use super::manifest::{MANIFEST, Manifest};
use crate::diagnostic::Diagnostic;

/// The hashes of the files of a published site, by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published(BTreeMap<String, String>);

impl Published {
    /// The site in a folder; no files if there is none.
    ///
    /// # Errors
    /// `output-failed`: its manifest cannot be read.
    pub fn in_folder(folder: &Path) -> Result<Self, Diagnostic> {
        let hashes = Manifest::hashes_in(folder);
        let hashes = hashes.map_err(|error| failed(&folder.join(MANIFEST), &error))?;
        Ok(Self(hashes))
    }

    /// What changed from this site to the next, as lines.
    pub fn changes(&self, next: &Self) -> String {
        let is_new = |(path, hash): &(&String, &String)| self.0.get(*path) != Some(hash);
        let new = next.0.iter().filter(is_new).map(|(path, _)| path);
        let gone = self.0.keys().filter(|path| !next.0.contains_key(*path));
        let mut steps: Vec<(Step, bool, &str)> = new
            .map(|path| (Step::of(path), !is_named_by_content(path), path.as_str()))
            .chain(gone.map(|path| (Step::Delete, false, path.as_str())))
            .collect();
        steps.sort_unstable();
        let mut lines = String::new();
        for (step, _, path) in steps {
            // Writing to memory cannot fail.
            let _ = writeln!(lines, "{}\t{path}", step.name());
        }
        lines
    }
}

/// Whether a file contains such lines, or nothing.
pub fn is_changes(text: &str) -> bool {
    let is_step = |line: &str| {
        let (name, path) = line.split_once('\t').unwrap_or((line, ""));
        Step::ALL.iter().any(|step| step.name() == name) && !path.is_empty()
    };
    text.lines().all(is_step)
}

/// When a file is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Asset,
    Page,
    Entry,
    Delete,
}

impl Step {
    const ALL: [Self; 4] = [Self::Asset, Self::Page, Self::Entry, Self::Delete];

    fn name(self) -> &'static str {
        match self {
            Self::Asset => "asset",
            Self::Page => "page",
            Self::Entry => "entry",
            Self::Delete => "delete",
        }
    }

    /// The step of a file that stays, by the name without the ending of a
    /// compressed copy.
    fn of(path: &str) -> Self {
        let path = path.strip_suffix(".gz").unwrap_or(path);
        let path = path.strip_suffix(".br").unwrap_or(path);
        let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
        let leads = [
            "entry.json",
            "feed.xml",
            "manifest.json",
            "robots.txt",
            "SHA256SUMS",
            "sw.js",
        ];
        // Home is at the root, and in the folder of each language.
        let is_home = name == "index.html" && is_language(path.trim_end_matches("index.html"));
        if is_home || leads.contains(&name) || path.starts_with("sitemap") && name == path {
            Self::Entry
        } else if name.ends_with(".html") {
            Self::Page
        } else {
            Self::Asset
        }
    }
}

/// Whether a folder is that of a language: the root, or a tag such as `zh-hant/`.
fn is_language(folder: &str) -> bool {
    let tag = folder.trim_end_matches('/');
    let first = tag.split('-').next().unwrap_or(tag);
    tag.is_empty() || !tag.contains('/') && (2..=3).contains(&first.len())
}

/// Whether a name contains a hash of its file’s content: such files come before
/// those that name them.
fn is_named_by_content(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    path.starts_with("search/") && hash.bytes().any(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Published {
        let files = files.iter();
        Published(
            files
                .map(|(path, hash)| ((*path).into(), (*hash).into()))
                .collect(),
        )
    }

    #[test]
    fn what_a_page_needs_should_come_first_and_deletions_last() {
        let last = site(&[("a/index.html", "1"), ("index.html", "1"), ("same.js", "1")]);
        let next = site(&[
            ("SHA256SUMS", "2"),
            ("assets/site.css", "2"),
            ("b/index.html", "2"),
            ("en/index.html.gz", "2"),
            ("index.html", "2"),
            ("same.js", "1"),
            ("search/client.js", "2"),
            ("search/more-12345678.js", "2"),
            ("sitemap-1.xml", "2"),
        ]);
        let expected = "asset\tsearch/more-12345678.js\n\
                        asset\tassets/site.css\n\
                        asset\tsearch/client.js\n\
                        page\tb/index.html\n\
                        entry\tSHA256SUMS\n\
                        entry\ten/index.html.gz\n\
                        entry\tindex.html\n\
                        entry\tsitemap-1.xml\n\
                        delete\ta/index.html\n";
        assert_eq!(last.changes(&next), expected);
        assert!(is_changes(expected) && is_changes(""));
        assert!(!is_changes("base-url = \"\"\n"));
        assert_eq!(next.changes(&next), "");
    }
}
