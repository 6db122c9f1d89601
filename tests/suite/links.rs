//! The shipped site: every reference has a target, nothing is loaded from
//! elsewhere, and the hooks of the markup are where the contract says. Tested
//! with its own theme and with an independent one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use scraper::{ElementRef, Html, Selector};

use yaodian::source::Options;

use crate::harness::Portal;

/// The files of a site by path.
pub(crate) type Site = BTreeMap<String, Vec<u8>>;

/// The shipped site, which keeps to its own budget; built once for the whole
/// suite.
pub(crate) static SITE: LazyLock<Site> = LazyLock::new(|| {
    let options = Options {
        budget: true,
        ..Options::default()
    };
    Portal::shipped().built(&options).expect("should build")
});

/// The shipped site in the theme of `tests/suite/themes/plain`.
pub(crate) static PLAIN: LazyLock<Site> = LazyLock::new(|| {
    let built = Portal::shipped().in_plain_theme().build();
    built.unwrap_or_else(|found| {
        let errors = found.iter().filter(|problem| problem.is_error());
        let errors: Vec<_> = errors.map(|problem| &problem.problem).collect();
        panic!("tests/suite/themes/plain needs what civic has got: {errors:?}")
    })
});

/// Both sites.
fn sites() -> [&'static Site; 2] {
    [&*SITE, &*PLAIN]
}

/// The base URL of the shipped site.
const BASE: &str = "https://minzheng.example/";

/// A page of the shipped portal.
pub(crate) fn page(path: &str) -> &'static str {
    let bytes = SITE.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).expect("should be UTF-8")
}

pub(crate) fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect("should be a selector")
}

/// Every page of the shipped site by path, parsed.
pub(crate) fn pages() -> impl Iterator<Item = (&'static str, Html)> {
    pages_of(&SITE)
}

fn pages_of(site: &'static Site) -> impl Iterator<Item = (&'static str, Html)> {
    site.iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), parse(bytes)))
}

fn parse(bytes: &[u8]) -> Html {
    Html::parse_document(std::str::from_utf8(bytes).expect("should be UTF-8"))
}

/// The file that a relative reference on a page refers to.
pub(crate) fn resolve(page: &str, reference: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    let reference = match reference.strip_prefix('/') {
        Some(absolute) => {
            parts.clear();
            absolute
        }
        None => reference,
    };
    for part in reference.split('/') {
        match part {
            "." => {}
            ".." => assert!(parts.pop().is_some(), "{page}: {reference} leaves the site"),
            part => parts.push(part),
        }
    }
    let mut path = parts.join("/");
    if reference.is_empty() {
        path = page.to_owned();
    } else if reference.ends_with('.') {
        path.push('/');
    }
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    }
    path
}

/// The attributes by which a page refers to other things.
const REFERENCES: [(&str, &str); 9] = [
    ("a[href]", "href"),
    ("link[href]", "href"),
    ("script[src]", "src"),
    ("img[src]", "src"),
    ("source[src]", "src"),
    ("iframe[src]", "src"),
    ("form[action]", "action"),
    ("use[href]", "href"),
    ("[data-index]", "data-index"),
];

/// Whether this reference must be absolute: canonical and alternate addresses,
/// and the page's own address where it is printed beside its QR code.
fn is_for_the_web(element: &ElementRef<'_>, path: &str) -> bool {
    let named = matches!(element.attr("rel"), Some("canonical" | "alternate"))
        && element.value().name() == "link";
    let own = path.strip_suffix("index.html").unwrap_or(path);
    named || element.attr("href") == Some(&format!("{BASE}{own}"))
}

#[test]
fn every_reference_should_lead_to_a_file_and_every_fragment_to_a_place() {
    sites().into_iter().for_each(follow);
}

