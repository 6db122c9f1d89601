//! Brackets and quotation marks without their counterparts, and pairs of mixed
//! width.

use super::lines::{Line, Lines};
use super::slip::{Found, SlipKind};
use crate::base::Span;
use crate::text::numeral::{decimal_digit, is_numeral};

/// Most lines from an opening bracket to the closing one: a paragraph may be
/// wrapped.
const NEAR: usize = 3;

/// Most characters of a bracket at the end of a line that only lacks its end.
const SHORT: usize = 30;

/// A kind of brackets. Both widths of round ones are one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Round,
    Book,
    Quote,
    Square,
}

const KINDS: [Kind; 4] = [Kind::Round, Kind::Book, Kind::Quote, Kind::Square];

/// A bracket in the text.
#[derive(Debug, Clone, Copy)]
struct Sign<'l, 't> {
    line: &'l Line<'t>,
    /// How many lines of the document come before.
    index: usize,
    /// Offset in the line.
    at: usize,
    character: char,
    opens: bool,
}

impl Sign<'_, '_> {
    fn span(&self) -> Span {
        let start = self.line.start + self.at;
        Span::new(start, start + self.character.len_utf8())
    }

    fn found(&self, kind: SlipKind, corrected: Option<String>) -> Found {
        let span = self.span();
        Found {
            span,
            kind,
            corrected,
        }
    }
}

fn kind(character: char) -> Option<(Kind, bool)> {
    Some(match character {
        '（' | '(' => (Kind::Round, true),
        '）' | ')' => (Kind::Round, false),
        '《' => (Kind::Book, true),
        '》' => (Kind::Book, false),
        '“' => (Kind::Quote, true),
        '”' => (Kind::Quote, false),
        '〔' => (Kind::Square, true),
        '〕' => (Kind::Square, false),
        _ => return None,
    })
}

/// Finds what is wrong with the brackets of a text.
pub(super) fn find(lines: &Lines<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let (mut wide, mut narrow) = (0_usize, 0_usize);
    let mut mixed = Vec::new();
    for wanted in KINDS {
        let (mut open, mut alone): (Vec<Sign<'_, '_>>, Vec<Sign<'_, '_>>) = Default::default();
        for sign in signs(lines, wanted) {
            match sign.character {
                '（' | '）' => wide += 1,
                '(' | ')' => narrow += 1,
                _ => {}
            }
            if sign.opens {
                open.push(sign);
                continue;
            }
            let far = open
                .iter()
                .take_while(|opening| sign.index - opening.index > NEAR);
            let far = far.count();
            alone.extend(open.drain(..far));
            match open.pop() {
                None => alone.push(sign),
                Some(opening) if is_mixed(&opening, &sign) => mixed.push((opening, sign)),
                Some(_) => {}
            }
        }
        alone.extend(open);
        alone.sort_by_key(Sign::span);
        found.extend(without_counterpart(&alone, wanted));
    }
    found.extend(mixed.iter().map(|(opening, closing)| {
        let is_odd = |sign: &Sign<'_, '_>| sign.character.is_ascii() == (wide >= narrow);
        let odd = if is_odd(opening) { opening } else { closing };
        odd.found(
            SlipKind::Widths,
            other_width(odd.character).map(str::to_owned),
        )
    }));
    found
}

/// The brackets of a kind in the lines of the document.
fn signs<'l, 't>(lines: &'l Lines<'t>, wanted: Kind) -> impl Iterator<Item = Sign<'l, 't>> {
    lines.own().enumerate().flat_map(move |(index, line)| {
        let signs = line.text.char_indices().filter_map(move |(at, character)| {
            let (kind, opens) = kind(character)?;
            let is_number = !opens && kind == Kind::Round && ends_number(line.text, at);
            (kind == wanted && !is_number).then_some(Sign {
                line,
                index,
                at,
                character,
                opens,
            })
        });
        signs.collect::<Vec<_>>()
    })
}

/// Whether what is before a closing bracket is a number of a list: 1） or a).
fn ends_number(line: &str, at: usize) -> bool {
    let before = line.get(..at).unwrap_or(line).chars().rev();
    let mut count = 0;
    for character in before {
        let is_part = decimal_digit(character).is_some()
            || is_numeral(character)
            || character.is_ascii_alphabetic();
        if !is_part {
            let is_start = character.is_whitespace() || "。；，：、;,:|".contains(character);
            return count > 0 && is_start;
        }
        count += 1;
        if count > 3 {
            return false;
        }
    }
    count > 0
}

fn is_mixed(opening: &Sign<'_, '_>, closing: &Sign<'_, '_>) -> bool {
    opening.character.is_ascii() != closing.character.is_ascii()
        && opening.line.number == closing.line.number
}

fn other_width(character: char) -> Option<&'static str> {
    match character {
        '（' => Some("("),
        '）' => Some(")"),
        '(' => Some("（"),
        ')' => Some("）"),
        _ => None,
    }
}

/// The slips of brackets that have no counterpart, in the order of the text.
fn without_counterpart(alone: &[Sign<'_, '_>], kind: Kind) -> Vec<Found> {
    let mut found = Vec::new();
    let mut rest = alone;
    while let [first, after @ ..] = rest {
        rest = after;
        if let [second, beyond @ ..] = after
            && kind == Kind::Quote
            && first.opens == second.opens
            && first.line.number == second.line.number
        {
            // “甲“ or ”甲”: one of the two is turned.
            let (turned, corrected) = if first.opens {
                (second, "”")
            } else {
                (first, "“")
            };
            found.push(turned.found(SlipKind::Turned, Some(corrected.to_owned())));
            rest = beyond;
            continue;
        }
        found.push(match first.opens {
            true => unclosed(first, kind),
            false => first.found(SlipKind::Unopened, None),
        });
    }
    found
}

/// An opening bracket without a closing one. Where only a few words follow on
/// the line, the closing one belongs to its end.
fn unclosed(sign: &Sign<'_, '_>, kind: Kind) -> Found {
    let rest = sign.line.text.get(sign.at..).unwrap_or(sign.line.text);
    let ends = |c: char| matches!(c, '。' | '；' | '，' | ';' | ',');
    let words = rest.trim_end_matches(ends);
    let closing = match (kind, sign.character) {
        (Kind::Round, '(') => ")",
        (Kind::Round, _) => "）",
        (Kind::Square, _) => "〕",
        _ => return sign.found(SlipKind::Unclosed, None),
    };
    let is_clear = words.chars().count() <= SHORT && !words.contains(['。', '；', '：']);
    if !is_clear {
        return sign.found(SlipKind::Unclosed, None);
    }
    let end = rest.get(words.len()..).unwrap_or(rest);
    let start = sign.line.start + sign.at;
    Found {
        span: Span::new(start, start + rest.len()),
        kind: SlipKind::Unclosed,
        corrected: Some(format!("{words}{closing}{end}")),
    }
}
