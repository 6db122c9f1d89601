//! A measure, in a list and on a page of its own.

use std::sync::Arc;

use serde::Serialize;

use super::{Kept, PageKind};
use crate::model::{self, LanguageTag, Plan, Route, Topic};
use crate::render::compose::{Composer, TermUse};
use crate::render::context::SiteContext;
use crate::render::view::{
    Crumb, Date, Edition, Link, NamesOfKind, Neighbour, Note, Pending, Tags, Title, Words,
};
use crate::text::numeral;

/// A measure of a plan.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Measure {
    /// Its number in the plan.
    pub number: u32,
    /// Link to its page.
    pub url: String,
    /// Its title.
    pub title: Title,
    /// Whether its text is missing in the page's language, so that the
    /// original stands for it.
    pub is_missing: bool,
    /// What of its title and texts is not current.
    pub pending: Pending,
    /// Its texts: on its own page the one in the page's language and then
    /// the one that stands beside it; on other pages one.
    pub editions: Vec<Edition>,
    /// Corrections and notes that fall into it.
    pub notes: Vec<Note>,
}

/// A measure on its own page: the measure's fields and these.
#[derive(Debug, Serialize)]
pub(in crate::render) struct MeasurePage {
    /// The measure, its fields beside the others.
    #[serde(flatten)]
    pub measure: Measure,
    /// The plan.
    pub plan: Link,
    /// Number of the topic.
    pub topic_number: u32,
    /// The topic's number in Chinese: 三.
    pub topic_numeral: String,
    /// The topic.
    pub topic: Link,
    /// Whom it serves.
    pub audiences: Vec<Link>,
    /// What it names, by kind.
    pub names: Vec<NamesOfKind>,
    /// What to read next.
    pub related: Vec<Neighbour>,
    /// How it is quoted.
    pub quotation: Quotation,
    /// First sentence in the page's language.
    pub summary: Option<String>,
    /// The measure before.
    pub previous: Option<Neighbour>,
    /// The measure after.
    pub next: Option<Neighbour>,
}

/// How a measure is quoted, in the forms that the site's languages allow.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Quotation {
    /// The measure's address, where the site's is known.
    pub address: Option<String>,
    /// As GB/T 7714-2015 has it, in Chinese.
    pub standard: Option<Quoted>,
    /// In plain words, in the first language that is not Chinese.
    pub plain: Option<Quoted>,
}

/// What a form of a quotation says, in its language.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Quoted {
    /// The language.
    pub language: String,
    /// Who issued the plan, if that is known.
    pub issuer: Option<Words>,
    /// The plan's title.
    pub plan: String,
    /// When it was published, else issued, if either is known.
    pub date: Option<Date>,
}

/// The page of a measure.
pub(super) struct Page {
    topic: Arc<Topic>,
    measure: Arc<model::Measure>,
}

impl PageKind for Page {
    type About = Plan;
    type View = MeasurePage;

    const TEMPLATE: &'static str = "measure.html";
    const VIEW: &'static str = "measure";
    const KEPT: Kept = Kept::Never;
    const SHOWS_TEXT: bool = true;

