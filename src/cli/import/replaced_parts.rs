//! The part of the report on a replaced original that tells what has gone with the
//! text.

use super::list::list;
use super::moved::Moved;
use crate::cli::report::Console;
use crate::diagnostic::Argument;
use crate::import::reissue::{Annotations, MovedEdition, MovedTopic, Unmoved};
use crate::model::Numbers;

/// Says which topics, annotations, lines and addresses have moved, and what could
/// not be moved.
pub(super) fn parts(moved: &Moved, id: &str, console: &Console) {
    topics(moved, console);
    if let Some(found) = &moved.annotations {
        entries(found, "replace-annotations", console);
    }
    if let Some(found) = &moved.plain {
        entries(found, "replace-plain", console);
    }
    for one in moved.editions.iter().filter(|one| one.lines > 0) {
        edition(one, console);
    }
    if !moved.measures.is_empty() {
        let count = [("count", Argument::from(&moved.measures.len()))];
        console.say("replace-addresses", &count);
        let measures = moved.measures.iter();
        list(measures.map(|one| address(id, *one, console)), console);
    }
}

fn topics(moved: &Moved, console: &Console) {
    let topics = &moved.topics;
    if topics.moved.is_empty() {
        return;
    }
    let key = match topics.text {
        Some(_) => "replace-topics",
        None => "replace-topics-unedited",
    };
    let count = [("count", Argument::from(&topics.moved.len()))];
    console.say(key, &count);
    let number = |numbers: Option<Numbers>| numbers.map(|numbers| numbers.to_string());
    let line = |one: &MovedTopic| {
        let arguments = [
            ("slug", Argument::from(one.slug.as_str())),
            ("from", Argument::from(&number(one.from))),
            ("to", Argument::from(&number(one.to))),
        ];
        console.word("replace-topic", &arguments)
    };
    list(topics.moved.iter().map(line), console);
}

fn entries(found: &Annotations, key: &str, console: &Console) {
    if found.text.is_none() {
        console.say(&format!("{key}-unedited"), &[]);
        return;
    }
    let gone: Vec<String> = found.gone.iter().map(Numbers::to_string).collect();
    let arguments = [
        ("kept", Argument::from(&found.kept)),
        ("moved", Argument::from(&found.moved)),
        ("gone", Argument::from(&gone.len())),
        ("numbers", Argument::Text(gone.join(", "))),
    ];
    console.say(key, &arguments);
}

fn edition(moved: &MovedEdition, console: &Console) {
    let language = ("language", Argument::Text(moved.language.to_string()));
    let files = match &moved.files {
        Ok(files) => files,
        Err(Unmoved::Unread) => return console.say("replace-edition-unread", &[language]),
        Err(Unmoved::Records) => return console.say("replace-edition-records", &[language]),
    };
    let arguments = [
        language,
        ("lines", Argument::from(&moved.lines)),
        ("moved", Argument::from(&moved.moved)),
        ("changed", Argument::from(&moved.changed.len())),
        ("unplaced", Argument::from(&moved.unplaced.len())),
    ];
    console.say("replace-edition", &arguments);
    let removed: Vec<&str> = files.removed.iter().map(String::as_str).collect();
    if !removed.is_empty() {
        let files = Argument::Text(removed.join(", "));
        console.say("replace-removed", &[("files", files)]);
    }
    let lines = moved.unplaced.iter().map(|one| {
        let arguments = [
            ("segment", Argument::Text(one.id.to_string())),
            ("line", Argument::from(one.line.as_str())),
        ];
        console.word("replace-unplaced", &arguments)
    });
    list(lines, console);
}

fn address(id: &str, (from, to): (Numbers, Option<Numbers>), console: &Console) -> String {
    let path = |numbers: Numbers| format!("/plans/{id}/measures/{numbers}/");
    let arguments = [
        ("from", Argument::Text(path(from))),
        ("to", Argument::from(&to.map(path))),
    ];
    console.word("replace-address", &arguments)
}
