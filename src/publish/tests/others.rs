//! Files that others put into the output are never deleted, whenever they
//! appear.

use super::*;

/// The files and the folder name of each `output-kept`.
fn kept(said: &[Diagnostic]) -> Vec<(String, String)> {
    said.iter()
        .map(|one| match &one.problem {
            Problem::OutputKept { found, place } => {
                let place = Path::new(place).file_name().unwrap().to_str().unwrap();
                (found.clone(), place.to_owned())
            }
            other => panic!("{other:?}"),
        })
        .collect()
}

fn pair(found: &str, place: &str) -> (String, String) {
    (found.to_owned(), place.to_owned())
}

#[test]
fn what_comes_in_after_the_check_should_be_in_the_new_site() {
    let (folder, public) = published(&[("a/index.html", Ok("1")), ("b.html", Ok("1"))]);
    let late = Asking(|asked, _: &Path, _: &Path| {
        if asked == Asked::Exchange {
            fs::write(public.join("mine.txt"), "mine")?;
            fs::create_dir(public.join("photos"))?;
            fs::write(public.join("photos/a.jpg"), "a")?;
            fs::write(public.join("a/deep.txt"), "deep")?;
        }
        Ok(())
    });
    // The folder `a` is no longer part of the site.
    let said = publish_with(&site(&[("b.html", Ok("2"))]), &public, &late).unwrap();
    assert_eq!(
        kept(&said),
        [pair("a/deep.txt, mine.txt, photos", "public")]
    );
    assert_eq!(fs::read(public.join("mine.txt")).unwrap(), b"mine");
    assert_eq!(fs::read(public.join("photos/a.jpg")).unwrap(), b"a");
    assert_eq!(fs::read(public.join("a/deep.txt")).unwrap(), b"deep");
    assert_eq!(fs::read(public.join("b.html")).unwrap(), b"2");
    assert!(!public.join("a/index.html").exists());
    assert_eq!(names(folder.path()), ["public"]);
    // From then on, it is a foreign file like any other.
    let problems = publish(&site(&[("b.html", Ok("3"))]), &public).unwrap_err();
    assert_eq!(codes(problems), ["output-foreign"]);
}

#[test]
fn what_has_the_path_of_a_new_file_should_be_kept_elsewhere() {
    let (folder, public) = published(&[("index.html", Ok("1"))]);
    fs::create_dir(folder.path().join("public.kept")).unwrap();
    let late = Asking(|asked, _: &Path, _: &Path| {
        if asked == Asked::Exchange {
            fs::write(public.join("new.html"), "mine")?;
        }
        Ok(())
    });
    let new = site(&[("index.html", Ok("1")), ("new.html", Ok("ours"))]);
    let said = publish_with(&new, &public, &late).unwrap();
    assert_eq!(kept(&said), [pair("new.html", "public.kept-2")]);
    assert_eq!(fs::read(public.join("new.html")).unwrap(), b"ours");
    let kept = folder.path().join("public.kept-2/new.html");
    assert_eq!(fs::read(kept).unwrap(), b"mine");
    assert_eq!(
        names(folder.path()),
        ["public", "public.kept", "public.kept-2"]
    );
}

#[test]
fn what_comes_into_a_former_site_before_a_kill_should_be_in_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("public");
    let staging = folder.path().join(".public.staging");
    publish(&site(&[("index.html", Ok("1"))]), &staging).unwrap();
    fs::write(staging.join("mine.txt"), "mine").unwrap();
    publish(&site(&[("index.html", Ok("2"))]), &folder.path().join("p")).unwrap();
    fs::rename(folder.path().join("p"), &public).unwrap();
    fs::write(folder.path().join(".public.lock"), "yaodian\n").unwrap();
    let problems = publish(&site(&[("index.html", Ok("3"))]), &public).unwrap_err();
    assert_eq!(codes(problems), ["output-kept", "output-foreign"]);
    assert_eq!(fs::read(public.join("mine.txt")).unwrap(), b"mine");
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn what_a_file_manager_left_should_stay_and_hinder_no_build() {
    let (folder, public) = published(&[("a/index.html", Ok("1")), ("b.html", Ok("1"))]);
    let litter = [".DS_Store", "Thumbs.db", "a/desktop.ini"];
    for path in litter {
        fs::write(public.join(path), "settings").unwrap();
    }
    for text in ["2", "3"] {
        let said = publish_with(&site(&[("b.html", Ok(text))]), &public, &System).unwrap();
        assert_eq!(said, [], "it is nothing to speak of");
        for path in litter {
            assert_eq!(fs::read(public.join(path)).unwrap(), b"settings", "{path}");
        }
        assert!(!public.join("a/index.html").exists());
        assert_eq!(names(folder.path()), ["public"]);
    }
}

