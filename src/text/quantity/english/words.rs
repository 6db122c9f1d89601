//! Tokenizer for quantities in English text.

use std::ops::Range;

use crate::base::slice;
use crate::text::date::MONTHS;
use crate::text::quantity::Number;

/// A token: a word or figures.
pub(super) enum Token<'a> {
    /// Letters, or a mix of letters and figures that is not a quantity: G20.
    Word(&'a str, Range<usize>),
    /// 400, 1,000, 4.5
    Figures { value: Number, range: Range<usize> },
    /// 10th
    Ordinal(u64, Range<usize>),
}

impl Token<'_> {
    pub(super) fn range(&self) -> Range<usize> {
        match self {
            Self::Word(_, range) | Self::Ordinal(_, range) | Self::Figures { range, .. } => {
                range.clone()
            }
        }
    }
}

/// The tokens of a text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let end = if character.is_ascii_digit() && !follows_a_code(text, at) {
            let (token, end) = figures(text, at);
            tokens.push(token);
            end
        } else if character.is_alphanumeric() {
            let end = run(text, at, char::is_alphanumeric);
            // Splits RMB400 into RMB and 400.
            let end = if starts(text, at, "RMB") || starts(text, at, "CNY") {
                at + 3
            } else {
                end
            };
            tokens.push(Token::Word(slice(text, at..end), at..end));
            end
        } else {
            at + character.len_utf8()
        };
        at = end.max(at + 1);
    }
    tokens
}

fn starts(text: &str, at: usize, words: &str) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(words))
}

fn run(text: &str, at: usize, is: impl Fn(char) -> bool) -> usize {
    let rest = slice(text, at..);
    at + rest.find(|c| !is(c)).unwrap_or(rest.len())
}

/// Whether figures are part of a code: the 19 of COVID-19, the 9704 of GB/T
/// 9704.
fn follows_a_code(text: &str, at: usize) -> bool {
    let before = slice(text, ..at);
    let is_code = |word: &str| {
        let last = word.rsplit_once(|c: char| !c.is_alphanumeric());
        let mut last = last.map_or(word, |(_, last)| last).chars();
        last.clone().count() > 0 && last.all(|c| c.is_ascii_uppercase())
    };
    match before
        .strip_suffix('-')
        .or_else(|| before.strip_suffix("/T "))
    {
        Some(word) => is_code(word),
        None => false,
    }
}

/// Parses figures with thousands separators and decimals, or with letters that
/// make them an ordinal or a word.
fn figures(text: &str, at: usize) -> (Token<'_>, usize) {
    let digit = |c: char| c.is_ascii_digit();
    let mut end = run(text, at, digit);
    let mut whole = slice(text, at..end).to_owned();
    while starts(text, end, ",") && run(text, end + 1, digit) == end + 4 {
        whole.push_str(slice(text, end + 1..end + 4));
        end += 4;
    }
    let mut decimals = "";
    if starts(text, end, ".") {
        let last = run(text, end + 1, digit);
        decimals = slice(text, end + 1..last);
        end = if decimals.is_empty() { end } else { last };
    }
    let last = run(text, end, char::is_alphanumeric);
    let word = (Token::Word(slice(text, at..last), at..last), last);
    match text.get(end..last) {
        Some("st" | "nd" | "rd" | "th") => match whole.parse() {
            Ok(value) => (Token::Ordinal(value, at..last), last),
            // Out of range: 99999999999999999999th.
            Err(_) => word,
        },
        Some("") => match Number::of(&digits(&whole), &digits(decimals)) {
            Some(value) => (
                Token::Figures {
                    value,
                    range: at..end,
                },
                end,
            ),
            None => word,
        },
        _ => word,
    }
}

fn digits(figures: &str) -> Vec<u32> {
    figures.chars().filter_map(|c| c.to_digit(10)).collect()
}

const ONES: [&str; 19] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const ORDINALS: [&str; 19] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

/// The position of a word in a list, counted from 1.
fn index(list: &[&str], word: &str) -> Option<u64> {
    let index = list.iter().position(|other| *other == word)?;
    Some(index as u64 + 1)
}

/// one to nineteen, twenty to ninety
pub(super) fn cardinal(word: &str) -> Option<u64> {
    let tens = || index(&TENS, word).map(|tens| (tens + 1) * 10);
    index(&ONES, word).or_else(tens)
}

/// first to nineteenth, twentieth to ninetieth, and secondary, tertiary
pub(super) fn ordinal(word: &str) -> Option<u64> {
    let tens = || {
        let stem = word.strip_suffix("ieth")?;
        index(&TENS, &format!("{stem}y")).map(|tens| (tens + 1) * 10)
    };
    let latin = || match word {
        "secondary" => Some(2),
        "tertiary" => Some(3),
        _ => None,
    };
    index(&ORDINALS, word).or_else(tens).or_else(latin)
}

/// Words that mean one or two only loosely.
pub(super) fn loose(word: &str) -> Option<u64> {
    match word {
        "once" | "single" => Some(1),
        "both" | "twice" | "double" | "dual" => Some(2),
        _ => None,
    }
}

/// hundred, thousand, million
pub(super) fn scale(word: &str) -> Option<u64> {
    match word {
        "hundred" => Some(100),
        "thousand" => Some(1_000),
        "million" => Some(1_000_000),
        "billion" => Some(1_000_000_000),
        "trillion" => Some(1_000_000_000_000),
        _ => None,
    }
}

/// A month by its capitalized name.
pub(super) fn month(word: &str) -> Option<u64> {
    index(&MONTHS, word)
}

/// Whether a word makes the number before it a fraction: thirds, fifths.
pub(super) fn part(word: &str) -> bool {
    matches!(word, "quarters" | "halves")
        || word
            .strip_suffix('s')
            .is_some_and(|one| ordinal(one).is_some())
}

/// Whether a label names one numbered part or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// chapter
    Single,
    /// chapters
    Plural,
}

/// Words that a number follows to say which: chapter 3, No. 5.
const LABELS: [&str; 34] = [
    "annex",
    "appendix",
    "article",
    "attachment",
    "batch",
    "category",
    "chapter",
    "class",
    "clause",
    "edition",
    "figure",
    "grade",
    "item",
    "level",
    "line",
    "meeting",
    "no",
    "number",
    "paragraph",
    "part",
    "phase",
    "project",
    "round",
    "rule",
    "schedule",
    "section",
    "session",
    "stage",
    "step",
    "table",
    "task",
    "tier",
    "volume",
    "zone",
];

/// A word that numbers what it names.
pub(super) fn label(word: &str) -> Option<Label> {
    let is_label = |word: &str| LABELS.contains(&word);
    if is_label(word) {
        return Some(Label::Single);
    }
    let plural = match word {
        "annexes" | "appendices" | "categories" | "classes" | "batches" => true,
        _ => word.strip_suffix('s').is_some_and(is_label),
    };
    plural.then_some(Label::Plural)
}

/// A Roman numeral in capitals, as it is usually written, up to 399.
pub(super) fn roman(word: &str) -> Option<u64> {
    const DIGITS: [(&str, u64); 9] = [
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    let (mut rest, mut value) = (word, 0);
    for (digit, worth) in DIGITS {
        let most = if matches!(digit, "C" | "X" | "I") {
            3
        } else {
            1
        };
        for _ in 0..most {
            let Some(after) = rest.strip_prefix(digit) else {
                break;
            };
            (rest, value) = (after, value + worth);
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}
