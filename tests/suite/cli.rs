//! The command line of the real binary: statuses, wording, JSON.

use std::sync::LazyLock;

use crate::harness::{self, Folder, Portal, Ran};

/// The keys of a problem in JSON, which are stable.
const KEYS: [&str; 12] = [
    "severity",
    "code",
    "message",
    "help",
    "file",
    "line",
    "column",
    "end_line",
    "end_column",
    "text",
    "related",
    "fix",
];

/// `check` of the shipped portal, which two tests use.
static CHECKED: LazyLock<Ran> =
    LazyLock::new(|| Portal::shipped().run(["--format", "json", "check"]).ends(0));

/// Runs the program on the sample with a locale.
fn under(locale: &str, arguments: &[&str]) -> Ran {
    let folder: Folder = Portal::sample().on_disk();
    let mut command = harness::command(folder.path());
    command.env("LC_ALL", locale).args(arguments);
    Ran::of(command)
}

#[test]
fn help_should_name_each_verb_in_both_languages() {
    let english = Portal::sample().run(["--lang", "en", "--help"]).ends(0);
    let chinese = Portal::sample().run(["--lang", "zh", "--help"]).ends(0);
    for verb in ["build", "serve", "check"] {
        assert!(english.stdout.contains(verb), "{}", english.stdout);
        assert!(chinese.stdout.contains(verb), "{}", chinese.stdout);
    }
    assert!(!english.stdout.contains('。') && !english.stdout.contains("网站"));
    assert!(chinese.stdout.contains("网站"), "{}", chinese.stdout);
}

#[test]
fn a_verb_should_explain_itself_in_both_languages() {
    for verb in ["build", "serve", "check"] {
        let english = Portal::sample().run([verb, "--help"]).ends(0);
        let chinese = Portal::sample()
            .run(["--lang", "zh", verb, "--help"])
            .ends(0);
        assert_ne!(english.stdout, chinese.stdout, "{verb}");
        assert!(english.stdout.is_ascii(), "{}", english.stdout);
    }
}

#[test]
fn a_verb_below_translate_should_explain_itself_in_both_languages() {
    let below = ["status", "accept", "export", "import"];
    for language in ["en", "zh"] {
        let lead = ["--lang", language, "translate"];
        let all = Portal::sample().run(lead.iter().chain(&["--help"])).ends(0);
        for verb in below {
            assert!(all.stdout.contains(verb), "{}", all.stdout);
            let one = Portal::sample().run(lead.iter().chain(&[verb, "--help"]));
            let one = one.ends(0).stdout;
            assert!(one.contains(&format!("translate {verb} ")), "{one}");
            assert_eq!(one.is_ascii(), language == "en", "{one}");
            assert!(one.contains("--plan") && one.contains("--root"), "{one}");
        }
    }
}

#[test]
fn wrong_usage_below_translate_should_be_answered_like_any_other() {
    for (arguments, code, said) in [
        (
            &["translate"][..],
            "usage-missing-verb",
            "status, accept, export, import",
        ),
        (&["translate", "acept"], "usage-unknown-verb", "accept"),
        (&["translate", "accept"], "usage-missing-argument", "--help"),
        (&["translate", "import"], "usage-missing-argument", "--help"),
        (
            &["translate", "accept", "--all", "title"],
            "usage-conflict",
            "--all",
        ),
        (
            &["translate", "export", "--format", "doc"],
            "usage-bad-value",
            "po, xliff",
        ),
        (
            &["translate", "status", "--format", "po"],
            "usage-bad-value",
            "human, json, sarif",
        ),
        (
            &["translate", "status", "--language", "x"],
            "usage-bad-value",
            "en, zh-Hans",
        ),
        (
            &["build", "--format", "po"],
            "usage-bad-value",
            "human, json, sarif",
        ),
    ] {
        for language in ["en", "zh"] {
            let lead = ["--lang", language];
            let ran = Portal::sample().run(lead.iter().chain(arguments)).ends(2);
            assert!(ran.stderr.contains(code), "{}", ran.stderr);
            assert!(ran.stderr.contains(said), "{}", ran.stderr);
        }
    }
}

