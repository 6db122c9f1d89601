//! `--durable`: what is flushed, and in which order.

use std::io::ErrorKind;
use std::sync::Mutex;

use super::*;

/// Publishes durably, and lists what was flushed and renamed, in order.
fn asked(
    artifacts: &Artifacts,
    public: &Path,
    fails: impl Fn(Asked, &Path) -> bool + Sync,
) -> (Result<Vec<Diagnostic>, Vec<&'static str>>, Vec<String>) {
    let folder = public.parent().unwrap();
    let log = Mutex::new(Vec::new());
    let means = Asking(|asked, from: &Path, _: &Path| {
        let path = from.strip_prefix(folder).unwrap().to_str().unwrap();
        log.lock().unwrap().push(format!("{asked:?} {path}"));
        match fails(asked, from) {
            true => Err(ErrorKind::StorageFull.into()),
            false => Ok(()),
        }
    });
    let target = Target {
        durable: true,
        precompress: false,
        ..target(public)
    };
    let published = publish_to(artifacts, &target, &means);
    (published, log.into_inner().unwrap())
}

#[test]
fn all_should_be_flushed_before_the_swap_and_the_name_after_it() {
    let (_folder, public) = published(&[("index.html", Ok("1")), ("same.css", Ok("same"))]);
    let new = site(&[
        ("a/b.css", Ok("b")),
        ("index.html", Ok("2")),
        ("same.css", Ok("same")),
    ]);
    let (said, mut log) = asked(&new, &public, |_, _| false);
    assert_eq!(said.unwrap(), []);
    let staging = ".public.staging";
    let at = |line: &str| log.iter().position(|one| one == line).unwrap();
    assert!(at(&format!("Flush {staging}/a/b.css")) < at(&format!("Flush {staging}/a")));
    let last = [
        format!("Flush {staging}"),
        "Flush ".to_owned(),
        format!("Exchange {staging}"),
        "Flush ".to_owned(),
    ];
    assert!(log.ends_with(&last), "{log:?}");
    log.truncate(log.len() - last.len());
    log.sort();
    let flushed = [MANIFEST, "a", "a/b.css", "index.html", "same.css"];
    assert_eq!(log, flushed.map(|path| format!("Flush {staging}/{path}")));
}

#[test]
fn what_cannot_be_flushed_should_not_be_published() {
    for path in [".public.staging/a/b.css", ".public.staging", ""] {
        let (folder, public) = published(&[("index.html", Ok("good"))]);
        let before = tree(&public);
        let fails = |asked, at: &Path| asked == Asked::Flush && at == folder.path().join(path);
        let (said, _) = asked(&site(&[("a/b.css", Ok("b"))]), &public, fails);
        assert_eq!(said.unwrap_err(), ["output-failed"]);
        assert_eq!(tree(&public), before);
        assert_eq!(names(folder.path()), ["public"]);
    }
}

#[test]
fn a_name_that_cannot_be_flushed_after_the_swap_should_be_reported() {
    let (folder, public) = published(&[("index.html", Ok("1"))]);
    let fails = |asked, at: &Path| {
        let is_new = fs::read(public.join("index.html")).is_ok_and(|text| text == b"2");
        asked == Asked::Flush && at == folder.path() && is_new
    };
    let (said, _) = asked(&site(&[("index.html", Ok("2"))]), &public, fails);
    assert_eq!(codes(said.unwrap()), ["output-unflushed"]);
    assert_eq!(fs::read(public.join("index.html")).unwrap(), b"2");
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn files_moved_one_by_one_should_be_flushed_afterwards() {
    let (_folder, public) = published(&[("index.html", Ok("1"))]);
    let bound = |asked, from: &Path| {
        matches!(asked, Asked::Exchange) || (asked == Asked::Rename && from == public)
    };
    let log = Mutex::new(Vec::new());
    let means = Asking(|asked, from: &Path, _: &Path| {
        log.lock().unwrap().push((asked, from.to_owned()));
        match bound(asked, from) {
            true => Err(ErrorKind::CrossesDevices.into()),
            false => Ok(()),
        }
    });
    let target = Target {
        durable: true,
        precompress: false,
        ..target(&public)
    };
    let said = publish_to(&site(&[("index.html", Ok("2"))]), &target, &means).unwrap();
    assert_eq!(codes(said), ["output-in-place"]);
    let log = log.into_inner().unwrap();
    let last = [
        public.join(MANIFEST),
        public.join("index.html"),
        public.clone(),
    ];
    let flushed: Vec<&PathBuf> = log
        .iter()
        .rev()
        .take(3)
        .rev()
        .map(|(_, path)| path)
        .collect();
    assert!(
        last.iter().all(|path| flushed.contains(&path)),
        "{flushed:?}"
    );
    assert!(
        log.iter()
            .rev()
            .take(3)
            .all(|(asked, _)| *asked == Asked::Flush)
    );
}
