//! Text as HTML: escaped, with Chinese runs marked.

use std::ops::Range;

use crate::base::slice;
use crate::text::width::is_han;

/// Appends text with HTML's special characters escaped, for use in elements and
/// in double-quoted attributes.
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

/// Escapes a text.
pub(super) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_into(&mut html, text);
    html
}

/// The Chinese runs in a text of another language: from a Chinese character or
/// punctuation mark (《, 。) to the last one, including digits and punctuation in
/// between.
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

/// Whether a character may occur within a Chinese run.
fn is_inside(character: char) -> bool {
    is_wide_mark(character)
        || matches!(character, '·' | ',' | ':' | ';' | '(' | ')')
        || character.is_ascii_digit()
}

/// Whether a character is full-width punctuation.
fn is_wide_mark(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}')
}

/// Escapes a text that is not in Chinese, marking its Chinese runs with `lang`.
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
