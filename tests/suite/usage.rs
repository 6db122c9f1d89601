//! Messages about a wrong command line, a wrong folder and `--strict`.

use std::ffi::OsStr;

use crate::harness::{Portal, Ran};

/// Runs in Chinese and in English.
fn both<A: AsRef<OsStr> + Copy>(portal: &Portal, arguments: &[A]) -> [Ran; 2] {
    ["zh", "en"].map(|language| {
        let lead = [OsStr::new("--lang"), OsStr::new(language)];
        portal.run(lead.into_iter().chain(arguments.iter().map(AsRef::as_ref)))
    })
}

/// A portal with one warning and no error.
fn warning() -> Portal {
    Portal::sample().replace("site.toml", "base-url = \"https://sample.example/\"\n", "")
}

#[test]
fn what_only_strict_refuses_should_be_said_to_be_so() {
    for verb in ["build", "check"] {
        for ran in both(&warning(), &[verb, "--strict", "--now", "2040-01-01 00:00"]) {
            let ran = ran.ends(1);
            let last = format!("{}{}", ran.stderr, ran.stdout);
            let last = last.lines().last().unwrap_or_default();
            assert!(last.contains("--strict"), "{last}");
            for idle in ["0 个错误", "没有错误", "no error"] {
                assert!(!last.contains(idle), "{last}");
            }
        }
    }
    let ran = Portal::sample().run(["check", "--strict"]).ends(0);
    assert!(!ran.stdout.contains("--strict"), "{}", ran.stdout);
}

#[test]
fn a_root_that_is_not_there_should_be_named() {
    let folder = tempfile::tempdir().expect("should make a folder");
    let empty = folder.path().to_str().expect("should be UTF-8");
    let absent = format!("{empty}/absent");
    for verb in ["build", "check", "serve"] {
        for ran in both(&Portal::sample(), &["--root", &absent, verb]) {
            let ran = ran.ends(1);
            assert!(ran.stderr.contains("error[root-missing]"), "{}", ran.stderr);
            assert!(ran.stderr.contains(&absent), "{}", ran.stderr);
        }
        for ran in both(&Portal::sample(), &["--root", empty, verb]) {
            let ran = ran.ends(1);
            assert!(ran.stderr.contains("error[file-missing]"), "{}", ran.stderr);
            let named = format!("{empty}/site.toml");
            assert!(ran.stderr.contains(&named), "{}", ran.stderr);
        }
    }
}

#[test]
fn wrong_usage_should_be_one_object_where_json_is_asked_for() {
    for wrong in [
        &["--format", "json", "build", "--foo"][..],
        &["--format=json", "bild"],
        &["build", "--port", "3", "--format", "json"],
        &["--format", "json"],
    ] {
        for ran in both(&Portal::sample(), wrong) {
            let ran = ran.ends(2);
            // On stdout where the verb is build or check.
            let said = format!("{}{}", ran.stdout, ran.stderr);
            assert_eq!(said.lines().count(), 1, "{said}");
            let problems = ran.problems();
            let problem = problems.first().expect("should be an object");
            let keys = problem.as_object().expect("should be an object").len();
            assert_eq!(keys, 12, "{problem}");
            assert_eq!(problem["severity"], "error");
            let code = problem["code"].as_str().unwrap_or_default();
            assert!(code.starts_with("usage-"), "{code}");
            assert!(problem["file"].is_null() && problem["line"].is_null());
        }
    }
}

#[cfg(unix)]
#[test]
fn wrong_usage_should_be_said_in_chinese_but_for_the_word_error() {
    use std::os::unix::ffi::OsStrExt;
    let url = OsStr::from_bytes(b"--base-url=\xff");
    for wrong in [
        &["build", "--foo"].map(OsStr::new)[..],
        &["bild"].map(OsStr::new),
        &["build", "--strict", "--strict"].map(OsStr::new),
        &["serve", "--port", "x"].map(OsStr::new),
        &[OsStr::new("build"), url],
    ] {
        let [ran, _] = both(&Portal::sample(), wrong);
        let ran = ran.ends(2);
        assert!(ran.stderr.starts_with("error["), "{}", ran.stderr);
        for word in ["Usage", "invalid", "argument", "information", "try"] {
            let said = ran.stderr.replace("usage-unknown-argument", "");
            assert!(!said.contains(word), "{}", ran.stderr);
        }
    }
}

#[test]
fn a_host_in_chinese_should_be_answered_with_its_ascii_form() {
    let wrong = ["build", "--base-url", "https://民政.example/"];
    for ran in both(&Portal::sample(), &wrong) {
        let ran = ran.ends(2);
        assert!(ran.stderr.contains("民政.example"), "{}", ran.stderr);
        assert!(
            ran.stderr.to_lowercase().contains("punycode"),
            "{}",
            ran.stderr
        );
        assert!(ran.stderr.contains("xn--"), "{}", ran.stderr);
    }
}
