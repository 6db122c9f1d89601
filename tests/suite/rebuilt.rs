//! A build of what has been built already has nothing to do, and finds out
//! whatever has changed, in the sources or in the site.

use std::fs::{self, File};
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use crate::harness::{Folder, GLOSSARY, Portal};

const PAGE: &str = "public/index.html";

/// Which folder the site is: another one after each build that had to do
/// something.
fn folder_of_site(folder: &Folder) -> u64 {
    fs::metadata(folder.path().join("public")).unwrap().ino()
}

/// Builds; says whether there was something to do.
fn builds(folder: &Folder, arguments: &[&str]) -> bool {
    let before = folder_of_site(folder);
    let build = ["build"].iter().chain(arguments);
    folder.run(build).ends(0);
    folder_of_site(folder) != before
}

/// Changes a file without changing its length or its time.
fn change_secretly(path: &Path) {
    let modified = fs::metadata(path).unwrap().modified().unwrap();
    let mut bytes = fs::read(path).unwrap();
    let place = bytes.len() - 2;
    bytes[place] = b'x';
    fs::write(path, bytes).unwrap();
    let file = File::options().write(true).open(path).unwrap();
    file.set_modified(modified).unwrap();
}

fn built() -> Folder {
    let folder = Portal::sample().in_plain_theme().on_disk();
    folder.run(["build"]).ends(0);
    folder
}

#[test]
fn a_build_of_the_same_sources_should_have_nothing_to_do() {
    let folder = built();
    let first = folder.run(["build"]).ends(0).stdout;
    assert!(!builds(&folder, &[]));
    assert!(first.contains("unchanged"), "{first}");
    let site = folder.tree("public");
    assert!(builds(&folder, &["--verify"]));
    assert!(builds(&folder, &["--base-url", "https://other.example/"]));
    assert!(builds(&folder, &["--now", "2001-01-01 12:00"]));
    assert!(!builds(&folder, &[]), "nothing has become due since");
    assert!(folder.tree("public") == site);
}

#[test]
fn every_change_should_be_found() {
    let folder = built();
    let site = folder.tree("public");
    let there = |path: &str| folder.path().join(path);
    let cache = || {
        let mut caches = fs::read_dir(there(".yaodian/cache")).unwrap();
        caches.next().unwrap().unwrap().path()
    };
    let changes: [(&str, &dyn Fn()); 6] = [
        ("a page edited", &|| change_secretly(&there(PAGE))),
        ("a page removed", &|| fs::remove_file(there(PAGE)).unwrap()),
        ("a link in place of a page", &|| {
            fs::rename(there(PAGE), there("page.html")).unwrap();
            std::os::unix::fs::symlink(there("page.html"), there(PAGE)).unwrap();
        }),
        ("a cache that is damaged", &|| change_secretly(&cache())),
        ("a cache that is gone", &|| {
            fs::remove_dir_all(there(".yaodian")).unwrap()
        }),
        ("a build that was killed", &|| {
            fs::write(there(".public.lock"), "yaodian\n").unwrap();
            fs::create_dir(there(".public.staging")).unwrap();
        }),
    ];
    for (name, change) in changes {
        change();
        assert!(builds(&folder, &[]), "{name}");
        assert!(folder.tree("public") == site, "{name}");
        assert!(!builds(&folder, &[]), "{name}");
    }
    assert!(!there(".public.staging").exists());
    fs::write(there("public/notes.txt"), "mine").unwrap();
    let refused = folder.run(["build"]).ends(1).stderr;
    assert!(refused.contains("notes.txt"), "{refused}");
    fs::remove_file(there("public/notes.txt")).unwrap();
    fs::create_dir_all(there("theme/static")).unwrap();
    fs::write(there("theme/static/more.css"), "").unwrap();
    assert!(builds(&folder, &[]), "a file more among the sources");
    change_secretly(&there(GLOSSARY));
    folder.run(["build"]).ends(1);
}

#[test]
fn what_was_said_should_be_said_again() {
    let portal = Portal::sample().in_plain_theme();
    let folder = portal
        .without("content/plans/2031/en/02-elderly-care.md")
        .on_disk();
    let first = folder.run(["build"]).ends(0).stdout;
    let second = folder.run(["build"]).ends(0).stdout;
    let counts = |said: &str| {
        let line = said.lines().find(|line| line.contains(" pages "));
        let line = line.unwrap().to_owned();
        line.split("; ").skip(1).collect::<Vec<_>>().join("; ")
    };
    assert!(!counts(&first).is_empty(), "{first}");
    assert_eq!(counts(&first), counts(&second));
}

#[test]
fn a_site_over_its_budget_should_not_be_published() {
    let settings = Portal::sample()
        .in_plain_theme()
        .text("site.toml")
        .to_owned();
    let limited = |bytes: u32| {
        let limits = format!("{settings}\n[budget.measure]\nbytes = {bytes}\nrequests = 9\n");
        Portal::sample().in_plain_theme().with("site.toml", limits)
    };
    let folder = limited(900).on_disk();
    folder.run(["build"]).ends(0);
    let site = folder.tree("public");
    // What is there already is looked at, too.
    let said = folder.run(["--lang", "en", "build", "--budget"]).ends(1);
    assert!(
        said.stderr.contains("bytes, 900 are allowed"),
        "{}",
        said.stderr
    );
    assert!(folder.tree("public") == site);
    folder.hold(&limited(90_000));
    assert!(builds(&folder, &["--budget"]));
    assert!(!builds(&folder, &["--budget"]));
    let published = folder.tree("public");
    assert!(builds(&folder, &[]));
    assert!(folder.tree("public") == published);
}
