//! Drafts, embargoes and expiry: what is published at which time, in the files
//! of the site and in the line that tells when to build again.

use std::collections::BTreeMap;

use yaodian::pipeline;
use yaodian::source::Options;

use crate::harness::{Folder, PLAN, Portal, Ran, command};

const NEXT: &str = "content/plans/2032/plan.toml";
const ABOUT_ZH: &str = "content/pages/about.zh-Hans.md";

/// Two plans, the second with an additional line in its settings, and a second
/// page with an additional line in its front matter.
fn portal(plan: &str, page: &str) -> Portal {
    let news = |title: &str| {
        format!("+++\ntitle = \"{title}\"\ndescription = \"x\"\n{page}\n+++\n\n## Zebrafish\n")
    };
    Portal::sample()
        .plan_again("2032")
        .replace(NEXT, "sha256 = ", &format!("{plan}\nsha256 = "))
        .with("content/pages/news.zh-Hans.md", news("消息"))
        .with("content/pages/news.en.md", news("News"))
}

fn options(now: &str, drafts: bool) -> Options {
    let now = now.parse().expect("should be a moment");
    Options {
        now,
        drafts,
        ..Options::default()
    }
}

/// The files of the site at a time, by path.
fn site(portal: &Portal, options: &Options) -> BTreeMap<String, String> {
    let made = pipeline::memory(&portal.reader(), options).expect("should build");
    let files = made.value.into_iter();
    files
        .map(|(path, file)| {
            let text = String::from_utf8_lossy(&file.bytes).into_owned();
            (path.to_string(), text)
        })
        .collect()
}

/// The files that mention the second plan or the second page.
fn traces(site: &BTreeMap<String, String>) -> Vec<&String> {
    let tells = |text: &str| {
        // The other plan ended on that day.
        let text = text.replace("2032-01-01", "");
        let text = without_hashes(&text);
        ["2032", "Zebrafish", "zebrafish", "消息", "news/"]
            .iter()
            .any(|word| text.contains(word))
    };
    let files = site.iter();
    files
        .filter(|(path, text)| tells(path) || tells(text))
        .map(|(path, _)| path)
        .collect()
}

/// A text without what is hexadecimal and as long as a hash: one of a hundred may
/// well have the digits of a year.
fn without_hashes(text: &str) -> String {
    let parts = text.split_inclusive(|c: char| !c.is_ascii_hexdigit());
    let is_hash = |part: &&str| part.len() >= 40 && part.is_ascii();
    parts.filter(|part| !is_hash(part)).collect()
}

const EMBARGO: &str = "publish-at = \"2032-03-06T09:00:00+08:00\"";
const BEFORE: &str = "2032-03-06T00:59:59Z";
const AT: &str = "2032-03-06T01:00:00Z";

#[test]
fn nothing_of_the_site_should_tell_what_is_not_published() {
    let cases = [
        ("draft = true", AT),
        (EMBARGO, BEFORE),
        ("expires = \"2032-03-06 09:00\"", AT),
    ];
    for (line, now) in cases {
        let site = site(&portal(line, line), &options(now, false));
        assert_eq!(traces(&site), Vec::<&String>::new(), "{line}");
        assert!(site.contains_key("plans/2031/index.html"), "{line}");
    }
}

#[test]
fn what_is_due_should_be_published_as_if_it_had_no_date() {
    let plain = site(&portal("", ""), &options(AT, false));
    let cases = [
        (EMBARGO, AT),
        ("expires = \"2032-03-06 09:00\"", BEFORE),
        ("draft = false", AT),
    ];
    for (line, now) in cases {
        let dated = site(&portal(line, line), &options(now, false));
        let paths: Vec<&String> = dated.keys().collect();
        assert_eq!(paths, plain.keys().collect::<Vec<_>>(), "{line}");
        for page in [
            "plans/2032/index.html",
            "en/news/index.html",
            "site-map/index.html",
        ] {
            assert_eq!(dated[page], plain[page], "{line}");
        }
    }
}

#[test]
fn a_page_should_be_held_back_in_all_languages_by_what_one_says() {
    let portal = Portal::sample()
        .replace(ABOUT_ZH, "title = ", &format!("{EMBARGO}\ntitle = "))
        .with(
            "theme/templates/404.html",
            "{% extends \"civic/404.html\" %}",
        );
    let early = site(&portal, &options(BEFORE, false));
    assert!(
        !early.keys().any(|path| path.contains("about/")),
        "{early:?}"
    );
    assert!(site(&portal, &options(AT, false)).contains_key("en/about/index.html"));
}

#[test]
fn drafts_should_be_shown_on_request_with_a_banner_in_the_language_of_the_page() {
    let portal = portal("draft = true", EMBARGO);
    let site = site(&portal, &options(BEFORE, true));
    let banner = |page: &str, words: &str| {
        let html = &site[page];
        assert!(html.contains("data-withheld="), "{page}");
        assert!(html.contains(words), "{page}");
    };
    banner("plans/2032/index.html", "草稿，尚未发布。");
    banner(
        "en/plans/2032/measures/1/index.html",
        "Draft: not published.",
    );
    banner("en/plans/2032/source/index.html", "Draft: not published.");
    banner("news/index.html", "2032-03-06 09:00 (+08:00)");
    banner("en/news/index.html", "2032-03-06 09:00 (+08:00)");
    for page in ["index.html", "plans/2031/index.html", "en/about/index.html"] {
        assert!(!site[page].contains("data-withheld"), "{page}");
    }
}

