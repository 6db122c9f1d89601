//! Numbers that come after what they number: chapter 3, Articles 10 and 12,
//! No. 5, Part II. Chinese has an ordinal there, or a number with a word that
//! also tells an order: 第三章, 三级.
//!
//! ```text
//! numbered = label number *( ( "," / "–" / "and" / "or" / "to" ) number )   ; more only after a plural
//! label    = "chapter" / "article" / … / "No."
//! number   = figures / cardinal / roman
//! ```

use super::words::{Label, Token, label, ordinal, roman};
use super::{Match, Reader, Written};
use crate::text::quantity::{Number, Value};

impl Reader<'_> {
    /// Parses a number after its label, or one more after a plural label;
    /// returns the token to continue at.
    pub(super) fn numbered(&mut self, at: usize) -> Option<usize> {
        let before = at
            .checked_sub(1)
            .and_then(|before| label(&self.word(before)));
        let labelled = before.filter(|_| matches!(self.gap(at), " " | "\u{a0}" | ". " | " ("));
        let is_listed = self.is_listed(at);
        if labelled.is_none() && !is_listed {
            return None;
        }
        let number = self.number(at).or_else(|| self.roman(at))?;
        let value = number.value.as_whole().filter(|_| number.scale == 1)?;
        if self.has_unit(number.end) {
            return None;
        }
        if labelled == Some(Label::Plural) || is_listed {
            self.listed = Some(number.end);
        }
        Some(self.found(Match {
            value: Value::Rank(value),
            number: at..number.end,
            end: number.end,
            optional: false,
            scale: 1,
        }))
    }

    /// Whether a number continues the list after a plural label.
    fn is_listed(&self, at: usize) -> bool {
        let Some(end) = self.listed else {
            return false;
        };
        let goes_on = |at: usize| matches!(self.gap(at), ", " | "-" | "\u{2011}" | "–" | "—");
        let joins = |at: usize| matches!(self.word(at).as_str(), "and" | "or" | "to");
        at == end && goes_on(at) || at == end + 1 && joins(end)
    }

    fn roman(&self, at: usize) -> Option<Written> {
        match self.tokens.get(at) {
            Some(Token::Word(word, _)) => Some(Written {
                value: Number::whole(roman(word)?),
                end: at + 1,
                scale: 1,
            }),
            _ => None,
        }
    }

    /// Whether what follows a number makes it an amount, a date or a part of a
    /// longer number: the line 5 years later, section 3 March.
    fn has_unit(&self, end: usize) -> bool {
        let next = self.next(end);
        let follows = self.text.get(self.range(end - 1).end..);
        let is_percent = follows.is_some_and(|rest| rest.trim_start().starts_with('%'));
        let is_unit = matches!(
            next.as_str(),
            "year" | "years" | "month" | "months" | "day" | "days" | "yuan" | "percent" | "per"
        );
        let is_date = self.month(end).is_some() && self.goes_on(end);
        is_percent || is_unit || is_date || ordinal(&next).is_some()
    }
}
