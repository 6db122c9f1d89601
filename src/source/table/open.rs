//! Tables whose keys are chosen by the file: identifiers of segments, tags of
//! languages.

use toml::de::{DeString, DeValue};

use super::Table;
use crate::base::Spanned;
use crate::diagnostic::{Kind, Problem};

impl<'t> Table<'t> {
    /// Reads each table under a key that has not been asked for before, in the
    /// order of the file. If keys have been asked for before, the remaining
    /// keys that are not tables are unknown keys.
    pub(in crate::source) fn open_tables<T>(
        &mut self,
        mut read: impl FnMut(&Spanned<String>, &mut Table<'t>) -> T,
    ) -> Vec<T> {
        let asked = self.known.clone();
        let mut values = Vec::new();
        for (key, item) in self.entries() {
            let name = key.get_ref().as_ref();
            if asked.contains(&name) {
                continue;
            }
            let (key, place) = (self.key(key), self.place(item.span()));
            match item.get_ref().as_table() {
                Some(value) => {
                    self.chosen.insert(name);
                    let table = Spanned { value, place };
                    values.push(self.nested(&table, |table| read(&key, table)));
                }
                None if !asked.is_empty() => {}
                None => {
                    self.chosen.insert(name);
                    self.refuse_type(&key.value, Kind::Table, item.get_ref(), place);
                }
            }
        }
        values
    }

    /// Reads texts under arbitrary keys; none of them may be empty.
    pub(in crate::source) fn open_texts(&mut self) -> Vec<(Spanned<String>, String)> {
        let texts = self.open_values(Kind::Text, |_, _, value| value.as_str().map(str::to_owned));
        let (filled, empty): (Vec<_>, Vec<_>) =
            (texts.into_iter()).partition(|(_, text)| !text.trim().is_empty());
        for (key, _) in empty {
            let problem = Problem::EmptyValue { key: key.value };
            self.report(problem, key.place);
        }
        filled
    }

    /// Reads lists of texts under arbitrary keys; no text may be empty.
    pub(in crate::source) fn open_lists(&mut self) -> Vec<(Spanned<String>, Vec<Spanned<String>>)> {
        self.open_values(Kind::List, |table, key, value| {
            Some(table.items(key, value.as_array()?))
        })
    }

    fn open_values<T>(
        &mut self,
        expected: Kind,
        read: impl Fn(&Self, &str, &'t DeValue<'t>) -> Option<T>,
    ) -> Vec<(Spanned<String>, T)> {
        self.open = true;
        let mut values = Vec::new();
        for (key, item) in self.entries() {
            let key = self.key(key);
            match read(self, &key.value, item.get_ref()) {
                Some(value) => values.push((key, value)),
                None => {
                    let place = self.place(item.span());
                    self.refuse_type(&key.value, expected, item.get_ref(), place);
                }
            }
        }
        values
    }

    /// The keys and values in the order of the file.
    fn entries(
        &self,
    ) -> Vec<(
        &'t toml::Spanned<DeString<'t>>,
        &'t toml::Spanned<DeValue<'t>>,
    )> {
        let mut entries: Vec<_> = self.table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        entries
    }
}
