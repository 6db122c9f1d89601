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
                "toml" => std::fs::write(file(ERRATA), format!("{}\n{lines}", read(ERRATA)))
                    .expect("should write"),
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
    folder.run(["translate", "accept", "measure/4/1"]).ends(0);
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
fn a_new_portal_should_want_a_folder() {
    let ran: Ran = Folder::empty().run(["new"]).ends(2);
    assert!(
        ran.stderr.contains("usage-missing-argument"),
        "{}",
        ran.stderr
    );
}
