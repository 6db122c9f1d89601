//! Names that are found in any plan, without a glossary.

use scraper::Html;

use crate::harness::{ANNOTATIONS, GLOSSARY, ORIGINAL, Portal};
use crate::links::select;
use crate::overview::texts;

/// The sample without its English, with other words in its first measure.
fn saying(words: &str) -> Portal {
    let portal = Portal::sample().without("content/plans/2031/en");
    portal.in_original("及时开展临时救助", words)
}

#[test]
fn an_instrument_cited_in_two_plans_should_be_one_entry() {
    let portal = saying("落实《志愿服务条例》");
    let original = portal.text(ORIGINAL);
    let portal = portal.in_original("完善低收入人口", "按照《志愿服务　条例》完善低收入人口");
    assert_ne!(original, portal.text(ORIGINAL));
    let site = portal.plan_again("2030").build().expect("should build");
    let page = String::from_utf8_lossy(&site["instruments/index.html"]).into_owned();
    assert_eq!(texts(&page, ".names dfn"), ["志愿服务条例"]);
    // Two measures of each plan.
    assert_eq!(texts(&page, ".names .of-plan").len(), 2);
    assert_eq!(texts(&page, ".names .naming").len(), 4);
    let measure = String::from_utf8_lossy(&site["plans/2030/measures/1/index.html"]).into_owned();
    let html = Html::parse_document(&page);
    let id = html
        .select(&select(".names > [id]"))
        .find_map(|e| e.attr("id"));
    let link = format!("instruments/#{}", id.expect("should have an id"));
    assert!(measure.contains(&link), "{link}");
}

#[test]
fn a_place_and_a_platform_should_be_found_without_a_glossary() {
    let portal =
        saying("依托示例市智慧养老平台，到2032年底在望海区新建示范点20个").without(GLOSSARY);
    let portal = portal.without("content/synonyms.toml");
    let site = portal.build().expect("should build");
    for (page, name) in [
        ("systems", "示例市智慧养老平台"),
        ("places", "望海区"),
        ("targets", "20个"),
    ] {
        let html = String::from_utf8_lossy(&site[&format!("{page}/index.html")]).into_owned();
        assert!(texts(&html, ".names dfn")[0].ends_with(name), "{page}");
    }
    let targets = String::from_utf8_lossy(&site["targets/index.html"]).into_owned();
    assert_eq!(texts(&targets, ".names .quiet")[0], "时间：到2032年底");
}

#[test]
fn an_editor_should_correct_and_suppress_what_the_program_finds() {
    let portal = saying("依托示例市智慧养老平台，在望海区新建示范点20个");
    let system =
        "[[measure.named]]\nkind = \"system\"\nslug = \"care\"\nfound = \"智慧养老平台\"\n";
    let target =
        "[[measure.named]]\nkind = \"target\"\nslug = \"points\"\nfound = \"示范点20个\"\n";
    let place = "[[measure.not-named]]\nkind = \"place\"\nfound = \"望海区\"\n";
    let head = "[[measure]]\nnumber = 1\n";
    let annotations = format!("{head}{system}{target}{place}");
    let site = portal
        .with(ANNOTATIONS, annotations)
        .build()
        .expect("should build");
    let page = |name: &str| String::from_utf8_lossy(&site[name]).into_owned();
    let systems = page("systems/index.html");
    assert_eq!(texts(&systems, "#care dfn"), ["智慧养老平台"]);
    assert!(
        !systems.contains("<dfn>示例市"),
        "one entry replaces the other"
    );
    assert_eq!(
        texts(&page("targets/index.html"), ".names dfn"),
        ["示范点20个"]
    );
    assert!(!page("plans/2031/measures/1/index.html").contains("places/#"));
}
