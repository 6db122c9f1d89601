//! The coverage of an edition, and the notes about it on pages.

use std::collections::BTreeMap;

use super::{SEGMENTS, codes, status, waiting};
use crate::harness::{Portal, TOPIC_1_EN};

#[test]
fn a_changed_sentence_should_make_its_translation_stale_until_it_is_accepted() {
    let portal = Portal::sample().in_original("强化低保扩围增效", "推进低保扩围增效");
    let folder = portal.on_disk();
    let ran = folder.run(["--format", "json", "check"]).ends(0);
    assert_eq!(codes(&ran), [("translation-stale".to_owned(), 5)]);
    assert!(
        ran.stdout.contains("measure 1, sentence 1"),
        "{}",
        ran.stdout
    );
    assert_eq!(
        waiting(&folder),
        BTreeMap::from([("measure/1/1".into(), "stale".into())])
    );

    folder.run(["build"]).ends(0);
    let site = folder.tree("public");
    let page = String::from_utf8_lossy(&site["en/plans/2031/measures/1/index.html"]).into_owned();
    assert!(page.contains("data-pending=\"stale\""), "{page}");
    assert!(page.contains("[not up to date]</span>"), "{page}");
    assert!(page.contains("The Chinese text has changed"), "{page}");
    let page = String::from_utf8_lossy(&site["plans/2031/measures/1/index.html"]).into_owned();
    assert!(page.contains("〔译文未更新〕</span>"), "{page}");

    folder.run(["translate", "accept", "measure/1/1"]).ends(0);
    assert_eq!(waiting(&folder), BTreeMap::new());
    folder.run(["check", "--strict"]).ends(0);
}

#[test]
fn a_sentence_without_translation_should_stand_in_chinese_and_say_so() {
    let line = "Give temporary assistance in time.";
    let folder = Portal::sample().replace(TOPIC_1_EN, line, "[…]").on_disk();
    let ran = folder.run(["--format", "json", "check"]).ends(0);
    assert_eq!(codes(&ran), [("translation-missing".to_owned(), 1)]);
    assert!(ran.stdout.contains("measure/1/2"), "{}", ran.stdout);
    let missing = BTreeMap::from([("measure/1/2".into(), "missing".into())]);
    assert_eq!(waiting(&folder), missing);

    folder.run(["build"]).ends(0);
    let site = folder.tree("public");
    let page = String::from_utf8_lossy(&site["en/plans/2031/measures/1/index.html"]).into_owned();
    let shown = "<span data-pending=\"missing\" lang=\"zh-Hans\">及时开展临时救助。</span>";
    assert!(page.contains(shown), "{page}");
    assert!(
        page.contains("not been translated yet and is shown in Chinese"),
        "{page}"
    );
    let data: serde_json::Value =
        serde_json::from_slice(&site["data/plans/2031.json"]).expect("should be JSON");
    assert_eq!(data["measures"][0]["text"]["en"][1], "");

    let ran = folder.run(["--format", "json", "translate", "accept", "measure/1/2"]);
    assert_eq!(codes(&ran.ends(1)), [("translation-absent".to_owned(), 0)]);
}

#[test]
fn what_nobody_has_accepted_should_be_unreviewed_file_by_file() {
    let folder = Portal::sample().without(SEGMENTS).on_disk();
    let ran = folder.run(["--format", "json", "check"]).ends(0);
    let unreviewed = ("translation-unreviewed".to_owned(), 1);
    assert_eq!(codes(&ran), vec![unreviewed; 3]);
    assert!(
        ran.stdout.contains("topic/1, measure/1, measure/2"),
        "{}",
        ran.stdout
    );
    // It is work in progress, not news of a build.
    let built = folder.run(["--format", "json", "build"]).ends(0);
    assert_eq!(codes(&built), []);
    let lines = status(&folder);
    let whole = lines.last().expect("should have a line");
    assert_eq!(whole["kind"], "edition");
    assert_eq!(whole["percent"], 0);
    assert_eq!(whole["unreviewed"], whole["segments"]);
}

#[test]
fn a_status_should_end_with_the_figures_of_the_edition() {
    let folder = Portal::sample().on_disk();
    let said = |language| {
        let ran = folder
            .run(["--lang", language, "translate", "status"])
            .ends(0);
        ran.stdout.lines().last().unwrap_or_default().to_owned()
    };
    assert_eq!(said("en"), "English (en): 15 of 15 segments current, 100 %");
    assert_eq!(
        said("zh"),
        "English (en)：共 15 个语段，15 个与原文一致，100 %"
    );
}

#[test]
fn a_stale_title_should_be_marked_wherever_it_heads_a_text() {
    let portal = ["topic/1", "measure/1/title"]
        .into_iter()
        .fold(Portal::sample(), |portal, id| {
            let start = format!("\"{id}\" = {{ source = \"");
            let records = portal.text(SEGMENTS);
            let line = records.lines().find(|line| line.starts_with(&start));
            let hash = &line.expect("should be there")[start.len()..][..16];
            portal.replace(SEGMENTS, hash, "0123456789abcdef")
        });
    let site = portal.build().expect("should be built");
    let mark = "<span data-note>[not up to date]</span></h";
    for (page, marks) in [
        ("en/plans/2031/index.html", 2),
        ("en/plans/2031/social-assistance/index.html", 1),
        ("en/plans/2031/elderly-care/index.html", 0),
        ("plans/2031/index.html", 0),
    ] {
        let html = String::from_utf8_lossy(&site[page]).into_owned();
        assert_eq!(html.matches(mark).count(), marks, "{page}");
    }
}

#[test]
fn a_segment_that_waits_alone_should_be_named_itself() {
    let records = Portal::sample().text(SEGMENTS);
    let accepted = |line: &&str| !line.starts_with("\"measure/1/2\"") && !line.contains("topic/1");
    let records: Vec<&str> = records.lines().filter(accepted).collect();
    let portal = Portal::sample().with(SEGMENTS, records.join("\n"));
    let ran = portal.run(["check"]).ends(0);
    assert!(
        ran.stderr.contains(": topic/1, measure/1/2\n"),
        "{}",
        ran.stderr
    );
}

#[test]
fn numbers_of_a_stale_line_should_be_compared_when_it_is_accepted() {
    let portal = Portal::sample().in_original("强化低保扩围增效", "强化3类低保扩围增效");
    let folder = portal.on_disk();
    let ran = folder.run(["--format", "json", "check"]).ends(0);
    assert_eq!(codes(&ran), [("translation-stale".to_owned(), 5)]);
    folder.run(["build"]).ends(0);
    let before = folder.tree("content");
    for what in ["measure/1/1", "--all"] {
        let ran = folder.run(["--format", "json", "translate", "accept", what]);
        assert_eq!(codes(&ran.ends(1)), [("numbers-differ".to_owned(), 5)]);
        assert!(folder.tree("content") == before);
    }
}

#[test]
fn the_status_should_be_told_of_a_portal_with_errors() {
    let portal = Portal::sample().in_original("强化低保扩围增效", "推进低保扩围增效");
    let portal = portal.replace(super::FRONT_EN, "2 March 2031", "3 March 2031");
    let folder = portal.on_disk();
    folder.run(["check"]).ends(1);
    let stale = BTreeMap::from([("measure/1/1".into(), "stale".into())]);
    assert_eq!(waiting(&folder), stale);
    let ran = folder.run(["--lang", "en", "translate", "status"]).ends(0);
    assert!(
        ran.stderr.contains("the portal has one error"),
        "{}",
        ran.stderr
    );
    // What writes needs a portal without errors.
    folder.run(["translate", "export"]).ends(1);
}
