//! The exports in other programs: GNU gettext and the Translate Toolkit.

use std::path::{Path, PathBuf};
use std::process::Command;

use yaodian::exchange::{po, xliff};
use yaodian::model::Pending;

use super::round_trip::{catalogue, workspace};
use crate::harness::{self, Portal};

/// A catalogue with a unit in every state, a note, a term and difficult words.
fn exports() -> (String, String, String) {
    let workspace = workspace(&Portal::shipped());
    let mut catalogue = catalogue(&workspace);
    let states = [None, Some(Pending::Stale), Some(Pending::Unreviewed)];
    for (unit, state) in catalogue.units.iter_mut().zip(states.iter().cycle()) {
        unit.pending = *state;
    }
    if let Some(unit) = catalogue.units.get_mut(7) {
        unit.target = Some("“A” <b> & \\n \"c\"\td".to_owned());
        unit.note = Some("first line\n  second & <third>".to_owned());
    }
    if let Some(unit) = catalogue.units.get_mut(9) {
        unit.target = None;
        unit.pending = Some(Pending::Missing);
    }
    let units = catalogue.units.iter().map(|unit| {
        serde_json::json!({
            "id": unit.id.to_string(),
            "source": unit.source,
            "target": unit.target,
            "note": unit.note,
            "terms": unit.term_remarks().len(),
            "marks": unit.terms.len(),
            "state": match unit.pending {
                None => "final",
                Some(Pending::Missing) => "initial",
                Some(_) => "translated",
            },
            "fuzzy": matches!(unit.pending, Some(Pending::Stale | Pending::Unreviewed)),
        })
    });
    let units = serde_json::Value::Array(units.collect()).to_string();
    (po::write(&catalogue), xliff::write(&catalogue), units)
}

fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("should write");
    path
}

#[test]
#[ignore = "needs GNU gettext: run ./tests/run"]
fn gettext_should_accept_the_po_without_a_word() {
    let folder = tempfile::tempdir().expect("should make a folder");
    let po = written(folder.path(), "a.po", &exports().0);
    let checked = Command::new("msgfmt")
        .args(["--check", "--output-file=/dev/null"])
        .arg(&po)
        .output()
        .expect("should start");
    let said = String::from_utf8_lossy(&checked.stderr).into_owned();
    assert!(checked.status.success() && said.is_empty(), "{said}");
    // Files that gettext itself writes can be read: wrapped, and with comments
    // in another order.
    let again = |options: &[&str]| {
        let again = Command::new("msgcat").args(options).arg(&po).output();
        String::from_utf8(again.expect("should start").stdout).expect("should be UTF-8")
    };
    let read = |text: &str| {
        let read = yaodian::exchange::import::read("a.po", text.as_bytes());
        let units = read.expect("should be PO").units.into_iter();
        let plain = units.map(|unit| {
            let words = (unit.id.value, unit.source.value, unit.target.value);
            (words, unit.is_accepted, unit.note)
        });
        plain.collect::<Vec<_>>()
    };
    for options in [["--width=60"], ["--escape"], ["--no-location"]] {
        assert_eq!(read(&again(&options)), read(&exports().0), "{options:?}");
    }
}

#[test]
#[ignore = "needs Python with the Translate Toolkit: run ./tests/run"]
fn the_translate_toolkit_should_read_what_was_written() {
    let folder = tempfile::tempdir().expect("should make a folder");
    let (po, xliff, units) = exports();
    let files = [
        written(folder.path(), "a.po", &po),
        written(folder.path(), "a.xlf", &xliff),
        written(folder.path(), "units.json", &units),
    ];
    // `tests/run` sets this to the Python of its own environment.
    let python = std::env::var_os("YAODIAN_PYTHON").unwrap_or_else(|| "python3".into());
    let read = Command::new(python)
        .arg(harness::root().join("tests/exchange/read.py"))
        .args(files)
        .status();
    assert!(read.is_ok_and(|status| status.success()));
}
