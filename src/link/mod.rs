//! [`Corpus`] to [`Portal`]: joins plans, editions and pages, assigns routes,
//! checks all cross-references, and generates derived languages.
//!
//! Plans are linked independently of each other; pages and their links, which
//! can refer to any plan, come afterwards. Parts with unchanged inputs are
//! reused ([`Memos`]), so that an edit to one plan does not relink the others.

pub mod agreement;
mod alike;
mod annotations;
mod audiences;
mod changes;
mod comparison;
mod context;
mod derive;
mod duties;
mod edition;
mod entries;
mod formerly;
mod glossary;
mod issue;
mod known;
mod links;
mod locales;
mod lost;
mod marks;
mod memos;
mod messages;
mod missing;
pub mod moves;
mod named_plans;
mod names;
mod numbers;
mod overrides;
mod pages;
pub mod pairs;
mod phrases;
mod plain;
mod plan;
mod plan_duties;
mod plan_name;
mod profile;
mod review;
mod series;
mod standing;
mod synonyms;
mod term_use;
mod terms;
mod topic_files;
mod topic_slugs;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Digest, each_with_memo};
use crate::diagnostic::{Diagnostic, Memo, Problem, Problems, SourceResult, Warned, finish};
use crate::model::{
    Catalogue, Corpus, Duties, Page, Plan, Portal, SitePages, SiteStats, Sources, Theme,
    Unpublished, Withheld,
};
use comparison::Comparison;
use context::{LinkContext, sources};
pub use lost::{lost, referable};
pub use memos::Memos;
use memos::OfPlan;
pub use plan_name::unusable_name;
use standing::Placed;

pub(crate) use terms::{PlanTerms, Terms};
pub(crate) use topic_files::topic_file;

/// Links everything that was read into a portal. `site_pages` defines the pages
/// of its site.
///
/// # Errors
/// All contradictions between files.
pub fn link(corpus: &Corpus, site_pages: &dyn SitePages) -> SourceResult<Portal> {
    relink(corpus, site_pages, &mut Memos::default())
}

/// Like [`link`], but reuses parts that have not changed since the last call.
///
/// # Errors
/// All contradictions between files.
pub fn relink(
    corpus: &Corpus,
    site_pages: &dyn SitePages,
    memos: &mut Memos,
) -> SourceResult<Portal> {
    let problems = Problems::new();
    let portal = joined(corpus, site_pages, memos, &problems);
    finish(Some(portal), problems)
}

/// Like [`link`], but also if there are errors, which are then among the
/// diagnostics: for reports on what is there. What is wrong is left out.
pub fn link_in_part(corpus: &Corpus, site_pages: &dyn SitePages) -> Warned<Portal> {
    let problems = Problems::new();
    let value = joined(corpus, site_pages, &mut Memos::default(), &problems);
    let diagnostics = problems.into_inner();
    Warned { value, diagnostics }
}

fn joined(
    corpus: &Corpus,
    site_pages: &dyn SitePages,
    memos: &mut Memos,
    problems: &Problems,
) -> Portal {
    if corpus.base_url.is_none() {
        problems.push(Diagnostic::general(Problem::BaseUrlMissing));
    }
    if corpus.plans.is_empty() {
        // A folder that was moved away must not result in an empty site.
        problems.push(none(&corpus.unpublished));
    }
    let sources = sources(corpus);
    let context = memos
        .context
        .get_or_compute(sources.context, problems, |problems| {
            LinkContext::new(corpus, problems)
        });
    let theme = memos
        .theme
        .get_or_compute(sources.theme, problems, |problems| {
            theme(corpus, &context, problems)
        });
    named_plans::check(corpus, problems);
    let mut placed = standing::placed(corpus, &context.derivations, problems);
    alike::check(&placed, problems);
    series::check(corpus, problems);
    duties::give(&mut placed, &context, corpus.today, problems);
    let plans = joined_plans(&placed, corpus, &context, &mut memos.plans, problems);
    let pages = memos
        .pages
        .get_or_compute(sources.pages, problems, |problems| {
            pages::pages(corpus, &site_pages.reserved(), &context, problems)
        });

    let mut portal = portal(corpus, &context, sources, (plans, pages, theme));
    portal.due = standing::due(corpus.unpublished.due.clone(), &placed);
    let whole = portal.plans.len() == corpus.plans.len() && !portal.plans.is_empty();
    let paths = links::Paths::new(&portal, site_pages);
    links::check(corpus, &paths, whole, problems);
    links::pictures(corpus, &paths, problems);
    let addresses = formerly::addresses(corpus, &portal, site_pages, &context, problems);
    portal.addresses = Arc::new(addresses);
    // After an error, the text that a synonym leads to may be missing.
    if !problems.any(Diagnostic::is_error) {
        synonyms::check(corpus, &portal, &mut memos.plans, problems);
    }
    portal
}

