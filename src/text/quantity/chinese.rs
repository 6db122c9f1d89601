//! Parser for quantities in Chinese text.
//!
//! ```text
//! quantity = percent / ordinal / plan / date / amount
//! percent  = "百分之" number / figures "%"
//! ordinal  = "第" number [ "个" ] [ measure / "章" / "节" / "编" ] / "首" ( "届" / "次" / "个" / "批" / "轮" / "家" / "期" )
//!          / numeral ( "周年" / "大" )         ; 十周年; 二十大, from 十一大 up
//! plan     = numeral "五"                     ; 十四五: the 14th Five-Year Plan
//! date     = year "年" [ month "月" [ day "日" ] ] / month "月" [ day "日" ] / day "日"
//! amount   = number [ "多" / "余" ] [ "元" / "年" / "个月" / "天" / [ "大" ] measure / rank ]
//! number   = ( figures / numeral ) [ scale ]
//! figures  = 1*digit *( "," 3digit ) [ "." 1*digit ]   ; of either width
//! scale    = "百" / "千" / "万" / "亿" / "万亿"
//! measure  = a measure word (量词): 个, 项, 条, 次, 家, …
//! rank     = a measure word that also tells an order: 级, 期, 届, 号, …
//! ```
//!
//! A numeral without a measure word is optional. So is 一, which means "a",
//! "whole" or "at once" more often than one; this covers 一批, 一些, 进一步 and 统一.
//! Non-numbers such as 三五 and 万一 are skipped. A congress or plan is named once
//! in English and then called `the Congress`, so repeated mentions are
//! optional. Fractions (三分之一), decades, and figures with Latin letters (5G) are
//! skipped.

use std::ops::Range;

use super::number::Number;
use super::span::{Match, Readings, within};
use super::{Quantity, Unit, Value};
use crate::text::numeral::{self, decimal_digit};

/// Measure words that only count.
const MEASURES: &str = "个项条件家次轮批岗类种名人位支所间座处套台辆张份篇部本册场户口对组队层栋幢亩米公平\
                        吨块岁周辈人颗根门桩宗起笔例株只头副枚款站村区镇倍";
/// Measure words that can also express an order.
const RANKS: &str = "级期届号等星档线";
/// Parts of documents, which ordinals number.
const PARTS: &str = "章节编";
/// Characters after 首 that make it mean "first".
const FIRSTS: &str = "届次个批轮家期";

/// The quantities of a Chinese text in order, except those whose number
/// overlaps an excluded range.
pub fn chinese(text: &str, excluded: &[Range<usize>]) -> Vec<Quantity> {
    let mut reader = Reader {
        text,
        characters: text.char_indices().collect(),
        found: Readings::new(excluded),
    };
    let mut at = 0;
    while at < reader.characters.len() {
        at = reader.quantity(at).max(at + 1);
    }
    reader.found.shared(text, |between| {
        matches!(between, "-" | "—" | "–" | "－" | "~" | "～" | "至" | "到")
    })
}

struct Reader<'a> {
    text: &'a str,
    characters: Vec<(usize, char)>,
    found: Readings<'a>,
}

/// A parsed number.
struct Written {
    value: Number,
    end: usize,
    /// Whether it is in figures rather than Chinese numerals.
    is_figures: bool,
    scale: u64,
}

