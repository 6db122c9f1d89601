//! Annotations for readers: audiences of measures, search keywords, and
//! synonyms.

use yaodian::diagnostic::Warned;
use yaodian::model::{LanguageTag, Portal as Linked, Provision, ProvisionPath};
use yaodian::pipeline;
use yaodian::source::Options;

use std::sync::Arc;

use crate::bad_input::refused;
use crate::harness::{ANNOTATIONS, AUDIENCES, Portal, SYNONYMS};

fn tag(tag: &str) -> LanguageTag {
    LanguageTag::new(tag).expect("should be a tag")
}

fn linked(portal: &Portal) -> Warned<Arc<Linked>> {
    pipeline::load(&portal.reader(), &Options::default()).expect("should link")
}

fn measure(portal: &Linked, number: u32) -> &Provision {
    let found = portal.plans[0].provision(ProvisionPath::cited(number));
    found.expect("should be there")
}

/// The codes of all diagnostics of a portal, in order.
fn codes(portal: &Portal) -> Vec<&'static str> {
    let found = match pipeline::load(&portal.reader(), &Options::default()) {
        Ok(noted) => noted.diagnostics,
        Err(found) => found,
    };
    let open = found.iter().filter(|diagnostic| !diagnostic.answered);
    open.map(|diagnostic| diagnostic.problem.code()).collect()
}

#[test]
fn a_measure_should_know_its_audiences_and_keywords() {
    let portal = linked(&Portal::sample()).value;
    let slugs: Vec<&str> = portal.audiences.iter().map(|a| a.slug.as_str()).collect();
    assert_eq!(slugs, ["families-in-hardship", "older-people"]);
    // In the order of the annotation: it concerns the first most.
    assert_eq!(measure(&portal, 1).audiences, [1, 0]);
    assert_eq!(measure(&portal, 2).audiences, [0; 0]);
    assert_eq!(measure(&portal, 3).audiences, [1]);
    let keywords = &measure(&portal, 1).keywords;
    assert_eq!(
        keywords[&tag("zh-Hans")],
        ["家里穷怎么申请补助", "没钱吃饭"]
    );
    assert_eq!(keywords[&tag("en")], ["can't afford to live"]);
    assert!(measure(&portal, 3).keywords.is_empty());
}

#[test]
fn synonyms_should_keep_the_order_of_the_file() {
    let portal = linked(&Portal::sample()).value;
    let [chinese, english] = portal.synonyms.as_slice() else {
        panic!("should be two groups: {:?}", portal.synonyms);
    };
    assert_eq!(chinese.language, tag("zh-Hans"));
    assert_eq!(chinese.said, ["在家养老", "上门照顾"]);
    assert_eq!(chinese.written, ["居家养老"]);
    assert_eq!(english.language, tag("en"));
}

#[test]
fn an_audience_should_have_words_in_derived_languages() {
    let sample = Portal::sample();
    let section =
        "\n[[language]]\ntag = \"zh-Hant\"\nlabel = \"繁體中文\"\nderived-from = \"zh-Hans\"\n";
    let settings = sample.text("site.toml") + section;
    let sample = sample.with("site.toml", settings);
    let name = |portal: &Portal| {
        let audiences = &linked(portal).value.audiences;
        audiences[0].words[&tag("zh-Hant")].name.clone()
    };
    assert_eq!(name(&sample), "困難家庭");
    let own =
        "\n[audience.zh-Hant]\nname = \"清寒家庭\"\nline = \"收入不夠生活的家庭。\"\n[audience.en]";
    let written = sample.text(AUDIENCES).replacen("\n[audience.en]", own, 1);
    assert_eq!(name(&sample.with(AUDIENCES, written)), "清寒家庭");
}

#[test]
fn the_files_may_be_absent() {
    let portal = Portal::sample().without(ANNOTATIONS).without(SYNONYMS);
    let portal = portal.without(AUDIENCES);
    let noted = linked(&portal);
    assert!(noted.value.audiences.is_empty());
    assert!(noted.value.synonyms.is_empty());
    assert!(measure(&noted.value, 1).keywords.is_empty());
    assert_eq!(codes(&portal), codes(&Portal::sample()));
}

#[test]
fn a_change_to_any_of_the_files_should_make_another_portal() {
    let sample = Portal::sample();
    let identity = |portal: &Portal| {
        let portal = linked(portal).value;
        let plans = portal.plans.iter().map(|plan| plan.digest);
        let sources = portal.sources;
        (sources.context, sources.synonyms, plans.collect::<Vec<_>>())
    };
    let before = identity(&sample);
    for (path, from, to) in [
        (AUDIENCES, "六十", "60"),
        (ANNOTATIONS, "没钱吃饭", "没钱看病"),
        (SYNONYMS, "上门照顾", "上门服务"),
    ] {
        let changed = sample.clone().replace(path, from, to);
        assert_ne!(identity(&changed), before, "{path}");
    }
}

