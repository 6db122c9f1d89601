//! `yaodian import --dry-run`: shows what is recognised in published documents.
//! Nothing is written.

mod imported;
mod json;
mod show;

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::outcome::Outcome;
use super::report::{Console, Form, Show};
use crate::base::{File, Place};
use crate::diagnostic::{Diagnostic, Problem};
use crate::publish::tidy;
use crate::source::decode::{Decoded, document};
use crate::source::recognise::{DoubtKind, Reading, recognise};
use crate::source::{limits, read_regular};
use imported::Imported;

/// Reads each file and shows what it is. In JSON there is one object for each
/// file, in the order of the files; one that is refused has its errors as
/// `diagnostics`.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let encoding = matches.get_one::<String>("encoding").map(String::as_str);
    // The parser requires at least one.
    let files = matches
        .get_many::<PathBuf>("document")
        .into_iter()
        .flatten();
    let mut outcome = Outcome::Done;
    for path in files {
        let imported = import(path, encoding);
        if imported.is_err() {
            outcome = Outcome::Failed;
        }
        match (console.form(), imported) {
            (Form::Json, Ok(imported)) => console.line(&json::read(&imported, console)),
            (Form::Json, Err(refused)) => console.line(&json::refused(&refused, console)),
            (_, Ok(imported)) => {
                show::show(&imported, console);
                console.problems(&imported.warnings, Show::Open);
            }
            (_, Err(refused)) => console.problems(&[refused], Show::Open),
        }
    }
    outcome
}

fn import(path: &Path, encoding: Option<&str>) -> Result<Imported, Diagnostic> {
    let name = tidy(path);
    let bytes = read_regular(path, &limits::ORIGINAL).map_err(|refusal| {
        let place = Place::head(&File::new(&name, ""));
        Diagnostic::at(refusal.problem(&name), place)
    })?;
    let decoded = document(&name, bytes, encoding)?;
    let reading = recognise(&decoded.published.file.text, &decoded.lines, &[]);
    let warnings = warnings(&decoded, &reading);
    Ok(Imported {
        decoded,
        reading,
        warnings,
    })
}

/// What is odd about a document, with its places.
fn warnings(decoded: &Decoded, reading: &Reading) -> Vec<Diagnostic> {
    let file = &decoded.published.file;
    let place = |line: usize| match file.line(line) {
        Some(span) => Place::new(
            file,
            span.start..span.start + span.of(&file.text).trim_end().len(),
        ),
        None => Place::head(file),
    };
    let other = reading.other_title.as_ref();
    let doubts = reading.doubts.iter().map(|doubt| {
        let problem = match doubt.kind {
            DoubtKind::Number(kind) => Problem::LineDoubtful {
                doubt: kind.name().to_owned(),
                line: doubt.line,
                taken: reading.taken(doubt.line).to_owned(),
            },
            DoubtKind::Title => Problem::TitleUnsure {
                title: reading.title.as_ref().map(|title| title.text.clone()),
                other: other.map(|title| title.text.clone()),
                line: doubt.line,
            },
            DoubtKind::NoTitle => Problem::TitleUnsure {
                title: None,
                other: None,
                line: doubt.line,
            },
        };
        Diagnostic::at(problem, place(doubt.line))
    });
    doubts.collect()
}
