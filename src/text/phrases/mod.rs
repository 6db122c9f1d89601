//! Where a Chinese title can break: between phrases.
//!
//! A browser breaks Chinese anywhere, so that 服务 can end a line with 服 and
//! begin the next with 务. Here a title is cut into words, by the glossary and
//! by a dictionary, and its words are joined to phrases of about four
//! characters, which is how such titles are read:
//!
//! ```
//! use yaodian::text::phrases::breaks;
//!
//! let title = "推进婚姻管理服务高质量发展";
//! let phrases = ["推进", "婚姻管理服务", "高质量发展"];
//! let breaks = breaks(title, &[]);
//! assert_eq!(breaks, [phrases[0].len(), phrases[0].len() + phrases[1].len()]);
//! ```

mod groups;
mod length;
mod lists;
mod words;

use std::ops::Range;

use super::simplified::simplified;

/// The byte offsets where a title can break. `known` are the ranges of words
/// that are not cut, the more important first; those that are too long for a
/// line are.
pub fn breaks(title: &str, known: &[Range<usize>]) -> Vec<usize> {
    let offsets: Vec<usize> = title.char_indices().map(|(at, _)| at).collect();
    // Variants count as the characters of the lists, one for one.
    let characters: Vec<char> = title.chars().map(simplified).collect();
    let index = |at: usize| offsets.partition_point(|offset| *offset < at);
    let known = known
        .iter()
        .map(|range| index(range.start)..index(range.end));
    let known: Vec<Range<usize>> = known.collect();
    let words = words::words(&characters, &known);
    let ends = groups::ends(&characters, &words);
    let breaks = ends.into_iter().filter(|end| {
        // A blank is a place to break by itself.
        let before = end.checked_sub(1).and_then(|at| characters.get(at));
        before.is_some_and(|before| !before.is_whitespace())
    });
    breaks.filter_map(|end| offsets.get(end).copied()).collect()
}

#[cfg(test)]
mod tests;
