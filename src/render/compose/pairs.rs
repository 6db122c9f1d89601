//! A text in two languages, sentence by sentence.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::notes::change;
use super::{Composer, TermUse};
use crate::model::{Body, LanguageTag, Localized, Mark, Plan, Text};
use crate::render::flatten;
use crate::render::view::{Definition, Note, Pair, Pairs};

/// HTML of a segment, with its number if it has one.
type Piece = (Option<u32>, String);

impl Composer<'_> {
    /// The text of a body in the page's language beside its counterpart, if both
    /// are there.
    pub(in crate::render) fn pairs(&self, plan: &Plan, body: &Localized<Body>) -> Option<Pairs> {
        let (language, own) = body.resolve(self.tag());
        let (other_language, other) = self.counterpart(plan, body)?;
        if other.is_empty() {
            return None;
        }
        // Only the text in the page's language has ids and links.
        let mut linked = Vec::new();
        let with = (TermUse::Explained(&body.original), Some(""));
        let own = self.pieces(plan, (language, own), with, &mut linked);
        let mut definitions = self.definitions_by_segment(&linked);
        let without = (TermUse::Plain, None);
        let other = self.pieces(plan, (other_language, other), without, &mut linked);
        let mut notes = self.notes_by_segment(plan, body);
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
        (terms, anchors): (TermUse<'_>, Option<&str>),
        linked: &mut Vec<(u32, usize)>,
    ) -> Vec<Vec<Piece>> {
        let paragraphs = body.paragraphs.iter().map(|text| {
            let shown = plan.displayed(language, text);
            let chosen = RefCell::new(self.choose(plan, text, terms));
            let mut here: Vec<(u32, usize)> = chosen.borrow().iter().copied().collect();
            here.sort_by_key(|(segment, term)| (*segment, self.linked_at(*term)));
            linked.extend(here);
            let link = |index, segment: Option<u32>| {
                self.chosen_link(plan, language, terms, &chosen, (index, segment?))
            };
            self.styled(plan, language, anchors, &link, |style| {
                flatten::flatten_apart(&shown, style)
            })
        });
        paragraphs.collect()
    }

    /// The definitions of what is linked, by segment.
    fn definitions_by_segment(&self, linked: &[(u32, usize)]) -> BTreeMap<u32, Vec<Definition>> {
        let mut found: BTreeMap<u32, Vec<Definition>> = BTreeMap::new();
        for (segment, term) in linked {
            let term = self.context.glossary.terms.get(*term);
            let definition = term.and_then(|term| self.definition(term));
            found.entry(*segment).or_default().extend(definition);
        }
        found
    }

    /// The corrections and notes in the sentences of a body.
    fn notes_by_segment(&self, plan: &Plan, body: &Localized<Body>) -> BTreeMap<u32, Vec<Note>> {
        let mut found: BTreeMap<u32, Vec<Note>> = BTreeMap::new();
        for text in &body.original.paragraphs {
            let shown = plan.displayed(&plan.language, text);
            for (number, index) in noted(&shown) {
                for mut note in self.notes(plan, [index].into_iter()) {
                    note.change = change(&shown, index, &note);
                    found.entry(number).or_default().push(note);
                }
            }
        }
        found
    }
}

/// The errata of a text, each with the segment that it is in.
fn noted(text: &Text) -> Vec<(u32, usize)> {
    let marks = text.marks.iter().filter_map(|(range, mark)| match mark {
        Mark::Correction(index) | Mark::Note(index) => Some((range, *index)),
        _ => None,
    });
    let in_segment = |(range, index): (&std::ops::Range<usize>, usize)| {
        let mut segments = text.segment_ranges();
        let (number, _) =
            segments.find(|(_, whole)| whole.start <= range.start && range.end <= whole.end)?;
        Some((number, index))
    };
    marks.filter_map(in_segment).collect()
}
