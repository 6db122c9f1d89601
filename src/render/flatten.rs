//! A text with stand-off marks as nested elements.
//!
//! Marks may cross. They nest in a fixed order (segment, pending, correction,
//! note, language), and the inner one of two that cross is split. What the elements
//! hold, without the references `[data-note]`, is the text's string.

use std::ops::Range;

use super::html::{chinese_runs, escape_into};
use crate::model::{Mark, Pending, Text};

/// What a reference to a correction or a note is called: given whether it is
/// a correction, and its number.
pub(super) type Label<'a> = dyn Fn(bool, usize) -> String + 'a;

/// How the marks of a text are drawn.
pub(super) struct Style<'a> {
    /// Whether the text is in a language that is not Chinese, so that its
    /// Chinese words must say that they are.
    pub foreign: bool,
    /// What is said after a translation that is not up to date.
    pub stale: &'a str,
    /// Names the references.
    pub label: &'a Label<'a>,
    /// The language of those names, which is the page's.
    pub language: &'a str,
}

/// One mark in the order of nesting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Layer {
    Segment(u32),
    Pending(Pending),
    Correction(usize),
    Note(usize),
    Chinese(usize),
}

impl Layer {
    fn open(self, html: &mut String) {
        match self {
            Self::Segment(number) => {
                html.push_str(&format!("<span data-segment=\"{number}\">"));
            }
            Self::Pending(Pending::Missing) => {
                html.push_str("<span data-pending=\"missing\" lang=\"zh-Hans\">");
            }
            Self::Pending(Pending::Unreviewed) => {
                html.push_str("<span data-pending=\"unreviewed\">");
            }
            Self::Pending(Pending::Stale) => html.push_str("<span data-pending=\"stale\">"),
            Self::Correction(_) => html.push_str("<span class=\"corrected\">"),
            Self::Note(_) => html.push_str("<span class=\"noted\">"),
            Self::Chinese(_) => html.push_str("<span lang=\"zh-Hans\">"),
        }
    }

    fn refer(self, html: &mut String, style: &Style<'_>) {
        let (is_correction, index) = match self {
            Self::Correction(index) => (true, index),
            Self::Note(index) => (false, index),
            Self::Pending(Pending::Stale) => {
                html.push_str(&format!("<span data-note lang=\"{}\"> ", style.language));
                escape_into(html, style.stale);
                html.push_str("</span>");
                return;
            }
            Self::Segment(_) | Self::Pending(_) | Self::Chinese(_) => return,
        };
        let number = index + 1;
        html.push_str(&format!(
            "<a data-note href=\"#erratum-{number}\" lang=\"{}\" aria-label=\"",
            style.language
        ));
        escape_into(html, &(style.label)(is_correction, number));
        html.push_str(&format!("\">{number}</a>"));
    }
}

/// The text as HTML.
pub(super) fn flatten(text: &Text, style: &Style<'_>) -> String {
    let layers = layers(text, style);
    let mut cuts: Vec<usize> = layers
        .iter()
        .flat_map(|(range, _)| [range.start, range.end])
        .chain([0, text.string.len()])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();

    let mut html = String::with_capacity(text.string.len() * 2);
    let mut open: Vec<(Range<usize>, Layer)> = Vec::new();
    for (index, &at) in cuts.iter().enumerate() {
        // References stand where their mark ends, inside the segment.
        let keep = open
            .iter()
            .take_while(|(range, layer)| range.end > at || matches!(layer, Layer::Segment(_)))
            .count();
        close_to(&mut html, &mut open, keep);
        let ending = || {
            layers
                .iter()
                .filter(|(range, _)| range.end == at)
                .map(|(_, layer)| *layer)
        };
        let in_segment = open
            .iter()
            .any(|(_, layer)| matches!(layer, Layer::Segment(_)));
        if in_segment {
            ending().for_each(|layer| layer.refer(&mut html, style));
        }
        let mut next: Vec<_> = layers
            .iter()
            .filter(|(range, _)| range.start <= at && at < range.end)
            .cloned()
            .collect();
        next.sort_by_key(|(_, layer)| *layer);
        let shared = open.iter().zip(&next).take_while(|(a, b)| a == b).count();
        close_to(&mut html, &mut open, shared);
        for entry in next.into_iter().skip(shared) {
            entry.1.open(&mut html);
            open.push(entry);
        }
        if !in_segment {
            ending().for_each(|layer| layer.refer(&mut html, style));
        }
        let until = cuts.get(index + 1).copied().unwrap_or(at);
        escape_into(&mut html, text.string.get(at..until).unwrap_or(""));
    }
    close_to(&mut html, &mut open, 0);
    html
}

fn close_to(html: &mut String, open: &mut Vec<(Range<usize>, Layer)>, depth: usize) {
    while open.len() > depth {
        open.pop();
        html.push_str("</span>");
    }
}

