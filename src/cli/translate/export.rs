//! `yaodian translate export`: an edition as a file of other programs.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::editions::{Wanted, asked, edition};
use crate::cli::arguments::root;
use crate::cli::report::Console;
use crate::diagnostic::{Argument, Diagnostic, Problem};
use crate::exchange::{import, po, xliff};
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
    if is_foreign(&path) {
        let path = tidy(&path);
        return Err(vec![Diagnostic::general(Problem::ExportForeign { path })]);
    }
    let name = path.to_string_lossy();
    rewrite(Path::new(""), [(&*name, text.as_str())]).map_err(|problem| vec![problem])?;
    console.say(
        "export-done",
        &[
            ("segments", Argument::from(&catalogue.units.len())),
            ("path", Argument::Text(tidy(&path))),
        ],
    );
    Ok(())
}

/// Whether something stands there that no export should take the place of: a
/// folder, or a file with words that are none of a translator's. What is
/// neither, such as a pipe, holds nothing to lose.
fn is_foreign(path: &Path) -> bool {
    path.is_dir()
        || path.is_file()
            && std::fs::read(path)
                .is_ok_and(|bytes| !bytes.is_empty() && import::read(&tidy(path), &bytes).is_err())
}
