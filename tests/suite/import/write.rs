//! What an import writes, and that it overwrites nothing.

use crate::harness::{Folder, Portal};

/// A plan as it was published.
pub(super) const PLAN: &str = "索引号：XM-2026-01\n主题分类：民政
青汀市民政局文件
青民〔2026〕5号
青汀市民政局2026年工作要点
2026年，全市民政工作要落实各项部署。
一、完善社会救助
1.提高低保标准。加强动态监测。（市民政局牵头）
2.开展临时救助。做到应救尽救。
二、发展养老服务
3.建设社区食堂。新增12家。
青汀市民政局
2026年3月2日
";

/// The sample portal with a file beside it.
pub(super) fn portal(name: &str, bytes: &[u8]) -> Folder {
    let folder = Portal::sample().in_plain_theme().on_disk();
    std::fs::write(folder.path().join(name), bytes).unwrap();
    folder
}

pub(super) fn import(folder: &Folder, more: &[&str]) -> crate::harness::Ran {
    folder.run(["--lang", "en", "import"].iter().chain(more))
}

pub(super) fn text(folder: &Folder, path: &str) -> String {
    std::fs::read_to_string(folder.path().join(path)).unwrap_or_else(|_| panic!("no {path}"))
}

pub(super) fn table(folder: &Folder, path: &str) -> toml::Table {
    text(folder, path).parse().expect("should be TOML")
}

fn has(folder: &Folder, path: &str) -> bool {
    folder.path().join(path).exists()
}

#[test]
fn a_plan_should_be_written_with_all_that_was_recognised() {
    let folder = portal("2026年要点.txt", PLAN.as_bytes());
    let ran = import(&folder, &["2026年要点.txt"]).ends(0);
    let seed = std::fs::read(folder.path().join("seeds/2026-gong-zuo-yao-dian.txt")).unwrap();
    assert_eq!(seed, PLAN.as_bytes());
    let plan = table(&folder, "content/plans/2026-gong-zuo-yao-dian/plan.toml");
    insta::assert_snapshot!(
        "plan_toml",
        text(&folder, "content/plans/2026-gong-zuo-yao-dian/plan.toml")
    );
    assert_eq!(
        plan["sha256"], plan["text-sha256"],
        "both are of the same bytes"
    );
    assert_eq!(
        plan["document"]["issuer"]["zh-Hans"].as_str(),
        Some("青汀市民政局")
    );
    insta::assert_snapshot!("report", ran.stdout);
    assert_eq!(ran.stderr, "");
}

#[test]
fn bytes_of_any_encoding_should_stay_and_their_text_have_its_own_digest() {
    let (bytes, _, _) = encoding_rs::GB18030.encode(PLAN);
    let folder = portal("Plan-A.txt", &bytes);
    import(&folder, &["Plan-A.txt", "--id", "a", "--encoding", "gbk"]).ends(0);
    assert_eq!(
        std::fs::read(folder.path().join("seeds/Plan-A.txt")).unwrap(),
        &*bytes
    );
    let plan = table(&folder, "content/plans/a/plan.toml");
    assert_eq!(plan["encoding"].as_str(), Some("GB18030"));
    assert_eq!(plan["original"].as_str(), Some("seeds/Plan-A.txt"));
    assert_ne!(plan["sha256"], plan["text-sha256"]);
}

#[test]
fn what_is_absent_should_stay_absent() {
    let folder = portal(
        "a.txt",
        "一、加强党建\n落实责任。\n二、加强党建\n落实责任。\n".as_bytes(),
    );
    let ran = import(&folder, &["a.txt"]).ends(0);
    let path = "content/plans/a/plan.toml";
    let plan = table(&folder, path);
    let keys: Vec<&str> = plan.keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "language",
            "original",
            "sha256",
            "text-sha256",
            "title",
            "topic"
        ]
    );
    // Without a title there is no plan; the file's name is what is known.
    assert_eq!(plan["title"].as_str(), Some("a"));
    let slugs = plan["topic"]
        .as_array()
        .unwrap()
        .iter()
        .map(|topic| topic["slug"].as_str());
    let slugs: Vec<_> = slugs.map(Option::unwrap).collect();
    assert_eq!(slugs, ["jia-qiang-dang-jian", "jia-qiang-dang-jian-2"]);
    assert!(
        ran.stderr.contains("warning[title-unsure]"),
        "{}",
        ran.stderr
    );
}

