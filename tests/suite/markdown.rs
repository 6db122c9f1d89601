//! Markdown extensions to CommonMark in the pages of a portal: in Chinese, in
//! English and in derived Traditional Chinese.

use std::collections::BTreeMap;

use scraper::Html;

use crate::harness::Portal;
use crate::links::select;

const DERIVED: &str =
    "\n[[language]]\ntag = \"zh-Hant\"\nlabel = \"繁體中文\"\nderived-from = \"zh-Hans\"\n";

const CHINESE: &str = "+++
title = \"关于\"
description = \"测试用页面。\"
+++

## 范围 {#范围}

依据条例[^条例]办理，再见条例[^条例]。~~已废止~~见[脚注](#fn:条例)、[范围](#范围)与[正文](#fnref:条例:2)。

[^条例]: 《社会救助条例》。

救助
: 按月发给的钱。

- [x] 已办
- [ ] 未办

> [!WARNING]
> 限期一个月。

| 项目 | 金额 |
|:--:|--:|
| 低保 | 100 |
";

const ENGLISH: &str = "+++
title = \"About\"
description = \"A page for tests.\"
+++

## What is covered {#scope}

By the regulation[^law], and again[^law]. ~~Repealed.~~ See [the note](#fn:law), [the scope](#scope), [the text](#fnref:law:2).

[^law]: Regulation on *assistance*.

Assistance
: Money by the month.

- [x] done
- [ ] open

> [!WARNING]
> Within a month.

| Item | Amount |
|:--:|--:|
| Allowance | 100 |
";

fn portal() -> Portal {
    let sample = Portal::sample();
    let settings = sample.text("site.toml") + DERIVED;
    sample
        .with("site.toml", settings)
        .with("content/pages/about.zh-Hans.md", CHINESE)
        .with("content/pages/about.en.md", ENGLISH)
}

fn pages(portal: &Portal) -> BTreeMap<&'static str, Html> {
    let site = portal.build().expect("should build");
    [("zh-Hans", ""), ("en", "en/"), ("zh-Hant", "zh-hant/")]
        .into_iter()
        .map(|(language, folder)| {
            let page = &site[&format!("{folder}about/index.html")];
            let page = std::str::from_utf8(page).expect("should be UTF-8");
            (language, Html::parse_document(page))
        })
        .collect()
}

/// The texts of the elements that a selector finds between header and footer.
fn texts(page: &Html, selector: &str) -> Vec<String> {
    let (main, selector) = (select("main"), select(selector));
    let main = page.select(&main).next().expect("should have one");
    let found = main.select(&selector).map(|element| {
        let text: String = element.text().collect();
        text.trim().to_owned()
    });
    found.collect()
}

fn attributes(page: &Html, selector: &str, name: &str) -> Vec<String> {
    let selector = select(selector);
    page.select(&selector)
        .filter_map(|element| element.attr(name).map(str::to_owned))
        .collect()
}

#[test]
fn links_to_footnotes_and_own_fragments_should_be_known() {
    let ran = portal().run(["check"]).ends(0);
    assert!(!ran.stderr.contains("about."), "{}", ran.stderr);
}

#[test]
fn a_link_to_no_footnote_should_be_refused_with_the_nearest() {
    let page = ENGLISH.replace("](#fn:law)", "](#fn:lax)");
    let portal = portal().with("content/pages/about.en.md", page);
    let ran = portal
        .run(["--lang", "en", "--format", "json", "check"])
        .ends(1);
    let problems = ran.problems();
    let broken: Vec<_> = problems
        .iter()
        .filter(|problem| problem["code"] == "fragment-broken")
        .collect();
    assert_eq!(broken.len(), 1, "{problems:?}");
    let help = broken[0]["help"].as_str().unwrap_or("");
    assert!(help.contains("#fn:law"), "{help}");
}

#[test]
fn footnotes_should_lead_there_and_back() {
    let pages = pages(&portal());
    for (language, label, words) in [
        (
            "zh-Hans",
            "条例",
            ("脚注", "脚注 1", "返回脚注 1-2 在正文中的位置"),
        ),
        (
            "en",
            "law",
            (
                "Footnotes",
                "Footnote 1",
                "Back to footnote 1-2 in the text",
            ),
        ),
        (
            "zh-Hant",
            "條例",
            ("腳註", "腳註 1", "返回腳註 1-2 在正文中的位置"),
        ),
    ] {
        let page = &pages[language];
        let (title, name, back) = words;
        let notes = attributes(page, "[role='doc-endnotes']", "aria-label");
        assert_eq!(notes, [title], "{language}");
        let refer = "a[role='doc-noteref']";
        let note = format!("#fn:{label}");
        assert_eq!(attributes(page, refer, "href"), [&*note, &*note]);
        assert_eq!(attributes(page, refer, "aria-label"), [name, name]);
        assert_eq!(attributes(page, ".footnotes li", "id"), [&note[1..]]);
        let references = attributes(page, refer, "id");
        let ways_back = attributes(page, "a[role='doc-backlink']", "href");
        let wanted: Vec<_> = references.iter().map(|id| format!("#{id}")).collect();
        assert_eq!(ways_back, wanted, "{language}");
        let names = attributes(page, "a[role='doc-backlink']", "aria-label");
        assert_eq!(names.last().map(String::as_str), Some(back));
    }
}

#[test]
fn every_construct_should_be_written_in_every_language() {
    let pages = pages(&portal());
    let cases = [
        (
            "zh-Hans",
            ["范围", "已废止", "救助", "按月发给的钱。", "警告", "已办"],
        ),
        (
            "en",
            [
                "scope",
                "Repealed.",
                "Assistance",
                "Money by the month.",
                "Warning",
                "done",
            ],
        ),
        (
            "zh-Hant",
            ["範圍", "已廢止", "救助", "按月發給的錢。", "警告", "已辦"],
        ),
    ];
    for (language, [scope, gone, term, meaning, warning, done]) in cases {
        let page = &pages[language];
        assert_eq!(attributes(page, "article h2", "id"), [scope], "{language}");
        assert_eq!(texts(page, "del"), [gone], "{language}");
        assert_eq!(texts(page, "dl > dt"), [term], "{language}");
        assert_eq!(texts(page, "dl > dd"), [meaning], "{language}");
        assert_eq!(
            texts(page, ".alert[data-alert=warning] > p > strong"),
            [warning]
        );
        assert_eq!(
            texts(page, "li:has(> input[checked])"),
            [done],
            "{language}"
        );
        let boxes = attributes(page, "input[type=checkbox][disabled]", "aria-label");
        assert_eq!(boxes.len(), 2, "{language}");
        assert!(boxes.iter().all(|name| !name.is_empty()), "{language}");
    }
}

#[test]
fn columns_should_be_set_where_no_style_is_allowed_in_the_markup() {
    let portal = portal();
    for (language, page) in pages(&portal) {
        let policy = "meta[http-equiv='Content-Security-Policy']";
        let policy = attributes(&page, policy, "content").concat();
        assert!(
            !policy.is_empty() && !policy.contains("unsafe-inline"),
            "{policy}"
        );
        assert_eq!(attributes(&page, "[style]", "style"), [""; 0], "{language}");
        let set = ["align-center", "align-right"];
        assert_eq!(attributes(&page, "article th", "class"), set, "{language}");
        assert_eq!(attributes(&page, "article td", "class"), set, "{language}");
    }
    let site = portal.build().expect("should build");
    let style = String::from_utf8_lossy(&site["assets/site.css"]).into_owned();
    for class in ["align-left", "align-center", "align-right"] {
        assert!(style.contains(&format!(".{class}")), "{class}");
    }
}

#[test]
fn a_theme_that_stands_alone_should_say_these_things_in_its_own_words() {
    let portal = portal().in_plain_theme();
    let pages = pages(&portal);
    let warnings = |language: &str| texts(&pages[language], ".alert > p > strong");
    assert_eq!(warnings("zh-Hans"), ["危险"]);
    assert_eq!(warnings("en"), ["Danger"]);
}

#[test]
fn a_theme_should_be_asked_only_for_the_messages_that_a_page_needs() {
    let (en, zh) = (
        "themes/plain/locales/en.ftl",
        "themes/plain/locales/zh-Hans.ftl",
    );
    let lacking = portal()
        .in_plain_theme()
        .replace(en, "alert-warning = Danger\n", "")
        .replace(zh, "alert-warning = 危险\n", "");
    let ran = lacking.run(["--format", "json", "check"]).ends(1);
    let problems = ran.problems();
    let codes: Vec<_> = problems.iter().map(|problem| &problem["code"]).collect();
    assert!(codes.iter().any(|code| *code == "locale-key"), "{codes:?}");
    let plain = "+++\ntitle = \"About\"\ndescription = \"A page.\"\n+++\n\nWords.\n";
    lacking
        .with("content/pages/about.en.md", plain)
        .with("content/pages/about.zh-Hans.md", plain)
        .run(["check"])
        .ends(0);
}
