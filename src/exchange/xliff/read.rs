//! Parser for XLIFF files; reports every error with its location.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use roxmltree::{Document, Node, ParsingOptions};

use crate::base::{File, Place, Spanned, slice};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::exchange::import_file::{ImportFile, ImportUnit};
use crate::exchange::listed;
use crate::text::note;

use super::{NAMESPACE, ORIGINAL, TRANSLATOR};

/// The values of `state` (XLIFF 2.1 §4.3.1.31).
const STATES: [&str; 4] = ["initial", "translated", "reviewed", "final"];

/// Maximum number of XML nodes in a file.
const MOST: u32 = 2_000_000;

/// Reads an XLIFF file of version 2.0 or 2.1.
///
/// # Errors
/// XML that is not well-formed, a document type, an encoding other than UTF-8,
/// and violations of the XLIFF rules that an import depends on.
pub fn read(file: &Arc<File>) -> Result<ImportFile, Vec<Diagnostic>> {
    let options = ParsingOptions {
        // Without a document type, there are no entities to expand or fetch.
        allow_dtd: false,
        nodes_limit: MOST,
        ..ParsingOptions::default()
    };
    if let Some(refused) = encoding(file) {
        return Err(vec![refused]);
    }
    let document = Document::parse_with_options(&file.text, options)
        .map_err(|error| vec![syntax(file, &error)])?;
    let mut reading = Reading {
        file,
        problems: Problems::new(),
    };
    let imported = reading.xliff(document.root_element());
    match imported {
        Some(imported) if reading.problems.is_empty() => Ok(imported),
        _ => Err(reading.problems.into_inner()),
    }
}

/// Rejects an XML declaration with an encoding other than UTF-8.
fn encoding(file: &Arc<File>) -> Option<Diagnostic> {
    let end = file.text.find("?>")?;
    let declaration = file.text.get(..end)?;
    let at = declaration.find("encoding")?;
    let value = declaration.get(at..)?.split(['"', '\'']).nth(1)?;
    let charset = value.to_owned();
    let is_utf8 = ["utf-8", "utf8", "us-ascii"].contains(&value.to_ascii_lowercase().as_str());
    let place = Place::new(file, at..end);
    (declaration.starts_with("<?xml") && !is_utf8)
        .then(|| Diagnostic::at(Problem::ExchangeCharset { charset }, place))
}

fn syntax(file: &Arc<File>, error: &roxmltree::Error) -> Diagnostic {
    let position = error.pos();
    let (row, column) = (position.row as usize, position.col as usize);
    // For a file without a root element, the line is one past the last.
    let line = file
        .line(row)
        .unwrap_or_else(|| file.line_at(file.text.len()));
    let before = line.of(&file.text).chars().take(column.saturating_sub(1));
    let at = line.start + before.map(char::len_utf8).sum::<usize>();
    if matches!(error, roxmltree::Error::DtdDetected) {
        let start = file.text.find("<!DOCTYPE").unwrap_or(at);
        let place = Place::new(file, start..file.line_at(start).end.max(start));
        return Diagnostic::at(Problem::XmlDoctype, place);
    }
    // The location is shown separately.
    let reason = error.to_string();
    let reason = reason.split_once(" at ").map_or(&*reason, |(bare, _)| bare);
    let reason = reason.to_owned();
    Diagnostic::at(
        Problem::XmlSyntax { reason },
        Place::new(file, at..line.end.max(at)),
    )
}

struct Reading<'f> {
    file: &'f Arc<File>,
    problems: Problems,
}

