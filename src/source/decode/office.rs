//! Finds the parts of an Office document by their relationships (ECMA-376
//! part 2 §6.5).

use crate::diagnostic::{Diagnostic, ForeignFormat};

use super::archive::Archive;
use super::recognise::Found;
use super::shape::Format;
use super::xml;

/// A relationship of a part.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Related {
    /// The last part of its type: `styles`, `worksheet`.
    pub(super) kind: String,
    /// Its id in the part.
    pub(super) id: String,
    /// The path of the other part in the archive.
    pub(super) part: String,
}

/// What a ZIP archive is, and the main part if it is an Office document.
///
/// # Errors
/// A damaged archive.
pub(super) fn inside(archive: &mut Archive<'_>) -> Result<(Found, String), Diagnostic> {
    let foreign = |format| Ok((Found::Foreign(format), String::new()));
    if archive.has("OFD.xml") {
        return foreign(ForeignFormat::Ofd);
    }
    if archive.has("META-INF/container.xml") {
        return foreign(ForeignFormat::Epub);
    }
    let usual = [
        ("word/document.xml", Format::Docx),
        ("xl/workbook.xml", Format::Xlsx),
    ];
    for (part, format) in usual {
        if archive.has(part) {
            return Ok((Found::Text(format), part.to_owned()));
        }
    }
    for related in related(archive, "")? {
        if related.kind == "officeDocument" && archive.has(&related.part) {
            let format = match related.part.split('/').next() {
                Some("word") => Format::Docx,
                Some("xl") => Format::Xlsx,
                _ => continue,
            };
            return Ok((Found::Text(format), related.part));
        }
    }
    if archive.has("ppt/presentation.xml") {
        return foreign(ForeignFormat::Presentation);
    }
    if archive.has("content.xml") && archive.has("mimetype") {
        return foreign(ForeignFormat::OpenDocument);
    }
    foreign(ForeignFormat::Compressed)
}

/// The relationships of a part; those of the package for an empty name.
///
/// # Errors
/// A damaged part.
pub(super) fn related(archive: &mut Archive<'_>, part: &str) -> Result<Vec<Related>, Diagnostic> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let relationships = joined(folder, &format!("_rels/{name}.rels"));
    let Some(text) = archive.text(&relationships)? else {
        return Ok(Vec::new());
    };
    let document = xml::parse(archive.path(), &relationships, &text)?;
    let nodes = document.root_element().children();
    let relationships = nodes.filter_map(|node| {
        let kind = xml::attribute(node, "Type")?.rsplit('/').next()?.to_owned();
        let target = xml::attribute(node, "Target")?;
        let is_outside = xml::attribute(node, "TargetMode") == Some("External");
        (!is_outside).then(|| Related {
            kind,
            // Only the package's relationships are never named.
            id: xml::attribute(node, "Id").unwrap_or("").to_owned(),
            part: joined(folder, target),
        })
    });
    Ok(relationships.collect())
}

/// The path of a target that is relative to a folder.
fn joined(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|name| !name.is_empty()).collect();
    for name in target.split('/') {
        match name {
            ".." => drop(path.pop()),
            "." | "" => {}
            name => path.push(name),
        }
    }
    path.join("/")
}

/// The path of the first related part of a kind.
pub(super) fn of_kind<'r>(related: &'r [Related], kind: &str) -> Option<&'r str> {
    let found = related.iter().find(|related| related.kind == kind);
    found.map(|related| related.part.as_str())
}

/// What the root of a part has; `None` without the part.
///
/// # Errors
/// A damaged part.
pub(super) fn with_root<T>(
    archive: &mut Archive<'_>,
    part: Option<&str>,
    read: impl FnOnce(roxmltree::Node<'_, '_>) -> T,
) -> Result<Option<T>, Diagnostic> {
    let Some(part) = part else {
        return Ok(None);
    };
    let Some(text) = archive.text(part)? else {
        return Ok(None);
    };
    let document = xml::parse(archive.path(), part, &text)?;
    Ok(Some(read(document.root_element())))
}
