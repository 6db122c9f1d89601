//! What readers keep on their devices, and the rules by which a page can be
//! sure that no other code runs in it.

use std::collections::BTreeMap;

use scraper::{Html, Selector};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::harness::Portal;

type Site = BTreeMap<String, Vec<u8>>;

fn json(site: &Site, path: &str) -> Value {
    serde_json::from_slice(&site[path]).expect("should be JSON")
}

fn hex(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every list, by language and copy.
fn lists(site: &Site) -> BTreeMap<(String, String), Value> {
    let entry = json(site, "offline/entry.json");
    let mut lists = BTreeMap::new();
    for (tag, offer) in entry["languages"].as_object().expect("should be a map") {
        for (copy, one) in offer["copies"].as_object().expect("should be a map") {
            let name = one["list"].as_str().expect("should be text");
            let path = format!("offline/{name}");
            let hash = hex(&site[&path]);
            assert!(name.ends_with(&format!("-{}.json", &hash[..16])), "{name}");
            lists.insert((tag.clone(), copy.clone()), json(site, &path));
        }
    }
    lists
}

fn files(list: &Value) -> BTreeMap<String, String> {
    let files = list["files"].as_array().expect("should be a list");
    let text = |value: &Value| value.as_str().expect("should be text").to_owned();
    files
        .iter()
        .map(|file| (text(&file[0]), text(&file[1])))
        .collect()
}

#[test]
fn each_copy_should_list_files_of_the_site_with_their_digests() {
    let site = Portal::sample().build().expect("should build");
    let lists = lists(&site);
    assert!(lists.len() >= 4, "{:?}", lists.keys());
    for (copy, list) in &lists {
        let files = files(list);
        for (path, hash) in &files {
            let file = match path.is_empty() || path.ends_with('/') {
                true => format!("{path}index.html"),
                false => path.clone(),
            };
            assert_eq!(&hex(&site[&file]), hash, "{copy:?}: {path}");
        }
        let prefix = list["prefix"].as_str().expect("should be text");
        for page in ["", "search/", "offline/", "plans/2031/"] {
            assert!(files.contains_key(&format!("{prefix}{page}")), "{copy:?}");
        }
        for file in ["assets/site.css", "search/client.js", "search/entry.json"] {
            assert!(files.contains_key(file), "{copy:?}: {file}");
        }
        let scripts = ["assets/search.js", "assets/search-more.js"];
        assert!(scripts.iter().all(|file| files.contains_key(*file)));
    }
    let english = &lists[&("en".to_owned(), "all".to_owned())];
    assert_eq!(english["plans"]["2031"]["elderly-care"], 2);
    assert!(files(english).contains_key("en/glossary/"));
}

#[test]
fn a_changed_sentence_should_make_other_versions_and_a_change_elsewhere_none() {
    let names = |portal: &Portal| {
        let site = portal.build().expect("should build");
        let entry = json(&site, "offline/entry.json");
        let of = |tag: &str, copy: &str| entry["languages"][tag]["copies"][copy]["list"].clone();
        (of("zh-Hans", "2031"), of("zh-Hans", "all"))
    };
    let before = Portal::sample();
    let about = "content/pages/about.zh-Hans.md";
    let words = before.text(about);
    let elsewhere = before.clone().with(about, format!("{words}\n\n又一句。\n"));
    let (plan, all) = names(&before);
    let (same, other) = names(&elsewhere);
    assert_ne!(all, other);
    // The plan's copy contains the index, which includes the page, but not the
    // page itself.
    assert_ne!(plan, same);
    assert_eq!(
        names(&before),
        (plan, all),
        "the same site, the same versions"
    );
}

#[test]
fn a_site_that_is_not_to_be_kept_should_take_back_what_was() {
    let settings = Portal::sample().text("site.toml");
    let portal = Portal::sample().with(
        "site.toml",
        format!("{settings}\n[offline]\nenabled = false\n"),
    );
    let site = portal.build().expect("should build");
    let worker = String::from_utf8_lossy(&site["sw.js"]).into_owned();
    assert!(worker.contains("unregister"), "{worker}");
    assert!(!worker.contains("\"fetch\""));
    for (path, bytes) in &site {
        assert!(!path.starts_with("offline/"), "{path}");
        if path.ends_with(".html") {
            let page = String::from_utf8_lossy(bytes);
            assert!(!page.contains("offline.js"), "{path}");
        }
    }
}

#[test]
fn every_page_should_say_what_may_run_in_it_before_anything_can() {
    let site = Portal::shipped().build().expect("should build");
    let select = |css: &str| Selector::parse(css).expect("should be a selector");
    let pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
    for (path, bytes) in pages {
        let text = String::from_utf8_lossy(bytes);
        let page = Html::parse_document(&text);
        let second = page.select(&select("head > :nth-child(2)")).next();
        let second = second.expect("should have a head").value();
        assert_eq!(
            second.attr("http-equiv"),
            Some("Content-Security-Policy"),
            "{path}"
        );
        let policy = second.attr("content").unwrap_or_default();
        assert!(policy.starts_with("default-src 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        let inline = "script:not([src]):not([type='application/ld+json']), style, [style]";
        assert_eq!(page.select(&select(inline)).count(), 0, "{path}: inline");
        for element in page.select(&select("*")) {
            let mut names = element.value().attrs().map(|(name, _)| name);
            assert!(!names.any(|name| name.starts_with("on")), "{path}: handler");
        }
    }
}
