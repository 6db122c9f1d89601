//! Which uses of terms a page links, and the definitions that it shows of them.
//!
//! A link at every term is noise. A page links a term at its first use only, and
//! a sentence has at most two links: those that a reader is least likely to
//! know. That is taken from the plan itself: names of bodies and places come
//! last, and of the others, what few measures use comes first. 养老服务 is in a
//! dozen, and everybody knows it; 容缺受理 is in one. A term without room has its
//! link where it comes next.

use super::Composer;
use super::shown::{Chosen, TermUse};
use crate::model::{Body, LanguageTag, Mark, Plan, Route, Term, TermKind, Text};
use crate::render::flatten::{Gloss, TermLink};
use crate::render::view;

/// How many terms a sentence links.
const LINKS: usize = 2;

/// Of how many terms a page shows the definitions. On longer pages they would
/// be a glossary; a definition is fetched there when it is asked for.
const DEFINED: usize = 60;

impl Composer<'_> {
    /// Chooses the terms that a text links.
    pub(super) fn choose(&self, plan: &Plan, text: &Text, terms: TermUse<'_>) -> Chosen {
        let mut chosen = Chosen::new();
        if matches!(terms, TermUse::Plain) {
            return chosen;
        }
        let glossary = &self.context.glossary.terms;
        let mut shown = self.shown.borrow_mut();
        for (segment, range) in text.segment_ranges() {
            let mut fresh: Vec<usize> = Vec::new();
            for (_, term) in text.terms(&range) {
                if !shown.linked.contains(&term) && !fresh.contains(&term) {
                    fresh.push(term);
                }
            }
            let known = |term: &usize| {
                let kind = glossary.get(*term).map(|term| term.kind);
                let is_name = matches!(kind, Some(TermKind::Body | TermKind::Place));
                (is_name, plan.stats.having(*term))
            };
            let mut ranked = fresh.clone();
            // Stable: of equal ones, the first in the sentence.
            ranked.sort_by_key(known);
            ranked.truncate(LINKS);
            for term in fresh.into_iter().filter(|term| ranked.contains(term)) {
                shown.linked.insert(term);
                shown.undefined.push(term);
                chosen.push((segment, term));
            }
        }
        chosen
    }

    /// The link of a chosen use of a term.
    pub(super) fn term_link(
        &self,
        plan: &Plan,
        language: &LanguageTag,
        terms: TermUse<'_>,
        (index, segment): (usize, u32),
    ) -> Option<TermLink> {
        let term = self.context.glossary.terms.get(index)?;
        let TermUse::Explained(original) = terms else {
            return None;
        };
        // The original needs no gloss.
        let gloss = (!plan.is_own(language)).then(|| {
            let official = || Some(term.words.get(&plan.language)?.term.clone());
            Some(Gloss {
                language: plan.language.to_string(),
                words: form_in(plan, original, segment, index).or_else(official)?,
            })
        });
        Some(TermLink {
            url: self.links.page(&Route::term(&term.slug)),
            slug: term.slug.clone(),
            gloss: gloss.flatten(),
        })
    }

    /// The definitions of the terms that the page has linked and not defined yet,
    /// in reading order; none if there are too many.
    pub(in crate::render) fn definitions(&self) -> Vec<view::Definition> {
        let undefined = self.shown.borrow_mut().take_undefined();
        if undefined.len() > DEFINED {
            return Vec::new();
        }
        let definitions = undefined.iter().map(|index| self.definition_at(*index));
        definitions.flatten().collect()
    }

    /// The definition of the term at an index.
    pub(super) fn definition_at(&self, index: usize) -> Option<view::Definition> {
        self.definition(self.context.glossary.terms.get(index)?)
    }

    /// The definition of a term.
    pub(in crate::render) fn definition(&self, term: &Term) -> Option<view::Definition> {
        let (tag, words) = self.words_of(term)?;
        Some(view::Definition {
            slug: term.slug.clone(),
            url: self.links.page(&Route::term(&term.slug)),
            language: tag.to_string(),
            term: words.term.clone(),
            others: self.others_of(term, tag),
            explanation: words.explanation.clone(),
        })
    }
}

/// How a segment of the original writes a term, as displayed.
fn form_in(plan: &Plan, original: &Body, segment: u32, term: usize) -> Option<String> {
    original.paragraphs.iter().find_map(|text| {
        let shown = plan.displayed(&plan.language, text);
        let mut segments = shown.segment_ranges();
        let (_, whole) = segments.find(|(number, _)| *number == segment)?;
        let mut marks = shown.marks.iter();
        let (range, _) = marks.find(|(range, mark)| {
            *mark == Mark::Term(term) && whole.start <= range.start && range.end <= whole.end
        })?;
        shown.string.get(range.clone()).map(str::to_owned)
    })
}
