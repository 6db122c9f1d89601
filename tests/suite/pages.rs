//! Rendered pages of the shipped portal, kept as reviewed snapshots.

use crate::harness::{ORIGINAL, PLAN, Portal};
use crate::links::page;

#[test]
fn the_home_page_should_stay_as_reviewed() {
    insta::assert_snapshot!("home_zh", page("index.html"));
}

#[test]
fn a_translated_topic_should_stay_as_reviewed() {
    let path = "en/plans/2023/social-assistance/index.html";
    insta::assert_snapshot!("topic_3_en", page(path));
}

#[test]
fn a_translated_measure_should_stay_as_reviewed() {
    insta::assert_snapshot!("measure_8_zh", page("plans/2023/measures/8/index.html"));
}

#[test]
fn a_corrected_measure_should_stay_as_reviewed() {
    insta::assert_snapshot!("measure_45_zh", page("plans/2023/measures/45/index.html"));
}

#[test]
fn a_measure_without_translation_should_stay_as_reviewed() {
    let site = Portal::sample()
        .replace(
            "content/plans/2031/en/02-elderly-care.md",
            "Adapt homes, and set up care beds in the family under a management system.\n",
            "",
        )
        .build()
        .expect("should build");
    let page = &site["en/plans/2031/measures/3/index.html"];
    insta::assert_snapshot!("untranslated_en", String::from_utf8_lossy(page));
}

#[test]
fn the_source_page_should_stay_as_reviewed() {
    insta::assert_snapshot!("source_en", page("en/plans/2023/source/index.html"));
}

#[test]
fn the_page_for_what_is_not_there_should_stay_as_reviewed() {
    insta::assert_snapshot!("not_found", page("404.html"));
}

#[test]
fn a_short_page_should_load_no_script_for_a_table_of_contents() {
    let about = "content/pages/about.en.md";
    let text = |sections: usize| {
        let sections = "\n## A section\n\nFor tests only.\n".repeat(sections);
        format!("+++\ntitle = \"About\"\ndescription = \"For tests.\"\n+++\n{sections}")
    };
    for (sections, has_contents) in [(2, false), (3, true)] {
        let portal = Portal::sample().with(about, text(sections));
        let site = portal.build().expect("should build");
        let page = String::from_utf8_lossy(&site["en/about/index.html"]);
        assert_eq!(page.contains("data-follow"), has_contents);
        assert_eq!(page.contains("follow.js"), has_contents);
    }
}

#[test]
fn a_chapter_without_measures_should_show_neither_count_nor_range() {
    let original = Portal::sample().text(ORIGINAL);
    let portal = Portal::sample()
        .original(original.replace("扫一扫", "三、加强组织领导\n扫一扫"))
        .with(
            "content/plans/2031/en/03-leadership.md",
            "# 3. Strengthen leadership\n",
        );
    let topic = "\n[[topic]]\nnumber = 3\nslug = \"leadership\"\n";
    let settings = portal.text(PLAN) + topic;
    let site = portal.with(PLAN, settings).build().expect("should build");
    let html = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    for (folder, title) in [("", "加强组织领导"), ("en/", "Strengthen leadership")] {
        for page in ["", "plans/2031/", "plans/2031/leadership/", "site-map/"] {
            let page = html(&format!("{folder}{page}index.html"));
            assert!(page.replace("<wbr>", "").contains(title), "{page}");
            for wrong in [">0 ", "0—0", "0 项", "0 measures", "measures  to", "第  "] {
                assert!(!page.contains(wrong), "{wrong} in {page}");
            }
            assert!(
                !page.contains("<ol class=\"contents short\">\n</ol>"),
                "{page}"
            );
        }
    }
    // The others have both.
    let plan = html("plans/2031/index.html");
    let both = "项</span><span class=\"range\">";
    assert_eq!(plan.matches(both).count(), 2, "{plan}");
    let place = "全文共 3 章，这是第三章。";
    assert!(html("plans/2031/leadership/index.html").contains(place));
}
