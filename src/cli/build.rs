//! `yaodian build`: the site into a folder.

use std::path::PathBuf;
use std::time::Instant;

use clap::ArgMatches;

use super::report::{Console, Count, seconds, size};
use super::{Outcome, disk, options, root};
use crate::diagnostic::Argument;
use crate::pipeline;

/// Builds; the last good site stays when it cannot.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let start = Instant::now();
    let named = matches
        .get_one::<PathBuf>("output")
        .cloned()
        .unwrap_or_else(|| PathBuf::from("public"));
    let output = root(matches).join(&named);
    let strict = matches.get_flag("strict");
    match pipeline::build(&disk(matches), &options(matches), &output, strict) {
        Ok(built) => {
            // What is not translated yet is work under way, not news of this
            // build: it is counted, and `check` lists it.
            let (awaited, news): (Vec<_>, Vec<_>) = built
                .diagnostics
                .iter()
                .cloned()
                .partition(|diagnostic| diagnostic.problem.awaits_translation());
            console.problems(&news, false);
            let report = built.value;
            let mut arguments = vec![
                ("pages", Argument::from(&report.pages)),
                ("files", Argument::from(&report.files)),
                ("size", size(report.bytes)),
                ("seconds", seconds(start.elapsed())),
                ("output", Argument::Text(named.display().to_string())),
            ];
            arguments.push(("awaited", Argument::from(&awaited.len())));
            arguments.extend(Count::of(&built.diagnostics).arguments());
            console.say("build-done", &arguments);
            Outcome::Done
        }
        Err(problems) => {
            console.problems(&problems, false);
            console.failed("build-failed", &Count::of(&problems).arguments());
            Outcome::Failed
        }
    }
}
