//! `yaodian new`: a portal that works at once, and a README with working
//! commands.

#![cfg(unix)]

use std::path::Path;

use yaodian::diagnostic::wording::Speech;
use yaodian::schema;

use crate::harness::{self, Folder, Ran};

const ERRATA: &str = "content/plans/2026/errata.toml";

/// A new portal in a temporary folder, with its README in a language.
fn new(language: &str) -> Folder {
    let folder = Folder::empty();
    folder.run(["--lang", language, "new", "."]).ends(0);
    folder
}

#[test]
fn a_new_portal_should_check_and_build_without_a_warning() {
    for language in ["en", "zh"] {
        let folder = new(language);
        let lead = ["--lang", language];
        let checked = folder.run(lead.iter().chain(&["check", "--strict"]));
        assert_eq!(checked.ends(0).stderr, "");
        let built = folder.run(lead.iter().chain(&["build", "--strict"]));
        assert_eq!(built.ends(0).stderr, "");
        let site = folder.tree("public");
        for page in [
            "index.html",
            "en/plans/2026/measures/6/index.html",
            "glossary/index.html",
        ] {
            assert!(site.contains_key(page), "{page} is missing");
        }
        let readme = folder
            .tree("")
            .remove("README.md")
            .expect("should be there");
        let readme = String::from_utf8(readme).expect("should be UTF-8");
        assert_eq!(readme.contains("我的政策门户"), language == "zh");
        assert!(!folder.tree("").keys().any(|path| path.starts_with("theme")));
    }
}

#[test]
fn a_new_portal_should_be_said_to_be_there_with_what_comes_next() {
    for (language, next) in [("en", "Next:"), ("zh", "接下来：")] {
        let folder = Folder::empty();
        let made = folder
            .run(["--lang", language, "new", "a/my portal"])
            .ends(0);
        let lines: Vec<&str> = made.stdout.lines().collect();
        assert_eq!(lines[1..4], [next, "  cd 'a/my portal'", "  yaodian serve"]);
        assert!(made.stdout.contains("README.md"), "{}", made.stdout);
        let here = Folder::empty()
            .run(["--lang", language, "new", "."])
            .ends(0);
        assert!(!here.stdout.contains("cd "), "{}", here.stdout);
    }
}

/// Fails unless an example of a TOML file fits its schema.
fn fits(name: &str, example: &str) {
    let example = example.replace("\"…\"", &format!("\"{}\"", "0".repeat(64)));
    let example: toml::Table = example.parse().expect("should be TOML");
    let form = schema::of(name, Speech::English).expect("should be there");
    let form = serde_json::from_str(&form).expect("should be JSON");
    let form = jsonschema::validator_for(&form).expect("should be a schema");
    let example = serde_json::to_value(example).expect("should be plain");
    assert!(form.is_valid(&example), "{example}");
}

/// The code blocks of a README: info strings and lines.
fn blocks(readme: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    let mut is_open = false;
    for line in readme.lines() {
        match (line.strip_prefix("```"), blocks.last_mut()) {
            (Some(kind), _) if !is_open => blocks.push((kind.to_owned(), String::new())),
            (None, Some((_, lines))) if is_open => *lines += &format!("{line}\n"),
            _ => {}
        }
        is_open ^= line.starts_with("```");
    }
    blocks
}

#[test]
fn the_readme_should_be_followed_word_by_word() {
    for language in ["en", "zh"] {
        let folder = new(language);
        let file = |path: &str| folder.path().join(path);
        let read = |path: &str| std::fs::read_to_string(file(path)).expect("should be there");
        let mut typed = 0;
        for (kind, lines) in blocks(&read("README.md")) {
            match kind.as_str() {
                "sh" => lines.lines().for_each(|line| {
                    harness::type_line(folder.path(), line);
                    typed += 1;
                }),
                "toml" if lines.contains("[[erratum]]") => {
                    let errata = format!("{}\n{lines}", read(ERRATA));
                    std::fs::write(file(ERRATA), errata).expect("should write");
                }
                "toml" => fits("plan", &lines),
                // A list of files: each must exist.
                _ => lines.lines().for_each(|line| {
                    let place = line.split_whitespace().next().unwrap_or_default();
                    assert!(file(place).exists(), "{place}");
                }),
            }
        }
        assert_eq!(typed, 8);
        assert!(file("public/index.html").exists());
    }
}

