//! The words of a term.

use super::Composer;
use crate::model::{LanguageTag, Term, TermWords};

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
}
