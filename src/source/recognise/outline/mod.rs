//! Which lines begin provisions, and how these are nested: decided over the
//! whole document, since a single line cannot tell.
//!
//! Numbers of one style are siblings, and styles are nested in the order of
//! GB/T 9704-2012 (一、 （一） 1. （1）), unless the text shows another. A number
//! counts if it continues its sequence, begins a new one, or goes on where the
//! last one of its style ended (1. to 51. over all chapters). All else is text.

mod hidden;

use std::collections::{BTreeMap, BTreeSet};

use super::bare;
use super::candidates::{Candidate, Style, candidates, order};
use super::kind::Kind;
use super::line::{Line, looks_like_heading};
use super::marker::{Marker, marker};
use super::told::Told;

/// A provision: where it begins, and how deep it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Opening {
    /// Index of its line.
    pub(super) line: usize,
    /// Depth in the tree, from 1.
    pub(super) level: usize,
    /// Where it begins in the line, in bytes: after a sentence, if a line break
    /// is missing.
    pub(super) start: usize,
    /// Its number, if it has one.
    pub(super) marker: Option<Marker>,
}

impl Opening {
    /// Where its heading begins in the line, in bytes.
    pub(super) fn heading(&self) -> usize {
        self.start + self.marker.map_or(0, |marker| marker.end)
    }
}

/// Something odd about the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Oddity {
    /// Index of the line.
    pub(super) line: usize,
    /// What is odd.
    pub(super) kind: OddityKind,
}

/// What is odd about a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OddityKind {
    /// Numbers before it are missing.
    Gap,
    /// It repeats the number before it, or goes back.
    Repeated,
    /// It has no mark after it.
    Bare,
    /// It was taken as text, since it fits nowhere.
    Text,
    /// The line was taken as a heading whose number is missing.
    Lost,
    /// A deeper provision without one above it.
    Orphan,
}

impl OddityKind {
    /// Its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gap => "gap",
            Self::Repeated => "repeated",
            Self::Bare => "bare",
            Self::Text => "text",
            Self::Lost => "lost",
            Self::Orphan => "orphan",
        }
    }
}

/// The provisions of a text.
#[derive(Debug, Clone, Default)]
pub(super) struct Outline {
    /// In the order of the text.
    pub(super) openings: Vec<Opening>,
    /// What is odd about them.
    pub(super) oddities: Vec<Oddity>,
}

impl Outline {
    fn cost(&self) -> usize {
        let cost = |oddity: &Oddity| match oddity.kind {
            OddityKind::Gap | OddityKind::Repeated => 4,
            OddityKind::Orphan => 6,
            OddityKind::Lost | OddityKind::Text => 2,
            OddityKind::Bare => 1,
        };
        self.oddities.iter().map(cost).sum()
    }
}

