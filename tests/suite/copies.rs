//! What hosts and readers have of a site: compressed copies, the list of all
//! files, and what changed from one build to the next.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::process::Command;

use serde_json::Value;

use crate::harness::{Folder, Portal, Ran, TOPIC_1_EN, command};

fn built(more: &[&str]) -> Folder {
    let folder = Portal::sample().on_disk();
    folder.run(["build"].iter().chain(more)).ends(0);
    folder
}

#[test]
fn compressed_copies_should_be_the_files_and_go_with_the_option() {
    let folder = built(&[]);
    let plain = folder.tree("public");
    folder.run(["build", "--precompress"]).ends(0);
    let packed = folder.tree("public");
    let mut copies = 0;
    for (path, bytes) in &packed {
        let Some(file) = path.strip_suffix(".gz") else {
            continue;
        };
        let mut text = Vec::new();
        let mut decoder = flate2::read::GzDecoder::new(&**bytes);
        decoder.read_to_end(&mut text).expect("should be gzip");
        assert_eq!(text, packed[file], "{path}");
        let brotli = &packed[&format!("{file}.br")];
        let mut text = Vec::new();
        brotli::BrotliDecompress(&mut &**brotli, &mut text).expect("should be brotli");
        assert_eq!(text, packed[file], "{path}");
        copies += 1;
    }
    let pages = plain.keys().filter(|path| path.ends_with(".html")).count();
    assert!(copies > pages, "{copies}");
    assert!(!packed.keys().any(|path| path.ends_with(".bin.gz")));
    // Again, nothing is compressed.
    let said = folder.run(["build", "--precompress"]).ends(0).stdout;
    let files = format!("({} files", packed.len() - 1);
    let kept = format!("{} of them unchanged", packed.len() - 1);
    assert!(said.contains(&files) && said.contains(&kept), "{said}");
    assert!(folder.tree("public") == packed);
    folder.run(["build"]).ends(0);
    assert!(folder.tree("public") == plain);
}

#[test]
fn a_site_should_be_the_same_wherever_it_is_built() {
    let here = built(&["--precompress"]);
    let there = tempfile::tempdir().expect("should make a folder");
    let portal = there.path().join("门户 two");
    fs::create_dir(&portal).expect("should make a folder");
    let copied = Command::new("cp")
        .args(["-r", "content", "seeds", "themes", "site.toml"])
        .arg(&portal)
        .current_dir(here.path())
        .status();
    assert!(copied.expect("should start").success());
    let mut build = command(&portal);
    build.args(["build", "--precompress", "--output", "../site"]);
    build.env("RAYON_NUM_THREADS", "1");
    build.env("TZ", "America/St_Johns");
    build.env("LC_ALL", "zh_CN.UTF-8");
    build.env("HOME", "/nonexistent").env("USER", "somebody");
    let mut umask = Command::new("sh");
    umask.args(["-c", "umask 077; exec \"$0\" \"$@\""]);
    umask.arg(build.get_program()).args(build.get_args());
    for (name, value) in build.get_envs() {
        match value {
            Some(value) => umask.env(name, value),
            None => umask.env_remove(name),
        };
    }
    umask.current_dir(&portal);
    Ran::of(umask).ends(0);
    for (path, bytes) in here.tree("public") {
        let other = fs::read(there.path().join("site").join(&path)).expect(&path);
        assert!(other == bytes, "{path}");
    }
}

#[test]
fn both_lists_should_name_every_file_and_sha256sum_should_agree() {
    let folder = built(&[]);
    let site = folder.tree("public");
    let visible = |path: &&String| !path.starts_with('.');
    let paths: BTreeSet<&str> = site.keys().filter(visible).map(String::as_str).collect();
    let list: Value = serde_json::from_slice(&site["manifest.json"]).expect("should be JSON");
    let files = list["files"].as_array().expect("should be a list");
    let sizes: BTreeMap<&str, u64> = files
        .iter()
        .map(|file| {
            (
                file["path"].as_str().unwrap(),
                file["size"].as_u64().unwrap(),
            )
        })
        .collect();
    let own = ["manifest.json", "SHA256SUMS"];
    let listed: BTreeSet<&str> = sizes.keys().copied().chain(own).collect();
    assert_eq!(listed, paths);
    for (path, size) in sizes {
        assert_eq!(size, site[path].len() as u64, "{path}");
    }
    let original = list["sources"]["originals"]["2031"].as_str();
    let settings = Portal::sample().text(crate::harness::PLAN);
    assert!(settings.contains(original.expect("should be there")));
    let mut check = Command::new("sha256sum");
    check.args(["--check", "--quiet", "SHA256SUMS"]);
    check.current_dir(folder.path().join("public"));
    assert_eq!(Ran::of(check).ends(0).stdout, "");
    // Without a disk they are the same.
    let made = Portal::sample().build().expect("should be built");
    assert!(made["SHA256SUMS"] == site["SHA256SUMS"]);
}

#[test]
fn a_copy_should_be_told_from_what_was_published() {
    let folder = built(&[]);
    let said = folder.run(["verify", "public"]).ends(0).stdout;
    assert!(said.contains("files are as published"), "{said}");
    let file = |path: &str| folder.path().join("public").join(path);
    let home = fs::read_to_string(file("index.html")).expect("should be there");
    fs::write(file("index.html"), home + " ").expect("should write");
    fs::remove_file(file("en/index.html")).expect("should go");
    fs::write(file("assets/new.js"), "").expect("should write");
    let ran = folder.run(["verify", "public", "--format", "json"]).ends(1);
    let problems = ran.problems();
    let found = problems.iter().map(|one| one["message"].as_str().unwrap());
    let expected = [
        "assets/new.js was added",
        "en/index.html is missing",
        "index.html has been changed",
    ];
    assert_eq!(found.collect::<Vec<_>>(), expected);
    let chinese = folder.run(["verify", "public", "--lang", "zh"]).ends(1);
    assert!(
        chinese
            .stderr
            .contains("1 个被改动，1 个缺少；另有 1 个多出"),
        "{}",
        chinese.stderr
    );
}

#[test]
fn a_list_of_changes_should_have_what_differs_in_publishing_order() {
    let folder = Portal::sample().plan_again("2032").on_disk();
    let list = ["build", "--changed-list", "changed.txt"];
    let changed = || {
        folder.run(list).ends(0);
        let text = fs::read_to_string(folder.path().join("changed.txt")).expect("should be there");
        let line = |line: &str| {
            line.split_once('\t')
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
        };
        text.lines()
            .map(|one| line(one).expect("should have a tab"))
            .collect::<Vec<_>>()
    };
    let all = changed();
    let site = folder.tree("public");
    assert_eq!(all.len(), site.len() - 1, "all but the hidden one");
    assert_eq!(changed(), []);
    let english = "Give temporary assistance in time.";
    folder.hold(
        &Portal::sample()
            .plan_again("2032")
            .replace(TOPIC_1_EN, english, "Help in time."),
    );
    let some = changed();
    let steps: Vec<&str> = some.iter().map(|(step, _)| step.as_str()).collect();
    assert!(steps.is_sorted_by_key(|step| {
        ["asset", "page", "entry", "delete"]
            .iter()
            .position(|s| s == step)
    }));
    let page = (
        "page".to_owned(),
        "en/plans/2031/measures/1/index.html".to_owned(),
    );
    let sums = ("entry".to_owned(), "SHA256SUMS".to_owned());
    assert!(some.contains(&page) && some.contains(&sums), "{some:?}");
    assert!(some.len() < all.len() / 2, "{}", some.len());
}
