//! A replacement that is refused, or that loses nothing, whatever the portal and
//! its records are.

use super::replace::{SETTINGS, corrected, edited, tree};
use super::translated::{FOLDER, english, inserted, replace, translated, write};
use super::write::{PLAN, import, table, text};
use crate::harness::Folder;

const RECORD: &str = ".yaodian/imports/a.json";

/// A third version of the plan.
fn again() -> String {
    corrected().replace("动态", "经常")
}

/// Renames the original of the plan `a`.
fn rename(folder: &Folder, to: &str) {
    write(folder, to, PLAN);
    std::fs::remove_file(folder.path().join("seeds/plan.txt")).unwrap();
    name(folder, to);
}

/// Makes `plan.toml` name an original.
fn name(folder: &Folder, original: &str) {
    let settings = text(folder, SETTINGS);
    write(
        folder,
        SETTINGS,
        &settings.replace("seeds/plan.txt", original),
    );
}

/// Replaces the original with a text of its own name.
fn with(folder: &Folder, new: &str) -> crate::harness::Ran {
    write(folder, "new.txt", new);
    import(folder, &["--replace", "a", "new.txt"])
}

#[test]
fn an_original_that_a_build_refuses_should_be_refused() {
    for original in ["seeds/../site.toml", "seeds//plan.txt", "seeds/./plan.txt"] {
        let folder = edited();
        name(&folder, original);
        write(&folder, "new.txt", &corrected());
        let before = tree(&folder);
        let ran = import(&folder, &["--replace", "a", "new.txt"]).ends(1);
        assert!(ran.stderr.contains("error[bad-value]"), "{}", ran.stderr);
        assert!(tree(&folder) == before, "{original}");
    }
}

#[test]
fn the_replacement_of_an_original_in_a_hidden_folder_should_be_undone() {
    let folder = edited();
    rename(&folder, "seeds/.old/plan.txt");
    write(&folder, "new.txt", &corrected());
    let before = tree(&folder);
    with(&folder, &corrected()).ends(0);
    assert!(!folder.path().join("seeds/.old").exists());
    import(&folder, &["--undo", "a"]).ends(0);
    assert!(tree(&folder) == before);
}

#[test]
fn a_damaged_record_should_not_be_used_or_overwritten() {
    let folder = edited();
    with(&folder, &corrected()).ends(0);
    with(&folder, &again()).ends(0);
    write(&folder, RECORD, "<<<<<<< HEAD\n");
    write(&folder, "new.txt", &corrected().replace("动态", "长期"));
    let before = tree(&folder);
    let commands: [&[&str]; 3] = [
        &["--replace", "a", "new.txt"],
        &["--undo", "a"],
        &["--id", "a", "new.txt"],
    ];
    for command in commands {
        let ran = import(&folder, command).ends(1);
        assert!(
            ran.stderr.contains("error[import-record-damaged]"),
            "{}",
            ran.stderr
        );
        assert!(tree(&folder) == before, "{command:?}");
    }
    // Without a record, the files that are kept stay as they are.
    std::fs::remove_file(folder.path().join(RECORD)).unwrap();
    let kept = folder.tree(".yaodian/imports/a");
    let before = tree(&folder);
    import(&folder, &["--replace", "a", "new.txt"]).ends(0);
    let now = folder.tree(".yaodian/imports/a");
    assert!(now.len() > kept.len());
    assert!(
        kept.iter()
            .all(|(path, bytes)| now.get(path) == Some(bytes))
    );
    import(&folder, &["--undo", "a"]).ends(0);
    assert!(tree(&folder) == before);
}

#[test]
fn what_was_kept_should_remain_known_when_settings_are_made_anew() {
    let folder = edited();
    with(&folder, &corrected()).ends(0);
    let kept = folder.tree(".yaodian/imports/a");
    std::fs::remove_file(folder.path().join(SETTINGS)).unwrap();
    import(&folder, &["--id", "a", "seeds/new.txt"]).ends(0);
    write(&folder, "new.txt", &again());
    let before = tree(&folder);
    with(&folder, &again()).ends(0);
    let now = folder.tree(".yaodian/imports/a");
    assert!(now.len() > kept.len());
    assert!(
        kept.iter()
            .all(|(path, bytes)| now.get(path) == Some(bytes))
    );
    import(&folder, &["--undo", "a"]).ends(0);
    assert!(tree(&folder) == before);
    // The first one is known, too, and what was written anew is an edit.
    let ran = import(&folder, &["--undo", "a"]).ends(1);
    assert!(
        ran.stderr.contains(".yaodian/imports/a/1/seeds/plan.txt"),
        "{}",
        ran.stderr
    );
}

