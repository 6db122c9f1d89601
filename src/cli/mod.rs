//! The command line: arguments in, report out; one file per verb.
//!
//! ```text
//! yaodian new | import | build | check | serve | translate
//!       | hosting | verify | explain | schema | completions | man
//! ```
//!
//! Exit status: 0 for success, 1 for errors found or failure, 2 for wrong
//! usage.

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use clap::ArgMatches;

use crate::base::{File, Place, guarded};
use crate::diagnostic::wording::Wording;
use crate::diagnostic::{Argument, Diagnostic, Problem, Reason};
use crate::publish::{recover, tidy};
use arguments::root;
use outcome::Outcome;
use report::{Console, Form, Show};

mod arguments;
mod build;
mod changed_list;
mod check;
mod command;
mod completions;
mod dates;
mod explain;
mod external;
mod fix;
mod hosting;
mod import;
mod language;
mod man;
mod new;
mod now;
mod option;
mod outcome;
mod report;
mod schema;
mod serve;
mod timeline;
mod translate;
mod usage;
mod verify;

/// Runs a command line, whose first argument is the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    // A variable that is not Unicode names no language.
    let speech = language::choose(&arguments, |name| std::env::var(name).ok());
    let wording = Wording::new(speech);
    let form = Form::of(language::asked(&arguments, "--format").as_deref());
    let command = command::command(&wording);
    let verbs = command::verbs(&command, &arguments);
    let typed = command::typed(&command, &arguments);
    let parsed = command.try_get_matches_from(arguments);
    let verb_name = parsed
        .as_ref()
        .map_or(typed.as_deref(), ArgMatches::subcommand_name);
    let console = Arc::new(Console::new(speech, form, verb_name));
    let outcome = match parsed {
        Err(error) => usage::answer(&error, &verbs, &console),
        Ok(matches) => guarded(|| verb(&matches, &console)).unwrap_or_else(|bug| {
            console.problems(&[Diagnostic::from(bug)], Show::Open);
            Outcome::Failed
        }),
    };
    let status = outcome.status();
    console.finish(status);
    status.into()
}

fn verb(matches: &ArgMatches, console: &Arc<Console>) -> Outcome {
    let Some((name, verb)) = matches.subcommand() else {
        // The parser requires a verb.
        return Outcome::Misused;
    };
    // Verbs that need no portal come first.
    match name {
        "new" => return new::run(verb, console),
        "import" if import::needs_no_portal(verb) => return import::show(verb, console),
        "explain" => return explain::run(verb, console),
        "schema" => return schema::run(verb, console),
        "completions" => return completions::run(verb, console),
        "man" => return man::run(console),
        "verify" => return verify::run(verb, console),
        _ => {}
    }
    if let Err(problem) = look_at(&root(verb)) {
        console.problems(&[problem], Show::Open);
        return Outcome::Failed;
    }
    let clock = match now::clock(verb) {
        Ok(clock) => clock,
        Err(problem) => {
            console.problems(&[problem], Show::Open);
            return Outcome::Misused;
        }
    };
    if let Err(problem) = settle(&root(verb), console) {
        console.problems(&[problem], Show::Open);
        return Outcome::Failed;
    }
    match name {
        "build" => build::run(verb, console, clock),
        "check" => check::run(verb, console),
        "hosting" => hosting::run(verb, console),
        "import" => import::run(verb, console),
        "serve" => serve::run(verb, console, clock),
        "translate" => translate::run(verb, console),
        // The parser accepts no other verb.
        _ => Outcome::Misused,
    }
}

/// Completes or undoes a change that an earlier run left unfinished.
fn settle(root: &Path, console: &Console) -> Result<(), Diagnostic> {
    let Some(recovered) = recover(root)? else {
        return Ok(());
    };
    let key = match recovered.is_complete {
        true => "rewrite-completed",
        false => "rewrite-taken-back",
    };
    let kept = (!recovered.kept.is_empty()).then(|| recovered.kept.join(", "));
    let arguments = [
        ("files", Argument::Text(recovered.files.join(", "))),
        ("kept", Argument::from(&kept)),
    ];
    console.note(key, &arguments);
    Ok(())
}

/// Checks that a folder exists and contains `site.toml`. Otherwise it is most
/// likely the wrong one, and no other message would help.
fn look_at(root: &Path) -> Result<(), Diagnostic> {
    let unreadable = |path: &Path, error: &std::io::Error| Problem::FileUnreadable {
        path: tidy(path),
        reason: Reason::from(error),
    };
    match fs::metadata(root) {
        Ok(folder) if folder.is_dir() => {}
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(Diagnostic::general(unreadable(root, &error)));
        }
        _ => {
            let path = tidy(root);
            return Err(Diagnostic::general(Problem::RootMissing { path }));
        }
    }
    let path = root.join("site.toml");
    // Links are checked when the file is read.
    fs::symlink_metadata(&path).map(drop).map_err(|error| {
        let problem = match error.kind() {
            ErrorKind::NotFound => Problem::FileMissing {
                path: tidy(&path),
                nearest: None,
            },
            _ => unreadable(&path, &error),
        };
        Diagnostic::at(problem, Place::head(&File::new("site.toml", "")))
    })
}
