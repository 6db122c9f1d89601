//! The document box (文件信息): shows the known metadata of a plan as a
//! document, and nothing else.

use scraper::Html;

use crate::bad_input::refused;
use crate::configured::{DOCUMENT, document, pages, texts};
use crate::harness::{PLAN, Portal};
use crate::links::{self, select};

const FOLDERS: [&str; 3] = ["", "en/", "zh-hant/"];

/// The content of a page's box: names and values.
fn facts(page: &Html) -> Vec<(String, String)> {
    let (names, values) = (
        texts(page, "[data-document] dt"),
        texts(page, "[data-document] dd"),
    );
    assert_eq!(names.len(), values.len());
    names.into_iter().zip(values).collect()
}

fn of(portal: &Portal, path: &str) -> Vec<(String, String)> {
    facts(&pages(portal)[path])
}

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    of.iter().map(owned).collect()
}

#[test]
fn a_plan_should_show_all_that_is_known_of_it() {
    let pages = pages(&crate::configured::configured());
    let chinese = [
        ("索引号", "XM001-2031-010"),
        ("主题分类", "民政、扶贫、救灾"),
        ("发文机关", "示例市民政局"),
        ("成文日期", "2031年3月2日"),
        ("发文字号", "厦民〔2031〕10号"),
        ("发布日期", "2031年3月6日"),
        ("有效性", "有效（自2031年3月2日起，至2031年12月31日止）"),
    ];
    let english = [
        ("Index number", "XM001-2031-010"),
        ("Subject", "Civil affairs"),
        ("Issued by", "Sample Civil Affairs Bureau"),
        ("Date issued", "2 March 2031"),
        ("Document number", "厦民〔2031〕10号"),
        ("Date published", "6 March 2031"),
        (
            "Validity",
            "In force (from 2 March 2031 until 31 December 2031)",
        ),
    ];
    let traditional = [
        ("索引號", "XM001-2031-010"),
        ("主題分類", "民政、扶貧、救災"),
        ("發文機關", "示例市民政局"),
        ("成文日期", "2031年3月2日"),
        ("發文字號", "廈民〔2031〕10號"),
        ("發布日期", "2031年3月6日"),
        ("有效性", "有效（自2031年3月2日起，至2031年12月31日止）"),
    ];
    for (folder, expected) in FOLDERS.into_iter().zip([chinese, english, traditional]) {
        for path in ["", "social-assistance/", "measures/1/"] {
            let path = format!("{folder}plans/2031/{path}index.html");
            assert_eq!(facts(&pages[&path]), pairs(&expected), "{path}");
        }
    }
    let english = &pages["en/plans/2031/index.html"];
    let number = english
        .select(&select("dd[lang]"))
        .next()
        .expect("the number");
    assert_eq!(number.attr("lang"), Some("zh-Hans"));
    let time = select("[data-document] time");
    let times: Vec<_> = english
        .select(&time)
        .filter_map(|time| time.attr("datetime"))
        .collect();
    assert_eq!(times, ["2031-03-02", "2031-03-06T09:30+08:00"]);
}

#[test]
fn the_box_should_be_open_on_the_plan_and_folded_on_its_parts() {
    let page = |path: &str| Html::parse_document(links::page(path));
    for folder in FOLDERS {
        let plan = page(&format!("{folder}plans/2023/index.html"));
        assert_eq!(plan.select(&select("section[data-document]")).count(), 1);
        for path in ["elderly-care", "measures/18"] {
            let part = page(&format!("{folder}plans/2023/{path}/index.html"));
            let folded = select("details[data-document]:not([open]) > summary + dl");
            assert_eq!(part.select(&folded).count(), 1, "{folder}{path}");
        }
    }
    // Pages that are not about a document have no box.
    for path in [
        "index.html",
        "about/index.html",
        "search/index.html",
        "404.html",
    ] {
        assert_eq!(
            page(path).select(&select("[data-document]")).count(),
            0,
            "{path}"
        );
    }
}

#[test]
fn the_shipped_plan_should_show_what_is_really_known_and_no_more() {
    let page = Html::parse_document(links::page("plans/2023/index.html"));
    let known = [("发文机关", "厦门市民政局"), ("成文日期", "2023年3月2日")];
    assert_eq!(facts(&page), pairs(&known));
}

