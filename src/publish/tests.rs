//! Guarantees about the output, whatever happens during a build.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

mod durable;
mod every;
mod others;
mod swap;

use super::*;
use crate::base::Digest;
use crate::diagnostic::Problem;
use crate::model::{Referable, SitePath};
use crate::render::Bytes;
use crate::site::{Artifact, ArtifactKind, Artifacts};

fn target(output: &Path) -> Target<'_> {
    Target {
        output,
        root: None,
        durable: false,
        precompress: false,
    }
}

/// Publishes artifacts that belong to no portal on disk.
fn publish(artifacts: &Artifacts, output: &Path) -> Result<Report, Vec<Diagnostic>> {
    let site = Site {
        files: artifacts,
        see: &|_, _, _| {},
        referable: &Referable::default(),
        lost: &|_| Vec::new(),
        progress: &NoProgress,
        sources: None,
        last: &|| Ok(Artifacts::new()),
    };
    super::publish(&site, &target(output)).map(|published| published.value)
}

/// Publishes on a file system with limitations. Returns the warnings, or the
/// codes of the problems.
fn publish_with(
    artifacts: &Artifacts,
    output: &Path,
    means: &dyn Means,
) -> Result<Vec<Diagnostic>, Vec<&'static str>> {
    publish_to(artifacts, &target(output), means)
}

fn publish_to(
    artifacts: &Artifacts,
    target: &Target<'_>,
    means: &dyn Means,
) -> Result<Vec<Diagnostic>, Vec<&'static str>> {
    let site = Site {
        files: artifacts,
        see: &|_, _, _| {},
        referable: &Referable::default(),
        lost: &|_| Vec::new(),
        progress: &NoProgress,
        sources: None,
        last: &|| Ok(Artifacts::new()),
    };
    publish_by(&site, target, means)
        .map(|published| published.diagnostics)
        .map_err(codes)
}

/// An operation of the file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Exchange,
    Rename,
    RenameNew,
    Flush,
}

/// A file system that calls a function before each operation and fails if it
/// does.
struct Asking<F>(F);

impl<F: Fn(Asked, &Path, &Path) -> std::io::Result<()> + Sync> Means for Asking<F> {
    fn exchange(&self, a: &Path, b: &Path) -> std::io::Result<()> {
        self.0(Asked::Exchange, a, b)?;
        System.exchange(a, b)
    }

    fn rename(&self, from: &Path, to: &Path) -> std::io::Result<()> {
        self.0(Asked::Rename, from, to)?;
        System.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> std::io::Result<()> {
        self.0(Asked::RenameNew, from, to)?;
        System.rename_new(from, to)
    }

    fn flush(&self, path: &Path) -> std::io::Result<()> {
        self.0(Asked::Flush, path, path)?;
        System.flush(path)
    }
}

type Make = Result<&'static str, &'static str>;

fn kind(path: &SitePath) -> ArtifactKind {
    match path.as_str().ends_with(".html") {
        true => ArtifactKind::NotFound,
        false => ArtifactKind::Data,
    }
}

/// A temporary folder, and the output `public` in it with a published site.
fn published(files: &[(&str, Make)]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("public");
    publish(&site(files), &public).unwrap();
    (folder, public)
}

fn site(files: &[(&str, Make)]) -> Artifacts {
    let mut set = Artifacts::new();
    for (path, content) in files {
        let content = *content;
        let make = move || -> Bytes {
            content.map(|text| text.as_bytes().to_vec()).map_err(|key| {
                vec![Diagnostic::general(Problem::MissingKey {
                    key: key.to_owned(),
                })]
            })
        };
        let path = SitePath::new(path).unwrap();
        let text = content.unwrap_or_else(|key| key);
        let sources = Digest::plain(text.as_bytes());
        let artifact = Artifact::new(format!("test {path}"), kind(&path), &path, sources, make);
        set.insert(path, artifact).unwrap();
    }
    set
}

/// Every file below a folder, with its content.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_owned();
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn codes(problems: Vec<Diagnostic>) -> Vec<&'static str> {
    problems.iter().map(|p| p.problem.code()).collect()
}

