//! `yaodian explain`: every code in both languages, in any folder.

use yaodian::diagnostic::Problem;

use crate::harness::{self, Ran};

/// Runs in a folder that is not a portal.
fn run(arguments: &[&str]) -> Ran {
    let folder = tempfile::tempdir().expect("should make a folder");
    let mut command = harness::command(folder.path());
    command.args(arguments);
    Ran::of(command)
}

#[test]
fn a_code_should_be_explained_in_both_languages() {
    let english = run(&["explain", "erratum-not-found"]).ends(0).stdout;
    let chinese = run(&["--lang", "zh", "explain", "erratum-not-found"]);
    let both = format!("{english}\n{}", chinese.ends(0).stdout);
    insta::assert_snapshot!("an_explanation", both);
}

#[test]
fn the_locale_should_choose_the_language_of_an_explanation() {
    let folder = tempfile::tempdir().expect("should make a folder");
    let mut command = harness::command(folder.path());
    command
        .env("LC_ALL", "zh_CN.UTF-8")
        .args(["explain", "no-plans"]);
    assert!(Ran::of(command).ends(0).stdout.contains("影响\n"));
}

#[test]
fn all_codes_should_be_listed_with_a_line_each() {
    for language in ["en", "zh"] {
        let list = run(&["--lang", language, "explain"]).ends(0).stdout;
        let lines: Vec<&str> = list.lines().collect();
        let [lines @ .., blank, end] = lines.as_slice() else {
            panic!("{list}");
        };
        assert_eq!(*blank, "");
        assert!(end.contains("yaodian explain"), "{end}");
        let codes = lines
            .iter()
            .filter_map(|line| line.split_whitespace().next());
        let codes: Vec<&str> = codes.collect();
        assert_eq!(codes, Problem::CODES);
    }
}

#[test]
fn an_unknown_code_should_be_answered_with_the_nearest() {
    let ran = run(&["explain", "eratum-not-found"]).ends(2);
    assert!(ran.stderr.contains("“erratum-not-found”"), "{}", ran.stderr);
    let ran = run(&["--lang", "zh", "explain", "什么"]).ends(2);
    assert!(
        ran.stderr.contains("全部代码见 yaodian explain"),
        "{}",
        ran.stderr
    );
}

#[test]
fn programs_should_get_an_explanation_as_an_object() {
    let ran = run(&["--format", "json", "explain", "no-plans"]).ends(0);
    let explained: serde_json::Value = serde_json::from_str(&ran.stdout).expect("should be JSON");
    for key in ["code", "severity", "title", "why", "fix"] {
        assert!(explained[key].is_string(), "{explained}");
    }
    assert!(explained["example"]["wrong"].is_string(), "{explained}");
    let all = run(&["--format", "json", "explain"]).ends(0).stdout;
    assert_eq!(all.lines().count(), Problem::CODES.len());
}
