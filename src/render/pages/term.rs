//! The page of a term: what it means, and the measures that use it.

use serde::Serialize;
use serde_json::Value;

use super::kind::PageKind;
use crate::base::some_or_bug;
use crate::model::{NameKind, Plan, Portal, Route, Term, TermKind};
use crate::render::compose::Composer;
use crate::render::context::SiteContext;
use crate::render::view::{Crumb, Definition, Link, Neighbour, Tags, TitleLink};

/// How many provisions are listed; the rest are left to search.
const NAMED: usize = 60;

/// A term.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TermPage {
    /// Its words; its fields are on the same level as these.
    #[serde(flatten)]
    pub definition: Definition,
    /// Its kind: `body`, `place`, `programme`, `benefit`, `system`,
    /// `instrument`, `phrase`, `concept`.
    pub kind: String,
    /// Other forms of it in the texts.
    pub also: Vec<String>,
    /// The law or document that defines it.
    pub source: Option<String>,
    /// The term that it is part of.
    pub part_of: Option<Link>,
    /// Link to all that cite it, if it is an instrument that is cited.
    pub cited: Option<String>,
    /// The plans that it is limited to, the newest first; empty if it is a term
    /// of all.
    pub limited: Vec<TitleLink>,
    /// The plans that use it, the newest first.
    pub uses: Vec<TermUses>,
    /// How many more provisions use it.
    pub more: usize,
    /// Link to a search for it, if there are more.
    pub search: Option<String>,
}

/// Where a plan uses a term.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TermUses {
    /// The plan, if the site has several.
    pub plan: Option<TitleLink>,
    /// The provisions that have it.
    pub measures: Vec<Neighbour>,
}

/// The page of a term.
pub(super) struct Page {
    index: usize,
    slug: String,
}

impl PageKind for Page {
    type About = Portal;
    type View = TermPage;

    const TEMPLATE: &'static str = "term.html";
    const VIEW: &'static str = "term";

    fn folders() -> Vec<&'static str> {
        vec!["glossary"]
    }

    fn all(_context: &SiteContext<'_>, portal: &Portal) -> Vec<Self> {
        let terms = portal.glossary.terms.iter().enumerate();
        terms
            .map(|(index, term)| Self {
                index,
                slug: term.slug.clone(),
            })
            .collect()
    }

    fn route(&self, _portal: &Portal) -> Route {
        Route::term(&self.slug)
    }

    fn name(&self) -> &str {
        "term"
    }

    fn view(&self, composer: &Composer<'_>, portal: &Portal) -> TermPage {
        let terms = &portal.glossary.terms;
        let term = some_or_bug(terms.get(self.index), "a page of a term that is not there");
        let definition = some_or_bug(composer.definition(term), "a term without words");
        let words = composer.words_of(term).map(|(_, words)| words);
        let above = term.part_of.and_then(|index| terms.get(index));
        let part_of = above.and_then(|term| composer.definition(term));
        let (uses, more) = self.uses(composer, portal);
        TermPage {
            kind: term.kind.name().to_owned(),
            // Most have none.
            also: words.map_or_else(Vec::new, |words| words.also.clone()),
            source: words.and_then(|words| words.source.clone()),
            part_of: part_of.map(|above| Link {
                url: above.url,
                language: above.language,
                text: above.term,
            }),
            cited: self.cited(composer, portal, term),
            limited: composer.plans_of(portal, term),
            uses,
            more,
            search: (more > 0).then(|| composer.links.search(&definition.term)),
            definition,
        }
    }

    fn tags(&self, composer: &Composer<'_>, portal: &Portal) -> Tags {
        let term = portal.glossary.terms.get(self.index);
        let words = term.and_then(|term| composer.words_of(term));
        let keywords = words.into_iter().map(|(_, words)| words.term.clone());
        Tags {
            keywords: keywords.collect(),
            ..Tags::default()
        }
    }

    fn entity(&self, composer: &Composer<'_>, portal: &Portal) -> Option<Value> {
        composer.term_entity(portal.glossary.terms.get(self.index)?)
    }

    fn trail(&self, composer: &Composer<'_>, _portal: &Portal) -> Vec<Crumb> {
        let glossary = composer.crumb("glossary", &Route::glossary());
        vec![composer.home_crumb(), glossary]
    }
}

impl Page {
    /// The first provisions that use it, by plan, and how many more there are.
    fn uses(&self, composer: &Composer<'_>, portal: &Portal) -> (Vec<TermUses>, usize) {
        let has = |plan: &&Plan| plan.stats.having(self.index) > 0;
        let plans: Vec<&Plan> = portal.every_plan().filter(has).collect();
        let all: usize = plans.iter().map(|plan| plan.stats.having(self.index)).sum();
        let is_one = portal.plans.len() == 1;
        let (mut uses, mut left) = (Vec::new(), NAMED);
        for plan in plans {
            if left == 0 {
                break;
            }
            let cited = plan.cited().map(|(_, cited)| cited);
            let cited = cited.filter(|cited| cited.terms().any(|term| term == self.index));
            let measures: Vec<Neighbour> = cited
                .take(left)
                .map(|cited| composer.neighbour(plan, cited))
                .collect();
            left -= measures.len();
            uses.push(TermUses {
                // With one plan there is no need to name it.
                plan: (!is_one)
                    .then(|| composer.title_link(plan, &plan.title, &Route::plan(&plan.id))),
                measures,
            });
        }
        (uses, all.saturating_sub(NAMED))
    }

    /// Its entry on the page of the instruments that plans cite.
    fn cited(&self, composer: &Composer<'_>, portal: &Portal, term: &Term) -> Option<String> {
        let mut plans = portal.every_plan();
        let is_cited = term.kind == TermKind::Instrument
            && plans.any(|plan| plan.names.by_term.contains_key(&self.index));
        let page = composer.links.page(&Route::names(NameKind::Instrument));
        is_cited.then(|| format!("{page}#{}", term.slug))
    }
}
