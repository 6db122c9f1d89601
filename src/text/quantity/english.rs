//! Parser for quantities in English text.
//!
//! ```text
//! quantity = money / percent / date / span / ordinal / numbered / amount
//! money    = ( "RMB" / "CNY" / "¥" ) number / number "yuan"
//! percent  = number ( "%" / "per cent" / "percent" )
//! date     = ( day month / month day ) [ year ] / month [ year ]   ; 2 March 2023
//! span     = number ( "year" / "month" / "day" ) [ "s" ]           ; three-year
//! ordinal  = figures ( "st" / "nd" / "rd" / "th" ) / "first" / "second" / … / "tertiary"
//! numbered = "chapter" number / "No." number / …                   ; in numbered.rs
//! amount   = number
//! number   = ( figures / cardinal / "a" scale ) *scale
//! figures  = 1*digit *( "," 3digit ) [ "." 1*digit ]
//! cardinal = "two" / … / "twenty-one" / "one hundred and five" / …
//! scale    = "hundred" / "thousand" / "million" / "billion" / "trillion"
//! ```
//!
//! Words that do not always express a quantity are optional: `one` is often a
//! pronoun and `first` an adverb; `both`, `double`, `twice` mean two and
//! `once`, `single` mean one only loosely; `May` and `March` are also ordinary
//! words. Ages (three-year-old) are not durations, a Five-Year Plan is
//! identified by its ordinal, and fractions (one third) and figures with
//! letters (COVID-19, 1990s) are skipped.

use std::ops::Range;

use super::number::Number;
use super::span::{Match, Readings, within};
use super::{Quantity, Unit, Value};

mod numbered;
mod words;

use words::{Token, cardinal, loose, month, ordinal, part, scale, tokens};

use crate::base::slice;

/// The quantities of an English text in order, except those whose number
/// overlaps an excluded range.
pub fn english(text: &str, excluded: &[Range<usize>]) -> Vec<Quantity> {
    let mut reader = Reader {
        text,
        tokens: tokens(text),
        found: Readings::new(excluded),
        listed: None,
    };
    let mut at = 0;
    while at < reader.tokens.len() {
        at = reader.quantity(at).max(at + 1);
    }
    reader.found.shared(text, |between| {
        matches!(between.trim(), "-" | "–" | "—" | "~" | "to" | "or")
    })
}

struct Reader<'a> {
    text: &'a str,
    tokens: Vec<Token<'a>>,
    found: Readings<'a>,
    /// The token after a number with a plural label, which another may follow:
    /// Articles 10 and 12.
    listed: Option<usize>,
}

/// A parsed number.
struct Written {
    value: Number,
    /// Index of the token after it.
    end: usize,
    scale: u64,
}

impl<'a> Reader<'a> {
    /// The word at a token, in lower case; empty if it is not a word.
    fn word(&self, at: usize) -> String {
        match self.tokens.get(at) {
            Some(Token::Word(word, _)) => word.to_lowercase(),
            _ => String::new(),
        }
    }

    fn range(&self, at: usize) -> Range<usize> {
        let end = self.text.len();
        self.tokens.get(at).map_or(end..end, Token::range)
    }