fn layers(text: &Text, style: &Style<'_>) -> Vec<(Range<usize>, Layer)> {
    let drawn = |mark: &Mark| match mark {
        Mark::Segment(number) => Some(Layer::Segment(*number)),
        Mark::Correction(index) => Some(Layer::Correction(*index)),
        Mark::Note(index) => Some(Layer::Note(*index)),
        Mark::Pending(pending) => Some(Layer::Pending(*pending)),
        Mark::Term(_) => None,
    };
    let length = text.string.len();
    let fits = |range: &Range<usize>| {
        range.start <= range.end
            && range.end <= length
            && text.string.is_char_boundary(range.start)
            && text.string.is_char_boundary(range.end)
    };
    let mut layers: Vec<_> = text
        .marks
        .iter()
        .filter(|(range, _)| fits(range))
        .filter_map(|(range, mark)| Some((range.clone(), drawn(mark)?)))
        .collect();
    if style.foreign {
        // What stands in for a translation says as a whole that it is Chinese.
        let missing: Vec<Range<usize>> = layers
            .iter()
            .filter(|(_, layer)| *layer == Layer::Pending(Pending::Missing))
            .map(|(range, _)| range.clone())
            .collect();
        let runs = chinese_runs(&text.string).into_iter();
        let said = |run: &Range<usize>| {
            missing
                .iter()
                .any(|whole| whole.start < run.end && run.start < whole.end)
        };
        let runs = runs.filter(|run| !said(run)).enumerate();
        layers.extend(runs.map(|(index, range)| (range, Layer::Chinese(index))));
    }
    layers
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn drawn(text: &Text, foreign: bool) -> String {
        let label = |correction, number| {
            let kind = if correction { "correction" } else { "note" };
            format!("{kind} {number}")
        };
        let style = Style {
            foreign,
            stale: "stale",
            label: &label,
            language: "en",
        };
        flatten(text, &style)
    }

    /// The text content without references; fails where tags do not nest.
    fn content(html: &str) -> String {
        let mut text = String::new();
        let mut depth = 0_usize;
        let mut in_reference = false;
        let mut rest = html;
        while !rest.is_empty() {
            if let Some(tag) = rest.strip_prefix('<') {
                let (tag, after) = tag.split_once('>').unwrap();
                rest = after;
                match tag {
                    "/a" => in_reference = false,
                    "/span" => depth -= 1,
                    _ if tag.starts_with("a ") => in_reference = true,
                    _ => depth += 1,
                }
            } else {
                let end = rest.find('<').unwrap_or(rest.len());
                if !in_reference {
                    text.push_str(&rest[..end]);
                }
                rest = &rest[end..];
            }
        }
        assert_eq!(depth, 0, "{html}");
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
    }

    #[test]
    fn a_correction_should_be_followed_by_its_reference() {
        let text = Text::new(
            "一批镇（街）站。完。",
            vec![
                (0..24, Mark::Segment(1)),
                (24..30, Mark::Segment(2)),
                (6..18, Mark::Correction(0)),
            ],
        );
        assert_eq!(
            drawn(&text, false),
            "<span data-segment=\"1\">一批<span class=\"corrected\">镇（街）</span>\
             <a data-note href=\"#erratum-1\" lang=\"en\" aria-label=\"correction 1\">1</a>站。</span>\
             <span data-segment=\"2\">完。</span>"
        );
    }

    #[test]
    fn what_was_removed_should_leave_only_its_reference() {
        let text = Text::new(
            "革命五老。",
            vec![(0..15, Mark::Segment(1)), (6..6, Mark::Correction(2))],
        );
        assert_eq!(
            drawn(&text, false),
            "<span data-segment=\"1\">革命\
             <a data-note href=\"#erratum-3\" lang=\"en\" aria-label=\"correction 3\">3</a>五老。</span>"
        );
    }

    #[test]
    fn a_mark_over_two_segments_should_be_split_and_not_the_segments() {
        let text = Text::new(
            "ab",
            vec![
                (0..1, Mark::Segment(1)),
                (1..2, Mark::Segment(2)),
                (0..2, Mark::Note(0)),
            ],
        );
        assert_eq!(
            drawn(&text, true),
            "<span data-segment=\"1\"><span class=\"noted\">a</span></span>\
             <span data-segment=\"2\"><span class=\"noted\">b</span>\
             <a data-note href=\"#erratum-1\" lang=\"en\" aria-label=\"note 1\">1</a></span>"
        );
    }

    fn any_text() -> impl Strategy<Value = Text> {
        let mark = (0_u32..3, 0_usize..30, 0_usize..30);
        (
            "[a-c<&\"镇《》（ 。]{0,24}",
            prop::collection::vec(mark, 0..8),
        )
            .prop_map(|(string, marks)| {
                let cuts: Vec<usize> = string
                    .char_indices()
                    .map(|(at, _)| at)
                    .chain([string.len()])
                    .collect();
                let marks = marks.into_iter().enumerate().map(|(index, (kind, a, b))| {
                    let (a, b) = (cuts[a % cuts.len()], cuts[b % cuts.len()]);
                    let mark = match kind {
                        0 => Mark::Segment(1 + index as u32),
                        1 => Mark::Correction(index),
                        _ => Mark::Note(index),
                    };
                    (a.min(b)..a.max(b), mark)
                });
                Text::new(string.clone(), marks.collect())
            })
    }

    proptest! {
        #[test]
        fn the_elements_should_hold_the_string(text in any_text(), foreign: bool) {
            let html = drawn(&text, foreign);
            prop_assert_eq!(content(&html), text.string.clone());
            for (_, mark) in &text.marks {
                if let Mark::Correction(index) | Mark::Note(index) = mark {
                    let reference = format!("href=\"#erratum-{}\"", index + 1);
                    prop_assert_eq!(html.matches(&reference).count(), 1);
                }
            }
        }
    }
}