/// Assembles the portal from its linked parts.
fn portal(
    corpus: &Corpus,
    context: &LinkContext,
    sources: Sources,
    (plans, pages, theme): (Vec<Arc<Plan>>, Arc<Vec<Page>>, Arc<Theme>),
) -> Portal {
    let mut letterhead = corpus.letterhead.clone();
    context.derivations.complete(&mut letterhead);
    Portal {
        letterhead,
        site: context.site.clone(),
        masthead: issue::masthead(corpus.masthead.clone(), &context.derivations),
        office: issue::office(corpus.office.clone(), &context.derivations),
        stats: Arc::new(SiteStats::of(
            &plans,
            &context.site,
            &context.glossary,
            &context.audiences,
        )),
        glossary: Arc::clone(&context.shown),
        audiences: Arc::clone(&context.audiences),
        pages,
        catalogue: Arc::new(Catalogue::of(
            &plans,
            series::names(corpus, &context.derivations),
        )),
        duties: Arc::new(Duties::of(&plans)),
        plans,
        // They are joined once it is known which pages there are.
        addresses: Arc::default(),
        synonyms: Arc::new(synonyms::synonyms(&corpus.synonyms)),
        theme,
        // It is known from the states of plans.
        due: None,
        sources,
    }
}

/// Why there is no plan: none exists, or all are withheld.
fn none(unpublished: &Unpublished) -> Diagnostic {
    let Some(Withheld { why, place }) = unpublished.plans.values().next_back() else {
        return Diagnostic::general(Problem::NoPlans);
    };
    let plans: Vec<&str> = unpublished.plans.keys().map(String::as_str).collect();
    let problem = Problem::PlansWithheld {
        plans: plans.join(", "),
        why: why.words(),
    };
    Diagnostic::at(problem, place)
}

/// The theme with wording generated for languages that take it from another.
fn theme(corpus: &Corpus, context: &LinkContext, problems: &Problems) -> Theme {
    locales::check(&context.site, &corpus.theme, problems);
    overrides::check(&corpus.theme, problems);
    let languages = &context.site.languages;
    (context.derivations).theme(languages, Theme::clone(&corpus.theme))
}

/// The linked plans, the newest first. They are linked on all processors.
fn joined_plans(
    placed: &[Placed<'_>],
    corpus: &Corpus,
    context: &Arc<LinkContext>,
    memos: &mut BTreeMap<String, OfPlan>,
    problems: &Problems,
) -> Vec<Arc<Plan>> {
    let by_id: BTreeMap<&str, &Placed<'_>> = (placed.iter())
        .map(|placed| (placed.source.id.as_str(), placed))
        .collect();
    let ids = by_id.keys().copied().collect();
    let mut plans = each_with_memo(&ids, memos, problems, |id, of_plan, problems| {
        joined_plan(by_id.get(id)?, corpus, context, &mut of_plan.plan, problems)
    });
    plans.sort_by(|a, b| b.order().cmp(&a.order()));
    plans
}

/// Links a plan and checks its editions against it.
fn joined_plan(
    placed: &Placed<'_>,
    corpus: &Corpus,
    context: &Arc<LinkContext>,
    memo: &mut Memo<Option<Arc<Plan>>>,
    problems: &Problems,
) -> Option<Arc<Plan>> {
    let source = placed.source;
    // The profile is made of the plan and the context.
    let standing = Digest::of_json(&placed.standing);
    let duties = placed.duties.digest();
    let from = Digest::over([source.digest, context.digest, standing, duties]);
    let plan = memo.get_or_compute(from, problems, |problems| {
        let withheld = corpus.unpublished.plans.get(&source.id);
        let plan = plan::plan(placed, context, from, withheld, problems);
        for edition in &source.editions {
            let pairs = pairs::pairs(source, edition);
            let comparison = Comparison {
                plan: source,
                edition,
                pairs: &pairs,
                terms: context.terms.of(&source.id),
            };
            term_use::check(&comparison, &corpus.glossary, problems);
            agreement::check(&comparison, problems);
        }
        agreement::instruments(source, &corpus.glossary, problems);
        plan.map(Arc::new)
    });
    Option::clone(&plan)
}
