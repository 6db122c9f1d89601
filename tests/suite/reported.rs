//! How the problems of a run are reported together: their order, which is the
//! same in every format, their count, and the hint to `explain`.

use crate::harness::{ANNOTATIONS, ERRATA, GLOSSARY, ORIGINAL, PLAN, Portal, Ran};

/// A time after which nothing becomes out of date.
const OVER: &str = "2040-01-01 00:00";

/// Errors in one file, an error after a warning in another, warnings in two
/// more, and one without a file.
fn spoilt() -> Portal {
    Portal::sample()
        .in_original("2.强化", "2强化")
        .replace("site.toml", "base-url = \"https://sample.example/\"\n", "")
        .replace(ANNOTATIONS, "number = 3", "number = 30")
        .replace(ANNOTATIONS, "\"older-people\", ", "\"older-peple\", ")
        .replace(ERRATA, "en = \"One character is repeated.\"\n", "")
        .replace(PLAN, "number = 2", "number = 7")
}

fn places(problems: &[serde_json::Value]) -> Vec<(String, String, u64)> {
    let text = |value: &serde_json::Value| value.as_str().unwrap_or("-").to_owned();
    let place = |problem: &serde_json::Value| {
        let line = problem["line"].as_u64().unwrap_or_default();
        (text(&problem["file"]), text(&problem["code"]), line)
    };
    problems.iter().map(place).collect()
}

#[test]
fn problems_should_stand_by_file_the_most_serious_first_in_every_form() {
    let folder = spoilt().on_disk();
    let json = folder.run(["--format", "json", "check"]).ends(1);
    let places = places(&json.problems());
    insta::assert_debug_snapshot!("order_of_problems", places);

    let text = folder.run(["check"]).ends(1).stderr;
    let heads = text.lines().filter_map(|line| line.split_once("]: "));
    let heads: Vec<&str> = heads.map(|(head, _)| head).collect();
    let levels = json.problems();
    let expected: Vec<String> = (levels.iter().zip(&places))
        .map(|(problem, (_, code, _))| {
            let level = problem["severity"].as_str().unwrap_or_default();
            format!("{level}[{code}")
        })
        .collect();
    assert_eq!(heads, expected);

    let log = folder.run(["--format", "sarif", "check"]).ends(1);
    let log: serde_json::Value = serde_json::from_str(&log.stdout).expect("should be JSON");
    let results = log["runs"][0]["results"]
        .as_array()
        .expect("should be a list");
    let rules: Vec<&str> = results
        .iter()
        .filter_map(|result| result["ruleId"].as_str())
        .collect();
    let codes: Vec<&str> = places.iter().map(|(_, code, _)| code.as_str()).collect();
    assert_eq!(rules, codes);
}

#[test]
fn two_runs_should_report_the_same() {
    let folder = spoilt().on_disk();
    for form in ["human", "json", "sarif"] {
        let run = || {
            let ran = folder.run(["--format", form, "check"]).ends(1);
            (ran.stdout, ran.stderr)
        };
        assert_eq!(run(), run());
    }
}

#[test]
fn a_run_should_end_with_its_count_and_say_once_where_there_is_more() {
    let folder = spoilt().on_disk();
    let ends = |ran: &Ran, hint: &str, count: &str| {
        let ran = format!("{}{}", ran.stderr, ran.stdout);
        assert_eq!(ran.matches("yaodian explain").count(), 1, "{ran}");
        let last: Vec<&str> = ran.lines().rev().take(2).collect();
        assert_eq!(last, [count, hint], "{ran}");
    };
    let english = "For details, run: yaodian explain audience-unknown";
    let chinese = "详细说明：yaodian explain audience-unknown";
    ends(
        &folder.run(["check"]).ends(1),
        english,
        "4 errors, 3 warnings",
    );
    let run = folder.run(["--lang", "zh", "check"]).ends(1);
    ends(&run, chinese, "4 个错误，3 个警告");
    let run = folder.run(["translate", "export"]).ends(1);
    let count = "nothing was done: the portal has 4 errors";
    ends(&run, english, count);
}

