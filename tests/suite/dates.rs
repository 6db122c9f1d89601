//! `check --dates`: days of last changes from git, and where the built site
//! shows them.

use std::process::Command;

use crate::harness::{Folder, PLAN, Portal, Ran, command};

const ABOUT: &str = "content/pages/about.en.md";

/// Runs git without the settings of the user.
fn git(folder: &Folder, day: &str, arguments: &[&str]) {
    let mut git = Command::new("git");
    git.current_dir(folder.path())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .env("GIT_COMMITTER_DATE", day)
        .env("GIT_AUTHOR_DATE", "2001-01-01T00:00:00Z")
        .args(["-c", "user.name=e", "-c", "user.email=e@e.example"])
        .args(arguments);
    let done = git.output().expect("git should be there");
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
}

fn commit(folder: &Folder, day: &str) {
    git(folder, day, &["add", "-A"]);
    git(folder, day, &["commit", "-qm", "x"]);
}

/// A portal whose files were all committed on one day, late in the evening.
fn committed(portal: &Portal) -> Folder {
    let folder = portal.on_disk();
    git(&folder, "", &["init", "-q"]);
    commit(&folder, "2031-03-05T20:00:00Z");
    folder
}

fn dates(folder: &Folder, more: &[&str]) -> Ran {
    let all = [&["--lang", "en", "check", "--dates"], more].concat();
    folder.run(all)
}

fn text(folder: &Folder, path: &str) -> String {
    std::fs::read_to_string(folder.path().join(path)).expect("should be there")
}

#[test]
fn dates_should_be_proposed_and_written_only_on_request() {
    let portal = Portal::sample()
        .replace(PLAN, "sha256 = ", "# why\nsha256 = ")
        .replace(
            ABOUT,
            "description = \"A page for tests.\"",
            "description = \"A page\" # short",
        );
    let folder = committed(&portal);
    let shown = dates(&folder, &[]).ends(0).stdout;
    // It was the next day in China by then.
    assert_eq!(
        shown.matches("+changed = \"2031-03-06\"\n").count(),
        3,
        "{shown}"
    );
    assert!(shown.contains("3 dates of 3 should change"), "{shown}");
    assert_eq!(text(&folder, ABOUT), portal.text(ABOUT));
    let written = dates(&folder, &["--write"]).ends(0).stdout;
    assert!(written.contains("3 dates written"), "{written}");
    for (path, line) in [
        (ABOUT, "description = \"A page\" # short"),
        (PLAN, "sha256 = "),
    ] {
        let before = portal.text(path);
        let line = before
            .lines()
            .find(|l| l.starts_with(line))
            .expect("should be there");
        let expected = before.replace(line, &format!("{line}\nchanged = \"2031-03-06\""));
        assert_eq!(text(&folder, path), expected);
    }
    let again = dates(&folder, &[]).ends(0).stdout;
    assert_eq!(again, "all 3 dates match the git history\n");
}

#[test]
fn the_commit_that_records_a_date_should_be_no_reason_for_another() {
    let folder = committed(&Portal::sample());
    dates(&folder, &["--write"]).ends(0);
    commit(&folder, "2031-05-01T00:00:00Z");
    let said = dates(&folder, &[]).ends(0).stdout;
    assert_eq!(said, "all 3 dates match the git history\n");
    let about = text(&folder, ABOUT).replace("For tests", "Made for tests");
    std::fs::write(folder.path().join(ABOUT), about).expect("should write");
    commit(&folder, "2031-06-01T00:00:00Z");
    let said = dates(&folder, &[]).ends(0).stdout;
    assert!(
        said.contains("-changed = \"2031-03-06\"\n+changed = \"2031-06-01\"\n"),
        "{said}"
    );
    assert!(said.contains("one date of 3"), "{said}");
}

#[test]
fn a_date_should_be_written_in_the_way_in_which_it_stands() {
    let cases = [
        ("changed = 2030-01-01 # bare", "changed = 2031-03-06 # bare"),
        ("changed='2030-01-01'", "changed='2031-03-06'"),
        ("changed = \"2040-01-01\"", "changed = \"2040-01-01\""),
    ];
    for (before, after) in cases {
        let line = format!("{before}\r\ntitle = ");
        let folder = committed(&Portal::sample().replace(ABOUT, "title = ", &line));
        dates(&folder, &["--write"]).ends(0);
        let about = text(&folder, ABOUT);
        assert!(about.contains(&format!("{after}\r\ntitle")), "{about}");
    }
}