impl Reader<'_> {
    fn character(&self, at: usize) -> Option<char> {
        self.characters.get(at).map(|(_, character)| *character)
    }

    fn offset(&self, at: usize) -> usize {
        self.characters
            .get(at)
            .map_or(self.text.len(), |(offset, _)| *offset)
    }

    fn has(&self, at: usize, words: &str) -> bool {
        self.text
            .get(self.offset(at)..)
            .is_some_and(|rest| rest.starts_with(words))
    }

    fn is_one_of(&self, at: usize, list: &str) -> bool {
        self.character(at)
            .is_some_and(|character| list.contains(character))
    }

    /// Parses the quantity at a position, if there is one; returns the position
    /// to continue at.
    fn quantity(&mut self, at: usize) -> usize {
        if self.has(at, "百分之") {
            let Some(number) = self.number(at + 3) else {
                return at + 3;
            };
            let value = Value::Amount(number.value, Unit::Percent);
            return self.found(Match {
                value,
                number: at..number.end,
                end: number.end,
                optional: false,
                scale: number.scale,
            });
        }
        if self.has(at, "第") {
            return self.ordinal(at);
        }
        if self.has(at, "首") && self.is_one_of(at + 1, FIRSTS) {
            return self.found(Match {
                value: Value::Ordinal(1),
                number: at..at + 1,
                end: at + 2,
                optional: false,
                scale: 1,
            });
        }
        match self.number(at) {
            Some(number) => self.counted(at, &number),
            None => self.no_number(at),
        }
    }

    /// Parses 十四五, or skips a run of numerals or figures that is not a
    /// quantity.
    fn no_number(&mut self, at: usize) -> usize {
        let end = self.run(at, |c| is_numeral(c) || is_figure(c));
        let plan = (end > at + 1 && self.has(end - 1, "五"))
            .then(|| self.numeral(at, end - 1))
            .flatten();
        match plan.and_then(Number::as_whole) {
            Some(plan) if !self.is_one_of(end, MEASURES) => {
                let value = Value::Ordinal(plan);
                self.found(Match {
                    value,
                    number: at..end,
                    end,
                    optional: self.is_known(value),
                    scale: 1,
                })
            }
            _ => end,
        }
    }

    fn ordinal(&mut self, at: usize) -> usize {
        let Some(number) = self.number(at + 1) else {
            return at + 1;
        };
        let Some(value) = number.value.as_whole() else {
            return number.end;
        };
        let is_measured = self.is_measure(number.end)
            || self.is_one_of(number.end, PARTS)
            || self.has(number.end, "年");
        let mut end = number.end + usize::from(is_measured);
        if self.has(end, "五年规划") || self.has(end, "五年计划") {
            end += 4;
        }
        let optional = !(is_measured || number.is_figures);
        self.found(Match {
            value: Value::Ordinal(value),
            number: at..number.end,
            end,
            optional,
            scale: 1,
        })
    }

    /// Parses what a number counts.
    fn counted(&mut self, at: usize, number: &Written) -> usize {
        let mut end = number.end;
        if self.is_one_of(end, "多余") {
            end += 1;
        }
        let amount = |unit| Value::Amount(number.value, unit);
        let thing = amount(Unit::Thing);
        let whole = number.value.as_whole();
        let rank = whole.map_or(thing, Value::Rank);
        let ordinal = whole.map_or(thing, Value::Ordinal);
        let (value, length, is_measured) = match self.character(end) {
            Some('分') if self.has(end, "分之") => {
                let denominator = self.number(end + 2);
                return denominator.map_or(end + 2, |number| number.end);
            }
            Some('年') if self.has(end, "年代") => return end + 2,
            Some('年') if self.has(end, "年规划") || self.has(end, "年计划") => {
                return end + 3;
            }
            Some('年') if self.has(end, "年级") => (rank, 2, true),
            Some('年') if number.is_calendar_year(end - at) => return self.date(at, number),
            Some('月') if within(number.value, 1..=12).is_some() => return self.date(at, number),
            Some('日') => return self.date(at, number),
            Some('元') => (amount(Unit::Yuan), 1, true),
            Some('%' | '％') => (amount(Unit::Percent), 1, true),
            Some('年') => (amount(Unit::Year), 1, true),
            Some('个') if self.has(end, "个月") => (amount(Unit::Month), 2, true),
            Some('天') => (amount(Unit::Day), 1, true),
            Some('周') if self.has(end, "周年") => (rank, 2, true),
            Some('大') if !number.is_figures && whole > Some(10) => (ordinal, 1, true),
            Some('大') if !number.is_figures => (thing, 1, true),
            // 一是…二是…: an enumeration.
            Some('是' | '要') if !number.is_figures => (rank, 0, false),
            Some(c) if RANKS.contains(c) => (rank, 1, true),
            Some(c) if MEASURES.contains(c) => (thing, 1, true),
            Some(c) if number.is_figures && c.is_ascii_alphabetic() => return end,
            _ => (thing, 0, false),
        };
        let is_one = number.value == Number::whole(1);
        let is_name = self.has(end, "大") && self.is_known(value);
        let optional = !number.is_figures && (is_one || !is_measured || is_name);
        self.found(Match {
            value,
            number: at..number.end,
            end: end + length,
            optional,
            scale: number.scale,
        })
    }

    fn is_known(&self, value: Value) -> bool {
        matches!(value, Value::Ordinal(_)) && self.found.has(value)
    }

    /// Parses a date, given its first number.
    fn date(&mut self, at: usize, first: &Written) -> usize {
        let mut parts = [None; 3];
        let mut end = at;
        let mut number = Some(Written { ..*first });
        for (index, (name, bounds)) in [('年', 1..=9999), ('月', 1..=12), ('日', 1..=31)]
            .into_iter()
            .enumerate()
        {
            let Some(written) = &number else { break };
            if self.character(written.end) != Some(name) {
                continue;
            }
            let Some(part) = within(written.value, bounds) else {
                break;
            };
            if let Some(slot) = parts.get_mut(index) {
                *slot = Some(part);
            }
            end = written.end + 1;
            number = self.number(end);
        }
        let [year, month, day] = parts;
        if end == at {
            return first.end + 1;
        }
        let value = Value::Date { year, month, day };
        let is_one = !first.is_figures && first.value == Number::whole(1);
        self.found(Match {
            value,
            number: at..first.end,
            end,
            optional: is_one,
            scale: 1,
        })
    }

    /// Records a quantity; returns the position to continue at.
    fn found(&mut self, found: Match) -> usize {
        let number = self.offset(found.number.start)..self.offset(found.number.end);
        let end = self.offset(found.end);
        self.found.note(&found, number, end)
    }

    fn is_measure(&self, at: usize) -> bool {
        self.is_one_of(at, MEASURES) || self.is_one_of(at, RANKS)
    }

    /// The end of a run of characters that satisfy a predicate.
    fn run(&self, at: usize, is: impl Fn(char) -> bool) -> usize {
        let mut end = at;
        while self.character(end).is_some_and(&is) {
            end += 1;
        }
        end
    }

    fn number(&self, at: usize) -> Option<Written> {
        if self.character(at).is_some_and(is_figure) {
            return self.figures(at);
        }
        let end = self.run(at, is_numeral);
        Some(Written {
            value: self.numeral(at, end)?,
            end,
            is_figures: false,
            scale: 1,
        })
    }

    fn numeral(&self, at: usize, end: usize) -> Option<Number> {
        let written = self.text.get(self.offset(at)..self.offset(end))?;
        numeral::value(written).map(Number::whole)
    }

    fn figures(&self, at: usize) -> Option<Written> {
        let before = at.checked_sub(1).and_then(|before| self.character(before));
        if before.is_some_and(|c| c.is_ascii_alphabetic()) || self.follows_a_code(at) {
            return None;
        }
        let mut end = self.run(at, is_figure);
        let mut whole = self.digits(at, end);
        while self.is_one_of(end, ",，") && self.run(end + 1, is_figure) == end + 4 {
            whole.extend(self.digits(end + 1, end + 4));
            end += 4;
        }
        let mut decimals = Vec::new();
        if self.is_one_of(end, ".．") {
            let last = self.run(end + 1, is_figure);
            decimals = self.digits(end + 1, last);
            end = if decimals.is_empty() { end } else { last };
        }
        let last = self.run(end, |c| numeral::scale(c).is_some());
        let mut scale = 1_u64;
        for index in end..last {
            let factor = self.character(index).and_then(numeral::scale)?;
            scale = scale.checked_mul(factor)?;
        }
        Some(Written {
            value: Number::of(&whole, &decimals)?.times(scale)?,
            end: last,
            is_figures: true,
            scale,
        })
    }

    /// Whether figures are part of a code: the 9704 of GB/T 9704, the 19 of
    /// COVID-19.
    fn follows_a_code(&self, at: usize) -> bool {
        let Some(mark) = at.checked_sub(1) else {
            return false;
        };
        let letter = mark
            .checked_sub(1)
            .and_then(|letter| self.character(letter));
        self.is_one_of(mark, "- ") && letter.is_some_and(|c| c.is_ascii_uppercase())
    }

    fn digits(&self, at: usize, end: usize) -> Vec<u32> {
        (at..end)
            .filter_map(|index| self.character(index).and_then(decimal_digit))
            .collect()
    }
}

impl Written {
    /// Whether a following 年 makes it a calendar year rather than a duration;
    /// `length` is the number's length in characters.
    fn is_calendar_year(&self, length: usize) -> bool {
        length == 4 && self.scale == 1 && within(self.value, 1000..=2999).is_some()
    }
}

fn is_figure(character: char) -> bool {
    decimal_digit(character).is_some()
}

fn is_numeral(character: char) -> bool {
    character == '两'
        || character == '〇'
        || character == '零'
        || numeral::is_numeral(character)
        || numeral::scale(character).is_some()
}