#[test]
fn a_link_to_what_is_shown_on_request_should_hold() {
    let link = "见[明年的要点](/plans/2032/)。";
    let portal = portal("draft = true", "");
    let about = portal.text(ABOUT_ZH);
    let portal = portal.with(ABOUT_ZH, format!("{about}\n{link}\n"));
    let read = |drafts| pipeline::load(&portal.reader(), &options(AT, drafts));
    assert!(read(true).is_ok());
    let problems = read(false).expect_err("should be refused");
    assert_eq!(problems[0].problem.code(), "link-withheld");
    let related = problems[0].related.as_ref().expect("should name the other");
    assert_eq!((related.file.path.as_str(), related.text()), (NEXT, "true"));
}

#[test]
fn dates_of_the_wrong_order_should_be_refused() {
    let cases = [
        "publish-at = \"2032-03-06 09:00\"\nexpires = \"2032-03-06 08:59\"",
        "publish-at = \"2032-03-06T09:00+08:00\"\npublished = \"2032-03-06T09:00+09:00\"",
    ];
    for lines in cases {
        for portal in [portal(lines, ""), portal("", lines)] {
            let problems = pipeline::load(&portal.reader(), &options(AT, false));
            let problems = problems.expect_err("should be refused");
            assert_eq!(problems[0].problem.code(), "dates-disordered", "{lines}");
        }
    }
    let same = "publish-at = \"2032-03-06 09:00\"\npublished = \"2032-03-06T01:00+00:00\"";
    assert!(pipeline::load(&portal(same, same).reader(), &options(AT, false)).is_ok());
}

/// Runs a verb for a time.
fn run(folder: &Folder, verb: &str, now: &str) -> Ran {
    folder.run(["--lang", "en", verb, "--now", now])
}

#[test]
fn the_next_moment_should_be_said_after_a_build_and_a_check() {
    let until = format!("{EMBARGO}\nexpires = \"2033-01-01 00:00\"");
    let folder = portal(&until, EMBARGO).on_disk();
    let line = |verb: &str, now: &str| {
        let said = run(&folder, verb, now).ends(0).stdout;
        let line = said.lines().find(|line| line.starts_with("next rebuild"));
        line.map(str::to_owned)
    };
    for verb in ["build", "check"] {
        assert_eq!(
            line(verb, "2032-03-06 08:59").as_deref(),
            Some(
                "next rebuild due: 2032-03-06 09:00 (+08:00): plan 2032 is due to be published, and 1 more"
            )
        );
        assert_eq!(
            line(verb, AT).as_deref(),
            Some("next rebuild due: 2033-01-01 00:00 (+08:00): plan 2032 is due to be taken down")
        );
        assert_eq!(line(verb, "2033-01-01 00:00"), None);
    }
}

#[test]
fn the_environment_should_say_what_time_it_is_unless_an_option_does() {
    let folder = portal(EMBARGO, "").on_disk();
    let build = |seconds: &str, arguments: &[&str]| {
        let mut build = command(folder.path());
        build
            .env("SOURCE_DATE_EPOCH", seconds)
            .arg("build")
            .args(arguments);
        Ran::of(build)
    };
    let there = || folder.path().join("public/plans/2032").is_dir();
    build("1962147599", &[]).ends(0);
    assert!(!there());
    build("1962147600", &[]).ends(0);
    assert!(there());
    build("1962147600", &["--now", BEFORE]).ends(0);
    assert!(!there());
    let refused = build("soon", &[]).ends(2);
    assert!(
        refused.stderr.contains("SOURCE_DATE_EPOCH"),
        "{}",
        refused.stderr
    );
}

#[cfg(unix)]
#[test]
fn a_time_in_the_environment_that_is_no_text_should_be_refused() {
    use std::os::unix::ffi::OsStrExt;

    let folder = portal(EMBARGO, "").on_disk();
    let mut build = command(folder.path());
    let seconds = std::ffi::OsStr::from_bytes(b"19621476\xff");
    build.env("SOURCE_DATE_EPOCH", seconds).arg("build");
    let refused = Ran::of(build).ends(2);
    assert!(
        refused.stderr.contains("SOURCE_DATE_EPOCH"),
        "{}",
        refused.stderr
    );
    assert!(!folder.path().join("public").exists());
}

#[test]
fn translators_should_work_on_what_is_not_published_yet() {
    let folder = Portal::sample()
        .replace(PLAN, "sha256 = ", "draft = true\nsha256 = ")
        .on_disk();
    folder.run(["translate", "status"]).ends(0);
    let refused = folder.run(["build"]).ends(1);
    assert!(
        refused.stderr.contains("plans-withheld"),
        "{}",
        refused.stderr
    );
}

#[test]
fn a_second_should_change_nothing_but_what_falls_due_in_it() {
    let portal = portal(EMBARGO, "");
    let reader = portal.reader();
    let mut memos = pipeline::Memos::default();
    let mut identity = |now: &str| {
        let read = pipeline::reload(&reader, &options(now, false), &mut memos);
        let portal = read.expect("should be read").value;
        let plan = portal.plans.last().expect("should have a plan").clone();
        (portal.identity(), plan)
    };
    let (before, plan) = identity("2032-03-06T00:59:58Z");
    let (same, still) = identity(BEFORE);
    assert_eq!(before, same);
    assert!(std::sync::Arc::ptr_eq(&plan, &still));
    let (after, kept) = identity(AT);
    assert_ne!(before, after);
    assert!(std::sync::Arc::ptr_eq(&plan, &kept));
}
