//! Each way of replacing a site, and its interruptions.

use std::io::{self, ErrorKind};
use std::sync::Mutex;

use super::*;

/// A file system that cannot exchange two names.
pub(super) fn no_exchange(asked: Asked, _: &Path, _: &Path) -> io::Result<()> {
    match asked {
        Asked::Exchange => Err(ErrorKind::InvalidInput.into()),
        _ => Ok(()),
    }
}

/// A file system on which `public` cannot be renamed, for this reason.
pub(super) fn bound(
    public: &Path,
    kind: ErrorKind,
) -> impl Fn(Asked, &Path, &Path) -> io::Result<()> {
    let public = public.to_owned();
    move |asked, from, to| {
        let moved = asked == Asked::Exchange || from == public || to == public;
        // A mount point is on another filesystem than its neighbours.
        let crossing =
            kind == ErrorKind::ResourceBusy && from.starts_with(&public) != to.starts_with(&public);
        match (moved, crossing) {
            (true, _) => Err(kind.into()),
            (false, true) => Err(ErrorKind::CrossesDevices.into()),
            (false, false) => Ok(()),
        }
    }
}

pub(super) const KINDS: [ErrorKind; 2] = [ErrorKind::CrossesDevices, ErrorKind::ResourceBusy];

fn said(said: Vec<Diagnostic>) -> Vec<&'static str> {
    codes(said)
}

