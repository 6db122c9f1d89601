//! The grammar of plans, one file per construct, named like the construct's own
//! file; and the whole 2023 plan.

mod chrome;
mod errata;
mod heading;
mod measure;
mod notice;
mod pasted;
mod property;
mod title;
mod whole;

use yaodian::base::{File, Span};
use yaodian::model::Document;
use yaodian::source::grammar::{Defect, parse};

/// The shipped original, as published.
const ORIGINAL: &str = include_str!("../../../seeds/2023-civil-affairs-work-plan.txt");

/// A plan with these lines in its only chapter.
fn with_measures(lines: &str) -> String {
    format!("2031年工作要点\n2031年,全市要努力。\n一、健全体系\n{lines}")
}

fn document(text: &str) -> (Document, Vec<Defect>) {
    let (document, defects) = parse(text);
    (document.expect("should be a plan"), defects)
}

/// `line:column code` of each defect.
fn found(text: &str, defects: &[Defect]) -> Vec<String> {
    let file = File::new("text", text);
    let at = |span: Span| {
        let (line, column) = file.position(span.start);
        format!("{line}:{column}")
    };
    defects
        .iter()
        .map(|defect| format!("{} {}", at(defect.span), defect.problem.code()))
        .collect()
}
