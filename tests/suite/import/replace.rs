//! A corrected re-issue in the place of an original.

use super::write::{PLAN, import, portal, table, text};
use crate::harness::Folder;

pub(super) const SETTINGS: &str = "content/plans/a/plan.toml";
const ERRATA: &str = "content/plans/a/errata.toml";

const NOTES: &str = "# The editor’s own words.
[[erratum]]
line = 8
found = \"应救尽救\" # once
date = \"2026-03-05\"

[erratum.reason]
\"zh-Hans\" = \"原文如此。\"

[[erratum]]
line = 10
found = \"新增12家\"
corrected = \"新增13家\"
date = \"2026-03-05\"

[erratum.reason]
\"zh-Hans\" = \"原文如此。\"
";

/// An imported plan that an editor has worked on.
pub(super) fn edited() -> Folder {
    let folder = portal("plan.txt", PLAN.as_bytes());
    import(&folder, &["plan.txt", "--id", "a"]).ends(0);
    let settings =
        text(&folder, SETTINGS).replace("[document]", "# Mine.\ndraft = true\n\n[document]");
    std::fs::write(folder.path().join(SETTINGS), settings).unwrap();
    let notes = NOTES
        .replace("line = 8", "line = 9")
        .replace("line = 10", "line = 11");
    std::fs::write(folder.path().join(ERRATA), notes).unwrap();
    folder
}

/// Another version of the plan, with a line more and a heading changed.
pub(super) fn corrected() -> String {
    PLAN.replace("一、完善", "（更正版）\n一、完善")
        .replace("12家", "13家")
        .replace("3.建设社区食堂", "3.建设助餐点")
}

#[test]
fn a_re_issue_should_take_the_place_of_the_original() {
    let folder = edited();
    let notes = NOTES
        .replace("line = 8", "line = 9")
        .replace("line = 10", "line = 11");
    assert_eq!(PLAN.lines().nth(8).unwrap().matches("应救尽救").count(), 1);
    let before = text(&folder, SETTINGS);
    std::fs::write(folder.path().join("plan.txt"), corrected()).unwrap();
    let ran = import(&folder, &["--replace", "a", "plan.txt"]).ends(0);
    // The former one is removed; the new one has another name.
    assert!(!folder.path().join("seeds/plan.txt").exists());
    assert_eq!(text(&folder, "seeds/plan-2.txt"), corrected());
    let after = text(&folder, SETTINGS);
    let same = |settings: &str| -> Vec<String> {
        let lines = settings
            .lines()
            .filter(|line| !line.contains("sha256") && !line.contains("original"));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(same(&before), same(&after));
    let plan = table(&folder, SETTINGS);
    assert_eq!(plan["original"].as_str(), Some("seeds/plan-2.txt"));
    assert_eq!(plan["sha256"], plan["text-sha256"]);
    let errata = text(&folder, ERRATA);
    let (moved, gone) = errata.split_once("\n\n##").expect("should have a comment");
    let expected = notes.replace("line = 9", "line = 10");
    assert!(expected.starts_with(moved), "{errata}");
    assert!(gone.contains("# found = \"新增12家\""), "{errata}");
    assert_eq!(
        table(&folder, ERRATA)["erratum"].as_array().unwrap().len(),
        1
    );
    insta::assert_snapshot!("replaced", ran.stdout);
}

#[test]
fn an_original_that_another_plan_uses_should_stay() {
    let folder = edited();
    import(&folder, &["plan.txt", "--id", "b"]).ends(0);
    std::fs::write(folder.path().join("new.txt"), corrected()).unwrap();
    let ran = import(&folder, &["--replace", "a", "new.txt"]).ends(0);
    assert_eq!(text(&folder, "seeds/plan.txt"), PLAN);
    assert_eq!(text(&folder, "seeds/new.txt"), corrected());
    assert!(
        ran.stdout.contains("another plan may use it"),
        "{}",
        ran.stdout
    );
}

#[test]
fn the_same_document_should_change_nothing() {
    let folder = edited();
    let before = folder.tree(".");
    let ran = import(&folder, &["--replace", "a", "plan.txt"]).ends(0);
    assert!(ran.stdout.contains("nothing was written"), "{}", ran.stdout);
    assert!(folder.tree(".") == before);
}

#[test]
fn an_original_that_was_edited_in_its_place_should_stay() {
    let folder = edited();
    std::fs::write(folder.path().join("seeds/plan.txt"), "mine").unwrap();
    std::fs::write(folder.path().join("plan.txt"), corrected()).unwrap();
    let ran = import(&folder, &["--replace", "a", "plan.txt"]).ends(0);
    assert_eq!(text(&folder, "seeds/plan.txt"), "mine");
    assert!(
        ran.stdout
            .contains("not the file that the plan was made from"),
        "{}",
        ran.stdout
    );
    assert_eq!(text(&folder, "seeds/plan-2.txt"), corrected());
}

/// All files but those of the journal.
pub(super) fn tree(folder: &Folder) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut all = std::collections::BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder.path()) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder.path()).unwrap();
            let bytes = std::fs::read(entry.path()).unwrap();
            all.insert(path.display().to_string(), bytes);
        }
    }
    all
}

