//! Writes a catalogue as XLIFF.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::base::{ok_or_bug, slice};
use crate::exchange::{Alternative, Catalogue, Unit};
use crate::model::Pending;

use super::{MATCHES, NAMESPACE, ORIGINAL, SEGMENT, TRANSLATOR};

/// The content of the file.
pub fn write(catalogue: &Catalogue) -> String {
    let mut xml = Xml(Writer::new(Vec::new()));
    ok_or_bug(xml.catalogue(catalogue), "memory that cannot be written");
    ok_or_bug(
        String::from_utf8(xml.0.into_inner()),
        "XML that is not UTF-8",
    )
}

/// Attribute names and values.
type Attributes<'a> = [(&'a str, &'a str)];

struct Xml(Writer<Vec<u8>>);

impl Xml {
    fn catalogue(&mut self, catalogue: &Catalogue) -> io::Result<()> {
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), None);
        self.0.write_event(Event::Decl(declaration))?;
        let languages = [
            ("xmlns", NAMESPACE),
            ("version", "2.1"),
            ("srcLang", catalogue.source_language.as_str()),
            ("trgLang", catalogue.language.as_str()),
        ];
        self.open(0, "xliff", &languages)?;
        let file = [
            ("id", catalogue.plan.as_str()),
            ("original", &catalogue.original),
        ];
        self.open(1, "file", &file)?;
        self.notes(2, &[(ORIGINAL, catalogue.sha256.clone())])?;
        for unit in catalogue.of_topic(None) {
            self.unit(2, unit)?;
        }
        for number in catalogue.topics() {
            let id = format!("topic.{number}");
            let title = catalogue.topic_title(number);
            let name = format!("{number}. {title}");
            self.open(2, "group", &[("id", &id), ("name", &name)])?;
            for unit in catalogue.of_topic(Some(number)) {
                self.unit(3, unit)?;
            }
            self.close(2, "group")?;
        }
        self.close(1, "file")?;
        self.close(0, "xliff")?;
        self.0
            .write_event(Event::Text(BytesText::from_escaped("\n")))
    }

    fn unit(&mut self, depth: usize, unit: &Unit) -> io::Result<()> {
        let name = unit.id.to_string();
        let id = name.replace('/', ".");
        let attributes = [
            ("id", id.as_str()),
            ("name", &name),
            ("canResegment", "no"),
            ("xml:space", "preserve"),
        ];
        self.open(depth, "unit", &attributes)?;
        if let Some(alternative) = &unit.alternative {
            self.candidate(depth + 1, alternative)?;
        }
        let mut notes: Vec<(&str, String)> = Vec::new();
        notes.extend(unit.context.iter().map(|words| ("context", words.clone())));
        notes.extend(unit.errata.iter().map(|words| ("erratum", words.clone())));
        let terms = unit.term_remarks();
        notes.extend(terms.into_iter().map(|remark| ("term", remark)));
        notes.extend(unit.note.iter().map(|note| (TRANSLATOR, note.clone())));
        if !notes.is_empty() {
            self.notes(depth + 1, &notes)?;
        }
        let state: &Attributes<'_> = match unit.pending {
            None => &[("state", "final")],
            Some(Pending::Missing) => &[("state", "initial")],
            Some(Pending::Unreviewed) => {
                &[("state", "translated"), ("subState", "yaodian:unreviewed")]
            }
            Some(Pending::Stale) => &[("state", "translated"), ("subState", "yaodian:stale")],
        };
        let is_named = unit.alternative.is_some();
        let named = is_named.then_some(("id", SEGMENT));
        let attributes: Vec<(&str, &str)> = named.into_iter().chain(state.to_vec()).collect();
        self.open(depth + 1, "segment", &attributes)?;
        self.source(depth + 2, unit)?;
        if let Some(target) = &unit.target {
            self.element(depth + 2, "target", &[], target)?;
        }
        self.close(depth + 1, "segment")?;
        self.close(depth, "unit")
    }

    /// Writes a candidate for the translation of a unit.
    fn candidate(&mut self, depth: usize, alternative: &Alternative) -> io::Result<()> {
        self.open(depth, "mtc:matches", &[("xmlns:mtc", MATCHES)])?;
        let Alternative {
            plan, id, percent, ..
        } = alternative;
        let match_of = [
            ("ref", format!("#{SEGMENT}")),
            ("type", "tm".to_owned()),
            ("similarity", format!("{percent}.0")),
            ("origin", format!("{plan} {id}")),
        ];
        let match_of: Vec<(&str, &str)> = (match_of.iter())
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        self.open(depth + 1, "mtc:match", &match_of)?;
        self.element(depth + 2, "source", &[], &alternative.source)?;
        self.element(depth + 2, "target", &[], &alternative.target)?;
        self.close(depth + 1, "mtc:match")?;
        self.close(depth, "mtc:matches")
    }

    /// Writes the source with its terms annotated.
    fn source(&mut self, depth: usize, unit: &Unit) -> io::Result<()> {
        self.open(depth, "source", &[])?;
        let mut done = 0;
        for (number, term) in (1..).zip(&unit.terms) {
            self.text(slice(&unit.source, done..term.range.start))?;
            let mut mark = BytesStart::new("mrk");
            let id = format!("t{number}");
            mark.push_attribute(("id", id.as_str()));
            mark.push_attribute(("type", "term"));
            mark.push_attribute(("value", term.translation.as_str()));
            self.0.write_event(Event::Start(mark))?;
            self.text(slice(&unit.source, &term.range))?;
            self.0.write_event(Event::End(BytesEnd::new("mrk")))?;
            done = term.range.end;
        }
        self.text(slice(&unit.source, done..))?;
        self.0.write_event(Event::End(BytesEnd::new("source")))
    }

    fn notes(&mut self, depth: usize, notes: &[(&str, String)]) -> io::Result<()> {
        self.open(depth, "notes", &[])?;
        for (category, words) in notes {
            self.element(depth + 1, "note", &[("category", category)], words)?;
        }
        self.close(depth, "notes")
    }

    /// Writes an element that contains only text, on its own line.
    fn element(
        &mut self,
        depth: usize,
        name: &str,
        attributes: &Attributes<'_>,
        words: &str,
    ) -> io::Result<()> {
        self.open(depth, name, attributes)?;
        self.text(words)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    fn open(&mut self, depth: usize, name: &str, attributes: &Attributes<'_>) -> io::Result<()> {
        self.line(depth)?;
        let mut start = BytesStart::new(name);
        for attribute in attributes {
            start.push_attribute(*attribute);
        }
        self.0.write_event(Event::Start(start))
    }

    fn close(&mut self, depth: usize, name: &str) -> io::Result<()> {
        self.line(depth)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// Indents manually: the writer's automatic indentation would also apply
    /// inside a source, where it would become text.
    fn line(&mut self, depth: usize) -> io::Result<()> {
        let indent = format!("\n{}", "  ".repeat(depth));
        self.0
            .write_event(Event::Text(BytesText::from_escaped(indent)))
    }

    fn text(&mut self, words: &str) -> io::Result<()> {
        // XML parsers normalize a bare carriage return to a line feed.
        let escaped = quick_xml::escape::escape(words).replace('\r', "&#13;");
        self.0
            .write_event(Event::Text(BytesText::from_escaped(escaped)))
    }
}
