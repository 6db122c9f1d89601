//! The examples of the library work.

#[allow(dead_code, reason = "its `main` is for who runs it by itself")]
#[path = "../../examples/portal_from_memory.rs"]
mod portal_from_memory;

#[allow(dead_code, reason = "its `main` is for who runs it by itself")]
#[path = "../../examples/additional_page.rs"]
mod additional_page;

use yaodian::model::SitePath;
use yaodian::publish::references;

use crate::harness::Portal;

/// The path of a file of a site.
fn file(path: &str) -> SitePath {
    SitePath::new(path).expect("should be a path")
}

#[test]
fn a_portal_from_memory_should_have_a_page_for_each_measure_and_its_search() {
    let site = portal_from_memory::site().expect("should be without errors");
    let page = &site[&file("plans/2031/measures/2/index.html")];
    let page = String::from_utf8_lossy(&page.bytes);
    assert!(page.contains("强化动态监测"), "{page}");
    for path in [
        "index.html",
        "plans/2031/social-assistance/index.html",
        "search/entry.json",
    ] {
        assert!(site.contains_key(&file(path)), "{path}");
    }
}

#[test]
fn an_additional_page_should_stand_in_every_language_with_links_that_lead_somewhere() {
    let site = additional_page::site(&Portal::sample().reader());
    let site = site.expect("should be without errors");
    for (path, title) in [
        ("checklist/index.html", "1. 完善低保制度"),
        (
            "en/checklist/index.html",
            "1. Improve the subsistence allowance<",
        ),
    ] {
        let page = String::from_utf8_lossy(&site[&file(path)].bytes);
        assert!(page.contains(title), "{page}");
    }
    assert_eq!(references::check(&site), []);
}

#[test]
fn an_additional_page_should_not_take_the_place_of_another() {
    let portal = Portal::sample();
    let about = portal.text("content/pages/about.zh-Hans.md");
    let taken = portal.with("content/pages/checklist.zh-Hans.md", about);
    let problems = additional_page::site(&taken.reader()).expect_err("should be refused");
    let codes: Vec<&str> = problems.iter().map(|found| found.problem.code()).collect();
    assert_eq!(codes, ["artifact-repeated"]);
}
