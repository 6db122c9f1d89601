//! Bad input: the build ends with status 1 and a message with the file, the
//! line and a remedy, in both languages. The existing site stays, byte for
//! byte.

use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use yaodian::diagnostic::Problem;
use yaodian::source::{self, Options};

use crate::harness::{
    ANNOTATIONS, AUDIENCES, ERRATA, Folder, GLOSSARY, ORIGINAL, PLAN, Portal, Ran, SYNONYMS,
    TOPIC_1_EN,
};

/// Builds the sample, spoils it, and checks that the next build is refused.
/// `place` is `file:line`, or only a file if there is no line.
pub(crate) fn refused(code: &str, place: &str, spoil: impl FnOnce(Portal) -> Portal) {
    let good = Portal::sample();
    let folder = good.on_disk();
    folder.run(["build"]).ends(0);
    let site = folder.tree("public");
    folder.hold(&spoil(good));
    said(code, place, &folder, |arguments| folder.run(arguments));
    assert!(folder.tree("public") == site, "the good site was touched");
}

/// Checks the messages about a spoilt portal: first JSON, then text.
fn said(code: &str, place: &str, folder: &Folder, run: impl Fn(&[&str]) -> Ran) {
    let (file, line) = match place.split_once(':') {
        Some((file, line)) => (file, line.parse::<u64>().ok()),
        None => (place, None),
    };
    let ran = run(&["--format", "json", "build"]).ends(1);
    let problems = ran.problems();
    let problem = problems
        .iter()
        .find(|problem| problem["code"] == code)
        .unwrap_or_else(|| panic!("no {code} in {}", ran.stderr));
    if line.is_some() {
        assert_eq!(problem["file"], file, "{problem}");
        assert_eq!(problem["line"].as_u64(), line, "{problem}");
    }
    assert!(problem["help"].is_string(), "{problem}");

    let english = run(&["--lang", "en", "build"]).ends(1).stderr;
    let chinese = run(&["--lang", "zh", "build"]).ends(1).stderr;
    for words in [&english, &chinese] {
        assert!(words.contains(place), "{place} is not named in {words}");
    }
    let name = std::thread::current().name().map_or_else(
        || code.to_owned(),
        |name| name.rsplit("::").next().unwrap_or(code).to_owned(),
    );
    let here = folder.path().to_string_lossy();
    let both = format!("{english}\n{chinese}").replace(&*here, "PORTAL");
    insta::assert_snapshot!(name, both);
}

#[test]
fn an_empty_original_should_be_refused() {
    refused("original-empty", ORIGINAL, |portal| portal.original(""));
}

#[test]
fn an_original_in_no_encoding_should_be_refused() {
    // 各区民政局 in GB18030, and half a character.
    let bytes = *b"\xb8\xf7\xc7\xf8\xc3\xf1\xd5\xfe\xbe\xd6\xff\n";
    refused("bytes-undecodable", ORIGINAL, |portal| {
        portal.original(bytes)
    });
}

#[test]
fn an_original_that_changed_should_be_refused() {
    refused("original-changed", &format!("{PLAN}:2"), |portal| {
        portal.replace(ORIGINAL, "扩围增效", "扩围")
    });
}

#[test]
fn a_topic_without_slug_should_be_refused() {
    refused("topic-without-slug", &format!("{PLAN}:1"), |portal| {
        portal.replace(PLAN, "[[topic]]\nnumber = 2\nslug = \"elderly-care\"\n", "")
    });
}

#[test]
fn two_topics_of_one_slug_should_be_refused() {
    refused("slug-repeated", &format!("{PLAN}:11"), |portal| {
        portal.replace(PLAN, "elderly-care", "social-assistance")
    });
}

#[test]
fn broken_front_matter_should_be_refused() {
    refused("toml-syntax", "content/pages/about.en.md:2", |portal| {
        portal.replace(
            "content/pages/about.en.md",
            "title = \"About\"",
            "title = \"About",
        )
    });
}

#[test]
fn a_page_without_front_matter_should_be_refused() {
    refused(
        "front-matter-missing",
        "content/pages/about.en.md:1",
        |portal| portal.with("content/pages/about.en.md", "# About\n"),
    );
}

#[test]
fn a_template_that_does_not_compile_should_be_refused() {
    refused(
        "template",
        "themes/civic/templates/measure.html:2",
        |portal| portal.with("themes/civic/templates/measure.html", "<p>\n{% if %}\n"),
    );
}