#[test]
fn a_file_that_was_never_committed_should_be_named() {
    let folder = committed(&Portal::sample());
    let news = "+++\ntitle = \"x\"\ndescription = \"x\"\n+++\n";
    std::fs::write(folder.path().join("content/pages/news.en.md"), news).expect("should write");
    let said = dates(&folder, &[]).ends(0).stdout;
    assert!(
        said.contains("not committed yet, so no date: content/pages/news.en.md"),
        "{said}"
    );
}

#[test]
fn it_should_be_said_where_there_is_no_history() {
    let none = Portal::sample().on_disk();
    let refused = dates(&none, &[]).ends(1);
    assert!(
        refused.stderr.contains("[history-missing]"),
        "{}",
        refused.stderr
    );

    let mut without = command(none.path());
    without
        .env("PATH", "")
        .args(["--lang", "en", "check", "--dates"]);
    let refused = Ran::of(without).ends(1);
    assert!(
        refused.stderr.contains("git is not installed"),
        "{}",
        refused.stderr
    );

    let whole = committed(&Portal::sample());
    std::fs::write(whole.path().join("more.txt"), "x").expect("should write");
    commit(&whole, "2031-06-01T00:00:00Z");
    let shallow = Folder::empty();
    let from = format!("file://{}", whole.path().display());
    git(&shallow, "", &["clone", "-q", "--depth", "1", &from, "."]);
    let refused = dates(&shallow, &["--write"]).ends(1);
    assert!(
        refused.stderr.contains("[history-shallow]"),
        "{}",
        refused.stderr
    );
}

#[cfg(unix)]
#[test]
fn what_git_says_and_is_no_moment_should_be_reported() {
    use std::os::unix::fs::PermissionsExt;

    let folder = Portal::sample().on_disk();
    let programs = Folder::empty();
    let git = programs.path().join("git");
    let script = "#!/bin/sh\ncase \"$*\" in *' log '*) echo soon;; *) echo false;; esac\n";
    std::fs::write(&git, script).expect("should write");
    let mode = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(&git, mode).expect("should be set");
    let mut check = command(folder.path());
    check
        .env("PATH", programs.path())
        .args(["--lang", "en", "check", "--dates"]);
    let refused = Ran::of(check).ends(1);
    assert!(
        refused.stderr.contains("[history-missing]") && refused.stderr.contains("soon"),
        "{}",
        refused.stderr
    );
}

#[test]
fn a_date_should_be_shown_where_it_was_written_and_nowhere_else() {
    let line = "changed = \"2031-11-23\"";
    let dated = Portal::sample()
        .replace(PLAN, "sha256 = ", &format!("{line}\nsha256 = "))
        .replace(ABOUT, "title = ", &format!("{line}\ntitle = "))
        .build()
        .expect("should build");
    let plain = Portal::sample().build().expect("should build");
    let page = |site: &std::collections::BTreeMap<String, Vec<u8>>, path: &str| {
        String::from_utf8(site[path].clone()).expect("should be UTF-8")
    };
    let cases = [
        ("plans/2031/index.html", "更新日期"),
        ("en/plans/2031/index.html", "Last updated"),
        ("en/about/index.html", "Last updated"),
        ("data/plans/2031.json", "\"changed\":"),
    ];
    for (path, words) in cases {
        let html = page(&dated, path);
        assert!(
            html.contains(words) && html.contains("2031-11-23"),
            "{path}"
        );
        assert!(!page(&plain, path).contains(words), "{path}");
    }
    let tag = "<meta name=\"dcterms.modified\" content=\"2031-11-23\">";
    assert!(page(&dated, "en/about/index.html").contains(tag));
    assert!(page(&dated, "plans/2031/measures/1/index.html").contains(tag));
    assert!(!page(&dated, "about/index.html").contains("2031-11-23"));
}
