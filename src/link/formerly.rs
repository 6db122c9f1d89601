//! Joins former and removed addresses with what became of them: the pages that
//! former ones lead to, and the reasons of removed ones.

use std::collections::{BTreeMap, BTreeSet};

use super::context::LinkContext;
use crate::base::{Place, Spanned};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{
    Addresses, Corpus, Former, Gone, GoneSource, PlanSource, Portal, Route, Site, SitePages,
    TermSource, former_path,
};

/// Joins them. Errors are: an address of a page that there is, one that leads
/// to two pages, one with the folder of a language, and a reason that lacks an
/// edited language.
pub(super) fn addresses(
    corpus: &Corpus,
    portal: &Portal,
    site_pages: &dyn SitePages,
    context: &LinkContext,
    problems: &Problems,
) -> Addresses {
    let mut claims = Vec::new();
    let is_any = !corpus.gone.is_empty() || has_former(corpus);
    // Listing all pages is only worth it if there is something to compare.
    let living: BTreeSet<String> = match is_any {
        true => paths(portal, site_pages),
        false => BTreeSet::new(),
    };
    for plan in &corpus.plans {
        of_plan(plan, &living, &mut claims);
    }
    for page in corpus.pages.iter() {
        let to = Route::page(&page.name);
        claims.extend(page.formerly.iter().map(|one| claim(one, "", &to)));
    }
    for audience in corpus.audiences.iter() {
        let to = Route::audience(&audience.slug.value);
        let former = audience.formerly.iter();
        claims.extend(former.map(|one| claim(one, "audiences/", &to)));
    }
    for term in corpus.glossary.iter() {
        let addresses = term
            .formerly
            .iter()
            .filter(|one| one.value.starts_with('/'));
        claims.extend(addresses.map(|one| Claim {
            fragment: Some(&term.slug.value),
            ..claim(one, "", &Route::glossary())
        }));
        // Its page had each former slug, too.
        let slugs = term.formerly.iter();
        let slugs = slugs.filter(|one| !one.value.starts_with('/'));
        let to = Route::term(&term.slug.value);
        claims.extend(slugs.map(|one| claim(one, "glossary/", &to)));
    }
    anchors(corpus, problems);
    let mut known = Known {
        living: &living,
        site: &portal.site,
        first: BTreeMap::new(),
        problems,
    };
    Addresses {
        former: claims.iter().filter_map(|one| known.former(one)).collect(),
        gone: (corpus.gone.iter())
            .filter_map(|one| known.gone(one, context))
            .flat_map(|gone| [page_of_term(&gone), Some(gone)])
            .flatten()
            .collect(),
        withheld: withheld(corpus),
    }
}

/// The addresses of all pages of a portal, independent of the language.
pub(super) fn paths(portal: &Portal, site_pages: &dyn SitePages) -> BTreeSet<String> {
    let routes = site_pages.routes(portal).into_iter();
    routes.map(|route| route.path().to_owned()).collect()
}

fn has_former(corpus: &Corpus) -> bool {
    let plans = corpus.plans.iter().any(|plan| {
        let topics = plan.topics.iter();
        !plan.formerly.is_empty() || topics.clone().any(|topic| !topic.formerly.is_empty())
    });
    plans
        || corpus.pages.iter().any(|page| !page.formerly.is_empty())
        || corpus.audiences.iter().any(|one| !one.formerly.is_empty())
        || corpus.glossary.iter().any(|term| !term.formerly.is_empty())
}

/// The page of a term that is gone, which is gone with its entry.
fn page_of_term(gone: &Gone) -> Option<Gone> {
    let slug = gone.fragment.as_deref()?;
    Some(Gone {
        at: Route::term(slug),
        fragment: None,
        ..gone.clone()
    })
}

/// Where plans and pages would be that are not published, and what leads there.
fn withheld(corpus: &Corpus) -> BTreeSet<String> {
    let unpublished = &corpus.unpublished;
    let plans = unpublished.plans.keys().map(|id| Route::plan(id));
    let pages = unpublished.pages.keys().map(|name| Route::page(name));
    let all = plans.chain(pages).map(|route| route.path().to_owned());
    all.chain(unpublished.formerly.iter().cloned()).collect()
}

/// A former address, as claimed.
#[derive(Clone)]
struct Claim<'c> {
    from: String,
    to: Route,
    fragment: Option<&'c str>,
    said: &'c Spanned<String>,
}

/// What `formerly` says of something whose address is in a folder.
fn claim<'c>(said: &'c Spanned<String>, folder: &str, to: &Route) -> Claim<'c> {
    Claim {
        from: former_path(&said.value, folder),
        to: to.clone(),
        fragment: None,
        said,
    }
}

