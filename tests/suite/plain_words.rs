//! Plain words of editors: where they are shown, and what is checked.

use std::collections::BTreeMap;

use serde_json::Value;
use yaodian::pipeline;
use yaodian::source::Options;

use crate::harness::{PLAIN, Portal, TOPIC_1_EN};

/// All of the sample in plain words; only the first means something.
const WORDS: &str = r#"[[measure]]
number = 1
[measure.says]
zh-Hans = "让更多困难家庭得到低保。"
en = "More families in need are to get the allowance."
[measure.means]
zh-Hans = "遇到急难，可以更快得到帮助。"
en = "In an emergency, help comes sooner."

[[measure]]
number = 2 # of three
[measure.says]
zh-Hans = "把低收入家庭的信息管好。"
en = "Keep data on poorer homes up to date."

[[measure]]
number = 3
[measure.says]
zh-Hans = "老人在家也能得到照料。"
en = "Older people are to be looked after at home."
"#;

fn sample() -> Portal {
    Portal::sample().with(PLAIN, WORDS)
}

/// The same with Traditional Chinese, which nobody writes.
fn derived() -> Portal {
    let language =
        "\n[[language]]\ntag = \"zh-Hant\"\nlabel = \"繁體中文\"\nderived-from = \"zh-Hans\"\n";
    let settings = Portal::sample().text("site.toml") + language;
    sample().with("site.toml", settings)
}

/// A file of a site.
fn text(site: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8(site[path].clone()).expect("should be text")
}

/// A page of a site.
fn page(site: &BTreeMap<String, Vec<u8>>, folder: &str) -> String {
    text(site, &format!("{folder}index.html"))
}

/// The codes of all problems that are not answered.
fn codes(portal: &Portal) -> Vec<&'static str> {
    let found = match pipeline::load(&portal.reader(), &Options::default()) {
        Ok(noted) => noted.diagnostics,
        Err(found) => found,
    };
    let open = found.iter().filter(|diagnostic| !diagnostic.answered);
    open.map(|diagnostic| diagnostic.problem.code()).collect()
}

#[test]
fn they_should_be_shown_first_in_the_language_of_the_page_and_marked_as_the_editors() {
    let site = derived().build().expect("should build");
    let chinese = page(&site, "plans/2031/measures/1/");
    let plain = chinese
        .find("data-plain=\"says\">让更多困难家庭得到低保。<")
        .expect("says");
    let means = chinese
        .find("data-plain=\"means\">遇到急难")
        .expect("means");
    let sentence = chinese.find("data-segment").expect("the text");
    assert!(plain < means && means < sentence, "they come first");
    assert!(
        chinese.contains("以上是编者的说明"),
        "they are the editors'"
    );
    let english = page(&site, "en/plans/2031/measures/1/");
    assert!(english.contains("data-plain=\"says\">More families in need"));
    assert!(
        !english.contains("困难家庭得到低保。<"),
        "not in another language"
    );
    let derived = page(&site, "zh-hant/plans/2031/measures/1/");
    assert!(derived.contains("data-plain=\"says\">讓更多困難家庭得到低保。<"));
    let third = page(&site, "plans/2031/measures/3/");
    assert!(third.contains("data-plain=\"says\"") && !third.contains("data-plain=\"means\""));
    let topic = page(&site, "plans/2031/social-assistance/");
    assert_eq!(topic.matches("data-plain=\"says\"").count(), 2, "in lists");
    let audience = page(&site, "audiences/older-people/");
    assert!(audience.contains("data-plain=\"says\">老人在家也能得到照料。<"));
}

#[test]
fn they_should_be_data_and_never_part_of_the_text() {
    let site = sample().build().expect("should build");
    let data: Value = serde_json::from_str(&text(&site, "data/plans/2031.json")).expect("JSON");
    let first = &data["measures"][0];
    assert_eq!(
        first["says"]["en"],
        "More families in need are to get the allowance."
    );
    assert_eq!(first["means"]["zh-Hans"], "遇到急难，可以更快得到帮助。");
    assert!(data["measures"][2].get("means").is_none());
    assert!(!first["text"].to_string().contains("More families"));
}

#[test]
fn a_measure_that_has_changed_since_should_be_read_again() {
    assert_eq!(codes(&sample()), ["plain-unrecorded"; 3]);
    // As check --fix records them.
    let folder = sample().on_disk();
    folder.run(["check", "--fix", "--yes"]).ends(0);
    let recorded = std::fs::read_to_string(folder.path().join(PLAIN)).expect("should be there");
    assert_eq!(recorded.matches("\nsource = \"").count(), 3, "{recorded}");
    assert!(
        recorded.contains("number = 2 # of three\nsource = \""),
        "{recorded}"
    );
    let portal = Portal::sample().with(PLAIN, recorded.as_str());
    assert_eq!(codes(&portal), [""; 0]);
    // A translation is another matter.
    let translated = portal
        .clone()
        .replace(TOPIC_1_EN, "Do the work", "Do all work");
    assert!(!codes(&translated).contains(&"plain-stale"));
    let changed = portal.in_original("及时开展临时救助。", "随时开展临时救助。");
    assert!(
        codes(&changed).contains(&"plain-stale"),
        "{:?}",
        codes(&changed)
    );
}