#[test]
fn nothing_should_be_overwritten() {
    let folder = portal("plan.txt", PLAN.as_bytes());
    import(&folder, &["plan.txt"]).ends(0);
    let before = folder.tree(".");
    let again = import(&folder, &["plan.txt"]).ends(0);
    assert!(again.stdout.contains("already"), "{}", again.stdout);
    assert!(folder.tree(".") == before);
    std::fs::write(folder.path().join("other.txt"), PLAN.replace('5', "6")).unwrap();
    let before = folder.tree(".");
    let again = import(&folder, &["other.txt"]).ends(1);
    assert!(
        again.stderr.contains("error[import-plan-taken]"),
        "{}",
        again.stderr
    );
    assert!(again.stderr.contains("--id"), "{}", again.stderr);
    assert!(again.stdout.is_empty(), "{}", again.stdout);
    assert!(folder.tree(".") == before);
    // The same bytes are used again, others are refused.
    import(&folder, &["plan.txt", "--id", "b"]).ends(0);
    assert_eq!(
        table(&folder, "content/plans/b/plan.toml")["original"].as_str(),
        Some("seeds/plan.txt")
    );
    std::fs::write(folder.path().join("plan.txt"), PLAN.replace('5', "6")).unwrap();
    let before = folder.tree(".");
    let other = import(&folder, &["plan.txt", "--id", "c"]).ends(1);
    assert!(
        other.stderr.contains("error[import-seed-taken]"),
        "{}",
        other.stderr
    );
    assert!(folder.tree(".") == before);
}

#[test]
fn what_cannot_be_written_should_leave_nothing() {
    let folder = portal("plan.txt", PLAN.as_bytes());
    // A file where a folder would have to be made.
    std::fs::write(folder.path().join("content/plans/c"), "mine").unwrap();
    let before = folder.tree(".");
    import(&folder, &["plan.txt", "--id", "c"]).ends(1);
    assert!(folder.tree(".") == before);
    assert!(!has(&folder, ".yaodian"));
}

