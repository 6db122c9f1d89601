//! The command line: arguments in, report out; one file a verb.
//!
//! ```text
//! yaodian build | check | serve
//! ```
//!
//! Exit status: 0 done, 1 errors found or the work failed, 2 wrong usage.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::wording::Wording;
use crate::source::{Disk, Options};
use report::Console;

mod build;
mod check;
mod command;
mod language;
mod report;
mod serve;
mod usage;

/// What a run comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// The work is done.
    Done,
    /// Errors were found, or the work failed.
    Failed,
    /// The command line makes no sense.
    Misused,
}

impl Outcome {
    /// Failed, if warnings are to count and there are some.
    fn of(diagnostics: &[Diagnostic], strict: bool) -> Self {
        if strict && diagnostics.iter().any(Diagnostic::is_warning) {
            Self::Failed
        } else {
            Self::Done
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Done => 0,
            Outcome::Failed => 1,
            Outcome::Misused => 2,
        })
    }
}

/// Runs a command line, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let speech = language::choose(&arguments, |name| std::env::var(name).ok());
    let wording = Wording::new(speech);
    let parsed = command::command(&wording).try_get_matches_from(arguments);
    let outcome = match parsed {
        Err(error) => usage::answer(&error, &Console::new(wording, false)),
        Ok(matches) => {
            let json = matches
                .get_one::<String>("format")
                .is_some_and(|format| format == "json");
            let console = Console::new(wording, json);
            match matches.subcommand() {
                Some(("build", verb)) => build::run(verb, &console),
                Some(("check", verb)) => check::run(verb, &console),
                Some(("serve", verb)) => serve::run(verb, speech, console),
                // The parser lets no other verb through.
                _ => Outcome::Misused,
            }
        }
    };
    outcome.into()
}

/// The folder that holds `site.toml`.
fn root(matches: &ArgMatches) -> PathBuf {
    matches
        .get_one::<PathBuf>("root")
        .cloned()
        .unwrap_or_else(|| PathBuf::from("."))
}

/// The portal on disk.
fn disk(matches: &ArgMatches) -> Disk {
    Disk {
        root: root(matches),
    }
}

/// What the command line sets over `site.toml`.
fn options(matches: &ArgMatches) -> Options {
    Options {
        base_url: matches
            .try_get_one::<String>("base-url")
            .ok()
            .flatten()
            .cloned(),
    }
}
