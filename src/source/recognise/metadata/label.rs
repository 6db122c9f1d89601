//! Labels of metadata and their values.

use super::super::line::squeezed;
use super::super::phrases::LABELS;

/// A label and its value, as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metadatum {
    /// The label without its colon.
    pub label: String,
    /// The value; empty if none is given.
    pub value: String,
}

/// Signs before the labels of a list.
pub(super) const BULLETS: [char; 13] = [
    '-', '•', '·', '●', '▪', '◆', '■', '○', '※', '*', '【', '[', '［',
];

/// Whether a line is a label by itself, in a cell or on a line of its own.
pub(in crate::source::recognise) fn is_label(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    let text = squeezed(text);
    let text = text.trim_start_matches(BULLETS);
    LABELS.contains(&text.trim_end_matches(['】', ']', '］', '：', ':']))
}