#[test]
fn a_template_that_does_not_render_should_be_refused() {
    refused(
        "template",
        "themes/civic/templates/measure.html:2",
        |portal| {
            portal.with(
                "themes/civic/templates/measure.html",
                "<p>\n{{ nonsense }}\n",
            )
        },
    );
}

#[test]
fn an_unknown_key_should_be_refused_with_the_nearest_known_one() {
    refused("unknown-key", "site.toml:1", |portal| {
        portal.replace("site.toml", "base-url", "base-ulr")
    });
}

#[test]
fn an_erratum_that_matches_no_more_should_be_refused() {
    refused("erratum-not-found", &format!("{ERRATA}:3"), |portal| {
        portal.replace(ERRATA, "信息平平台", "信息平平平台")
    });
}

#[test]
fn an_erratum_beyond_the_end_should_be_refused() {
    refused("erratum-line", &format!("{ERRATA}:2"), |portal| {
        portal.replace(ERRATA, "line = 9", "line = 99")
    });
}

#[test]
fn an_edition_of_another_segment_count_should_be_refused() {
    refused("segment-count", TOPIC_1_EN, |portal| {
        portal.replace(TOPIC_1_EN, "Give temporary assistance in time.\n", "")
    });
}

#[test]
fn a_translation_of_another_date_should_be_refused() {
    let front = "content/plans/2031/en/00-front.md";
    refused("numbers-differ", &format!("{front}:8"), |portal| {
        portal.replace(front, "2 March 2031", "3 March 2031")
    });
}

#[test]
fn a_translation_of_another_amount_should_be_refused() {
    refused("numbers-differ", &format!("{TOPIC_1_EN}:6"), |portal| {
        portal
            .without(ERRATA)
            // Those of a stale line are not compared.
            .replace(
                "content/plans/2031/en/segments.toml",
                "\"measure/1/2\" = { source = \"53e9c6c717d74412\", accepted = \"2031-04-02\" }\n",
                "",
            )
            .in_original("及时开展临时救助", "投入4亿元开展临时救助,办好两项补贴")
            .replace(
                TOPIC_1_EN,
                "assistance in time",
                "assistance with RMB 40 million",
            )
    });
}

#[test]
fn a_link_that_would_run_a_script_should_be_refused() {
    refused("link-broken", "content/pages/about.en.md:6", |portal| {
        let link = "/plans/2031/measures/1/";
        portal.replace("content/pages/about.en.md", link, "javascript:alert(1)")
    });
}

#[test]
fn a_slug_too_long_for_a_folder_should_be_refused_where_it_is_written() {
    refused("bad-value", &format!("{PLAN}:11"), |portal| {
        portal.replace(PLAN, "elderly-care", &"a".repeat(101))
    });
}

