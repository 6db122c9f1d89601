//! Every problem as displayed, in both languages: caused by a small portal or a
//! command line or, if neither can, constructed. People read these messages, so
//! the snapshots are reviewed like prose.

mod by_command;
mod by_document;
mod by_hand;
mod by_import;
mod by_portal;

use std::collections::BTreeSet;

use yaodian::diagnostic::wording::{Speech, Wording};
use yaodian::diagnostic::{Diagnostic, Problem, draw};

/// Compares the message of a problem with its snapshots in both languages.
fn shown(code: &str, both: [String; 2]) {
    let [english, chinese] = both;
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(code, format!("{english}\n\n{chinese}"));
    });
}

/// The message of a constructed problem.
fn drawn(diagnostic: &Diagnostic) -> [String; 2] {
    let draw = |speech| draw::human(diagnostic, &Wording::new(speech), false);
    [Speech::English, Speech::Chinese].map(draw)
}

/// The message about a problem in the output of a run.
fn said(code: &str, stderr: &str) -> String {
    let mut said = stderr.split("\n\n");
    let problem = said.find(|block| block.contains(&format!("[{code}]: ")));
    let problem = problem.unwrap_or_else(|| panic!("no {code} in {stderr}"));
    problem.trim_end().to_owned()
}

/// The lines of TOML at the end of a message.
fn pasted(message: &str) -> String {
    let start = message.find("[[").unwrap_or(message.len());
    message[start..].to_owned()
}

#[test]
fn entries_that_a_remedy_asks_for_should_be_toml() {
    let wording = [Speech::English, Speech::Chinese].map(Wording::new);
    let file = yaodian::base::File::new("seeds/a.txt", "甲\n");
    let taken = |taken: &str| Problem::LineDoubtful {
        doubt: "gap".to_owned(),
        line: 1200,
        taken: taken.to_owned(),
    };
    let title = Problem::TitleUnsure {
        title: None,
        line: 1200,
        other: Some("甲".to_owned()),
    };
    let language = Problem::ImportLanguage {
        language: "ja".to_owned(),
        languages: "zh-Hans".to_owned(),
    };
    for problem in [
        Problem::NoTitle,
        Problem::StrayLine { line: 1200 },
        taken("heading"),
        taken("text"),
        title,
        language,
    ] {
        let diagnostic = Diagnostic::at(problem, yaodian::base::Place::head(&file));
        for wording in &wording {
            let drawn = pasted(&draw::human(&diagnostic, wording, false));
            let read: toml::Table = toml::from_str(&drawn).expect(&drawn);
            assert_eq!(read.len(), 1, "{drawn}");
            assert!(drawn.lines().count() > 2, "{drawn}");
        }
    }
}

#[test]
fn every_code_should_be_shown_once() {
    let tables = [
        by_portal::codes(),
        by_command::codes(),
        by_import::codes(),
        by_document::codes(),
        by_hand::codes(),
    ];
    let codes: Vec<&str> = tables.concat();
    let once: BTreeSet<&str> = codes.iter().copied().collect();
    assert_eq!(once.len(), codes.len(), "a code is shown twice");
    let missing: Vec<&&str> = (Problem::CODES.iter())
        .filter(|code| !once.contains(**code))
        .collect();
    assert!(missing.is_empty(), "shown nowhere: {missing:?}");
}
