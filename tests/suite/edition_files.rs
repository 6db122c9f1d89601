//! The files of an edition: what is said of one whose heading is of another
//! topic than its name, and of one that is not there.

use crate::harness::{PLAN, Portal, TOPIC_1_EN};

const FRONT_EN: &str = "content/plans/2031/en/00-front.md";
const TOPIC_2_EN: &str = "content/plans/2031/en/02-elderly-care.md";

/// The problems of a portal: code, file, and remedy.
fn problems(portal: &Portal) -> Vec<(String, String, String)> {
    let ran = portal.run(["check", "--format", "json"]);
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let said = ran.problems().into_iter();
    said.map(|one| (text(&one["code"]), text(&one["file"]), text(&one["help"])))
        .collect()
}

#[test]
fn a_wrong_number_should_be_answered_by_the_one_of_the_file_s_name() {
    let own = |topic: u32| {
        format!("write # {topic}. …: according to its name, this file belongs to topic {topic}")
    };
    let cases = [
        (TOPIC_2_EN, "# 2. ", "# 22. ", "edition-topic-unknown", 2),
        (TOPIC_2_EN, "# 2. ", "# 1. ", "edition-topic-repeated", 2),
        // The first file took the number of the second.
        (TOPIC_1_EN, "# 1. ", "# 2. ", "edition-topic-repeated", 1),
    ];
    for (file, right, wrong, code, topic) in cases {
        let found = problems(&Portal::sample().replace(file, right, wrong));
        let expected = (code.to_owned(), file.to_owned(), own(topic));
        assert!(found.contains(&expected), "{found:#?}");
        // The file is there.
        assert!(
            found.iter().all(|(code, ..)| code != "edition-missing"),
            "{found:#?}"
        );
    }
}

#[test]
fn measures_below_a_wrong_number_should_be_answered_by_it_too() {
    let portal = Portal::sample().without(TOPIC_1_EN);
    let found = problems(&portal.replace(TOPIC_2_EN, "# 2. ", "# 1. "));
    let (code, file, help) = &found[0];
    assert_eq!(
        (code.as_str(), file.as_str()),
        ("edition-measure-unknown", TOPIC_2_EN)
    );
    assert!(
        help.starts_with("write # 2. … at the top: measure 3"),
        "{help}"
    );
}

#[test]
fn a_file_without_its_heading_should_be_told_its_number() {
    let found = problems(&Portal::sample().replace(TOPIC_2_EN, "# 2. ", "#2. "));
    assert_eq!(found.len(), 1, "{found:#?}");
    let ran = Portal::sample()
        .replace(TOPIC_2_EN, "# 2. ", "#2. ")
        .run(["check"]);
    assert!(
        ran.stderr.contains("expected the heading # 2. …"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_number_should_be_corrected_only_where_the_name_is_certain() {
    let wrong = Portal::sample().replace(TOPIC_2_EN, "# 2. ", "# 22. ");
    let folder = wrong.on_disk();
    folder.run(["check", "--fix", "--yes"]).ends(0);
    let file = folder.tree("").remove(TOPIC_2_EN).expect("should be there");
    assert_eq!(file, Portal::sample().text(TOPIC_2_EN).into_bytes());
    folder.run(["check", "--strict"]).ends(0);
    // The number in the name is of one topic, the slug of another.
    let text = wrong.text(TOPIC_2_EN);
    let moved = wrong
        .without(TOPIC_2_EN)
        .with("content/plans/2031/en/01-elderly-care.md", text);
    let ran = moved.run(["check", "--format", "json"]).ends(1);
    let found = ran.problems();
    let unknown = found
        .iter()
        .find(|one| one["code"] == "edition-topic-unknown");
    let unknown = unknown.expect("should be told");
    assert!(unknown["fix"].is_null(), "{unknown}");
    let help = unknown["help"].as_str().expect("should be text");
    assert!(help.starts_with("write # 2. …"), "{help}");
}

#[test]
fn a_file_that_is_missing_should_be_named_as_it_is_to_be_called() {
    let portal = Portal::sample().without(TOPIC_2_EN);
    // Its slug says how, whatever it is.
    let portal = portal.replace(PLAN, "\"elderly-care\"", "\"old-age\"");
    let said = |portal: &Portal| -> Vec<String> {
        let ran = portal.run(["check", "--format", "json"]).ends(0);
        (ran.problems().iter())
            .filter(|one| one["code"] == "edition-missing")
            .filter_map(|one| one["message"].as_str().map(str::to_owned))
            .collect()
    };
    let shown = ": the original is shown instead (en)";
    let missing = format!("content/plans/2031/en/02-old-age.md is missing{shown}");
    assert_eq!(said(&portal), [missing]);
    // Several are one problem.
    let text = Portal::sample().text(TOPIC_2_EN);
    let portal = portal.without(FRONT_EN).without(TOPIC_1_EN);
    let others = "as are 2 other files of the translation";
    let missing = format!("content/plans/2031/en/00-front.md is missing, {others}{shown}");
    assert_eq!(said(&portal), [missing]);
    let ran = portal.run(["check", "--format", "json"]).ends(0);
    // Both ways out are named.
    let problems = ran.problems();
    let helps = (problems.iter()).filter(|one| one["code"] == "edition-missing");
    for help in helps.filter_map(|one| one["help"].as_str()) {
        assert!(
            help.contains("yaodian translate export --plan 2031 --language en"),
            "{help}"
        );
        assert!(help.contains("untranslated = [\"en\"]"), "{help}");
    }
    // What it names is read.
    let made = Portal::sample().replace(PLAN, "\"elderly-care\"", "\"old-age\"");
    let made = made
        .without(TOPIC_2_EN)
        .with("content/plans/2031/en/02-old-age.md", text);
    made.run(["check", "--strict"]).ends(0);
}