#[test]
fn of_imports_at_once_only_one_should_succeed() {
    let folder = portal("plan.txt", PLAN.as_bytes());
    let names = ["plan-0.txt", "plan-1.txt", "plan-2.txt", "plan-3.txt"];
    for (name, figure) in names.iter().zip(["5", "6", "7", "8"]) {
        std::fs::write(folder.path().join(name), PLAN.replace('5', figure)).unwrap();
    }
    let runs: Vec<_> = std::thread::scope(|scope| {
        let run = |name| import(&folder, &[name]);
        let threads: Vec<_> = names.map(|name| scope.spawn(move || run(name))).into();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    let codes: Vec<i32> = runs.iter().map(|ran| ran.code).collect();
    assert_eq!(
        codes.iter().filter(|code| **code == 0).count(),
        1,
        "{codes:?}"
    );
    for ran in runs.iter().filter(|ran| ran.code != 0) {
        let is_known = ["import-plan-taken", "rewrite-changed", "import-seed-taken"]
            .iter()
            .any(|code| ran.stderr.contains(code));
        assert!(is_known, "{}", ran.stderr);
    }
    let files: Vec<String> = folder.tree(".").into_keys().collect();
    assert!(
        files.iter().all(|path| !path.ends_with(".yaodian")),
        "{files:?}"
    );
}

#[test]
fn a_text_in_traditional_characters_should_need_a_language_of_its_own() {
    let plan = "青汀縣115年度樂齡學習實施計畫\n壹、目的\n推動世代共融。\n貳、內容\n發展課程。\n";
    let folder = portal("plan.txt", plan.as_bytes());
    let ran = import(&folder, &["plan.txt"]).ends(1);
    assert!(
        ran.stderr.contains("error[import-language]"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("zh-Hant"), "{}", ran.stderr);
    assert!(!has(&folder, "seeds/plan.txt"));
    let path = folder.path().join("site.toml");
    let site = std::fs::read_to_string(&path).unwrap();
    let more = "\n[[language]]\ntag = \"zh-Hant\"\nlabel = \"繁體中文\"\nname = \"計畫\"\ndescription = \"計畫。\"\n";
    std::fs::write(&path, site + more).unwrap();
    import(&folder, &["plan.txt"]).ends(0);
    let plan = table(&folder, "content/plans/shi-shi-ji-hua/plan.toml");
    assert_eq!(plan["language"].as_str(), Some("zh-Hant"));
}

#[test]
fn an_id_should_be_an_address() {
    let folder = portal("plan.txt", PLAN.as_bytes());
    for id in ["要点", "A", "a/b", "", ".."] {
        let ran = import(&folder, &["plan.txt", "--id", id]).ends(1);
        assert!(
            ran.stderr.contains("error[plan-name]"),
            "{id}: {}",
            ran.stderr
        );
    }
    for id in ["years", "bodies", "series"] {
        let ran = import(&folder, &["plan.txt", "--id", id]).ends(1);
        let said = ran.stderr;
        assert!(said.contains("error[plan-name-reserved]"), "{said}");
        // The remedy is there, too.
        assert!(said.contains(&format!("2023-{id}")), "{said}");
    }
    assert!(!has(&folder, "seeds/plan.txt"));
}

#[test]
fn one_document_should_be_imported_at_a_time_and_not_as_json() {
    let folder = portal("plan.txt", PLAN.as_bytes());
    let before = folder.tree(".");
    let ran = import(&folder, &["plan.txt", "plan.txt"]).ends(2);
    assert!(
        ran.stderr.contains("error[import-one-file]"),
        "{}",
        ran.stderr
    );
    let ran = import(&folder, &["plan.txt", "--format", "json"]).ends(2);
    assert!(ran.stderr.contains("import-json"), "{}", ran.stderr);
    for wrong in [
        &["plan.txt", "--dry-run", "--id", "a"][..],
        &["plan.txt", "--undo", "a"],
        &["--dry-run"],
        &[],
    ] {
        import(&folder, wrong).ends(2);
    }
    assert!(folder.tree(".") == before);
}

#[test]
fn errata_should_be_suggested_and_take_effect_only_by_hand() {
    let odd = PLAN
        .replace("低保标准", "低保标准标准")
        .replace("2.开展", "2开展");
    let folder = portal("plan.txt", odd.as_bytes());
    import(&folder, &["plan.txt", "--id", "a"]).ends(0);
    let path = "content/plans/a/errata.toml";
    assert!(table(&folder, path).is_empty());
    let given = text(&folder, path);
    let day = given
        .lines()
        .find(|line| line.starts_with("# date"))
        .expect("should be there");
    insta::assert_snapshot!("errata_toml", given.replace(day, "# date = \"2026-03-02\""));
    // As an editor does it: the single marks go.
    let edited = given
        .lines()
        .map(|line| line.strip_prefix("# ").or(line.strip_prefix("#")));
    let lines = given.lines().zip(edited);
    let edited: Vec<&str> = lines
        .map(|(line, bare)| bare.filter(|_| !line.starts_with("##")).unwrap_or(line))
        .collect();
    let table: toml::Table = edited.join("\n").parse().expect("should be TOML");
    let errata = table["erratum"].as_array().unwrap();
    let lines: Vec<&str> = odd.lines().collect();
    for erratum in errata {
        let line = usize::try_from(erratum["line"].as_integer().unwrap()).unwrap();
        let found = erratum["found"].as_str().unwrap();
        assert_eq!(lines[line - 1].matches(found).count(), 1, "{erratum:?}");
    }
    assert_eq!(errata.len(), 2);
}

#[test]
fn without_slips_there_should_be_no_errata() {
    let folder = portal("plan.txt", PLAN.as_bytes());
    import(&folder, &["plan.txt", "--id", "a"]).ends(0);
    assert!(!has(&folder, "content/plans/a/errata.toml"));
}

#[test]
fn an_unsure_title_should_be_a_comment_and_one_of_the_metadata_a_key() {
    let text_of = |document: &str| {
        let folder = portal("plan.txt", document.as_bytes());
        import(&folder, &["plan.txt", "--id", "a"]).ends(0);
        text(&folder, "content/plans/a/plan.toml")
    };
    let unsure =
        text_of("抓落实 促发展\n一、完善社会救助\n提高标准。\n二、发展养老服务\n建设食堂。\n");
    assert!(
        unsure.contains("\n# title = \"抓落实 促发展\"\n"),
        "{unsure}"
    );
    let said = "索引号：A-1\n标题：青汀市2026年工作要点\n发文机关：青汀市民政局\n一、完善社会救助\n提高标准。\n二、发展养老服务\n建设食堂。\n";
    let given = text_of(said);
    assert!(
        given.contains("\ntitle = \"青汀市2026年工作要点\"\n"),
        "{given}"
    );
}
