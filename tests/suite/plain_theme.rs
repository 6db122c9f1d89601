//! A second theme, which shares nothing with civic, builds the same portals: so
//! the program's own code does not depend on civic. `links.rs` checks what
//! every theme's markup must have.

use std::collections::BTreeSet;

use scraper::Html;

use crate::harness::{Portal, root};
use crate::links::{PLAIN, SITE, Site, select};

/// Classes that the program itself generates, whatever the theme:
/// `themes/civic/README.md`, “What every theme must provide”.
const CONTRACT: [&str; 16] = [
    "corrected",
    "noted",
    "term",
    "gloss",
    "table",
    "align-left",
    "align-center",
    "align-right",
    "footnotes",
    "alert",
    "key",
    "name",
    "string",
    "value",
    "comment",
    "heading",
];

/// The classes and ids of a site's elements, without those in the contract.
fn names(site: &Site) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{path} is not UTF-8"));
        for element in Html::parse_document(text).select(&select("[class]")) {
            names.extend(element.value().classes().map(str::to_owned));
        }
    }
    names.retain(|name| !CONTRACT.contains(&name.as_str()) && !name.starts_with("language-"));
    names
}

/// The names of the templates, static files and messages of a theme.
fn parts(folder: &str) -> BTreeSet<String> {
    let folder = root().join(folder);
    let mut parts = BTreeSet::new();
    for entry in walkdir::WalkDir::new(folder.join("static")) {
        let entry = entry.expect("should be readable");
        if entry.file_type().is_file() {
            parts.insert(entry.file_name().to_string_lossy().into_owned());
        }
    }
    parts
}

#[test]
fn a_theme_that_stands_alone_should_draw_the_sample_and_the_shipped_portal() {
    for portal in [Portal::sample(), Portal::shipped()] {
        let portal = portal.in_plain_theme();
        let said = portal.run(["check"]).ends(0).stderr;
        assert!(!said.contains("theme"), "{said}");
    }
}

#[test]
fn nothing_of_civic_should_be_published_with_another_theme() {
    let civic = parts("themes/civic");
    assert!(civic.contains("site.css"), "is the test blind?");
    let assets: BTreeSet<String> = PLAIN
        .keys()
        .filter_map(|path| path.strip_prefix("assets/").map(str::to_owned))
        .collect();
    assert_eq!(assets, parts("tests/suite/themes/plain"));
    // No page or other file refers to them either.
    for (path, bytes) in PLAIN
        .iter()
        .filter(|(path, _)| !path.starts_with("search/"))
    {
        let text = String::from_utf8_lossy(bytes);
        let named = civic
            .iter()
            .find(|file| text.contains(&format!("assets/{file}")));
        assert_eq!(named, None, "{path}");
    }
}

#[test]
fn the_program_should_give_no_class_that_the_contract_does_not_name() {
    let civic = names(&SITE);
    assert!(civic.contains("measure") && civic.len() > 20, "{civic:?}");
    assert_eq!(names(&PLAIN), BTreeSet::new());
}

#[test]
fn the_program_should_say_nothing_in_words_of_its_own() {
    // Words of civic that the plan does not contain.
    let civic = root().join("themes/civic/locales");
    for (language, folder, shortest) in [("zh-Hans", "", 6), ("en", "en/", 16)] {
        let wording =
            std::fs::read_to_string(civic.join(format!("{language}.ftl"))).expect("is there");
        let page = &PLAIN[&format!("{folder}plans/2023/measures/45/index.html")];
        let page = String::from_utf8_lossy(page);
        let said = wording
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .filter(|(_, words)| words.chars().count() >= shortest && !words.contains('{'))
            .find(|(_, words)| page.contains(words));
        assert_eq!(said, None);
    }
}

#[test]
fn a_theme_that_stands_alone_should_be_asked_for_what_it_lacks() {
    let portal = Portal::sample()
        .in_plain_theme()
        .without("themes/plain/templates/measure.html");
    let found = portal.build().expect_err("should be refused");
    let problems: Vec<&str> = found.iter().map(|d| d.problem.code()).collect();
    assert_eq!(problems, ["template-missing"]);
    let portal = Portal::sample()
        .in_plain_theme()
        .replace(
            "themes/plain/locales/en.ftl",
            "qr-title = Address as a code\n",
            "",
        )
        .replace(
            "themes/plain/locales/zh-Hans.ftl",
            "qr-title = 网址码\n",
            "",
        );
    let found = portal.build().expect_err("should be refused");
    let problems: Vec<&str> = found.iter().map(|d| d.problem.code()).collect();
    assert_eq!(problems, ["locale-key", "locale-key"]);
}
