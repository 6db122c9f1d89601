//! The page tags of 《政府网站发展指引》 (国办发〔2017〕47号): each kind of
//! page has the required ones, and none is empty.

use std::collections::BTreeSet;

use scraper::Html;

use crate::configured::{configured, document, pages};
use crate::harness::Portal;
use crate::links::{self, select};

const SITE: [&str; 3] = ["SiteName", "SiteDomain", "SiteIDCode"];
const LIST: [&str; 4] = [
    "ColumnName",
    "ColumnDescription",
    "ColumnKeywords",
    "ColumnType",
];
const TEXT: [&str; 6] = [
    "ArticleTitle",
    "PubDate",
    "ContentSource",
    "Keywords",
    "Author",
    "Url",
];
/// Other metadata of pages, for browsers and search engines.
const OTHER: [&str; 4] = ["viewport", "color-scheme", "description", "robots"];

/// The metadata of a page: name and content.
fn metadata(page: &Html) -> Vec<(String, String)> {
    let metas = page.select(&select("head meta[name]")).collect::<Vec<_>>();
    let pair = |meta: scraper::ElementRef<'_>| {
        let attr = |name| meta.attr(name).unwrap_or_default().to_owned();
        (attr("name"), attr("content"))
    };
    metas.into_iter().map(pair).collect()
}

/// The page tags of a page by name.
fn tags(page: &Html) -> BTreeSet<String> {
    let names = metadata(page).into_iter().map(|(name, _)| name);
    names.filter(|name| !OTHER.contains(&&**name)).collect()
}

fn value(page: &Html, name: &str) -> Option<String> {
    let mut metadata = metadata(page).into_iter();
    Some(metadata.find(|(own, _)| own == name)?.1)
}

