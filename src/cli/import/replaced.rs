//! The report on an original that was replaced.

use super::imported::Imported;
use super::list::list;
use super::moved::Moved;
use super::replaced_parts::parts;
use super::show::summary;
use super::write::written;
use crate::cli::report::{Console, Show};
use crate::diagnostic::Argument;
use crate::import::reissue::{Change, Errata, ToldLines};

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
    /// What `plan.toml` says of lines.
    pub(super) told: ToldLines,
    /// Or why the former original could not be compared.
    pub(super) changes: Result<Vec<Change>, &'static str>,
    /// `None` if the plan could not be compared.
    pub(super) moved: Option<Moved>,
    /// Whether nothing was written.
    pub(super) is_dry: bool,
}

/// Says what was replaced, what has moved, and what has to be looked at.
pub(super) fn report(imported: &Imported, replaced: &Replaced, (id, console): (&str, &Console)) {
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
    let told = &replaced.told;
    if told.moved + told.unsure.len() > 0 {
        let unsure = (!told.unsure.is_empty()).then(|| told.unsure.join(", "));
        let arguments = [
            ("moved", Argument::from(&told.moved)),
            ("unsure", Argument::from(&unsure)),
        ];
        console.say("replace-lines", &arguments);
    }
    match &replaced.changes {
        Err(why) => console.say("replace-not-compared", &[("why", Argument::from(*why))]),
        Ok(changes) => {
            let count = [("count", Argument::from(&changes.len()))];
            console.say("replace-changes", &count);
            list(changes.iter().map(|change| line(change, console)), console);
        }
    }
    match &replaced.moved {
        Some(moved) => parts(moved, id, console),
        None => console.say("replace-parts-stay", &[]),
    }
    match replaced.is_dry {
        true => {
            let files = Argument::Text(replaced.written.join(", "));
            console.say("replace-dry", &[("files", files)]);
        }
        false => written(&replaced.written, console),
    }
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
    list(lines, console);
    if errata.suggested + errata.outdated > 0 {
        let arguments = [
            ("moved", Argument::from(&errata.suggested)),
            ("gone", Argument::from(&errata.outdated)),
        ];
        console.say("replace-suggestions", &arguments);
    }
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
