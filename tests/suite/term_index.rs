//! The index of terms of the shipped site and of the sample: every word that
//! people look up is under its letter and links to measures.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};

use crate::harness::{GLOSSARY, Portal};
use crate::links::{page, select};

const FOLDERS: [&str; 3] = ["", "en/", "zh-hant/"];

fn index(folder: &str) -> Html {
    Html::parse_document(page(&format!("{folder}search/terms/index.html")))
}

/// An element's text with plain spaces.
fn text(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.replace('\u{A0}', " ")
}

fn lines(index: &Html) -> Vec<(String, Vec<String>)> {
    let (entry, link) = (select(".index > li"), select("a"));
    let links = |line: ElementRef<'_>| {
        let links = line.select(&link);
        let links = links.filter_map(|link| link.attr("href").map(str::to_owned));
        links.collect()
    };
    let lines = index.select(&entry);
    lines.map(|line| (text(line), links(line))).collect()
}

fn ids<'p>(page: &'p Html, selector: &str) -> BTreeSet<&'p str> {
    let selector = select(selector);
    let elements = page.select(&selector);
    elements.filter_map(|element| element.attr("id")).collect()
}

fn line(folder: &str, words: &str) -> Vec<String> {
    let lines = lines(&index(folder));
    let found = lines.into_iter().find(|(line, _)| line == words);
    found.unwrap_or_else(|| panic!("no line “{words}”")).1
}

#[test]
fn an_everyday_word_should_point_to_its_term_and_name_the_measures() {
    let expected = ["#subsistence-allowance", "../../plans/2023/measures/8/"];
    assert_eq!(line("", "低保金 见 最低生活保障 8"), expected);
    assert_eq!(line("zh-hant/", "低保金 見 最低生活保障 8"), expected);
    let expected = ["#preschool-education", "../../plans/2023/measures/14/"];
    assert_eq!(
        line("en/", "early years teaching see preschool education 14"),
        expected
    );
}

#[test]
fn an_official_term_should_lead_to_its_explanation_and_to_every_measure() {
    let expected = [
        "../../glossary/social-assistance/",
        "../../plans/2023/measures/8/",
        "../../plans/2023/measures/9/",
        "../../plans/2023/measures/10/",
        "../../plans/2023/measures/11/",
    ];
    assert_eq!(line("", "社会救助 8 9 10 11"), expected);
}

#[test]
fn every_term_of_the_glossary_should_be_in_the_index() {
    for folder in FOLDERS {
        let glossary = Html::parse_document(page(&format!("{folder}glossary/index.html")));
        let index = index(folder);
        let terms = ids(&glossary, ".index li[id]");
        assert_eq!(ids(&index, ".index > li[id]"), terms, "{folder}");
        assert!(lines(&index).len() > 2 * terms.len(), "{folder}");
    }
}

#[test]
fn a_word_should_stand_under_the_letter_that_it_is_read_with() {
    let index = index("");
    let under = |letter: &str| -> Vec<String> {
        let section = select(&format!("[aria-labelledby={letter}] .index > li"));
        index.select(&section).map(text).collect()
    };
    assert!(under("X").contains(&"厦门公益 见 爱心厦门 40".to_owned()));
    assert!(under("H").contains(&"行业带头人 见 领军人才 39".to_owned()));
}

#[test]
fn the_index_should_stay_as_reviewed() {
    let site = Portal::sample().build().expect("should build");
    let page = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    insta::assert_snapshot!("zh", page("search/terms/index.html"));
    insta::assert_snapshot!("en", page("en/search/terms/index.html"));
}

#[test]
fn what_is_only_typed_into_a_search_should_be_left_out() {
    let said = "\"低保金\"";
    let both = "\"低保金\", \"生活有困难找谁帮忙\", \"低保电话\"";
    let portal = Portal::sample().replace(GLOSSARY, said, both);
    let site = portal.build().expect("should build");
    let page = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    for path in [
        "search/terms/",
        "glossary/",
        "glossary/subsistence-allowance/",
    ] {
        let page = page(&format!("{path}index.html"));
        assert!(!page.contains("找谁帮忙"), "{path}");
        assert!(!page.contains("低保电话"), "{path}");
    }
}

#[test]
fn the_plans_should_be_named_where_there_are_several() {
    let site = Portal::sample().plan_again("2030").build();
    let site = site.expect("should build");
    let index = Html::parse_document(&String::from_utf8_lossy(&site["search/terms/index.html"]));
    let lines = lines(&index);
    let (_, links) = lines
        .iter()
        .find(|(line, _)| line.starts_with("低保金"))
        .expect("should be there");
    let expected = [
        "#subsistence-allowance",
        "../../plans/2031/",
        "../../plans/2031/measures/1/",
        "../../plans/2030/",
        "../../plans/2030/measures/1/",
    ];
    assert_eq!(links, &expected);
}

#[test]
fn a_portal_without_a_glossary_should_have_no_index() {
    let site = Portal::sample().without("content/glossary.toml").build();
    assert!(
        !site
            .expect("should build")
            .contains_key("search/terms/index.html")
    );
}
