//! The glossary: the terms in the order of the page's language, by letter.

use std::collections::{BTreeMap, BTreeSet};

use super::Composer;
use crate::model::{Language, LanguageTag, Mark, Measure, Plan, Route, Term, TermWords};
use crate::render::view;
use crate::text::collate::{Order, Position};

/// How many measures an entry names; the rest is a search away.
const NAMED: usize = 12;

/// The measures of a plan by the terms that they have.
type Occurrences<'p> = Vec<(&'p Plan, BTreeMap<usize, BTreeSet<u32>>)>;

impl Composer<'_> {
    /// The glossary page.
    pub(in crate::render) fn glossary(&self) -> view::Glossary {
        let tag = self.tag();
        let order = match tag.is_chinese() {
            true => Order::chinese(),
            false => Order::alphabetical(tag.as_str()),
        };
        let occurrences = self.occurrences();
        let terms = self.portal.glossary.terms.iter().enumerate();
        let mut entries: Vec<(Position, view::Entry)> = terms
            .filter_map(|(index, term)| {
                let (_, words) = self.words_of(term)?;
                let position = order.position(&words.term, words.reading.as_deref());
                Some((position, self.entry(index, term, &occurrences)?))
            })
            .collect();
        entries.sort_by(|(a, _), (b, _)| order.compare(a, b));
        let count = entries.len();
        let mut letters: Vec<view::Letter> = Vec::new();
        for (position, entry) in entries {
            let has_figure = entry.term.contains(|c: char| c.is_ascii_digit());
            let (name, id) = match position.letter {
                Some(letter) => (letter.to_string(), letter.to_string()),
                // Slugs have no capitals, and so these are no entry's.
                None if has_figure => ("0–9".to_owned(), "FIGURES".to_owned()),
                None => ("#".to_owned(), "OTHERS".to_owned()),
            };
            match letters.last_mut().filter(|letter| letter.name == name) {
                Some(letter) => letter.entries.push(entry),
                None => letters.push(view::Letter {
                    name,
                    id,
                    entries: vec![entry],
                }),
            }
        }
        view::Glossary { count, letters }
    }

    /// Link to the glossary, where there is one.
    pub(in crate::render) fn glossary_link(&self) -> Option<String> {
        Some(self.links.page(self.portal.glossary_route()?))
    }

    fn entry(
        &self,
        index: usize,
        term: &Term,
        occurrences: &Occurrences<'_>,
    ) -> Option<view::Entry> {
        let (tag, words) = self.words_of(term)?;
        // A derived language stands for the one that it is derived from.
        let language = self.portal.site.language(tag)?;
        let own = language.derived_from.as_ref().unwrap_or(tag);
        let is_other = |language: &&Language| &language.tag != own;
        let others = self.portal.site.edited().filter(is_other);
        let between = if tag.writes_han() { "、" } else { ", " };
        Some(view::Entry {
            slug: term.slug.clone(),
            language: tag.to_string(),
            term: words.term.clone(),
            others: others
                .filter_map(|language| {
                    let other = &term.words.get(&language.tag)?.term;
                    Some(Self::words(&language.tag, other.as_str()))
                })
                .collect(),
            explanation: words.explanation.clone(),
            everyday: (!words.everyday.is_empty()).then(|| words.everyday.join(between)),
            kind: term.kind.name().to_owned(),
            uses: occurrences
                .iter()
                .filter_map(|(plan, terms)| Some(self.uses(plan, terms.get(&index)?, &words.term)))
                .collect(),
        })
    }

    /// A term's words in the page's language, else in the first that has all.
    fn words_of<'t>(&self, term: &'t Term) -> Option<(&'t LanguageTag, &'t TermWords)> {
        let first = self.portal.site.edited().next()?;
        let own = term.words.get_key_value(self.tag());
        own.or_else(|| term.words.get_key_value(&first.tag))
    }

    fn uses(&self, plan: &Plan, measures: &BTreeSet<u32>, term: &str) -> view::Uses {
        let link = |number: &u32| view::MeasureLink {
            number: *number,
            url: self.links.page(Route::Measure(plan.id.clone(), *number)),
        };
        let more = measures.len().saturating_sub(NAMED);
        view::Uses {
            // With one plan nobody asks which.
            plan: (self.portal.plans.len() > 1)
                .then(|| self.title_link(plan, &plan.title, Route::Plan(plan.id.clone()))),
            measures: measures.iter().take(NAMED).map(link).collect(),
            more,
            search: (more > 0).then(|| self.links.search(term)),
        }
    }

    fn occurrences(&self) -> Occurrences<'_> {
        let plans = self.portal.plans.iter();
        plans
            .map(|plan| {
                let mut terms: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
                for (_, measure) in plan.measures() {
                    for index in used(measure) {
                        terms.entry(index).or_default().insert(measure.number);
                    }
                }
                (plan, terms)
            })
            .collect()
    }
}

/// The terms that a measure has in its original.
fn used(measure: &Measure) -> impl Iterator<Item = usize> {
    let title = std::iter::once(&measure.title.original);
    let texts = title.chain(&measure.body.original.paragraphs);
    texts
        .flat_map(|text| &text.marks)
        .filter_map(|(_, mark)| match mark {
            Mark::Term(index) => Some(*index),
            _ => None,
        })
}
