//! Navigation shared by all pages: the page's own address and links to the rest
//! of the site.

use super::Composer;
use crate::model::{Address, Plan, Route, SitePath};
use crate::render::view;

impl Composer<'_> {
    /// The page's absolute URL, if the site has a base URL and the page a path.
    pub(in crate::render) fn canonical(&self) -> Option<String> {
        let base = self.context.site.base_url.as_ref()?;
        Some(base.join(self.links.own_path()?))
    }

    /// Links to the content pages.
    pub(in crate::render) fn content_pages(&self) -> Vec<view::PageLink> {
        let titles = self.context.titles.in_language(self.tag());
        titles
            .map(|(name, written, title)| view::PageLink {
                name: name.to_owned(),
                link: view::Link {
                    url: self.links.page(&Route::page(name)),
                    language: written.to_string(),
                    text: title.to_owned(),
                },
            })
            .collect()
    }

    /// The page at a route in the other languages.
    pub(in crate::render) fn switch(&self, route: &Route) -> Vec<view::Switch> {
        let others = self.context.site.languages.iter();
        others
            .filter(|other| &other.tag != self.tag())
            .map(|other| view::Switch {
                language: other.tag.to_string(),
                label: other.label.clone(),
                url: self.links.in_language(other).page(route),
            })
            .collect()
    }

    /// The same page in the language that this page's language is derived from.
    pub(in crate::render) fn derived(&self, route: &Route) -> Option<view::Link> {
        let from = self.links.language.derived_from.as_ref()?;
        let source = self.context.site.language(from)?;
        Some(view::Link {
            url: self.links.in_language(source).page(route),
            language: source.tag.to_string(),
            text: source.label.clone(),
        })
    }

    /// The page's absolute URL in each language and as `x-default`; empty if
    /// the site has no base URL.
    pub(in crate::render) fn alternates(&self, route: &Route) -> Vec<view::Alternate> {
        let Some(base) = &self.context.site.base_url else {
            return Vec::new();
        };
        let languages = &self.context.site.languages;
        let tagged = languages.iter().map(|l| (l.tag.as_str(), l));
        let default = languages.first().map(|l| ("x-default", l));
        tagged
            .chain(default)
            .map(|(tag, language)| view::Alternate {
                language: tag.to_owned(),
                url: base.join(Address::new(language, route).path()),
            })
            .collect()
    }

    /// The feeds of the site and of a plan, if there are any.
    pub(in crate::render) fn feeds(&self, plan: Option<&Plan>) -> Vec<view::FeedLink> {
        let (site, language) = (self.context.site, self.links.language);
        let has_news = site.base_url.is_some() && self.context.stats.has_news;
        let of_site = has_news.then(|| view::FeedLink {
            url: self.links.path(&SitePath::feed(language, None)),
            title: language.site_name.clone(),
        });
        let plan = plan.filter(|plan| has_news && plan.has_news());
        let of_plan = plan.map(|plan| view::FeedLink {
            url: self.links.path(&SitePath::feed(language, Some(&plan.id))),
            title: self.title_words(plan, &plan.title).text,
        });
        of_site.into_iter().chain(of_plan).collect()
    }

    /// The newest plan.
    pub(in crate::render) fn newest_plan(&self) -> Option<view::Link> {
        let newest = self.context.stats.newest.as_ref()?;
        let (language, title) = newest.title.get(self.tag())?;
        Some(view::Link {
            url: self.links.page(&Route::plan(&newest.id)),
            language: language.to_string(),
            text: title.clone(),
        })
    }

    /// Link to the glossary, if there is one.
    pub(in crate::render) fn glossary_link(&self) -> Option<String> {
        let has_terms = self.context.has_terms();
        has_terms.then(|| self.links.page(&Route::glossary()))
    }

    /// Link to the index of terms, if there is one.
    pub(in crate::render) fn terms_link(&self) -> Option<String> {
        let has_terms = self.context.has_terms();
        has_terms.then(|| self.links.page(&Route::terms()))
    }

    /// Link to the list of audiences, if there is one.
    pub(in crate::render) fn audiences_link(&self) -> Option<String> {
        self.context.served().next()?;
        Some(self.links.page(&Route::audiences()))
    }

    /// What a page needs to offer the site for offline reading; `plan` is the
    /// plan that the page belongs to.
    pub(in crate::render) fn offline(&self, plan: Option<&Plan>) -> Option<view::Offline> {
        let newest = self.context.stats.newest.as_ref();
        let plan = plan.map(|plan| &plan.id);
        self.context.site.offline.then(|| view::Offline {
            root: self.links.fixed(""),
            plan: plan.or(newest.map(|newest| &newest.id)).cloned(),
            count: self.context.stats.plans,
        })
    }
}
