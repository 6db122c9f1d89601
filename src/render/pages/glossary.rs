//! The glossary: the names of all terms in the order of the page's language, by
//! letter.

use serde::Serialize;
use serde_json::Value;

use super::gone::GoneFragment;
use super::kind::PageKind;
use crate::model::{Portal, Route, Term};
use crate::render::compose::{Composer, Headword, all_cited};
use crate::render::context::SiteContext;
use crate::render::view::{Letter, Tags, TitleLink};

/// The glossary.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Glossary {
    /// How many there are.
    pub count: usize,
    /// The letters that have entries, in order.
    pub letters: Vec<Letter<GlossaryEntry>>,
    /// The terms that it no longer has.
    pub gone: Vec<GoneFragment>,
}

/// An entry.
#[derive(Debug, Serialize)]
pub(in crate::render) struct GlossaryEntry {
    /// The id of its element, to which others link.
    pub slug: String,
    /// Former ids of its element, to which others still link.
    pub formerly: Vec<String>,
    /// Link to its page.
    pub url: String,
    /// Language of the term: the page's, or the site's first if the term has no
    /// words in that.
    pub language: String,
    /// The official term.
    pub term: String,
    /// The plans that it is limited to, the newest first; empty if it is a term
    /// of all.
    pub plans: Vec<TitleLink>,
}

/// The glossary, if it has terms.
pub(super) struct Page;

impl PageKind for Page {
    type About = Portal;
    type View = Glossary;

    const TEMPLATE: &'static str = "glossary.html";
    const VIEW: &'static str = "glossary";
    const MAPPED: Option<&'static str> = Some("glossary-title");

    fn folders() -> Vec<&'static str> {
        vec!["glossary"]
    }

    fn all(context: &SiteContext<'_>, _portal: &Portal) -> Vec<Self> {
        context.has_terms().then_some(Self).into_iter().collect()
    }

    fn route(&self, _portal: &Portal) -> Route {
        Route::glossary()
    }

    fn name(&self) -> &str {
        "glossary"
    }

    fn view(&self, composer: &Composer<'_>, portal: &Portal) -> Glossary {
        let terms = portal.glossary.terms.iter();
        let entries = terms.filter_map(|term| {
            let (language, words) = composer.words_of(term)?;
            Some(Headword {
                word: &words.term,
                reading: words.reading.as_deref(),
                entry: GlossaryEntry {
                    slug: term.slug.clone(),
                    formerly: term.formerly.clone(),
                    url: composer.links.page(&Route::term(&term.slug)),
                    language: language.to_string(),
                    term: words.term.clone(),
                    plans: composer.plans_of(portal, term),
                },
            })
        });
        let letters = composer.by_letter(entries);
        Glossary {
            count: letters.iter().map(|letter| letter.entries.len()).sum(),
            letters,
            gone: composer.gone_fragments(&Route::glossary()),
        }
    }

    fn entity(&self, composer: &Composer<'_>, _portal: &Portal) -> Option<Value> {
        composer.glossary_entity()
    }

    fn tags(&self, composer: &Composer<'_>, portal: &Portal) -> Tags {
        composer.list_tags(all_cited(portal))
    }
}

impl Composer<'_> {
    /// The plans that a term is limited to.
    pub(super) fn plans_of(&self, portal: &Portal, term: &Term) -> Vec<TitleLink> {
        if term.plans.is_empty() {
            return Vec::new();
        }
        let plans = portal.every_plan().filter(|plan| term.is_of(&plan.id));
        plans
            .map(|plan| self.title_link(plan, &plan.title, &Route::plan(&plan.id)))
            .collect()
    }
}
