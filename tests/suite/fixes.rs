//! `check --fix`: certain fixes are applied after confirmation, and nothing
//! else is changed.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::harness::{ANNOTATIONS, ERRATA, Folder, GLOSSARY, Portal, Ran, SYNONYMS};

const ABOUT: &str = "content/pages/about.en.md";
const SEGMENTS: &str = "content/plans/2031/en/segments.toml";

/// The sample with one mistake for each kind of certain fix, as far as a single
/// run can find them.
fn spoilt() -> Portal {
    Portal::sample()
        .replace(
            GLOSSARY,
            "everyday = [\"低保金\"]",
            "everday = [\"低保金\"]",
        )
        .replace(GLOSSARY, "\"concept\"", "\"concpet\"")
        .replace(ERRATA, "line = 9", "line = \"9\"")
        .replace(ERRATA, "zh-Hans = \"“平", "zh_hans = \"“平")
        .replace(ANNOTATIONS, "\"没钱吃饭\"", "\"没钱吃饭\", \"没钱吃饭\"")
        .replace(SYNONYMS, "[\"居家养老\"]", "\"居家养老\"")
        .replace(ABOUT, "For tests", "For\u{202E} tests")
}

/// The sample with mistakes that are found only if all files can be read.
fn spoilt_deeper() -> Portal {
    let annotations = Portal::sample().text(ANNOTATIONS)
        + "related = [1, 2, 1]\n\n[[measure.named]]\nkind = \"target\"\nslug = \"beds\"\nfound = \"居家环境，建设\"\n";
    let record = "\"measure/1/9\" = { source = \"0123456789abcdef\", accepted = \"2031-04-02\" }\n";
    let records = Portal::sample().text(SEGMENTS) + record;
    Portal::sample()
        .with(ANNOTATIONS, annotations)
        .replace(ANNOTATIONS, "\"older-people\", ", "\"older-peple\", ")
        .replace(
            GLOSSARY,
            "kind = \"benefit\"",
            "kind = \"benefit\"\npart-of = \"social-asistance\"",
        )
        .with(SEGMENTS, records)
        .replace(ABOUT, "/plans/2031/measures/1/", "plans/2031/measures/1")
        .with("theme/locales/en.ftl", "disclamer = Ask at the counter.\n")
}

/// Runs in a pseudo-terminal, with an answer typed by a person.
fn in_a_terminal(folder: &Folder, command: &str, no_colour: &str, answer: &str) -> String {
    let program = assert_cmd::cargo::cargo_bin!("yaodian");
    let line = format!("{} {command}", program.display());
    let mut child = Command::new("script")
        .args(["-qec", &line, "/dev/null"])
        .current_dir(folder.path())
        .env("LC_ALL", "C")
        .env("TERM", "xterm")
        .env("NO_COLOR", no_colour)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("should start");
    let mut input = child.stdin.take().expect("should be piped");
    writeln!(input, "{answer}").expect("should write");
    let output = child.wait_with_output().expect("should end");
    String::from_utf8(output.stdout).expect("should be UTF-8")
}

#[test]
fn fixes_should_be_shown_as_a_diff_and_made() {
    let folder = spoilt().on_disk();
    let before = folder.tree("");
    let asked = folder.run(["check", "--fix"]).ends(1);
    assert!(folder.tree("") == before, "something was written unasked");
    insta::assert_snapshot!("a_diff_of_fixes", asked.stdout);

    folder.run(["check", "--fix", "--yes"]).ends(0);
    let sample = Portal::sample().on_disk().tree("");
    let after = folder.tree("");
    for (path, bytes) in &sample {
        let expected = match path.as_str() {
            // The fix writes a list that is formatted differently from the
            // sample's.
            SYNONYMS => continue,
            _ => bytes,
        };
        assert!(after[path] == *expected, "{path} differs");
    }
    let again = folder.run(["check", "--fix", "--yes"]).ends(0).stdout;
    assert!(again.contains("nothing can be fixed"), "{again}");
    assert!(folder.tree("") == after);
}

