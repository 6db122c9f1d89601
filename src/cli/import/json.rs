//! What was recognised, as one JSON object on a line.

use serde::Serialize;
use serde_json::Value;

use super::imported::Imported;
use crate::base::to_json;
use crate::cli::report::Console;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::draw::Record;
use crate::source::recognise::{Metadatum, Node, Reading};

/// A document. `title` has no line breaks; `issuer` is several bodies joined by
/// a space; `issued` is YYYY-MM-DD; `confidence` is from 0 to 1.
#[derive(Serialize, Default)]
struct Document<'r> {
    title: Option<&'r str>,
    number: Option<&'r str>,
    issuer: Option<String>,
    issued: Option<&'r str>,
    addressees: &'r [String],
    metadata: Vec<Pair<'r>>,
    nodes: Vec<Provision<'r>>,
    diagnostics: Vec<Record<'r>>,
    confidence: f64,
}

/// A line of a metadata box.
#[derive(Serialize)]
struct Pair<'r> {
    label: &'r str,
    value: &'r str,
}

/// A provision. `level` and `line` are counted from 1; `owners` and `deadline`
/// are not read yet.
#[derive(Serialize)]
struct Provision<'r> {
    level: usize,
    marker: Option<&'r str>,
    heading: &'r str,
    line: usize,
    owners: [Value; 0],
    deadline: Option<Value>,
    children: Vec<Provision<'r>>,
}

/// The object of a document that was read.
pub(super) fn read(imported: &Imported, console: &Console) -> String {
    let reading: &Reading = &imported.reading;
    let issuers = &reading.issuers;
    to_json(&Document {
        title: reading.title.as_ref().map(|title| title.text.as_str()),
        number: reading.number.as_deref(),
        issuer: (!issuers.is_empty()).then(|| issuers.join(" ")),
        issued: reading.issued.as_deref(),
        addressees: &reading.addressees,
        metadata: reading.metadata.iter().map(Pair::from).collect(),
        nodes: reading.nodes.iter().map(Provision::from).collect(),
        diagnostics: imported
            .warnings
            .iter()
            .map(|d| console.record(d))
            .collect(),
        confidence: (reading.confidence * 100.0).round() / 100.0,
    })
}

/// The object of a document that was refused.
pub(super) fn refused(diagnostic: &Diagnostic, console: &Console) -> String {
    to_json(&Document {
        diagnostics: vec![console.record(diagnostic)],
        ..Document::default()
    })
}

impl<'r> From<&'r Metadatum> for Pair<'r> {
    fn from(pair: &'r Metadatum) -> Self {
        Self {
            label: &pair.label,
            value: &pair.value,
        }
    }
}

impl<'r> From<&'r Node> for Provision<'r> {
    fn from(node: &'r Node) -> Self {
        Self {
            level: node.level,
            marker: node.marker.as_deref(),
            heading: &node.heading,
            line: node.line,
            owners: [],
            deadline: None,
            children: node.children.iter().map(Self::from).collect(),
        }
    }
}
