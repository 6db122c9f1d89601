//! `--help` of every verb: the reviewed text, and its examples, which are run.

#![cfg(unix)]

use crate::harness::{self, Folder};

/// Every verb; nested verbs follow their parent.
const VERBS: [&[&str]; 16] = [
    &["new"],
    &["import"],
    &["build"],
    &["check"],
    &["serve"],
    &["translate"],
    &["translate", "status"],
    &["translate", "accept"],
    &["translate", "export"],
    &["translate", "import"],
    &["hosting"],
    &["verify"],
    &["explain"],
    &["schema"],
    &["completions"],
    &["man"],
];

fn help(language: &str, verb: &[&str]) -> String {
    let lead = ["--lang", language];
    let arguments = lead.iter().chain(verb).chain(&["--help"]);
    Folder::empty().run(arguments).ends(0).stdout
}

/// The example lines: the least indented lines of the last part.
fn examples(help: &str) -> Vec<&str> {
    let heads = ["Examples:\n", "示例：\n"];
    let (_, after) = (heads.iter().find_map(|head| help.split_once(head)))
        .unwrap_or_else(|| panic!("no examples in\n{help}"));
    let lines = after.lines().take_while(|line| !line.is_empty());
    let typed = lines.filter_map(|line| line.strip_prefix("  "));
    typed.filter(|line| !line.starts_with(' ')).collect()
}

#[test]
fn help_should_be_shown_as_reviewed() {
    for language in ["en", "zh"] {
        let pages = [&[][..]].into_iter().chain(VERBS);
        let pages: Vec<String> = pages.map(|verb| help(language, verb)).collect();
        insta::assert_snapshot!(format!("help_{language}"), pages.join("\n========\n\n"));
    }
}

#[test]
fn no_verb_should_be_without_help() {
    let all = help("en", &[]);
    let (_, verbs) = all.split_once("Commands:\n").expect("should list verbs");
    let verbs = verbs.lines().take_while(|line| !line.is_empty());
    // Continuation lines are indented more.
    let verbs = verbs.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let verbs = verbs.filter(|verb| !verb.is_empty());
    let known: Vec<&str> = (VERBS.iter().filter(|verb| verb.len() == 1))
        .map(|verb| verb[0])
        .collect();
    assert_eq!(verbs.collect::<Vec<_>>(), known);
}

#[test]
fn every_example_should_do_what_it_says() {
    for verb in VERBS {
        let (english, chinese) = (help("en", verb), help("zh", verb));
        assert_eq!(examples(&english), examples(&chinese));
        assert!(!examples(&english).is_empty());
        let folder = Folder::empty();
        if verb[0] != "new" {
            folder.run(["new", "."]).ends(0);
        }
        if verb == ["verify"] {
            folder.run(["build"]).ends(0);
        }
        if verb == ["import"] {
            for (specimen, name) in [
                ("silver-economy-auto-numbers.docx", "plan.docx"),
                ("livelihood-projects-page.html", "page.html"),
            ] {
                let specimen = harness::root().join("tests/corpus").join(specimen);
                std::fs::copy(specimen, folder.path().join(name)).expect("should be copied");
            }
        } else if verb.last() == Some(&"import") {
            let export = ["translate", "export", "--output", "plan.po"];
            folder.run(export).ends(0);
        }
        for line in examples(&english) {
            if line.contains("| man") && !harness::has_program("man") {
                harness::left_out("there is no man here");
                continue;
            }
            harness::type_line(folder.path(), line);
        }
    }
}
