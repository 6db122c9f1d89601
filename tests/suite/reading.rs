//! Aids for readers: stable anchors, breadcrumbs, related measures, quotations.

use std::collections::{BTreeMap, BTreeSet};

use scraper::Html;

use crate::bad_input::refused;
use crate::harness::{ANNOTATIONS, Portal};
use crate::links::{language_of, page, pages, select};

const FOLDERS: [&str; 3] = ["", "en/", "zh-hant/"];

fn parsed(path: &str) -> Html {
    Html::parse_document(page(path))
}

/// The ids of a page, in order.
fn ids(page: &Html) -> Vec<String> {
    let named = select("[id]");
    page.select(&named)
        .filter_map(|element| element.attr("id").map(str::to_owned))
        .collect()
}

#[test]
fn no_page_should_have_an_id_twice() {
    for (path, page) in pages() {
        let all = ids(&page);
        let once: BTreeSet<&String> = all.iter().collect();
        assert_eq!(once.len(), all.len(), "{path}: {all:?}");
    }
}

#[test]
fn every_sentence_should_have_one_anchor_that_is_the_same_in_every_language() {
    let is_anchor = |id: &&String| {
        let end = id.rsplit('-').next().unwrap_or(id);
        let number = end.strip_prefix(['s', 'p']).unwrap_or("");
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    let anchors = |path: &str| -> Vec<String> {
        let all = ids(&parsed(path));
        all.iter().filter(is_anchor).cloned().collect()
    };
    let mut sentences = 0;
    for number in 1..=51 {
        let path = format!("plans/2023/measures/{number}/index.html");
        let expected = anchors(&path);
        for folder in FOLDERS {
            let place = format!("{folder}{path}");
            assert_eq!(anchors(&place), expected, "{place}");
            let page = parsed(&place);
            let own = page.root_element().attr("lang").expect("should have lang");
            for segment in page.select(&select("[data-segment]")) {
                let number = segment.attr("data-segment").expect("should have one");
                let id = (language_of(segment) == own).then(|| format!("s{number}"));
                assert_eq!(segment.attr("id"), id.as_deref(), "{place}");
                sentences += 1;
            }
        }
    }
    assert!(sentences > 900, "{sentences}");
    let plan = anchors("plans/2023/index.html");
    for id in ["notice-p1", "preamble-s1", "m8-p1", "m8-s3", "m51-s1"] {
        assert!(plan.iter().any(|one| one == id), "{id}");
    }
    for folder in FOLDERS {
        assert_eq!(anchors(&format!("{folder}plans/2023/index.html")), plan);
    }
}

#[test]
fn every_inner_page_should_say_where_it_stands() {
    let trail = |path: &str| -> Vec<String> {
        let page = parsed(path);
        let links = select(".trail a");
        page.select(&links)
            .map(|link| link.text().collect::<String>().trim().to_owned())
            .collect()
    };
    let plan = "2023年全市民政工作要点";
    for (path, expected) in [
        ("index.html", vec![]),
        ("search/index.html", vec![]),
        ("404.html", vec![]),
        ("plans/2023/index.html", vec!["首页"]),
        ("glossary/index.html", vec!["首页"]),
        (
            "glossary/subsistence-allowance/index.html",
            vec!["首页", "名词解释"],
        ),
        ("about/index.html", vec!["首页"]),
        ("site-map/index.html", vec!["首页"]),
        ("search/terms/index.html", vec!["首页", "搜索"]),
        (
            "audiences/older-people/index.html",
            vec!["首页", "服务对象"],
        ),
        ("plans/2023/source/index.html", vec!["首页", plan]),
        (
            "plans/2023/social-assistance/index.html",
            vec!["首页", plan],
        ),
        (
            "plans/2023/measures/8/index.html",
            vec!["首页", plan, "三、 健全社会救助体系"],
        ),
        (
            "en/plans/2023/measures/8/index.html",
            vec![
                "Home",
                "Xiamen Civil Affairs Work Plan for 2023",
                "Topic 3: Improve the social assistance system",
            ],
        ),
    ] {
        assert_eq!(trail(path), expected, "{path}");
    }
    // Every page between home and the last one has breadcrumbs.
    for (path, page) in pages() {
        let own = path
            .trim_start_matches("en/")
            .trim_start_matches("zh-hant/");
        let bare = [
            "index.html",
            "search/index.html",
            "offline/index.html",
            "404.html",
        ];
        let is_bare = bare.contains(&own);
        assert_eq!(
            page.select(&select(".trail")).count() == 0,
            is_bare,
            "{path}"
        );
    }
}

#[test]
fn related_measures_should_be_shown_in_the_order_of_the_annotations() {
    let shown = |path: &str| -> Vec<String> {
        let page = parsed(path);
        let links = select(".related a");
        page.select(&links)
            .filter_map(|link| link.attr("href").map(str::to_owned))
            .collect()
    };
    for folder in FOLDERS {
        let measure = |number| format!("{folder}plans/2023/measures/{number}/index.html");
        assert_eq!(shown(&measure(8)), ["../9/", "../10/", "../11/", "../47/"]);
        // No other measure is about the lottery.
        assert!(!page(&measure(42)).contains("class=\"related\""));
    }
}

/// The first measure of the sample with these related measures.
fn related(list: &'static str) -> impl FnOnce(Portal) -> Portal {
    move |portal| {
        let text = portal.text(ANNOTATIONS);
        let line = format!("number = 1\nrelated = {list}\n");
        let spoilt = text.replacen("number = 1\n", &line, 1);
        portal.with(ANNOTATIONS, spoilt)
    }
}

const RELATED: &str = "content/plans/2031/annotations.toml:3";

#[test]
fn a_related_measure_that_is_not_there_should_be_refused() {
    refused("related-unknown", RELATED, related("[2, 30]"));
}

#[test]
fn a_measure_that_is_related_to_itself_should_be_refused() {
    refused("related-self", RELATED, related("[2, 1]"));
}

#[test]
fn a_related_measure_that_stands_twice_should_be_refused() {
    refused("related-repeated", RELATED, related("[2, 3, 2]"));
}

#[test]
fn a_related_measure_that_is_no_number_should_be_refused() {
    refused("wrong-type", RELATED, related("[\"2\"]"));
}

/// The forms in which a page quotes its measure, by their names.
fn quoted(page: &Html) -> BTreeMap<String, String> {
    let rows = select("[data-quotation] dl > div");
    page.select(&rows)
        .map(|row| {
            let text = |part: &str| {
                let element = row.select(&select(part)).next().expect("should be there");
                element.text().collect::<String>()
            };
            (text("dt"), text("[data-form]"))
        })
        .collect()
}

#[test]
fn a_measure_should_be_quoted_in_two_forms_without_scripts() {
    let forms = quoted(&parsed("plans/2023/measures/8/index.html"));
    let address = "https://minzheng.example/plans/2023/measures/8/";
    assert_eq!(forms["链接"], address);
    assert_eq!(
        forms["GB/T 7714"],
        format!("厦门市民政局. 2023年全市民政工作要点: 第8项[EB/OL]. (2023-03-02). {address}.")
    );
    assert_eq!(
        forms["英文引用格式"],
        format!(
            "Xiamen Civil Affairs Bureau, “Xiamen Civil Affairs Work Plan for 2023”, \
             measure 8, 2 March 2023. {address}"
        )
    );
    let forms = quoted(&parsed("en/plans/2023/measures/8/index.html"));
    assert!(
        forms["GB/T 7714"].starts_with("厦门市民政局. 2023年"),
        "{forms:?}"
    );
    assert!(forms["English citation"].contains("/en/plans/2023/measures/8/"));
    let forms = quoted(&parsed("zh-hant/plans/2023/measures/8/index.html"));
    assert!(forms["GB/T 7714"].starts_with("廈門市民政局. 2023年全市民政工作要點: 第8項["));
}

#[test]
fn a_quotation_should_leave_out_what_is_not_known() {
    let sample =
        Portal::sample().replace("site.toml", "base-url = \"https://sample.example/\"\n", "");
    let pages = sample.build().expect("should build");
    let page = &pages["plans/2031/measures/1/index.html"];
    let page = Html::parse_document(std::str::from_utf8(page).expect("should be UTF-8"));
    let forms = quoted(&page);
    assert!(!forms.contains_key("链接"), "{forms:?}");
    for form in forms.values() {
        assert!(!form.contains("http"), "{form}");
        assert!(!form.contains("..") && !form.contains(". ."), "{form}");
    }
}
