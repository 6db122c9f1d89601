//! A topic, in a list and on a page of its own.

use super::Composer;
use super::terms::TermUse;
use crate::model::{Plan, Route, Topic};
use crate::render::view;
use crate::text::numeral;

impl Composer<'_> {
    pub(super) fn topic(
        &self,
        plan: &Plan,
        topic: &Topic,
        measures: bool,
        title: TermUse<'_>,
    ) -> view::Topic {
        let numbers = || topic.measures.iter().map(|measure| measure.number);
        view::Topic {
            number: topic.number,
            numeral: numeral::write(topic.number),
            url: self
                .links
                .page(Route::Topic(plan.id.clone(), topic.slug.clone())),
            title: self.title(plan, &topic.title, title),
            pending: Self::pending([topic.title.resolve(self.tag()).1]),
            is_translation: !plan.is_own(self.tag()),
            count: topic.measures.len(),
            first: numbers().min().unwrap_or(0),
            last: numbers().max().unwrap_or(0),
            measures: topic
                .measures
                .iter()
                .filter(|_| measures)
                .map(|measure| self.measure(plan, measure, false))
                .collect(),
        }
    }

    /// A topic as its own page shows it.
    pub(in crate::render) fn topic_page(&self, plan: &Plan, topic: &Topic) -> view::TopicPage {
        let neighbour = |number: Option<u32>| {
            let topic = plan
                .topics
                .iter()
                .find(|other| Some(other.number) == number)?;
            Some(view::Neighbour {
                number: topic.number,
                numeral: numeral::write(topic.number),
                link: self.title_link(
                    plan,
                    &topic.title,
                    Route::Topic(plan.id.clone(), topic.slug.clone()),
                ),
            })
        };
        view::TopicPage {
            topic: self.topic(plan, topic, true, TermUse::Linked),
            plan: self.title_link(plan, &plan.title, Route::Plan(plan.id.clone())),
            topics: plan.topics.len(),
            filter: format!("{}/{}", plan.id, topic.slug),
            previous: neighbour(topic.number.checked_sub(1)),
            next: neighbour(topic.number.checked_add(1)),
        }
    }
}
