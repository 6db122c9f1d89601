//! What follows its text where an original is replaced: translations, annotations
//! and slugs.

use super::translated::{
    ANNOTATIONS, ENGLISH, FOLDER, ORIGINAL, codes, english, inserted, no_errors, replace,
    translated, write,
};
use super::write::{import, table, text};

#[test]
fn what_belongs_to_an_item_should_go_with_it() {
    let folder = translated();
    let ran = replace(&folder, &inserted());
    let care = "# 2. Develop elderly care

## 2-2. Community canteens

Add 12 canteens.

## 2-3. Adapt homes

Complete 500 homes.
";
    assert_eq!(english(&folder, "02-care.md"), care);
    for name in ["00-front.md", "01-assistance.md", "03-funerals.md"] {
        let before = ENGLISH.iter().find(|(other, _)| *other == name).unwrap().1;
        assert_eq!(english(&folder, name), before);
    }
    let expected = ANNOTATIONS.replace(
        "number = \"2-1\" # canteens\nrelated = [\"2-2\", \"3-1\"]",
        "number = \"2-2\" # canteens\nrelated = [\"2-3\", \"3-1\"]",
    );
    assert_eq!(
        text(&folder, &format!("{FOLDER}/annotations.toml")),
        expected
    );
    // All of it is still accepted; only the new item is not translated.
    assert_eq!(codes(&folder), ["translation-missing"], "{}", ran.stdout);
    insta::assert_snapshot!("inserted", ran.stdout);
    folder
        .run(["translate", "accept", "--plan", "a", "--all"])
        .ends(0);
    folder.run(["build"]).ends(0);
}

#[test]
fn a_dry_run_should_say_the_same_and_write_nothing() {
    let folder = translated();
    write(&folder, "new.txt", &inserted());
    let before = folder.tree(".");
    let dry = import(&folder, &["--dry-run", "--replace", "a", "new.txt"]).ends(0);
    assert!(folder.tree(".") == before);
    let (shown, _) = dry.stdout.split_once("Would write: ").expect("should say");
    let real = import(&folder, &["--replace", "a", "new.txt"]).ends(0);
    let (made, _) = real.stdout.split_once("Written: ").expect("should say");
    assert_eq!(shown, made);
    assert!(
        dry.stdout.contains("Nothing was written."),
        "{}",
        dry.stdout
    );
}

#[test]
fn chapters_should_take_their_slugs_and_files_with_them() {
    let folder = translated();
    let new = ORIGINAL
        .replace("三、推进", "四、推进")
        .replace("二、发展", "三、发展")
        .replace(
            "三、发展养老服务",
            "二、加强儿童保护\n1.建设保护站。每县1个。\n三、发展养老服务",
        );
    let ran = replace(&folder, &new);
    let settings = table(&folder, &format!("{FOLDER}/plan.toml"));
    let topics: Vec<(i64, &str)> = (settings["topic"].as_array().unwrap().iter())
        .map(|one| {
            (
                one["number"].as_integer().unwrap(),
                one["slug"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        topics[..3],
        [(1, "assistance"), (3, "care"), (4, "funerals")]
    );
    assert_eq!(topics[3].0, 2, "{topics:?}");
    let care = english(&folder, "03-care.md");
    assert!(
        care.starts_with("# 3. Develop elderly care\n\n## 3-1. Community canteens\n"),
        "{care}"
    );
    assert!(english(&folder, "04-funerals.md").contains("## 4-1. Civilised mourning"));
    for gone in ["02-care.md", "03-funerals.md"] {
        assert!(!folder.path().join(format!("{FOLDER}/en/{gone}")).exists());
    }
    assert_eq!(codes(&folder), ["edition-missing"], "{}", ran.stdout);
    assert!(ran.stdout.contains("“care”: 2 → 3"), "{}", ran.stdout);
    assert!(
        ran.stdout
            .contains("/plans/a/measures/2-1/ → /plans/a/measures/3-1/"),
        "{}",
        ran.stdout
    );
    import(&folder, &["--undo", "a"]).ends(0);
    no_errors(&folder);
    for (name, text) in ENGLISH {
        assert_eq!(english(&folder, name), text);
    }
}

#[test]
fn a_changed_sentence_should_keep_its_line_and_be_stale() {
    let folder = translated();
    let new = inserted().replace("新增12家", "新增15家");
    let ran = replace(
        &folder,
        &new.replace("加强动态监测。", "建立台账。加强动态监测。"),
    );
    let mut found = codes(&folder);
    found.sort();
    assert_eq!(
        found,
        [
            "translation-missing",
            "translation-missing",
            "translation-stale"
        ]
    );
    assert!(
        english(&folder, "02-care.md").contains("## 2-2. Community canteens\n\nAdd 12 canteens.")
    );
    let assistance = english(&folder, "01-assistance.md");
    assert!(
        assistance.contains("RMB 1,050 a month.\n[…]\nMonitor it.\n"),
        "{assistance}"
    );
    assert!(
        ran.stdout.contains("1 stale, 0 could not be moved"),
        "{}",
        ran.stdout
    );
    let status = folder.run(["--lang", "en", "translate", "status"]).ends(0);
    assert!(status.stdout.contains("measure/2-2/1"), "{}", status.stdout);
    folder.run(["build"]).ends(0);
}
