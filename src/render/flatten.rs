//! Renders a text with stand-off marks as nested elements.
//!
//! Marks may overlap. They nest in a fixed order (segment, pending, correction,
//! note, term, language), and if two overlap, the inner one is split. The text
//! content of the elements, without the references `[data-note]`, is the text's
//! string.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::html::{chinese_runs, escape_into};
use crate::base::slice;
use crate::model::{Mark, Numbers, Pending, Text};

/// The accessible name of a reference to a correction or a note: given whether
/// it is a correction, and its number.
pub(super) type Label<'a> = dyn Fn(bool, usize) -> String + 'a;

/// A linked use of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TermLink {
    /// Link to its entry in the glossary.
    pub url: String,
    /// Its slug.
    pub slug: String,
    /// The gloss that follows it.
    pub gloss: Option<Gloss>,
}

/// A term in the original's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Gloss {
    /// The original's language.
    pub language: String,
    /// The term in that language.
    pub words: String,
}

/// Whether and how a use of a term is linked: given the term's index and the
/// segment that contains it. Called in reading order.
pub(super) type Link<'a> = dyn Fn(usize, Option<u32>) -> Option<TermLink> + 'a;

/// How the marks of a text are rendered.
pub(super) struct Style<'a> {
    /// Whether the text is not in Chinese, so that Chinese words in it need a
    /// `lang`.
    pub foreign: bool,
    /// The language of the plan's original and of those words.
    pub original: &'a str,
    /// The remark after a translation that is out of date.
    pub stale: &'a dyn Fn() -> String,
    /// Labels the references.
    pub label: &'a Label<'a>,
    /// The language of the labels: the page's.
    pub language: &'a str,
    /// Links the terms.
    pub link: &'a Link<'a>,
    /// Prefix of the ids of its sentences, if they have ids: with `m8-` the
    /// third has the id `m8-s3`.
    pub anchors: Option<&'a str>,
}

/// A mark, ordered by nesting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Layer {
    Segment(u32),
    Item(Numbers),
    Pending(Pending),
    Correction(usize),
    Note(usize),
    /// Index among the linked terms.
    Term(usize),
    Chinese(usize),
    Break,
}

impl Layer {
    fn is_segment(self) -> bool {
        matches!(self, Self::Segment(_))
    }
}

/// A text being rendered.
struct Drawing<'a> {
    style: &'a Style<'a>,
    sweep: Sweep,
    terms: Vec<TermLink>,
    html: String,
    open: Vec<(Range<usize>, Layer)>,
    /// The segments that have begun, each with where its HTML starts.
    starts: Vec<(u32, usize)>,
}

/// Renders the text as HTML.
pub(super) fn flatten(text: &Text, style: &Style<'_>) -> String {
    drawn(text, style).html
}

/// Renders the text as HTML, segment by segment: each with what follows it up to
/// the next; the first also with what is before it. A text without segments is
/// one piece without a number.
pub(super) fn flatten_apart(text: &Text, style: &Style<'_>) -> Vec<(Option<u32>, String)> {
    let Drawing { html, starts, .. } = drawn(text, style);
    let whole = html.len();
    if starts.is_empty() {
        return vec![(None, html)];
    }
    let ends = starts
        .iter()
        .skip(1)
        .map(|(_, start)| *start)
        .chain([whole]);
    let pieces = starts.iter().zip(ends).enumerate();
    pieces
        .map(|(index, ((number, start), end))| {
            let start = if index == 0 { 0 } else { *start };
            (Some(*number), slice(&html, start..end).to_owned())
        })
        .collect()
}

