//! The pages of topics: their own text, and headings below them.

use crate::harness::{self, PLAN, Portal};

/// A plan of three levels, with a slip in the text of a chapter, and a heading
/// without measures at the end of one.
const ORIGINAL: &str = "2031年民政工作要点\n一、健全体系\n各区要落实实责任。\n（一）城市\n\
    1.完善低保。做好工作。\n（二）农村\n抓好农村工作。\n二、构建体系\n（一）养老\n\
    2.发展居家养老。建设床位。\n";

const ERRATA: &str = "[[erratum]]\nline = 3\nfound = \"落实实\"\ncorrected = \"落实\"\n\
    date = \"2031-04-01\"\n\n[erratum.reason]\nzh-Hans = \"“实”字重复。\"\nen = \"Twice.\"\n";

fn portal() -> Portal {
    Portal::sample()
        .without("content/glossary.toml")
        .without("content/audiences.toml")
        .without("content/synonyms.toml")
        .without("content/pages")
        .without("content/plans/2031/en")
        .without(harness::ANNOTATIONS)
        .with("content/plans/2031/errata.toml", ERRATA)
        .original(ORIGINAL)
        .replace(PLAN, "language = ", "measures = 3\nlanguage = ")
}

#[test]
fn a_correction_in_the_text_of_a_topic_should_be_explained_on_its_page() {
    let ran = portal().on_disk().run(["check", "--format", "json"]);
    assert!(!ran.stdout.contains("\"error\""), "{}", ran.stdout);
    let site = portal().build().expect("should build");
    let page = String::from_utf8_lossy(&site["plans/2031/social-assistance/index.html"]);
    assert!(
        page.contains("#erratum-1") && page.contains("id=\"erratum-1\""),
        "{page}"
    );
}

#[test]
fn headings_after_the_last_measure_should_be_shown() {
    let site = portal().build().expect("should build");
    for page in [
        "plans/2031/social-assistance/index.html",
        "plans/2031/index.html",
    ] {
        let page = String::from_utf8_lossy(&site[page]);
        assert!(
            page.contains("农村") && page.contains("抓好农村工作。"),
            "{page}"
        );
    }
}

#[test]
fn a_heading_without_measures_should_be_named_until_it_is_confirmed() {
    let codes = |portal: &Portal| -> usize {
        let ran = portal.on_disk().run(["check", "--format", "json"]);
        ran.stdout.matches("\"part-without-measures\"").count()
    };
    assert_eq!(codes(&portal()), 1);
    let confirmed = portal().text(PLAN) + "\n[[line]]\nlines = 6\nis = \"heading\"\n";
    assert_eq!(codes(&portal().with(PLAN, confirmed)), 0);
}
