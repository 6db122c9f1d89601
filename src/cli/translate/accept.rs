//! `yaodian translate accept`: records segments as reviewed.

use clap::ArgMatches;

use super::editions::{Wanted, edition};
use super::from_memory;
use super::session::Session;
use crate::cli::arguments::root;
use crate::cli::report::Console;
use crate::diagnostic::{Argument, Diagnostic};
use crate::exchange::accept::accept;
use crate::publish::rewrite;

/// Records the segments that the command line names.
pub(super) fn run(
    session: &Session,
    matches: &ArgMatches,
    console: &Console,
) -> Result<(), Vec<Diagnostic>> {
    if matches.get_flag("from-memory") {
        return from_memory::run(session, matches, console);
    }
    let workspace = &session.workspace;
    let edition = edition(workspace, &Wanted::by(matches))?;
    let names: Option<Vec<String>> = matches
        .get_many("segment")
        .map(|names| names.cloned().collect());
    let catalogue = edition.catalogue();
    let today = jiff::ZonedDateTime::now().date();
    let glossary = &workspace.portal.glossary;
    let done = accept(
        &catalogue,
        edition.source,
        names.as_deref(),
        (glossary, today),
    )?;
    let files = done.files.iter();
    let files = files.map(|(path, text)| (path.as_str(), text.as_str()));
    rewrite(&root(matches), files, &|path| session.disk.seen(path))
        .map_err(|problem| vec![problem])?;
    console.say(
        "accept-done",
        &[
            ("language", Argument::Text(edition.language())),
            ("accepted", Argument::from(&done.accepted)),
            ("missing", Argument::from(&done.missing)),
            ("pruned", Argument::from(&done.pruned)),
        ],
    );
    Ok(())
}
