//! The words of a term.

use super::Composer;
use crate::model::{Language, LanguageTag, Term, TermWords};
use crate::render::view::Words;

impl Composer<'_> {
    /// A term's words in the page's language, else in the site's first
    /// language.
    pub(in crate::render) fn words_of<'t>(
        &self,
        term: &'t Term,
    ) -> Option<(&'t LanguageTag, &'t TermWords)> {
        let first = self.context.site.edited().next()?;
        self.in_language(&term.words, &first.tag)
    }

    /// A term in other languages than the one that the page shows it in.
    pub(in crate::render) fn others_of(&self, term: &Term, shown: &LanguageTag) -> Vec<Words> {
        // A derived language counts as the one that it is derived from.
        let language = self.context.site.language(shown);
        let own = language.and_then(|language| language.derived_from.as_ref());
        let own = own.unwrap_or(shown);
        let is_other = |language: &&Language| &language.tag != own;
        let others = self.context.site.edited().filter(is_other);
        let others = others.filter_map(|language| {
            let other = &term.words.get(&language.tag)?.term;
            Some(Self::words(&language.tag, other.as_str()))
        });
        others.collect()
    }
}
