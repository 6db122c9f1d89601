//! The glossary: the terms in the order of the page's language, by letter.

use super::Composer;
use super::letters::Placed;
use super::uses::Occurrences;
use crate::model::{Language, LanguageTag, Term, TermWords};
use crate::render::view;

/// How many measures an entry names; the rest is a search away.
const NAMED: usize = 12;

impl Composer<'_> {
    /// The glossary page.
    pub(in crate::render) fn glossary(&self) -> view::Glossary {
        let occurrences = self.occurrences();
        let terms = self.portal.glossary.terms.iter().enumerate();
        let entries = terms.filter_map(|(index, term)| {
            let (_, words) = self.words_of(term)?;
            Some(Placed {
                word: &words.term,
                reading: words.reading.as_deref(),
                entry: self.entry(index, term, &occurrences)?,
            })
        });
        let letters = self.by_letter(entries);
        view::Glossary {
            count: letters.iter().map(|letter| letter.entries.len()).sum(),
            letters,
        }
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
            uses: self.uses(occurrences, index, (&words.term, NAMED)),
        })
    }

    /// A term's words in the page's language, else in the first that has all.
    pub(super) fn words_of<'t>(&self, term: &'t Term) -> Option<(&'t LanguageTag, &'t TermWords)> {
        let first = self.portal.site.edited().next()?;
        self.in_language(&term.words, &first.tag)
    }
}
