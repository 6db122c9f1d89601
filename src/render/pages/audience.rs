//! What there is for an audience.

use serde::Serialize;

use super::PageKind;
use crate::model::{Audience, Measure, Plan, Portal, Route, Topic};
use crate::render::compose::{Composer, every_measure};
use crate::render::context::SiteContext;
use crate::render::view::{AudienceLink, Crumb, Link, Tags, Words};
use crate::text::numeral;

/// What there is for an audience.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AudiencePage {
    /// The audience.
    #[serde(flatten)]
    pub audience: AudienceLink,
    /// The plans that have something for it, the newest first.
    pub plans: Vec<ServingPlan>,
    /// The other audiences.
    pub others: Vec<AudienceLink>,
}

/// What a plan has for an audience.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ServingPlan {
    /// The plan.
    pub plan: Link,
    /// The topics that have something, in order.
    pub topics: Vec<ServingTopic>,
}

/// What a topic has for an audience.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ServingTopic {
    /// Its number.
    pub number: u32,
    /// Its number in Chinese: 三.
    pub numeral: String,
    /// The topic.
    pub link: Link,
    /// Its measures that serve the audience.
    pub measures: Vec<Brief>,
}

/// A measure in a few words.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Brief {
    /// Its number in the plan.
    pub number: u32,
    /// The measure.
    pub link: Link,
    /// Its first sentence.
    pub first: Option<Words>,
}

/// The page of an audience that measures serve.
pub(super) struct Page {
    index: usize,
    audience: Audience,
}

impl PageKind for Page {
    type About = Portal;
    type View = AudiencePage;

    const TEMPLATE: &'static str = "audience.html";
    const VIEW: &'static str = "audience";

    fn folders() -> Vec<&'static str> {
        vec!["audiences"]
    }

    fn all(context: &SiteContext<'_>, _portal: &Portal) -> Vec<Self> {
        let served = context.served();
        served
            .map(|(index, audience)| Self {
                index,
                audience: audience.clone(),
            })
            .collect()
    }

    fn route(&self, _portal: &Portal) -> Route {
        Route::audience(&self.audience.slug)
    }

    fn name(&self) -> &str {
        "audience"
    }

    fn view(&self, composer: &Composer<'_>, portal: &Portal) -> AudiencePage {
        let plans = portal.plans.iter();
        AudiencePage {
            audience: composer.audience_link(self.index, &self.audience),
            plans: plans
                .map(|plan| composer.serving_plan(plan, self.index))
                .filter(|plan| !plan.topics.is_empty())
                .collect(),
            others: composer.audience_links(|other| other != self.index),
        }
    }

    fn trail(&self, composer: &Composer<'_>, _portal: &Portal) -> Vec<Crumb> {
        let audiences = composer.crumb("audiences", &Route::audiences());
        vec![composer.home_crumb(), audiences]
    }

    fn tags(&self, composer: &Composer<'_>, portal: &Portal) -> Tags {
        let serves = |measure: &&Measure| measure.audiences.contains(&self.index);
        composer.list_tags(every_measure(portal).filter(serves))
    }
}

impl Composer<'_> {
    fn serving_plan(&self, plan: &Plan, audience: usize) -> ServingPlan {
        let topics = plan.topics.iter();
        ServingPlan {
            plan: self.title_link(plan, &plan.title, &Route::plan(&plan.id)),
            topics: topics
                .map(|topic| self.serving_topic(plan, topic, audience))
                .filter(|topic| !topic.measures.is_empty())
                .collect(),
        }
    }

    fn serving_topic(&self, plan: &Plan, topic: &Topic, audience: usize) -> ServingTopic {
        let route = Route::topic(&plan.id, &topic.slug);
        let measures = topic.measures.iter();
        ServingTopic {
            number: topic.number,
            numeral: numeral::write(topic.number),
            link: self.title_link(plan, &topic.title, &route),
            measures: measures
                .filter(|measure| measure.audiences.contains(&audience))
                .map(|measure| self.brief(plan, measure))
                .collect(),
        }
    }

    fn brief(&self, plan: &Plan, measure: &Measure) -> Brief {
        let route = Route::measure(&plan.id, measure.number);
        let own = self.first_sentence(plan, measure, self.tag());
        let first = match own {
            Some(sentence) => Some(Self::words(self.tag(), sentence)),
            None => {
                let sentence = self.first_sentence(plan, measure, &plan.language);
                sentence.map(|sentence| Self::words(&plan.language, sentence))
            }
        };
        Brief {
            number: measure.number,
            link: self.title_link(plan, &measure.title, &route),
            first,
        }
    }
}
