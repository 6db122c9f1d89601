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