    fn folders() -> Vec<&'static str> {
        vec!["plans"]
    }

    fn all(_context: &SiteContext<'_>, plan: &Plan) -> Vec<Self> {
        let page = |topic: &Arc<Topic>, measure: &Arc<model::Measure>| Self {
            topic: Arc::clone(topic),
            measure: Arc::clone(measure),
        };
        let topics = plan.topics.iter();
        topics
            .flat_map(|topic| {
                topic
                    .measures
                    .iter()
                    .map(move |measure| page(topic, measure))
            })
            .collect()
    }

    fn route(&self, plan: &Plan) -> Route {
        Route::measure(&plan.id, self.measure.number)
    }

    fn name(&self) -> &str {
        "measure"
    }

    fn view(&self, composer: &Composer<'_>, plan: &Plan) -> MeasurePage {
        let (topic, measure) = (&self.topic, &self.measure);
        let neighbour = |number: Option<u32>| composer.neighbour(plan, number?);
        let topic_route = Route::topic(&plan.id, &topic.slug);
        MeasurePage {
            measure: composer.measure(plan, measure, true),
            plan: composer.title_link(plan, &plan.title, &Route::plan(&plan.id)),
            topic_number: topic.number,
            topic_numeral: numeral::write(topic.number),
            topic: composer.title_link(plan, &topic.title, &topic_route),
            audiences: composer.serves(measure),
            names: composer.named(plan, measure),
            related: composer.related(plan, measure),
            quotation: composer.quotation(plan),
            summary: composer.first_sentence(plan, measure, composer.tag()),
            previous: neighbour(measure.number.checked_sub(1)),
            next: neighbour(measure.number.checked_add(1)),
        }
    }

    fn trail(&self, composer: &Composer<'_>, plan: &Plan) -> Vec<Crumb> {
        let route = Route::topic(&plan.id, &self.topic.slug);
        let topic = Crumb {
            number: Some(self.topic.number),
            numeral: Some(numeral::write(self.topic.number)),
            title: Some(composer.title_words(plan, &self.topic.title)),
            ..composer.crumb("topic", &route)
        };
        vec![composer.home_crumb(), composer.plan_crumb(plan), topic]
    }

    fn tags(&self, composer: &Composer<'_>, plan: &Plan) -> Tags {
        composer.plan_tags(plan, [(&*self.topic, &*self.measure)])
    }
}

impl Composer<'_> {
    /// `alone` on its page, where its counterpart stands beside it.
    pub(in crate::render) fn measure(
        &self,
        plan: &Plan,
        measure: &model::Measure,
        alone: bool,
    ) -> Measure {
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
        Measure {
            number: measure.number,
            url: self.links.page(&Route::measure(&plan.id, measure.number)),
            title: self.title(plan, &measure.title, TermUse::Plain),
            is_missing: language != self.tag(),
            pending,
            editions,
            notes: self.notes(plan, measure.errata.iter().copied()),
        }
    }

    /// A measure of a plan, as a numbered link.
    fn neighbour(&self, plan: &Plan, number: u32) -> Option<Neighbour> {
        let (_, measure) = plan.measure(number)?;
        let route = Route::measure(&plan.id, number);
        Some(Neighbour {
            number,
            numeral: numeral::write(number),
            link: self.title_link(plan, &measure.title, &route),
        })
    }

    /// The measures to read next.
    fn related(&self, plan: &Plan, measure: &model::Measure) -> Vec<Neighbour> {
        let numbers = measure.related.iter();
        numbers
            .filter_map(|number| self.neighbour(plan, *number))
            .collect()
    }

    /// How a measure of a plan is quoted.
    fn quotation(&self, plan: &Plan) -> Quotation {
        let chinese = match self.tag().is_chinese() {
            true => Some(self.tag()),
            false => Some(&plan.language).filter(|language| language.is_chinese()),
        };
        let languages = self.context.site.languages.iter();
        let mut others = languages.map(|language| &language.tag);
        Quotation {
            address: self.canonical(),
            standard: chinese.map(|language| self.quoted(plan, language)),
            plain: others
                .find(|language| !language.is_chinese())
                .map(|language| self.quoted(plan, language)),
        }
    }

    fn quoted(&self, plan: &Plan, language: &LanguageTag) -> Quoted {
        let issue = &plan.issue;
        let published = issue.published.as_ref().map(|published| published.date());
        let (written, title) = plan.title.resolve(language);
        Quoted {
            language: language.to_string(),
            issuer: issue
                .issuer
                .get_key_value(language)
                .or_else(|| issue.issuer.get_key_value(&plan.language))
                .map(|(language, name)| Self::words(language, name)),
            plan: plan.displayed(written, title).string,
            date: published.or(issue.date).map(|date| Date {
                iso: date.to_string(),
                text: self.date_in(language, date),
            }),
        }
    }
}
