//! `yaodian translate import`: imports a translator's file into an edition.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::editions::{Wanted, edition};
use super::session::Session;
use crate::base::{File, Place};
use crate::cli::arguments::{disk, options, root};
use crate::cli::report::{Console, Show};
use crate::diagnostic::{Argument, Diagnostic, Problem};
use crate::exchange::merge::{Merged, merge};
use crate::exchange::validate::validate;
use crate::exchange::{ImportFile, import};
use crate::pipeline;
use crate::publish::{rewrite, tidy};
use crate::source::{limits, read_regular};

/// Imports the file, or reports why not.
pub(super) fn run(
    session: &Session,
    matches: &ArgMatches,
    console: &Console,
) -> Result<(), Vec<Diagnostic>> {
    let workspace = &session.workspace;
    let Some(path) = matches.get_one::<PathBuf>("file") else {
        return Ok(());
    };
    let imported = import_file(path)?;
    // The plan and language of the command line come first; the file's own are
    // used where the command line has none.
    let said = imported.language();
    let asked = Wanted::by(matches);
    let wanted = Wanted {
        plan: asked
            .plan
            .or(imported.plan.as_ref().map(|plan| plan.value.as_str())),
        language: asked.language.or(said.as_ref()),
    };
    let edition = edition(workspace, &wanted).map_err(|problems| {
        let placed = problems.into_iter();
        placed
            .map(|problem| said_by(&imported, &asked, problem))
            .collect::<Vec<_>>()
    })?;
    let catalogue = edition.catalogue();
    let today = jiff::ZonedDateTime::now().date();
    let validated = validate(&catalogue, &imported, &workspace.portal.glossary)?;
    let merged = merge(&catalogue, edition.plan, edition.source, validated, today);
    let is_dry = matches.get_flag("dry-run");
    let work = || {
        pipeline::rehearse(&disk(matches), &options(matches), &merged.files)?;
        if !is_dry {
            let files = merged.files.iter();
            let files = files.map(|(path, text)| (path.as_str(), text.as_str()));
            rewrite(&root(matches), files, &|path| session.disk.seen(path))
                .map_err(|problem| vec![problem])?;
        }
        Ok(())
    };
    // Report the warnings too if the last step fails.
    work().map_err(|errors: Vec<Diagnostic>| [errors, merged.warnings.clone()].concat())?;
    console.problems(&merged.warnings, Show::Open);
    tell(&merged, &edition.language(), is_dry, console);
    Ok(())
}

fn import_file(path: &Path) -> Result<ImportFile, Vec<Diagnostic>> {
    let name = tidy(path);
    let bytes = read_regular(path, &limits::EXCHANGE).map_err(|refusal| {
        let place = Place::head(&File::new(&name, ""));
        vec![Diagnostic::at(refusal.problem(&name), place)]
    })?;
    import::read(&name, &bytes)
}

/// A problem about the requested plan or language. If the file requested it,
/// not the command line, the problem gets its place in the file.
fn said_by(imported: &ImportFile, asked: &Wanted<'_>, problem: Diagnostic) -> Diagnostic {
    let said = match problem.problem {
        Problem::PlanUnknown { .. } if asked.plan.is_none() => &imported.plan,
        Problem::EditionUnknown { .. } if asked.language.is_none() => &imported.language,
        _ => return problem,
    };
    Diagnostic {
        place: said.as_ref().map(|said| said.place.clone()),
        ..problem
    }
}

fn tell(merged: &Merged, language: &str, is_dry: bool, console: &Console) {
    for (key, ids) in [
        ("import-translated", &merged.translated),
        ("import-accepted", &merged.accepted),
        ("import-withdrawn", &merged.withdrawn),
        ("import-noted", &merged.noted),
    ] {
        if !ids.is_empty() {
            let named = [
                ("count", Argument::from(&ids.len())),
                ("segments", Argument::Text(ids.join(", "))),
            ];
            console.say(key, &named);
        }
    }
    let end = if is_dry { "import-dry" } else { "import-done" };
    let files: Vec<&str> = merged.files.keys().map(String::as_str).collect();
    console.say(
        end,
        &[
            ("language", Argument::from(language)),
            ("units", Argument::from(&merged.units)),
            ("absent", Argument::from(&merged.absent)),
            ("count", Argument::from(&files.len())),
            ("files", Argument::Text(files.join(", "))),
        ],
    );
}
