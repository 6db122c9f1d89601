//! The home page and the pages of audiences: the content of the portal, by
//! audience, with its recent changes.

use std::collections::BTreeMap;

use scraper::Html;

use crate::harness::{ANNOTATIONS, ERRATA, Portal};
use crate::links::{SITE, page, select};

const RECORDS: &str = "content/plans/2031/en/segments.toml";

/// The texts of the elements that a selector finds.
pub(crate) fn texts(html: &str, selector: &str) -> Vec<String> {
    let html = Html::parse_document(html);
    let selector = select(selector);
    html.select(&selector)
        .map(|element| element.text().collect::<String>())
        .collect()
}

/// A page of a portal in memory.
fn of(portal: &Portal, path: &str) -> String {
    let site: BTreeMap<String, Vec<u8>> = portal.build().expect("should build");
    String::from_utf8(site[path].clone()).expect("should be UTF-8")
}

#[test]
fn the_home_page_should_lead_to_every_topic_and_whom_it_concerns() {
    let languages = [
        ("", "老年人"),
        ("en/", "Older people"),
        ("zh-hant/", "老年人"),
    ];
    for (folder, older) in languages {
        let home = page(&format!("{folder}index.html"));
        let audiences = texts(home, ".whom a");
        assert_eq!(audiences.len(), 9, "{audiences:?}");
        assert_eq!(audiences[0], older);
        assert_eq!(texts(home, ".glance th a").len(), 12);
        let squares = texts(home, ".glance .square");
        assert_eq!(squares.len(), 51);
        assert_eq!(squares[7], "8");
        // Measures 18 and 22 set targets, which are shown in figures.
        assert_eq!(texts(home, ".glance .filled").len(), 2);
        assert_eq!(texts(home, ".figures b").len(), 4);
        assert_eq!(texts(home, "input[name=q]").len(), 1);
    }
}

#[test]
fn the_page_of_an_audience_should_hold_the_measures_that_serve_it() {
    // Measure 35 has subsidies for people with disabilities; 14 concerns
    // children first.
    let expected = ["35.", "14."];
    for folder in ["", "en/", "zh-hant/"] {
        let page = page(&format!(
            "{folder}audiences/people-with-disabilities/index.html"
        ));
        assert_eq!(texts(page, ".briefs .number"), expected, "{folder}");
        assert_eq!(texts(page, ".whom a").len(), 8, "the others");
    }
    let english = page("en/audiences/people-with-disabilities/index.html");
    let sentences = texts(english, ".briefs p");
    assert!(sentences[0].ends_with('.'), "{sentences:?}");
}

#[test]
fn an_audience_that_no_measure_serves_should_have_no_page() {
    let portal =
        Portal::sample().replace(ANNOTATIONS, "\"older-people\"", "\"families-in-hardship\"");
    let site = portal.build().expect("should build");
    assert!(site.contains_key("audiences/families-in-hardship/index.html"));
    assert!(!site.contains_key("audiences/older-people/index.html"));
    let list = String::from_utf8_lossy(&site["audiences/index.html"]);
    assert_eq!(texts(&list, ".list h2"), ["困难家庭"]);
}

#[test]
fn a_portal_without_audiences_should_not_speak_of_them() {
    let none = Portal::sample()
        .without("content/audiences.toml")
        .without(ANNOTATIONS);
    let site = none.build().expect("should build");
    let pages = site.keys().filter(|path| path.contains("audiences"));
    assert_eq!(pages.count(), 0);
    let home = String::from_utf8_lossy(&site["index.html"]);
    assert!(texts(&home, "#whom-title, .whom").is_empty());
    assert!(!home.contains("audiences/"));
}

#[test]
fn recent_changes_should_stand_under_their_recorded_days_the_latest_first() {
    let home = of(&Portal::sample(), "en/index.html");
    assert_eq!(
        texts(&home, ".facts time"),
        ["2 April 2031", "1 April 2031"]
    );
    assert_eq!(
        texts(&home, ".facts li li"),
        [
            "English translation: 3 measures reviewed",
            "2 corrections and notes to the original",
        ]
    );
}

#[test]
fn an_acceptance_of_other_words_should_be_no_recent_change() {
    let stale = Portal::sample().replace(RECORDS, "7ba0822db31b96c9", "0000000000000000");
    let stale = stale.replace(RECORDS, "9d298e8dc5091e45", "0000000000000000");
    let home = of(&stale, "en/index.html");
    let said = texts(&home, ".facts li li");
    assert!(said[0].contains("2 measures reviewed"), "{said:?}");
}

#[test]
fn a_portal_of_which_nothing_is_recorded_should_show_no_changes() {
    let home = of(
        &Portal::sample().without(ERRATA).without(RECORDS),
        "index.html",
    );
    assert!(texts(&home, "#recent-title").is_empty());
}

#[test]
fn a_measure_should_name_whom_it_serves() {
    let measure = page("en/plans/2023/measures/45/index.html");
    assert_eq!(
        texts(measure, ".serves a"),
        ["Older people", "The bereaved"]
    );
    assert!(texts(page("plans/2023/measures/1/index.html"), ".serves").is_empty());
    assert!(SITE.contains_key("audiences/older-people/index.html"));
}