/// The tags that a page of a kind should have if everything is configured.
fn expected(path: &str) -> BTreeSet<String> {
    let folders = ["en/", "zh-hant/"];
    let rest = folders.iter().find_map(|folder| path.strip_prefix(folder));
    let (has_list, has_text) = match rest.unwrap_or(path) {
        "404.html" | "search/index.html" | "site-map/index.html" | "offline/index.html" => {
            (false, false)
        }
        "plans/2031/index.html" => (true, true),
        "about/index.html" | "plans/2031/source/index.html" => (false, true),
        path if path.contains("/measures/") => (false, true),
        _ => (true, false),
    };
    let mut names: BTreeSet<&str> = BTreeSet::from(SITE);
    if has_list {
        names.extend(LIST);
    }
    if has_text {
        names.extend(TEXT);
        names.insert("Description");
    }
    if path.ends_with("about/index.html") {
        // Only its Chinese front matter has these.
        let only = ["PubDate", "Keywords", "Author"];
        match path.starts_with("en/") {
            true => names.retain(|name| !only.contains(name)),
            false => drop(names.insert("Image")),
        }
    }
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn every_page_should_have_the_tags_of_its_kind() {
    let pages = pages(&configured());
    assert!(pages.len() > 30, "{}", pages.len());
    for (path, page) in &pages {
        assert_eq!(tags(page), expected(path), "{path}");
    }
}

#[test]
fn no_metadata_should_be_empty_or_stand_twice() {
    let plain = Portal::sample();
    let bare = plain
        .clone()
        .replace("site.toml", "base-url = \"https://sample.example/\"\n", "");
    for portal in [configured(), plain, bare] {
        for (path, page) in pages(&portal) {
            let metadata = metadata(&page);
            let names: BTreeSet<String> = metadata
                .iter()
                .map(|(name, _)| name.to_ascii_lowercase())
                .collect();
            assert_eq!(names.len(), metadata.len(), "{path}: {metadata:?}");
            for (name, content) in metadata {
                assert!(!content.trim().is_empty(), "{path}: {name} is empty");
            }
        }
    }
}

#[test]
fn what_is_not_configured_should_have_no_tag() {
    let portal =
        Portal::sample().replace("site.toml", "base-url = \"https://sample.example/\"\n", "");
    let pages = pages(&portal);
    let has = |path: &str| tags(&pages[path]).into_iter().collect::<Vec<_>>();
    assert_eq!(has("search/index.html"), ["SiteName"]);
    assert_eq!(
        has("plans/2031/measures/1/index.html"),
        // The notice names the issuer of the plan.
        [
            "ArticleTitle",
            "ContentSource",
            "Description",
            "Keywords",
            "SiteName"
        ]
    );
    assert_eq!(
        has("en/about/index.html"),
        ["ArticleTitle", "Description", "SiteName"]
    );
}

#[test]
fn the_time_of_publication_should_never_be_the_date_of_issue() {
    let unpublished = document("published = 2031-03-06T09:30:00+08:00\n", "");
    for (path, page) in pages(&unpublished) {
        let is_about = path.ends_with("about/index.html") && !path.starts_with("en/");
        let expected = is_about.then_some("2031-04-01 08:05");
        assert_eq!(value(&page, "PubDate").as_deref(), expected, "{path}");
    }
    for (path, page) in links::pages() {
        assert_eq!(value(&page, "PubDate"), None, "{path}");
    }
}

#[test]
fn the_tags_of_a_measure_should_say_what_it_is() {
    let pages = pages(&configured());
    let of = |path: &str| {
        let names = TEXT.iter().chain(&["Description"]);
        names
            .map(|name| (*name, value(&pages[path], name).unwrap_or_default()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("plans/2031/measures/1/index.html"),
        [
            ("ArticleTitle", "完善低保制度"),
            ("PubDate", "2031-03-06 09:30"),
            ("ContentSource", "示例市民政局"),
            ("Keywords", "最低生活保障"),
            ("Author", "示例市民政局办公室"),
            ("Url", "https://sample.example/plans/2031/measures/1/"),
            ("Description", "做好最低生活保障工作，强化低保扩围增效。"),
        ]
        .map(|(name, value)| (name, value.to_owned()))
    );
    let english = "en/plans/2031/measures/1/index.html";
    let words = |name| value(&pages[english], name).unwrap_or_default();
    assert_eq!(words("ContentSource"), "Sample Civil Affairs Bureau");
    assert!(words("Keywords").starts_with("subsistence allowance"));
    assert_eq!(
        words("Url"),
        format!("https://sample.example/{}", "en/plans/2031/measures/1/")
    );
    // It contains no term, so its keyword is its topic.
    let third = value(&pages["plans/2031/measures/3/index.html"], "Keywords");
    assert_eq!(third.as_deref(), Some("构建养老服务体系"));
    let traditional = &pages["zh-hant/plans/2031/measures/1/index.html"];
    assert_eq!(
        value(traditional, "Author").as_deref(),
        Some("示例市民政局辦公室")
    );
}

#[test]
fn the_tags_of_a_page_should_come_from_its_front_matter() {
    let pages = pages(&configured());
    let about = |name| value(&pages["about/index.html"], name).unwrap_or_default();
    assert_eq!(about("Keywords"), "关于,门户");
    assert_eq!(about("Author"), "陈某");
    assert_eq!(about("Image"), "https://sample.example/assets/icon.svg");
    assert_eq!(about("ContentSource"), "示例市民政局");
    let traditional = &pages["zh-hant/about/index.html"];
    assert_eq!(value(traditional, "Author").as_deref(), Some("陳某"));
    assert_eq!(value(traditional, "Keywords").as_deref(), Some("關於,門戶"));
}

#[test]
fn lists_should_be_of_the_types_that_the_guideline_names() {
    let types = [
        ("index.html", "首页", "Home"),
        ("plans/2023/index.html", "政策文件", "Policy documents"),
        (
            "plans/2023/elderly-care/index.html",
            "政策文件",
            "Policy documents",
        ),
        (
            "audiences/older-people/index.html",
            "政策文件",
            "Policy documents",
        ),
        ("glossary/index.html", "政策解读", "Policies explained"),
    ];
    for (path, chinese, english) in types {
        for (path, expected) in [(path.to_owned(), chinese), (format!("en/{path}"), english)] {
            let page = Html::parse_document(links::page(&path));
            let of = |name| value(&page, name).unwrap_or_default();
            assert_eq!(of("ColumnType"), expected, "{path}");
            let description = value(&page, "description").unwrap_or_else(|| of("Description"));
            assert_eq!(of("ColumnDescription"), description, "{path}");
        }
    }
}

#[test]
fn the_keywords_should_be_what_a_page_is_about() {
    let keywords = |path: &str| {
        let page = Html::parse_document(links::page(path));
        let keywords = value(&page, "ColumnKeywords").or_else(|| value(&page, "Keywords"));
        let keywords: Vec<String> = keywords
            .unwrap_or_default()
            .split(',')
            .map(str::to_owned)
            .collect();
        assert!((1..=5).contains(&keywords.len()), "{path}: {keywords:?}");
        keywords
    };
    let has = |path, word: &str| {
        let keywords = keywords(path);
        assert!(keywords.contains(&word.to_owned()), "{path}: {keywords:?}");
    };
    has("plans/2023/measures/8/index.html", "最低生活保障");
    has(
        "en/plans/2023/measures/8/index.html",
        "subsistence allowance",
    );
    has("zh-hant/plans/2023/measures/8/index.html", "臨時救助");
    has("plans/2023/elderly-care/index.html", "养老服务");
    has("audiences/older-people/index.html", "养老服务");
    has("plans/2023/index.html", "社会救助");
}

#[test]
fn the_shipped_portal_should_claim_no_identity() {
    for (path, page) in links::pages() {
        assert_eq!(value(&page, "SiteIDCode"), None, "{path}");
        let domain = value(&page, "SiteDomain");
        assert_eq!(domain.as_deref(), Some("minzheng.example"), "{path}");
    }
}
