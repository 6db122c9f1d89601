//! The texts of cells.

use roxmltree::Node;

use crate::source::decode::lines::is_dropped;
use crate::source::decode::shape::Notes;
use crate::source::decode::xml::{child, name};

/// A text with formats, without readings above it.
pub(super) fn rich(item: Node<'_, '_>, notes: &mut Notes) -> String {
    let mut text = String::new();
    for node in item.children() {
        match name(node) {
            "t" => text.push_str(node.text().unwrap_or("")), // Nothing in it.
            "r" => {
                let inner = child(node, "t").and_then(|node| node.text());
                text.push_str(inner.unwrap_or("")); // Nothing in it.
            }
            "rPh" => notes.readings += 1,
            _ => {}
        }
    }
    cleaned(&text, notes)
}

/// A text without invisible characters, with line feeds for all line ends.
pub(super) fn cleaned(text: &str, notes: &mut Notes) -> String {
    let text = escapes(text).replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = text.chars().filter(|c| !is_dropped(*c)).collect();
    notes.invisible += text.chars().count() - kept.chars().count();
    kept
}

/// Characters that XML does not allow are written `_x000D_` (ECMA-376
/// §22.9.2.19).
fn escapes(text: &str) -> String {
    let mut rest = text;
    let mut decoded = String::with_capacity(text.len());
    while let Some(at) = rest.find("_x") {
        let (before, after) = rest.split_at(at);
        decoded.push_str(before);
        let code = after.get(2..6).filter(|_| after.get(6..7) == Some("_"));
        let character = code
            // Other texts with `_x` are what they are.
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        match character {
            Some(character) => {
                decoded.push(character);
                rest = after.get(7..).unwrap_or(""); // Its end.
            }
            None => {
                decoded.push_str("_x");
                rest = after.get(2..).unwrap_or(""); // Its end.
            }
        }
    }
    decoded + rest
}
