//! The translation memory: the accepted translations of all plans, offered
//! where another plan has the same sentence, or one that resembles it, and no
//! translation.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Alternative, Catalogue, Unit};
use crate::link::PlanTerms;
use crate::link::pairs::pairs;
use crate::model::{Glossary, LanguageTag, Pending, PlanSource, SegmentId, SourceHash};
use crate::text::lexicon::Script;
use crate::text::likeness::LikeTexts;

/// How alike sentences are at least, from 0 to 1, of which one comes along with
/// the other.
const ALIKE: f64 = 0.75;

/// The accepted translations from one language into another.
#[derive(Debug)]
pub struct Memory<'p> {
    from: &'p LanguageTag,
    /// Translations by their original as it is compared: regardless of the
    /// width of punctuation. Those accepted last come first.
    entries: BTreeMap<String, Vec<Remembered<'p>>>,
    terms: PlanTerms,
}

/// An accepted translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remembered<'p> {
    /// The plan that has it.
    pub plan: &'p str,
    /// Its segment there.
    pub id: SegmentId,
    /// The words of the original, corrected.
    pub source: &'p str,
    /// The translation.
    pub target: &'p str,
    /// The date of acceptance.
    pub accepted: Date,
}

/// What the memory has for a segment without translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer<'m, 'p> {
    /// The translation that was accepted last.
    pub best: &'m Remembered<'p>,
    /// Other translations of the same words.
    pub others: Vec<&'m Remembered<'p>>,
}

impl<'p> Memory<'p> {
    /// The memory of plans, of which the newest come first: where two were
    /// accepted on the same day, the first counts as the last accepted.
    pub fn of(
        plans: impl IntoIterator<Item = &'p PlanSource>,
        (from, to): (&'p LanguageTag, &LanguageTag),
        glossary: &Glossary,
    ) -> Self {
        let mut memory = Self {
            from,
            entries: BTreeMap::new(),
            terms: PlanTerms::new(glossary),
        };
        for plan in plans.into_iter().filter(|plan| plan.language == *from) {
            memory.remember(plan, to);
        }
        for same in memory.entries.values_mut() {
            same.sort_by_key(|remembered| Reverse(remembered.accepted));
        }
        memory
    }

    fn remember(&mut self, plan: &'p PlanSource, language: &LanguageTag) {
        let editions = plan.editions.iter();
        for edition in editions.filter(|edition| edition.language == *language) {
            for pair in pairs(plan, edition) {
                let source = plan.text.words(pair.source);
                let record = edition.records.get(&pair.id);
                let acceptance = record.and_then(|record| record.value.acceptance);
                let current = acceptance.filter(|it| it.source == SourceHash::of(source));
                let Some(acceptance) = current else { continue };
                let same = self.entries.entry(self.key(source)).or_default();
                same.push(Remembered {
                    plan: &plan.id,
                    id: pair.id,
                    source,
                    target: &pair.line.value,
                    accepted: acceptance.date,
                });
            }
        }
    }

    /// Words as they are compared.
    fn key(&self, words: &str) -> String {
        Script::of(self.from.as_str()).key(words.trim())
    }

    /// The accepted translation of the same words in another plan, for a unit
    /// that has none. A plan that uses a term of theirs in another sense does
    /// not count.
    pub fn offer(&self, catalogue: &Catalogue, unit: &Unit) -> Option<Offer<'_, 'p>> {
        if unit.pending != Some(Pending::Missing) || catalogue.source_language != *self.from {
            return None;
        }
        let same = self.entries.get(&self.key(&unit.source))?;
        let mut fitting = same.iter().filter(|remembered| {
            let plan = catalogue.plan.as_str();
            remembered.plan != plan && self.is_same_sense(plan, remembered)
        });
        let best = fitting.next()?;
        let others = fitting.filter(|other| other.target != best.target);
        Some(Offer {
            best,
            others: others.collect(),
        })
    }

    /// Whether a plan has the same terms in some words as the plan that they
    /// are remembered from.
    fn is_same_sense(&self, plan: &str, remembered: &Remembered<'_>) -> bool {
        let terms = |plan| self.terms.of(plan).all(self.from, remembered.source);
        terms(plan) == terms(remembered.plan)
    }

    /// Gives each unit without translation the accepted sentence of any plan
    /// that is most like it, if one is.
    pub fn complete(&self, catalogue: &mut Catalogue) {
        if catalogue.source_language != *self.from {
            return;
        }
        let known: Vec<(&String, &Vec<Remembered<'_>>)> = self.entries.iter().collect();
        let like = LikeTexts::new(known.iter().map(|(words, _)| words.as_str()), ALIKE);
        let missing = |unit: &&mut Unit| unit.pending == Some(Pending::Missing);
        for unit in catalogue.units.iter_mut().filter(missing) {
            let found = like.find(&self.key(&unit.source));
            unit.alternative = found.first().and_then(|(index, likeness)| {
                let (_, same) = known.get(*index)?;
                Some(alternative(same.first()?, *likeness))
            });
        }
    }
}

fn alternative(remembered: &Remembered<'_>, likeness: f64) -> Alternative {
    let percent = (1..=100)
        .rev()
        .find(|it| f64::from(*it) <= likeness * 100.0);
    Alternative {
        plan: remembered.plan.to_owned(),
        id: remembered.id,
        // What is alike is so by more than one percent.
        percent: percent.unwrap_or(0),
        source: remembered.source.to_owned(),
        target: remembered.target.to_owned(),
    }
}
