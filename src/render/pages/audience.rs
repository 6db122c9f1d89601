//! The page of an audience.

use serde::Serialize;

use super::kind::PageKind;
use crate::model::{Audience, Plan, Portal, Provision, Route};
use crate::render::compose::{Composer, Concerned, all_cited};
use crate::render::context::SiteContext;
use crate::render::view::{AudienceLink, Crumb, Numbering, PlanTime, Row, Tags, TitleLink, Words};

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
    pub plan: TitleLink,
    /// The time that the plan is for.
    pub time: Option<PlanTime>,
    /// The whole plan at a glance, in which these are meant.
    pub glance: Vec<Row>,
    /// Its provisions that serve the audience, that which concerns it most
    /// first.
    pub measures: Vec<Brief>,
}

/// A provision in brief.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Brief {
    /// How it is numbered.
    #[serde(flatten)]
    pub numbering: Numbering,
    /// The provision.
    pub link: TitleLink,
    /// What it says in plain words, if it concerns no other audience more.
    pub plain: Option<String>,
    /// Without these, the sentence that concerns the audience, else its first.
    pub sentence: Option<Words>,
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
                .filter(|plan| !plan.measures.is_empty())
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
        let cited = plan.cited();
        let mut measures: Vec<(Concerned, &Provision)> = cited
            .filter_map(|(_, cited)| Some((self.concerned(plan, cited, audience)?, &**cited)))
            .collect();
        // Stable: equals stay in the order of the plan.
        measures.sort_by_key(|(concerned, _)| concerned.concern);
        let measures = measures.into_iter();
        ServingPlan {
            plan: self.title_link(plan, &plan.title, &Route::plan(&plan.id)),
            time: self.plan_time(plan),
            glance: self.glance(plan, |cited| cited.audiences.contains(&audience)),
            measures: measures
                .map(|(concerned, cited)| self.brief(plan, cited, &concerned))
                .collect(),
        }
    }

    fn brief(&self, plan: &Plan, cited: &Provision, concerned: &Concerned) -> Brief {
        let plain = self.plain(cited).filter(|_| concerned.is_foremost);
        // Where it is not translated, the original says it.
        let mut languages = [self.tag(), &plan.language].into_iter();
        let sentence = languages.find_map(|language| {
            let sentence = self.sentence(plan, cited, language, concerned.sentence)?;
            Some(Self::words(language, sentence))
        });
        Brief {
            numbering: self.numbering(cited),
            link: self.title_link(plan, &cited.title, &cited.page),
            sentence: sentence.filter(|_| plain.is_none()),
            plain: plain.map(|plain| plain.says),
        }
    }
}