    /// The text between a token and the one before it.
    fn gap(&self, at: usize) -> &'a str {
        let Some(before) = at.checked_sub(1) else {
            return "";
        };
        slice(self.text, self.range(before).end..self.range(at).start)
    }

    /// Whether a token continues the phrase of the one before it.
    fn goes_on(&self, at: usize) -> bool {
        at < self.tokens.len() && matches!(self.gap(at), " " | "-" | "\u{2011}" | "\u{a0}")
    }

    /// The word that continues the phrase after a number.
    fn next(&self, at: usize) -> String {
        if self.goes_on(at) {
            self.word(at)
        } else {
            String::new()
        }
    }

    fn quantity(&mut self, at: usize) -> usize {
        if let Some(found) = self.month_first(at) {
            return found;
        }
        if let Some(Token::Ordinal(value, _)) = self.tokens.get(at) {
            return self.ordinal(at, *value, at + 1, false);
        }
        let word = self.word(at);
        if let Some(value) = ordinal(&word) {
            let optional = matches!(word.as_str(), "first" | "secondary" | "tertiary");
            return self.ordinal(at, value, at + 1, optional);
        }
        if let Some(value) = loose(&word) {
            let value = Value::Amount(Number::whole(value), Unit::Thing);
            return self.found(Match {
                value,
                number: at..at + 1,
                end: at + 1,
                optional: true,
                scale: 1,
            });
        }
        if let Some(end) = self.numbered(at) {
            return end;
        }
        match self.number(at) {
            Some(number) => self.counted(at, &number),
            None => at + 1,
        }
    }

    /// March, March 2023, March 2, March 2, 2023
    fn month_first(&mut self, at: usize) -> Option<usize> {
        let month = self.month(at)?;
        let mut end = at + 1;
        let day = self.day(end).filter(|_| self.goes_on(end));
        if day.is_some() {
            end += 1;
        }
        let (year, end) = self.year(end);
        let optional = day.is_none() && year.is_none();
        let value = Value::Date {
            year,
            month: Some(month),
            day,
        };
        Some(self.found(Match {
            value,
            number: at..end,
            end,
            optional,
            scale: 1,
        }))
    }

    /// 2 March, 2nd of March, 2 March 2023, beginning at the day.
    fn day_first(&mut self, at: usize) -> Option<usize> {
        let day = self.day(at)?;
        let name = at + 1 + usize::from(self.word(at + 1) == "of");
        let month = self.month(name).filter(|_| self.goes_on(name))?;
        let (year, end) = self.year(name + 1);
        let value = Value::Date {
            year,
            month: Some(month),
            day: Some(day),
        };
        Some(self.found(Match {
            value,
            number: at..end,
            end,
            optional: false,
            scale: 1,
        }))
    }

    fn month(&self, at: usize) -> Option<u64> {
        match self.tokens.get(at) {
            Some(Token::Word(word, _)) => month(word),
            _ => None,
        }
    }

    fn day(&self, at: usize) -> Option<u64> {
        match self.tokens.get(at) {
            Some(Token::Figures { value, .. }) => within(*value, 1..=31),
            Some(Token::Ordinal(value, _)) => (1..=31).contains(value).then_some(*value),
            _ => None,
        }
    }

    /// The year that ends a date, if any, and the token after it.
    fn year(&self, at: usize) -> (Option<u64>, usize) {
        let year = match self.tokens.get(at) {
            Some(Token::Figures { value, .. }) if matches!(self.gap(at), " " | ", ") => {
                within(*value, 1000..=2999)
            }
            _ => None,
        };
        (year, at + usize::from(year.is_some()))
    }

    fn ordinal(&mut self, at: usize, value: u64, end: usize, optional: bool) -> usize {
        if let Some(end) = self.day_first(at) {
            return end;
        }
        self.found(Match {
            value: Value::Ordinal(value),
            number: at..end,
            end,
            optional,
            scale: 1,
        })
    }

    /// Parses what a number counts.
    fn counted(&mut self, at: usize, number: &Written) -> usize {
        if let Some(end) = self.day_first(at) {
            return end;
        }
        let end = number.end;
        let unit = self.next(end);
        let is_one = number.value == Number::whole(1);
        if part(&unit) || is_one && matches!(unit.as_str(), "third" | "quarter" | "half") {
            return end + 1;
        }
        if let (Some(ones), true) = (ordinal(&unit), self.gap(end) == "-") {
            // twenty-first; a number that is not whole has no tens.
            let tens = number.value.as_whole().unwrap_or(0);
            return self.ordinal(at, tens + ones, end + 1, false);
        }
        let is_plan = number.value == Number::whole(5) && self.next(end + 1) == "plan";
        if unit == "year" && is_plan {
            return end + 2;
        }
        let is_age = self.next(end + 1).starts_with("old")
            || self.next(end + 1) == "of" && self.next(end + 2) == "age";
        // The first token has no word before it.
        let before = at
            .checked_sub(1)
            .map(|before| self.word(before))
            .unwrap_or_default();
        let start = self.range(at).start;
        let sign = slice(self.text, ..start).trim_end().chars().next_back();
        let is_yuan = matches!(before.as_str(), "rmb" | "cny") || matches!(sign, Some('¥' | '￥'));
        let percent = slice(self.text, self.range(end - 1).end..);
        let (unit, length) = match unit.as_str() {
            _ if is_yuan => (Unit::Yuan, usize::from(unit == "yuan")),
            _ if percent.trim_start().starts_with('%') => (Unit::Percent, 0),
            "per" if self.next(end + 1) == "cent" => (Unit::Percent, 2),
            "percent" => (Unit::Percent, 1),
            "yuan" => (Unit::Yuan, 1),
            "year" | "years" if !is_age => (Unit::Year, 1),
            "month" | "months" if !is_age => (Unit::Month, 1),
            "day" | "days" if !is_age => (Unit::Day, 1),
            _ => (Unit::Thing, 0),
        };
        let optional = self.word(at) == "one" && end == at + 1;
        let value = Value::Amount(number.value, unit);
        let first = at - usize::from(matches!(before.as_str(), "rmb" | "cny"));
        self.found(Match {
            value,
            number: first..end,
            end: end + length,
            optional,
            scale: number.scale,
        })
    }

    /// Records a quantity; returns the token to continue at.
    fn found(&mut self, found: Match) -> usize {
        let number = self.range(found.number.start).start..self.range(found.number.end - 1).end;
        let end = self.range(found.end - 1).end;
        self.found.note(&found, number, end)
    }

    fn number(&self, at: usize) -> Option<Written> {
        if let Some(Token::Figures { value, .. }) = self.tokens.get(at) {
            let (end, scale) = self.scales(at + 1)?;
            return Some(Written {
                value: value.times(scale)?,
                end,
                scale,
            });
        }
        if matches!(self.word(at).as_str(), "a" | "an") {
            scale(&self.next(at + 1))?;
            let (end, scale) = self.scales(at + 1)?;
            return Some(Written {
                value: Number::whole(scale),
                end,
                scale,
            });
        }
        self.cardinal(at)
    }

    /// The scale words at a token: the token after them, and their product.
    fn scales(&self, mut at: usize) -> Option<(usize, u64)> {
        let mut product = 1_u64;
        while let Some(factor) = scale(&self.next(at)) {
            product = product.checked_mul(factor)?;
            at += 1;
        }
        Some((at, product))
    }

    /// four, forty-five, one hundred and five thousand
    fn cardinal(&self, at: usize) -> Option<Written> {
        let mut section = cardinal(&self.word(at))?;
        let (mut total, mut end, mut factors) = (0_u64, at + 1, 1_u64);
        loop {
            let next = self.next(end);
            if let Some(factor) = scale(&next) {
                if factor == 100 {
                    section = section.checked_mul(100)?;
                } else {
                    total = total.checked_add(section.checked_mul(factor)?)?;
                    section = 0;
                }
                factors = factors.checked_mul(factor)?;
                end += 1;
                continue;
            }
            let and = usize::from(next == "and" && factors > 1);
            let more = cardinal(&self.next(end + and));
            let open = section == 0 || section % 100 == 0;
            let fits = |more: u64| {
                (open && factors > 1)
                    || (section % 10 == 0
                        && section % 100 != 0
                        && more < 10
                        && self.gap(end) == "-")
            };
            match more {
                Some(more) if fits(more) => {
                    section += more;
                    end += and + 1;
                }
                _ => break,
            }
        }
        let value = Number::whole(total.checked_add(section)?);
        Some(Written {
            value,
            end,
            scale: factors,
        })
    }
}
