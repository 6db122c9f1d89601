//! `yaodian translate`: the status of editions, and work on them.
//!
//! ```text
//! yaodian translate status | accept | export | import
//! ```

use clap::ArgMatches;

use super::arguments::{options, witness};
use super::outcome::Outcome;
use super::report::{Console, Count, Show};
use crate::diagnostic::{Diagnostic, Warned};
use crate::pipeline;

mod accept;
mod arguments;
mod editions;
mod export;
mod from_memory;
mod import;
mod remembered;
mod session;
mod status;

pub(super) use arguments::command;
use session::Session;

/// Runs a verb of `translate`.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let Some((name, verb)) = matches.subcommand() else {
        // The parser requires a verb.
        return Outcome::Misused;
    };
    let disk = witness(verb);
    // What is wrong is often what the report on translations is asked for.
    let opened = match name {
        "status" => pipeline::workspace_in_part(&disk, &options(verb)),
        _ => pipeline::workspace(&disk, &options(verb)),
    };
    let (session, count) = match opened {
        Ok(Warned { value, diagnostics }) => {
            let workspace = value;
            (Session { workspace, disk }, Count::of(&diagnostics))
        }
        Err(problems) => {
            let errors: Vec<Diagnostic> =
                problems.into_iter().filter(Diagnostic::is_error).collect();
            console.problems(&errors, Show::Open);
            console.failed("translate-refused", &Count::of(&errors).arguments());
            return Outcome::Failed;
        }
    };
    let work = match name {
        "status" => status::run,
        "accept" => accept::run,
        "export" => export::run,
        "import" => import::run,
        // The parser accepts no other verb.
        _ => return Outcome::Misused,
    };
    match work(&session, verb, console) {
        Ok(()) => {
            if count.errors > 0 {
                console.note("translate-errors", &count.arguments());
            }
            Outcome::Done
        }
        Err(problems) => {
            console.problems(&problems, Show::Open);
            let is_halfway = |one: &Diagnostic| one.problem.code() == "rewrite-halfway";
            if !problems.iter().any(is_halfway) {
                console.failed("translate-failed", &Count::of(&problems).arguments());
            }
            Outcome::Failed
        }
    }
}
