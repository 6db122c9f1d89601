//! The documentation: short enough, right about files and rooms, and without
//! dead links.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::harness::root;
use crate::house::FLOORS;

/// Maximum number of words: every new developer reads all of it.
const LONGEST_ARCHITECTURE: usize = 1600;

/// A parsed Markdown file.
#[derive(Default)]
struct Document {
    /// Targets of links and images, as written.
    links: Vec<String>,
    /// Code spans.
    code: Vec<String>,
    /// Fragments of its headings.
    fragments: BTreeSet<String>,
    /// Texts of its headings.
    headings: Vec<String>,
}

impl Document {
    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("should be UTF-8");
        let (mut document, mut heading) = (Self::default(), None::<String>);
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    document.links.push(dest_url.into_string());
                }
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => document.end(heading.take()),
                Event::Text(words) => heading.iter_mut().for_each(|h| h.push_str(&words)),
                Event::Code(words) => {
                    heading.iter_mut().for_each(|h| h.push_str(&words));
                    document.code.push(words.into_string());
                }
                _ => {}
            }
        }
        document
    }

    fn end(&mut self, heading: Option<String>) {
        let heading = heading.expect("should have begun");
        self.fragments.insert(fragment(&heading));
        self.headings.push(heading);
    }
}

/// The fragment that code hosts generate for a heading.
fn fragment(heading: &str) -> String {
    let kept = heading.to_lowercase();
    let kept = kept
        .chars()
        .filter(|c| c.is_alphanumeric() || "-_ ".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// The Markdown files for users and developers, by path from the root.
fn documents() -> BTreeMap<PathBuf, Document> {
    let mut paths: Vec<PathBuf> = Vec::new();
    for name in [
        "README.md",
        "README.zh.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "themes/civic/README.md",
    ] {
        paths.push(root().join(name));
    }
    for entry in walkdir::WalkDir::new(root().join("docs")) {
        let path = entry.expect("should be readable").into_path();
        if path.extension().is_some_and(|extension| extension == "md") {
            paths.push(path);
        }
    }
    let inside = |path: &Path| path.strip_prefix(root()).expect("is inside").to_owned();
    paths
        .iter()
        .map(|path| (inside(path), Document::read(path)))
        .collect()
}

/// A path without `.` and `..`.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => assert!(tidy.pop(), "{} leaves the project", path.display()),
            Component::CurDir => {}
            part => tidy.push(part),
        }
    }
    tidy
}

#[test]
fn every_relative_link_should_lead_to_a_file_and_a_heading() {
    let documents = documents();
    let (mut dead, mut followed) = (Vec::new(), 0);
    for (from, document) in &documents {
        let relative = document.links.iter().filter(|link| !link.contains(':'));
        for link in relative {
            followed += 1;
            let (path, heading) = link.split_once('#').unwrap_or((link, ""));
            let to = match path {
                "" => from.clone(),
                path => tidy(&from.parent().expect("has a folder").join(path)),
            };
            let read;
            let there = root().join(&to).exists();
            let found = there && !heading.is_empty() && {
                read = Document::read(&root().join(&to));
                read.fragments.contains(heading)
            };
            if !there || (!heading.is_empty() && !found) {
                dead.push(format!("{}: {link}", from.display()));
            }
        }
    }
    assert!(dead.is_empty(), "{}", dead.join("\n"));
    assert!(followed > 60, "only {followed} links were found");
}

#[test]
fn every_file_that_the_documents_name_should_be_there() {
    let folders = ["src/", "tests/", "themes/civic/", "benches/", "examples/"];
    let room = |path: &str| {
        let (first, _) = path.split_once('/')?;
        let is_room = FLOORS.iter().any(|(room, _)| *room == first);
        is_room.then(|| format!("src/{path}"))
    };
    // `TAG.ftl`, `KIND.rs`, `schema.*.ftl`: names for several files.
    let is_pattern = |path: &str| {
        path.contains(['*', '…', ' '])
            || path
                .split(['/', '.'])
                .any(|part| part.len() > 1 && part.chars().all(|c| c.is_ascii_uppercase()))
    };
    let (mut absent, mut named) = (Vec::new(), 0);
    for (from, document) in documents() {
        if from.as_os_str() == "CHANGELOG.md" {
            continue; // The changelog mentions former files.
        }
        let paths = document.code.iter().filter_map(|code| {
            let is_path = folders.iter().any(|folder| code.starts_with(folder));
            // In other files, `search/client.js` is a file of a site.
            let in_room = from.ends_with("architecture.md").then(|| room(code));
            let path = in_room.flatten().or(is_path.then(|| code.clone()))?;
            (!is_pattern(&path)).then_some(path)
        });
        for path in paths {
            named += 1;
            if !root().join(&path).exists() {
                absent.push(format!("{}: {path}", from.display()));
            }
        }
    }
    assert!(absent.is_empty(), "{}", absent.join("\n"));
    assert!(named > 40, "only {named} paths were found");
}

