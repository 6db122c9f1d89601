//! Values that are a part of an address, and so the name of a folder.

use super::Table;
use crate::base::Spanned;
use crate::diagnostic::Diagnostic;
use crate::model::SitePath;
use crate::source::names::unportable;

impl Table<'_> {
    /// A required slug; `like` is an example.
    pub(in crate::source) fn required_slug(
        &mut self,
        key: &'static str,
        like: &str,
    ) -> Option<Spanned<String>> {
        let slug = self.slug(key, like);
        self.required(key, slug)
    }

    /// An optional slug; `like` is an example.
    pub(in crate::source) fn slug(
        &mut self,
        key: &'static str,
        like: &str,
    ) -> Option<Spanned<String>> {
        let name = |text: &str| SitePath::is_name(text).then(|| text.to_owned());
        let slug = self.parsed(key, like, name)?;
        self.is_portable(&slug).then_some(slug)
    }

    /// Whether every system can hold all parts of an address as names of
    /// folders; reports the first that Windows cannot.
    pub(in crate::source) fn is_portable(&self, address: &Spanned<String>) -> bool {
        let problem = address.value.split('/').find_map(unportable);
        let found = problem.map(|problem| Diagnostic::at(problem, &address.place));
        let is_portable = found.is_none();
        found.into_iter().for_each(|found| self.push(found));
        is_portable
    }
}
