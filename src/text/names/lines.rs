//! Public telephone lines: 12345, 12315热线, 12345政务服务便民热线.

use std::ops::Range;

use super::line::{Line, Taken};
use crate::text::characters::is_one_of;
use crate::text::width::is_han;

/// Lines that are known by their number alone.
const KNOWN: [&str; 20] = [
    "12301", "12309", "12313", "12315", "12320", "12328", "12329", "12333", "12338", "12345",
    "12348", "12349", "12350", "12355", "12356", "12366", "12369", "12385", "12389", "12393",
];

/// What calls a number a line.
const CALLED: [&str; 3] = ["热线", "专线", "服务平台"];

/// How many characters there are between a number and that: 12345政务服务便民热线.
const NEAR: usize = 8;

/// A line whose number begins at a position: its range, and its number.
pub(super) fn line_at(line: &Line, at: usize, taken: &Taken) -> Option<(Range<usize>, String)> {
    let is_digit = |at: usize| line.get(at).is_some_and(|c| c.is_ascii_digit());
    let before = at.checked_sub(1);
    let joins = |c: char| c.is_ascii_alphanumeric() || is_one_of(c, "-.,〔");
    let follows = before
        .and_then(|before| line.get(before))
        .is_some_and(joins);
    let is_listed = before.is_some_and(|before| line.get(before) == Some(',') && !is_digit(at - 2));
    if !is_digit(at) || taken.has(at) || (follows && !is_listed) {
        return None;
    }
    let mut end = at;
    while is_digit(end) {
        end += 1;
    }
    let number = line.part(at..end);
    let called = called(line, end);
    let is_short = matches!(end - at, 3 | 5) && number.starts_with(['1', '9']);
    let is_known = KNOWN.contains(&number.as_str()) && !counts(line, end);
    let is_line = is_known || (is_short && called.is_some());
    // No words call it a line: its number is its name.
    is_line.then(|| (at..end + called.unwrap_or(0), number))
}

/// How many characters after a number call it a line.
fn called(line: &Line, at: usize) -> Option<usize> {
    for far in 0..=NEAR {
        if let Some(length) = line.one_of(at + far, &CALLED) {
            return Some(far + length);
        }
        let is_name = |c: char| is_han(c) && !is_one_of(c, "的和与及等");
        if !line.get(at + far).is_some_and(is_name) {
            return None;
        }
    }
    None
}

/// Whether what follows figures makes them an amount or a part of one.
fn counts(line: &Line, at: usize) -> bool {
    line.get(at)
        .is_some_and(|c| is_one_of(c, "个项人元件次户家万亿%.-年号亩吨米平公"))
}