/// The names of all tests: functions, and what Node's tests are called.
fn tests() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for folder in ["src", "tests/suite", "tests/search", "tests/browser"] {
        let files = walkdir::WalkDir::new(root().join(folder)).into_iter();
        let files = files.filter_entry(|entry| entry.file_name() != "node_modules");
        for entry in files {
            let path = entry.expect("should be readable").into_path();
            let marks: &[&str] = match path.extension().and_then(|ext| ext.to_str()) {
                Some("rs") => &["fn "],
                Some("mjs") => &["test('", "test(\"", "test(`"],
                _ => continue,
            };
            let text = std::fs::read_to_string(&path).expect("should be UTF-8");
            for mark in marks {
                let names_here = text.split(mark).skip(1);
                let end = |name: &str| name.find(['(', '\'', '"', '`']).unwrap_or(0);
                names.extend(names_here.map(|name| name[..end(name)].to_owned()));
            }
        }
    }
    names
}

#[test]
fn every_test_that_the_threat_model_names_should_be_there() {
    let tests = tests();
    let document = &documents()[Path::new("SECURITY.md")];
    let is_test = |code: &&String| code.contains("_should_") || code.contains("should ");
    let named: Vec<&String> = document.code.iter().filter(is_test).collect();
    let absent: Vec<&&String> = named
        .iter()
        .filter(|name| !tests.contains(**name))
        .collect();
    assert!(absent.is_empty(), "{absent:?}");
    assert!(named.len() > 25, "only {} tests are named", named.len());
}

#[test]
fn the_architecture_should_stay_short_enough_to_be_read() {
    let path = root().join("docs/architecture.md");
    let text = std::fs::read_to_string(path).expect("should be there");
    let words = text.split_whitespace().count();
    assert!(words <= LONGEST_ARCHITECTURE, "it has {words} words");
}

#[test]
fn the_map_should_have_every_room_on_its_floor() {
    let path = root().join("docs/architecture.md");
    let text = std::fs::read_to_string(path).expect("should be there");
    let rows = text.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| ")?.split(" | ");
        let floor: u32 = cells.next()?.parse().ok()?;
        let room = cells.next()?.trim_matches('`').to_owned();
        Some((room, floor))
    });
    let map: BTreeMap<String, u32> = rows.collect();
    let floors = FLOORS.map(|(room, floor)| (room.to_owned(), floor));
    assert_eq!(map, BTreeMap::from(floors));
}

#[test]
fn every_page_should_be_in_the_index_of_its_folder() {
    let documents = documents();
    for folder in ["docs/reference", "docs/decisions"] {
        let index = &documents[&Path::new(folder).join("README.md")];
        let listed: BTreeSet<PathBuf> = index
            .links
            .iter()
            .map(|link| tidy(&Path::new(folder).join(link)))
            .collect();
        for path in documents.keys().filter(|path| path.starts_with(folder)) {
            let is_index = path.ends_with("README.md");
            assert!(is_index || listed.contains(path), "{}", path.display());
        }
    }
}

#[test]
fn a_decision_should_say_why_and_what_would_change_it() {
    let parts = [
        "**Context.**",
        "**Decision.**",
        "**Consequences.**",
        "**Reconsider if**",
    ];
    let mut numbers = Vec::new();
    for (path, document) in documents() {
        if !path.starts_with("docs/decisions") || path.ends_with("README.md") {
            continue;
        }
        let text = std::fs::read_to_string(root().join(&path)).expect("should be there");
        let places = parts.map(|part| text.find(part));
        assert!(places.iter().all(Option::is_some), "{}", path.display());
        assert!(places.is_sorted(), "{}", path.display());
        let name = path.file_name().expect("has a name").to_string_lossy();
        let number: usize = name[..4].parse().expect("should begin with its number");
        assert!(document.headings[0].starts_with(&format!("{number}. ")));
        numbers.push(number);
    }
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
}
