//! Links to the pages of audiences.

use super::Composer;
use crate::base::some_or_bug;
use crate::model::{Audience, AudienceWords, LanguageTag, Provision, Route};
use crate::render::view;

impl Composer<'_> {
    /// Links to the audiences whose index passes `of` and that some provision
    /// serves.
    pub(in crate::render) fn audience_links(
        &self,
        of: impl Fn(usize) -> bool,
    ) -> Vec<view::AudienceLink> {
        let served = self.context.served();
        served
            .filter(|(index, _)| of(*index))
            .map(|(index, audience)| self.audience_link(index, audience))
            .collect()
    }

    /// Links to the audiences that a provision serves.
    pub(in crate::render) fn serves(&self, cited: &Provision) -> Vec<view::Link> {
        let indexes = cited.audiences.iter();
        indexes
            .filter_map(|index| {
                let audience = self.context.audiences.get(*index)?;
                let (language, words) = self.audience_words(audience)?;
                Some(view::Link {
                    url: self.links.page(&Route::audience(&audience.slug)),
                    language: language.to_string(),
                    text: words.name.clone(),
                })
            })
            .collect()
    }

    fn audience_words<'p>(
        &self,
        audience: &'p Audience,
    ) -> Option<(&'p LanguageTag, &'p AudienceWords)> {
        let first = self.context.site.edited().next()?;
        self.in_language(&audience.words, &first.tag)
    }

    /// A link to the page of an audience.
    pub(in crate::render) fn audience_link(
        &self,
        index: usize,
        audience: &Audience,
    ) -> view::AudienceLink {
        let words = self.audience_words(audience);
        view::AudienceLink {
            url: self.links.page(&Route::audience(&audience.slug)),
            language: words
                .map_or(self.tag(), |(language, _)| language)
                .to_string(),
            name: words.map_or_else(String::new, |(_, words)| words.name.clone()),
            line: words.map_or_else(String::new, |(_, words)| words.line.clone()),
            count: *some_or_bug(
                self.context.stats.serving.get(index),
                "an audience not counted",
            ),
        }
    }
}