#[test]
fn the_format_of_an_export_should_not_be_that_of_its_problems() {
    let folder = Portal::sample().on_disk();
    let po = folder.run(["translate", "export"]).ends(0).stdout;
    assert!(po.starts_with("msgid"), "{po}");
    let lead = ["--format", "json", "translate", "export"];
    assert_eq!(folder.run(lead).ends(0).stdout, po);
    let xliff = folder
        .run(lead.iter().chain(&["--format", "xliff"]))
        .ends(0);
    assert!(xliff.stdout.starts_with("<?xml"), "{}", xliff.stdout);
    let wrong = folder.run(lead.iter().chain(&["--plan", "2030"])).ends(1);
    assert_eq!(wrong.problems()[0]["code"], "plan-unknown");
    let wrong = folder.run(lead.iter().chain(&["--language", "fr"])).ends(1);
    assert_eq!(wrong.problems()[0]["code"], "edition-unknown");
    folder
        .run(["translate", "export", "--output", "out/a.po"])
        .ends(0);
    assert_eq!(folder.tree("out")["a.po"], po.into_bytes());
}

#[test]
fn wrong_usage_should_end_with_status_2() {
    for wrong in [
        &["publish"][..],
        &[],
        &["build", "--fast"],
        &["serve", "--port", "x"],
    ] {
        let ran = Portal::sample().run(wrong).ends(2);
        assert!(!ran.stderr.is_empty(), "{wrong:?} should say why");
    }
}

#[test]
fn a_folder_that_is_no_portal_should_be_refused() {
    let folder = tempfile::tempdir().expect("should make a folder");
    let mut command = harness::command(folder.path());
    command.arg("check");
    let ran = Ran::of(command).ends(1);
    assert!(ran.stderr.contains("error[file-missing]"), "{}", ran.stderr);
    assert!(ran.stderr.contains("site.toml"), "{}", ran.stderr);
}

#[test]
fn the_shipped_portal_should_pass_the_check() {
    for problem in CHECKED.problems() {
        assert_eq!(problem["severity"], "warning", "{problem}");
    }
}

#[test]
fn the_sample_should_be_without_a_warning() {
    let ran = Portal::sample()
        .run(["--format", "json", "check", "--strict"])
        .ends(0);
    assert_eq!(ran.problems(), Vec::<serde_json::Value>::new());
}

#[test]
fn check_should_write_nothing() {
    let folder = Portal::sample().on_disk();
    let before = folder.tree("");
    folder.run(["check"]).ends(0);
    assert_eq!(folder.tree(""), before);
}

#[test]
fn the_answered_defects_should_be_listed_when_asked_for() {
    let listed = Portal::shipped()
        .run(["--format", "json", "check", "--answered"])
        .ends(0);
    let defects = |ran: &Ran| -> Vec<(String, u64)> {
        let mut defects: Vec<(String, u64)> = ran
            .problems()
            .iter()
            .filter(|problem| problem["file"] == "seeds/2023-civil-affairs-work-plan.txt")
            .map(|problem| {
                let code = problem["code"].as_str().expect("should have a code");
                let line = problem["line"].as_u64().expect("should have a line");
                (code.to_owned(), line)
            })
            .collect();
        defects.sort();
        defects
    };
    assert_eq!(defects(&CHECKED), []);
    assert_eq!(
        defects(&listed),
        [
            ("number-without-dot".to_owned(), 62),
            ("pasted-run".to_owned(), 61),
            ("pasted-run".to_owned(), 62),
        ]
    );
}

#[test]
fn without_its_errata_the_original_should_show_its_defects() {
    let ran = Portal::shipped()
        .without("content/plans/2023/errata.toml")
        .run(["--format", "json", "check"])
        .ends(0);
    let mut lines: Vec<(String, u64, u64)> = ran
        .problems()
        .iter()
        .filter(|problem| problem["file"] == "seeds/2023-civil-affairs-work-plan.txt")
        .map(|problem| {
            (
                problem["code"].as_str().unwrap_or_default().to_owned(),
                problem["line"].as_u64().unwrap_or_default(),
                problem["column"].as_u64().unwrap_or_default(),
            )
        })
        .collect();
    lines.sort();
    insta::assert_debug_snapshot!("defects_of_the_first_original", lines);
}

#[test]
fn json_should_have_one_object_a_line_with_just_the_keys_of_the_contract() {
    let ran = Portal::sample()
        .replace(harness::PLAN, "language =", "langauge =")
        .run(["--format", "json", "check"])
        .ends(1);
    assert!(
        ran.stdout.lines().all(|line| line.starts_with('{')),
        "{}",
        ran.stdout
    );
    let problems = ran.problems();
    assert!(!problems.is_empty());
    for problem in problems {
        let object = problem.as_object().expect("should be an object");
        let mut keys: Vec<&str> = object.keys().map(String::as_str).collect();
        let mut expected = KEYS;
        keys.sort_unstable();
        expected.sort_unstable();
        assert_eq!(keys, expected);
    }
}