#[test]
fn a_replacement_should_be_undone_before_the_import() {
    for is_edited in [false, true] {
        let folder = match is_edited {
            true => edited(),
            false => {
                let folder = portal("plan.txt", PLAN.as_bytes());
                import(&folder, &["plan.txt", "--id", "a"]).ends(0);
                folder
            }
        };
        let first = tree(&folder);
        let mut states = Vec::new();
        for text in [corrected(), corrected().replace("动态", "经常")] {
            states.push(tree(&folder));
            std::fs::write(folder.path().join("new.txt"), text).unwrap();
            import(&folder, &["--replace", "a", "new.txt"]).ends(0);
        }
        for before in states.iter().rev() {
            let ran = import(&folder, &["--undo", "a"]).ends(0);
            std::fs::remove_file(folder.path().join("new.txt")).unwrap();
            let mut now = tree(&folder);
            let mut before = before.clone();
            before.remove("new.txt");
            assert!(now == before, "{}\n{:?}", ran.stdout, now.keys());
            now.clear();
            std::fs::write(folder.path().join("new.txt"), "").unwrap();
        }
        std::fs::remove_file(folder.path().join("new.txt")).unwrap();
        assert!(tree(&folder) == first);
        import(&folder, &["--undo", "a"]).ends(0);
        assert_eq!(folder.path().join(SETTINGS).exists(), is_edited);
    }
}

