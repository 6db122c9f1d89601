//! Parts of a title, and how long they are.

use std::ops::Range;

use crate::base::some_or_bug;
use crate::text::width::is_han;

/// The most characters in a phrase: so many fit into a line of a heading on a
/// phone of 320 pixels, in the age-friendly mode too.
pub(super) const LONGEST: usize = 8;

/// The characters of a range.
pub(super) fn within<'c>(characters: &'c [char], range: &Range<usize>) -> &'c [char] {
    some_or_bug(characters.get(range.clone()), "a word beyond its title")
}

/// How many characters of a range are of words.
pub(super) fn length(characters: &[char], range: &Range<usize>) -> usize {
    let within = within(characters, range);
    let latin = within.iter().filter(|c| c.is_ascii_alphanumeric()).count();
    within.iter().filter(|c| is_han(**c)).count() + latin.div_ceil(2)
}
