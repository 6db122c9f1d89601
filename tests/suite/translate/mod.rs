//! `yaodian translate`: stale segments, acceptance, and translators' files.

mod accept;
mod memory;
mod refused;
mod round_trip;
mod status;
mod tools;
mod xliff;

use std::collections::BTreeMap;

use crate::harness::{Folder, Ran};

/// The sample's records.
pub(super) const SEGMENTS: &str = "content/plans/2031/en/segments.toml";
/// The front of the sample's edition.
pub(super) const FRONT_EN: &str = "content/plans/2031/en/00-front.md";

/// The JSON lines of `status`.
pub(super) fn status(folder: &Folder) -> Vec<serde_json::Value> {
    let ran = folder.run(["--format", "json", "translate", "status"]);
    let lines = ran.ends(0).stdout;
    lines
        .lines()
        .map(|line| serde_json::from_str(line).expect("should be JSON"))
        .collect()
}

/// The state of each segment that is not current.
pub(super) fn waiting(folder: &Folder) -> BTreeMap<String, String> {
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let lines = status(folder);
    let segments = lines.iter().filter(|line| line["kind"] == "segment");
    segments
        .map(|line| (text(&line["segment"]), text(&line["state"])))
        .collect()
}

pub(super) fn codes(ran: &Ran) -> Vec<(String, u64)> {
    let problems = ran.problems();
    let code = |problem: &serde_json::Value| {
        let code = problem["code"].as_str().unwrap_or_default().to_owned();
        (code, problem["line"].as_u64().unwrap_or_default())
    };
    problems.iter().map(code).collect()
}

/// The export of a folder, as printed.
pub(super) fn export(folder: &Folder, format: &str) -> String {
    folder
        .run(["translate", "export", "--format", format])
        .ends(0)
        .stdout
}

/// Imports a text as a file of the folder.
pub(super) fn import(folder: &Folder, text: &str) -> Ran {
    std::fs::write(folder.path().join("delivery"), text).expect("should write");
    folder.run(["--format", "json", "translate", "import", "delivery"])
}
