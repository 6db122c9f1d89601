//! What pages say to programs as JSON-LD: each page has one block, what it
//! names is on the site, and nothing is claimed that the files do not say.

use std::collections::BTreeSet;

use scraper::Html;
use serde_json::Value;

use crate::configured::{configured, pages as built};
use crate::harness::{PLAN, Portal};
use crate::links::{SITE, pages, resolve, select};

const BASE: &str = "https://minzheng.example/";

/// The nodes of a page.
fn graph(path: &str, page: &Html) -> Vec<Value> {
    let blocks = select("script[type='application/ld+json']");
    let blocks: Vec<String> = page
        .select(&blocks)
        .map(|block| block.text().collect())
        .collect();
    let [block] = blocks.as_slice() else {
        panic!("{path} has {} blocks", blocks.len());
    };
    assert!(!block.contains(['<', '>', '&']), "{path}");
    let mut data: Value = serde_json::from_str(block).expect("should be JSON");
    assert_eq!(data["@context"], "https://schema.org");
    serde_json::from_value(data["@graph"].take()).expect("should be a list")
}

fn of<'g>(graph: &'g [Value], kind: &str) -> Option<&'g Value> {
    graph.iter().find(|node| node["@type"] == kind)
}

/// All strings of a value with their keys.
fn strings<'v>(value: &'v Value, key: &'v str, found: &mut Vec<(&'v str, &'v str)>) {
    match value {
        Value::String(text) => found.push((key, text)),
        Value::Array(list) => list.iter().for_each(|value| strings(value, key, found)),
        Value::Object(object) => object
            .iter()
            .for_each(|(key, value)| strings(value, key, found)),
        Value::Null => panic!("{key} is null"),
        _ => {}
    }
}

#[test]
fn every_page_should_say_what_it_is_and_name_only_what_is_there() {
    let (mut types, mut sites) = (BTreeSet::new(), BTreeSet::new());
    for (path, page) in pages() {
        let graph = graph(path, &page);
        let mut found = Vec::new();
        graph.iter().for_each(|node| strings(node, "", &mut found));
        for (key, text) in found {
            assert!(!text.trim().is_empty(), "{path}: {key} is empty");
            if key == "@type" {
                types.insert(text.to_owned());
            }
            if ["@id", "url", "item"].contains(&key) {
                let inner = text.strip_prefix(BASE).expect("should be absolute");
                let inner = inner.split('#').next().unwrap_or_default();
                let file = resolve("index.html", if inner.is_empty() { "./" } else { inner });
                assert!(SITE.contains_key(&file), "{path}: {text} leads nowhere");
            }
        }
        let page_node = of(&graph, "WebPage");
        let site = match of(&graph, "WebSite") {
            Some(site) => site["@id"].as_str(),
            None => page_node.and_then(|node| node["isPartOf"]["@id"].as_str()),
        };
        sites.insert(site.expect("should be of a site").to_owned());
        let canonical = page.select(&select("link[rel=canonical]")).next();
        let canonical = canonical.and_then(|link| link.attr("href"));
        let own = page_node.map(|node| node["url"].as_str().expect("should be one"));
        assert_eq!(own, canonical, "{path}");
        follows_the_trail(path, &page, &graph);
    }
    let known = [
        "BreadcrumbList",
        "CreativeWork",
        "DefinedTerm",
        "DefinedTermSet",
        "EntryPoint",
        "GovernmentOrganization",
        "ListItem",
        "SearchAction",
        "WebPage",
        "WebSite",
    ];
    assert_eq!(types, BTreeSet::from(known.map(str::to_owned)));
    // The home pages say what these are.
    let homes = ["", "en/", "zh-hant/"].map(|home| format!("{BASE}{home}#website"));
    assert_eq!(sites, BTreeSet::from(homes));
}

