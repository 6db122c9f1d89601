//! `yaodian verify`: compares a copy of a site with the list of its files.

use std::path::PathBuf;

use clap::ArgMatches;

use super::outcome::Outcome;
use super::report::{Console, Show};
use crate::base::some_or_bug;
use crate::diagnostic::{Argument, Problem};
use crate::publish::{tidy, verify};

/// Compares, and says what is changed, missing or was added.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let copy = matches.get_one::<PathBuf>("copy");
    let copy = some_or_bug(copy, "a folder that the parser requires");
    let (files, found) = match verify(copy) {
        Ok(compared) => compared,
        Err(problem) => {
            console.problems(&[problem], Show::Open);
            return Outcome::Failed;
        }
    };
    console.problems(&found, Show::Open);
    let count = |wanted: &str| {
        let states = found.iter().map(|one| match &one.problem {
            Problem::CopyDiffers { state, .. } => state.as_str(),
            _ => "",
        });
        states.filter(|state| *state == wanted).count()
    };
    let arguments = [
        ("copy", Argument::Text(tidy(copy))),
        ("files", Argument::from(&files)),
        ("changed", Argument::from(&count("changed"))),
        ("missing", Argument::from(&count("missing"))),
        ("added", Argument::from(&count("added"))),
    ];
    if found.is_empty() {
        console.say("verify-done", &arguments);
        return Outcome::Done;
    }
    console.failed("verify-failed", &arguments);
    Outcome::Failed
}
