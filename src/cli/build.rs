//! `yaodian build`: builds the site into a folder.

use std::path::PathBuf;

use clap::ArgMatches;

use super::arguments::{OUTPUT, disk, options, root};
use super::outcome::Outcome;
use super::report::{Console, Count, Show, seconds, size};
use super::timeline::Timeline;
use crate::diagnostic::{Argument, Diagnostic};
use crate::pipeline::{self, Done};
use crate::publish::{Target, tidy};

/// Builds the site. If that fails, the last good site stays.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let timeline = Timeline::new(matches, console);
    let named = matches
        .get_one::<PathBuf>("output")
        .cloned()
        .unwrap_or_else(|| PathBuf::from(OUTPUT));
    let root = root(matches);
    let output = root.join(named);
    let target = Target {
        output: &output,
        root: Some(&root),
        durable: matches.get_flag("durable"),
    };
    let strict = matches.get_flag("strict");
    let built = pipeline::build(
        &disk(matches),
        &options(matches),
        &target,
        strict,
        &timeline,
    );
    timeline.clear();
    match built {
        Ok(built) => {
            console.problems(&built.diagnostics, Show::News);
            let awaited = built
                .diagnostics
                .iter()
                .filter(|diagnostic| diagnostic.problem.awaits_translation())
                .count();
            let Done { report, due } = built.value;
            let mut arguments = vec![
                ("pages", Argument::from(&report.pages)),
                ("files", Argument::from(&report.files)),
                ("size", size(report.bytes)),
                ("kept", Argument::from(&report.kept)),
                ("entries", Argument::from(&report.entries)),
                ("seconds", seconds(timeline.elapsed())),
                ("output", Argument::Text(tidy(&output))),
            ];
            arguments.push(("awaited", Argument::from(&awaited)));
            arguments.extend(Count::of(&built.diagnostics).arguments());
            console.say("build-done", &arguments);
            console.due(due.as_ref());
            timeline.end(console)
        }
        Err(problems) => {
            refused(&problems, console);
            Outcome::Failed
        }
    }
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