#[test]
fn what_stands_between_should_not_be_in_the_way_of_programs() {
    let folder = spoilt().on_disk();
    for verb in [&["check"][..], &["build"], &["translate", "export"]] {
        for form in ["json", "sarif"] {
            let lead = ["--format", form];
            let ran = folder.run(lead.iter().chain(verb)).ends(1);
            let is_piped = verb[0] != "translate";
            let problems = if is_piped { &ran.stdout } else { &ran.stderr };
            assert!(problems.lines().count() > 0, "{ran:?}");
            assert!(!problems.contains("yaodian explain"), "{problems}");
            for line in problems.lines() {
                let read: Result<serde_json::Value, _> = serde_json::from_str(line);
                assert!(read.is_ok(), "{line}");
            }
        }
    }
}

#[test]
fn problems_for_programs_should_be_alone_on_stdout() {
    let portal = Portal::sample().replace(ERRATA, "en = \"One character is repeated.\"\n", "");
    let folder = portal.on_disk();
    let lines: [&[&str]; 4] = [
        &["check", "--timings"],
        &["check", "--dates"],
        &["build", "--timings"],
        // The parser refuses it, and programs read that, too.
        &["check", "--strct"],
    ];
    for words in lines {
        for form in ["json", "sarif"] {
            let ran = folder.run(words.iter().chain(&["--format", form]));
            for line in ran.stdout.lines() {
                let read: Result<serde_json::Value, _> = serde_json::from_str(line);
                assert!(read.is_ok(), "{words:?}: {line}");
            }
            assert_eq!(ran.stderr.contains(" s  "), words.contains(&"--timings"));
        }
    }
    let checked = folder
        .run(["check", "--format", "json", "--now", OVER])
        .ends(0);
    assert_eq!(checked.stdout.lines().count(), 1, "{}", checked.stdout);
    assert!(
        checked.stderr.ends_with("one warning\n"),
        "{}",
        checked.stderr
    );
    let human = folder.run(["check", "--now", OVER]).ends(0);
    assert!(human.stderr.contains("warning[reason-missing]"));
    assert!(human.stdout.ends_with("one warning\n"), "{}", human.stdout);
}

#[test]
fn json_should_carry_the_other_place_and_the_fix() {
    let ran = Portal::sample()
        .replace(ANNOTATIONS, "\"没钱吃饭\"", "\"没钱吃饭\", \"没钱吃饭\"")
        .run(["--format", "json", "check"])
        .ends(1);
    let problems = ran.problems();
    assert_eq!(problems.len(), 1, "{}", ran.stderr);
    let (problem, related) = (&problems[0], &problems[0]["related"]);
    assert_eq!(problem["column"], 33);
    assert_eq!(
        (&related["line"], &related["column"]),
        (&6.into(), &25.into())
    );
    assert_eq!(related["text"], "\"没钱吃饭\"");
    let edit = &problem["fix"][0];
    assert_eq!(edit["text"], ", \"没钱吃饭\"");
    assert_eq!(edit["replacement"], "");
}

#[test]
fn what_an_import_notices_should_be_said_with_what_it_refuses() {
    let folder = Portal::sample().on_disk();
    let exported = folder.run(["translate", "export"]).ends(0).stdout;
    let (before, after) = exported
        .split_once("X-Yaodian-Original: ")
        .expect("should be there");
    let other = format!(
        "{before}X-Yaodian-Original: {}{}",
        "0".repeat(64),
        &after[64..]
    );
    let other = other.replace("Adapt homes", "Adapt homes {here}");
    std::fs::write(folder.path().join("delivery"), other).expect("should write");
    let ran = folder.run(["translate", "import", "delivery"]).ends(1);
    assert!(
        ran.stderr.contains("error[placeholder-other]"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr.contains("nothing was done: one error"),
        "{}",
        ran.stderr
    );
}

#[test]
fn an_original_should_never_have_a_fix() {
    let ran = Portal::sample()
        .in_original("发展居家", "发展\u{202E}居家")
        .run(["--format", "json", "check"])
        .ends(1);
    let problems = ran.problems();
    let problem = problems.iter().find(|p| p["file"] == ORIGINAL);
    assert!(problem.expect("should be found")["fix"].is_null());
    let ran = Portal::sample()
        .replace(GLOSSARY, "social assistance", "social\u{202E} assistance")
        .run(["--format", "json", "check"])
        .ends(1);
    assert!(ran.problems()[0]["fix"].is_array(), "{}", ran.stderr);
}