fn drawn<'a>(text: &Text, style: &'a Style<'a>) -> Drawing<'a> {
    let (layers, terms) = layers(text, style);
    let mut cuts: Vec<usize> = layers
        .iter()
        .flat_map(|(range, _)| [range.start, range.end])
        .chain([0, text.string.len()])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut drawing = Drawing {
        style,
        sweep: Sweep::of(layers),
        terms,
        html: String::with_capacity(text.string.len() * 2),
        open: Vec::new(),
        starts: Vec::new(),
    };
    for (index, &at) in cuts.iter().enumerate() {
        drawing.cut(at);
        let until = cuts.get(index + 1).copied().unwrap_or(at);
        let words = slice(&text.string, at..until);
        escape_into(&mut drawing.html, words);
    }
    drawing.close_to(0);
    drawing
}

/// Layers from the start of a text to its end.
struct Sweep {
    layers: Vec<(Range<usize>, Layer)>,
    /// Their indexes, the last to begin first.
    coming: Vec<usize>,
    /// Those that have begun and not ended.
    current: BTreeSet<usize>,
    /// By where they end.
    ends: BTreeMap<usize, Vec<usize>>,
}

impl Sweep {
    fn of(layers: Vec<(Range<usize>, Layer)>) -> Self {
        let mut coming: Vec<usize> = (0..layers.len()).collect();
        coming.sort_by_key(|index| layers.get(*index).map(|(range, _)| range.start));
        coming.reverse();
        let mut ends: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, (range, _)) in layers.iter().enumerate() {
            ends.entry(range.end).or_default().push(index);
        }
        Self {
            layers,
            coming,
            current: BTreeSet::new(),
            ends,
        }
    }

    /// The layers that end at an offset, and those that go on from it in the
    /// order of their nesting. Offsets must ascend.
    fn to(&mut self, at: usize) -> (Vec<Layer>, Vec<(Range<usize>, Layer)>) {
        let layers = &self.layers;
        let has_begun = |index: &mut usize| {
            let layer = layers.get(*index);
            layer.is_some_and(|(range, _)| range.start <= at)
        };
        while let Some(index) = self.coming.pop_if(has_begun) {
            self.current.insert(index);
        }
        // Nothing ends at most offsets.
        let ended = self.ends.remove(&at).unwrap_or_default();
        for index in &ended {
            self.current.remove(index);
        }
        let layer = |index: &usize| layers.get(*index);
        let ending = ended.iter().filter_map(layer).map(|(_, layer)| *layer);
        let mut next: Vec<_> = self.current.iter().filter_map(layer).cloned().collect();
        next.sort_by_key(|(_, layer)| *layer);
        (ending.collect(), next)
    }
}

