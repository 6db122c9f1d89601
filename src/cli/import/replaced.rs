//! The report on an original that was replaced.

use super::imported::Imported;
use super::show::summary;
use super::write::written;
use crate::cli::report::{Console, Show};
use crate::diagnostic::Argument;
use crate::import::reissue::{Change, Errata};

/// Most lines of a list.
const MOST: usize = 12;

/// What was done.
pub(super) struct Replaced {
    /// Path of the former original.
    pub(super) from: String,
    /// Path of the new one.
    pub(super) to: String,
    /// Why the former one is still there, if it is.
    pub(super) kept: Option<&'static str>,
    /// Paths of the files that were written.
    pub(super) written: Vec<String>,
    pub(super) errata: Errata,
    /// Whether `plan.toml` says what lines are.
    pub(super) has_lines: bool,
    /// `None` if the former original could not be compared.
    pub(super) changes: Option<Vec<Change>>,
}

/// Says what was replaced, what has moved, and what has to be looked at.
pub(super) fn report(imported: &Imported, replaced: &Replaced, console: &Console) {
    summary(imported, console);
    console.problems(&imported.warnings, Show::Open);
    let kept = replaced.kept.map(str::to_owned);
    let arguments = [
        ("from", Argument::from(replaced.from.as_str())),
        ("to", Argument::from(replaced.to.as_str())),
        ("kept", Argument::from(&kept)),
    ];
    console.say("replace-original", &arguments);
    errata(&replaced.errata, console);
    if replaced.has_lines {
        console.say("replace-lines", &[]);
    }
    let Some(changes) = &replaced.changes else {
        console.say("replace-not-compared", &[]);
        written(&replaced.written, console);
        return;
    };
    console.say(
        "replace-changes",
        &[("count", Argument::from(&changes.len()))],
    );
    list(
        changes.iter().map(|change| line(change, console)).collect(),
        console,
    );
    written(&replaced.written, console);
}

fn errata(errata: &Errata, console: &Console) {
    let gone = errata.moved.iter().filter(|one| one.to.is_none()).count();
    let arguments = [
        ("kept", Argument::from(&errata.kept)),
        ("moved", Argument::from(&(errata.moved.len() - gone))),
        ("gone", Argument::from(&gone)),
    ];
    let key = match errata.text {
        Some(_) => "replace-errata",
        None => "replace-errata-unedited",
    };
    console.say(key, &arguments);
    let lines = errata.moved.iter().map(|one| {
        let arguments = [
            ("found", Argument::from(one.found.as_str())),
            ("from", Argument::from(&one.from)),
            ("to", Argument::from(&one.to.map(|to| to.to_string()))),
        ];
        console.word("replace-erratum", &arguments)
    });
    list(lines.collect(), console);
}

fn line(change: &Change, console: &Console) -> String {
    let text = |text: &String| Argument::Text(text.clone());
    match change {
        Change::Renamed { marker, from, to } => console.word(
            "replace-renamed",
            &[
                ("marker", text(marker)),
                ("from", text(from)),
                ("to", text(to)),
            ],
        ),
        Change::Gone { marker, heading } => {
            let arguments = [("marker", text(marker)), ("heading", text(heading))];
            console.word("replace-gone", &arguments)
        }
        Change::New { marker, heading } => {
            let arguments = [("marker", text(marker)), ("heading", text(heading))];
            console.word("replace-new", &arguments)
        }
    }
}

/// Prints the first lines of a list, and how many more there are.
fn list(lines: Vec<String>, console: &Console) {
    let more = lines.len().saturating_sub(MOST);
    for line in lines.iter().take(MOST) {
        console.line(&format!("  {line}"));
    }
    if more > 0 {
        console.say("replace-more", &[("count", Argument::from(&more))]);
    }
}
