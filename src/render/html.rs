//! Words as HTML: escaped, and with the language of every run right.

use std::ops::Range;

use crate::base::slice;
use crate::text::width::is_han;

/// Writes text with what HTML reserves escaped, good in elements and in
/// double-quoted attributes.
pub(super) fn escape_into(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(character),
        }
    }
}

/// The text escaped.
pub(super) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_into(&mut html, text);
    html
}

/// Where Chinese stands in a text of another language: from a Chinese
/// character or a mark that only Chinese has (《, 。) to the last one, with the
/// punctuation and figures between that are Chinese too.
pub(super) fn chinese_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        if !(is_han(character) || is_wide_mark(character)) {
            continue;
        }
        let joins = |run: &Range<usize>| {
            text.get(run.end..at)
                .is_some_and(|between| between.chars().all(is_inside))
        };
        match runs.last_mut() {
            Some(run) if joins(run) => run.end = end,
            _ => runs.push(at..end),
        }
    }
    runs
}

/// What can stand inside Chinese without ending it.
fn is_inside(character: char) -> bool {
    is_wide_mark(character)
        || matches!(character, '·' | ',' | ':' | ';' | '(' | ')')
        || character.is_ascii_digit()
}

/// Punctuation of the width of a Chinese character.
fn is_wide_mark(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}')
}

/// A text of a language that is not Chinese, escaped, its Chinese words
/// marked as such.
pub(super) fn with_chinese_marked(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let mut done = 0;
    for run in chinese_runs(text) {
        escape_into(&mut html, slice(text, done..run.start));
        html.push_str("<span lang=\"zh-Hans\">");
        escape_into(&mut html, slice(text, &run));
        html.push_str("</span>");
        done = run.end;
    }
    escape_into(&mut html, slice(text, done..));
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_words_should_be_marked_as_one_run() {
        assert_eq!(
            with_chinese_marked("see “镇(街)” & 《民政, 2023》."),
            "see “<span lang=\"zh-Hans\">镇(街</span>)” &amp; \
             <span lang=\"zh-Hans\">《民政</span>, 2023<span lang=\"zh-Hans\">》</span>."
        );
        assert_eq!(with_chinese_marked("plain <b>"), "plain &lt;b&gt;");
    }
}
