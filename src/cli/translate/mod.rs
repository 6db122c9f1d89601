//! `yaodian translate`: how far the editions are, and work on them.
//!
//! ```text
//! yaodian translate status | accept | export | import
//! ```

use clap::ArgMatches;

use super::arguments::{disk, options};
use super::outcome::Outcome;
use super::report::{Console, Count, Show};
use crate::diagnostic::Diagnostic;
use crate::pipeline;

mod accept;
mod arguments;
mod editions;
mod export;
mod import;
mod status;

pub(super) use arguments::command;

/// Runs the verb below `translate`.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let Some((name, verb)) = matches.subcommand() else {
        // The parser lets nothing without a verb through.
        return Outcome::Misused;
    };
    // With errors there is no portal, and no edition to work on.
    let workspace = match pipeline::workspace(&disk(verb), &options(verb)) {
        Ok(workspace) => workspace.value,
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
        // Nor any other.
        _ => return Outcome::Misused,
    };
    match work(&workspace, verb, console) {
        Ok(()) => Outcome::Done,
        Err(problems) => {
            console.problems(&problems, Show::Open);
            console.failed("translate-failed", &Count::of(&problems).arguments());
            Outcome::Failed
        }
    }
}
