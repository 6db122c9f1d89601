//! Lines that may begin provisions, and how their styles are nested.

use std::collections::BTreeMap;

use super::kind::Kind;
use super::line::{Line, length, squeezed};
use super::marker::{Marker, marker};
use crate::text::numeral;

/// What can begin a provision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Style {
    /// A number.
    Number(Kind),
    /// A line that begins with this ornament: ★抓党建.
    Ornament(char),
    /// A heading by the style of the format, of this level.
    Heading(u8),
    /// A short line without a number, one of several above numbered items.
    Bare,
}

/// The standard order of styles, the outermost first.
const ORDER: [Kind; 12] = [
    Kind::Part,
    Kind::Chapter,
    Kind::Section,
    Kind::Formal,
    Kind::Han,
    Kind::Article,
    Kind::HanBracketed,
    Kind::Decimal(0),
    Kind::Arabic,
    Kind::ArabicBracketed,
    Kind::HalfBracketed,
    Kind::Circled,
];

/// Signs that mark lines as headings without numbers.
const ORNAMENTS: &str = "★☆●○◆◇■▲△►※【◎—-";

/// A line that may begin a provision.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    /// Index of the line.
    pub(super) line: usize,
    /// How it is marked.
    pub(super) style: Style,
    /// Its number, if it has one.
    pub(super) marker: Option<Marker>,
}