impl Reading<'_> {
    fn report(&mut self, problem: Problem, node: Node<'_, '_>) {
        let place = self.place(node);
        self.problems.push(Diagnostic::at(problem, place));
    }

    /// The start tag of an element; the whole element could span the whole
    /// file.
    fn place(&self, node: Node<'_, '_>) -> Place {
        let range = node.range();
        let whole = slice(&self.file.text, &range);
        let tag = whole.find('>').map_or(whole.len(), |end| end + 1);
        Place::new(self.file, range.start..range.start + tag)
    }

    fn placed(&self, value: impl Into<String>, node: Node<'_, '_>) -> Spanned<String> {
        Spanned {
            value: value.into(),
            place: self.place(node),
        }
    }

    fn xliff(&mut self, root: Node<'_, '_>) -> Option<ImportFile> {
        // A missing version is unsupported too.
        let version = root.attribute("version").unwrap_or("");
        if !root.has_tag_name((NAMESPACE, "xliff")) || !["2.0", "2.1"].contains(&version) {
            let found = version.to_owned();
            self.report(Problem::XliffVersion { found }, root);
            return None;
        }
        self.required(root, "srcLang");
        let targets = root.descendants().any(|node| is(node, "target"));
        if targets {
            self.required(root, "trgLang");
        }
        let mut files = root.children().filter(|node| is(*node, "file"));
        let Some(file) = files.next() else {
            let element = "file".to_owned();
            self.report(Problem::XliffElement { element }, root);
            return None;
        };
        if let Some(second) = files.next() {
            self.report(Problem::XliffFiles, second);
        }
        let sha256 = notes(file).find(|note| note.attribute("category") == Some(ORIGINAL));
        let mut imported = ImportFile {
            file: Arc::clone(self.file),
            plan: self.required(file, "id").map(|id| self.placed(id, file)),
            language: root
                .attribute("trgLang")
                .map(|language| self.placed(language, root)),
            // An empty note fails the comparison of digests.
            sha256: sha256.map(|note| self.placed(note.text().unwrap_or("").trim(), note)),
            units: Vec::new(),
        };
        let mut groups = BTreeSet::new();
        for node in file.descendants() {
            if is(node, "group") {
                if let Some(id) = self.required(node, "id")
                    && !groups.insert(id.clone())
                {
                    self.report(Problem::XliffRepeated { id }, node);
                }
            } else if is(node, "unit") {
                imported.units.extend(self.unit(node));
            }
        }
        Some(imported)
    }

    /// A required attribute; reports it if missing or empty.
    fn required(&mut self, node: Node<'_, '_>, attribute: &str) -> Option<String> {
        let value = node.attribute(attribute).filter(|value| !value.is_empty());
        if value.is_none() {
            let problem = Problem::XliffAttribute {
                element: node.tag_name().name().to_owned(),
                attribute: attribute.to_owned(),
                expected: "…".to_owned(),
            };
            self.report(problem, node);
        }
        value.map(str::to_owned)
    }

    fn unit(&mut self, unit: Node<'_, '_>) -> Option<ImportUnit> {
        let id = self.required(unit, "id")?.replace('.', "/");
        let mut segments = unit.children().filter(|node| is(*node, "segment"));
        let Some(segment) = segments.next() else {
            let element = "segment".to_owned();
            self.report(Problem::XliffElement { element }, unit);
            return None;
        };
        if let Some(second) = segments.next() {
            self.report(Problem::XliffSegments, second);
            return None;
        }
        // Content between segments would be lost, except white space.
        let mut between = unit.children().filter(|node| is(*node, "ignorable"));
        if let Some(between) = between.find(|node| !flat(*node).trim().is_empty()) {
            self.report(Problem::XliffSegments, between);
            return None;
        }
        let Some(source) = segment.children().find(|node| is(*node, "source")) else {
            let element = "source".to_owned();
            self.report(Problem::XliffElement { element }, segment);
            return None;
        };
        let target = segment.children().find(|node| is(*node, "target"));
        let state = self.state(segment);
        if let Some(target) = target {
            self.language(target, unit);
            self.codes(source, target);
        }
        let words: Vec<&str> = notes(unit)
            .filter(|note| note.attribute("category") == Some(TRANSLATOR))
            .filter_map(|note| note.text())
            .collect();
        Some(ImportUnit {
            id: self.placed(id, unit),
            source: self.placed(flat(source), source),
            target: match target {
                Some(target) => self.placed(flat(target), target),
                None => self.placed("", segment),
            },
            is_accepted: matches!(state, "reviewed" | "final"),
            note: note::clean(&words.join("\n")),
        })
    }

    /// The state of a segment; default is `initial`.
    fn state<'n>(&mut self, segment: Node<'n, '_>) -> &'n str {
        let state = segment.attribute("state");
        let is_known = state.is_none_or(|state| STATES.contains(&state));
        // A `subState` requires a `state` (§4.3.1.35).
        let is_alone = state.is_none() && segment.has_attribute("subState");
        if !is_known || is_alone {
            let problem = Problem::XliffAttribute {
                element: "segment".to_owned(),
                attribute: "state".to_owned(),
                expected: STATES.join(", "),
            };
            self.report(problem, segment);
        }
        state.unwrap_or("initial")
    }

    /// Checks that a target's `xml:lang` is that of the file (§4.2.2.13).
    fn language(&mut self, target: Node<'_, '_>, unit: Node<'_, '_>) {
        let own = target.attribute(("http://www.w3.org/XML/1998/namespace", "lang"));
        let root = unit.document().root_element();
        let whole = root.attribute("trgLang");
        if let (Some(found), Some(expected)) = (own, whole)
            && found != expected
        {
            let problem = Problem::ExchangeLanguage {
                expected: expected.to_owned(),
                found: found.to_owned(),
            };
            self.report(problem, target);
        }
    }

    /// Checks inline codes: those of a target must be balanced and the same as
    /// those of its source. Annotations need not be kept in a translation.
    fn codes(&mut self, source: Node<'_, '_>, target: Node<'_, '_>) {
        let of = |node: Node<'_, '_>| -> Vec<String> {
            let mut codes: Vec<String> = node
                .descendants()
                .filter(|code| {
                    ["ph", "pc", "sc", "ec", "cp"]
                        .iter()
                        .any(|name| is(*code, name))
                })
                .map(|code| {
                    let id = ["id", "startRef", "hex"]
                        .iter()
                        .find_map(|name| code.attribute(*name));
                    // A code without an identifier is listed by its element
                    // name.
                    format!("<{} {}>", code.tag_name().name(), id.unwrap_or(""))
                })
                .collect();
            codes.sort();
            codes
        };
        let (expected, found) = (of(source), of(target));
        if expected != found {
            let problem = Problem::XliffCodes {
                expected: listed(&expected),
                found: listed(&found),
            };
            self.report(problem, target);
        }
        for (start, end) in [("sc", "ec"), ("sm", "em")] {
            self.balanced(target, start, end);
        }
        let mut ids = BTreeSet::new();
        let marks = target
            .descendants()
            .filter(|node| is(*node, "mrk") || is(*node, "sm"));
        for mark in marks {
            if let Some(id) = self.required(mark, "id")
                && !ids.insert(id.clone())
            {
                self.report(Problem::XliffRepeated { id }, mark);
            }
        }
    }

    /// Checks that start and end elements are paired.
    fn balanced(&mut self, target: Node<'_, '_>, start: &str, end: &str) {
        let mut open: BTreeMap<&str, VecDeque<Node<'_, '_>>> = BTreeMap::new();
        let mut loose = Vec::new();
        // Elements without identifiers are paired with each other.
        for node in target.descendants() {
            if is(node, start) {
                // As in an end without a reference.
                let id = node.attribute("id").unwrap_or("");
                open.entry(id).or_default().push_back(node);
            } else if is(node, end) {
                let of = node.attribute("startRef").unwrap_or("");
                if open.get_mut(of).and_then(VecDeque::pop_front).is_none() {
                    loose.push(node);
                }
            }
        }
        let mut unclosed: Vec<Node<'_, '_>> = open.into_values().flatten().collect();
        unclosed.sort_unstable();
        for node in unclosed.into_iter().chain(loose) {
            let found = format!("<{}>", node.tag_name().name());
            self.report(Problem::XliffUnbalanced { found }, node);
        }
    }
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.has_tag_name((NAMESPACE, name))
}

/// The notes of a file or unit.
fn notes<'a, 'i>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    let lists = node.children().filter(|child| is(*child, "notes"));
    lists.flat_map(|list| list.children().filter(|child| is(*child, "note")))
}

/// The text of a source or target, with annotations and spanning codes
/// flattened.
fn flat(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text);
    texts.filter_map(|text| text.text()).collect()
}
