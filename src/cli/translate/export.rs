//! `yaodian translate export`: writes an edition as PO or XLIFF.

use std::path::PathBuf;

use clap::ArgMatches;

use super::editions::{Memories, Wanted, asked, edition};
use super::session::Session;
use crate::cli::arguments::root;
use crate::cli::report::Console;
use crate::diagnostic::{Argument, Diagnostic, Problem};
use crate::exchange::{import, po, xliff};
use crate::publish::{UserFile, Written, tidy};

/// Writes the file to the requested place.
pub(super) fn run(
    session: &Session,
    matches: &ArgMatches,
    console: &Console,
) -> Result<(), Vec<Diagnostic>> {
    let workspace = &session.workspace;
    let edition = edition(workspace, &Wanted::by(matches))?;
    let mut catalogue = edition.catalogue();
    Memories::default().of(&edition).complete(&mut catalogue);
    // Can be `json`, inherited from the global option.
    let text = match asked(matches, "format").map(String::as_str) {
        Some("xliff") => xliff::write(&catalogue),
        _ => po::write(&catalogue),
    };
    let Some(output) = matches.get_one::<PathBuf>("output") else {
        console.print(&text);
        return Ok(());
    };
    let root = root(matches);
    let path = root.join(output);
    let file = UserFile {
        path: &path,
        root: &root,
        makes_folders: true,
        may_replace: |path, bytes| import::read(&tidy(path), bytes).is_ok(),
        foreign: |path| Problem::ExportForeign { path },
    };
    // A stream gets only the text.
    if file.write(&text).map_err(|problem| vec![problem])? == Written::File {
        console.say(
            "export-done",
            &[
                ("segments", Argument::from(&catalogue.units.len())),
                ("path", Argument::Text(tidy(&path))),
            ],
        );
    }
    Ok(())
}
