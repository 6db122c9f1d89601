//! Texts of which only parts are derived.

use std::ops::Range;

use crate::base::slice;
use crate::text::script::Script;

/// A text with these parts of it, which are in order, in a script; of parts
/// that meet the first counts.
pub(super) fn in_parts(text: &str, parts: &[Range<usize>], script: &Script) -> String {
    let mut derived = String::with_capacity(text.len());
    let mut done = 0;
    for part in parts {
        if part.start < done {
            continue;
        }
        derived.push_str(slice(text, done..part.start));
        derived.push_str(&script.convert(slice(text, &part)));
        done = part.end;
    }
    derived.push_str(slice(text, done..));
    derived
}