/// Compares the list of pages above a page with what readers see.
fn follows_the_trail(path: &str, page: &Html, graph: &[Value]) {
    let seen = select("nav.trail a");
    let seen: Vec<String> = page
        .select(&seen)
        .map(|link| resolve(path, link.attr("href").unwrap_or_default()))
        .collect();
    let node = of(graph, "WebPage").and_then(|page| page.get("breadcrumb"));
    let Some(items) = node.and_then(|list| list["itemListElement"].as_array()) else {
        // A trail of one page is none.
        let has_name = of(graph, "WebPage").is_some_and(|page| page.get("name").is_some());
        assert!(seen.is_empty() || (seen.len() == 1 && !has_name), "{path}");
        return;
    };
    let told: Vec<String> = items
        .iter()
        .map(|item| {
            let url = item["item"].as_str().and_then(|url| url.strip_prefix(BASE));
            let url = url.expect("should be on the site");
            resolve("index.html", if url.is_empty() { "./" } else { url })
        })
        .collect();
    let (own, above) = match told.split_last() {
        Some((last, above)) if last == path => (1, above),
        _ => (0, &told[..]),
    };
    assert_eq!(above, seen, "{path}");
    assert!(above.len() + own > 1, "{path}");
}

#[test]
fn a_page_should_say_what_its_plan_says() {
    let page = |path: &str| {
        let html = Html::parse_document(crate::links::page(path));
        let graph = graph(path, &html);
        of(&graph, "WebPage").expect("should be a page")["mainEntity"].clone()
    };
    let plan = page("en/plans/2023/index.html");
    assert_eq!(plan["@type"], "CreativeWork");
    assert_eq!(plan["name"], "Xiamen Civil Affairs Work Plan for 2023");
    assert_eq!(plan["dateCreated"], "2023-03-02");
    assert_eq!(plan["temporalCoverage"], "2023-01-01/2023-12-31");
    let original = &page("plans/2023/index.html")["@id"];
    assert_eq!(&plan["translationOfWork"]["@id"], original);
    let issuers = plan["publisher"].as_array().expect("should be known");
    assert_eq!(issuers.len(), 1);
    assert_eq!(issuers[0]["@type"], "GovernmentOrganization");
    assert_eq!(issuers[0]["name"], "Xiamen Civil Affairs Bureau");
    // Nobody recorded these.
    for unknown in [
        "datePublished",
        "dateModified",
        "identifier",
        "legislationDate",
    ] {
        assert!(plan.get(unknown).is_none(), "{unknown}");
    }
    let measure = page("en/plans/2023/measures/8/index.html");
    assert_eq!(measure["position"], 8);
    assert_eq!(measure["isPartOf"]["@id"], plan["@id"]);
    let home = Html::parse_document(crate::links::page("en/index.html"));
    let home = graph("en/index.html", &home);
    let site = of(&home, "WebSite").expect("should be there");
    // A demonstration is nobody's.
    assert!(site.get("publisher").is_none());
    let template = &site["potentialAction"]["target"]["urlTemplate"];
    assert_eq!(
        template,
        &format!("{BASE}en/search/?q={{search_term_string}}")
    );
}

#[test]
fn an_office_and_a_regulation_should_be_told_as_what_they_are() {
    let portal = configured();
    let settings = format!("kind = \"regulation\"\n{}", portal.text(PLAN));
    let pages = built(&portal.with(PLAN, settings));
    let home = graph("home", &pages["index.html"]);
    let publisher = &of(&home, "WebSite").expect("should be there")["publisher"];
    assert_eq!(publisher["@type"], "GovernmentOrganization");
    let graph = graph("plan", &pages["plans/2031/index.html"]);
    let law = &of(&graph, "WebPage").expect("should be there")["mainEntity"];
    assert_eq!(law["@type"], "Legislation");
    assert_eq!(law["legislationDate"], law["dateCreated"]);
    assert!(law["legislationPassedBy"].is_array());
}

#[test]
fn words_should_never_end_the_block() {
    let portal =
        Portal::sample().replace("site.toml", "Sample policy portal", "A </script><b>'&\\\"");
    let mut names = BTreeSet::new();
    for (path, page) in built(&portal) {
        let graph = graph(&path, &page);
        let name = of(&graph, "WebSite").and_then(|site| site["name"].as_str());
        names.extend(name.map(str::to_owned));
    }
    assert!(names.contains("A </script><b>'&\""), "{names:?}");
}

#[test]
fn a_site_that_does_not_know_its_address_should_say_nothing() {
    let bare =
        Portal::sample().replace("site.toml", "base-url = \"https://sample.example/\"\n", "");
    for (path, page) in built(&bare) {
        let blocks = select("script[type='application/ld+json']");
        assert_eq!(page.select(&blocks).count(), 0, "{path}");
    }
}
