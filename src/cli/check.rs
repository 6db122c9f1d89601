//! `yaodian check`: every problem; nothing is written but what `--fix` mends.

use clap::ArgMatches;

use super::report::{Console, Count, Show};
use super::timeline::Timeline;
use super::{Outcome, disk, fix, options};
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
    let timeline = Timeline::new(matches, console);
    let look = || {
        let checked = pipeline::check(&disk(matches), &options(matches), &timeline);
        timeline.clear();
        match checked {
            Ok(checked) => (Some(checked.value.pages), checked.diagnostics),
            Err(problems) => (None, problems),
        }
    };
    let (mut pages, mut problems) = look();
    if matches.get_flag("fix") {
        match fix::run(&problems, matches, console) {
            Ok(true) => (pages, problems) = look(),
            Ok(false) => {}
            Err(problem) => {
                console.problems(&[problem], Show::Open);
                return Outcome::Failed;
            }
        }
    }
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
            match timeline.end(console) {
                Outcome::Done => outcome,
                failed => failed,
            }
        }
        None => {
            console.say("check-failed", &arguments);
            Outcome::Failed
        }
    }
}
