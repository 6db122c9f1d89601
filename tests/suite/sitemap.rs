//! `sitemap.xml` and `robots.txt` of the shipped site, read by another parser
//! than the writer’s, and compared with the pages themselves.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node};
use scraper::Html;
use yaodian::pipeline;
use yaodian::source::Options;

use crate::harness::{ERRATA, PLAN, Portal, days_of};
use crate::links::{SITE, page, pages, select};

const BASE: &str = "https://minzheng.example/";
const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// What a sitemap says of an address.
#[derive(Debug, PartialEq, Eq)]
struct Entry {
    changed: Option<String>,
    alternates: BTreeMap<String, String>,
}

fn text<'n>(node: &Node<'n, '_>, name: &str) -> Option<&'n str> {
    let mut children = node.children();
    children
        .find(|child| child.has_tag_name((SITEMAP, name)))?
        .text()
}

/// The entries of a sitemap by address.
fn entries(xml: &str) -> BTreeMap<String, Entry> {
    let document = Document::parse(xml).expect("should be well-formed");
    let root = document.root_element();
    assert!(root.has_tag_name((SITEMAP, "urlset")));
    let mut entries = BTreeMap::new();
    for url in root.children().filter(Node::is_element) {
        assert!(url.has_tag_name((SITEMAP, "url")));
        let links = url.children().filter(|n| n.has_tag_name((XHTML, "link")));
        let alternates = links.map(|link| {
            assert_eq!(link.attribute("rel"), Some("alternate"));
            let attribute = |name| link.attribute(name).expect("should be there").to_owned();
            (attribute("hreflang"), attribute("href"))
        });
        let address = text(&url, "loc").expect("should have an address");
        let entry = Entry {
            changed: text(&url, "lastmod").map(str::to_owned),
            alternates: alternates.collect(),
        };
        let twice = entries.insert(address.to_owned(), entry).is_some();
        assert!(!twice, "{address} is there twice");
    }
    entries
}

/// The page at an address of the site.
fn file(address: &str) -> String {
    let path = address.strip_prefix(BASE).expect("should be absolute");
    format!("{path}index.html")
}

fn attribute(page: &Html, selector: &str, name: &str) -> Option<String> {
    let selector = select(selector);
    Some(page.select(&selector).next()?.attr(name)?.to_owned())
}

#[test]
fn the_sitemap_should_have_every_page_to_be_found_and_no_other() {
    let listed: BTreeSet<String> = entries(page("sitemap.xml"))
        .keys()
        .map(|address| file(address))
        .collect();
    let is_search = |path: &str| path.ends_with("search/index.html");
    let robots = |page: &Html| attribute(page, "meta[name=robots]", "content");
    let indexed: BTreeSet<String> = pages()
        .filter(|(path, page)| robots(page).is_none() && !is_search(path))
        .map(|(path, _)| path.to_owned())
        .collect();
    assert!(indexed.len() > 1000, "{}", indexed.len());
    assert_eq!(listed, indexed);
    for left_out in ["404.html", "offline/index.html", "search/index.html"] {
        assert!(SITE.contains_key(left_out) && !listed.contains(left_out));
    }
}

#[test]
fn an_entry_should_say_what_its_page_says() {
    let entries = entries(page("sitemap.xml"));
    let pages: BTreeMap<&str, Html> = pages().collect();
    for (address, entry) in &entries {
        let page = &pages[file(address).as_str()];
        let canonical = attribute(page, "link[rel=canonical]", "href");
        assert_eq!(canonical.as_ref(), Some(address));
        let links = select("link[rel=alternate][hreflang]");
        let alternates: BTreeMap<String, String> = page
            .select(&links)
            .filter_map(|link| {
                Some((
                    link.attr("hreflang")?.to_owned(),
                    link.attr("href")?.to_owned(),
                ))
            })
            .collect();
        assert_eq!(entry.alternates, alternates, "{address}");
        assert_eq!(alternates.len(), 4, "{address}");
        for (language, other) in &entry.alternates {
            let same = &entries[other].alternates;
            assert_eq!(same, &entry.alternates, "{address} in {language}");
        }
    }
}

#[test]
fn a_page_should_have_the_day_of_its_last_recorded_change() {
    let portal = Portal::shipped();
    let days = days_of(&portal.text("content/plans/2023/errata.toml"));
    let entries = entries(page("sitemap.xml"));
    let changed = |path: &str| entries[&format!("{BASE}{path}")].changed.as_deref();
    let last = days.last().map(String::as_str);
    for dated in [
        "",
        "plans/2023/",
        "plans/2023/source/",
        "plans/2023/measures/12/",
        "en/plans/2023/measures/8/",
    ] {
        assert!(changed(dated) >= last, "{dated}: {:?}", changed(dated));
    }
    // Nobody records when these change.
    for undated in ["glossary/", "about/", "site-map/", "bodies/"] {
        assert_eq!(changed(undated), None, "{undated}");
    }
    let measured = pages().filter(|(path, _)| path.contains("plans/2023/"));
    for (path, page) in measured {
        let tag = attribute(&page, "meta[name='dcterms.modified']", "content");
        let address = path.strip_suffix("index.html").expect("should be a page");
        assert!(tag.as_deref() <= changed(address), "{path}");
    }
}

/// A sitemap of a portal, at a moment.
fn built(portal: &Portal, now: &str) -> BTreeMap<String, Entry> {
    let options = Options {
        now: now.parse().expect("should be a moment"),
        ..Options::default()
    };
    let made = pipeline::memory(&portal.reader(), &options).expect("should build");
    let file = made
        .value
        .into_iter()
        .find(|(path, _)| path.as_str() == "sitemap.xml");
    let (_, file) = file.expect("should have a sitemap");
    entries(std::str::from_utf8(&file.bytes).expect("should be UTF-8"))
}

#[test]
fn a_day_should_come_from_the_files_and_never_from_the_clock() {
    let sample = Portal::sample().replace(ERRATA, "2031-04-01", "2031-04-05");
    let plan = |portal: &Portal| {
        let first = built(portal, "2031-05-01T00:00:00Z");
        assert_eq!(first, built(portal, "2039-05-01T00:00:00Z"));
        let changed = |folder: &str| {
            let entry = &first[&format!("https://sample.example/{folder}plans/2031/")];
            entry.changed.clone()
        };
        [changed(""), changed("en/")]
    };
    let days = |days: [&str; 2]| days.map(|day| Some(day.to_owned()));
    assert_eq!(plan(&sample), days(["2031-04-05"; 2]));
    let changed = sample.replace(PLAN, "sha256 = ", "changed = \"2031-04-09\"\nsha256 = ");
    assert_eq!(plan(&changed), days(["2031-04-09"; 2]));
    // The translation was accepted on a day, the original never changed.
    let accepted = Some("2031-04-02".to_owned());
    assert_eq!(plan(&Portal::sample().without(ERRATA)), [None, accepted]);
}

#[test]
fn robots_should_be_led_to_the_sitemap_of_a_site_that_knows_its_address() {
    let said = page("robots.txt");
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines,
        [
            "User-agent: *",
            "Allow: /",
            "",
            &format!("Sitemap: {BASE}sitemap.xml")
        ]
    );
    let bare =
        Portal::sample().replace("site.toml", "base-url = \"https://sample.example/\"\n", "");
    let site = bare.build().expect("should build");
    assert!(!site.contains_key("sitemap.xml") && !site.contains_key("robots.txt"));
}
