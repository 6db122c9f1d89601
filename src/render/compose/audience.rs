//! Whom measures serve: the list, and what there is for each.

use super::Composer;
use crate::model::{Audience, AudienceWords, LanguageTag, Measure, Pending, Plan, Route, Topic};
use crate::render::view;
use crate::text::numeral;

impl Composer<'_> {
    /// The list of audiences.
    pub(in crate::render) fn audiences(&self) -> view::Audiences {
        view::Audiences {
            audiences: self.audience_links(|_| true),
        }
    }

    /// What there is for an audience; `None` where the portal has none of
    /// this slug.
    pub(in crate::render) fn audience_page(&self, slug: &str) -> Option<view::AudiencePage> {
        let mut audiences = self.portal.audiences.iter();
        let index = audiences.position(|audience| audience.slug == slug)?;
        let audience = self.portal.audiences.get(index)?;
        let plans = self.portal.plans.iter();
        Some(view::AudiencePage {
            audience: self.audience_link(index, audience),
            plans: plans
                .map(|plan| self.serving_plan(plan, index))
                .filter(|plan| !plan.topics.is_empty())
                .collect(),
            others: self.audience_links(|other| other != index),
        })
    }

    /// Link to the list of audiences, where there is one.
    pub(in crate::render) fn audiences_link(&self) -> Option<String> {
        Some(self.links.page(self.portal.audiences_route()?))
    }

    /// Links to the audiences that measures serve, of those of some indexes.
    pub(super) fn audience_links(&self, of: impl Fn(usize) -> bool) -> Vec<view::AudienceLink> {
        let served = self.portal.served();
        served
            .filter(|(index, _)| of(*index))
            .map(|(index, audience)| self.audience_link(index, audience))
            .collect()
    }

    /// Links to the audiences that a measure serves.
    pub(super) fn serves(&self, measure: &Measure) -> Vec<view::Link> {
        let indexes = measure.audiences.iter();
        indexes
            .filter_map(|index| {
                let audience = self.portal.audiences.get(*index)?;
                let (language, words) = self.audience_words(audience)?;
                Some(view::Link {
                    url: self.links.page(Route::Audience(audience.slug.clone())),
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
        let first = self.portal.site.edited().next()?;
        self.in_language(&audience.words, &first.tag)
    }

    fn audience_link(&self, index: usize, audience: &Audience) -> view::AudienceLink {
        let words = self.audience_words(audience);
        view::AudienceLink {
            url: self.links.page(Route::Audience(audience.slug.clone())),
            language: words
                .map_or(self.tag(), |(language, _)| language)
                .to_string(),
            name: words.map_or_else(String::new, |(_, words)| words.name.clone()),
            line: words.map_or_else(String::new, |(_, words)| words.line.clone()),
            count: self.portal.stats.serving.get(index).copied().unwrap_or(0),
        }
    }

    fn serving_plan(&self, plan: &Plan, audience: usize) -> view::ServingPlan {
        let topics = plan.topics.iter();
        view::ServingPlan {
            plan: self.title_link(plan, &plan.title, Route::Plan(plan.id.clone())),
            topics: topics
                .map(|topic| self.serving_topic(plan, topic, audience))
                .filter(|topic| !topic.measures.is_empty())
                .collect(),
        }
    }

    fn serving_topic(&self, plan: &Plan, topic: &Topic, audience: usize) -> view::ServingTopic {
        let route = Route::Topic(plan.id.clone(), topic.slug.clone());
        let measures = topic.measures.iter();
        view::ServingTopic {
            number: topic.number,
            numeral: numeral::write(topic.number),
            link: self.title_link(plan, &topic.title, route),
            measures: measures
                .filter(|measure| measure.audiences.contains(&audience))
                .map(|measure| self.brief(plan, measure))
                .collect(),
        }
    }

    fn brief(&self, plan: &Plan, measure: &Measure) -> view::Brief {
        let route = Route::Measure(plan.id.clone(), measure.number);
        let own = self.first_sentence(plan, measure, self.tag());
        let first = match own {
            Some(sentence) => Some(Self::words(self.tag(), sentence)),
            None => {
                let sentence = self.first_sentence(plan, measure, &plan.language);
                sentence.map(|sentence| Self::words(&plan.language, sentence))
            }
        };
        view::Brief {
            number: measure.number,
            link: self.title_link(plan, &measure.title, route),
            first,
        }
    }

    /// The first sentence of a measure's text in a language, if it has one
    /// in it.
    pub(super) fn first_sentence(
        &self,
        plan: &Plan,
        measure: &Measure,
        language: &LanguageTag,
    ) -> Option<String> {
        let first = measure.body.get(language)?.paragraphs.first()?;
        let shown = plan.displayed(language, first);
        let (_, range) = shown.segment_ranges().next()?;
        let is_missing = shown.pending(&range) == Some(Pending::Missing);
        let sentence = shown.string.get(range).filter(|_| !is_missing);
        sentence.map(str::to_owned)
    }
}