#[test]
fn an_audience_without_words_in_another_language_should_be_said() {
    let sample = Portal::sample();
    let text = sample.text(AUDIENCES);
    let (before, _) = text.rsplit_once("[audience.en]").expect("should be there");
    let mut expected = codes(&sample);
    expected.push("audience-untranslated");
    let mut found = codes(&sample.with(AUDIENCES, before));
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn synonyms_that_lead_nowhere_should_be_said() {
    let nowhere = |portal: Portal| -> Vec<String> {
        let ran = portal.run(["--format", "json", "check"]).ends(0);
        let problems = ran.problems();
        let found = problems.iter().filter(|p| p["code"] == "synonym-nowhere");
        found
            .map(|problem| problem["text"].as_str().unwrap_or("").trim().to_owned())
            .collect()
    };
    assert_eq!(nowhere(Portal::sample()), [""; 0]);
    let portal = Portal::sample()
        // The text has another grammatical number; only the glossary has the
        // word.
        .replace(SYNONYMS, "\"elderly care\"", "\"care bed\", \"dibao\"")
        // The text has another width; only the English text has the word.
        .replace(SYNONYMS, "\"居家养老\"", "\"2031年，坚持\", \"dibao\"");
    assert_eq!(nowhere(portal), ["\"dibao\""]);
}

#[test]
fn all_that_is_wrong_should_be_said_at_once() {
    let portal = Portal::sample()
        .with(
            SYNONYMS,
            "[[group]]\nlanguage = \"en\"\nsaid = []\nwriten = [\"care\"]\n\
             [[group]]\nlanguage = \"EN\"\nsaid = [\" \"]\nwritten = [\"care\"]\n",
        )
        .replace(ANNOTATIONS, "\"没钱吃饭\"", "\"\"")
        .replace(AUDIENCES, "\nline = ", "\nlin = ");
    let mut found = codes(&portal);
    found.sort_unstable();
    found.dedup();
    let expected = [
        "empty-value",
        "language-unknown",
        "missing-key",
        "unknown-key",
    ];
    assert_eq!(found, expected);
}

#[test]
fn two_audiences_of_one_slug_should_be_refused() {
    refused(
        "audience-slug-repeated",
        &format!("{AUDIENCES}:13"),
        |portal| {
            portal.without(ANNOTATIONS).replace(
                AUDIENCES,
                "\"older-people\"",
                "\"families-in-hardship\"",
            )
        },
    );
}

#[test]
fn an_audience_that_lacks_the_first_language_should_be_refused() {
    refused(
        "audience-language-missing",
        &format!("{AUDIENCES}:2"),
        |portal| {
            let text = portal.text(AUDIENCES);
            let (before, rest) = text
                .split_once("[audience.zh-Hans]")
                .expect("should be there");
            let (_, after) = rest.split_once("[audience.en]").expect("should be there");
            portal.with(AUDIENCES, format!("{before}[audience.en]{after}"))
        },
    );
}

#[test]
fn an_unknown_key_of_an_audience_should_be_refused() {
    refused("unknown-key", &format!("{AUDIENCES}:5"), |portal| {
        portal.replace(AUDIENCES, "name = \"困难家庭\"", "nam = \"困难家庭\"")
    });
}

#[test]
fn an_annotation_of_no_measure_should_be_refused() {
    refused(
        "annotation-unknown",
        &format!("{ANNOTATIONS}:10"),
        |portal| portal.replace(ANNOTATIONS, "number = 3", "number = 30"),
    );
}

#[test]
fn two_annotations_of_one_measure_should_be_refused() {
    refused(
        "annotation-repeated",
        &format!("{ANNOTATIONS}:10"),
        |portal| portal.replace(ANNOTATIONS, "number = 3", "number = 1"),
    );
}

#[test]
fn an_audience_that_the_portal_does_not_have_should_be_refused() {
    refused("audience-unknown", &format!("{ANNOTATIONS}:11"), |portal| {
        portal.replace(ANNOTATIONS, "[\"older-people\"]", "[\"old-people\"]")
    });
}

#[test]
fn an_audience_without_the_file_of_audiences_should_be_refused() {
    refused("audience-unknown", &format!("{ANNOTATIONS}:3"), |portal| {
        portal.without(AUDIENCES)
    });
}

#[test]
fn keywords_in_a_derived_language_should_be_refused() {
    refused("language-derived", &format!("{ANNOTATIONS}:7"), |portal| {
        let settings = portal.text("site.toml");
        let section =
            "\n[[language]]\ntag = \"zh-Hant\"\nlabel = \"繁體中文\"\nderived-from = \"zh-Hans\"\n";
        portal
            .with("site.toml", settings + section)
            .replace(ANNOTATIONS, "\nen = ", "\nzh-Hant = ")
    });
}

#[test]
fn an_empty_keyword_should_be_refused() {
    refused("empty-value", &format!("{ANNOTATIONS}:6"), |portal| {
        portal.replace(ANNOTATIONS, "\"没钱吃饭\"", "\" \"")
    });
}

#[test]
fn a_keyword_that_stands_twice_should_be_refused() {
    refused("keyword-repeated", &format!("{ANNOTATIONS}:7"), |portal| {
        let keyword = "\"can't afford to live\"";
        let twice = format!("{keyword}, \"Can’t afford to live\"");
        portal.replace(ANNOTATIONS, keyword, &twice)
    });
}

#[test]
fn a_word_on_both_sides_of_a_synonym_should_be_refused() {
    refused("synonym-repeated", &format!("{SYNONYMS}:4"), |portal| {
        portal.replace(SYNONYMS, "\"上门照顾\"", "\"居家养老\"")
    });
}

#[test]
fn a_group_of_synonyms_without_words_should_be_refused() {
    refused("empty-value", &format!("{SYNONYMS}:9"), |portal| {
        portal.replace(SYNONYMS, "[\"elderly care\"]", "[]")
    });
}
