//! The headings of provisions: to the end of the line, to the first 。, or over
//! several lines.

use super::line::{Line, ends_clause, is_digit, is_space, length, offset, without_markup};
use super::marker::marker;
use super::outline::Opening;
use crate::base::{Span, some_or_bug};

/// Most lines over which a heading can run.
const MOST: usize = 12;

/// The heading of a provision.
#[derive(Debug)]
pub(super) struct Heading {
    /// Its text, without punctuation at its end.
    pub(super) text: String,
    /// Its place in the decoded text, with the 。 that ends it.
    pub(super) span: Span,
    /// The line breaks in it.
    pub(super) breaks: Vec<Span>,
}

/// The heading of a provision: its text up to the first 。 or to the next
/// provision, with the lines that it runs over. `None` if its line is not one of
/// these.
pub(super) fn heading(
    lines: &[Line<'_>],
    opening: &Opening,
    next: Option<&Opening>,
) -> Option<Heading> {
    let first = lines.get(opening.line)?;
    let same = next.filter(|next| next.line == opening.line);
    let end = same.map_or(first.text.len(), |next| next.start);
    let own = first.text.get(opening.heading()..end);
    let own = some_or_bug(own, "a number longer than its line").trim_matches(is_space);
    let next = next.map_or(lines.len(), |next| next.line.max(opening.line + 1));
    let has_one = same.is_none();
    let mut text = own.to_owned();
    let mut last = opening.line;
    let end = next.min(opening.line + MOST);
    for (line, following) in lines
        .iter()
        .zip(lines.iter().skip(1))
        .take(end - 1)
        .skip(opening.line)
    {
        let goes_on = line.goes_on
            || line.text.ends_with(['，', ',', '、'])
            || text.is_empty()
            || is_unbalanced(&text)
            || begins_with_quantity(following.text) && length(&text) <= 24;
        if text.contains('。') || !goes_on {
            break;
        }
        text.push_str(following.text);
        last += 1;
    }
    if has_one && !first.goes_on && splits_word(lines, opening.line, next) {
        let following = lines.get(opening.line + 1).map_or("", |line| line.text);
        text = format!("{own}{following}");
        last = opening.line + 1;
    }
    // Most headings are on one line.
    let over = lines.get(opening.line + 1..=last);
    let (span, breaks) = place(first, own, over.unwrap_or_default());
    Some(Heading {
        text: without_end(&text),
        span,
        breaks,
    })
}

/// Where a heading is that begins with a part of a line and goes on over others,
/// and the line breaks in it.
fn place(first: &Line<'_>, own: &str, over: &[Line<'_>]) -> (Span, Vec<Span>) {
    let start = first.at + offset(own, first.text);
    let stop = |text: &str| text.find('。').map(|at| at + '。'.len_utf8());
    let mut end = start + stop(own).unwrap_or(own.len());
    let (mut before, mut breaks) = (first, Vec::new());
    let mut is_over = stop(own).is_some();
    for line in over {
        if is_over {
            break;
        }
        breaks.push(Span::new(before.end(), line.at));
        end = line.at + stop(line.text).unwrap_or(line.text.len());
        is_over = stop(line.text).is_some();
        before = line;
    }
    (Span::new(start, end), breaks)
}

/// A heading up to the first 。, without punctuation at its end.
fn without_end(text: &str) -> String {
    let (heading, _) = text.split_once('。').unwrap_or((text, ""));
    let ends = ['；', ';', '：', ':', '，', ',', '。'];
    let heading = heading.trim_matches(is_space).trim_end_matches(ends);
    without_markup(heading).trim_matches(is_space).to_owned()
}

/// Whether the first line of a heading and the next are one heading: the second
/// is short, does not end like a sentence, and a provision or text follows.
fn splits_word(lines: &[Line<'_>], at: usize, next: usize) -> bool {
    let (Some(line), Some(following)) = (lines.get(at), lines.get(at + 1)) else {
        return false;
    };
    let is_last = at + 2 >= next;
    !ends_clause(line.text)
        && !ends_clause(following.text)
        && !following.text.contains(['。', '：', ':'])
        && !following.after_blank
        && length(following.text) <= 24
        && length(line.text) >= 12
        && (is_last
            || lines
                .get(at + 2)
                .is_some_and(|after| after.after_blank || after.text.contains('。')))
        && marker(following.text).is_none()
}

/// Whether a short line begins with a figure: it goes on with the line above.
fn begins_with_quantity(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| is_digit(c) || c == '.');
    rest.len() < text.len()
        && !rest.starts_with(['年', '月'])
        && !text.contains(['：', ':'])
        && length(text) <= 14
        && marker(text).is_none()
}

/// Whether a quotation or a name goes on in the next line.
fn is_unbalanced(text: &str) -> bool {
    let count = |c: char| text.matches(c).count();
    count('“') > count('”') || count('《') > count('》')
}
