//! Every specimen of `tests/corpus` against what a careful reader finds in it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use yaodian::source::decode::{Decoded, document};
use yaodian::source::recognise::{Node, Reading, recognise};

use crate::harness;

/// Specimens with their expected results.
pub(super) fn specimens() -> Vec<(PathBuf, Value)> {
    let folder = harness::root().join("tests/corpus");
    let files = fs::read_dir(&folder).expect("should have specimens");
    let mut files: Vec<PathBuf> = files.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut specimens = Vec::new();
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap();
        let stem = name.split('.').next().unwrap();
        let expected = folder.join(format!("{stem}.expected.json"));
        let is_document = ["txt", "md", "html", "docx", "xlsx"];
        let kind = file.extension().unwrap_or_default();
        if is_document.iter().any(|known| kind == *known) && expected.exists() {
            let expected = fs::read_to_string(&expected).unwrap();
            let expected = serde_json::from_str(&expected).unwrap();
            specimens.push((file, expected));
        }
    }
    specimens
}

/// Decodes and reads a document.
pub(super) fn read(file: &Path) -> (Decoded, Reading) {
    let bytes = fs::read(file).unwrap();
    let name = file.file_name().unwrap().to_str().unwrap();
    let decoded = document(name, bytes, None).expect("should be decoded");
    let reading = recognise(&decoded.published.file.text, &decoded.lines, &[]);
    (decoded, reading)
}

/// White space is not compared: wraps are joined, and spaces are kept as printed.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn bare_value(value: &Value) -> Value {
    value.as_str().map_or(Value::Null, |text| json!(bare(text)))
}

/// The provisions in pre-order: level, marker, heading, and line if it counts.
fn expected_nodes(nodes: &Value, flat: &mut Vec<String>) {
    for node in nodes.as_array().unwrap() {
        flat.push(format!(
            "{} {} {} {}",
            node["level"],
            bare_value(&node["marker"]),
            bare_value(&node["heading"]),
            node["line"]
        ));
        expected_nodes(&node["children"], flat);
    }
}

fn read_nodes(nodes: &[Node], has_lines: bool, flat: &mut Vec<String>) {
    for node in nodes {
        let marker = node
            .marker
            .as_deref()
            .map_or(Value::Null, |m| json!(bare(m)));
        let line = has_lines
            .then_some(node.line)
            .map_or(Value::Null, |line| json!(line));
        flat.push(format!(
            "{} {marker} {} {line}",
            node.level,
            json!(bare(&node.heading))
        ));
        read_nodes(&node.children, has_lines, flat);
    }
}

/// What differs between a reading and what was expected.
fn differences(file: &Path, reading: &Reading, expected: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut compare = |field: &str, found: Value, expected: Value| {
        if found != expected {
            wrong.push(format!("{field}: expected {expected}, found {found}"));
        }
    };
    let text = |found: Option<&str>| found.map_or(Value::Null, |text| json!(bare(text)));
    let title = reading.title.as_ref().map(|title| title.text.as_str());
    compare("title", text(title), bare_value(&expected["title"]));
    let number = reading.number.as_deref();
    compare("number", text(number), bare_value(&expected["number"]));
    let issuer = Some(reading.issuers.join(" ")).filter(|issuer| !issuer.is_empty());
    compare(
        "issuer",
        text(issuer.as_deref()),
        bare_value(&expected["issuer"]),
    );
    let issued = reading.issued.as_deref();
    compare("issued", text(issued), bare_value(&expected["issued"]));
    let list = |names: Vec<String>| json!(names);
    let addressees = expected["addressees"].as_array().unwrap();
    compare(
        "addressees",
        list(reading.addressees.iter().map(|name| bare(name)).collect()),
        list(
            addressees
                .iter()
                .map(|name| bare(name.as_str().unwrap()))
                .collect(),
        ),
    );
    let pairs = expected["metadata"].as_array().unwrap();
    let pairs: BTreeSet<(String, String)> = pairs
        .iter()
        .map(|pair| {
            (
                bare(pair["label"].as_str().unwrap()),
                bare(pair["value"].as_str().unwrap()),
            )
        })
        .collect();
    let read: BTreeSet<(String, String)> = (reading.metadata.iter())
        .map(|pair| (bare(&pair.label), bare(&pair.value)))
        .collect();
    compare("metadata", json!(read), json!(pairs));
    let has_lines = file
        .extension()
        .is_some_and(|kind| kind == "txt" || kind == "md");
    let (mut found, mut wanted) = (Vec::new(), Vec::new());
    read_nodes(&reading.nodes, has_lines, &mut found);
    expected_nodes(&expected["nodes"], &mut wanted);
    let lines = found.iter().chain(&wanted).collect::<BTreeSet<_>>();
    for line in lines {
        match (found.contains(line), wanted.contains(line)) {
            (true, false) => wrong.push(format!("not expected: {line}")),
            (false, true) => wrong.push(format!("not found: {line}")),
            _ => {}
        }
    }
    if found != wanted && wrong.is_empty() {
        wrong.push("the provisions are in another order".to_owned());
    }
    wrong
}

#[test]
fn every_specimen_should_be_read_as_a_careful_reader_does() {
    let specimens = specimens();
    assert!(specimens.len() >= 55, "only {}", specimens.len());
    let mut report = String::new();
    let mut sure_and_wrong = 0;
    for (file, expected) in &specimens {
        let (_, reading) = read(file);
        let wrong = differences(file, &reading, expected);
        if !wrong.is_empty() {
            let name = file.file_name().unwrap().to_str().unwrap();
            report += &format!("{name}\n  {}\n", wrong.join("\n  "));
            sure_and_wrong += usize::from(reading.confidence >= 0.9);
        }
    }
    assert!(
        report.is_empty(),
        "{sure_and_wrong} of them with confidence\n{report}"
    );
}

#[test]
fn every_line_of_a_specimen_should_be_taken_for_something() {
    for (file, _) in specimens() {
        let (decoded, reading) = read(&file);
        let text = &decoded.published.file.text;
        let lines: Vec<&str> = text.split('\n').collect();
        assert_eq!(lines.len(), decoded.lines.len(), "{file:?}");
        assert_eq!(lines.len(), reading.roles.len(), "{file:?}");
        for (line, role) in lines.iter().zip(&reading.roles) {
            assert_eq!(line.trim().is_empty(), role.is_none(), "{file:?}: {line:?}");
        }
    }
}