/// Finds the provisions of a text.
pub(super) fn outline(lines: &[Line<'_>]) -> Outline {
    let found: Vec<Candidate> = candidates(lines);
    let best = with(lines, &found);
    let bare = bare::candidates(lines, &found);
    let are_headings = bare::are_headings(lines, &found, &bare);
    let may_be = are_headings || best.cost() > 0 && bare::begin_lists(&found, &bare);
    if !may_be {
        return best;
    }
    let mut all = found;
    all.extend(bare);
    all.sort_by_key(|candidate| candidate.line);
    let grouped = with(lines, &all);
    let is_better = match are_headings {
        true => grouped.cost() <= best.cost(),
        false => grouped.cost() < best.cost(),
    };
    if is_better { grouped } else { best }
}

/// Reads these candidates in the order of styles that explains them best.
fn with(lines: &[Line<'_>], found: &[Candidate]) -> Outline {
    let order = order(lines, found);
    let mut best = Parser::new(lines, found, &order).parse();
    // Another order of two neighbouring styles may explain the numbers better.
    let swaps = if best.cost() > 0 { order.len() } else { 0 };
    for at in 1..swaps {
        let mut other = order.clone();
        other.swap(at - 1, at);
        let outline = Parser::new(lines, found, &other).parse();
        // An order that takes numbers as text explains nothing.
        let has_all = outline.openings.len() >= best.openings.len();
        if outline.cost() < best.cost() && has_all {
            best = outline;
        }
    }
    best
}

/// An open provision.
#[derive(Debug, Clone, Copy)]
struct Open {
    rank: usize,
    value: u32,
    line: usize,
}

/// Reads the candidates in one order of styles. The rank of a style is its
/// place in that order.
struct Parser<'p, 't> {
    lines: &'p [Line<'t>],
    found: &'p [Candidate],
    order: &'p [Style],
    /// Lines of candidates.
    taken: BTreeSet<usize>,
    /// For each candidate, the next number of its style.
    next: Vec<Option<u32>>,
    stack: Vec<Open>,
    /// The last value of each rank.
    last: BTreeMap<usize, u32>,
    outline: Outline,
}

/// What is odd about a number that counts, or about one that is text.
type Verdict = Result<Option<OddityKind>, Option<OddityKind>>;

impl<'p, 't> Parser<'p, 't> {
    fn new(lines: &'p [Line<'t>], found: &'p [Candidate], order: &'p [Style]) -> Self {
        let mut coming: BTreeMap<Style, u32> = BTreeMap::new();
        let mut next: Vec<Option<u32>> = Vec::new();
        for candidate in found.iter().rev() {
            next.push(coming.get(&candidate.style).copied());
            if let Some(marker) = candidate.marker {
                coming.insert(candidate.style, marker.value);
            }
        }
        next.reverse();
        Self {
            lines,
            found,
            order,
            taken: found.iter().map(|candidate| candidate.line).collect(),
            next,
            stack: Vec::new(),
            last: BTreeMap::new(),
            outline: Outline::default(),
        }
    }

    fn parse(mut self) -> Outline {
        for (index, candidate) in self.found.iter().enumerate() {
            let Some(rank) = self.order.iter().position(|s| *s == candidate.style) else {
                continue;
            };
            match candidate.marker {
                None => self.open(rank, 0, candidate),
                Some(marker) => match self.verdict(index, rank, marker) {
                    Ok(oddity) => self.number(rank, marker, candidate, oddity),
                    Err(oddity) => self.note(candidate.line, oddity),
                },
            }
        }
        self.outline
            .openings
            .sort_by_key(|opening| (opening.line, opening.start));
        self.outline
    }

    fn note(&mut self, line: usize, kind: Option<OddityKind>) {
        if let Some(kind) = kind {
            self.outline.oddities.push(Oddity { line, kind });
        }
    }

    /// The open provision of a rank.
    fn at(&self, rank: usize) -> Option<Open> {
        let mut open = self.stack.iter().rev();
        open.find(|open| open.rank == rank).copied()
    }

    /// Whether a number counts, and what is odd about it; else why it is text.
    fn verdict(&self, index: usize, rank: usize, marker: Marker) -> Verdict {
        let value = marker.value;
        if self.is_told(index) {
            return Ok(None);
        }
        let next = self.next.get(index).copied().flatten();
        let open = self.at(rank).map(|open| open.value);
        let before = open.or_else(|| self.last.get(&rank).copied());
        let is_due = before.is_some_and(|last| value == last + 1);
        if marker.is_bare {
            // Without a mark only where it is due: 45做好.
            let begins = open.is_none() && value == 1 && next == Some(2);
            let line = self.found.get(index).and_then(|c| self.lines.get(c.line));
            let is_marked = line.is_some_and(|line| marker.is_marked(line.text));
            let is_plain = marker.kind == Kind::Article || marker.kind.is_placed_by_text();
            let is_odd = !is_plain && !is_marked;
            return match (is_due, begins) {
                (true, _) => Ok(Some(OddityKind::Bare).filter(|_| is_odd)),
                (_, true) => Ok(None),
                _ => Err(None),
            };
        }
        let continues = next == Some(value + 1);
        if value == 1 && !continues && self.is_list_in_line(index, marker) {
            return Err(None);
        }
        match (open, before) {
            _ if value == 1 || is_due => Ok(None),
            (_, Some(last)) if value > last && (continues || value <= last + 3) => {
                Ok(Some(OddityKind::Gap))
            }
            (Some(last), _) if value == last || continues || next == Some(last + 2) => {
                Ok(Some(OddityKind::Repeated))
            }
            // The beginning of an extract.
            (None, None) if continues || self.opens_document(index) => Ok(None),
            _ => Err(Some(OddityKind::Text)),
        }
    }

    /// Whether an editor says that a candidate begins a provision.
    fn is_told(&self, index: usize) -> bool {
        let line = self.found.get(index).and_then(|c| self.lines.get(c.line));
        line.is_some_and(|line| line.told.is_some_and(Told::opens))
    }

    /// Whether the next number of a list is in the same line: （1）…；（2）….
    fn is_list_in_line(&self, index: usize, first: Marker) -> bool {
        let line = self.found.get(index).and_then(|c| self.lines.get(c.line));
        let Some(text) = line.and_then(|line| line.text.get(first.end..)) else {
            return false;
        };
        let is_next = |(at, stop): (usize, &str)| {
            let rest = text.get(at + stop.len()..).and_then(marker);
            rest.is_some_and(|m| m.kind == first.kind && m.value == 2)
        };
        text.match_indices(['；', '。', '，', ';', ',', '、'])
            .any(is_next)
    }

    /// Whether the first number of a text is a heading.
    fn opens_document(&self, index: usize) -> bool {
        let line = self.found.get(index).and_then(|c| self.lines.get(c.line));
        self.outline.openings.is_empty() && line.is_some_and(looks_like_heading)
    }

    /// Opens a provision with a number, and before it one whose number is
    /// missing.
    fn number(
        &mut self,
        rank: usize,
        marker: Marker,
        candidate: &Candidate,
        oddity: Option<OddityKind>,
    ) {
        let mut oddity = oddity;
        let open = self.at(rank);
        if let Some(open) = open
            && marker.value == open.value + 2
            && oddity == Some(OddityKind::Gap)
            && (self.within(open.line..candidate.line, rank, open.value + 1)
                || self.lost(open.line..candidate.line, rank, open.value + 1))
        {
            oddity = None;
        }
        if let Some(open) = open
            && marker.value == 1
            && open.value > 0
        {
            // A new sequence without a new provision above it.
            let above = self.stack.iter().rev().find(|o| o.rank < rank).copied();
            match above {
                Some(above) => {
                    let range = open.line..candidate.line;
                    self.lost(range, above.rank, above.value + 1);
                }
                None => oddity = Some(OddityKind::Repeated),
            }
        }
        self.note(candidate.line, oddity);
        self.open(rank, marker.value, candidate);
        self.article_in_line(marker, candidate);
    }

    fn open(&mut self, rank: usize, value: u32, candidate: &Candidate) {
        while self.stack.last().is_some_and(|open| open.rank >= rank) {
            self.stack.pop();
        }
        let is_outermost = self.last.keys().next().is_some_and(|least| *least > rank);
        if self.stack.is_empty() && is_outermost {
            // What came before it has nothing above it.
            self.note(candidate.line, Some(OddityKind::Orphan));
        }
        self.stack.push(Open {
            rank,
            value,
            line: candidate.line,
        });
        self.last.insert(rank, value);
        self.outline.openings.push(Opening {
            line: candidate.line,
            level: self.stack.len(),
            start: 0,
            marker: candidate.marker,
        });
    }
}