#[test]
fn a_replacement_that_was_edited_should_not_be_undone_in_part() {
    let folder = edited();
    std::fs::write(folder.path().join("new.txt"), corrected()).unwrap();
    import(&folder, &["--replace", "a", "new.txt"]).ends(0);
    let replaced = tree(&folder);
    let settings = text(&folder, SETTINGS) + "# mine\n";
    std::fs::write(folder.path().join(SETTINGS), settings).unwrap();
    let before = tree(&folder);
    let ran = import(&folder, &["--undo", "a"]).ends(1);
    assert!(tree(&folder) == before);
    assert!(
        ran.stderr.contains("error[import-undo-edited]"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains(SETTINGS), "{}", ran.stderr);
    // What it advises can be done.
    let kept = ".yaodian/imports/a/1/seeds/plan.txt";
    assert!(ran.stderr.contains(kept), "{}", ran.stderr);
    import(&folder, &["--replace", "a", kept]).ends(0);
    assert_eq!(text(&folder, "seeds/plan.txt"), PLAN);
    // Where the former files are gone, nothing is changed either.
    for (path, bytes) in &replaced {
        std::fs::write(folder.path().join(path), bytes).unwrap();
    }
    std::fs::remove_file(folder.path().join("seeds/plan.txt")).unwrap();
    std::fs::remove_file(folder.path().join(kept)).unwrap();
    let before = tree(&folder);
    let ran = import(&folder, &["--undo", "a"]).ends(1);
    assert!(tree(&folder) == before);
    assert!(
        ran.stderr.contains(&format!("{kept} is missing")),
        "{}",
        ran.stderr
    );
}

#[test]
fn files_that_are_as_before_should_not_keep_a_replacement_from_being_undone() {
    let folder = edited();
    let before = tree(&folder);
    let document = folder.path().join("new.txt");
    std::fs::write(&document, corrected()).unwrap();
    import(&folder, &["--replace", "a", "new.txt"]).ends(0);
    // As if it had been stopped before the former original was removed.
    std::fs::write(folder.path().join("seeds/plan.txt"), PLAN).unwrap();
    std::fs::remove_file(folder.path().join("seeds/new.txt")).unwrap();
    let ran = import(&folder, &["--undo", "a"]).ends(0);
    assert!(
        !ran.stdout.contains("removed: seeds/new.txt"),
        "{}",
        ran.stdout
    );
    std::fs::remove_file(document).unwrap();
    assert!(tree(&folder) == before);
}

#[test]
fn a_replacement_of_a_plan_that_was_not_imported_here_should_be_undone_too() {
    let folder = edited();
    std::fs::remove_dir_all(folder.path().join(".yaodian")).unwrap();
    let before = tree(&folder);
    let document = folder.path().join("new.txt");
    std::fs::write(&document, corrected()).unwrap();
    import(&folder, &["--replace", "a", "new.txt"]).ends(0);
    import(&folder, &["--undo", "a"]).ends(0);
    std::fs::remove_file(document).unwrap();
    assert!(tree(&folder) == before);
    import(&folder, &["--undo", "a"]).ends(1);
}

#[test]
fn a_plan_that_is_not_there_should_be_named() {
    let folder = portal("plan.txt", PLAN.as_bytes());
    let before = folder.tree(".");
    for id in ["2013", "要点", "../2031"] {
        let ran = import(&folder, &["--replace", id, "plan.txt"]).ends(1);
        assert!(
            ran.stderr.contains("error[plan-unknown]"),
            "{id}: {}",
            ran.stderr
        );
    }
    let ran = import(&folder, &["--replace", "2031"]).ends(2);
    assert!(ran.stderr.contains("error["), "{}", ran.stderr);
    assert!(folder.tree(".") == before);
}

#[test]
fn without_any_plan_the_verb_that_makes_one_should_be_named() {
    let folder = portal("plan.txt", PLAN.as_bytes());
    std::fs::remove_dir_all(folder.path().join("content/plans")).unwrap();
    let ran = import(&folder, &["--replace", "2031", "plan.txt"]).ends(1);
    assert!(ran.stderr.contains("error[plan-unknown]"), "{}", ran.stderr);
    assert!(ran.stderr.contains("yaodian import FILE"), "{}", ran.stderr);
}

#[test]
fn what_lines_were_said_to_be_should_go_with_them() {
    let folder = edited();
    let lines = "\n[[line]]\nlines = 5\nis = \"title\"\n\n[[line]]\nlines = \"8-9\"\nis = \"item\"\n\n[[line]]\nlines = 11\nis = \"item\"\n";
    let settings = text(&folder, SETTINGS) + lines;
    std::fs::write(folder.path().join(SETTINGS), settings).unwrap();
    std::fs::write(folder.path().join("plan.txt"), corrected()).unwrap();
    let ran = import(&folder, &["--replace", "a", "plan.txt"]).ends(0);
    let expected = lines.replace("8-9", "9-10");
    assert!(text(&folder, SETTINGS).ends_with(&expected));
    assert!(
        ran.stdout
            .contains("[[line]]:    1 moved; the text of line 11 has changed"),
        "{}",
        ran.stdout
    );
}