#[test]
fn records_that_are_not_on_a_line_each_should_stay_as_they_are() {
    let folder = translated();
    let mut dotted = String::new();
    for (id, record) in table(&folder, &format!("{FOLDER}/en/segments.toml")) {
        for (key, value) in record.as_table().unwrap() {
            dotted += &format!("\"{id}\".{key} = {value}\n");
        }
    }
    write(&folder, &format!("{FOLDER}/en/segments.toml"), &dotted);
    super::translated::no_errors(&folder);
    let before = folder.tree(&format!("{FOLDER}/en"));
    let ran = replace(&folder, &inserted());
    assert!(
        ran.stdout.contains("does not have one record per line"),
        "{}",
        ran.stdout
    );
    assert_eq!(english(&folder, "segments.toml"), dotted);
    assert!(folder.tree(&format!("{FOLDER}/en")) == before);
}

#[test]
fn an_original_that_was_overwritten_in_its_place_should_be_refused() {
    for original in ["seeds/plan.txt", "seeds/2026/plan.txt"] {
        let folder = edited();
        if original != "seeds/plan.txt" {
            rename(&folder, original);
        }
        write(&folder, original, &corrected());
        let before = tree(&folder);
        let ran = import(&folder, &["--replace", "a", original]).ends(1);
        assert!(
            ran.stderr.contains("error[import-in-place]"),
            "{}",
            ran.stderr
        );
        assert!(tree(&folder) == before);
        // What it advises can be done.
        write(&folder, original, PLAN);
        let ran = with(&folder, &corrected()).ends(0);
        assert!(ran.stdout.contains("number"), "{}", ran.stdout);
        assert!(!folder.path().join(original).exists());
    }
}

#[test]
fn an_original_that_is_gone_should_be_said_to_be_gone() {
    let folder = edited();
    std::fs::remove_file(folder.path().join("seeds/plan.txt")).unwrap();
    let ran = with(&folder, &corrected()).ends(0);
    assert!(
        ran.stdout
            .contains("the previous original no longer exists"),
        "{}",
        ran.stdout
    );
    assert!(!ran.stdout.contains("(kept:"), "{}", ran.stdout);
    // The one that was there is put back under its own name.
    import(&folder, &["--undo", "a"]).ends(0);
    import(&folder, &["--replace", "a", "plan.txt"]).ends(0);
    assert_eq!(text(&folder, "seeds/plan.txt"), PLAN);
    folder.run(["check"]).ends(0);
}

#[test]
fn an_original_that_cannot_be_read_should_be_said_to_be_so() {
    let folder = edited();
    let settings = text(&folder, SETTINGS);
    let settings = settings.replace("language = ", "encoding = \"nonsense\"\nlanguage = ");
    write(&folder, SETTINGS, &settings);
    let ran = with(&folder, &corrected()).ends(0);
    for said in [
        "(kept: it cannot be read)",
        "the previous original cannot be read",
    ] {
        assert!(ran.stdout.contains(said), "{}", ran.stdout);
    }
    assert_eq!(text(&folder, "seeds/plan.txt"), PLAN);
    folder.run(["check"]).ends(0);
}

#[test]
fn a_command_that_is_advised_should_be_fit_to_be_typed() {
    let folder = edited();
    rename(&folder, "seeds/my plan.txt");
    with(&folder, &corrected()).ends(0);
    let settings = text(&folder, SETTINGS) + "# mine\n";
    write(&folder, SETTINGS, &settings);
    let ran = import(&folder, &["--undo", "a"]).ends(1);
    let kept = "--replace a '.yaodian/imports/a/1/seeds/my plan.txt'";
    assert!(ran.stderr.contains(kept), "{}", ran.stderr);
}

#[test]
fn an_original_whose_name_is_the_beginning_of_another_one_should_not_stay() {
    let page = |text: &str| {
        let lines: String = text
            .lines()
            .map(|line| format!("<p>{line}</p>\n"))
            .collect();
        format!(
            "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n{lines}</body></html>\n"
        )
    };
    let folder = super::write::portal("page.htm", page(PLAN).as_bytes());
    import(&folder, &["page.htm", "--id", "a"]).ends(0);
    assert!(folder.path().join("seeds/page.htm").exists());
    write(&folder, "page.html", &page(&corrected()));
    let ran = import(&folder, &["--replace", "a", "page.html"]).ends(0);
    assert!(!ran.stdout.contains("(kept:"), "{}", ran.stdout);
    assert!(!folder.path().join("seeds/page.htm").exists());
    assert!(folder.path().join("seeds/page.html").exists());
}
