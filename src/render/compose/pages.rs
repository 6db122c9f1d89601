//! The pages beside the plans: search, what is not there.

use super::Composer;
use crate::model::Route;
use crate::render::view;

impl Composer<'_> {
    /// The search page.
    pub(in crate::render) fn search(&self) -> view::Search {
        view::Search {
            root: self.links.fixed(""),
            prefix: self.links.language.prefix.clone(),
            examples: self.examples(),
            terms: self.terms_link(),
            letters: self.term_letters(),
            topics: self.portal.plans.first().map_or_else(Vec::new, |plan| {
                let topics = plan.topics.iter();
                let route = |slug: &String| Route::Topic(plan.id.clone(), slug.clone());
                topics
                    .map(|topic| self.title_link(plan, &topic.title, route(&topic.slug)))
                    .collect()
            }),
        }
    }

    /// What a page needs to let its readers keep the site.
    pub(in crate::render) fn offline(&self, route: &Route) -> Option<view::Offline> {
        let newest = self.portal.stats.newest.as_ref();
        let plan = match route {
            Route::Plan(id) | Route::Topic(id, _) | Route::Measure(id, _) | Route::Source(id) => {
                Some(id)
            }
            _ => newest.map(|newest| &newest.id),
        };
        self.portal.site.offline.then(|| view::Offline {
            root: self.links.fixed(""),
            plan: plan.cloned(),
        })
    }

    /// The page for what is not there, or is not kept where there is no
    /// network: in every language, the page's own first.
    pub(in crate::render) fn not_found(&self) -> view::NotFound {
        let own = self.tag();
        let languages = self.portal.site.languages.iter();
        let own_first = languages
            .clone()
            .filter(|language| &language.tag == own)
            .chain(languages.filter(|language| &language.tag != own));
        let languages = own_first.map(|language| {
            let links = self.links.in_language(language);
            let other = Composer::new(self.portal, self.wording, links);
            view::NotFoundIn {
                language: language.tag.to_string(),
                label: language.label.clone(),
                home: other.links.page(Route::Home),
                search: other.links.page(Route::Search),
                plan: other.newest_plan(),
            }
        });
        view::NotFound {
            languages: languages.collect(),
        }
    }

    /// The newest plan.
    pub(in crate::render) fn newest_plan(&self) -> Option<view::Link> {
        let newest = self.portal.stats.newest.as_ref()?;
        let (language, title) = newest.title.get(self.tag())?;
        Some(view::Link {
            url: self.links.page(Route::Plan(newest.id.clone())),
            language: language.to_string(),
            text: title.clone(),
        })
    }
}
