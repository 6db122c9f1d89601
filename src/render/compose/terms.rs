//! Which uses of terms a page links to the glossary, and which it explains.

use super::Composer;
use super::shown::TermUse;
use crate::model::{Body, LanguageTag, Mark, NameKind, Plan, Route, TermKind};
use crate::render::flatten::{Gloss, TermLink};

impl Composer<'_> {
    /// Begins a part of the page; the first use of a term in each part is
    /// linked.
    pub(in crate::render) fn begin_part(&self) {
        self.shown.borrow_mut().linked.clear();
    }

    /// The link of a use of a term, if it gets one.
    pub(super) fn term_link(
        &self,
        plan: &Plan,
        language: &LanguageTag,
        terms: TermUse<'_>,
        (index, segment): (usize, Option<u32>),
    ) -> Option<TermLink> {
        let term = self.context.glossary.terms.get(index)?;
        let original = match terms {
            TermUse::Plain => return None,
            TermUse::Linked => None,
            // The original needs no explanation, and neither does a version
            // shown next to the page's own.
            TermUse::Explained(original) => {
                let is_translation = language == self.tag() && !plan.is_own(language);
                is_translation.then_some(original)
            }
        };
        let mut shown = self.shown.borrow_mut();
        if !shown.linked.insert(index) {
            return None;
        }
        let is_first = original.is_some() && shown.explained.insert(index);
        let gloss = original.filter(|_| is_first).and_then(|original| {
            let official = || Some(term.words.get(&plan.language)?.term.clone());
            let words = segment.and_then(|number| form_in(plan, original, number, index));
            Some(Gloss {
                language: plan.language.to_string(),
                words: words.or_else(official)?,
            })
        });
        // Cited instruments are explained on the page that lists their
        // citations.
        let cited = plan.names.by_term.get(&index);
        let is_cited = term.kind == TermKind::Instrument && cited.is_some();
        let page = self.links.page(&match is_cited {
            true => Route::names(NameKind::Instrument),
            false => Route::glossary(),
        });
        Some(TermLink {
            url: format!("{page}#{}", term.slug),
            slug: term.slug.clone(),
            gloss,
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
