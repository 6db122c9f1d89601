//! `yaodian check`: every problem, nothing written.

use clap::ArgMatches;

use super::report::{Console, Count, Show};
use super::{Outcome, disk, options};
use crate::diagnostic::Argument;
use crate::pipeline;

/// Checks and counts.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let strict = matches.get_flag("strict");
    let show = if matches.get_flag("answered") {
        Show::All
    } else {
        Show::Open
    };
    let (pages, problems) = match pipeline::check(&disk(matches), &options(matches)) {
        Ok(checked) => (Some(checked.value.pages), checked.diagnostics),
        Err(problems) => (None, problems),
    };
    console.problems(&problems, show);
    let mut arguments = Count::of(&problems).arguments().to_vec();
    match pages {
        Some(pages) => {
            arguments.push(("pages", Argument::from(&pages)));
            let outcome = Outcome::of(&problems, strict);
            let end = match outcome {
                Outcome::Done => "check-done",
                _ => "check-refused",
            };
            console.say(end, &arguments);
            outcome
        }
        None => {
            console.say("check-failed", &arguments);
            Outcome::Failed
        }
    }
}
