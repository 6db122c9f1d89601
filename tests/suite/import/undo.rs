//! Taking an import back.

use super::write::{PLAN, import, portal, text};
use crate::harness::Folder;

const ID: &str = "2026-gong-zuo-yao-dian";

fn imported() -> Folder {
    let folder = portal("plan.txt", PLAN.as_bytes());
    import(&folder, &["plan.txt"]).ends(0);
    folder
}

/// Every file and folder.
fn everything(folder: &Folder) -> Vec<String> {
    let all = walkdir::WalkDir::new(folder.path()).sort_by_file_name();
    all.into_iter()
        .map(|entry| entry.unwrap().path().display().to_string())
        .collect()
}

#[test]
fn what_nobody_has_edited_should_go_with_its_folders() {
    let folder = portal("plan.txt", PLAN.as_bytes());
    let (before, files) = (everything(&folder), folder.tree("."));
    import(&folder, &["plan.txt"]).ends(0);
    let ran = import(&folder, &["--undo", ID]).ends(0);
    assert_eq!(everything(&folder), before);
    assert!(folder.tree(".") == files);
    assert!(
        ran.stdout.contains("removed: seeds/plan.txt"),
        "{}",
        ran.stdout
    );
    let again = import(&folder, &["--undo", ID]).ends(1);
    assert!(
        again.stderr.contains("error[import-unrecorded]"),
        "{}",
        again.stderr
    );
}

#[test]
fn what_was_edited_should_stay_with_what_it_needs() {
    let folder = imported();
    let path = format!("content/plans/{ID}/plan.toml");
    let edited = text(&folder, &path) + "draft = true\n";
    std::fs::write(folder.path().join(&path), &edited).unwrap();
    let ran = import(&folder, &["--undo", ID]).ends(0);
    assert!(
        ran.stdout
            .contains(&format!("kept, edited since yaodian wrote it: {path}")),
        "{}",
        ran.stdout
    );
    assert_eq!(text(&folder, &path), edited);
    assert!(
        folder.path().join("seeds/plan.txt").exists(),
        "{}",
        ran.stdout
    );
    // Once the edit is undone, too, all of it goes.
    std::fs::write(
        folder.path().join(&path),
        edited.replace("draft = true\n", ""),
    )
    .unwrap();
    import(&folder, &["--undo", ID]).ends(0);
    assert!(!folder.path().join("seeds/plan.txt").exists());
    assert!(!folder.path().join(".yaodian").exists());
}

#[test]
fn an_original_that_another_plan_uses_should_stay() {
    let folder = imported();
    import(&folder, &["plan.txt", "--id", "other"]).ends(0);
    let ran = import(&folder, &["--undo", ID]).ends(0);
    assert!(ran.stdout.contains("plan other"), "{}", ran.stdout);
    assert!(folder.path().join("seeds/plan.txt").exists());
    assert!(!folder.path().join("content/plans").join(ID).exists());
}

#[test]
fn what_is_gone_already_should_be_said_to_be() {
    let folder = imported();
    std::fs::remove_file(folder.path().join("seeds/plan.txt")).unwrap();
    std::fs::remove_dir_all(folder.path().join("content/plans").join(ID)).unwrap();
    let ran = import(&folder, &["--undo", ID]).ends(0);
    assert!(ran.stdout.contains("already gone"), "{}", ran.stdout);
    assert!(!folder.path().join(".yaodian").exists());
}

#[test]
fn files_of_others_should_be_named() {
    let folder = imported();
    let mine = format!("content/plans/{ID}/annotations.toml");
    std::fs::write(folder.path().join(&mine), "").unwrap();
    let ran = import(&folder, &["--undo", ID]).ends(0);
    assert!(
        ran.stdout
            .contains(&format!("not written by the import: {mine}")),
        "{}",
        ran.stdout
    );
    assert!(folder.path().join(&mine).exists());
}

#[test]
fn a_folder_without_settings_should_be_named_and_completed_by_an_import() {
    let folder = imported();
    let plan = format!("content/plans/{ID}");
    let errata = format!("{plan}/errata.toml");
    let english = format!("{plan}/en/01-social.md");
    std::fs::create_dir(folder.path().join(&plan).join("en")).unwrap();
    std::fs::write(folder.path().join(&english), "# 1. Social assistance\n").unwrap();
    std::fs::write(folder.path().join(&errata), "# mine\n").unwrap();
    import(&folder, &["--undo", ID]).ends(0);
    let ran = folder.run(["--lang", "en", "check"]).ends(1);
    assert!(
        ran.stderr.contains("error[plan-settings-missing]"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr
            .contains(&format!("yaodian import --id {ID} FILE")),
        "{}",
        ran.stderr
    );
    import(&folder, &["--id", ID, "plan.txt"]).ends(0);
    assert_eq!(text(&folder, &errata), "# mine\n");
    assert_eq!(text(&folder, &english), "# 1. Social assistance\n");
    folder.run(["check"]).ends(0);
    // Now it is a plan, which is not overwritten.
    let ran = import(&folder, &["--id", ID, "plan.txt"]).ends(0);
    assert!(
        ran.stdout.contains("already been imported"),
        "{}",
        ran.stdout
    );
}
