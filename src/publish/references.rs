//! Checks the references of the made pages to their own site: each file must
//! exist, and each fragment in its page.
//!
//! Links of content pages are checked in their sources, with their positions.
//! This checks the output, so it covers the theme's links too: `href`, `src`,
//! `action` and `poster` of every element, tokenized as the HTML standard says
//! (§13.2.5). Links to other sites and the absolute paths of the 404 page are
//! not checked.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use super::Made;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::SitePath;
use crate::text::start_tags::start_tags;
use crate::text::suggest::Speller;

/// The ids and the references of a page.
#[derive(Default)]
struct Page {
    ids: BTreeSet<String>,
    references: BTreeSet<String>,
}

/// Finds every broken reference of the site to itself. Reports each target
/// once, with the first page that refers to it and the number of such pages.
pub fn check(made: &Made) -> Vec<Diagnostic> {
    let pages: BTreeMap<&SitePath, Page> = made
        .iter()
        .filter(|(_, file)| file.kind.is_page())
        .map(|(path, file)| (path, read(&file.bytes)))
        .collect();
    let mut dead: BTreeMap<String, (&SitePath, usize)> = BTreeMap::new();
    for (path, page) in &pages {
        for reference in &page.references {
            let Some((file, fragment)) = path.resolve(reference) else {
                continue;
            };
            let file = decoded(&file).into_owned();
            let fragment = fragment.map(decoded);
            let there = SitePath::new(&file).filter(|file| made.contains_key(file));
            let lands = match (&there, &fragment) {
                (None, _) => false,
                (Some(_), None) => true,
                (Some(file), Some(fragment)) => pages
                    .get(file)
                    .is_some_and(|page| page.ids.contains(&**fragment)),
            };
            if !lands {
                let target = fragment.map_or_else(|| file.clone(), |f| format!("{file}#{f}"));
                dead.entry(target).or_insert((path, 0)).1 += 1;
            }
        }
    }
    let known = Speller::new(made.keys().map(|path| address(path.as_str())));
    dead.into_iter()
        .map(|(target, (page, count))| {
            Diagnostic::general(Problem::ReferenceDead {
                nearest: known.suggest(address(&target)).map(str::to_owned),
                target,
                page: page.to_string(),
                count,
            })
        })
        .collect()
}

/// A reference with percent-encoding undone, as browsers do.
fn decoded(reference: &str) -> Cow<'_, str> {
    let decoded = percent_decode_str(reference).decode_utf8();
    // Not UTF-8, so it names no file of ours: report it as written.
    decoded.unwrap_or(Cow::Borrowed(reference))
}

/// A path without the file name that all pages share.
fn address(path: &str) -> &str {
    path.strip_suffix("index.html").unwrap_or(path)
}

fn read(bytes: &[u8]) -> Page {
    let mut page = Page::default();
    for tag in start_tags(bytes) {
        for (name, value) in &tag.attributes {
            let value = || String::from_utf8_lossy(value).into_owned();
            match name.as_slice() {
                b"id" => page.ids.insert(value()),
                b"href" | b"src" | b"action" | b"poster" => page.references.insert(value()),
                _ => false,
            };
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::MadeFile;
    use crate::site::ArtifactKind;

    fn made(files: &[(&str, &str)]) -> Made {
        let path = |path| SitePath::new(path).unwrap();
        let files = files.iter();
        files
            .map(|(p, text)| {
                let kind = ArtifactKind::NotFound;
                let bytes = text.as_bytes().to_vec();
                (path(p), MadeFile { kind, bytes })
            })
            .collect()
    }

    #[test]
    fn what_leads_nowhere_should_be_said_once() {
        let link = "<p id=here><a href=\"../gone/\">x</a><a href='#here'>y</a>";
        let site = made(&[("a/index.html", link), ("b/index.html", link)]);
        let problems: Vec<_> = check(&site).into_iter().map(|d| d.problem).collect();
        let expected = Problem::ReferenceDead {
            target: "gone/index.html".to_owned(),
            page: "a/index.html".to_owned(),
            count: 2,
            nearest: None,
        };
        assert_eq!(problems, [expected]);
    }

    #[test]
    fn a_reference_should_be_read_as_a_browser_reads_it() {
        let link = "<h2 id=范围><a href='#%E8%8C%83%E5%9B%B4'>x</a><a href='#范围'>x</a>";
        assert_eq!(check(&made(&[("a/index.html", link)])), []);
        for (written, read) in [
            ("a%2", "a%2"),
            ("%zz%41", "%zzA"),
            ("%E8", "%E8"),
            ("%", "%"),
        ] {
            assert_eq!(decoded(written), read);
        }
    }

    #[test]
    fn a_fragment_should_be_in_its_page() {
        let site = made(&[
            (
                "a/index.html",
                "<a href=../b/#there>x</a><a href=../b/#gone>x</a>",
            ),
            ("b/index.html", "<p id=there>"),
        ]);
        let problems = check(&site);
        assert_eq!(problems.len(), 1, "{problems:?}");
    }
}