/// All of them, in the order of the text.
pub(super) fn candidates(lines: &[Line<'_>]) -> Vec<Candidate> {
    let has_decimals =
        (lines.iter()).any(|l| marker(l.text).is_some_and(|m| matches!(m.kind, Kind::Decimal(_))));
    let mut ornaments: BTreeMap<char, usize> = BTreeMap::new();
    for line in lines {
        if let Some(sign) = ornament(line) {
            *ornaments.entry(sign).or_default() += 1;
        }
    }
    let one = |(index, line): (usize, &Line<'_>)| {
        let marker = marker(line.text).filter(|found| !is_in_paragraph(lines, index, *found));
        let marker = marker.or_else(|| numeral_alone(line));
        let marker = marker.map(|found| match found.kind {
            // 1 总则, above 1.1 编制目的.
            Kind::Arabic if has_decimals && found.is_bare && !found.is_marked(line.text) => {
                Marker {
                    kind: Kind::Decimal(1),
                    is_bare: false,
                    ..found
                }
            }
            _ => found,
        });
        let style = match (marker, line.shape.heading, ornament(line)) {
            (Some(marker), ..) => Style::Number(marker.kind),
            // 时间：三月一日 is a paragraph in bold or large type.
            (None, Some(_), _) if is_pair(line.text) => return None,
            (None, Some(level), _) => Style::Heading(level),
            (None, None, Some(sign)) if ornaments.get(&sign).is_some_and(|n| *n > 1) => {
                Style::Ornament(sign)
            }
            _ if squeezed(line.text) == "附则" => Style::Number(Kind::Chapter),
            _ => return None,
        };
        Some(Candidate {
            line: index,
            style,
            marker,
        })
    };
    lines.iter().enumerate().filter_map(one).collect()
}

/// A heading of the format that is only a numeral: `## 三`.
fn numeral_alone(line: &Line<'_>) -> Option<Marker> {
    line.shape.heading?;
    Some(Marker {
        kind: Kind::Han,
        value: numeral::parse(line.text)?,
        end: line.text.len(),
        is_bare: true,
    })
}

/// Whether a number at the start of a line is in a paragraph, in a text with hard
/// line breaks: that of the page that begins there, without a mark after it, or
/// one that a sentence refers to.
fn is_in_paragraph(lines: &[Line<'_>], index: usize, found: Marker) -> bool {
    let above = index.checked_sub(1).and_then(|above| lines.get(above));
    let own = lines.get(index);
    let is_within = [above, own].into_iter().flatten().any(|line| line.goes_on);
    let is_in_sentence = above.is_some_and(|line| line.goes_on);
    match found.kind {
        Kind::Arabic => found.is_bare && is_within,
        // 第三条规定…, in a sentence that goes over the end of a line.
        Kind::Article | Kind::Stage | Kind::Step => found.is_bare && is_in_sentence,
        _ => false,
    }
}

/// Whether a line is a short label with its value: 时间：三月一日.
fn is_pair(text: &str) -> bool {
    let split = text.split_once(['：', ':']);
    split.is_some_and(|(label, value)| length(label) <= 6 && length(value) > 0)
}

/// Ends of labels in 【】, before who does something, or by when.
const LABELS: [&str; 7] = [
    "单位",
    "部门",
    "时限",
    "完成时间",
    "责任人",
    "责任领导",
    "單位",
];

/// The ornament at the start of a line.
fn ornament(line: &Line<'_>) -> Option<char> {
    let sign = line
        .text
        .chars()
        .next()
        .filter(|c| ORNAMENTS.contains(*c))?;
    let whole = match sign {
        '【' => {
            let (label, value) = line.text.split_once('】')?;
            let is_label = LABELS.iter().any(|end| label.ends_with(end));
            !(is_label && length(value) > 0)
        }
        // ——坚持改革创新。推动…: an item of a list, which groups nothing.
        '—' => line.text.starts_with("——") && !line.text.contains('。'),
        '-' => {
            let is_dash = line.text.starts_with("--") && !line.text.starts_with("---");
            is_dash && !line.text.contains('。')
        }
        _ => true,
    };
    let short = match line.text.split_once('。') {
        Some((first, _)) => length(first) <= 20,
        None => length(line.text) <= 60,
    };
    (whole && short).then_some(sign)
}

/// The order of the styles that occur: numbers by the standard, other headings
/// above what usually follows them.
pub(super) fn order(lines: &[Line<'_>], found: &[Candidate]) -> Vec<Style> {
    let rank = |kind: Kind| {
        let (kind, depth) = match kind {
            Kind::Decimal(depth) => (Kind::Decimal(0), depth),
            other => (other, 0),
        };
        (ORDER.iter().position(|k| *k == kind), depth)
    };
    let mut kinds: Vec<Kind> = found
        .iter()
        .filter_map(|c| c.marker.map(|m| m.kind))
        .filter(|kind| !kind.is_placed_by_text())
        .collect();
    kinds.sort_by_key(|kind| rank(*kind));
    kinds.dedup();
    let mut order: Vec<Style> = kinds.into_iter().map(Style::Number).collect();
    let mut others: Vec<Style> = Vec::new();
    for candidate in found {
        let is_placed = candidate
            .marker
            .is_none_or(|marker| marker.kind.is_placed_by_text());
        if is_placed && !order.contains(&candidate.style) && !others.contains(&candidate.style) {
            others.push(candidate.style);
        }
    }
    // The deepest first, so that each finds its place above those below it.
    others.sort_by_key(|style| match style {
        Style::Heading(level) => *level,
        _ => 0,
    });
    for style in others.into_iter().rev() {
        let at = place(style, lines, found, &order);
        order.insert(at, style);
    }
    order
}

/// Where a style without numbers belongs: right above the style that mostly
/// follows it; headings of a format's style at the depth of numbered ones of
/// the same level.
fn place(style: Style, lines: &[Line<'_>], found: &[Candidate], order: &[Style]) -> usize {
    let level = |c: &Candidate| lines.get(c.line).and_then(|line| line.shape.heading);
    if let Style::Number(kind) = style
        && kind.is_placed_by_text()
    {
        // Below the provision in which the first of them is, if it has a place yet.
        let first = found.iter().position(|c| c.style == style);
        let above = first.and_then(|first| found.get(first.checked_sub(1)?));
        let rank = |above: &Candidate| order.iter().position(|s| *s == above.style);
        return above.map_or(0, |above| rank(above).map_or(order.len(), |at| at + 1));
    }
    if style == Style::Bare {
        // Below the provision in which the first of them is.
        let first = found.iter().position(|c| c.style == style);
        let above = first.and_then(|first| found.get(first.checked_sub(1)?));
        let above = above.and_then(|above| order.iter().position(|s| *s == above.style));
        return above.map_or(0, |above| above + 1);
    }
    if let Style::Heading(own) = style {
        let deeper = |s: &Style| {
            let levels = found.iter().filter(|c| c.style == *s).filter_map(level);
            match s {
                Style::Heading(other) => *other > own,
                _ => levels.min().is_none_or(|least| least >= own),
            }
        };
        return order.iter().position(deeper).unwrap_or(order.len());
    }
    let mut follows: BTreeMap<usize, usize> = BTreeMap::new();
    for pair in found.windows(2) {
        if let [a, b] = pair
            && a.style == style
            && b.line <= a.line + 2
            && let Some(at) = order.iter().position(|s| *s == b.style)
        {
            *follows.entry(at).or_default() += 1;
        }
    }
    // Most are followed by text only: the deepest. The last of a list says nothing.
    let all = found.iter().filter(|c| c.style == style).count();
    let most = follows
        .into_iter()
        .max_by_key(|(at, count)| (*count, usize::MAX - *at))
        .filter(|(_, count)| *count * 2 >= all);
    most.map_or(order.len(), |(at, _)| at)
}
