//! Decodes documents of Word (Office Open XML, ECMA-376 part 1 §17).

mod inline;
mod numbering;
mod reading;
mod state;
mod styles;
mod table;

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::diagnostic::Diagnostic;

use super::archive::Archive;
use super::lines::Lines;
use super::office::{Related, of_kind, related, with_root};
use super::shape::{Notes, Part};
use super::xml::{attribute, name, value};
use super::{numerals, xml};
use numbering::Numbering;
use state::{NoteKind, Place, Reading};
use styles::Styles;

/// Decodes a document, whose main part is given.
///
/// # Errors
/// A damaged document, and one beyond the limits.
pub(super) fn decode(archive: &mut Archive<'_>, main: &str) -> Result<(Lines, Notes), Diagnostic> {
    let parts = related(archive, main)?;
    let path = archive.path();
    let styles = with_root(archive, of_kind(&parts, "styles"), Styles::read)?;
    let numbering = with_root(archive, of_kind(&parts, "numbering"), Numbering::read)?;
    let mut notes = Notes {
        headers: headers(archive, &parts)?,
        comments: with_root(archive, of_kind(&parts, "comments"), |root| {
            let comments = root.children().filter(|node| name(*node) == "comment");
            comments.count()
        })?
        .unwrap_or(0), // A document without comments has no part for them.
        ..Notes::default()
    };
    let text = archive.text(main)?;
    // The part was found when the document was recognised.
    let text = text.unwrap_or_default();
    let document = xml::parse(path, main, &text)?;
    let root = document.root_element();
    // Documents without styles or lists do not have these parts.
    let (styles, numbering) = (styles.unwrap_or_default(), numbering.unwrap_or_default());
    let mut reading = Reading::new(styles, numbering, &mut notes);
    for body in root.children().filter(|node| name(*node) == "body") {
        reading.blocks(body, Place::default());
    }
    for kind in [NoteKind::Footnote, NoteKind::Endnote] {
        let format = format(root, kind);
        let Some(part) = of_kind(&parts, kind.part()) else {
            continue;
        };
        // A part that is named and missing has no notes.
        let text = archive.text(part)?.unwrap_or_default();
        if text.is_empty() {
            continue;
        }
        let document = xml::parse(path, part, &text)?;
        let all = document.root_element().children();
        let notes = all.filter(|node| name(*node) == kind.element());
        // The first of each id.
        let notes: BTreeMap<&str, Node<'_, '_>> = notes
            .rev()
            .filter_map(|node| Some((attribute(node, "id")?, node)))
            .collect();
        for (index, id) in reading.cited(kind).into_iter().enumerate() {
            let note = notes.get(id.as_str()).copied();
            let mark = numerals::write(&format, index as u32 + 1);
            let place = Place {
                part: Part::Note,
                ..Place::default()
            };
            if let Some(note) = note {
                reading.note(note, place, mark);
            }
        }
    }
    Ok((reading.finish(), notes))
}

/// How many headers and footers have text.
fn headers(archive: &mut Archive<'_>, parts: &[Related]) -> Result<usize, Diagnostic> {
    let mut count = 0;
    for related in parts {
        if matches!(related.kind.as_str(), "header" | "footer") {
            let has_text = with_root(archive, Some(&related.part), |root| {
                let mut texts = root.descendants().filter(|node| name(*node) == "t");
                texts.any(|node| node.text().is_some_and(|text| !text.trim().is_empty()))
            })?;
            count += usize::from(has_text == Some(true));
        }
    }
    Ok(count)
}

/// The number format of notes.
fn format(root: Node<'_, '_>, kind: NoteKind) -> String {
    let mut all = root.descendants();
    let properties = all.find(|node| name(*node) == kind.properties());
    let own = properties.and_then(|node| value(node, "numFmt"));
    own.unwrap_or(kind.usual()).to_owned()
}
