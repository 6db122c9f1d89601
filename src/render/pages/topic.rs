//! A topic, within a list and on its own page.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::kind::{Kept, PageKind};
use super::measure::{Heading, Measure};
use crate::model::{Body, Language, Localized, Plan, Provision, ProvisionPath, Route, Text};
use crate::render::compose::{Composer, TermUse};
use crate::render::context::SiteContext;
use crate::render::view::{
    Crumb, Duty, LocalizedText, Neighbour, Note, Numbering, Pending, Tags, Title, TitleLink,
};

/// A topic of a plan.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Topic {
    /// How it is numbered.
    #[serde(flatten)]
    pub numbering: Numbering,
    /// Link to its page.
    pub url: String,
    /// Its title.
    pub title: Title,
    /// Whether its title is not current.
    pub pending: Pending,
    /// Whether its title, its text or a measure is translated into the page's
    /// language, rather than written in it or derived.
    pub is_translation: bool,
    /// Its own text, before its measures.
    pub text: Option<LocalizedText>,
    /// How many measures it has.
    pub count: usize,
    /// Number of its first measure; empty if it has no measures.
    pub first: String,
    /// Number of its last measure; empty if it has no measures.
    pub last: String,
    /// Its measures; empty on the home page.
    pub measures: Vec<Measure>,
    /// The headings after its last measure, with their texts.
    pub rest: Vec<Heading>,
}

/// A topic on its own page: the topic's fields and these.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TopicPage {
    /// The topic; its fields are on the same level as these.
    #[serde(flatten)]
    pub topic: Topic,
    /// The plan.
    pub plan: TitleLink,
    /// How many topics the plan has.
    pub topics: usize,
    /// `topic`, or `item` if the plan has nothing below its topics: these are its
    /// items then rather than chapters.
    pub unit: &'static str,
    /// The topic's value in search filters: `2023/social-assistance`.
    pub filter: String,
    /// Who does what its own text says, by when.
    pub duties: Vec<Duty>,
    /// Corrections and notes outside its measures.
    pub notes: Vec<Note>,
    /// The topic before.
    pub previous: Option<Neighbour>,
    /// The topic after.
    pub next: Option<Neighbour>,
}

/// The page of a topic.
pub(super) struct Page {
    topic: Arc<Provision>,
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
        let topics = plan.topics().map(Arc::clone);
        topics.map(|topic| Self { topic }).collect()
    }

    fn route(&self, _plan: &Plan) -> Route {
        self.topic.page.clone()
    }

    fn name(&self) -> &str {
        "topic"
    }

    fn view(&self, composer: &Composer<'_>, plan: &Plan) -> TopicPage {
        let topic = &self.topic;
        let topics: Vec<&Arc<Provision>> = plan.topics().collect();
        let at = topics.iter().position(|other| other.path == topic.path);
        let neighbour = |at: Option<usize>| {
            let topic = topics.get(at?)?;
            Some(composer.neighbour(plan, topic))
        };
        TopicPage {
            topic: composer.topic(plan, topic, true),
            plan: composer.title_link(plan, &plan.title, &Route::plan(&plan.id)),
            topics: topics.len(),
            unit: match plan.cited().next() {
                Some(_) => "topic",
                None => "item",
            },
            filter: format!("{}/{}", plan.id, topic.slug),
            duties: composer.duties(plan, topic),
            notes: composer.notes(plan, own_errata(topic).into_iter()),
            previous: neighbour(at.and_then(|at| at.checked_sub(1))),
            next: neighbour(at.and_then(|at| at.checked_add(1))),
        }
    }

    fn entity(&self, composer: &Composer<'_>, plan: &Plan) -> Option<Value> {
        composer.part_entity(plan, &self.topic)
    }

    fn trail(&self, composer: &Composer<'_>, plan: &Plan) -> Vec<Crumb> {
        vec![composer.home_crumb(), composer.plan_crumb(plan)]
    }

    fn tags(&self, composer: &Composer<'_>, plan: &Plan) -> Tags {
        let topic = &*self.topic;
        composer.plan_tags(plan, topic.cited().map(|cited| (topic, &**cited)))
    }

    fn changed(&self, plan: &Plan, language: &Language) -> Option<Date> {
        let topic = &*self.topic;
        let cited: BTreeSet<ProvisionPath> = topic.cited().map(|cited| cited.path).collect();
        let all = std::iter::once(topic).chain(topic.cited().map(|cited| &**cited));
        let errata: BTreeSet<usize> = all.flat_map(|part| part.errata.iter().copied()).collect();
        plan.last_change(|changes| {
            let accepted = changes.accepted_in(language);
            changes.errata.iter().any(|index| errata.contains(index))
                || accepted.is_some_and(|accepted| !accepted.is_disjoint(&cited))
        })
    }
}

