//! Parts of a text that are there, whatever the compiler knows.

use std::fmt::Debug;
use std::slice::SliceIndex;

use super::bug::bug;

/// What a text holds in a range that is known to be one of it. One that does
/// not fit the text, or cuts a character, is a [`bug`]: nothing in its place
/// would be a text that has lost its words.
///
/// ```
/// use yaodian::base::slice;
///
/// assert_eq!(slice("镇(镇)", 3..), "(镇)");
/// ```
#[track_caller]
pub fn slice<R>(text: &str, range: R) -> &str
where
    R: SliceIndex<str, Output = str> + Debug + Clone,
{
    match text.get(range.clone()) {
        Some(part) => part,
        None => bug(format!("no part of {} bytes at {range:?}", text.len())),
    }
}

/// A text up to the first of some characters; all of it where there is none.
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

/// A text after the last of some characters; all of it where there is none.
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
