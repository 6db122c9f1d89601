//! Decodes workbooks of Excel (Office Open XML, ECMA-376 part 1 §18): a line
//! for each cell with text, as the sheet shows it.

mod format;
mod number;
mod pattern;
mod sheet;
mod strings;
mod styles;

use roxmltree::Node;

use super::archive::Archive;
use super::lines::Lines;
use super::office::{Related, of_kind, related, with_root};
use super::shape::Notes;
use super::xml::{self, attribute, child, is_on, name};
use crate::diagnostic::Diagnostic;
use sheet::Workbook;
use strings::rich;
use styles::Styles;

/// Decodes a workbook, whose main part is given.
///
/// # Errors
/// A damaged workbook, and one beyond the limits.
pub(super) fn decode(archive: &mut Archive<'_>, main: &str) -> Result<(Lines, Notes), Diagnostic> {
    let parts = related(archive, main)?;
    let path = archive.path();
    let mut notes = Notes::default();
    let strings = with_root(archive, of_kind(&parts, "sharedStrings"), |root| {
        let items = root.children().filter(|node| name(*node) == "si");
        items.map(|item| rich(item, &mut notes)).collect()
    })?;
    let styles = with_root(archive, of_kind(&parts, "styles"), Styles::read)?;
    let text = archive.text(main)?;
    // The part was found when the workbook was recognised.
    let text = text.unwrap_or_default();
    let document = xml::parse(path, main, &text)?;
    let root = document.root_element();
    let properties = child(root, "workbookPr");
    let from_1904 = properties.and_then(|node| attribute(node, "date1904"));
    let mut workbook = Workbook {
        // A workbook without text or styles does not have these parts.
        strings: strings.unwrap_or_default(),
        styles: styles.unwrap_or_default(),
        from_1904: from_1904.is_some_and(|value| is_on(Some(value))),
        lines: Lines::default(),
        notes,
        sheets: 0,
    };
    for sheet in sheets(root) {
        // A sheet always has a name.
        let title = attribute(sheet, "name").unwrap_or("").to_owned();
        let is_hidden = attribute(sheet, "state").is_some_and(|state| state != "visible");
        if is_hidden {
            workbook.notes.hidden_sheets.push(title);
            continue;
        }
        let Some(part) = part(sheet, &parts) else {
            continue;
        };
        let Some(text) = archive.text(part)? else {
            continue;
        };
        let document = xml::parse(path, part, &text)?;
        workbook.sheet(document.root_element());
        workbook.notes.sheets.push(title);
        let inside = related(archive, part)?;
        workbook.notes.comments += comments(archive, &inside)?;
        for related in inside {
            workbook.notes.objects += usize::from(related.kind == "drawing");
        }
    }
    Ok((workbook.lines.finish(), workbook.notes))
}

/// The sheets of a workbook, in order.
fn sheets<'a, 'i>(root: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
    let list = child(root, "sheets").into_iter();
    let all = list.flat_map(|list| list.children());
    all.filter(|node| name(*node) == "sheet").collect()
}

/// The part of a sheet; `None` for a chart sheet.
fn part<'r>(sheet: Node<'_, '_>, parts: &'r [Related]) -> Option<&'r str> {
    let relationships = |uri: &str| uri.ends_with("/relationships");
    let mut all = sheet.attributes();
    let id = all.find(|one| one.namespace().is_some_and(relationships) && one.name() == "id")?;
    let found = parts
        .iter()
        .find(|part| part.id == id.value() && part.kind == "worksheet");
    found.map(|related| related.part.as_str())
}

/// How many comments a sheet has.
fn comments(archive: &mut Archive<'_>, parts: &[Related]) -> Result<usize, Diagnostic> {
    let count = with_root(archive, of_kind(parts, "comments"), |root| {
        let all = root.descendants();
        all.filter(|node| name(*node) == "comment").count()
    })?;
    Ok(count.unwrap_or(0)) // A sheet without comments has no part for them.
}
