//! What the made pages refer to on their own site: each file there, each
//! fragment in its page.
//!
//! Links of content pages are checked where they are written, with their
//! places. This looks at what came out, and so at the theme's links too:
//! `href` and `src` of every element, by the tokens of the HTML standard
//! (§13.2.5). Links to other sites, and the absolute paths of the 404 page,
//! are not followed.

use std::collections::{BTreeMap, BTreeSet};

use html5gum::{Token, Tokenizer};

use super::Made;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::SitePath;

/// What one page holds and refers to.
#[derive(Default)]
struct Page {
    ids: BTreeSet<String>,
    references: BTreeSet<String>,
}

/// Finds every reference of the site to itself that leads nowhere, once each
/// with the first page that has it and how many do.
pub fn check(made: &Made) -> Vec<Diagnostic> {
    let pages: BTreeMap<&str, Page> = made
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), read(bytes)))
        .collect();
    let mut dead: BTreeMap<String, (&str, usize)> = BTreeMap::new();
    for (path, page) in &pages {
        for reference in &page.references {
            let Some((file, fragment)) = resolve(path, reference) else {
                continue;
            };
            let there = SitePath::new(&file).is_some_and(|file| made.contains_key(&file));
            let fragment = fragment.filter(|fragment| !fragment.is_empty());
            let lands = fragment.is_none_or(|fragment| {
                pages
                    .get(file.as_str())
                    .is_some_and(|page| page.ids.contains(fragment))
            });
            if !(there && lands) {
                let target = fragment.map_or_else(|| file.clone(), |f| format!("{file}#{f}"));
                dead.entry(target).or_insert((path, 0)).1 += 1;
            }
        }
    }
    dead.into_iter()
        .map(|(target, (page, count))| {
            Diagnostic::general(Problem::ReferenceDead {
                target,
                page: page.to_owned(),
                count,
            })
        })
        .collect()
}

fn read(bytes: &[u8]) -> Page {
    let mut page = Page::default();
    for token in Tokenizer::new(bytes) {
        let Ok(Token::StartTag(tag)) = token else {
            continue;
        };
        for (name, value) in &tag.attributes {
            let value = || String::from_utf8_lossy(value).into_owned();
            match name.as_slice() {
                b"id" => page.ids.insert(value()),
                b"href" | b"src" => page.references.insert(value()),
                _ => false,
            };
        }
    }
    page
}

/// The file and the fragment that a relative reference of a page means
/// (RFC 3986 §5.2); `None` for one that leaves the site or is absolute.
fn resolve<'r>(page: &str, reference: &'r str) -> Option<(String, Option<&'r str>)> {
    let (path, fragment) = match reference.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (reference, None),
    };
    let path = path.split('?').next().unwrap_or("");
    if path.starts_with('/') || path.contains(':') {
        return None;
    }
    if path.is_empty() {
        return Some((page.to_owned(), fragment));
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let mut file = parts.join("/");
    if file.is_empty() || file.ends_with('/') || path.ends_with('.') {
        let slash = if file.is_empty() || file.ends_with('/') {
            ""
        } else {
            "/"
        };
        file = format!("{file}{slash}index.html");
    }
    Some((file, fragment))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(files: &[(&str, &str)]) -> Made {
        let path = |path| SitePath::new(path).unwrap();
        let files = files.iter();
        files
            .map(|(p, text)| (path(p), text.as_bytes().to_vec()))
            .collect()
    }

    #[test]
    fn a_reference_should_mean_what_a_browser_takes_it_for() {
        let cases = [
            ("index.html", "en/", "en/index.html"),
            ("en/index.html", "../", "index.html"),
            ("en/index.html", "./", "en/index.html"),
            (
                "en/plans/2023/index.html",
                "../../../data/x.json",
                "data/x.json",
            ),
            ("a/index.html", "../a.css?v", "a.css"),
            ("a/index.html", "#x", "a/index.html"),
        ];
        for (page, reference, file) in cases {
            let resolved = resolve(page, reference).map(|(file, _)| file);
            assert_eq!(resolved.as_deref(), Some(file), "{page} {reference}");
        }
        for elsewhere in ["https://a.example/", "mailto:a@b", "/x", "//a"] {
            assert_eq!(resolve("index.html", elsewhere), None);
        }
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
        };
        assert_eq!(problems, [expected]);
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