#[test]
fn a_site_should_be_written_whole_and_counted() {
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("deep/public");
    let report = publish(
        &site(&[("index.html", Ok("home")), ("a/b.css", Ok("css"))]),
        &public,
    )
    .unwrap();
    let counted = Report {
        pages: 1,
        files: 2,
        bytes: 7,
        kept: 0,
        entries: 0,
    };
    assert_eq!(report, counted);
    let written = tree(&public);
    assert_eq!(written[Path::new("a/b.css")], b"css");
    assert!(written.contains_key(Path::new(MANIFEST)));
    assert_eq!(names(&folder.path().join("deep")), ["public"]);
}

#[test]
fn a_failing_file_should_leave_the_last_good_site_and_report_every_problem() {
    let (folder, public) = published(&[("index.html", Ok("good"))]);
    let before = tree(&public);
    let problems = publish(
        &site(&[
            ("a.html", Err("first")),
            ("b.html", Err("second")),
            ("c.html", Err("second")),
            ("index.html", Ok("new")),
        ]),
        &public,
    )
    .unwrap_err();
    assert_eq!(problems.len(), 2, "each problem should be said once");
    assert_eq!(tree(&public), before);
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn a_foreign_folder_should_be_refused_and_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("public");
    fs::create_dir(&public).unwrap();
    fs::write(public.join("thesis.doc"), "ten years").unwrap();
    let problems = publish(&site(&[("index.html", Ok("new"))]), &public).unwrap_err();
    assert_eq!(codes(problems), ["output-foreign"]);
    assert_eq!(names(&public), ["thesis.doc"]);
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn a_file_in_the_place_of_the_folder_should_be_refused() {
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("public");
    fs::write(&public, "a file").unwrap();
    let problems = publish(&site(&[]), &public).unwrap_err();
    assert_eq!(codes(problems), ["output-no-folder"]);
    assert_eq!(fs::read(&public).unwrap(), b"a file");
}

#[test]
fn an_empty_folder_should_be_taken() {
    let folder = tempfile::tempdir().unwrap();
    publish(&site(&[("index.html", Ok("new"))]), folder.path()).unwrap();
    assert!(folder.path().join("index.html").exists());
}

#[test]
fn what_is_no_longer_part_of_the_site_should_vanish() {
    let (folder, public) = published(&[("old/index.html", Ok("old")), ("index.html", Ok("1"))]);
    publish(&site(&[("index.html", Ok("2"))]), &public).unwrap();
    assert_eq!(names(&public), [MANIFEST, "index.html"]);
    assert_eq!(fs::read(public.join("index.html")).unwrap(), b"2");
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn two_builds_should_be_byte_identical() {
    let folder = tempfile::tempdir().unwrap();
    let files = [("index.html", Ok("home")), ("en/index.html", Ok("home"))];
    let (a, b) = (folder.path().join("a"), folder.path().join("b"));
    publish(&site(&files), &a).unwrap();
    publish(&site(&files), &b).unwrap();
    assert_eq!(tree(&a), tree(&b));
}

#[test]
fn what_a_killed_build_left_should_be_cleaned() {
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("public");
    let staging = folder.path().join(".public.staging");
    fs::create_dir_all(staging.join("half")).unwrap();
    fs::write(staging.join("half/page.html"), "ha").unwrap();
    fs::write(folder.path().join(".public.lock"), "yaodian\n").unwrap();
    publish(&site(&[("index.html", Ok("new"))]), &public).unwrap();
    assert_eq!(names(&public), [MANIFEST, "index.html"]);
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn a_build_killed_between_two_renames_should_be_put_right() {
    let (folder, public) = published(&[("index.html", Ok("good"))]);
    fs::rename(&public, folder.path().join(".public.former")).unwrap();
    fs::write(folder.path().join(".public.lock"), "yaodian\n").unwrap();
    publish(&site(&[("index.html", Err("broken"))]), &public).unwrap_err();
    assert_eq!(fs::read(public.join("index.html")).unwrap(), b"good");
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn a_second_build_should_be_told_of_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("public");
    let target = target(&public);
    let held = Output::claim(&target, &System).unwrap_or_else(|_| panic!("should be free"));
    let problems = publish(&site(&[]), &public).unwrap_err();
    assert_eq!(codes(problems), ["output-busy"]);
    drop(held);
    publish(&site(&[("index.html", Ok("new"))]), &public).unwrap();
}

#[test]
fn a_place_that_cannot_be_written_should_be_named() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let problems = publish(&site(&[]), &folder.path().join("file/public")).unwrap_err();
    assert!(
        matches!(codes(problems)[..], ["output-failed" | "output-foreign"]),
        "a file is not a folder"
    );
}

#[cfg(unix)]
#[test]
fn a_link_to_the_folder_should_stay_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("www");
    fs::create_dir(&real).unwrap();
    let link = folder.path().join("public");
    std::os::unix::fs::symlink(&real, &link).unwrap();
    publish(&site(&[("index.html", Ok("1"))]), &link).unwrap();
    publish(&site(&[("index.html", Ok("2"))]), &link).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read(real.join("index.html")).unwrap(), b"2");
}

