//! What does not find its text where an original is replaced: it is listed, and
//! nothing is lost.

use super::translated::{
    ENGLISH, FOLDER, ORIGINAL, english, inserted, no_errors, replace, translated, write,
};
use super::write::{import, text};

#[test]
fn what_matches_nothing_should_be_listed_and_kept() {
    let folder = translated();
    let new = ORIGINAL
        .replace("2.开展临时救助。全年不少于3000人次。\n", "")
        .replace("三、推进殡葬改革\n1.倡导文明祭扫。做好服务保障。\n", "");
    let ran = replace(&folder, &new);
    for line in [
        "At least 3,000 cases in the year.",
        "Civilised mourning",
        "Provide service.",
    ] {
        assert!(ran.stdout.contains(line), "{line} in\n{}", ran.stdout);
        let records = english(&folder, "segments.toml");
        assert!(records.contains(&format!("#     {line}\n")), "{records}");
    }
    let annotations = text(&folder, &format!("{FOLDER}/annotations.toml"));
    assert!(annotations.contains("# number = \"3-1\""), "{annotations}");
    assert!(annotations.contains("related = [\"2-2\"]"), "{annotations}");
    assert!(text(&folder, &format!("{FOLDER}/plan.toml")).contains("# slug = \"funerals\""));
    no_errors(&folder);
    // A later change of the records does not lose them.
    let records = english(&folder, "segments.toml").replacen(
        "accepted = ",
        "note = \"Why?\", accepted = ",
        1,
    );
    let (first, rest) = records.split_once("source = \"").unwrap();
    let stale = format!("{first}source = \"{}{}", "0000", &rest[4..]);
    write(&folder, &format!("{FOLDER}/en/segments.toml"), &stale);
    folder
        .run(["translate", "accept", "--plan", "a", "--all"])
        .ends(0);
    assert!(english(&folder, "segments.toml").contains("#     Provide service.\n"));
}

#[test]
fn lines_without_acceptance_and_with_other_numbers_should_not_stop_a_build() {
    let folder = translated();
    std::fs::remove_file(folder.path().join(format!("{FOLDER}/en/segments.toml"))).unwrap();
    let ran = replace(
        &folder,
        &ORIGINAL
            .replace("12家", "15家")
            .replace("做好服务", "搞好服务"),
    );
    assert!(
        english(&folder, "02-care.md").contains("## 2-1. Community canteens\n\n## 2-2."),
        "{}",
        ran.stdout
    );
    // Its numbers still agree.
    assert!(english(&folder, "03-funerals.md").contains("Provide service."));
    assert!(english(&folder, "segments.toml").contains("#     Add 12 canteens."));
    folder.run(["build"]).ends(0);
}

#[test]
fn an_edition_with_errors_should_stay_as_it_is() {
    let folder = translated();
    let path = format!("{FOLDER}/en/02-care.md");
    let spoilt = english(&folder, "02-care.md") + "One line too many.\n";
    write(&folder, &path, &spoilt);
    let ran = replace(&folder, &inserted());
    assert_eq!(text(&folder, &path), spoilt);
    assert!(
        ran.stdout.contains("Edition en:  not moved"),
        "{}",
        ran.stdout
    );
}

/// A plan of the chapters and items in some order, numbered anew.
fn reordered(seed: usize) -> String {
    let mut chapters: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in ORIGINAL.lines().skip(2) {
        match line
            .split_once('、')
            .filter(|(number, _)| number.chars().count() == 1)
        {
            Some((_, heading)) => chapters.push((heading, Vec::new())),
            None => chapters
                .last_mut()
                .unwrap()
                .1
                .push(line.split_once('.').unwrap().1),
        }
    }
    chapters.rotate_left(seed % 3);
    if seed % 2 == 1 {
        chapters[0].1.reverse();
        let moved = chapters[1].1.pop().unwrap();
        let at = seed % 3;
        let at = at.min(chapters[0].1.len());
        chapters[0].1.insert(at, moved);
    }
    if seed % 4 > 1 {
        chapters[2].1[0] = "推进数字转型。全年办结99件。另有安排。";
    }
    if seed > 5 {
        chapters.remove(1);
        chapters[0].1.remove(0);
    }
    let mut text: String = ORIGINAL
        .lines()
        .take(2)
        .map(|line| format!("{line}\n"))
        .collect();
    for (number, (heading, items)) in "一二三".chars().zip(chapters) {
        text += &format!("{number}、{heading}\n");
        for (number, item) in (1..).zip(items) {
            text += &format!("{number}.{item}\n");
        }
    }
    text
}

#[test]
fn nothing_should_be_lost_whatever_has_changed() {
    for seed in 0..8 {
        let folder = translated();
        let new = reordered(seed);
        let ran = replace(&folder, &new);
        let files = folder.tree(&format!("{FOLDER}/en"));
        let all: String = files
            .values()
            .map(|file| String::from_utf8_lossy(file))
            .collect();
        for line in ENGLISH.iter().flat_map(|(_, text)| text.lines()) {
            // Of a heading, the words after its number.
            let words = line.trim_start_matches(|c: char| "#0123456789-. ".contains(c));
            let is_part = ["Preamble", ""].contains(&words);
            assert!(
                is_part || all.contains(words),
                "{seed}: {words}\n{new}\n{}",
                ran.stdout
            );
        }
        let check = folder.run(["--lang", "en", "check"]).stderr;
        assert!(
            !check.contains("error["),
            "{seed}\n{new}\n{}\n{check}",
            ran.stdout
        );
        import(&folder, &["--undo", "a"]).ends(0);
        no_errors(&folder);
    }
}