impl Composer<'_> {
    /// A topic, with its measures if `measures`.
    pub(in crate::render) fn topic(&self, plan: &Plan, topic: &Provision, measures: bool) -> Topic {
        let numbers = || topic.cited().map(|cited| cited.path.numbers.to_string());
        let mut view = Topic {
            numbering: self.numbering(topic),
            url: self.links.page(&topic.page),
            title: self.title(plan, &topic.title, TermUse::Plain),
            pending: Self::pending([topic.title.resolve(self.tag()).1]),
            is_translation: self.is_translated(plan, topic),
            text: self.own_text(plan, topic).filter(|_| measures),
            count: topic.cited().count(),
            // Empty for a topic without measures.
            first: numbers().next().unwrap_or_default(),
            last: numbers().last().unwrap_or_default(),
            measures: Vec::new(),
            rest: Vec::new(),
        };
        // After the title, since a term is linked where it is first on a page.
        if measures {
            (view.measures, view.rest) = self.measures_below(plan, topic);
        }
        view
    }

    /// Whether a part of a plan, or a part below it, is translated into the page's
    /// language.
    pub(super) fn is_translated(&self, plan: &Plan, part: &Provision) -> bool {
        let has = |part: &Provision| self.has_text(&part.title, [&part.body]);
        !plan.is_own(self.tag()) && (has(part) || part.below().into_iter().any(|one| has(one)))
    }

    /// Whether a title or one of some texts is there in the page's language.
    pub(super) fn has_text<'b>(
        &self,
        title: &Localized<Text>,
        bodies: impl IntoIterator<Item = &'b Localized<Body>>,
    ) -> bool {
        let has = |body: &Localized<Body>| body.get(self.tag()).is_some_and(|own| !own.is_empty());
        title.get(self.tag()).is_some() || bodies.into_iter().any(has)
    }

    /// The introductory text of a topic or of a heading below it, if there is
    /// one.
    fn own_text(&self, plan: &Plan, provision: &Provision) -> Option<LocalizedText> {
        let (language, body) = provision.body.resolve(self.tag());
        let anchors = format!("{}-{}-", provision.path.role.name(), provision.path.numbers);
        (!body.is_empty()).then(|| {
            let original = &provision.body.original;
            self.edition(plan, (language, body), original, Some(&anchors))
        })
    }

    /// The measures below a provision, each with the headings directly before
    /// it; and the headings after the last one.
    fn measures_below(&self, plan: &Plan, provision: &Provision) -> (Vec<Measure>, Vec<Heading>) {
        let (mut measures, mut headings) = (Vec::new(), Vec::new());
        self.collect(plan, (provision, 0), &mut headings, &mut measures);
        (measures, headings)
    }

    /// `depth` counts the headings above; `headings` are those since the last
    /// measure.
    fn collect(
        &self,
        plan: &Plan,
        (provision, depth): (&Provision, usize),
        headings: &mut Vec<Heading>,
        measures: &mut Vec<Measure>,
    ) {
        for child in &provision.children {
            if child.path.is_cited() {
                let mut measure = self.measure(plan, child, false);
                measure.headings = std::mem::take(headings);
                measure.depth = depth;
                measures.push(measure);
            } else {
                headings.push(Heading {
                    numbering: self.numbering(child),
                    title: self.title(plan, &child.title, TermUse::Plain),
                    text: self.own_text(plan, child),
                    depth,
                });
                self.collect(plan, (child, depth + 1), headings, measures);
            }
        }
    }
}

/// The errata of a topic and of the headings below it, without those of its
/// measures.
fn own_errata(topic: &Provision) -> Vec<usize> {
    let headings = topic.below().into_iter();
    let headings = headings.filter(|below| !below.path.is_cited());
    let below = headings.flat_map(|heading| heading.errata.iter().copied());
    topic.errata.iter().copied().chain(below).collect()
}
