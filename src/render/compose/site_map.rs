//! The site map: links to all pages.

use super::Composer;
use crate::model::{Localized, Plan, Route, Text, Topic};
use crate::render::view;
use crate::text::numeral;

impl Composer<'_> {
    /// The site map.
    pub(in crate::render) fn site_map(&self) -> view::SiteMap {
        let audiences = self.audience_links(|_| true).into_iter();
        view::SiteMap {
            plans: self
                .portal
                .plans
                .iter()
                .map(|plan| self.mapped(plan))
                .collect(),
            audiences: audiences
                .map(|audience| view::Link {
                    url: audience.url,
                    language: audience.language,
                    text: audience.name,
                })
                .collect(),
            names: self.all_names_links(),
            terms: self.terms_link(),
        }
    }

    fn mapped(&self, plan: &Plan) -> view::MappedPlan {
        let topics = plan.topics.iter();
        view::MappedPlan {
            plan: self.title_link(plan, &plan.title, Route::Plan(plan.id.clone())),
            source: self.links.page(Route::Source(plan.id.clone())),
            topics: topics.map(|topic| self.mapped_topic(plan, topic)).collect(),
        }
    }

    fn mapped_topic(&self, plan: &Plan, topic: &Topic) -> view::MappedTopic {
        let numbered = |number: u32, title: &Localized<Text>, route| view::Neighbour {
            number,
            numeral: numeral::write(number),
            link: self.title_link(plan, title, route),
        };
        let id = || plan.id.clone();
        let measures = topic.measures.iter();
        view::MappedTopic {
            topic: numbered(
                topic.number,
                &topic.title,
                Route::Topic(id(), topic.slug.clone()),
            ),
            measures: measures
                .map(|measure| {
                    let route = Route::Measure(id(), measure.number);
                    numbered(measure.number, &measure.title, route)
                })
                .collect(),
        }
    }
}
