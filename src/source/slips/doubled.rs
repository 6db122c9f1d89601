//! Words and punctuation marks that are there twice.
//!
//! Chinese doubles words on purpose (人人, 层层, 研究研究), and words that end and
//! begin alike meet (目的|的确, 市|市场). So a single character counts only if it
//! is a function word or a unit after a number, and not one of the words in
//! which it is rightly doubled.

use super::lines::{Line, Lines};
use super::slip::{Found, SlipKind};
use super::words::{COMPOUNDS, FUNCTION_WORDS, UNITS, VERBS};
use crate::base::Span;
use crate::text::numeral::{decimal_digit, is_numeral};
use crate::text::width::is_han;

/// Most characters of a word.
const LONGEST: usize = 8;

/// Finds what is doubled.
pub(super) fn find(lines: &Lines<'_>) -> Vec<Found> {
    lines.own().flat_map(|line| in_line(line)).collect()
}

fn in_line(line: &Line<'_>) -> Vec<Found> {
    let signs: Vec<(usize, char)> = line.text.char_indices().collect();
    let characters: Vec<char> = signs.iter().map(|(_, character)| *character).collect();
    let offset = |at: usize| signs.get(at).map_or(line.text.len(), |(offset, _)| *offset);
    let mut found = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let rest = characters.get(at..).unwrap_or(&[]); // it is within
        let before = characters.get(..at).unwrap_or(&[]); // as above
        let Some((length, kind, corrected)) = slip(before, rest) else {
            at += 1;
            continue;
        };
        let span = Span::new(line.start + offset(at), line.start + offset(at + length));
        found.push(Found {
            span,
            kind,
            corrected,
        });
        at += length;
    }
    found
}

/// What is doubled at the start of `rest`: its length in characters, its kind,
/// and what it should be.
fn slip(before: &[char], rest: &[char]) -> Option<(usize, SlipKind, Option<String>)> {
    if let Some(corrected) = signs(before, rest) {
        return Some((2, SlipKind::Signs, corrected));
    }
    if let Some(length) = word(rest) {
        let once = rest.iter().take(length).collect();
        return Some((2 * length, SlipKind::Doubled, Some(once)));
    }
    let [first, second, after @ ..] = rest else {
        return None;
    };
    let is_slip =
        first == second && (is_function(before, *first, after) || is_unit(before, *first));
    is_slip.then(|| (2, SlipKind::Doubled, Some(first.to_string())))
}

/// Two punctuation marks where one belongs, with the right one if it is clear.
fn signs(before: &[char], rest: &[char]) -> Option<Option<String>> {
    let [first, second, after @ ..] = rest else {
        return None;
    };
    let is_mark = |c: char| matches!(c, '，' | '、' | '；' | '：');
    // 。。。 is an ellipsis of its own kind.
    let is_alone = before.last() != Some(first) && after.first() != Some(second);
    if first == second && (is_mark(*first) || *first == '。') && is_alone {
        return Some(Some(first.to_string()));
    }
    let is_mixed = matches!(first, '，' | '、') && matches!(second, '，' | '、' | '；' | '。');
    (is_mixed && first != second && !before.is_empty()).then_some(None)
}

/// The length of a word that comes twice.
fn word(rest: &[char]) -> Option<usize> {
    (2..=LONGEST).rev().find(|length| {
        let (Some(word), Some(again)) = (rest.get(..*length), rest.get(*length..2 * length)) else {
            return false;
        };
        word == again && is_slip(word, rest.get(2 * length))
    })
}

/// Whether a word that comes twice is a slip.
fn is_slip(word: &[char], after: Option<&char>) -> bool {
    let is_count = |c: &char| is_numeral(*c) || "两百千万亿半每".contains(*c);
    let text: String = word.iter().collect();
    let is_repeated = word.windows(2).all(|pair| pair.first() == pair.last());
    // 农村社区社区工作者
    let is_compound = COMPOUNDS.contains(&text.as_str()) && after.is_some_and(|c| is_han(*c));
    let is_number = word.first().is_some_and(is_count) || word.iter().all(is_count);
    let is_right = is_repeated || is_number || is_compound || VERBS.contains(&text.as_str());
    word.iter().all(|c| is_han(*c)) && !is_right
}

/// Whether a function word is doubled.
fn is_function(before: &[char], word: char, after: &[char]) -> bool {
    let entry = FUNCTION_WORDS.iter().find(|(known, ..)| *known == word);
    let Some((_, ends, begins)) = entry else {
        return false;
    };
    let is_in = |list: &str, character: Option<&char>| character.is_some_and(|c| list.contains(*c));
    // Three of them are something else.
    let is_more = before.last() == Some(&word) || after.first() == Some(&word);
    !is_more && !is_in(ends, before.last()) && !is_in(begins, after.first())
}

/// Whether a unit is doubled after a number: 2次次, 20场次次.
fn is_unit(before: &[char], unit: char) -> bool {
    let near = before.iter().rev().take(2);
    UNITS.contains(unit) && near.into_iter().any(|c| decimal_digit(*c).is_some())
}
