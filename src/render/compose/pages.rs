//! The pages beside the plans: search, what is not there.

use super::Composer;
use crate::model::Route;
use crate::render::view;

impl Composer<'_> {
    /// The search page.
    pub(in crate::render) fn search(&self) -> view::Search {
        view::Search {
            index: self.links.fixed("search/"),
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

    /// The page for what is not there.
    pub(in crate::render) fn not_found(&self) -> view::NotFound {
        let languages = self.portal.site.languages.iter().map(|language| {
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
        let plan = self.portal.plans.first()?;
        Some(self.title_link(plan, &plan.title, Route::Plan(plan.id.clone())))
    }
}
