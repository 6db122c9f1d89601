//! What the guide writes into files, and the commands that convert others.

use super::{Guide, guides};
use crate::harness::{Folder, root};

/// A portal with the guide’s short file as the plan `short`.
fn short(guide: &Guide) -> Folder {
    let shown = guide.of(5, "text").remove(0);
    // After the number and what it was taken for.
    let words = |line: &str| {
        line.rsplit_once("  ")
            .expect("should have both")
            .1
            .to_owned()
    };
    let lines: Vec<String> = shown.lines().map(words).collect();
    let folder = Folder::empty();
    std::fs::write(folder.path().join("short.txt"), lines.join("\n") + "\n").unwrap();
    let lang = ["--lang", guide.language];
    let ran = folder.run(lang.into_iter().chain(["import", "--dry-run", "short.txt"]));
    assert_eq!(ran.ends(0).stdout.find(&shown), Some(0), "{shown}");
    folder
        .run(lang.into_iter().chain(["new", "portal"]))
        .ends(0);
    let import = ["--root", "portal", "import", "--id", "short", "short.txt"];
    folder.run(lang.into_iter().chain(import)).ends(0);
    folder
}

/// Problems of the portal: `error[code]` or `warning[code]`.
fn problems(folder: &Folder) -> Vec<String> {
    let ran = folder.run(["--root", "portal", "--format", "json", "check"]);
    let word = |problem: &serde_json::Value, key: &str| problem[key].as_str().unwrap().to_owned();
    let all = ran.problems();
    all.iter()
        .map(|problem| format!("{}[{}]", word(problem, "severity"), word(problem, "code")))
        .collect()
}

/// Settings with a snippet where the guide says that it belongs.
fn with_snippet(settings: &str, snippet: &str) -> String {
    if snippet.starts_with("[[") {
        return format!("{settings}\n{snippet}");
    }
    assert_eq!(settings.matches("\n[document]\n").count(), 1);
    settings.replace("\n[document]\n", &format!("\n{snippet}\n[document]\n"))
}

#[test]
fn each_line_of_the_guide_should_be_read_as_it_says() {
    for guide in guides() {
        let folder = short(&guide);
        let path = folder.path().join("portal/content/plans/short/plan.toml");
        let before = std::fs::read_to_string(&path).unwrap();
        let mut all = before.clone();
        let snippets = guide.of(5, "toml");
        let (lines, others): (Vec<_>, Vec<_>) =
            (snippets.iter()).partition(|snippet| snippet.starts_with("[[line]]"));
        assert_eq!((lines.len(), others.len()), (4, 2));
        for snippet in &lines {
            std::fs::write(&path, with_snippet(&before, snippet)).unwrap();
            let problems = problems(&folder);
            assert!(
                !problems.iter().any(|problem| problem.starts_with("error")),
                "{snippet}: {problems:?}"
            );
            all = with_snippet(&all, snippet);
        }
        std::fs::write(&path, &all).unwrap();
        let problems = problems(&folder);
        // Its slip is corrected in the next section.
        let expected = ["edition-missing", "text-slip"];
        let is_expected = |at: &&String| expected.iter().any(|code| at.contains(code));
        let odd: Vec<_> = problems.iter().filter(|at| !is_expected(at)).collect();
        assert!(odd.is_empty(), "{odd:?}");
        folder.run(["--root", "portal", "build"]).ends(0);
        let site = folder.tree("portal/public/plans/short");
        let page = String::from_utf8_lossy(&site["index.html"]).replace("<wbr>", "");
        assert!(page.contains("青汀市2026年社会救助工作要点暨民生实事项目</h1>"));
        assert!(page.contains("工作要求") && !page.contains("点赞"));
        let third = String::from_utf8_lossy(&site["measures/3/index.html"]).into_owned();
        assert!(third.contains("培训社会救助协理员"), "{third}");
        assert!(!site.contains_key("measures/4/index.html"));
    }
}

#[test]
fn settings_of_the_guide_should_do_what_it_says() {
    for guide in guides() {
        let folder = short(&guide);
        let portal = folder.path().join("portal");
        let change = |id: &str, snippet: &str| {
            let path = portal.join(format!("content/plans/{id}/plan.toml"));
            let before = std::fs::read_to_string(&path).unwrap();
            std::fs::write(&path, with_snippet(&before, snippet)).unwrap();
        };
        let levels = root().join("tests/corpus/silver-economy-auto-numbers.docx");
        let levels = levels.to_str().unwrap();
        let import = ["--root", "portal", "import", "--id", "levels", levels];
        folder.run(import).ends(0);
        let snippets = guide.of(5, "toml");
        let having = |key: &str| snippets.iter().find(|snippet| snippet.starts_with(key));
        let untranslated = &guide.of(9, "toml")[0];
        change("levels", having("topics").expect("should be there"));
        change("levels", untranslated);
        change("short", having("title").expect("should be there"));
        change("short", untranslated);
        let problems = problems(&folder);
        assert!(
            problems
                .iter()
                .all(|at| !at.starts_with("error") && !at.contains("edition")),
            "{problems:?}"
        );
        folder.run(["--root", "portal", "build"]).ends(0);
        let site = folder.tree("portal/public/plans");
        let text = |path: &str| String::from_utf8_lossy(&site[path]).replace("<wbr>", "");
        let title = "青汀市2026年社会救助工作安排</h1>";
        assert!(text("short/index.html").contains(title));
        assert!(text("levels/measures/1/index.html").contains("构建助餐网络"));
    }
}

#[test]
fn an_erratum_of_the_guide_should_be_what_is_suggested() {
    for guide in guides() {
        let folder = short(&guide);
        let path = folder.path().join("portal/content/plans/short/errata.toml");
        let written = std::fs::read_to_string(&path).unwrap();
        let [suggested, taken] = &guide.of(6, "toml")[..] else {
            panic!("should be two");
        };
        // The day is that of the import.
        let undated = |text: &str| -> String {
            let lines = text.lines().filter(|line| !line.contains("date = "));
            lines.map(|line| format!("{line}\n")).collect()
        };
        let (suggested, written) = (undated(suggested), undated(&written));
        assert!(written.contains(&suggested), "{suggested}\n{written}");
        std::fs::write(&path, taken).unwrap();
        let problems = problems(&folder);
        assert!(
            !problems.iter().any(|at| at.starts_with("error")),
            "{problems:?}"
        );
        folder.run(["--root", "portal", "build"]).ends(0);
        let page = folder.tree("portal/public/plans/short/source");
        let page = String::from_utf8_lossy(&page["index.html"]).into_owned();
        assert!(page.contains("多了一个逗号"), "{page}");
    }
}

#[test]
fn formats_that_are_not_read_should_be_converted_as_the_guide_says() {
    let doc = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice();
    let files = [
        ("doc", doc),
        ("pdf", b"%PDF-1.7"),
        ("jpg", b"\xFF\xD8\xFF\xE0"),
    ];
    for guide in guides() {
        let folder = Folder::empty();
        for (extension, bytes) in files {
            let stem = if guide.language == "zh" {
                "计划"
            } else {
                "plan"
            };
            let name = format!("{stem}.{extension}");
            std::fs::write(folder.path().join(&name), bytes).unwrap();
            let said = folder.run(["import", "--dry-run", &name]).ends(1).stderr;
            let rows = guide.text.lines().filter(|line| line.starts_with("| "));
            let commands = rows.filter_map(|row| row.split('`').nth(1));
            let command = commands.into_iter().find(|command| said.contains(command));
            assert!(
                command.is_some_and(|command| command.contains(&name)),
                "{said}"
            );
        }
    }
}
