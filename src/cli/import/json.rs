//! What was recognised, as one JSON object on a line.

use serde::Serialize;

use super::imported::Imported;
use crate::base::to_json;
use crate::cli::report::Console;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::draw::Record;
use crate::source::duties::{Body, DueBy, Duty};
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

/// A provision. `level` and `line` are counted from 1.
#[derive(Serialize)]
struct Provision<'r> {
    level: usize,
    marker: Option<&'r str>,
    heading: &'r str,
    line: usize,
    owners: Vec<Owner<'r>>,
    deadline: Option<Deadline<'r>>,
    children: Vec<Provision<'r>>,
}

/// A body that is responsible. `role` is `lead` or `support`.
#[derive(Serialize)]
struct Owner<'r> {
    name: &'r str,
    role: &'static str,
}

/// A deadline. `date` is its last day as YYYY-MM-DD, if it gives one.
#[derive(Serialize)]
struct Deadline<'r> {
    text: &'r str,
    date: Option<String>,
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
        nodes: provisions(&reading.nodes, &imported.duties),
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

/// Provisions with who does what they say, and by when.
fn provisions<'r>(nodes: &'r [Node], duties: &'r [Duty]) -> Vec<Provision<'r>> {
    let both = nodes.iter().zip(duties);
    both.map(|(node, duty)| Provision {
        level: node.level,
        marker: node.marker.as_deref(),
        heading: &node.heading,
        line: node.line,
        owners: duty.owners.iter().map(Owner::from).collect(),
        deadline: duty.deadline.as_ref().map(Deadline::from),
        children: provisions(&node.children, &duty.children),
    })
    .collect()
}

impl<'r> From<&'r Body> for Owner<'r> {
    fn from(body: &'r Body) -> Self {
        Self {
            name: &body.name,
            role: if body.leads { "lead" } else { "support" },
        }
    }
}

impl<'r> From<&'r DueBy> for Deadline<'r> {
    fn from(due: &'r DueBy) -> Self {
        Self {
            text: &due.text,
            date: due.date.map(|date| date.to_string()),
        }
    }
}
