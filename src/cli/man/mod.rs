//! `yaodian man`: the manual page, generated from the parser and its wording.

use clap::{Arg, Command};

use super::outcome::Outcome;
use super::report::Console;
use super::{command, option};
use crate::base::some_or_bug;
use crate::diagnostic::wording::Wording;
use roff::Page;

mod roff;

/// Prints the page.
pub(super) fn run(console: &Console) -> Outcome {
    let wording = Wording::new(console.speech());
    let mut command = command::command(&wording);
    command.build();
    console.print(&page(&command, &wording));
    Outcome::Done
}

/// The page of a command line: description, verbs, global options.
fn page(command: &Command, wording: &Wording) -> String {
    let say = |key: &str| wording.say(key, &[]);
    let about = command.get_about().map(ToString::to_string);
    let version = format!("yaodian {}", env!("CARGO_PKG_VERSION"));
    let mut page = Page::new("YAODIAN", &version, &say("man-manual"));
    page.section(&say("man-name"));
    page.name(
        "yaodian",
        &some_or_bug(about, "a program without a word on it"),
    );
    page.section(&say("man-synopsis"));
    for (_, key) in verbs(command) {
        page.line(&say(&format!("usage-{key}")));
    }
    page.section(&say("heading-verbs"));
    for (verb, key) in verbs(command) {
        page.part(&format!("yaodian {}", key.replace('-', " ")));
        page.text(&say(&format!("verb-{key}")));
        let own = |arg: &&Arg| !arg.is_global_set() && arg.get_id() != "help";
        verb.get_arguments()
            .filter(own)
            .for_each(|arg| option(&mut page, arg));
        page.example(&option::examples(&key, wording));
    }
    page.section(&say("heading-everywhere"));
    command
        .get_arguments()
        .for_each(|arg| option(&mut page, arg));
    page.section(&say("man-status"));
    for status in ["0", "1", "2"] {
        page.item(status, &say(&format!("man-status-{status}")));
    }
    page.section(&say("man-more"));
    page.text(&say("man-more-text"));
    page.finish()
}

/// The verbs with the keys of their messages. Nested verbs follow their parent.
fn verbs(command: &Command) -> Vec<(&Command, String)> {
    let mut verbs = Vec::new();
    for verb in command.get_subcommands() {
        let name = verb.get_name();
        verbs.push((verb, name.to_owned()));
        for below in verb.get_subcommands() {
            verbs.push((below, format!("{name}-{}", below.get_name())));
        }
    }
    verbs
}

fn option(page: &mut Page, arg: &Arg) {
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let names: Vec<String> = short.into_iter().chain(long).collect();
    let value = (arg.get_num_args().is_some_and(|count| count.takes_values()))
        // A value without a name of its own has that of its option.
        .then(|| arg.get_value_names().unwrap_or_default().join(" "));
    let parts = names.join(", ");
    let parts: Vec<String> = [parts]
        .into_iter()
        .filter(|part| !part.is_empty())
        .chain(value)
        .collect();
    let help = arg.get_help().map(ToString::to_string);
    page.item(
        &parts.join(" "),
        &some_or_bug(help, "an option without help"),
    );
}
