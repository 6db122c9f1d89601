//! `yaodian translate accept --from-memory`: takes what other plans have
//! translated already.

use std::collections::BTreeMap;

use clap::ArgMatches;

use super::editions::{LoadedEdition, Memories, Wanted, editions};
use super::session::Session;
use crate::cli::arguments::{disk, options, root};
use crate::cli::report::Console;
use crate::diagnostic::{Argument, Diagnostic};
use crate::exchange::Files;
use crate::exchange::take::{Taken, take};
use crate::pipeline;
use crate::publish::rewrite;

/// Takes the translations into all editions that are meant, or into none.
pub(super) fn run(
    session: &Session,
    matches: &ArgMatches,
    console: &Console,
) -> Result<(), Vec<Diagnostic>> {
    let workspace = &session.workspace;
    let editions = editions(workspace, &Wanted::by(matches))?;
    let today = jiff::ZonedDateTime::now().date();
    let mut memories = Memories::default();
    let taken = editions.iter().map(|edition| {
        let memory = memories.of(edition);
        let of = (edition.plan, edition.source);
        (edition, take(memory, &edition.catalogue(), of, today))
    });
    let taken: Vec<(&LoadedEdition<'_>, Taken)> = taken
        .filter(|(_, taken)| !taken.segments.is_empty())
        .collect();
    if taken.is_empty() {
        console.say("memory-nothing", &[]);
        return Ok(());
    }
    let files = taken.iter().flat_map(|(_, taken)| taken.files.clone());
    let files: Files = files.collect();
    pipeline::rehearse(&disk(matches), &options(matches), &files)?;
    let written = files.iter();
    let written = written.map(|(path, text)| (path.as_str(), text.as_str()));
    rewrite(&root(matches), written, &|path| session.disk.seen(path))
        .map_err(|problem| vec![problem])?;
    for (edition, taken) in &taken {
        tell(edition, taken, console);
    }
    Ok(())
}

fn tell(edition: &LoadedEdition<'_>, taken: &Taken, console: &Console) {
    for segment in &taken.segments {
        if !segment.differing.is_empty() {
            let differs = [
                ("plan", Argument::from(&edition.plan.id)),
                ("segment", Argument::Text(segment.id.to_string())),
                ("from", Argument::from(&segment.from)),
                ("others", Argument::Text(segment.differing.join(", "))),
            ];
            console.say("memory-differs", &differs);
        }
    }
    let mut by_plan: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for segment in &taken.segments {
        let segments = by_plan.entry(&segment.from).or_default();
        segments.push(segment.id.to_string());
    }
    for (from, segments) in by_plan {
        let named = [
            ("plan", Argument::from(&edition.plan.id)),
            ("language", Argument::Text(edition.language())),
            ("from", Argument::from(from)),
            ("count", Argument::from(&segments.len())),
            ("segments", Argument::Text(segments.join(", "))),
        ];
        console.say("memory-taken", &named);
    }
}
