//! Reads TOML with a position for every value; reports all problems together.
//!
//! Callers ask a [`Table`] for each key that it may have; [`Table::finish`]
//! reports the other keys as unknown and suggests the nearest known one. A
//! problem never stops the reading: the value is `None`, and reading continues.

mod dotted;
mod lines;
mod open;
mod path;
mod retyped;
mod slug;
mod word;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use toml::de::{DeArray, DeTable, DeValue};

use super::toml_syntax;
use crate::base::{File, Place, Span, Spanned};
use crate::diagnostic::{Diagnostic, Fix, Kind, Problem, Problems};
use crate::text::suggest::{slip, suggest};
use dotted::longest_key;
use retyped::retyped;

/// Parses the TOML at the span `text` of a file and reads its root table with
/// `read`. `None` if the syntax is invalid.
pub(super) fn read<T>(
    file: &Arc<File>,
    text: Span,
    problems: &Problems,
    read: impl FnOnce(&mut Table<'_>) -> T,
) -> Option<T> {
    let (root, errors) = DeTable::parse_recoverable(text.of(&file.text));
    if !errors.is_empty() {
        let mut found: Vec<Diagnostic> = errors
            .iter()
            .map(|error| {
                let span = error.span().map(Span::from);
                // Only of keys with too many parts it does not say where.
                let span = span.unwrap_or_else(|| longest_key(text.of(&file.text)));
                let span = Span::new(span.start + text.start, span.end + text.start);
                let reason = error.message().trim().to_owned();
                let problem = match reason.as_str() {
                    "duplicate key" => Problem::KeyRepeated {
                        key: span.of(&file.text).trim_matches(['"', '\'']).to_owned(),
                    },
                    _ => toml_syntax::problem(file, span, &reason),
                };
                Diagnostic::at(problem, Place::new(file, span))
            })
            .collect();
        // The parser reports one error again for each bracket that it leaves
        // open.
        found.dedup_by(|a, b| a.place == b.place);
        problems.extend(found);
        return None;
    }
    let mut table = Table {
        file,
        offset: text.start,
        table: root.get_ref(),
        head: file.head(),
        problems,
        known: Vec::new(),
        chosen: BTreeSet::new(),
        open: false,
    };
    let value = read(&mut table);
    table.finish();
    Some(value)
}

fn kind(value: &DeValue<'_>) -> Kind {
    match value {
        DeValue::String(_) => Kind::Text,
        DeValue::Integer(_) if whole(value).is_none() => Kind::OutOfRange,
        DeValue::Integer(_) => Kind::Number,
        DeValue::Datetime(_) => Kind::Date,
        DeValue::Table(_) => Kind::Table,
        DeValue::Array(_) => Kind::List,
        DeValue::Boolean(_) => Kind::Boolean,
        DeValue::Float(_) => Kind::Other,
    }
}

/// A positive whole number.
fn whole(value: &DeValue<'_>) -> Option<u32> {
    let integer = value.as_integer()?;
    // A number that is too large or negative is invalid.
    let number = u32::from_str_radix(integer.as_str(), integer.radix()).ok()?;
    (number > 0).then_some(number)
}

/// A TOML table that is being read.
pub(super) struct Table<'t> {
    file: &'t Arc<File>,
    offset: usize,
    table: &'t DeTable<'t>,
    /// Where to report a missing key.
    head: Span,
    problems: &'t Problems,
    /// Which keys were asked for.
    known: Vec<&'t str>,
    /// Which keys of the file's own choosing were taken.
    chosen: BTreeSet<&'t str>,
    /// Whether it has keys of the file's own choosing.
    open: bool,
}

impl<'t> Table<'t> {
    fn place(&self, range: std::ops::Range<usize>) -> Place {
        let span = Span::new(range.start + self.offset, range.end + self.offset);
        Place::new(self.file, span)
    }

    fn report(&self, problem: Problem, place: Place) {
        self.push(Diagnostic::at(problem, place));
    }