#[test]
fn what_is_absent_should_be_left_out() {
    let lines: Vec<&str> = DOCUMENT.lines().collect();
    let without = |line: &str| {
        let rest: Vec<&str> = lines
            .iter()
            .filter(|l| !l.starts_with(line))
            .copied()
            .collect();
        let portal = document(DOCUMENT, &(rest.join("\n") + "\n"));
        let facts = of(&portal, "plans/2031/index.html");
        facts.into_iter().map(|(name, _)| name).collect::<Vec<_>>()
    };
    for (line, name) in [
        ("index-number", "索引号"),
        ("number", "发文字号"),
        ("published", "发布日期"),
        ("valid", "有效性"),
    ] {
        let names = without(line);
        assert_eq!(names.len(), 6, "{names:?}");
        assert!(!names.contains(&name.to_owned()), "{names:?}");
    }
}

#[test]
fn a_plan_of_which_nothing_is_known_should_have_no_box() {
    // Without the notice, issuer and date are unknown.
    let text = Portal::sample().text(crate::harness::ORIGINAL);
    let rest: Vec<&str> = text.lines().skip(4).collect();
    let front = "content/plans/2031/en/00-front.md";
    let portal = Portal::sample()
        .without(crate::harness::ERRATA)
        .original(rest.join("\n") + "\n");
    let edition = portal.text(front);
    let notice = edition.find("## Notice").expect("should have a notice");
    let preamble = edition.find("## Preamble").expect("should have a preamble");
    let portal = portal.with(
        front,
        format!("{}{}", &edition[..notice], &edition[preamble..]),
    );
    for (path, page) in pages(&portal) {
        assert_eq!(page.select(&select("[data-document]")).count(), 0, "{path}");
    }
}

#[test]
fn validity_should_be_said_as_far_as_it_is_known() {
    let all = "validity = \"valid\"\nvalid-from = \"2031-03-02\"\nvalid-until = \"2031-12-31\"\n";
    for (lines, chinese, english) in [
        ("validity = \"valid\"\n", "有效", "In force"),
        ("validity = \"expired\"\n", "失效", "Expired"),
        ("validity = \"repealed\"\n", "废止", "Repealed"),
        (
            "validity = \"valid\"\nvalid-from = \"2031-03-02\"\n",
            "有效（自2031年3月2日起）",
            "In force (from 2 March 2031)",
        ),
        (
            "validity = \"repealed\"\nvalid-until = 2031-12-31\n",
            "废止（至2031年12月31日止）",
            "Repealed (until 31 December 2031)",
        ),
        (
            "valid-from = \"2031-03-02\"\n",
            "自2031年3月2日起",
            "From 2 March 2031",
        ),
        (
            "valid-from = \"2031-03-02\"\nvalid-until = \"2031-12-31\"\n",
            "自2031年3月2日起，至2031年12月31日止",
            "From 2 March 2031 until 31 December 2031",
        ),
    ] {
        let pages = pages(&document(all, lines));
        for (folder, expected) in [("", chinese), ("en/", english)] {
            let facts = facts(&pages[&format!("{folder}plans/2031/index.html")]);
            assert_eq!(facts.last().map(|(_, value)| &**value), Some(expected));
        }
    }
}

#[test]
fn a_document_whose_data_have_no_good_form_should_be_refused() {
    refused("bad-value", &format!("{PLAN}:4"), |portal| {
        portal.replace(
            PLAN,
            "language = \"zh-Hans\"\n",
            "language = \"zh-Hans\"\npublished = 2031-03-06\n[document]\nnumber = \" \"\nvalidity = \"in force\"\nvalid-until = \"2031\"\nindex = \"1\"\n[document.subject]\nen = \"\"\n",
        )
    });
}

#[test]
fn a_document_that_ends_before_it_begins_should_be_refused() {
    refused("dates-disordered", &format!("{PLAN}:6"), |portal| {
        portal.replace(
            PLAN,
            "language = \"zh-Hans\"\n",
            "language = \"zh-Hans\"\n[document]\nvalid-from = \"2031-03-02\"\nvalid-until = \"2030-12-31\"\n",
        )
    });
}

#[test]
fn a_document_that_was_published_before_it_was_issued_should_be_refused() {
    // According to the notice, it was issued on 2 March 2031.
    refused("dates-disordered", &format!("{PLAN}:4"), |portal| {
        portal.replace(
            PLAN,
            "language = \"zh-Hans\"\n",
            "language = \"zh-Hans\"\npublished = \"2031-03-01 23:59\"\n",
        )
    });
}
