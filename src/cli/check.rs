//! `yaodian check`: reports every problem. Writes nothing except the fixes of
//! `--fix` and the dates of `--dates --write`.

use clap::ArgMatches;

use super::arguments::{OUTPUT, options, root, witness};
use super::outcome::Outcome;
use super::report::{Console, Count, Show};
use super::timeline::Timeline;
use super::{dates, external, fix};
use crate::diagnostic::{Argument, Diagnostic};
use crate::pipeline::{self, Done};
use crate::publish;
use crate::source::{Disk, Witness};

/// Checks the portal and counts the problems.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    if matches.get_flag("dates") {
        return dates::run(matches, console);
    }
    let strict = matches.get_flag("strict");
    let show = if matches.get_flag("answered") {
        Show::All
    } else {
        Show::Open
    };
    let timeline = Timeline::new(matches, console);
    let last = match publish::referable(&root(matches).join(OUTPUT)) {
        Ok(last) => last,
        Err(problem) => {
            console.problems(&[problem], Show::Open);
            return Outcome::Failed;
        }
    };
    let look = |disk: &Witness<Disk>| {
        let checked = pipeline::check(disk, &options(matches), last.as_ref(), &timeline);
        timeline.clear();
        match checked {
            Ok(checked) => (Some(checked.value), checked.diagnostics),
            Err(problems) => (None, problems),
        }
    };
    let read = witness(matches);
    let (mut done, mut problems) = look(&read);
    if matches.get_flag("fix") {
        match fix::run(&problems, &read, matches, console) {
            Ok(true) => (done, problems) = look(&witness(matches)),
            Ok(false) => {}
            Err(problem) => {
                console.problems(&[problem], Show::Open);
                return Outcome::Failed;
            }
        }
    }
    if done.is_some() && matches.get_flag("external") {
        problems.extend(external::run(matches, console));
        done = done.filter(|_| !problems.iter().any(Diagnostic::is_error));
    }
    console.problems(&problems, show);
    end(done.as_ref(), &problems, strict, console, &timeline)
}

/// Says how a check ended, and writes its trace.
fn end(
    done: Option<&Done>,
    problems: &[Diagnostic],
    strict: bool,
    console: &Console,
    timeline: &Timeline,
) -> Outcome {
    let mut arguments = Count::of(problems).arguments().to_vec();
    let Some(Done { report, due }) = done else {
        console.say("check-failed", &arguments);
        return Outcome::Failed;
    };
    arguments.push(("pages", Argument::from(&report.pages)));
    let outcome = Outcome::of(problems, strict);
    let said = match outcome {
        Outcome::Done => "check-done",
        _ => "check-refused",
    };
    console.say(said, &arguments);
    console.due(due.as_ref());
    match timeline.end(console) {
        Outcome::Done => outcome,
        failed => failed,
    }
}