    fn push(&self, diagnostic: Diagnostic) {
        self.problems.push(diagnostic);
    }

    /// Accepts all keys of the table.
    pub(super) fn any(&mut self) {
        let table = self.table;
        self.chosen
            .extend(table.keys().map(|key| key.get_ref().as_ref()));
    }

    /// The place of the table itself.
    pub(super) fn head(&self) -> Place {
        Place::new(self.file, self.head)
    }

    fn value(&mut self, key: &'static str) -> Option<(&'t DeValue<'t>, Place)> {
        self.known.push(key);
        let value = self.table.get(key)?;
        Some((value.get_ref(), self.place(value.span())))
    }

    fn of_type<T>(
        &mut self,
        key: &'static str,
        expected: Kind,
        read: impl FnOnce(&'t DeValue<'t>) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let (value, place) = self.value(key)?;
        if let Some(value) = read(value) {
            return Some(Spanned { value, place });
        }
        self.refuse_type(key, expected, value, place);
        None
    }

    fn required<T>(&self, key: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() && !self.table.contains_key(key) {
            let key = key.to_owned();
            self.report(Problem::MissingKey { key }, self.head());
        }
        value
    }

    /// Whether a key exists, whatever its value.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// An optional text.
    pub(super) fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.of_type(key, Kind::Text, |value| match value {
            // A date may be written without quotes.
            DeValue::Datetime(date) => Some(date.to_string()),
            _ => value.as_str().map(str::to_owned),
        })
    }

    /// A required text that must not be empty.
    pub(super) fn required_text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let text = self.filled_text(key);
        self.required(key, text)
    }

    /// An optional text that must not be empty.
    pub(super) fn filled_text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let text = self.text(key)?;
        if text.value.trim().is_empty() {
            let key = key.to_owned();
            self.report(Problem::EmptyValue { key }, text.place);
            return None;
        }
        Some(text)
    }

    /// An optional value with a format that `parse` checks; `like` is an
    /// example of a valid one.
    pub(super) fn parsed<T>(
        &mut self,
        key: &'static str,
        like: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let text = self.text(key)?;
        if let Some(value) = parse(&text.value) {
            let place = text.place;
            return Some(Spanned { value, place });
        }
        self.refuse(key, &text, like);
        None
    }

    /// An optional day; `like` is an example.
    pub(super) fn date(&mut self, key: &'static str, like: &str) -> Option<Spanned<Date>> {
        // An invalid value is reported below; the reason is not needed.
        self.parsed(key, like, |text| text.parse().ok())
    }

    /// A required day.
    pub(super) fn required_date(&mut self, key: &'static str, like: &str) -> Option<Spanned<Date>> {
        let day = self.date(key, like);
        self.required(key, day)
    }

    /// Like [`Self::parsed`], but required.
    pub(super) fn required_parsed<T>(
        &mut self,
        key: &'static str,
        like: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let value = self.parsed(key, like, parse);
        self.required(key, value)
    }

    /// A required positive whole number.
    pub(super) fn required_number(&mut self, key: &'static str) -> Option<Spanned<u32>> {
        let number = self.number(key);
        self.required(key, number)
    }

    /// An optional positive whole number.
    pub(super) fn number(&mut self, key: &'static str) -> Option<Spanned<u32>> {
        self.of_type(key, Kind::Number, whole)
    }

    /// An optional boolean.
    pub(super) fn boolean(&mut self, key: &'static str) -> Option<Spanned<bool>> {
        self.of_type(key, Kind::Boolean, DeValue::as_bool)
    }

    /// Reads an optional table.
    pub(super) fn table<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Table<'t>) -> T,
    ) -> Option<T> {
        let table = self.of_type(key, Kind::Table, |value| value.as_table())?;
        Some(self.nested(&table, read))
    }

    /// Reads each table of an optional array of tables.
    pub(super) fn tables<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(&mut Table<'t>) -> T,
    ) -> Vec<T> {
        let Some(array) = self.of_type(key, Kind::Tables, |value| value.as_array()) else {
            return Vec::new();
        };
        let mut values = Vec::new();
        for item in array.value.iter() {
            let place = self.place(item.span());
            match item.get_ref().as_table() {
                Some(value) => values.push(self.nested(&Spanned { value, place }, &mut read)),
                None => self.refuse_type(key, Kind::Table, item.get_ref(), place),
            }
        }
        values
    }

    /// The texts of an optional list; none of them may be empty.
    pub(super) fn texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let list = self.list(key);
        list.map_or_else(Vec::new, |list| self.items(key, list.value))
    }

    /// Like [`Self::texts`], but the list is required and must not be empty.
    pub(super) fn required_texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let list = self.list(key);
        let Some(Spanned { value, place }) = self.required(key, list) else {
            return Vec::new();
        };
        if value.is_empty() {
            let key = key.to_owned();
            self.report(Problem::EmptyValue { key }, place);
        }
        self.items(key, value)
    }

    fn list(&mut self, key: &'static str) -> Option<Spanned<&'t DeArray<'t>>> {
        self.of_type(key, Kind::List, |value| value.as_array())
    }

    fn items(&self, key: &str, list: &'t DeArray<'t>) -> Vec<Spanned<String>> {
        let mut texts = Vec::new();
        for item in list.iter() {
            let place = self.place(item.span());
            match item.get_ref() {
                DeValue::String(text) if text.trim().is_empty() => {
                    let key = key.to_owned();
                    self.report(Problem::EmptyValue { key }, place);
                }
                DeValue::String(text) => {
                    let value = text.to_string();
                    texts.push(Spanned { value, place });
                }
                other => self.refuse_type(key, Kind::Text, other, place),
            }
        }
        texts
    }

    fn refuse_type(&self, key: &str, expected: Kind, found: &DeValue<'_>, place: Place) {
        let fix = retyped(expected, found, &place);
        let problem = Problem::WrongType {
            key: key.to_owned(),
            expected,
            found: kind(found),
        };
        self.push(Diagnostic::at(problem, place).with_fix(fix));
    }

    /// Reports an invalid value; `like` is an example of a valid one.
    pub(super) fn refuse(&self, key: &str, value: &Spanned<String>, like: &str) {
        let problem = Problem::BadValue {
            key: key.to_owned(),
            value: value.value.clone(),
            nearest: None,
            expected: like.to_owned(),
        };
        self.report(problem, value.place.clone());
    }

    fn key(&self, key: &toml::Spanned<toml::de::DeString<'_>>) -> Spanned<String> {
        Spanned {
            value: key.get_ref().to_string(),
            place: self.place(key.span()),
        }
    }

    fn nested<T>(
        &self,
        table: &Spanned<&'t DeTable<'t>>,
        read: impl FnOnce(&mut Table<'t>) -> T,
    ) -> T {
        let mut nested = Table {
            file: self.file,
            offset: self.offset,
            table: table.value,
            head: self.file.line_at(table.place.span.start),
            problems: self.problems,
            known: Vec::new(),
            chosen: BTreeSet::new(),
            open: false,
        };
        let value = read(&mut nested);
        nested.finish();
        value
    }

    fn finish(&self) {
        if self.open {
            return;
        }
        let mut unknown: Vec<_> = self
            .table
            .keys()
            .filter(|key| {
                let key = key.get_ref().as_ref();
                !self.known.contains(&key) && !self.chosen.contains(key)
            })
            .map(|key| self.key(key))
            .collect();
        unknown.sort_by_key(|key| key.place.span);
        for Spanned { value, place } in unknown {
            // A key that exists already cannot be what was meant.
            let meant = slip(&value, &self.known).filter(|key| !self.has(key));
            let fix = meant.and_then(|key| Fix::reword(&place, &value, key));
            let problem = Problem::UnknownKey {
                nearest: suggest(&value, &self.known).map(str::to_owned),
                key: value,
                known: self.known.join(", "),
            };
            self.push(Diagnostic::at(problem, place).with_fix(fix));
        }
    }
}
