//! `yaodian translate export`: an edition as a file of other programs.

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Wanted, asked, edition};
use crate::cli::report::Console;
use crate::cli::root;
use crate::diagnostic::{Argument, Diagnostic};
use crate::exchange::{po, xliff};
use crate::pipeline::Workspace;
use crate::publish::{rewrite, tidy};

/// Writes the file to where the command line says.
pub(super) fn run(
    workspace: &Workspace,
    matches: &ArgMatches,
    console: &Console,
) -> Result<(), Vec<Diagnostic>> {
    let edition = edition(workspace, &Wanted::by(matches))?;
    let catalogue = edition.catalogue();
    // `json` is what the option of every verb can hand down.
    let text = match asked(matches, "format").map(String::as_str) {
        Some("xliff") => xliff::write(&catalogue),
        _ => po::write(&catalogue),
    };
    let Some(output) = matches.get_one::<PathBuf>("output") else {
        console.print(&text);
        return Ok(());
    };
    let path = root(matches).join(output);
    let name = path.to_string_lossy();
    rewrite(std::path::Path::new(""), [(&*name, text.as_str())])
        .map_err(|problem| vec![problem])?;
    console.say(
        "export-done",
        &[
            ("segments", Argument::from(&catalogue.units.len())),
            ("path", Argument::Text(tidy(&path))),
        ],
    );
    Ok(())
}
