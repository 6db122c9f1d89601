//! Reads the XML parts of Office documents.
//!
//! Without document types, no entity expands or is fetched. Elements are named
//! by their local names; those of WordprocessingML and SpreadsheetML are told
//! from others by their namespace.

use roxmltree::{Document, Node, ParsingOptions};

use crate::diagnostic::{Diagnostic, Problem};

use super::archive::damaged;

/// Maximum number of XML nodes in a part.
const NODES: u32 = 4_000_000;

/// Maximum depth of elements. A table in a table in a text box needs 40.
const DEPTH: usize = 200;

/// The main namespaces of Word and Excel, transitional and strict.
const MAIN: [&str; 4] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
];

/// Parses a part.
///
/// # Errors
/// XML that is not well-formed, has a document type, or is too deep.
pub(super) fn parse<'t>(path: &str, part: &str, text: &'t str) -> Result<Document<'t>, Diagnostic> {
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => {
            let named = crate::base::File::new(format!("{path}/{part}"), "");
            Diagnostic::at(Problem::XmlDoctype, crate::base::Place::head(&named))
        }
        roxmltree::Error::NodesLimitReached => {
            damaged(path, part, &format!("more than {NODES} elements and texts"))
        }
        other => damaged(path, part, &other.to_string()),
    })?;
    if is_too_deep(&document) {
        return Err(Diagnostic::general(Problem::NestedTooDeep { most: DEPTH }));
    }
    Ok(document)
}

/// Whether elements are within each other deeper than they are read.
fn is_too_deep(document: &Document<'_>) -> bool {
    // In document order, the parent's depth is known before its children's.
    let mut open: Vec<roxmltree::NodeId> = Vec::new();
    for node in document.descendants().filter(Node::is_element) {
        let parent = node.parent().map(|parent| parent.id());
        while open.last().is_some() && open.last().copied() != parent {
            open.pop();
        }
        open.push(node.id());
        if open.len() > DEPTH {
            return true;
        }
    }
    false
}

/// The local name of an element of the format itself; empty for others.
pub(super) fn name<'a>(node: Node<'a, '_>) -> &'a str {
    let name = node.tag_name();
    let is_main = node.is_element() && name.namespace().is_some_and(|uri| MAIN.contains(&uri));
    if is_main { name.name() } else { "" }
}

/// The first child with a name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, wanted: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| name(*child) == wanted)
}

/// An attribute by its local name.
pub(super) fn attribute<'a>(node: Node<'a, '_>, wanted: &str) -> Option<&'a str> {
    let mut all = node.attributes();
    all.find(|attribute| attribute.name() == wanted)
        .map(|attribute| attribute.value())
}

/// The `val` of a child.
pub(super) fn value<'a>(node: Node<'a, '_>, wanted: &str) -> Option<&'a str> {
    attribute(child(node, wanted)?, "val")
}

/// A child that switches something: on without a value.
pub(super) fn switch(node: Node<'_, '_>, wanted: &str) -> Option<bool> {
    let child = child(node, wanted)?;
    Some(is_on(attribute(child, "val")))
}

/// Whether a value of a switch is on: it is without one.
pub(super) fn is_on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off"))
}

/// The number in an attribute.
pub(super) fn number<T: std::str::FromStr>(node: Node<'_, '_>, wanted: &str) -> Option<T> {
    // A wrong number is as none.
    attribute(node, wanted)?.trim().parse().ok()
}

/// The longest word or id of a format, in bytes: they are numbers, mostly.
const LONGEST: usize = 64;

/// A word or an id that is kept for each paragraph; `None` for one that is
/// longer than any.
pub(super) fn short(value: &str) -> Option<String> {
    (value.len() <= LONGEST).then(|| value.to_owned())
}
