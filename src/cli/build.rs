//! `yaodian build`: builds the site into a folder, once or after every change.

use std::path::PathBuf;
use std::sync::Arc;

use clap::ArgMatches;
use jiff::Timestamp;

use super::arguments::{OUTPUT, disk, options, root};
use super::changed_list::ChangedList;
use super::outcome::Outcome;
use super::report::{Console, Count, Show, seconds, size};
use super::serve::{stopped, tell, without_end};
use super::timeline::Timeline;
use crate::diagnostic::{Argument, Diagnostic};
use crate::pipeline::{self, Done, Memos};
use crate::publish::{Progress, Target, tidy};
use crate::serve::{Clock, Event, follow};

/// Builds the site. If that fails, the last good site stays.
pub(super) fn run(matches: &ArgMatches, console: &Arc<Console>, clock: Clock) -> Outcome {
    if !matches.get_flag("watch") {
        return build(matches, console, &mut Memos::default()).0;
    }
    if let Err(misused) = without_end(console) {
        return misused;
    }
    let (mut memos, teller) = (Memos::default(), Arc::clone(console));
    let tell = move |event: Event<'_>| tell(&teller, false, &event);
    let one = || build(matches, console, &mut memos).1;
    let polls = matches.get_flag("poll");
    stopped(console, follow(&root(matches), polls, clock, tell, one))
}

/// Builds once. Returns when the site will be out of date, too.
fn build(
    matches: &ArgMatches,
    console: &Console,
    memos: &mut Memos,
) -> (Outcome, Option<Timestamp>) {
    let timeline = Timeline::new(matches, console);
    let named = matches.get_one::<PathBuf>("output").cloned();
    let root = root(matches);
    let output = root.join(named.unwrap_or_else(|| PathBuf::from(OUTPUT)));
    let target = Target {
        output: &output,
        root: Some(&root),
        durable: matches.get_flag("durable"),
        precompress: matches.get_flag("precompress"),
    };
    let strict = matches.get_flag("strict");
    let list = match ChangedList::of(matches, &output) {
        Ok(list) => list,
        Err(problem) => {
            refused(&[problem], console);
            return (Outcome::Failed, None);
        }
    };
    let (disk, options) = (disk(matches), options(matches));
    let with: (&mut Memos, &dyn Progress) = (memos, &timeline);
    let built = match matches.get_flag("verify") {
        true => pipeline::build_again(&disk, &options, &target, strict, with),
        false => pipeline::rebuild(&disk, &options, &target, strict, with),
    };
    timeline.clear();
    let built = match built {
        Ok(built) => built,
        Err(problems) => {
            refused(&problems, console);
            return (Outcome::Failed, None);
        }
    };
    done(
        &built.value,
        &built.diagnostics,
        &timeline,
        &output,
        console,
    );
    let due = built.value.due.map(|due| due.at.instant());
    if let Some(Err(problem)) = list.map(|list| list.write(&root, &output)) {
        console.problems(&[problem], Show::Open);
        return (Outcome::Failed, due);
    }
    (timeline.end(console), due)
}

/// Reports a site that was published.
fn done(
    Done { report, due }: &Done,
    said: &[Diagnostic],
    timeline: &Timeline,
    output: &std::path::Path,
    console: &Console,
) {
    console.problems(said, Show::News);
    let awaited = said
        .iter()
        .filter(|diagnostic| diagnostic.problem.awaits_translation())
        .count();
    let mut arguments = vec![
        ("pages", Argument::from(&report.pages)),
        ("files", Argument::from(&report.files)),
        ("size", size(report.bytes)),
        ("kept", Argument::from(&report.kept)),
        ("entries", Argument::from(&report.entries)),
        ("seconds", seconds(timeline.elapsed())),
        ("output", Argument::Text(tidy(output))),
    ];
    arguments.push(("awaited", Argument::from(&awaited)));
    arguments.extend(Count::of(said).arguments());
    console.say("build-done", &arguments);
    console.due(due.as_ref());
}

/// Reports a build that published nothing, or only a part.
fn refused(problems: &[Diagnostic], console: &Console) {
    // Untranslated segments would hide the errors. Without errors, they may be
    // what `--strict` refuses.
    let errors = problems.iter().any(Diagnostic::is_error);
    console.problems(problems, if errors { Show::News } else { Show::Open });
    let cut_off = problems.iter().any(|one| one.problem.breaks_the_site());
    let end = if cut_off {
        "build-cut-off"
    } else if errors {
        "build-failed"
    } else {
        "build-refused"
    };
    console.failed(end, &Count::of(problems).arguments());
}