#[test]
fn fixes_of_what_files_say_together_should_be_made_too() {
    let folder = spoilt_deeper().on_disk();
    let ran = folder
        .run(["--lang", "zh", "check", "--fix", "--yes"])
        .ends(0);
    insta::assert_snapshot!("a_diff_of_deeper_fixes", ran.stdout);
    let again = folder.run(["--format", "json", "check", "--fix", "--yes"]);
    let again = again.ends(0);
    assert!(
        again.stderr.contains("nothing can be fixed"),
        "{}",
        again.stderr
    );
    assert!(again.problems().is_empty(), "{}", again.stdout);
}

#[test]
fn a_record_whose_words_are_still_there_should_not_be_lost() {
    let ran = Portal::sample()
        .replace(SEGMENTS, "\"measure/1/2\" =", "\"measure/1/9\" =")
        .run(["--format", "json", "check"])
        .ends(0);
    let problems = ran.problems();
    let unknown = problems.iter().find(|p| p["code"] == "segment-unknown");
    assert!(unknown.expect("should be found")["fix"].is_null());
}

#[test]
fn without_a_terminal_and_without_yes_nothing_should_change() {
    for (language, words) in [("en", "nothing was changed"), ("zh", "未改动任何文件")] {
        let folder = spoilt().on_disk();
        let before = folder.tree("");
        let ran = folder.run(["--lang", language, "check", "--fix"]).ends(1);
        assert!(ran.stdout.contains(words), "{}", ran.stdout);
        assert!(ran.stdout.contains("--yes"), "{}", ran.stdout);
        assert!(!ran.stdout.contains('\u{1b}'), "{}", ran.stdout);
        assert!(ran.stderr.contains("error[unknown-key]"), "{}", ran.stderr);
        assert!(folder.tree("") == before);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_person_should_be_asked_and_may_refuse() {
    let folder = spoilt().on_disk();
    let before = folder.tree("");
    let said = in_a_terminal(&folder, "check --fix", "", "n");
    assert!(said.contains("[y/N]"), "{said}");
    assert!(said.contains("\u{1b}[31m-everday"), "{said}");
    assert!(said.contains("nothing was changed"), "{said}");
    assert!(folder.tree("") == before);
    let said = in_a_terminal(&folder, "check --fix", "", "y");
    assert!(said.contains("problems fixed"), "{said}");
    folder.run(["check"]).ends(0);
}

#[cfg(target_os = "linux")]
#[test]
fn colours_should_go_where_nobody_wants_them() {
    let folder = spoilt().on_disk();
    let command = "--lang zh check --fix";
    let said = in_a_terminal(&folder, command, "", "n");
    assert!(said.contains("\u{1b}[32m+everyday"), "{said}");
    let said = in_a_terminal(&folder, command, "1", "n");
    assert!(said.contains("+everyday"), "{said}");
    assert!(!said.contains('\u{1b}'), "{said}");
}

#[test]
fn fixes_that_meet_should_be_made_one_run_at_a_time() {
    let words = "\"没钱吃饭\", \"没钱吃饭\", \"没钱吃饭\"";
    let folder = Portal::sample()
        .replace(ANNOTATIONS, "\"没钱吃饭\"", words)
        .on_disk();
    let mut runs = 0;
    while folder.run(["check"]).code != 0 {
        folder.run(["check", "--fix", "--yes"]);
        runs += 1;
        assert!(runs < 4, "it does not end");
    }
    let sample = Portal::sample().text(ANNOTATIONS).into_bytes();
    assert_eq!(folder.tree("")[ANNOTATIONS], sample);
}

#[test]
fn what_would_make_a_portal_worse_should_not_be_done() {
    // Under the correct key, the message would be used, and its variable would
    // be missing.
    let wording = "disclamer = Ask { $whom }.\n";
    let folder = Portal::sample()
        .with("theme/locales/en.ftl", wording)
        .on_disk();
    let before = folder.tree("");
    for (language, words) in [("en", "one more error"), ("zh", "增加 1 个错误")] {
        let arguments = ["--lang", language, "check", "--fix", "--yes"];
        let ran = folder.run(arguments).ends(0);
        assert!(ran.stdout.contains(words), "{}", ran.stdout);
        assert!(folder.tree("") == before);
    }
}

#[test]
fn yes_should_need_something_to_agree_to() {
    let ran: Ran = Portal::sample().run(["check", "--yes"]).ends(2);
    assert!(ran.stderr.contains("--fix"), "{}", ran.stderr);
}
