//! The Atom feeds of the shipped site, read by a feed reader’s library: what
//! they tell is true, leads to a place on the site, and stays the same entry.

use std::collections::{BTreeMap, BTreeSet};

use feed_rs::model::{Entry, Feed, FeedType};
use feed_rs::parser;
use yaodian::pipeline;
use yaodian::source::Options;

use crate::harness::{ERRATA, PLAN, Portal, days_of};
use crate::links::{SITE, page, pages, resolve, select};

const BASE: &str = "https://minzheng.example/";
const LANGUAGES: [(&str, &str); 3] = [("", "zh-Hans"), ("en/", "en"), ("zh-hant/", "zh-Hant")];

fn feed(bytes: &[u8]) -> Feed {
    let feed = parser::parse(bytes).expect("should be a feed");
    assert_eq!(feed.feed_type, FeedType::Atom);
    feed
}

fn link<'l>(links: &'l [feed_rs::model::Link], rel: &str) -> &'l str {
    let mut links = links.iter();
    let link = links.find(|link| link.rel.as_deref() == Some(rel));
    &link.unwrap_or_else(|| panic!("no {rel}")).href
}

/// When an entry says that its event was.
fn day(entry: &Entry) -> String {
    assert_eq!(entry.updated, entry.published);
    let time = entry.updated.expect("should have a time");
    // Midnight in China.
    (time + std::time::Duration::from_secs(8 * 3600))
        .to_rfc3339()
        .split_once('T')
        .map(|(day, _)| day.to_owned())
        .expect("should have a day")
}

fn title(entry: &Entry) -> &str {
    &entry.title.as_ref().expect("should have a title").content
}

#[test]
fn every_feed_should_be_one_that_readers_take() {
    for (folder, language) in LANGUAGES {
        for of in ["", "plans/2023/"] {
            let path = format!("{folder}{of}feed.xml");
            let feed = feed(SITE.get(&path).unwrap_or_else(|| panic!("no {path}")));
            assert_eq!(feed.id, format!("{BASE}{path}"));
            assert_eq!(link(&feed.links, "self"), feed.id);
            assert_eq!(
                link(&feed.links, "alternate"),
                format!("{BASE}{folder}{of}")
            );
            let own = feed.language.as_deref().unwrap_or_default();
            assert!(own.eq_ignore_ascii_case(language), "{path}: {own}");
            assert_eq!(feed.authors.len(), 1);
            let times: Vec<_> = feed.entries.iter().map(|entry| entry.updated).collect();
            assert!(times.is_sorted_by(|a, b| a >= b), "{path}");
            assert_eq!(feed.updated, times[0], "{path}");
            let ids: BTreeSet<&str> = feed.entries.iter().map(|entry| &*entry.id).collect();
            assert_eq!(ids.len(), feed.entries.len(), "{path}");
            for entry in &feed.entries {
                let url = link(&entry.links, "alternate");
                let (to, fragment) = url.split_once('#').unwrap_or((url, ""));
                let to = to.strip_prefix(BASE).expect("should be on the site");
                let there = page(&format!("{to}index.html"));
                let id = format!("id=\"{fragment}\"");
                assert!(fragment.is_empty() || there.contains(&id), "{url}");
                assert!(!title(entry).contains(['{', '}']), "{}", title(entry));
            }
        }
    }
}

#[test]
fn a_feed_should_tell_what_the_files_say_and_when() {
    let errata = Portal::shipped().text("content/plans/2023/errata.toml");
    let days = days_of(&errata);
    let feed = feed(&SITE["en/plans/2023/feed.xml"]);
    let of = |kind: &str| -> Vec<&Entry> {
        let entries = feed.entries.iter();
        entries.filter(|entry| entry.id.contains(kind)).collect()
    };
    let corrections = of("#erratum-");
    assert_eq!(corrections.len(), errata.matches("[[erratum]]").count());
    let told: BTreeSet<String> = corrections.iter().map(|entry| day(entry)).collect();
    assert_eq!(told, days);
    assert!(corrections.iter().all(|entry| entry.summary.is_some()));
    assert!(!of("#accepted-en-").is_empty());
    let single = |kind: &str| {
        let [only] = of(kind)[..] else {
            panic!("{kind} is not told once")
        };
        (title(only).to_owned(), day(only))
    };
    let plan = "Xiamen Civil Affairs Work Plan for 2023";
    assert_eq!(
        single("#issued"),
        (format!("Issued: {plan}"), "2023-03-02".to_owned())
    );
}

