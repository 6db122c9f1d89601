//! `yaodian import --undo ID`: takes back what nobody has edited since: the last
//! replacement of the original, or else the import.

use clap::ArgMatches;

use super::portal::Portal;
use super::undo_replacement;
use crate::cli::report::Console;
use crate::diagnostic::{Argument, Diagnostic, Problem};
use crate::import::{Record, plan_file};
use crate::publish::{TakenOut, take_out};
use crate::text::suggest::suggest;

/// Takes the last replacement back, or removes the files of an import that still
/// are as it wrote them.
///
/// # Errors
/// An import of which nothing is known, and a file that cannot be removed.
pub(super) fn run(
    matches: &ArgMatches,
    id: &str,
    console: &Console,
) -> Result<(), Vec<Diagnostic>> {
    let portal = Portal::open(matches)?;
    undo(&portal, id, console).map_err(|problem| vec![problem])
}

fn undo(portal: &Portal, id: &str, console: &Console) -> Result<(), Diagnostic> {
    // A name that can be no address has no record either.
    let is_name = crate::model::SitePath::is_name(id);
    let record = if is_name { portal.record(id)?.0 } else { None };
    let Some(record) = record else {
        return Err(unrecorded(portal, id)?);
    };
    if !record.replaced.is_empty() {
        return undo_replacement::undo(portal, id, record, console);
    }
    let say = |key: &str, path: &str| console.say(key, &[("path", Argument::from(path))]);
    let mut is_any_there = false;
    let mut is_any_kept = false;
    // The plan before its original: what names the original must be gone.
    let plan = |path: &String| !path.starts_with("content/");
    let mut files: Vec<(&String, &String)> = record.files.iter().collect();
    files.sort_by_key(|(path, _)| plan(path));
    for (path, digest) in files {
        if path.starts_with("seeds/") && portal.bytes(path)?.is_some() {
            let users = portal.users(path)?;
            if let Some(user) = users.first() {
                is_any_there = true;
                is_any_kept |= user == id;
                let arguments = [("path", path.as_str()), ("plan", user.as_str())];
                console.say(
                    "undo-used",
                    &arguments.map(|(key, value)| (key, value.into())),
                );
                continue;
            }
        }
        match take_out(&portal.root, path, digest)? {
            TakenOut::Removed => say("undo-removed", path),
            TakenOut::Edited => {
                is_any_kept = true;
                say("undo-edited", path);
            }
            TakenOut::Absent => continue,
        }
        is_any_there = true;
    }
    for path in portal.list(&plan_file(id, ""))? {
        if !record.files.contains_key(&path) {
            say("undo-other", &path);
        }
    }
    if !is_any_there {
        console.say("undo-nothing", &[("id", Argument::from(id))]);
    }
    if !is_any_kept {
        forget(portal, id)?;
    }
    Ok(())
}

/// Removes the record, unless another import has just written it.
fn forget(portal: &Portal, id: &str) -> Result<(), Diagnostic> {
    let path = Record::path(id);
    if let Some(record) = portal.record(id)?.0 {
        let digest = crate::base::Digest::plain(record.text().as_bytes());
        take_out(&portal.root, &path, &digest.to_string())?;
    }
    Ok(())
}

/// The problem of an ID that no import has written.
fn unrecorded(portal: &Portal, id: &str) -> Result<Diagnostic, Diagnostic> {
    let known = portal.recorded()?;
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    Ok(Diagnostic::general(Problem::ImportUnrecorded {
        id: id.to_owned(),
        nearest: suggest(id, &known).map(str::to_owned),
        known: (!known.is_empty()).then(|| known.join(", ")),
    }))
}
