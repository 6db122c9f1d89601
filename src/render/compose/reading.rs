//! Where one is, what to read next, how to quote it.

use super::Composer;
use crate::model::{LanguageTag, Localized, Measure, Plan, Route, Text};
use crate::render::view;
use crate::text::numeral;

impl Composer<'_> {
    /// The pages above the one at a route, the home page first. Home, search,
    /// and what is not there or not at hand have none.
    pub(in crate::render) fn trail(&self, route: &Route) -> Vec<view::Crumb> {
        let mut trail = vec![self.crumb("home", Route::Home)];
        match route {
            Route::Home | Route::Search | Route::Offline => trail.clear(),
            Route::Topic(id, _) | Route::Source(id) => trail.extend(self.plan_crumb(id)),
            Route::Measure(id, number) => {
                trail.extend(self.plan_crumb(id));
                trail.extend(self.topic_crumb(id, *number));
            }
            Route::Terms => trail.push(self.crumb("search", Route::Search)),
            Route::Audience(_) => trail.push(self.crumb("audiences", Route::Audiences)),
            Route::Plan(_)
            | Route::Glossary
            | Route::Audiences
            | Route::Names(_)
            | Route::SiteMap
            | Route::Page(_) => {}
        }
        trail
    }

    /// A page that the theme has words for.
    fn crumb(&self, kind: &'static str, route: Route) -> view::Crumb {
        view::Crumb {
            kind,
            url: self.links.page(route),
            number: None,
            numeral: None,
            title: None,
        }
    }

    fn plan_crumb(&self, id: &str) -> Option<view::Crumb> {
        let plan = self.plan_of(id)?;
        Some(view::Crumb {
            title: Some(self.title_words(plan, &plan.title)),
            ..self.crumb("plan", Route::Plan(plan.id.clone()))
        })
    }

    fn topic_crumb(&self, id: &str, measure: u32) -> Option<view::Crumb> {
        let plan = self.plan_of(id)?;
        let (topic, _) = plan.measure(measure)?;
        let route = Route::Topic(plan.id.clone(), topic.slug.clone());
        Some(view::Crumb {
            number: Some(topic.number),
            numeral: Some(numeral::write(topic.number)),
            title: Some(self.title_words(plan, &topic.title)),
            ..self.crumb("topic", route)
        })
    }

    fn title_words(&self, plan: &Plan, title: &Localized<Text>) -> view::Words {
        let (language, text) = title.resolve(self.tag());
        Self::words(language, plan.displayed(language, text).string)
    }

    /// A measure of a plan, as a numbered link.
    pub(super) fn neighbour(&self, plan: &Plan, number: u32) -> Option<view::Neighbour> {
        let (_, measure) = plan.measure(number)?;
        let route = Route::Measure(plan.id.clone(), number);
        Some(view::Neighbour {
            number,
            numeral: numeral::write(number),
            link: self.title_link(plan, &measure.title, route),
        })
    }

    /// The measures to read next.
    pub(super) fn related(&self, plan: &Plan, measure: &Measure) -> Vec<view::Neighbour> {
        let numbers = measure.related.iter();
        numbers
            .filter_map(|number| self.neighbour(plan, *number))
            .collect()
    }

    /// How a measure is quoted whose page has an address.
    pub(super) fn quotation(&self, plan: &Plan, address: Option<&str>) -> view::Quotation {
        let chinese = match self.tag().is_chinese() {
            true => Some(self.tag()),
            false => Some(&plan.language).filter(|language| language.is_chinese()),
        };
        let languages = self.portal.site.languages.iter();
        let mut others = languages.map(|language| &language.tag);
        view::Quotation {
            address: address.map(str::to_owned),
            standard: chinese.map(|language| self.quoted(plan, language)),
            plain: others
                .find(|language| !language.is_chinese())
                .map(|language| self.quoted(plan, language)),
        }
    }

    fn quoted(&self, plan: &Plan, language: &LanguageTag) -> view::Quoted {
        let issue = &plan.issue;
        let published = issue.published.as_ref().map(|published| published.date());
        let (written, title) = plan.title.resolve(language);
        view::Quoted {
            language: language.to_string(),
            issuer: issue
                .issuer
                .get_key_value(language)
                .or_else(|| issue.issuer.get_key_value(&plan.language))
                .map(|(language, name)| Self::words(language, name)),
            plan: plan.displayed(written, title).string,
            date: published.or(issue.date).map(|date| view::Date {
                iso: date.to_string(),
                text: self.date_in(language, date),
            }),
        }
    }
}