#[test]
fn two_renames_should_end_in_the_same_place() {
    let (folder, public) = published(&[("old.html", Ok("old"))]);
    let new = site(&[("new.html", Ok("new"))]);
    let warned = publish_with(&new, &public, &Asking(no_exchange)).unwrap();
    assert_eq!(said(warned), ["output-two-steps"]);
    assert_eq!(names(&public), [MANIFEST, "new.html"]);
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn a_second_rename_that_fails_should_be_taken_back() {
    let (folder, public) = published(&[("index.html", Ok("good"))]);
    let means = Asking(|asked, from: &Path, to: &Path| {
        if asked == Asked::Rename && from.ends_with(".public.staging") {
            return Err(ErrorKind::StorageFull.into());
        }
        no_exchange(asked, from, to)
    });
    let problems = publish_with(&site(&[("index.html", Ok("new"))]), &public, &means);
    assert_eq!(problems.unwrap_err(), ["output-failed"]);
    assert_eq!(fs::read(public.join("index.html")).unwrap(), b"good");
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn a_site_that_cannot_be_put_back_should_be_named_and_put_back_later() {
    let (folder, public) = published(&[("index.html", Ok("good"))]);
    let means = Asking(|asked, from: &Path, to: &Path| {
        if asked == Asked::Rename && to == public {
            return Err(ErrorKind::DirectoryNotEmpty.into());
        }
        no_exchange(asked, from, to)
    });
    let problems = publish_with(&site(&[("index.html", Ok("new"))]), &public, &means);
    assert_eq!(problems.unwrap_err(), ["output-displaced"]);
    assert_eq!(names(folder.path()), [".public.former", ".public.lock"]);
    publish(&site(&[("index.html", Err("broken"))]), &public).unwrap_err();
    assert_eq!(fs::read(public.join("index.html")).unwrap(), b"good");
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn an_empty_folder_made_after_a_kill_between_two_renames_should_not_cost_the_site() {
    for litter in [false, true] {
        let (folder, public) = published(&[("index.html", Ok("good"))]);
        fs::rename(&public, folder.path().join(".public.former")).unwrap();
        fs::write(folder.path().join(".public.lock"), "yaodian\n").unwrap();
        fs::create_dir(&public).unwrap();
        if litter {
            fs::write(public.join(".DS_Store"), "settings").unwrap();
        }
        let problems = publish(&site(&[("index.html", Err("broken"))]), &public).unwrap_err();
        assert_eq!(codes(problems), ["missing-key"]);
        assert_eq!(fs::read(public.join("index.html")).unwrap(), b"good");
        assert_eq!(public.join(".DS_Store").exists(), litter);
        assert_eq!(names(folder.path()), ["public"]);
    }
}

#[test]
fn a_folder_filled_after_a_kill_between_two_renames_should_cost_neither() {
    let (folder, public) = published(&[("index.html", Ok("good"))]);
    fs::rename(&public, folder.path().join(".public.former")).unwrap();
    fs::write(folder.path().join(".public.lock"), "yaodian\n").unwrap();
    fs::create_dir(&public).unwrap();
    fs::write(public.join("mine.txt"), "mine").unwrap();
    let new = site(&[("index.html", Ok("new"))]);
    let problems = publish(&new, &public).unwrap_err();
    assert_eq!(codes(problems), ["output-foreign"]);
    let former = folder.path().join(".public.former/index.html");
    assert_eq!(fs::read(former).unwrap(), b"good");
    fs::remove_file(public.join("mine.txt")).unwrap();
    publish(&site(&[("index.html", Err("broken"))]), &public).unwrap_err();
    assert_eq!(fs::read(public.join("index.html")).unwrap(), b"good");
}

#[test]
fn a_folder_that_cannot_change_its_name_should_get_the_site_file_by_file() {
    for kind in KINDS {
        let folder = tempfile::tempdir().unwrap();
        let public = folder.path().join("public");
        let means = Asking(bound(&public, kind));
        let old = site(&[
            ("index.html", Ok("1")),
            ("same.css", Ok("same")),
            ("gone/deep/index.html", Ok("gone")),
            ("was-file", Ok("file")),
            ("was-folder/a", Ok("a")),
        ]);
        let new = [
            ("index.html", Ok("2")),
            ("same.css", Ok("same")),
            ("new/index.html", Ok("new")),
            ("was-file/a", Ok("a")),
            ("was-folder", Ok("file")),
        ];
        for (index, artifacts) in [&old, &site(&new)].into_iter().enumerate() {
            let warned = publish_with(artifacts, &public, &means).unwrap();
            assert_eq!(said(warned), ["output-in-place"], "{kind:?} {index}");
        }
        let elsewhere = folder.path().join("elsewhere");
        publish(&site(&new), &elsewhere).unwrap();
        assert_eq!(tree(&public), tree(&elsewhere), "{kind:?}");
        assert!(!public.join("gone").exists());
        assert_eq!(names(folder.path()), ["elsewhere", "public"]);
    }
}

#[test]
fn pages_should_come_after_what_they_load() {
    let (_folder, public) = published(&[("a.html", Ok("1")), ("gone.css", Ok("1"))]);
    let refuse = bound(&public, ErrorKind::CrossesDevices);
    let order = Mutex::new(Vec::new());
    let means = Asking(|asked, from: &Path, to: &Path| {
        if let Ok(path) = to.strip_prefix(&public) {
            let there = public.join("gone.css").exists();
            order.lock().unwrap().push((path.to_owned(), there));
        }
        refuse(asked, from, to)
    });
    let new = site(&[("a.html", Ok("2")), ("z.css", Ok("2"))]);
    publish_with(&new, &public, &means).unwrap();
    let order = order.into_inner().unwrap();
    let moves: Vec<(&str, bool)> = order
        .iter()
        .map(|(path, there)| (path.to_str().unwrap(), *there))
        .filter(|(path, _)| !path.is_empty())
        .collect();
    assert_eq!(
        moves,
        [
            (".yaodian-part", true),
            (MANIFEST, true),
            ("z.css", true),
            ("a.html", true),
            (MANIFEST, false),
        ]
    );
}

#[test]
fn what_comes_into_a_bound_folder_should_stay() {
    for kind in KINDS {
        let (folder, public) = published(&[("index.html", Ok("1"))]);
        let refuse = bound(&public, kind);
        let means = Asking(|asked, from: &Path, to: &Path| {
            if asked == Asked::Exchange {
                fs::write(public.join("mine.txt"), "mine")?;
                fs::write(public.join("new.html"), "mine")?;
                fs::create_dir(public.join("b.html"))?;
                fs::write(public.join("a"), "mine")?;
            }
            refuse(asked, from, to)
        });
        let new = [
            ("a/index.html", Ok("ours")),
            ("b.html", Ok("ours")),
            ("new.html", Ok("ours")),
        ];
        let warned = publish_with(&site(&new), &public, &means).unwrap();
        assert_eq!(said(warned), ["output-in-place", "output-kept"]);
        let kept = match kind {
            ErrorKind::ResourceBusy => public.join(".yaodian-kept"),
            _ => folder.path().join("public.kept"),
        };
        assert_eq!(names(&kept), ["a", "b.html", "new.html"]);
        assert_eq!(fs::read(public.join("mine.txt")).unwrap(), b"mine");
        for path in ["a/index.html", "b.html", "new.html"] {
            assert_eq!(fs::read(public.join(path)).unwrap(), b"ours");
        }
    }
}

#[test]
fn a_site_half_moved_should_be_said_and_completed_by_the_next_build() {
    for kind in KINDS {
        // At each of the moves.
        for fails_at in 0..5 {
            let (folder, public) = published(&[("a.css", Ok("1")), ("gone.html", Ok("1"))]);
            let before = tree(&public);
            let refuse = bound(&public, kind);
            let moves = Mutex::new(0);
            let means = Asking(|asked, from: &Path, to: &Path| {
                refuse(asked, from, to)?;
                let mut moves = moves.lock().unwrap();
                *moves += 1;
                match *moves > fails_at {
                    true => Err(ErrorKind::StorageFull.into()),
                    false => Ok(()),
                }
            });
            let new = [("a.css", Ok("2")), ("b.html", Ok("2"))];
            let problems = publish_with(&site(&new), &public, &means);
            let whole = fails_at == 0 && kind == ErrorKind::CrossesDevices;
            let Err(problems) = problems else {
                assert!(fails_at == 4 && kind == ErrorKind::ResourceBusy);
                continue;
            };
            if whole {
                assert_eq!(problems, ["output-failed"]);
                assert_eq!(tree(&public), before);
                continue;
            }
            assert_eq!(problems, ["output-mixed"], "{kind:?} {fails_at}");
            // The sources are broken by then, but the site must be completed.
            let means = Asking(bound(&public, kind));
            let broken = site(&[("a.css", Err("broken"))]);
            let problems = publish_with(&broken, &public, &means).unwrap_err();
            assert_eq!(problems, ["missing-key"]);
            let elsewhere = folder.path().join("elsewhere");
            publish(&site(&new), &elsewhere).unwrap();
            assert_eq!(tree(&public), tree(&elsewhere), "{kind:?} {fails_at}");
            assert_eq!(names(folder.path()), ["elsewhere", "public"]);
        }
    }
}

#[test]
fn half_of_a_part_should_be_removed_and_one_without_a_claim_not() {
    let (folder, public) = published(&[("index.html", Ok("1"))]);
    let part = public.join(".yaodian-part");
    fs::create_dir(&part).unwrap();
    fs::write(part.join("index.html"), "half").unwrap();
    let new = site(&[("index.html", Ok("2"))]);
    let problems = publish(&new, &public).unwrap_err();
    assert_eq!(codes(problems), ["output-foreign"]);
    assert!(part.join("index.html").exists());
    fs::write(folder.path().join(".public.lock"), "yaodian\n").unwrap();
    publish(&new, &public).unwrap();
    assert_eq!(names(&public), [MANIFEST, "index.html"]);
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn a_manifest_should_not_name_files_outside_of_its_site() {
    for kind in KINDS {
        let (folder, public) = published(&[("index.html", Ok("old"))]);
        let mine = folder.path().join("mine.txt");
        fs::write(&mine, "mine").unwrap();
        let manifest = public.join(MANIFEST);
        let text = fs::read_to_string(&manifest).unwrap();
        let paths = [
            "../mine.txt",
            "index.html/../../mine.txt",
            mine.to_str().unwrap(),
        ];
        let more: String = paths
            .iter()
            .map(|path| format!("{path:?}: {{}},"))
            .collect();
        let named = text.replacen("\"files\": {", &format!("\"files\": {{{more}"), 1);
        assert_ne!(named, text);
        fs::write(&manifest, named).unwrap();
        let means = Asking(bound(&public, kind));
        let new = site(&[("index.html", Ok("new"))]);
        publish_with(&new, &public, &means).unwrap();
        assert_eq!(fs::read(&mine).unwrap(), b"mine");
        assert_eq!(fs::read(public.join("index.html")).unwrap(), b"new");
    }
}
