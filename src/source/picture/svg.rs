//! Drawings in SVG.
//!
//! A drawing is published as it is, and runs what is in it if somebody opens
//! its address. On the pages of a site runs only what its theme has, so what
//! could run makes a drawing unreadable.

use roxmltree::{Document, Node, ParsingOptions};

use super::fault::Fault;
use crate::model::PictureSize;

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Elements that run something, or embed what does.
const ACTIVE: [&str; 7] = [
    "script",
    "handler",
    "listener",
    "foreignObject",
    "iframe",
    "object",
    "embed",
];

/// The longest side that is taken for one.
const LONGEST: f64 = 100_000.0;

/// The size of a drawing; `None` if it has none.
pub(super) fn size(bytes: &[u8]) -> Result<Option<PictureSize>, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::NotXml)?;
    let text = text.trim_start_matches('\u{FEFF}');
    // Drawing programs write document types. Entities expand up to a limit,
    // and nothing is fetched.
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|_| Fault::NotXml)?;
    let root = document.root_element();
    if !root.has_tag_name((NAMESPACE, "svg")) {
        return Err(Fault::NotSvg);
    }
    // A document type can give elements attributes that are not on them.
    if text.contains("<!ATTLIST") || document.descendants().any(|node| runs(node)) {
        return Err(Fault::Active);
    }
    Ok(natural(root))
}

/// Whether a node runs something.
fn runs(node: Node<'_, '_>) -> bool {
    let mut attributes = node.attributes();
    let is_style = |target: &str| target == "xml-stylesheet";
    node.pi()
        .is_some_and(|instruction| is_style(instruction.target))
        || ACTIVE.contains(&node.tag_name().name())
        || attributes.any(|attribute| {
            let value = attribute.value();
            attribute.name().starts_with("on") || has_script(value)
        })
}

/// Whether an address, or a list of them, runs a script. Browsers skip white
/// space in the name of its scheme.
fn has_script(value: &str) -> bool {
    let solid = value
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control());
    let solid: String = solid.collect();
    solid.to_ascii_lowercase().contains("javascript:")
}

/// The size of a drawing by its root (SVG 2, 8.12): `width` and `height`, or
/// what `viewBox` says of the one that is missing.
fn natural(root: Node<'_, '_>) -> Option<PictureSize> {
    let length = |name| root.attribute(name).and_then(pixels);
    let (width, height) = (length("width"), length("height"));
    let (width, height) = match (width, height, root.attribute("viewBox").and_then(view_box)) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((across, down))) => (width, width * down / across),
        (None, Some(height), Some((across, down))) => (height * across / down, height),
        (None, None, Some(both)) => both,
        _ => return None,
    };
    Some(PictureSize {
        width: side(width)?,
        height: side(height)?,
    })
}

/// Width and height of a `viewBox`.
fn view_box(value: &str) -> Option<(f64, f64)> {
    let parts = value.split(|c: char| c == ',' || c.is_ascii_whitespace());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [_, _, width, height] => Some((number(width)?, number(height)?)),
        _ => None,
    }
}

/// An absolute length in CSS pixels (CSS Values 3, 6.2); `None` for one that
/// depends on what is around the drawing.
fn pixels(value: &str) -> Option<f64> {
    let value = value.trim();
    let end = value.find(|c: char| c.is_ascii_alphabetic() || c == '%');
    let (figures, unit) = value.split_at(end.unwrap_or(value.len()));
    let pixels = match unit {
        "" | "px" => 1.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        _ => return None,
    };
    Some(number(figures)? * pixels)
}

fn number(figures: &str) -> Option<f64> {
    // What is no number gives no size.
    let number: f64 = figures.trim().parse().ok()?;
    (number > 0.0 && number <= LONGEST).then_some(number)
}

/// A length in whole pixels.
fn side(length: f64) -> Option<u32> {
    let whole = length.round();
    (1.0..=LONGEST).contains(&whole).then_some(whole as u32)
}
