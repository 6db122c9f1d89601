//! `yaodian completions`: prints the completion script for a shell.

use clap::ArgMatches;
use clap_complete::{Shell, generate};

use super::command;
use super::outcome::Outcome;
use super::report::Console;
use crate::diagnostic::wording::Wording;

/// Prints the script.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let shell = match matches.get_one::<String>("shell").map(String::as_str) {
        Some("zsh") => Shell::Zsh,
        Some("fish") => Shell::Fish,
        // The parser accepts no other shell.
        _ => Shell::Bash,
    };
    let mut command = command::command(&Wording::new(console.speech()));
    let mut script = Vec::new();
    generate(shell, &mut command, "yaodian", &mut script);
    console.print(&String::from_utf8_lossy(&script));
    Outcome::Done
}
