//! A topic, in a list and on a page of its own.

use std::sync::Arc;

use serde::Serialize;

use super::measure::Measure;
use super::{Kept, PageKind};
use crate::model::{self, Plan, Route};
use crate::render::compose::{Composer, TermUse};
use crate::render::context::SiteContext;
use crate::render::view::{Crumb, Link, Neighbour, Pending, Tags, Title};
use crate::text::numeral;

/// A topic of a plan.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Topic {
    /// Its number.
    pub number: u32,
    /// Its number in Chinese: 三.
    pub numeral: String,
    /// Link to its page.
    pub url: String,
    /// Its title.
    pub title: Title,
    /// Whether its title is not current.
    pub pending: Pending,
    /// Whether the page shows a translation: its language is not the
    /// original's, nor derived from that.
    pub is_translation: bool,
    /// How many measures it has.
    pub count: usize,
    /// Number of its first measure.
    pub first: u32,
    /// Number of its last measure.
    pub last: u32,
    /// Its measures; none on the home page.
    pub measures: Vec<Measure>,
}

/// A topic on its own page: the topic's fields and these.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TopicPage {
    /// The topic, its fields beside the others.
    #[serde(flatten)]
    pub topic: Topic,
    /// The plan.
    pub plan: Link,
    /// How many topics the plan has.
    pub topics: usize,
    /// By what search knows the topic: `2023/social-assistance`.
    pub filter: String,
    /// The topic before.
    pub previous: Option<Neighbour>,
    /// The topic after.
    pub next: Option<Neighbour>,
}

/// The page of a topic.
pub(super) struct Page {
    topic: Arc<model::Topic>,
}

impl PageKind for Page {
    type About = Plan;
    type View = TopicPage;

    const TEMPLATE: &'static str = "topic.html";
    const VIEW: &'static str = "topic";
    const KEPT: Kept = Kept::Never;
    const SHOWS_TEXT: bool = true;

    fn folders() -> Vec<&'static str> {
        vec!["plans"]
    }

    fn all(_context: &SiteContext<'_>, plan: &Plan) -> Vec<Self> {
        let topics = plan.topics.iter().map(Arc::clone);
        topics.map(|topic| Self { topic }).collect()
    }

    fn route(&self, plan: &Plan) -> Route {
        Route::topic(&plan.id, &self.topic.slug)
    }

    fn name(&self) -> &str {
        "topic"
    }

    fn view(&self, composer: &Composer<'_>, plan: &Plan) -> TopicPage {
        let topic = &self.topic;
        let neighbour = |number: Option<u32>| {
            let mut topics = plan.topics.iter();
            let topic = topics.find(|other| Some(other.number) == number)?;
            let route = Route::topic(&plan.id, &topic.slug);
            Some(Neighbour {
                number: topic.number,
                numeral: numeral::write(topic.number),
                link: composer.title_link(plan, &topic.title, &route),
            })
        };
        TopicPage {
            topic: composer.topic(plan, topic, true, TermUse::Linked),
            plan: composer.title_link(plan, &plan.title, &Route::plan(&plan.id)),
            topics: plan.topics.len(),
            filter: format!("{}/{}", plan.id, topic.slug),
            previous: neighbour(topic.number.checked_sub(1)),
            next: neighbour(topic.number.checked_add(1)),
        }
    }

    fn trail(&self, composer: &Composer<'_>, plan: &Plan) -> Vec<Crumb> {
        vec![composer.home_crumb(), composer.plan_crumb(plan)]
    }

    fn tags(&self, composer: &Composer<'_>, plan: &Plan) -> Tags {
        let topic = &*self.topic;
        let measures = topic.measures.iter();
        composer.plan_tags(plan, measures.map(|measure| (topic, &**measure)))
    }
}

impl Composer<'_> {
    /// A topic, with its measures if they are wanted.
    pub(in crate::render) fn topic(
        &self,
        plan: &Plan,
        topic: &model::Topic,
        measures: bool,
        title: TermUse<'_>,
    ) -> Topic {
        let numbers = || topic.measures.iter().map(|measure| measure.number);
        Topic {
            number: topic.number,
            numeral: numeral::write(topic.number),
            url: self.links.page(&Route::topic(&plan.id, &topic.slug)),
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
}
