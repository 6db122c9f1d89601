//! `yaodian import FILE`: writes the original and the settings of its plan.

use std::path::Path;

use clap::ArgMatches;

use super::given::encoding;
use super::imported::Imported;
use super::portal::{Files, Portal};
use super::read::read;
use super::show::summary;
use crate::cli::report::{Console, Show};
use crate::diagnostic::{Argument, Diagnostic, Problem};
use crate::import::{self, NewPlan, Record, plan_file};
use crate::link::unusable_name;
use crate::model::LanguageTag;
use crate::source::Seen;
use crate::source::slips::slips;

/// Imports a document as a new plan, or as that of a folder without settings.
/// Nothing that exists is overwritten; a plan that is just as it would be written
/// is left as it is.
///
/// # Errors
/// A document or a portal that cannot be read, a name that is taken, and files
/// that could not be written: then none is.
pub(super) fn run(
    matches: &ArgMatches,
    path: &Path,
    console: &Console,
) -> Result<(), Vec<Diagnostic>> {
    let portal = Portal::open(matches)?;
    let imported = read(path, encoding(matches)).map_err(one)?;
    let text = &imported.decoded.published.file.text;
    let language = import::language(text, &portal.languages).map_err(general)?;
    // A path that is read names a file.
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let given = matches.get_one::<String>("id").map(String::as_str);
    let id = id(&imported, &name, given)?;
    // A damaged record is not overwritten.
    portal.record(&id).map_err(one)?;
    let seed = portal.original(path);
    let original = seed.unwrap_or_else(|| {
        let name = import::seed(&id, &name, imported.decoded.format);
        format!("seeds/{name}")
    });
    let names = (id.as_str(), name.as_ref(), original.as_str());
    let files = files(&portal, &imported, names, &language, console);
    if portal.has_plan(&id).map_err(one)? {
        // A run that was stopped may have been completed by this one.
        let is_whole = files.is_ok_and(|(files, _)| portal.has(&files));
        if !is_whole {
            return Err(general(Problem::ImportPlanTaken { id }));
        }
        console.say("import-already", &[("id", Argument::Text(id))]);
        return Ok(());
    }
    let (files, suggested) = files.map_err(one)?;
    portal.write(&files).map_err(one)?;
    summary(&imported, console);
    console.problems(&imported.warnings, Show::Open);
    if suggested > 0 {
        console.say("import-suggested", &[("count", Argument::from(&suggested))]);
    }
    let named = files
        .paths()
        .filter(|path| !path.starts_with(Record::FOLDER));
    written(&named.collect::<Vec<_>>(), console);
    Ok(())
}

/// The ID of the new plan.
fn id(imported: &Imported, name: &str, given: Option<&str>) -> Result<String, Vec<Diagnostic>> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let id = match given {
        Some(id) => id.to_owned(),
        None => import::id(&imported.reading, stem),
    };
    match unusable_name(&id) {
        Some(problem) => Err(general(problem)),
        None => Ok(id),
    }
}

/// The files of the new plan, with the record by which it can be taken back; and
/// how many errata are suggested.
fn files(
    portal: &Portal,
    imported: &Imported,
    (id, name, original): (&str, &str, &str),
    language: &LanguageTag,
    console: &Console,
) -> Result<(Files, usize), Diagnostic> {
    let decoded = &imported.decoded;
    let (former, seen) = portal.record(id)?;
    let mut files = Files::default();
    // Files that replacements have kept remain known.
    let replaced = former.iter().flat_map(|former| former.replaced.clone());
    let mut record = Record {
        replaced: replaced.collect(),
        ..Record::default()
    };
    let bytes = decoded.published.bytes();
    match portal.bytes(original)? {
        None => {
            record.note(original, bytes);
            files.put(original, bytes.to_vec(), Seen::Nothing);
        }
        Some(there) if there == bytes => {
            // An earlier import of this plan may have written it.
            let is_ours = former.is_some_and(|former| former.files.contains_key(original));
            if is_ours {
                record.note(original, bytes);
            }
        }
        Some(_) => return Err(taken(name, original)),
    }
    let plan = NewPlan {
        file: name,
        original,
        decoded,
        reading: &imported.reading,
        language,
    };
    let text = import::settings(&plan, console.wording());
    let slips = slips(&decoded.published.file.text, &imported.reading);
    let today = portal.today();
    let is_bare = !portal.has_plan(id)?;
    let errata = import::suggestions(&slips, &portal.languages, today, console.wording());
    for (name, text) in [("plan.toml", Some(text)), ("errata.toml", errata)] {
        let path = plan_file(id, name);
        // In a folder without settings, there may be errata, which stay.
        let is_there = is_bare && portal.bytes(&path)?.is_some();
        if let Some(text) = text.filter(|_| !is_there) {
            record.note(&path, text.as_bytes());
            files.put(&path, text.into_bytes(), Seen::Nothing);
        }
    }
    files.put(&Record::path(id), record.text().into_bytes(), seen);
    Ok((files, slips.len()))
}

/// Another original has the name that the new one would get.
fn taken(name: &str, original: &str) -> Diagnostic {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_own = original.starts_with(&format!("seeds/{stem}."));
    let is_own = if is_own { "yes" } else { "no" }.to_owned();
    let path = original.to_owned();
    Diagnostic::general(Problem::ImportSeedTaken { path, is_own })
}

/// Names the files, and the next step.
pub(super) fn written<P: AsRef<str>>(paths: &[P], console: &Console) {
    let named: Vec<&str> = paths.iter().map(AsRef::as_ref).collect();
    console.say(
        "import-written",
        &[("files", Argument::Text(named.join(", ")))],
    );
    console.say("import-next", &[]);
}

fn one(problem: Diagnostic) -> Vec<Diagnostic> {
    vec![problem]
}

fn general(problem: Problem) -> Vec<Diagnostic> {
    one(Diagnostic::general(problem))
}