#[test]
fn a_translation_should_be_stale_after_the_erratum_of_the_readme() {
    let folder = new("en");
    let readme = std::fs::read_to_string(folder.path().join("README.md"));
    let blocks = blocks(&readme.expect("should be there"));
    let (_, erratum) = (blocks.iter().find(|(kind, _)| kind == "toml")).expect("should be there");
    let errata = folder.path().join(ERRATA);
    let before = std::fs::read_to_string(&errata).expect("should be there");
    std::fs::write(&errata, format!("{before}\n{erratum}")).expect("should write");
    let ran = folder.run(["--format", "json", "check"]).ends(0);
    let problems = ran.problems();
    assert_eq!(problems.len(), 1, "{}", ran.stderr);
    assert_eq!(problems[0]["code"], "translation-stale");
    folder.run(["translate", "accept", "preamble/1"]).ends(0);
    folder.run(["check", "--strict"]).ends(0);
}

#[test]
fn every_toml_file_of_a_new_portal_should_name_its_schema() {
    for (language, speech) in [("en", Speech::English), ("zh", Speech::Chinese)] {
        let folder = new(language);
        let files = folder.tree("");
        for name in schema::NAMES {
            let form = schema::of(name, speech).expect("should be there");
            assert_eq!(files[&format!(".schemas/{name}.json")], form.into_bytes());
        }
        for (path, bytes) in &files {
            if !path.ends_with(".toml") || path.ends_with("segments.toml") {
                continue;
            }
            let text = String::from_utf8_lossy(bytes);
            let first = text.lines().next().unwrap_or_default();
            let named = first.strip_prefix("#:schema ").expect("should name one");
            let below = Path::new(path).parent().expect("should have a folder");
            let schema = folder.path().join(below).join(named);
            let own = Path::new(path).file_stem();
            assert!(schema.is_file(), "{path}: {named}");
            assert_eq!(schema.file_stem(), own, "{path}");
        }
    }
}

/// A new portal in some languages.
fn made_in(tags: &str) -> Folder {
    let folder = Folder::empty();
    folder.run(["new", ".", "--languages", tags]).ends(0);
    folder
}

#[test]
fn a_new_portal_should_be_in_the_languages_that_are_asked_for() {
    let cases = [
        ("zh-Hans", &["index.html"][..], &["en", "zh-hant"][..]),
        ("zh-Hans,en", &["index.html", "en/index.html"], &["zh-hant"]),
        (
            "zh-Hans,zh-Hant,en",
            &["zh-hant/index.html", "en/index.html"],
            &[],
        ),
        ("en,zh-Hans", &["zh-hans/index.html"], &["en"]),
        (
            "zh-Hans,zh-Hant",
            &["zh-hant/plans/2026/index.html"],
            &["en"],
        ),
    ];
    for (tags, there, absent) in cases {
        let folder = made_in(tags);
        let checked = folder.run(["check", "--strict"]).ends(0);
        assert_eq!(checked.stderr, "", "{tags}");
        folder.run(["build", "--strict"]).ends(0);
        let site = folder.tree("public");
        for page in there {
            assert!(site.contains_key(*page), "{tags}: no {page}");
        }
        for part in absent {
            let lead = format!("{part}/");
            assert!(
                !site.keys().any(|path| path.starts_with(&lead)),
                "{tags}: {part}"
            );
        }
    }
    // What is made if nothing is said is the same.
    assert!(made_in("zh-Hans,en").tree("") == new("en").tree(""));
}

