//! The search page.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;

use super::kind::{Kept, PageKind};
use super::terms::is_brief;
use crate::model::{PlanKind, Portal, Route};
use crate::render::compose::{Composer, Occurrences, foremost};
use crate::render::context::SiteContext;
use crate::render::view::{Crumb, Letter, TitleLink};

/// How many example queries to show.
const EXAMPLES: usize = 3;

/// The search page, with the data for its script.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Search {
    /// Link to the site's root.
    pub root: String,
    /// Folder of the language's pages from the root: empty or `en/`.
    pub prefix: String,
    /// Example queries.
    pub examples: Vec<Example>,
    /// Link to the index of terms, if there is one.
    pub terms: Option<String>,
    /// The letters of that index, without their entries.
    pub letters: Vec<Letter<()>>,
    /// The topics of the newest plan, unless several stand beside each other.
    pub topics: Vec<TitleLink>,
    /// The kinds of the plans.
    pub plan_kinds: Vec<&'static str>,
}

/// An example query.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Example {
    /// Link to its results.
    pub url: String,
    /// The query.
    pub query: String,
}

/// The search page.
pub(super) struct Page;

impl PageKind for Page {
    type About = Portal;
    type View = Search;

    const TEMPLATE: &'static str = "search.html";
    const VIEW: &'static str = "search";
    const KEPT: Kept = Kept::Always;
    const INDEXED: bool = false;
    const MAPPED: Option<&'static str> = Some("search-title");

    fn folders() -> Vec<&'static str> {
        vec!["search"]
    }

    fn all(_context: &SiteContext<'_>, _portal: &Portal) -> Vec<Self> {
        vec![Self]
    }

    fn route(&self, _portal: &Portal) -> Route {
        Route::search()
    }

    fn name(&self) -> &str {
        "search"
    }

    fn view(&self, composer: &Composer<'_>, portal: &Portal) -> Search {
        let plans = portal.every_plan();
        let kinds: BTreeSet<PlanKind> = plans.map(|plan| plan.profile.kind).collect();
        Search {
            root: composer.links.fixed(""),
            prefix: composer.links.language.prefix.clone(),
            examples: composer.examples(portal),
            terms: composer.terms_link(),
            letters: composer.term_letters(portal),
            topics: composer.newest_topics(portal),
            plan_kinds: kinds.into_iter().map(PlanKind::word).collect(),
        }
    }

    /// Empty: it is on the same level as the home page.
    fn trail(&self, _composer: &Composer<'_>, _portal: &Portal) -> Vec<Crumb> {
        Vec::new()
    }
}

impl Composer<'_> {
    fn newest_topics(&self, portal: &Portal) -> Vec<TitleLink> {
        let foremost = foremost(portal);
        let [plan] = foremost.as_slice() else {
            return Vec::new();
        };
        plan.topics()
            .map(|topic| self.title_link(plan, &topic.title, &topic.page))
            .collect()
    }

    /// Example queries: everyday names of the terms that most provisions have.
    fn examples(&self, portal: &Portal) -> Vec<Example> {
        let occurrences = Occurrences::of(portal);
        let terms = portal.glossary.terms.iter().enumerate();
        let mut said: Vec<(Reverse<usize>, &str)> = terms
            .filter_map(|(index, term)| {
                let words = term.words.get(self.tag())?;
                let word = words.everyday.iter().find(|word| is_brief(word))?;
                Some((Reverse(occurrences.count(index)), word.as_str()))
            })
            .collect();
        said.sort_by_key(|(count, _)| *count);
        let words = said.into_iter().take(EXAMPLES).map(|(_, word)| word);
        words
            .map(|word| Example {
                url: self.links.search(word),
                query: word.to_owned(),
            })
            .collect()
    }
}