#[test]
fn json_should_say_where_in_characters() {
    let ran = Portal::sample()
        .without(harness::ERRATA)
        .in_original("2.强化", "2强化")
        .run(["--format", "json", "check"])
        .ends(0);
    let problems = ran.problems();
    let problem = problems
        .iter()
        .find(|problem| problem["code"] == "number-without-dot")
        .expect("should be found");
    assert_eq!(problem["severity"], "warning");
    assert_eq!(problem["file"], harness::ORIGINAL);
    assert_eq!(problem["line"], 9);
    assert_eq!(problem["column"], 1);
    assert_eq!(problem["end_line"], 9);
    assert_eq!(problem["text"], "2");
}

#[test]
fn strict_should_fail_on_a_warning() {
    let portal = Portal::sample().without("content/pages/about.en.md");
    portal.run(["check"]).ends(0);
    portal.run(["check", "--strict"]).ends(1);
    portal.run(["build"]).ends(0);
    let folder = portal.on_disk();
    folder.run(["build", "--strict"]).ends(1);
    assert!(!folder.path().join("public").exists());
}

#[test]
fn the_locale_should_choose_the_language_and_the_option_should_win() {
    let spoken = |locale, arguments: &[&str]| {
        let ran = under(locale, arguments).ends(0);
        ran.stdout.contains("网站")
    };
    assert!(spoken("zh_CN.UTF-8", &["--help"]));
    assert!(!spoken("en_GB.UTF-8", &["--help"]));
    assert!(!spoken("C", &["--help"]));
    assert!(!spoken("zh_CN.UTF-8", &["--lang", "en", "--help"]));
    assert!(spoken("C", &["--lang", "zh", "--help"]));
}

#[test]
fn an_underline_should_stand_under_its_chinese_characters() {
    // A Chinese character is two columns wide, so carets count double.
    let ran = Portal::sample()
        .replace(harness::ERRATA, "信息平平台", "信息平平平台")
        .run(["check"])
        .ends(1);
    insta::assert_snapshot!("an_underline_below_chinese", ran.stderr);
}

#[test]
fn a_build_should_write_the_site_where_it_is_told() {
    let folder = Portal::sample().on_disk();
    folder.run(["build", "--output", "out/site"]).ends(0);
    let site = folder.tree("out/site");
    for page in [
        "index.html",
        "en/index.html",
        "plans/2031/measures/3/index.html",
    ] {
        assert!(site.contains_key(page), "{page} is missing");
    }
    assert!(!folder.path().join("public").exists());
}

#[test]
fn two_builds_should_make_the_same_bytes() {
    let (first, second) = (Portal::sample().on_disk(), Portal::sample().on_disk());
    first.run(["build"]).ends(0);
    second.run(["build"]).ends(0);
    let (first, second) = (first.tree("public"), second.tree("public"));
    assert!(first.keys().eq(second.keys()));
    for (path, bytes) in &first {
        assert!(second[path] == *bytes, "{path} differs");
    }
}

#[test]
fn another_base_url_should_reach_what_must_be_absolute() {
    let folder = Portal::sample().on_disk();
    folder
        .run(["build", "--base-url", "https://other.example/plans/"])
        .ends(0);
    let page = String::from_utf8(folder.tree("public")["en/index.html"].clone());
    let page = page.expect("should be UTF-8");
    assert!(page.contains("https://other.example/plans/en/"));
    assert!(!page.contains("sample.example"));
}

#[test]
fn a_portal_without_base_url_should_build_with_one_warning() {
    let folder = Portal::sample()
        .replace("site.toml", "base-url = \"https://sample.example/\"\n", "")
        .on_disk();
    let ran = folder.run(["--format", "json", "build"]).ends(0);
    let codes: Vec<_> = ran.problems().iter().map(|p| p["code"].clone()).collect();
    assert_eq!(codes, ["base-url-missing"]);
    for (path, bytes) in folder.tree("public") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("rel=\"canonical\""), "{path}");
    }
}

#[test]
fn a_folder_with_other_peoples_files_should_not_be_written_to() {
    let folder = Portal::sample().on_disk();
    std::fs::create_dir(folder.path().join("public")).expect("should make a folder");
    std::fs::write(folder.path().join("public/letter.txt"), "mine").expect("should write");
    let ran = folder.run(["build"]).ends(1);
    assert!(
        ran.stderr.contains("error[output-foreign]"),
        "{}",
        ran.stderr
    );
    assert_eq!(folder.tree("public").len(), 1);
}
