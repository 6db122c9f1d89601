//! The phrases of a title’s words.

use std::ops::Range;

use super::length::{LONGEST, length};
use super::words::Word;

/// How bad a phrase of so many characters is. Official Chinese goes by fours.
fn cost(length: usize) -> usize {
    match length {
        4 => 0,
        3 | 5 => 1,
        6 => 2,
        2 => 3,
        7 => 5,
        LONGEST => 6,
        // A character alone, or more than fit into a line.
        _ => 40,
    }
}

/// Where phrases end, the last one excepted.
pub(super) fn ends(characters: &[char], words: &[Word]) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut rest = words;
    while let Some(count) = clause(rest) {
        let (clause, after) = rest.split_at(count);
        ends.extend(best(characters, clause));
        rest = after;
    }
    ends.pop();
    ends
}

/// How many words are in the first clause: no phrase crosses its end.
fn clause(words: &[Word]) -> Option<usize> {
    let first = words.first()?;
    let leads = words.iter().take_while(|word| word.is_lead && !word.ends);
    let leads = leads.count();
    // 加强和改进: the verbs are a phrase by themselves.
    let goes_on = words.get(leads).is_some_and(|next| next.is_and);
    if first.is_lead && leads > 0 && !goes_on {
        return Some(leads);
    }
    let mut count = 1;
    while let (Some(last), Some(next)) = (words.get(count - 1), words.get(count)) {
        let joins = next.is_and && is_pair(words, count);
        if last.ends || next.begins || next.is_and && !joins {
            break;
        }
        count += 1;
        // 加强和改进 | 行政区划工作
        if joins && first.is_lead && count == 2 {
            break;
        }
    }
    Some(count)
}

/// Whether the words on both sides of a conjunction are a pair, as in
/// 居家和社区: both are short, and the clause begins or ends with them.
fn is_pair(words: &[Word], at: usize) -> bool {
    let (Some(first), Some(second)) = (
        at.checked_sub(1).and_then(|at| words.get(at)),
        words.get(at),
    ) else {
        return false;
    };
    let is_short = first.range.len() == 2 && second.range.len() == 3;
    is_short && (at == 1 || second.ends || at + 1 == words.len())
}

/// Where the phrases of a clause end, by the least cost; of equal ones, the
/// fewest phrases and the longest last.
fn best(characters: &[char], words: &[Word]) -> Vec<usize> {
    // For each word, the best way to end a phrase with it: cost, number of
    // phrases, and where the last one begins.
    let mut ways: Vec<(usize, usize, usize)> = Vec::new();
    for (end, last) in words.iter().enumerate() {
        let way = |(start, first): (usize, &Word)| {
            let (before, phrases) = match start.checked_sub(1).and_then(|at| ways.get(at)) {
                Some((cost, phrases, _)) => (*cost, *phrases),
                None => (0, 0),
            };
            let whole = first.range.start..last.range.end;
            let own = match start == end {
                // What is one word is no worse for being long.
                true => own_cost(characters, &whole, first).min(12),
                false => own_cost(characters, &whole, first),
            };
            let splits = split_cost(words, start) + inner_cost(words, start..end);
            (before + own + splits, phrases + 1, start)
        };
        let starts = words.iter().enumerate().take(end + 1);
        ways.extend(starts.map(way).min());
    }
    let mut ends = Vec::new();
    let mut at = words.len();
    while let Some(end) = at.checked_sub(1) {
        let (Some(word), Some((_, _, start))) = (words.get(end), ways.get(end)) else {
            break;
        };
        ends.push(word.range.end);
        at = *start;
    }
    ends.reverse();
    ends
}

fn own_cost(characters: &[char], range: &Range<usize>, first: &Word) -> usize {
    let length = length(characters, range);
    // A conjunction before a phrase is not of its rhythm.
    let counted = length.saturating_sub(usize::from(first.is_and));
    cost(if length > LONGEST { length } else { counted })
}

/// How bad it is to begin a phrase with a word.
fn split_cost(words: &[Word], start: usize) -> usize {
    match words.get(start).filter(|_| start > 0) {
        // 居家 | 和社区
        Some(word) if word.is_and => 40,
        // 党对民政 | 工作的
        Some(word) if word.is_attribute => 8,
        _ => 0,
    }
}

/// How bad it is that a phrase goes on after some words.
fn inner_cost(words: &[Word], inner: Range<usize>) -> usize {
    let mut inner = words.iter().take(inner.end).skip(inner.start);
    // 遗偶的优待 | 管理工作
    if inner.any(|word| word.is_attribute) {
        5
    } else {
        0
    }
}