#[test]
fn every_page_should_name_the_feeds_in_its_language() {
    let links = select("link[rel=alternate][type='application/atom+xml']");
    for (path, html) in pages() {
        let language = html.root_element().attr("lang");
        let (folder, _) = LANGUAGES
            .iter()
            .find(|(_, tag)| Some(*tag) == language)
            .expect("known");
        let mut expected = vec![format!("{folder}feed.xml")];
        if path.starts_with(&format!("{folder}plans/2023/")) {
            expected.push(format!("{folder}plans/2023/feed.xml"));
        }
        let named: Vec<String> = html
            .select(&links)
            .map(|link| resolve(path, link.attr("href").unwrap_or_default()))
            .collect();
        assert_eq!(named, expected, "{path}");
    }
}

fn built(portal: &Portal, now: &str) -> BTreeMap<String, Vec<u8>> {
    let options = Options {
        now: now.parse().expect("should be a moment"),
        ..Options::default()
    };
    let made = pipeline::memory(&portal.reader(), &options);
    let files = made.expect("should build").value.into_iter();
    files
        .map(|(path, file)| (path.to_string(), file.bytes))
        .collect()
}

/// The identifiers of the entries of the sample, with their days.
fn entries(portal: &Portal, now: &str) -> BTreeMap<String, String> {
    let feed = feed(&built(portal, now)["plans/2031/feed.xml"]);
    let entries = feed.entries.iter();
    entries
        .map(|entry| (entry.id.clone(), day(entry)))
        .collect()
}

#[test]
fn an_entry_should_stay_the_same_whatever_comes_before_it() {
    let sample = Portal::sample();
    let before = entries(&sample, "2031-05-01T00:00:00Z");
    assert_eq!(before, entries(&sample, "2031-09-01T00:00:00Z"));
    assert_eq!(before.len(), 4, "{before:?}");
    let first = "[[erratum]]\nline = 1\nfound = \"各区\"\ndate = \"2031-04-20\"\n\n\
                 [erratum.reason]\nzh-Hans = \"说明。\"\nen = \"A note.\"\n\n";
    let more = sample
        .clone()
        .with(ERRATA, format!("{first}{}", sample.text(ERRATA)));
    let after = entries(&more, "2031-05-01T00:00:00Z");
    assert_eq!(after.len(), before.len() + 1);
    assert!(
        before.iter().all(|(id, day)| after.get(id) == Some(day)),
        "{after:?}"
    );
}

#[test]
fn what_is_published_or_over_should_be_told_at_its_time() {
    let published = Portal::sample().replace(
        PLAN,
        "sha256 = ",
        "published = \"2031-03-06 09:30\"\nsha256 = ",
    );
    let repealed = published.replace(
        PLAN,
        "[[topic]]\nnumber = 1\n",
        "[document]\nvalidity = \"repealed\"\nvalid-until = \"2031-06-30\"\n\n[[topic]]\nnumber = 1\n",
    );
    let told = entries(&repealed, "2031-08-01T00:00:00Z");
    let plan = "https://sample.example/plans/2031/";
    assert_eq!(told[&format!("{plan}#published")], "2031-03-06");
    assert_eq!(told[&format!("{plan}#ended")], "2031-07-01");
    // It is not over on the day itself.
    let still = entries(&repealed, "2031-06-30T00:00:00Z");
    assert!(!still.contains_key(&format!("{plan}#ended")));
}

#[test]
fn a_site_that_does_not_know_its_address_should_have_no_feed() {
    let bare =
        Portal::sample().replace("site.toml", "base-url = \"https://sample.example/\"\n", "");
    for (path, file) in bare.build().expect("should build") {
        assert!(!path.ends_with("feed.xml"), "{path}");
        assert!(
            !String::from_utf8_lossy(&file).contains("atom+xml"),
            "{path}"
        );
    }
}
