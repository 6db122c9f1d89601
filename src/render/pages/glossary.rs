//! The glossary: the terms in the order of the page's language, by letter.

use serde::Serialize;

use super::gone::GoneFragment;
use super::kind::PageKind;
use crate::model::{Language, Portal, Route, Term};
use crate::render::compose::{Composer, Headword, Occurrences, all_cited};
use crate::render::context::SiteContext;
use crate::render::view::{Letter, Link, Tags, Uses, Words};

/// How many provisions an entry lists; the rest are left to search.
const NAMED: usize = 12;

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
    /// The id of its element, to which texts link.
    pub slug: String,
    /// Former ids of its element, to which others still link.
    pub formerly: Vec<String>,
    /// Language of the term and of its explanation: the page's, or the site's
    /// first if the term has no words in that.
    pub language: String,
    /// The official term.
    pub term: String,
    /// The term in other languages.
    pub others: Vec<Words>,
    /// What it means.
    pub explanation: String,
    /// Its everyday names, as a list to be read.
    pub everyday: Option<String>,
    /// Its kind: `body`, `place`, `programme`, `benefit`, `instrument`,
    /// `phrase`, `concept`.
    pub kind: String,
    /// The plans that it is limited to, the newest first; empty if it is a term
    /// of all.
    pub plans: Vec<Link>,
    /// Where it is used; plans without it are left out.
    pub uses: Vec<Uses>,
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
        let occurrences = Occurrences::of(portal);
        let terms = portal.glossary.terms.iter().enumerate();
        let entries = terms.filter_map(|(index, term)| {
            let (_, words) = composer.words_of(term)?;
            Some(Headword {
                word: &words.term,
                reading: words.reading.as_deref(),
                entry: composer.entry(portal, (index, term), &occurrences)?,
            })
        });
        let letters = composer.by_letter(entries);
        Glossary {
            count: letters.iter().map(|letter| letter.entries.len()).sum(),
            letters,
            gone: composer.gone_fragments(&Route::glossary()),
        }
    }

    fn tags(&self, composer: &Composer<'_>, portal: &Portal) -> Tags {
        composer.list_tags(all_cited(portal))
    }
}

impl Composer<'_> {
    fn entry(
        &self,
        portal: &Portal,
        (index, term): (usize, &Term),
        occurrences: &Occurrences<'_>,
    ) -> Option<GlossaryEntry> {
        let (tag, words) = self.words_of(term)?;
        // A derived language counts as the one that it is derived from.
        let language = self.context.site.language(tag)?;
        let own = language.derived_from.as_ref().unwrap_or(tag);
        let is_other = |language: &&Language| &language.tag != own;
        let others = self.context.site.edited().filter(is_other);
        let between = if tag.writes_han() { "、" } else { ", " };
        Some(GlossaryEntry {
            slug: term.slug.clone(),
            formerly: term.formerly.clone(),
            language: tag.to_string(),
            term: words.term.clone(),
            others: others
                .filter_map(|language| {
                    let other = &term.words.get(&language.tag)?.term;
                    Some(Self::words(&language.tag, other.as_str()))
                })
                .collect(),
            explanation: words.explanation.clone(),
            everyday: (!words.everyday.is_empty()).then(|| words.everyday.join(between)),
            kind: term.kind.name().to_owned(),
            plans: self.plans_of(portal, term),
            uses: self.uses(occurrences, index, (&words.term, NAMED)),
        })
    }

    /// The plans that a term is limited to.
    fn plans_of(&self, portal: &Portal, term: &Term) -> Vec<Link> {
        if term.plans.is_empty() {
            return Vec::new();
        }
        let plans = portal.every_plan().filter(|plan| term.is_of(&plan.id));
        plans
            .map(|plan| self.title_link(plan, &plan.title, &Route::plan(&plan.id)))
            .collect()
    }
}
