//! Slicing of strings where the result is known to exist.

use std::fmt::Debug;
use std::ops::{Range, RangeFrom, RangeTo};

use super::bug::bug;

/// A slice of a string by a range that is known to be valid. A range that is
/// out of bounds, or not on character boundaries, is a [`bug`]: an empty string
/// instead would silently lose text.
///
/// ```
/// use yaodian::base::slice;
///
/// assert_eq!(slice("镇(镇)", 3..), "(镇)");
/// ```
#[track_caller]
pub fn slice(text: &str, range: impl ByteRange) -> &str {
    match range.get(text) {
        Some(part) => part,
        None => bug(format!("no part of {} bytes at {range:?}", text.len())),
    }
}

/// A range of bytes, owned or borrowed.
pub trait ByteRange: Debug {
    /// The text in the range; `None` if it does not fit the text.
    fn get<'t>(&self, text: &'t str) -> Option<&'t str>;
}

impl ByteRange for Range<usize> {
    fn get<'t>(&self, text: &'t str) -> Option<&'t str> {
        text.get(self.start..self.end)
    }
}

impl ByteRange for RangeFrom<usize> {
    fn get<'t>(&self, text: &'t str) -> Option<&'t str> {
        text.get(self.start..)
    }
}

impl ByteRange for RangeTo<usize> {
    fn get<'t>(&self, text: &'t str) -> Option<&'t str> {
        text.get(..self.end)
    }
}

impl<R: ByteRange> ByteRange for &R {
    fn get<'t>(&self, text: &'t str) -> Option<&'t str> {
        (*self).get(text)
    }
}

/// The text before the first of some characters; all of it if there is none.
///
/// ```
/// use yaodian::base::up_to;
///
/// assert_eq!(up_to("plans/?a=b#c", &['?', '#']), "plans/");
/// assert_eq!(up_to("plans/", &['?', '#']), "plans/");
/// ```
pub fn up_to<'t>(text: &'t str, marks: &[char]) -> &'t str {
    text.split_once(marks).map_or(text, |(before, _)| before)
}

/// The text after the last of some characters; all of it if there is none.
///
/// ```
/// use yaodian::base::after_last;
///
/// assert_eq!(after_last("content/pages/about.md", &['/']), "about.md");
/// assert_eq!(after_last("about.md", &['/']), "about.md");
/// ```
pub fn after_last<'t>(text: &'t str, marks: &[char]) -> &'t str {
    text.rsplit_once(marks).map_or(text, |(_, after)| after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "no part of 3 bytes at 0..2 (src/base/part.rs:")]
    fn half_a_character_should_be_no_part_of_a_text() {
        slice("镇", 0..2);
    }

    #[test]
    #[should_panic(expected = "no part of 3 bytes at 0..4")]
    fn what_goes_beyond_a_text_should_be_no_part_of_it() {
        slice("镇", 0..4);
    }
}