#[test]
fn an_empty_folder_that_is_filled_meanwhile_should_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("public");
    fs::create_dir(&public).unwrap();
    let late = Asking(|asked, _: &Path, _: &Path| {
        if asked == Asked::Rename {
            fs::write(public.join("mine.txt"), "mine")?;
        }
        Ok(())
    });
    let said = publish_with(&site(&[("b.html", Ok("2"))]), &public, &late).unwrap();
    assert_eq!(kept(&said), [pair("mine.txt", "public")]);
    assert_eq!(names(&public), [MANIFEST, "b.html", "mine.txt"]);
}

/// A manifest that cannot be read, even by root.
#[cfg(unix)]
fn unreadable(folder: &Path) -> PathBuf {
    let (manifest, aside) = (folder.join(MANIFEST), folder.with_extension("aside"));
    fs::rename(&manifest, &aside).unwrap();
    std::os::unix::fs::symlink(MANIFEST, &manifest).unwrap();
    aside
}

#[cfg(unix)]
#[test]
fn a_site_whose_manifest_cannot_be_read_should_not_count_as_foreign() {
    let (folder, public) = published(&[("index.html", Ok("1"))]);
    let aside = unreadable(&public);
    let refused = || publish(&site(&[("index.html", Ok("2"))]), &public).unwrap_err();
    assert_eq!(codes(refused()), ["output-failed"]);
    assert_eq!(fs::read(public.join("index.html")).unwrap(), b"1");
    fs::rename(aside, public.join(MANIFEST)).unwrap();
    // The former site of a build that was killed.
    let staging = folder.path().join(".public.staging");
    publish(&site(&[("index.html", Ok("0"))]), &staging).unwrap();
    let aside = unreadable(&staging);
    fs::write(folder.path().join(".public.lock"), "yaodian\n").unwrap();
    assert_eq!(codes(refused()), ["output-failed"]);
    assert_eq!(fs::read(staging.join("index.html")).unwrap(), b"0");
    fs::rename(aside, staging.join(MANIFEST)).unwrap();
    publish(&site(&[("index.html", Ok("2"))]), &public).unwrap();
    assert_eq!(fs::read(public.join("index.html")).unwrap(), b"2");
    assert_eq!(names(folder.path()), ["public"]);
}

#[cfg(unix)]
#[test]
fn a_lock_that_is_no_file_should_be_refused_and_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("public");
    let lock = folder.path().join(".public.lock");
    let refused = || {
        let problems = publish(&site(&[("index.html", Ok("1"))]), &public).unwrap_err();
        assert_eq!(codes(problems), ["output-obstructed"]);
        fs::remove_file(&lock).unwrap();
    };
    let target = folder.path().join("target");
    for text in ["", "yaodian\n"] {
        fs::write(&target, text).unwrap();
        std::os::unix::fs::symlink(&target, &lock).unwrap();
        refused();
        assert_eq!(fs::read(&target).unwrap(), text.as_bytes());
    }
    fs::remove_file(&target).unwrap();
    std::os::unix::fs::symlink(&target, &lock).unwrap();
    refused();
    assert!(
        !target.exists(),
        "nothing should be made at the end of a link"
    );
    let made = std::process::Command::new("mkfifo").arg(&lock).status();
    assert!(made.unwrap().success());
    refused();
}
