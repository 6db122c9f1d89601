//! The output folder with the real binary: foreign files stay, and no site is
//! written where it would harm the portal or another site.

use std::fs;
use std::path::Path;

use crate::harness::{self, Folder, Portal};

/// A sample that has been built once.
fn built() -> Folder {
    let folder = Portal::sample().on_disk();
    folder.run(["build"]).ends(0);
    folder
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("should have a folder")).expect("should make it");
    fs::write(path, text).expect("should write");
}

/// Builds with these arguments. The build must be refused with this code, name
/// these words, and leave every file unchanged.
fn refused(folder: &Folder, arguments: &[&str], code: &str, words: &[&str]) {
    let before = folder.tree("");
    let ran = folder.run(arguments).ends(1);
    assert!(
        ran.stderr.contains(&format!("error[{code}]")),
        "{}",
        ran.stderr
    );
    for word in words {
        assert!(ran.stderr.contains(word), "no {word} in {}", ran.stderr);
    }
    assert!(folder.tree("") == before, "{arguments:?} changed something");
}

#[test]
fn what_others_put_into_the_site_should_not_be_deleted() {
    let folder = built();
    let public = folder.path().join("public");
    write(&public.join("CNAME"), "plans.example");
    fs::create_dir(public.join(".well-known")).expect("should make a folder");
    refused(
        &folder,
        &["build"],
        "output-foreign",
        &["public", "CNAME", ".well-known/"],
    );
    assert!(public.join(".well-known").is_dir());
}

#[test]
fn a_page_edited_by_hand_should_be_written_anew() {
    let folder = built();
    let page = folder.path().join("public/index.html");
    let good = fs::read(&page).expect("should be there");
    fs::write(&page, "edited").expect("should write");
    folder.run(["build"]).ends(0);
    assert!(fs::read(&page).expect("should be there") == good);
}

#[test]
fn folders_that_only_have_our_names_should_not_be_deleted() {
    for name in [".public.staging", ".public.former"] {
        let folder = built();
        write(&folder.path().join(name).join("notes.txt"), "mine");
        refused(&folder, &["build"], "output-obstructed", &[name]);
        fs::remove_dir_all(folder.path().join("public")).expect("should go");
        refused(&folder, &["build"], "output-obstructed", &[name]);
    }
    let folder = built();
    write(&folder.path().join(".public.lock"), "mine");
    refused(&folder, &["build"], "output-obstructed", &[".public.lock"]);
}

#[test]
fn a_site_should_not_be_written_into_what_it_is_made_from() {
    let folder = Portal::sample().on_disk();
    for inside in ["content", "content/new/deep", "seeds/../seeds/a", "themes/"] {
        let holder = inside.split('/').next().unwrap_or_default();
        refused(
            &folder,
            &["build", "--output", inside],
            "output-misplaced",
            &[holder],
        );
    }
    for above in [".", "..", "./content/..", "/"] {
        refused(
            &folder,
            &["build", "--output", above],
            "output-misplaced",
            &[],
        );
    }
    assert!(!folder.path().join("content/new").exists());
}

#[cfg(unix)]
#[test]
fn a_link_into_the_sources_should_be_seen_through() {
    let folder = Portal::sample().on_disk();
    std::os::unix::fs::symlink("content", folder.path().join("out")).expect("should link");
    refused(
        &folder,
        &["build", "--output", "out/new"],
        "output-misplaced",
        &["out/new"],
    );
}

#[test]
fn a_site_should_not_be_written_into_another() {
    let folder = built();
    refused(
        &folder,
        &["build", "--output", "public/a/b"],
        "output-nested",
        &["public/a/b", "public"],
    );
    assert!(!folder.path().join("public/a").exists());
}

#[test]
fn paths_should_be_said_as_a_person_writes_them() {
    let folder = Portal::sample().on_disk();
    for (output, said) in [
        (".", "./."),
        ("./content", "./content"),
        ("./a/./b", "a/./b"),
    ] {
        let ran = folder.run(["build", "--output", output]);
        let all = ran.stdout + &ran.stderr;
        assert!(!all.contains(said), "{all}");
    }
    let elsewhere = tempfile::tempdir().expect("should make a folder");
    let mut command = harness::command(elsewhere.path());
    command.arg("--root").arg(folder.path()).arg("build");
    let ran = harness::Ran::of(command).ends(0);
    let public = folder.path().join("public");
    let public = public.to_str().expect("should be UTF-8");
    assert!(ran.stdout.contains(public), "{}", ran.stdout);
}

/// Runs as a user who is bound by the permissions of folders: if root, as
/// nobody.
#[cfg(unix)]
fn without_privileges(folder: &Folder) -> harness::Ran {
    use std::os::unix::fs::{MetadataExt as _, lchown};
    use std::os::unix::process::CommandExt as _;
    const NOBODY: u32 = 65534;
    let mut command = harness::command(folder.path());
    let mine = fs::metadata(folder.path()).expect("should be there");
    if mine.uid() == 0 || mine.uid() == NOBODY {
        for entry in walkdir::WalkDir::new(folder.path()) {
            let entry = entry.expect("should be readable");
            lchown(entry.path(), Some(NOBODY), Some(NOBODY)).expect("should be ours to give");
        }
        command.uid(NOBODY).gid(NOBODY);
    }
    command.arg("build");
    harness::Ran::of(command)
}

#[cfg(unix)]
#[test]
fn folders_of_ours_that_may_not_be_changed_should_not_block_builds() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Portal::sample().on_disk();
    without_privileges(&folder).ends(0);
    let page = folder.path().join("public/index.html");
    for mode in [0o555, 0o000] {
        for path in ["public/en/plans", "public/en", "public"] {
            let path = folder.path().join(path);
            // A folder that cannot be read is not known to be a site.
            let mode = if path.ends_with("public") {
                0o555
            } else {
                mode
            };
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("should be ours");
        }
        let ran = without_privileges(&folder);
        if mode == 0 {
            // Its content is unknown, so it must not be touched.
            ran.ends(1);
            continue;
        }
        ran.ends(0);
        assert!(page.is_file());
        let left = fs::read_dir(folder.path()).expect("should be readable");
        for entry in left {
            let name = entry.expect("should be readable").file_name();
            assert!(!name.to_string_lossy().starts_with(".public"), "{name:?}");
        }
    }
    let en = folder.path().join("public/en");
    fs::set_permissions(en, fs::Permissions::from_mode(0o755)).expect("should be ours");
}