/// The former addresses of a plan's topics, and of the plan with all that is
/// below it.
fn of_plan<'c>(plan: &'c PlanSource, living: &BTreeSet<String>, claims: &mut Vec<Claim<'c>>) {
    let home = Route::plan(&plan.id);
    let mut topics = Vec::new();
    for topic in &plan.topics {
        let to = Route::topic(&plan.id, &topic.slug.value);
        topics.extend(
            topic
                .formerly
                .iter()
                .map(|one| claim(one, home.path(), &to)),
        );
    }
    for said in &plan.formerly {
        let all = claim(said, "plans/", &home);
        if said.value.starts_with('/') {
            claims.push(all);
            continue;
        }
        let below = |path: &str| Some(format!("{}{}", all.from, path.strip_prefix(home.path())?));
        let own = living.iter().filter_map(|path| {
            Some(Claim {
                from: below(path)?,
                to: Route::new(path.as_str()),
                ..all.clone()
            })
        });
        claims.extend(own);
        claims.extend(topics.iter().filter_map(|topic| {
            Some(Claim {
                from: below(&topic.from)?,
                said,
                ..topic.clone()
            })
        }));
    }
    claims.extend(topics);
}

/// Former slugs of terms, and fragments that are gone, are anchors of the
/// glossary page: each belongs to one term, or to none.
fn anchors(corpus: &Corpus, problems: &Problems) {
    let terms = || corpus.glossary.iter();
    let mut first: BTreeMap<&str, &Place> = BTreeMap::new();
    let former = terms().flat_map(|term: &TermSource| {
        let slugs = term.formerly.iter();
        slugs.filter(|slug| !slug.value.starts_with('/'))
    });
    let former = former.map(|slug| (slug.value.as_str(), &slug.place));
    let gone = corpus.gone.iter().filter_map(|gone| {
        let slug = gone.fragment.as_deref()?;
        Some((slug, &gone.address.place))
    });
    for (slug, place) in former.chain(gone) {
        let address = format!("/{}#{slug}", Route::glossary().path());
        let living = terms().find(|term| term.slug.value == slug);
        let other = *first.entry(slug).or_insert(place);
        let (problem, related) = match living {
            Some(term) => (Problem::AddressTaken { address }, &term.slug.place),
            None if other != place => (Problem::AddressRepeated { address }, other),
            None => continue,
        };
        problems.push(Diagnostic::at(problem, place).with_related(related));
    }
}

/// What is known of addresses so far.
struct Known<'k> {
    living: &'k BTreeSet<String>,
    site: &'k Site,
    /// The first that claims an address, and the page that it leads to.
    first: BTreeMap<String, (Option<Route>, Place)>,
    problems: &'k Problems,
}

impl Known<'_> {
    /// A former address, if its page exists and nothing else has the address.
    fn former(&mut self, claim: &Claim<'_>) -> Option<Former> {
        let Claim { from, to, said, .. } = claim;
        // What a page would lead to is wrong itself, or has nothing to show.
        if !self.living.contains(to.path()) {
            return None;
        }
        self.admits(from, Some(to), said).then(|| Former {
            from: Route::new(from.as_str()),
            to: to.clone(),
            fragment: claim.fragment.map(str::to_owned),
        })
    }

    /// An address that is gone, with its reason in every language.
    fn gone(&mut self, source: &GoneSource, context: &LinkContext) -> Option<Gone> {
        let lacking = |tag: &&_| !source.reason.contains_key(tag);
        let tags = self.site.edited().map(|language| &language.tag);
        for tag in tags.filter(lacking) {
            let key = tag.to_string();
            let problem = Problem::MissingKey { key };
            (self.problems).push(Diagnostic::at(problem, &source.address.place));
        }
        let path = source.at.path();
        let is_free = match &source.fragment {
            Some(_) => true,
            None => self.admits(path, None, &source.address) && self.is_empty_below(source),
        };
        let mut reason = source.reason.clone();
        context.derivations.complete(&mut reason);
        is_free.then(|| Gone {
            at: source.at.clone(),
            fragment: source.fragment.clone(),
            below: source.below,
            reason,
        })
    }

    /// Whether there are no pages below an address where none shall be.
    fn is_empty_below(&self, source: &GoneSource) -> bool {
        let above = source.at.path();
        let mut living = self.living.iter();
        let below = living.find(|path| source.below && path.starts_with(above));
        if let Some(path) = below {
            let address = format!("/{path}");
            let problem = Problem::AddressTaken { address };
            (self.problems).push(Diagnostic::at(problem, &source.address.place));
        }
        below.is_none()
    }

    /// Whether an address is free for what claims it; reports it if not.
    fn admits(&mut self, path: &str, to: Option<&Route>, said: &Spanned<String>) -> bool {
        let report = |problem| Diagnostic::at(problem, &said.place);
        let address = format!("/{path}");
        if let Some(bare) = self.site.without_language(path) {
            let problem = Problem::BadValue {
                key: to.map_or("gone", |_| "formerly").to_owned(),
                value: said.value.clone(),
                nearest: Some(format!("/{bare}")),
                expected: "/plans/2022/".to_owned(),
            };
            self.problems.push(report(problem));
            return false;
        }
        if self.living.contains(path) {
            self.problems
                .push(report(Problem::AddressTaken { address }));
            return false;
        }
        let own = (to.cloned(), said.place.clone());
        let (first_to, first) = self.first.entry(path.to_owned()).or_insert(own);
        if *first == said.place {
            return true;
        }
        // The languages of a page may say the same.
        if first_to.is_none() || first_to.as_ref() != to {
            let problem = report(Problem::AddressRepeated { address });
            self.problems.push(problem.with_related(&*first));
        }
        false
    }
}
