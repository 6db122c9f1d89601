//! `yaodian schema`: the form of a TOML file for an editor, or which there are.

use clap::ArgMatches;

use super::outcome::Outcome;
use super::report::Console;
use crate::diagnostic::wording::Wording;
use crate::schema;

/// Prints the schema of a file, or lists them all.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let speech = console.speech();
    match matches.get_one::<String>("name") {
        Some(name) => console.print(&schema::of(name, speech).unwrap_or_default()),
        None => {
            let wording = Wording::of_schemas(speech);
            let widest = schema::NAMES.iter().map(|name| name.len()).max();
            let widest = widest.unwrap_or(0);
            for name in schema::NAMES {
                console.line(&format!("{name:widest$}  {}", wording.about(name)));
            }
            console.line("");
            console.say("schema-list", &[]);
        }
    }
    Outcome::Done
}