impl Drawing<'_> {
    /// Switches from the layers before an offset to those after it. References
    /// and glosses go where their mark ends, inside the segment.
    fn cut(&mut self, at: usize) {
        let goes_on =
            |(range, layer): &&(Range<usize>, Layer)| range.end > at || layer.is_segment();
        self.close_to(self.open.iter().take_while(goes_on).count());
        let (ending, next) = self.sweep.to(at);
        let in_segment = self.open.iter().any(|(_, layer)| layer.is_segment());
        if in_segment {
            self.stand_beside(&ending);
        }
        let shared = self.open.iter().zip(&next).take_while(|(a, b)| a == b);
        self.close_to(shared.count());
        let mut rest = next.into_iter().skip(self.open.len()).peekable();
        while let Some(segment) = rest.next_if(|(_, layer)| layer.is_segment()) {
            self.begin(segment);
        }
        if !in_segment {
            self.stand_beside(&ending);
        }
        rest.for_each(|entry| self.begin(entry));
    }

    fn begin(&mut self, entry: (Range<usize>, Layer)) {
        match entry.1 {
            Layer::Segment(number) => {
                self.starts.push((number, self.html.len()));
                let id = match self.style.anchors {
                    Some(part) => format!(" id=\"{part}s{number}\""),
                    None => String::new(),
                };
                let tag = format!("<span{id} data-segment=\"{number}\">");
                self.html.push_str(&tag);
            }
            Layer::Item(numbers) => {
                let id = match self.style.anchors {
                    Some(part) => format!(" id=\"{part}item-{numbers}\""),
                    None => String::new(),
                };
                self.html.push_str(&format!("<span{id}>"));
            }
            Layer::Pending(Pending::Missing) => {
                let original = self.style.original;
                let tag = format!("<span data-pending=\"missing\" lang=\"{original}\">");
                self.html.push_str(&tag);
            }
            Layer::Pending(Pending::Unreviewed) => {
                self.html.push_str("<span data-pending=\"unreviewed\">");
            }
            Layer::Pending(Pending::Stale) => {
                self.html.push_str("<span data-pending=\"stale\">");
            }
            Layer::Correction(_) => self.html.push_str("<span class=\"corrected\">"),
            Layer::Note(_) => self.html.push_str("<span class=\"noted\">"),
            Layer::Chinese(_) => {
                let tag = format!("<span lang=\"{}\">", self.style.original);
                self.html.push_str(&tag);
            }
            // Written where it ends, which is where it begins.
            Layer::Break => {}
            Layer::Term(index) => {
                if let Some(TermLink { url, slug, .. }) = self.terms.get(index) {
                    let tag = format!("<a class=\"term\" href=\"{url}\" data-term=\"{slug}\">");
                    self.html.push_str(&tag);
                }
            }
        }
        self.open.push(entry);
    }

    /// Writes the references and glosses of the marks that end here.
    fn stand_beside(&mut self, ending: &[Layer]) {
        for layer in ending {
            match *layer {
                Layer::Correction(index) => self.refer(true, index + 1),
                Layer::Note(index) => self.refer(false, index + 1),
                Layer::Term(index) => self.gloss(index),
                Layer::Pending(Pending::Stale) => self.say_stale(),
                Layer::Break => self.html.push_str("<wbr>"),
                Layer::Segment(_) | Layer::Item(_) | Layer::Pending(_) | Layer::Chinese(_) => {}
            }
        }
    }

    fn say_stale(&mut self) {
        let tag = format!("<span data-note lang=\"{}\"> ", self.style.language);
        self.html.push_str(&tag);
        escape_into(&mut self.html, &(self.style.stale)());
        self.html.push_str("</span>");
    }

    fn refer(&mut self, is_correction: bool, number: usize) {
        // Links cannot nest: a term is reopened after the reference.
        let is_term = |(_, layer): &(Range<usize>, Layer)| matches!(layer, Layer::Term(_));
        if let Some(depth) = self.open.iter().position(is_term) {
            self.close_to(depth);
        }
        let tag = format!(
            "<a data-note href=\"#erratum-{number}\" lang=\"{}\" aria-label=\"",
            self.style.language
        );
        self.html.push_str(&tag);
        escape_into(&mut self.html, &(self.style.label)(is_correction, number));
        self.html.push_str(&format!("\">{number}</a>"));
    }

    fn gloss(&mut self, term: usize) {
        let gloss = self.terms.get(term).and_then(|term| term.gloss.as_ref());
        if let Some(Gloss { language, words }) = gloss {
            let tag = format!("<span class=\"gloss\" data-note lang=\"{language}\">（");
            self.html.push_str(&tag);
            escape_into(&mut self.html, words);
            self.html.push_str("）</span>");
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let closed = self.open.pop();
            self.html.push_str(match closed {
                Some((_, Layer::Term(_))) => "</a>",
                _ => "</span>",
            });
        }
    }
}