#[test]
fn a_portal_in_chinese_should_have_no_word_of_a_translation() {
    let folder = made_in("zh-Hans");
    for (path, bytes) in folder.tree("") {
        assert!(
            !path.contains("/en/") && !path.ends_with(".en.md"),
            "{path}"
        );
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let is_ours = !path.starts_with(".schemas/");
        for line in text.lines().filter(|_| is_ours) {
            let is_english = line.starts_with("en = ") || line.contains("\"en\"");
            assert!(!is_english && !line.contains(".en]"), "{path}: {line}");
            assert!(!line.contains("<!--"), "{path}: {line}");
        }
    }
    folder.run(["build"]).ends(0);
    for (path, bytes) in folder.tree("public") {
        if path.ends_with(".html") {
            let page = String::from_utf8_lossy(&bytes).into_owned();
            assert!(
                !page.contains("英文译") && !page.contains("参考译文"),
                "{path}"
            );
            assert!(!page.contains("译文仅供参考"), "{path}");
        }
    }
}

#[test]
fn languages_that_the_sample_does_not_have_should_be_refused() {
    for tags in ["en", "fr", "zh-hans", "zh-Hans,zh-Hans"] {
        let folder = Folder::empty();
        let ran = folder.run(["new", "portal", "--languages", tags]).ends(2);
        assert!(ran.stderr.contains("zh-Hans,zh-Hant,en"), "{}", ran.stderr);
        assert!(folder.tree("").is_empty());
    }
}

#[test]
fn a_portal_should_become_chinese_by_its_settings_alone() {
    let folder = new("en");
    let settings = folder.path().join("site.toml");
    let text = std::fs::read_to_string(&settings).expect("should be there");
    let english = text.rfind("[[language]]").expect("should have two");
    std::fs::write(&settings, &text[..english]).expect("should write");
    let ran = folder.run(["--format", "json", "check"]).ends(0);
    let problems = ran.problems();
    assert_eq!(problems.len(), 1, "{}", ran.stdout);
    assert_eq!(problems[0]["code"], "language-unpublished");
    // The remedy that it names for texts that are to wait.
    let theme = "theme = \"civic\"\n";
    let waiting = format!("{theme}unpublished = [\"en\"]\n");
    let text = text[..english].replace(theme, &waiting);
    std::fs::write(&settings, text).expect("should write");
    assert_eq!(folder.run(["check", "--strict"]).ends(0).stderr, "");
    folder.run(["build", "--strict"]).ends(0);
    let site = folder.tree("public");
    assert!(!site.keys().any(|path| path.starts_with("en/")));
    assert!(site.contains_key("glossary/index.html"));
    let glossary = String::from_utf8_lossy(&site["glossary/index.html"]).into_owned();
    assert!(glossary.contains("最低生活保障"), "{glossary}");
}

#[test]
fn a_plan_should_take_the_place_of_the_sample() {
    let folder = new("en");
    let path = |path: &str| folder.path().join(path);
    std::fs::remove_dir_all(path("content/plans/2026")).expect("should remove");
    std::fs::remove_dir_all(path("seeds")).expect("should remove");
    let shipped = harness::Portal::shipped();
    let seed = "seeds/2023-civil-affairs-work-plan.txt";
    for name in shipped.paths().filter(|path| {
        // Whom its measures serve is said in another file.
        path.starts_with("content/plans/2023/") && !path.ends_with("annotations.toml")
            || *path == seed
    }) {
        let file = path(name);
        let above = file.parent().expect("should have a folder");
        std::fs::create_dir_all(above).expect("should make");
        std::fs::write(&file, shipped.text(name)).expect("should write");
    }
    let ran = folder.run(["--format", "json", "check"]);
    for problem in ran.problems() {
        let file = problem["file"].as_str().unwrap_or_default();
        let is_new = file.starts_with("content/plans/2023/") || file == seed;
        assert!(is_new || problem["severity"] == "warning", "{problem}");
    }
    assert_eq!(ran.code, 0, "{}", ran.stdout);
    // Not only check: the pages are made, too.
    folder.run(["build"]).ends(0);
}

