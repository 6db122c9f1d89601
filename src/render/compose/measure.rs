//! A measure, in a list and on a page of its own.

use super::Composer;
use super::terms::TermUse;
use crate::model::{Measure, Plan, Route, Topic};
use crate::render::view;
use crate::text::numeral;

impl Composer<'_> {
    /// `alone` on its page, where its counterpart stands beside it.
    pub(super) fn measure(&self, plan: &Plan, measure: &Measure, alone: bool) -> view::Measure {
        let (language, body) = measure.body.resolve(self.tag());
        let mut bodies = vec![(language, body)];
        let mut titles = vec![measure.title.resolve(self.tag())];
        if alone {
            let other = self.counterpart(plan, &measure.body);
            bodies.extend(other.filter(|(_, body)| !body.is_empty()));
            titles.extend(self.counterpart(plan, &measure.title));
        }
        let texts = bodies.iter().flat_map(|(_, body)| &body.paragraphs);
        let pending = Self::pending(texts.chain(titles.into_iter().map(|(_, title)| title)));
        let part = if alone {
            String::new()
        } else {
            format!("m{}-", measure.number)
        };
        // Of two editions the one that the page is about has the ids.
        let editions = bodies.into_iter().enumerate().map(|(index, version)| {
            self.begin_part();
            let anchors = (index == 0).then_some(part.as_str());
            self.edition(plan, version, &measure.body.original, anchors)
        });
        let editions = editions.collect();
        view::Measure {
            number: measure.number,
            url: self
                .links
                .page(Route::Measure(plan.id.clone(), measure.number)),
            title: self.title(plan, &measure.title, TermUse::Plain),
            is_missing: language != self.tag(),
            pending,
            editions,
            notes: self.notes(plan, measure.errata.iter().copied()),
        }
    }

    /// A measure as its own page shows it.
    pub(in crate::render) fn measure_page(
        &self,
        plan: &Plan,
        topic: &Topic,
        measure: &Measure,
        address: Option<&str>,
    ) -> view::MeasurePage {
        let neighbour = |number: Option<u32>| self.neighbour(plan, number?);
        view::MeasurePage {
            measure: self.measure(plan, measure, true),
            plan: self.title_link(plan, &plan.title, Route::Plan(plan.id.clone())),
            topic_number: topic.number,
            topic_numeral: numeral::write(topic.number),
            topic: self.title_link(
                plan,
                &topic.title,
                Route::Topic(plan.id.clone(), topic.slug.clone()),
            ),
            audiences: self.serves(measure),
            names: self.named(plan, measure),
            related: self.related(plan, measure),
            quotation: self.quotation(plan, address),
            summary: self.first_sentence(plan, measure, self.tag()),
            previous: neighbour(measure.number.checked_sub(1)),
            next: neighbour(measure.number.checked_add(1)),
        }
    }
}