/// The marks to be rendered, and the linked terms among them.
fn layers(text: &Text, style: &Style<'_>) -> (Vec<(Range<usize>, Layer)>, Vec<TermLink>) {
    let length = text.string.len();
    let fits = |range: &Range<usize>| {
        range.start <= range.end
            && range.end <= length
            && text.string.is_char_boundary(range.start)
            && text.string.is_char_boundary(range.end)
    };
    let segments: Vec<(u32, Range<usize>)> = text.segment_ranges().collect();
    let mut terms = Vec::new();
    let mut linked_to = 0;
    let mut layer = |range: &Range<usize>, mark: &Mark| match mark {
        Mark::Segment(number) => Some(Layer::Segment(*number)),
        Mark::Item(numbers) => Some(Layer::Item(*numbers)),
        Mark::Correction(index) => Some(Layer::Correction(*index)),
        Mark::Note(index) => Some(Layer::Note(*index)),
        // Of two overlapping terms the first is linked.
        Mark::Term(index) if range.start >= linked_to && !range.is_empty() => {
            terms.push((style.link)(*index, segment_at(&segments, range.start))?);
            linked_to = range.end;
            Some(Layer::Term(terms.len() - 1))
        }
        // Names that are not terms are shown on the pages of names.
        Mark::Term(_) | Mark::Named(_) => None,
        Mark::Pending(pending) => Some(Layer::Pending(*pending)),
        Mark::Break => Some(Layer::Break),
    };
    let marks = text.marks.iter().filter(|(range, _)| fits(range));
    let mut layers: Vec<_> = marks
        .filter_map(|(range, mark)| Some((range.clone(), layer(range, mark)?)))
        .collect();
    if style.foreign {
        // A missing translation is marked as Chinese as a whole.
        let missing: Vec<Range<usize>> = layers
            .iter()
            .filter(|(_, layer)| *layer == Layer::Pending(Pending::Missing))
            .map(|(range, _)| range.clone())
            .collect();
        let runs = chinese_runs(&text.string).into_iter();
        // In order and apart, as segments are.
        let said = |run: &Range<usize>| {
            let after = missing.partition_point(|whole| whole.end <= run.start);
            let whole = missing.get(after);
            whole.is_some_and(|whole| whole.start < run.end)
        };
        let runs = runs.filter(|run| !said(run)).enumerate();
        layers.extend(runs.map(|(index, range)| (range, Layer::Chinese(index))));
    }
    (layers, terms)
}

