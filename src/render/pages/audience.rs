//! The page of an audience.

use serde::Serialize;

use super::kind::PageKind;
use crate::model::{Audience, Plan, Portal, Provision, Route};
use crate::render::compose::{Composer, all_cited};
use crate::render::context::SiteContext;
use crate::render::view::{AudienceLink, Crumb, Link, Numbering, PlanTime, Row, Tags, Words};

/// The page of an audience.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AudiencePage {
    /// The audience.
    #[serde(flatten)]
    pub audience: AudienceLink,
    /// The plans with provisions for it, newest first.
    pub plans: Vec<ServingPlan>,
    /// The other audiences.
    pub others: Vec<AudienceLink>,
}

/// Provisions of a plan for an audience.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ServingPlan {
    /// The plan.
    pub plan: Link,
    /// The time that the plan is for.
    pub time: Option<PlanTime>,
    /// The whole plan at a glance, in which these are meant.
    pub glance: Vec<Row>,
    /// The topics with such provisions, in order.
    pub topics: Vec<ServingTopic>,
}

/// Provisions of a topic for an audience.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ServingTopic {
    /// How it is numbered.
    #[serde(flatten)]
    pub numbering: Numbering,
    /// The topic.
    pub link: Link,
    /// Its provisions that serve the audience.
    pub measures: Vec<Brief>,
}

/// A provision in brief.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Brief {
    /// How it is numbered.
    #[serde(flatten)]
    pub numbering: Numbering,
    /// The provision.
    pub link: Link,
    /// Its first sentence.
    pub first: Option<Words>,
}

/// The page of an audience that some provision serves.
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
        let serves = |cited: &&Provision| cited.audiences.contains(&self.index);
        composer.list_tags(all_cited(portal).filter(serves))
    }
}

impl Composer<'_> {
    fn serving_plan(&self, plan: &Plan, audience: usize) -> ServingPlan {
        let topics = plan.topics();
        ServingPlan {
            plan: self.title_link(plan, &plan.title, &Route::plan(&plan.id)),
            time: self.plan_time(plan),
            glance: self.glance(plan, |cited| cited.audiences.contains(&audience)),
            topics: topics
                .map(|topic| self.serving_topic(plan, topic, audience))
                .filter(|topic| !topic.measures.is_empty())
                .collect(),
        }
    }

    fn serving_topic(&self, plan: &Plan, topic: &Provision, audience: usize) -> ServingTopic {
        let cited = topic.cited();
        ServingTopic {
            numbering: self.numbering(topic),
            link: self.title_link(plan, &topic.title, &topic.page),
            measures: cited
                .filter(|cited| cited.audiences.contains(&audience))
                .map(|cited| self.brief(plan, cited))
                .collect(),
        }
    }

    fn brief(&self, plan: &Plan, cited: &Provision) -> Brief {
        let own = self.first_sentence(plan, cited, self.tag());
        let first = match own {
            Some(sentence) => Some(Self::words(self.tag(), sentence)),
            None => {
                let sentence = self.first_sentence(plan, cited, &plan.language);
                sentence.map(|sentence| Self::words(&plan.language, sentence))
            }
        };
        Brief {
            numbering: self.numbering(cited),
            link: self.title_link(plan, &cited.title, &cited.page),
            first,
        }
    }
}
