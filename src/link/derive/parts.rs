//! Partial conversion of texts.

use std::ops::Range;

use crate::base::slice;
use crate::text::script::Script;

/// Converts parts of a text. The parts must be in order; of overlapping parts
/// only the first is converted.
pub(super) fn in_parts(text: &str, parts: &[Range<usize>], script: &Script) -> String {
    let mut derived = String::with_capacity(text.len());
    let mut done = 0;
    for part in parts {
        if part.start < done {
            continue;
        }
        derived.push_str(slice(text, done..part.start));
        derived.push_str(&script.convert(slice(text, part)));
        done = part.end;
    }
    derived.push_str(slice(text, done..));
    derived
}