/// The segment that contains an offset.
fn segment_at(segments: &[(u32, Range<usize>)], at: usize) -> Option<u32> {
    let after = segments.partition_point(|(_, range)| range.end <= at);
    let (number, range) = segments.get(after)?;
    range.contains(&at).then_some(*number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn drawn(text: &Text, foreign: bool) -> String {
        drawn_of(text, foreign, "zh-Hans")
    }

    /// Like [`drawn`], for an original in another language.
    fn drawn_of(text: &Text, foreign: bool, original: &str) -> String {
        let label = |correction, number| {
            let kind = if correction { "correction" } else { "note" };
            format!("{kind} {number}")
        };
        let style = Style {
            foreign,
            original,
            stale: &|| "stale".to_owned(),
            label: &label,
            language: "en",
            anchors: None,
            link: &|index, segment| {
                let words = format!("甲{index} in {}", segment.unwrap_or(0));
                Some(TermLink {
                    url: "../#t".to_owned(),
                    slug: format!("t{index}"),
                    gloss: (index % 2 == 1).then(|| Gloss {
                        language: "zh-Hans".to_owned(),
                        words,
                    }),
                })
            },
        };
        flatten(text, &style)
    }

    /// The text content without references and glosses; panics if tags are not
    /// properly nested, or if a link contains a link.
    fn content(html: &str) -> String {
        let mut text = String::new();
        let mut open: Vec<(&str, bool)> = Vec::new();
        let mut rest = html;
        while !rest.is_empty() {
            if let Some(tag) = rest.strip_prefix('<') {
                let (tag, after) = tag.split_once('>').unwrap();
                rest = after;
                let name = tag.split(' ').next().unwrap();
                if let Some(closed) = name.strip_prefix('/') {
                    assert_eq!(open.pop().map(|(name, _)| name), Some(closed), "{html}");
                } else {
                    let in_link = open.iter().any(|(name, _)| *name == "a");
                    assert!(name != "a" || !in_link, "{html}");
                    open.push((name, tag.contains("data-note")));
                }
            } else {
                let end = rest.find('<').unwrap_or(rest.len());
                if !open.iter().any(|(_, is_note)| *is_note) {
                    text.push_str(&rest[..end]);
                }
                rest = &rest[end..];
            }
        }
        assert!(open.is_empty(), "{html}");
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
    }

    #[test]
    fn words_of_the_original_should_say_its_language() {
        let text = Text::new(
            "See 《條例》. 完。",
            vec![(18..24, Mark::Pending(Pending::Missing))],
        );
        assert_eq!(
            drawn_of(&text, true, "zh-Hant"),
            "See <span lang=\"zh-Hant\">《條例》</span>. \
             <span data-pending=\"missing\" lang=\"zh-Hant\">完。</span>"
        );
    }

    #[test]
    fn a_term_should_be_linked_and_its_gloss_follow() {
        let text = Text::new(
            "An allowance.",
            vec![(0..13, Mark::Segment(2)), (3..12, Mark::Term(1))],
        );
        assert_eq!(
            drawn(&text, true),
            "<span data-segment=\"2\">An <a class=\"term\" href=\"../#t\" data-term=\"t1\">allowance</a>\
             <span class=\"gloss\" data-note lang=\"zh-Hans\">（甲1 in 2）</span>.</span>"
        );
    }

    #[test]
    fn a_term_should_make_way_for_a_reference_inside_it() {
        let text = Text::new(
            "革命五老。",
            vec![
                (0..15, Mark::Segment(1)),
                (3..12, Mark::Term(0)),
                (6..6, Mark::Correction(2)),
            ],
        );
        assert_eq!(
            drawn(&text, false),
            "<span data-segment=\"1\">革<a class=\"term\" href=\"../#t\" data-term=\"t0\">命</a>\
             <a data-note href=\"#erratum-3\" lang=\"en\" aria-label=\"correction 3\">3</a>\
             <a class=\"term\" href=\"../#t\" data-term=\"t0\">五老</a>。</span>"
        );
    }

    #[test]
    fn a_term_that_crosses_a_note_should_be_split() {
        let text = Text::new("abc", vec![(0..2, Mark::Note(0)), (1..3, Mark::Term(0))]);
        assert_eq!(
            drawn(&text, true),
            "<span class=\"noted\">a<a class=\"term\" href=\"../#t\" data-term=\"t0\">b</a></span>\
             <a data-note href=\"#erratum-1\" lang=\"en\" aria-label=\"note 1\">1</a>\
             <a class=\"term\" href=\"../#t\" data-term=\"t0\">c</a>"
        );
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
    fn a_stale_sentence_should_be_followed_by_a_remark() {
        let text = Text::new(
            "One. Two.",
            vec![
                (0..4, Mark::Segment(1)),
                (0..4, Mark::Pending(Pending::Stale)),
                (5..9, Mark::Segment(2)),
            ],
        );
        assert_eq!(
            drawn(&text, true),
            "<span data-segment=\"1\"><span data-pending=\"stale\">One.</span>\
             <span data-note lang=\"en\"> stale</span></span> \
             <span data-segment=\"2\">Two.</span>"
        );
    }

    #[test]
    fn what_is_not_translated_should_say_once_that_it_is_chinese() {
        let text = Text::new(
            "做好,2 项。 Two.",
            vec![
                (0..15, Mark::Segment(1)),
                (0..15, Mark::Pending(Pending::Missing)),
                (16..20, Mark::Segment(2)),
            ],
        );
        assert_eq!(
            drawn(&text, true),
            "<span data-segment=\"1\"><span data-pending=\"missing\" lang=\"zh-Hans\">\
             做好,2 项。</span></span> <span data-segment=\"2\">Two.</span>"
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
        let mark = (0_u32..7, 0_usize..30, 0_usize..30);
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
                        2 => Mark::Term(index),
                        3 => Mark::Pending(Pending::Stale),
                        4 => Mark::Pending(Pending::Missing),
                        5 => Mark::Pending(Pending::Unreviewed),
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
