//! A text in two languages, sentence by sentence.

use std::collections::BTreeMap;

use super::notes::change;
use super::shown::Chosen;
use super::{Composer, TermUse};
use crate::model::{Body, LanguageTag, Localized, Mark, Plan, Provision};
use crate::render::flatten;
use crate::render::view::{Definition, Note, Pair, Pairs};

/// HTML of a segment, with its number if it has one.
type Piece = (Option<u32>, String);

impl Composer<'_> {
    /// The text that the one in the page's language is shown beside, if it has one.
    pub(in crate::render) fn beside<'b>(
        &self,
        plan: &Plan,
        body: &'b Localized<Body>,
    ) -> Option<(&'b LanguageTag, &'b Body)> {
        self.counterpart(plan, body)
            .filter(|(_, other)| !other.is_empty())
    }

    /// The text of a provision in the page's language beside its counterpart, if
    /// both are there.
    pub(in crate::render) fn pairs(&self, plan: &Plan, cited: &Provision) -> Option<Pairs> {
        let body = &cited.body;
        let (language, own) = body.resolve(self.tag());
        let (other_language, other) = self.beside(plan, body)?;
        // Only the text in the page's language has ids and links.
        let mut linked = Chosen::new();
        let with = (TermUse::Explained(&body.original), Some(""));
        let own = self.pieces(plan, (language, own), with, &mut linked);
        let mut definitions = self.definitions_by_segment(&linked);
        let without = (TermUse::Plain, None);
        let other = self.pieces(plan, (other_language, other), without, &mut linked);
        let mut notes = self.notes_by_segment(plan, body);
        let explained = linked.iter().map(|(_, term)| *term).collect();
        let mut names = self.named_by_sentence(plan, cited, &explained);
        let mut others: BTreeMap<Option<u32>, Vec<String>> = BTreeMap::new();
        for (number, html) in other.into_iter().flatten() {
            others.entry(number).or_default().push(html);
        }
        let mut pair = |(number, own): Piece| Pair {
            own,
            other: others.remove(&number).map(|pieces| pieces.concat()),
            // Most sentences have none.
            notes: (number.and_then(|number| notes.remove(&number))).unwrap_or_default(),
            definitions: (number.and_then(|number| definitions.remove(&number)))
                .unwrap_or_default(),
            names: (number.and_then(|number| names.remove(&number))).unwrap_or_default(),
        };
        let mut paragraphs: Vec<Vec<Pair>> = own
            .into_iter()
            .map(|pieces| pieces.into_iter().map(&mut pair).collect())
            .collect();
        // What has no sentence of its number is not lost.
        if let Some(last) = paragraphs
            .iter_mut()
            .rev()
            .find_map(|pairs| pairs.last_mut())
        {
            let rest = others.into_values().flatten();
            last.other = last
                .other
                .take()
                .into_iter()
                .chain(rest)
                .reduce(|a, b| a + &b);
        }
        Some(Pairs {
            language: language.to_string(),
            other: other_language.to_string(),
            is_original: plan.is_own(language),
            paragraphs,
        })
    }

    /// The paragraphs of a text, each segment by segment. What is linked in them is
    /// added to `linked`, in reading order.
    fn pieces(
        &self,
        plan: &Plan,
        (language, body): (&LanguageTag, &Body),
        with: (TermUse<'_>, Option<&str>),
        linked: &mut Chosen,
    ) -> Vec<Vec<Piece>> {
        let paragraphs = body.paragraphs.iter().map(|text| {
            let version = (language, text);
            let (pieces, chosen) = self.linked(plan, version, with, flatten::flatten_apart);
            linked.extend(chosen);
            pieces
        });
        paragraphs.collect()
    }

    /// The definitions of what is linked, by segment; the page needs them nowhere
    /// else.
    fn definitions_by_segment(&self, linked: &Chosen) -> BTreeMap<u32, Vec<Definition>> {
        self.shown.borrow_mut().take_undefined();
        let mut found: BTreeMap<u32, Vec<Definition>> = BTreeMap::new();
        for (segment, term) in linked {
            let definitions = found.entry(*segment).or_default();
            definitions.extend(self.definition_at(*term));
        }
        found
    }

    /// The corrections and notes in the sentences of a body.
    fn notes_by_segment(&self, plan: &Plan, body: &Localized<Body>) -> BTreeMap<u32, Vec<Note>> {
        let mut found: BTreeMap<u32, Vec<Note>> = BTreeMap::new();
        for text in &body.original.paragraphs {
            let shown = plan.displayed(&plan.language, text);
            for (range, mark) in &shown.marks {
                let (Mark::Correction(index) | Mark::Note(index)) = mark else {
                    continue;
                };
                let Some((number, whole)) = shown.segment_around(range) else {
                    continue;
                };
                for mut note in self.notes(plan, std::iter::once(*index)) {
                    note.change = change(&shown.string, (&whole, range), &note);
                    found.entry(number).or_default().push(note);
                }
            }
        }
        found
    }
}