#[test]
fn the_readme_of_a_portal_in_chinese_should_be_followed_too() {
    for language in ["en", "zh"] {
        let folder = Folder::empty();
        let words = ["--lang", language, "new", ".", "--languages", "zh-Hans"];
        folder.run(words).ends(0);
        let readme = std::fs::read_to_string(folder.path().join("README.md"));
        let errata = folder.path().join(ERRATA);
        for (kind, lines) in blocks(&readme.expect("should be there")) {
            match kind.as_str() {
                "sh" => (lines.lines()).for_each(|line| harness::type_line(folder.path(), line)),
                "toml" if lines.contains("[[erratum]]") => {
                    let before = std::fs::read_to_string(&errata).expect("should be there");
                    std::fs::write(&errata, format!("{before}\n{lines}")).expect("should write");
                }
                "toml" => fits("plan", &lines),
                _ => lines.lines().for_each(|line| {
                    let place = line.split_whitespace().next().unwrap_or_default();
                    assert!(folder.path().join(place).exists(), "{place}");
                }),
            }
        }
    }
}

#[test]
fn a_folder_that_holds_anything_should_be_left_as_it_is() {
    for name in ["letter.txt", ".hidden", "site.toml"] {
        let folder = Folder::empty();
        std::fs::write(folder.path().join(name), "mine").expect("should write");
        for there in [".", ""] {
            let path = folder.path().join(there);
            let ran = folder.run([Path::new("new"), &path]).ends(1);
            assert!(
                ran.stderr.contains("error[new-not-empty]"),
                "{}",
                ran.stderr
            );
            assert!(ran.stderr.contains(name), "{}", ran.stderr);
        }
        assert_eq!(folder.tree("").len(), 1);
        let file = folder.run(["new", name]).ends(1);
        assert!(
            file.stderr.contains("error[new-no-folder]"),
            "{}",
            file.stderr
        );
    }
}

#[test]
fn a_folder_that_may_not_be_written_to_should_stay_empty() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::empty();
    let place = folder.path().join("closed");
    std::fs::create_dir(&place).expect("should make");
    let rights = std::fs::Permissions::from_mode(0o555);
    std::fs::set_permissions(&place, rights).expect("should be ours");
    let is_root = std::fs::write(place.join("probe"), "").is_ok();
    if is_root {
        harness::left_out("who runs this may write everywhere");
        return;
    }
    for path in ["closed", "closed/portal"] {
        let ran = folder.run(["new", path]).ends(1);
        assert!(ran.stderr.contains("error[new-failed]"), "{}", ran.stderr);
    }
    assert!(folder.tree("closed").is_empty());
}

#[test]
fn a_workflow_should_check_and_build_and_name_this_version() {
    for (host, path) in [
        ("github", ".github/workflows/site.yml"),
        ("gitlab", ".gitlab-ci.yml"),
        ("gitee", ".workflow/site.yml"),
    ] {
        let folder = Folder::empty();
        folder.run(["new", "portal", "--ci", host]).ends(0);
        let file = folder.path().join("portal").join(path);
        let text = std::fs::read_to_string(file).expect("should be there");
        assert!(
            !text.contains('\t') && !text.contains("@VERSION@"),
            "{text}"
        );
        let (check, build) = (text.find("yaodian check"), text.find("yaodian build"));
        assert!(check.is_some() && check < build, "{text}");
        let version = concat!("/v", env!("CARGO_PKG_VERSION"), "/yaodian-");
        assert!(text.contains(version), "{text}");
    }
    let ran = Folder::empty()
        .run(["new", "portal", "--ci", "gitea"])
        .ends(2);
    assert!(ran.stderr.contains("gitee"), "{}", ran.stderr);
}

#[test]
fn a_new_portal_should_want_a_folder() {
    let ran: Ran = Folder::empty().run(["new"]).ends(2);
    assert!(
        ran.stderr.contains("usage-missing-argument"),
        "{}",
        ran.stderr
    );
}
