//! Titles, which break only between phrases.

use super::html::escape_into;
use crate::base::slice;
use crate::model::{Mark, Text};

/// Renders the words of a title, which break only between phrases.
pub(super) fn by_phrase(title: &Text) -> String {
    let mut html = String::with_capacity(title.string.len());
    let mut done = 0;
    for (range, mark) in &title.marks {
        if *mark == Mark::Break {
            escape_into(&mut html, slice(&title.string, done..range.start));
            html.push_str("<wbr>");
            done = range.start;
        }
    }
    escape_into(&mut html, slice(&title.string, done..));
    html
}