/// Checks every reference of a site.
fn follow(site: &'static Site) {
    let anchors: BTreeMap<&str, BTreeSet<String>> = pages_of(site)
        .map(|(path, page)| {
            let named = page
                .select(&select("[id]"))
                .filter_map(|element| element.attr("id").map(str::to_owned))
                .collect();
            (path, named)
        })
        .collect();
    let mut broken = Vec::new();
    let mut followed = 0;
    for (path, page) in pages_of(site) {
        for (selector, attribute) in REFERENCES {
            for element in page.select(&select(selector)) {
                let written = element.attr(attribute).unwrap_or_default();
                let inner = written.strip_prefix(BASE).unwrap_or(written);
                if inner.contains("://")
                    || inner.starts_with("data:")
                    || inner.starts_with("mailto:")
                {
                    continue;
                }
                followed += 1;
                let (target, fragment) = inner.split_once('#').unwrap_or((inner, ""));
                let target = target.split('?').next().unwrap_or("");
                let file = if written.starts_with(BASE) {
                    resolve("index.html", if target.is_empty() { "./" } else { target })
                } else {
                    resolve(path, target)
                };
                if !site.contains_key(&file) {
                    broken.push(format!("{path}: {written} leads to no file ({file})"));
                } else if !fragment.is_empty()
                    && !anchors
                        .get(file.as_str())
                        .is_some_and(|ids| ids.contains(fragment))
                {
                    broken.push(format!("{path}: {written} leads to no place"));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert!(
        followed > 1000,
        "only {followed} references: is the test blind?"
    );
}

#[test]
fn every_link_inside_the_site_should_be_relative() {
    let mut absolute = Vec::new();
    for (path, page) in sites().into_iter().flat_map(pages_of) {
        // A host shows the 404 page at any depth, so its links begin at the
        // root.
        if path.ends_with("404.html") {
            continue;
        }
        for (selector, attribute) in REFERENCES {
            for element in page.select(&select(selector)) {
                let written = element.attr(attribute).unwrap_or_default();
                let leaves = written.starts_with('/') || written.starts_with(BASE);
                if leaves && !is_for_the_web(&element, path) {
                    absolute.push(format!("{path}: {written}"));
                }
            }
        }
    }
    assert!(absolute.is_empty(), "{}", absolute.join("\n"));
}

#[test]
fn nothing_should_be_fetched_from_another_host() {
    let mut foreign = Vec::new();
    for (path, page) in sites().into_iter().flat_map(pages_of) {
        for (selector, attribute) in REFERENCES {
            for element in page.select(&select(selector)) {
                let written = element.attr(attribute).unwrap_or_default();
                let elsewhere = (written.contains("://") || written.starts_with("//"))
                    && !written.starts_with(BASE);
                // A link loads nothing until a reader follows it.
                if elsewhere && element.value().name() != "a" {
                    foreign.push(format!("{path}: {written}"));
                }
            }
        }
    }
    for (path, bytes) in sites()
        .into_iter()
        .flatten()
        .filter(|(path, _)| path.ends_with(".css"))
    {
        let style = String::from_utf8_lossy(bytes);
        if style.contains("@import") || style.contains("url(http") || style.contains("url(//") {
            foreign.push(path.clone());
        }
    }
    assert!(foreign.is_empty(), "{}", foreign.join("\n"));
}

#[test]
fn every_page_should_name_its_language_and_its_counterparts() {
    const LANGUAGES: [(&str, &str); 3] = [("zh-Hans", ""), ("en", "en/"), ("zh-Hant", "zh-hant/")];
    for (path, page) in sites().into_iter().flat_map(pages_of) {
        let language = page.root_element().attr("lang").expect("should have lang");
        // The default language's folder is the root, which contains the others.
        let mut folders = LANGUAGES.iter().rev();
        let (expected, folder) = folders
            .find(|(_, folder)| path.starts_with(folder) && !folder.is_empty())
            .unwrap_or(&LANGUAGES[0]);
        assert_eq!(language, *expected, "{path}");
        if path.ends_with("404.html") {
            continue;
        }
        let alternates: BTreeMap<&str, &str> = page
            .select(&select("link[rel=alternate][hreflang]"))
            .filter_map(|link| Some((link.attr("hreflang")?, link.attr("href")?)))
            .collect();
        let place = path[folder.len()..]
            .strip_suffix("index.html")
            .expect("should be an index");
        let addresses = LANGUAGES.map(|(tag, folder)| (tag, format!("{BASE}{folder}{place}")));
        let default = ("x-default", format!("{BASE}{place}"));
        let named = addresses.iter().chain([&default]);
        assert_eq!(
            alternates,
            named
                .map(|(tag, address)| (*tag, address.as_str()))
                .collect(),
            "{path}"
        );
        let switch = page
            .select(&select("[data-language-switch] a[hreflang]"))
            .filter_map(|link| {
                Some((
                    link.attr("hreflang")?.to_owned(),
                    link.attr("href")?.to_owned(),
                ))
            })
            .collect::<BTreeMap<_, _>>();
        for (other, folder) in LANGUAGES.iter().filter(|(tag, _)| tag != expected) {
            let link = switch
                .get(*other)
                .unwrap_or_else(|| panic!("{path}: no switch to {other}"));
            let counterpart = format!("{folder}{place}index.html");
            assert_eq!(resolve(path, link), counterpart, "{path}");
        }
    }
}

/// An element's text without ruby and notes.
fn words(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    for child in element.children() {
        if let Some(words) = child.value().as_text() {
            text.push_str(words);
        } else if let Some(inner) = ElementRef::wrap(child) {
            let name = inner.value().name();
            if name != "rt" && name != "rp" && inner.attr("data-note").is_none() {
                text.push_str(&words(inner));
            }
        }
    }
    text
}

/// The language of an element: its own, or of the nearest around it.
pub(crate) fn language_of(element: ElementRef<'_>) -> String {
    let above = element.ancestors().filter_map(ElementRef::wrap);
    let mut languages = std::iter::once(element)
        .chain(above)
        .filter_map(|e| e.attr("lang"));
    languages
        .next()
        .expect("should be in a language")
        .to_owned()
}

/// A text with its white space normalised: the line ends of a page are not
/// words.
fn tidy(text: &str, language: &str) -> String {
    let between = if language == "en" { " " } else { "" };
    text.split_whitespace().collect::<Vec<_>>().join(between)
}

fn data() -> serde_json::Value {
    serde_json::from_slice(&SITE["data/plans/2023.json"]).expect("should be JSON")
}

/// A measure's sentences as displayed, by language, from the data file.
fn displayed(measure: &serde_json::Value) -> BTreeMap<String, Vec<String>> {
    let texts = measure["text"].as_object().expect("should have a text");
    texts
        .iter()
        .map(|(language, text)| {
            let list = text.get("displayed").unwrap_or(text);
            let list = list.as_array().expect("should be a list");
            let sentences = list.iter().filter_map(|s| s.as_str().map(str::to_owned));
            (language.clone(), sentences.collect())
        })
        .filter(|(_, sentences): &(_, Vec<_>)| !sentences.is_empty())
        .collect()
}

#[test]
fn a_measure_page_should_hold_its_text_as_the_data_has_it() {
    let data = data();
    let measures = data["measures"].as_array().expect("should be a list");
    assert_eq!(measures.len(), 51);
    for (measure, site) in measures.iter().flat_map(|m| sites().map(|site| (m, site))) {
        let number = &measure["number"];
        for folder in ["", "en/"] {
            let path = format!("{folder}plans/2023/measures/{number}/index.html");
            let page = parse(site.get(&path).unwrap_or_else(|| panic!("no {path}")));
            let articles: Vec<_> = page
                .select(&select(&format!("article[data-measure='{number}']")))
                .collect();
            let [article] = articles[..] else {
                panic!("{path} has {} articles", articles.len());
            };
            assert_eq!(article.select(&select("[data-title]")).count(), 1, "{path}");
            let mut found: BTreeMap<String, Vec<ElementRef<'_>>> = BTreeMap::new();
            for segment in article.select(&select("[data-segment]")) {
                found.entry(language_of(segment)).or_default().push(segment);
            }
            let expected = displayed(measure);
            assert!(
                found.keys().eq(expected.keys()),
                "{path}: {:?}",
                found.keys()
            );
            for (language, segments) in found {
                let sentences = &expected[&language];
                let between = if language == "en" { " " } else { "" };
                assert_eq!(
                    tidy(
                        &segments
                            .iter()
                            .copied()
                            .map(words)
                            .collect::<Vec<_>>()
                            .join(between),
                        &language
                    ),
                    tidy(&sentences.join(between), &language),
                    "{path}"
                );
                let numbers = segments.iter().filter_map(|one| one.attr("data-segment"));
                let counted: Vec<String> = numbers.map(str::to_owned).collect();
                let expected: Vec<String> = (1..=sentences.len()).map(|n| n.to_string()).collect();
                assert_eq!(counted, expected, "{path}");
            }
        }
    }
}

#[test]
fn every_measure_should_stand_in_its_topic() {
    let data = data();
    let mut seen = Vec::new();
    let topics = data["topics"].as_array().expect("should be a list");
    for (topic, site) in topics.iter().flat_map(|t| sites().map(|site| (t, site))) {
        let slug = topic["slug"].as_str().expect("should have a slug");
        let path = format!("plans/2023/{slug}/index.html");
        let page = parse(&site[&path]);
        let section = format!(
            "section[data-topic='{}'] article[data-measure]",
            topic["number"]
        );
        let numbers: Vec<serde_json::Value> = page
            .select(&select(&section))
            .filter_map(|article| article.attr("data-measure")?.parse::<u64>().ok())
            .map(serde_json::Value::from)
            .collect();
        assert_eq!(
            topic["measures"],
            serde_json::Value::Array(numbers.clone()),
            "{path}"
        );
        seen.extend(numbers);
    }
    assert_eq!(seen.len(), 2 * 51);
}

#[test]
fn the_search_page_should_have_its_hooks() {
    let paths = ["search/index.html", "en/search/index.html"];
    for (path, site) in paths.iter().flat_map(|p| sites().map(|site| (*p, site))) {
        let page = parse(&site[path]);
        assert_eq!(page.select(&select("input[name=q]")).count(), 1, "{path}");
        let results = "ol[data-search-results][aria-busy=false]";
        assert_eq!(page.select(&select(results)).count(), 1, "{path}");
    }
}

#[test]
fn references_should_resolve_as_a_browser_resolves_them() {
    for (page, reference, file) in [
        ("index.html", "./", "index.html"),
        ("index.html", "en/", "en/index.html"),
        ("en/index.html", "../", "index.html"),
        (
            "plans/2023/measures/8/index.html",
            "../9/",
            "plans/2023/measures/9/index.html",
        ),
        ("plans/2023/index.html", "..", "plans/index.html"),
        ("search/index.html", "", "search/index.html"),
        ("404.html", "/a.css", "a.css"),
    ] {
        assert_eq!(resolve(page, reference), file, "{reference} from {page}");
    }
}
