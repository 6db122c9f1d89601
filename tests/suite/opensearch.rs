//! The descriptions by which browsers learn to search the portal (OpenSearch
//! 1.1).

use roxmltree::Document;

use crate::harness::Portal;
use crate::links::{SITE, page, pages, select};

const BASE: &str = "https://minzheng.example/";
const NAMESPACE: &str = "http://a9.com/-/spec/opensearch/1.1/";

#[test]
fn each_language_should_be_searched_on_its_own_page() {
    for (folder, language) in [("", "zh-Hans"), ("en/", "en"), ("zh-hant/", "zh-Hant")] {
        let path = format!("{folder}opensearch.xml");
        let document = Document::parse(page(&path)).expect("should be well-formed");
        let root = document.root_element();
        assert!(root.has_tag_name((NAMESPACE, "OpenSearchDescription")));
        let text = |name: &str| {
            let mut elements = root.children();
            let element = elements.find(|element| element.has_tag_name((NAMESPACE, name)));
            element.and_then(|element| element.text()).unwrap_or("")
        };
        for (name, most) in [("ShortName", 16), ("LongName", 48), ("Description", 1024)] {
            assert!((1..=most).contains(&text(name).chars().count()), "{name}");
        }
        assert_eq!(text("Language"), language);
        assert_eq!(text("InputEncoding"), "UTF-8");
        let template = |media: &str| {
            let mut urls = root.children();
            let url = urls.find(|element| element.attribute("type") == Some(media));
            let template = url.and_then(|url| url.attribute("template"));
            let template = template.expect("should have a template");
            template.strip_prefix(BASE).expect("should be absolute")
        };
        let results = template("text/html").strip_suffix("?q={searchTerms}");
        let results = results.expect("should ask as the search box does");
        let there = page(&format!("{results}index.html"));
        assert!(there.contains("name=\"q\""), "{there}");
        assert!(there.contains(&format!("<html lang=\"{language}\">")));
        assert_eq!(template("application/opensearchdescription+xml"), path);
    }
}

#[test]
fn every_page_should_name_the_description_in_its_language() {
    for (path, html) in pages() {
        let link = html.select(&select("link[rel=search]")).next();
        let link = link.unwrap_or_else(|| panic!("{path} has no link"));
        let language = html.root_element().attr("lang");
        let folder = match language {
            Some("zh-Hans") => String::new(),
            other => format!("{}/", other.unwrap_or_default().to_lowercase()),
        };
        let up = "../".repeat(path.matches('/').count());
        // The shortest path from a folder of the language does not contain the
        // language.
        let expected = match folder.as_str() {
            folder if path.ends_with("404.html") => format!("/{folder}opensearch.xml"),
            "" => format!("{up}opensearch.xml"),
            _ => format!("{}opensearch.xml", up.replacen("../", "", 1)),
        };
        assert_eq!(link.attr("href"), Some(expected.as_str()), "{path}");
        assert_eq!(
            link.attr("type"),
            Some("application/opensearchdescription+xml")
        );
        assert!(SITE.contains_key(&format!("{folder}opensearch.xml")));
    }
}

#[test]
fn a_portal_that_does_not_know_its_address_should_have_none() {
    let portal = Portal::sample();
    let settings: String = portal
        .text("site.toml")
        .lines()
        .filter(|line| !line.starts_with("base-url"))
        .map(|line| format!("{line}\n"))
        .collect();
    let site = portal.with("site.toml", settings).build();
    for (path, file) in site.expect("should build") {
        let text = String::from_utf8_lossy(&file);
        assert!(!path.ends_with("opensearch.xml"), "{path}");
        assert!(!text.contains("opensearch"), "{path}");
    }
}
