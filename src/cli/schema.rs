//! `yaodian schema`: prints the JSON Schema of a TOML file for editors, or
//! lists all.

use clap::ArgMatches;

use super::outcome::Outcome;
use super::report::Console;
use crate::base::some_or_bug;
use crate::diagnostic::wording::Wording;
use crate::schema;

/// Prints the schema of a file, or lists all schemas.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let speech = console.speech();
    match matches.get_one::<String>("name") {
        Some(name) => {
            // The parser accepts only the names listed below.
            let schema = schema::of(name, speech);
            console.print(&some_or_bug(schema, "a name without a schema"));
        }
        None => {
            let wording = Wording::of_schemas(speech);
            let widest = schema::NAMES.iter().map(|name| name.len()).max();
            let widest = some_or_bug(widest, "no schemas");
            for name in schema::NAMES {
                console.line(&format!("{name:widest$}  {}", wording.about(name)));
            }
            console.line("");
            console.say("schema-list", &[]);
        }
    }
    Outcome::Done
}
