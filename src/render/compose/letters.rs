//! Entries sorted in the order of the page's language and grouped by letter.

use super::Composer;
use crate::render::view;
use crate::text::collate::{Order, Position};

/// An entry to be sorted by its word.
pub(in crate::render) struct Headword<'w, T> {
    /// The word.
    pub word: &'w str,
    /// Its reading, if the dictionary's default is wrong.
    pub reading: Option<&'w str>,
    /// The entry itself.
    pub entry: T,
}

impl Composer<'_> {
    /// Groups entries by the first letters of their words.
    pub(in crate::render) fn by_letter<'w, T>(
        &self,
        entries: impl IntoIterator<Item = Headword<'w, T>>,
    ) -> Vec<view::Letter<T>> {
        let tag = self.tag();
        let order = match tag.is_chinese() {
            true => Order::chinese(),
            false => Order::alphabetical(tag.as_str()),
        };
        let entries: Vec<Headword<'w, T>> = entries.into_iter().collect();
        let read = entries.iter();
        let order = order.knowing(read.filter_map(|placed| Some((placed.word, placed.reading?))));
        let mut placed: Vec<(Position, &str, T)> = entries
            .into_iter()
            .map(|placed| {
                let position = order.position(placed.word, placed.reading);
                (position, placed.word, placed.entry)
            })
            .collect();
        placed.sort_by(|(a, ..), (b, ..)| order.compare(a, b));
        let mut letters: Vec<view::Letter<T>> = Vec::new();
        for (position, word, entry) in placed {
            let (name, id) = name_and_id(&position, word);
            match letters.last_mut().filter(|letter| letter.name == name) {
                Some(letter) => letter.entries.push(entry),
                None => letters.push(view::Letter {
                    name,
                    id,
                    entries: vec![entry],
                }),
            }
        }
        letters
    }
}

fn name_and_id(position: &Position, word: &str) -> (String, String) {
    match position.letter {
        Some(letter) => (letter.to_string(), letter.to_string()),
        // Slugs are lowercase, so these ids cannot collide with one.
        None if word.contains(|c: char| c.is_ascii_digit()) => {
            ("0–9".to_owned(), "FIGURES".to_owned())
        }
        None => ("#".to_owned(), "OTHERS".to_owned()),
    }
}