#[test]
fn what_is_put_there_during_a_build_should_stay() {
    let (folder, public) = published(&[("index.html", Ok("good"))]);
    let mut set = Artifacts::new();
    let late = public.join("late.txt");
    let index = SitePath::new("index.html").unwrap();
    let putting = late.clone();
    let artifact = Artifact::new("test", kind(&index), &index, Digest([7; 32]), move || {
        fs::write(&putting, "mine").unwrap();
        Ok(b"new".to_vec())
    });
    set.insert(index, artifact).unwrap();
    let problems = publish(&set, &public).unwrap_err();
    assert_eq!(codes(problems), ["output-foreign"]);
    assert_eq!(fs::read(late).unwrap(), b"mine");
    assert_eq!(fs::read(public.join("index.html")).unwrap(), b"good");
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn folders_that_only_have_our_names_should_stay() {
    for name in [".public.staging", ".public.former", ".public.lock"] {
        // An empty or truncated claim claims nothing.
        for lock in [None, Some(""), Some("yao")] {
            let folder = tempfile::tempdir().unwrap();
            if let Some(text) = lock {
                fs::write(folder.path().join(".public.lock"), text).unwrap();
            }
            if name == ".public.lock" {
                fs::write(folder.path().join(name), "mine").unwrap();
            } else {
                fs::create_dir(folder.path().join(name)).unwrap();
                fs::write(folder.path().join(name).join("notes"), "mine").unwrap();
            }
            let public = folder.path().join("public");
            let problems = publish(&site(&[("index.html", Ok("1"))]), &public).unwrap_err();
            assert_eq!(codes(problems), ["output-obstructed"]);
            assert_eq!(names(folder.path()), [name]);
        }
    }
}

#[test]
fn a_claim_should_outlast_what_it_speaks_of() {
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("public");
    let target = target(&public);
    let output = Output::claim(&target, &System).unwrap_or_else(|_| panic!("should be free"));
    fs::create_dir(output.places.staging()).unwrap();
    drop(output);
    assert_eq!(names(folder.path()), [".public.lock", ".public.staging"]);
    publish(&site(&[("index.html", Ok("1"))]), &public).unwrap();
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn a_path_should_be_said_without_needless_dots() {
    for (path, said) in [
        ("./.", "."),
        ("", "."),
        ("./content", "content"),
        ("a/./b/", "a/b"),
        ("../x", "../x"),
        ("/", "/"),
    ] {
        assert_eq!(tidy(Path::new(path)), said);
    }
}
