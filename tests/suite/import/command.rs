//! The verb.

use serde_json::{Value, json};

use crate::harness::{Folder, Ran};

const PLAN: &str = "青汀市民政局2026年工作要点
2026年，全市民政工作要落实各项部署。
一、完善社会救助
1.提高低保标准。加强动态监测。（市民政局牵头）
2.开展临时救助。做到应救尽救。
二、发展养老服务
3.建设社区食堂。新增12家。
";

fn folder(files: &[(&str, &[u8])]) -> Folder {
    let folder = Folder::empty();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn objects(ran: &Ran) -> Vec<Value> {
    let lines = ran.stdout.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("should be JSON"))
        .collect()
}

#[test]
fn a_plan_should_be_one_object_on_a_line() {
    let folder = folder(&[("a.txt", PLAN.as_bytes())]);
    let ran = folder
        .run(["import", "--dry-run", "--format", "json", "a.txt"])
        .ends(0);
    let found = objects(&ran);
    let [plan] = found.as_slice() else {
        panic!("{}", ran.stdout)
    };
    let keys: Vec<&String> = plan.as_object().unwrap().keys().collect();
    let mut expected = vec![
        "title",
        "number",
        "issuer",
        "issued",
        "addressees",
        "metadata",
        "nodes",
        "diagnostics",
        "confidence",
    ];
    let mut keys: Vec<&str> = keys.iter().map(|key| key.as_str()).collect();
    keys.sort_unstable();
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!(plan["title"], "青汀市民政局2026年工作要点");
    assert_eq!(plan["issuer"], Value::Null);
    assert_eq!(
        plan["nodes"][0],
        json!({
            "level": 1, "marker": "一、", "heading": "完善社会救助", "line": 3, "owners": [], "deadline": null,
            "children": [
                { "level": 2, "marker": "1.", "heading": "提高低保标准", "line": 4, "owners": [{ "name": "市民政局", "role": "lead" }], "deadline": null, "children": [] },
                { "level": 2, "marker": "2.", "heading": "开展临时救助", "line": 5, "owners": [], "deadline": null, "children": [] },
            ],
        })
    );
    assert_eq!(folder.tree(".").len(), 1, "nothing should be written");
}

#[test]
fn each_file_should_have_its_object_and_a_refused_one_its_errors() {
    let (gb18030, _, _) = encoding_rs::GB18030.encode(PLAN);
    let folder = folder(&[
        ("a.txt", PLAN.as_bytes()),
        ("b.txt", &gb18030),
        ("c.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old Word"),
    ]);
    let files = ["a.txt", "b.txt", "c.doc", "gone.txt"];
    let ran = folder.run(
        ["import", "--dry-run", "--format", "json"]
            .into_iter()
            .chain(files),
    );
    let ran = ran.ends(1);
    let found = objects(&ran);
    assert_eq!(found.len(), 4, "{}", ran.stdout);
    assert_eq!(found[0]["title"], found[1]["title"]);
    assert_eq!(found[0]["nodes"], found[1]["nodes"]);
    for refused in &found[2..] {
        assert_eq!(refused["title"], Value::Null);
        assert_eq!(refused["confidence"], 0.0);
        assert_eq!(refused["diagnostics"][0]["severity"], "error");
    }
    assert_eq!(ran.stderr, "");
}

#[test]
fn a_reader_should_see_each_line_with_what_it_was_taken_for() {
    let folder = folder(&[("a.txt", PLAN.as_bytes())]);
    let ran = folder
        .run(["--lang", "zh", "import", "--dry-run", "a.txt"])
        .ends(0);
    for line in [
        "    1  标题  青汀市民政局2026年工作要点",
        "    3  1 级  一、完善社会救助",
        "    4  2 级  1.提高低保标准。",
    ] {
        assert!(ran.stdout.contains(line), "{line} in\n{}", ran.stdout);
    }
    assert!(ran.stdout.contains("条目（逐级）：2 · 3"), "{}", ran.stdout);
}

#[test]
fn what_is_odd_should_be_a_warning_at_its_line() {
    let odd = PLAN.replace("2.开展", "4.开展").replace("3.建设", "5.建设");
    let folder = folder(&[("a.txt", odd.as_bytes())]);
    let ran = folder
        .run(["--lang", "en", "import", "--dry-run", "a.txt"])
        .ends(0);
    assert!(
        ran.stderr.contains("warning[line-doubtful]"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("a.txt:5:1"), "{}", ran.stderr);
}

#[test]
fn an_encoding_should_override_what_is_detected() {
    let (big5, _, _) =
        encoding_rs::BIG5.encode("青汀縣115年度樂齡學習實施計畫\n壹、目的\n一、推動世代共融。\n");
    let folder = folder(&[("a.txt", &big5)]);
    let ran = folder
        .run([
            "import",
            "--dry-run",
            "--format",
            "json",
            "--encoding",
            "big5",
            "a.txt",
        ])
        .ends(0);
    assert_eq!(objects(&ran)[0]["title"], "青汀縣115年度樂齡學習實施計畫");
    let ran = folder
        .run(["import", "--dry-run", "--encoding", "big6", "a.txt"])
        .ends(1);
    assert!(ran.stderr.contains("big6"), "{}", ran.stderr);
}
