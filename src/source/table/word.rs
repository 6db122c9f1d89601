//! Values that are one of a few words.

use super::Table;
use crate::base::Spanned;
use crate::diagnostic::{Diagnostic, Fix, Problem};
use crate::text::suggest::{slip, suggest};

impl Table<'_> {
    /// A required value that is one of a few words.
    pub(in crate::source) fn required_word<T>(
        &mut self,
        key: &'static str,
        words: &[&str],
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let value = self.word(key, words, parse);
        self.required(key, value)
    }

    /// An optional value that is one of a few words.
    pub(in crate::source) fn word<T>(
        &mut self,
        key: &'static str,
        words: &[&str],
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let Spanned { value, place } = self.text(key)?;
        if let Some(value) = parse(&value) {
            return Some(Spanned { value, place });
        }
        let fix = slip(&value, words).and_then(|word| Fix::reword(&place, &value, word));
        let problem = Problem::BadValue {
            key: key.to_owned(),
            nearest: suggest(&value, words).map(str::to_owned),
            value,
            expected: words.join(", "),
        };
        self.push(Diagnostic::at(problem, place).with_fix(fix));
        None
    }
}
