//! A plan that was translated and annotated, whose original is replaced.

use super::write::{import, portal, table, text};
use crate::harness::{Folder, Ran};

pub(super) const FOLDER: &str = "content/plans/a";

/// A plan whose numbers begin anew in each chapter.
pub(super) const ORIGINAL: &str = "青汀市民政局2026年工作要点
2026年，全市民政工作要落实各项部署。
一、完善社会救助
1.提高低保标准。低保标准提高到每月1050元。加强动态监测。
2.开展临时救助。全年不少于3000人次。
二、发展养老服务
1.建设社区食堂。新增12家。
2.改造居家环境。完成500户。
三、推进殡葬改革
1.倡导文明祭扫。做好服务保障。
";

pub(super) const ENGLISH: [(&str, &str); 4] = [
    (
        "00-front.md",
        "# Key points of the work of the Qingting Civil Affairs Bureau in 2026

## Preamble

In 2026, civil affairs work is to put all decisions into effect.
",
    ),
    (
        "01-assistance.md",
        "# 1. Improve social assistance

## 1-1. Raise the subsistence allowance

The subsistence allowance rises to RMB 1,050 a month.
Monitor it.

## 1-2. Temporary assistance

At least 3,000 cases in the year.
",
    ),
    (
        "02-care.md",
        "# 2. Develop elderly care

## 2-1. Community canteens

Add 12 canteens.

## 2-2. Adapt homes

Complete 500 homes.
",
    ),
    (
        "03-funerals.md",
        "# 3. Reform funerals

## 3-1. Civilised mourning

Provide service.
",
    ),
];

pub(super) const ANNOTATIONS: &str = "# Mine.
[[measure]]
number = \"2-1\" # canteens
related = [\"2-2\", \"3-1\"]

[measure.keywords]
zh-Hans = [\"吃饭\"]

[[measure]]
number = \"3-1\"
";

/// A plan that was translated and annotated, all of it accepted.
pub(super) fn translated() -> Folder {
    let folder = portal("plan.txt", ORIGINAL.as_bytes());
    import(&folder, &["plan.txt", "--id", "a"]).ends(0);
    let slugs = ["assistance", "care", "funerals"];
    let mut settings = text(&folder, &format!("{FOLDER}/plan.toml"));
    let topics = table(&folder, &format!("{FOLDER}/plan.toml"));
    for (topic, slug) in topics["topic"].as_array().unwrap().iter().zip(slugs) {
        settings = settings.replace(topic["slug"].as_str().unwrap(), slug);
    }
    write(&folder, &format!("{FOLDER}/plan.toml"), &settings);
    for (name, text) in ENGLISH {
        write(&folder, &format!("{FOLDER}/en/{name}"), text);
    }
    write(&folder, &format!("{FOLDER}/annotations.toml"), ANNOTATIONS);
    folder
        .run(["translate", "accept", "--plan", "a", "--all"])
        .ends(0);
    no_errors(&folder);
    folder
}

pub(super) fn write(folder: &Folder, path: &str, text: &str) {
    let path = folder.path().join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

pub(super) fn no_errors(folder: &Folder) {
    let ran = folder.run(["--lang", "en", "check"]);
    assert!(!ran.stderr.contains("error["), "{}", ran.stderr);
    assert!(!ran.stderr.contains("translation-stale"), "{}", ran.stderr);
}

pub(super) fn english(folder: &Folder, name: &str) -> String {
    text(folder, &format!("{FOLDER}/en/{name}"))
}

pub(super) fn replace(folder: &Folder, new: &str) -> Ran {
    write(folder, "new.txt", new);
    import(folder, &["--replace", "a", "new.txt"]).ends(0)
}

/// The codes of what `check` reports.
pub(super) fn codes(folder: &Folder) -> Vec<String> {
    let ran = folder.run(["--format", "json", "check"]);
    let problems = ran.problems();
    let codes = problems
        .iter()
        .map(|one| one["code"].as_str().unwrap().to_owned());
    codes.collect()
}

pub(super) fn inserted() -> String {
    ORIGINAL
        .replace(
            "1.建设社区食堂",
            "1.扩大床位供给。新增800张。\n2.建设社区食堂",
        )
        .replace("2.改造居家环境", "3.改造居家环境")
}
