//! `yaodian check --fix`: shows the certain fixes as a diff and writes them
//! after confirmation.

use std::io::{self, IsTerminal, Write};

use clap::ArgMatches;

use super::arguments::{disk, options, root};
use super::report::{Console, is_coloured};
use crate::diagnostic::fix::Plan;
use crate::diagnostic::{Argument, Diagnostic, order};
use crate::exchange::Files;
use crate::pipeline;
use crate::publish::{NoProgress, rewrite};
use crate::source::{Disk, Witness};

pub(super) mod diff;

/// Applies the certain fixes to the files as they were `read`. Returns whether
/// files were written.
///
/// # Errors
/// A file that could not be written.
pub(super) fn run(
    problems: &[Diagnostic],
    read: &Witness<Disk>,
    matches: &ArgMatches,
    console: &Console,
) -> Result<bool, Diagnostic> {
    let plan = planned(problems);
    let count = |number: usize| ("count", Argument::from(&number));
    if plan.fixes == 0 {
        console.say("fix-none", &[]);
        return Ok(false);
    }
    let files: Files = plan
        .files
        .iter()
        .map(|(path, file)| (path.clone(), file.after()))
        .collect();
    if let Err(worse) =
        pipeline::rehearse_fixes(&disk(matches), &options(matches), problems, &files)
    {
        console.say("fix-worse", &[count(worse)]);
        return Ok(false);
    }
    let is_coloured = is_coloured(&io::stdout());
    for (path, file) in &plan.files {
        console.print(&diff::unified(path, file, is_coloured));
    }
    let named = [
        count(plan.fixes),
        ("files", Argument::from(&plan.files.len())),
        ("waiting", Argument::from(&plan.waiting)),
    ];
    if !matches.get_flag("yes") {
        if !io::stdin().is_terminal() {
            console.say("fix-unasked", &named);
            return Ok(false);
        }
        if !is_agreed(&console.word("fix-ask", &named)) {
            console.say("fix-declined", &[]);
            return Ok(false);
        }
        // Somebody may have saved a file before the answer.
        if planned(&look(matches)) != plan {
            console.say("fix-outdated", &[]);
            return Ok(false);
        }
    }
    let texts = files.iter().map(|(path, text)| (&**path, &**text));
    rewrite(&root(matches), texts, &|path| read.seen(path))?;
    console.say("fix-done", &named);
    Ok(true)
}

/// The fixes of the problems. Of fixes that overlap, the first in the order of
/// problems is used.
fn planned(problems: &[Diagnostic]) -> Plan {
    let mut sorted: Vec<&Diagnostic> = problems.iter().collect();
    order::sort(&mut sorted);
    Plan::of(sorted)
}

fn look(matches: &ArgMatches) -> Vec<Diagnostic> {
    match pipeline::check(&disk(matches), &options(matches), None, &NoProgress) {
        Ok(checked) => checked.diagnostics,
        Err(problems) => problems,
    }
}

/// Asks a question on the terminal. Anything but a yes counts as no.
fn is_agreed(question: &str) -> bool {
    let mut out = io::stdout().lock();
    let asked = write!(out, "{question} ").and_then(|()| out.flush());
    let mut answer = String::new();
    let answered = asked.and_then(|()| io::stdin().read_line(&mut answer));
    let answer = answer.trim().to_lowercase();
    answered.is_ok() && ["y", "yes", "是", "好"].contains(&answer.as_str())
}
