//! `yaodian import`: makes a plan of a published document, or with `--dry-run`
//! shows what is recognised in documents and writes nothing.

mod changes;
mod given;
mod imported;
mod json;
mod list;
mod moved;
mod portal;
mod read;
mod replace;
mod replaced;
mod replaced_parts;
mod show;
mod undo;
mod undo_replacement;
mod write;

use std::path::Path;

use clap::ArgMatches;

use super::outcome::Outcome;
use super::report::{Console, Form, Show};
use crate::diagnostic::{Diagnostic, Problem};
use given::{encoding, files, is_dry};
use read::read;

/// Whether a command line only shows documents, and needs no portal.
pub(super) fn needs_no_portal(matches: &ArgMatches) -> bool {
    is_dry(matches) && !matches.contains_id("replace")
}

/// Shows what each file is. In JSON there is one object for each file, in the
/// order of the files; one that is refused has its errors as `diagnostics`.
pub(super) fn show(matches: &ArgMatches, console: &Console) -> Outcome {
    let encoding = encoding(matches);
    let mut outcome = Outcome::Done;
    for path in files(matches) {
        let imported = read(path, encoding);
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

/// Writes a plan, replaces its original, or takes it back.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let files: Vec<&Path> = files(matches).collect();
    let id = |name| matches.get_one::<String>(name).map(String::as_str);
    let misused = |problem| {
        console.problems(&[Diagnostic::general(problem)], Show::Open);
        Outcome::Misused
    };
    if console.form() == Form::Json {
        return misused(Problem::ImportJson);
    }
    let done = match (files.as_slice(), id("undo"), id("replace")) {
        (_, Some(id), _) => undo::run(matches, id, console),
        ([file], None, Some(id)) => replace::run(matches, id, file, console),
        ([file], None, None) => write::run(matches, file, console),
        (files, None, _) => return misused(Problem::ImportOneFile { count: files.len() }),
    };
    match done {
        Ok(()) => Outcome::Done,
        Err(problems) => {
            console.problems(&problems, Show::Open);
            Outcome::Failed
        }
    }
}