#[test]
fn a_number_out_of_range_should_be_told_from_one_of_another_type() {
    for number in ["0", "-1", "18446744073709551616"] {
        let portal = Portal::sample().replace(ERRATA, "line = 9", &format!("line = {number}"));
        let ran = portal.on_disk().run(["--lang", "en", "check"]).ends(1);
        let said = "should be a whole number, 1 or more, not a number below 1 or too large";
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
}

#[test]
fn an_invisible_character_should_be_refused() {
    refused("control-character", &format!("{ORIGINAL}:11"), |portal| {
        portal.in_original("发展居家", "发展\u{202E}居家")
    });
}

#[test]
fn a_broken_theme_file_should_be_refused() {
    refused("toml-syntax", "themes/civic/theme.toml:1", |portal| {
        portal.with("themes/civic/theme.toml", "nonsense = [[[")
    });
}

/// A portal whose settings begin with a line.
fn with_setting(line: &'static str) -> impl FnOnce(Portal) -> Portal {
    move |portal| {
        let settings = portal.text("site.toml");
        portal.with("site.toml", format!("{line}\n{settings}"))
    }
}

#[test]
fn a_switch_that_is_neither_on_nor_off_should_be_refused() {
    let spoil = with_setting("offline.enabled = \"no\"");
    refused("wrong-type", "site.toml:1", spoil);
}

#[test]
fn a_switch_that_nothing_reads_should_be_refused() {
    let spoil = with_setting("offline.enable = false");
    refused("unknown-key", "site.toml:1", spoil);
}

#[test]
fn a_value_of_the_wrong_kind_should_be_refused_in_the_readers_words() {
    refused("wrong-type", &format!("{ERRATA}:2"), |portal| {
        portal.replace(ERRATA, "line = 9", "line = \"9\"")
    });
}

#[test]
fn a_tag_that_is_no_language_should_be_refused() {
    refused("language-unknown", &format!("{ERRATA}:9"), |portal| {
        portal.replace(ERRATA, "\nen = ", "\nEN = ")
    });
}

#[test]
fn a_language_that_stands_twice_should_be_refused() {
    refused("language-repeated", "site.toml", |portal| {
        portal.replace("site.toml", "tag = \"en\"", "tag = \"zh-Hans\"")
    });
}

#[test]
fn a_language_that_cannot_be_derived_should_be_refused() {
    let section =
        "\n[[language]]\ntag = \"zh-Hant\"\nlabel = \"繁體中文\"\nderived-from = \"en\"\n";
    refused("language-not-derivable", "site.toml:19", |portal| {
        let settings = portal.text("site.toml");
        portal.with("site.toml", settings + section)
    });
}

#[test]
fn a_correction_that_changes_nothing_should_be_refused() {
    refused("erratum-empty", ERRATA, |portal| {
        portal.replace(
            ERRATA,
            "corrected = \"信息平台\"",
            "corrected = \"信息平平台\"",
        )
    });
}

#[test]
fn a_record_that_stands_twice_should_be_refused() {
    let records = "content/plans/2031/en/segments.toml";
    refused("key-repeated", &format!("{records}:18"), |portal| {
        let twice = portal.text(records);
        let line = twice.lines().nth(9).unwrap_or_default().to_owned();
        portal.with(records, format!("{twice}{line}\n"))
    });
}

#[test]
fn a_heading_that_is_none_should_be_refused() {
    refused("edition-heading", TOPIC_1_EN, |portal| {
        portal.replace(TOPIC_1_EN, "## 2. ", "### 2. ")
    });
}

#[test]
fn two_entries_for_one_term_should_be_refused() {
    refused("term-repeated", &format!("{GLOSSARY}:20"), |portal| {
        portal.replace(GLOSSARY, "\"社会救助\"", "\"低保\"")
    });
}

#[test]
fn two_terms_of_one_slug_should_be_refused() {
    refused("term-slug-repeated", &format!("{GLOSSARY}:17"), |portal| {
        portal.replace(
            GLOSSARY,
            "\"social-assistance\"",
            "\"subsistence-allowance\"",
        )
    });
}

#[test]
fn a_term_of_an_unknown_kind_should_be_refused() {
    refused("bad-value", &format!("{GLOSSARY}:3"), |portal| {
        portal.replace(GLOSSARY, "\"benefit\"", "\"money\"")
    });
}

#[test]
fn a_term_that_lacks_a_language_should_be_refused() {
    refused(
        "term-language-missing",
        &format!("{GLOSSARY}:2"),
        |portal| {
            let text = portal.text(GLOSSARY);
            let (before, rest) = text.split_once("[term.zh-Hans]").expect("should be there");
            let (_, after) = rest.split_once("[term.en]").expect("should be there");
            portal.with(GLOSSARY, format!("{before}[term.en]{after}"))
        },
    );
}

#[test]
fn a_dead_link_of_the_theme_should_be_found_by_check() {
    let portal = Portal::sample().without("themes/civic/static/icon.svg");
    let ran = portal.on_disk().run(["--format", "json", "check"]).ends(1);
    let problems = ran.problems();
    assert_eq!(problems.len(), 1, "{}", ran.stderr);
    assert_eq!(problems[0]["code"], "reference-dead");
}

#[test]
fn pages_saved_on_windows_should_be_read() {
    let page = "content/pages/about.en.md";
    let portal = Portal::sample();
    let text = portal.text(page).replace('\n', "\r\n");
    let built = portal.with(page, text).build();
    assert!(built.is_ok(), "{:?}", built.err());
}

#[test]
fn a_file_that_nothing_reads_should_be_said() {
    let portal = Portal::sample().with("content/plans/2031/errata.tml", "");
    let ran = portal.on_disk().run(["--format", "json", "check"]).ends(0);
    let ignored = |problem: &serde_json::Value| problem["code"] == "file-ignored";
    assert!(ran.problems().iter().any(ignored), "{}", ran.stderr);
}

#[test]
fn a_missing_theme_should_not_hide_what_else_is_wrong() {
    let portal = Portal::sample()
        .replace("site.toml", "theme = ", "# theme = ")
        .replace(PLAN, "sha256 = ", "sha265 = ");
    let ran = portal.on_disk().run(["--format", "json", "check"]).ends(1);
    let mut codes: Vec<String> = ran
        .problems()
        .iter()
        .map(|p| p["code"].to_string())
        .collect();
    codes.dedup();
    assert!(codes.iter().any(|c| c.contains("unknown-key")), "{codes:?}");
    assert!(codes.iter().any(|c| c.contains("missing-key")), "{codes:?}");
}

#[test]
fn a_plan_without_its_settings_should_be_refused() {
    refused("plan-settings-missing", PLAN, |portal| portal.without(PLAN));
}

#[test]
fn a_portal_whose_plans_are_gone_should_be_refused() {
    refused("no-plans", "content/plans/", |portal| {
        portal.without("content/plans")
    });
}

#[test]
fn a_broken_internal_link_should_be_refused() {
    refused("link-broken", "content/pages/about.en.md:6", |portal| {
        portal.replace("content/pages/about.en.md", "measures/1/", "measures/9/")
    });
}

#[test]
fn a_broken_fragment_should_be_refused() {
    refused("fragment-broken", "content/pages/about.en.md:6", |portal| {
        portal.replace(
            "content/pages/about.en.md",
            "/plans/2031/measures/1/",
            "/about/#scpoe",
        )
    });
}

#[test]
fn whatever_refuses_to_be_read_should_be_an_error_that_names_it() {
    for path in [
        "site.toml",
        ORIGINAL,
        PLAN,
        ANNOTATIONS,
        AUDIENCES,
        SYNONYMS,
        "content/plans",
        "content/pages",
        "themes/civic",
    ] {
        let mut reader = Portal::sample().reader();
        reader.unreadable.push(path.to_owned());
        let problems = source::read(&reader, &Options::default()).expect_err("should be refused");
        let named = problems.iter().any(|diagnostic| {
            matches!(&diagnostic.problem, Problem::FileUnreadable { path: named, .. } if named == path)
        });
        assert!(named, "{path}: {problems:?}");
    }
}

#[test]
fn a_folder_that_may_not_be_read_should_be_refused() {
    let folder = Portal::sample().on_disk();
    folder.run(["build"]).ends(0);
    let site = folder.tree("public");
    let pages = folder.path().join("content/pages");
    let allow = |mode| {
        std::fs::set_permissions(&pages, PermissionsExt::from_mode(mode)).expect("should set");
    };
    let program = folder.path().join("yaodian");
    std::fs::copy(assert_cmd::cargo::cargo_bin!("yaodian"), &program).expect("should copy");
    let owned = Command::new("id").arg("-u").output().expect("should run");
    let is_root = owned.stdout == b"0\n";
    allow(0o000);
    said("file-unreadable", "content/pages", &folder, |arguments| {
        if !is_root {
            return folder.run(arguments);
        }
        // Root can read everything: run as nobody, in a folder that belongs to
        // nobody.
        let own = Command::new("chown")
            .args(["-R", "65534:65534", "."])
            .current_dir(folder.path())
            .status();
        assert!(own.is_ok_and(|status| status.success()));
        let mut command = Command::new("setpriv");
        command
            .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
            .arg(&program)
            .args(arguments)
            .current_dir(folder.path())
            .env("LC_ALL", "C");
        Ran::of(command)
    });
    allow(0o755);
    assert!(folder.tree("public") == site, "the good site was touched");
}

#[test]
fn a_record_of_no_segment_should_be_refused() {
    refused(
        "bad-segment",
        "content/plans/2031/en/segments.toml:4",
        |portal| {
            let path = "content/plans/2031/en/segments.toml";
            portal.replace(path, "\"notice/1\"", "\"notice/one\"")
        },
    );
}

#[test]
fn a_placeholder_that_is_not_closed_should_be_refused() {
    refused(
        "placeholder-unbalanced",
        &format!("{TOPIC_1_EN}:6"),
        |portal| portal.replace(TOPIC_1_EN, "Give temporary", "Give {temporary"),
    );
}
