//! Addresses that the last published site had, and that nothing accounts for:
//! no page, no former address, no line of `[gone]`.

use std::collections::BTreeSet;

use super::formerly::paths;
use crate::base::after_last;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{Address, Fragments, Portal, Referable, Route, SitePages};
use crate::text::suggest::suggest;

/// Pages that the program has for itself, and nobody refers to.
const OWN: [&str; 1] = ["offline/"];

/// What others can refer to on the site of a portal.
pub fn referable(portal: &Portal, site_pages: &dyn SitePages) -> Referable {
    let routes = site_pages.routes(portal);
    let languages = portal.site.languages.iter();
    let pages = languages.flat_map(|language| {
        let addresses = routes.iter().map(|route| Address::new(language, route));
        addresses.map(|address| address.path().to_string())
    });
    Referable {
        pages: pages.collect(),
        fragments: fragments(portal),
    }
}

/// The terms of the glossary, under their former slugs too, and those that are
/// gone: the theme makes all other fragments.
fn fragments(portal: &Portal) -> Fragments {
    let terms = portal.glossary.terms.iter();
    let slugs = terms.flat_map(|term| std::iter::once(&term.slug).chain(&term.formerly));
    let gone = portal.addresses.gone.iter();
    let gone = gone.filter_map(|gone| gone.fragment.as_ref());
    let slugs: BTreeSet<String> = slugs.chain(gone).cloned().collect();
    let page = Route::glossary().path().to_owned();
    let is_there = !portal.glossary.terms.is_empty();
    is_there.then_some((page, slugs)).into_iter().collect()
}

/// Reports each address of the last site that is lost: that `now`, the
/// [`referable`] of the portal, lacks. Where all below an address is lost with
/// it, that is said once.
pub fn lost(
    portal: &Portal,
    site_pages: &dyn SitePages,
    now: &Referable,
    last: &Referable,
) -> Vec<Diagnostic> {
    let pages = last.pages.difference(&now.pages);
    let pages: BTreeSet<&str> = pages
        .map(|page| without_language(portal, page))
        .filter(|path| !OWN.contains(path) && !is_list(path))
        .filter(|path| !portal.addresses.explain(path))
        .filter(|path| !is_term(path, now, last))
        .collect();
    let fragments: Vec<(&str, &str)> = last
        .fragments
        .iter()
        .filter_map(|(page, slugs)| Some((page, slugs, now.fragments.get(page)?)))
        .flat_map(|(page, slugs, now)| {
            let lost = slugs.difference(now);
            lost.map(|slug| (page.as_str(), slug.as_str()))
        })
        .collect();
    // Most builds lose nothing: the search looks at every page.
    if pages.is_empty() && fragments.is_empty() {
        return Vec::new();
    }
    let search = Search::new(portal, site_pages, last);
    let mut found: Vec<(&str, usize)> = Vec::new();
    for path in pages {
        match found.last_mut() {
            // In order, all that is below an address follows it.
            Some((above, below)) if path.starts_with(*above) && !search.has_below(above) => {
                *below += 1;
            }
            _ => found.push((path, 0)),
        }
    }
    let pages = found
        .into_iter()
        .map(|(path, below)| search.page(path, below));
    let fragments = fragments
        .into_iter()
        .map(|(page, slug)| search.fragment(page, slug));
    pages.chain(fragments).collect()
}

/// Whether an address is that of a term's page which is lost with its entry in
/// the glossary: that is said of the entry.
fn is_term(path: &str, now: &Referable, last: &Referable) -> bool {
    let glossary = Route::glossary();
    let slug = path.strip_prefix(glossary.path());
    let slug = slug.and_then(|rest| rest.strip_suffix('/'));
    let has = |site: &Referable| {
        let slugs = site.fragments.get(glossary.path());
        slugs.is_some_and(|slugs| slug.is_some_and(|slug| slugs.contains(slug)))
    };
    now.fragments.contains_key(glossary.path()) && has(last) && !has(now)
}

/// Whether an address is that of a list of plans by year, body or series. Such a
/// list is there as long as a plan is in it, which a schedule may end, too.
fn is_list(path: &str) -> bool {
    let below = path.strip_prefix(Route::plans().path());
    let list = below.and_then(|below| below.split('/').next());
    list.is_some_and(|list| Route::PLAN_LISTS.contains(&list))
}

/// An address without the folder of a language.
fn without_language<'p>(portal: &Portal, page: &'p str) -> &'p str {
    // The default language has no folder.
    portal.site.without_language(page).unwrap_or(page)
}

/// What a lost address may have become.
struct Search<'s> {
    portal: &'s Portal,
    /// The addresses of all pages, independent of the language, without those
    /// that replace others.
    living: BTreeSet<String>,
    /// Those of them that the last site did not have.
    fresh: BTreeSet<String>,
    fresh_terms: Vec<&'s str>,
}

impl<'s> Search<'s> {
    fn new(portal: &'s Portal, site_pages: &dyn SitePages, last: &Referable) -> Self {
        let mut living = paths(portal, site_pages);
        for former in &portal.addresses.former {
            living.remove(former.from.path());
        }
        for gone in portal
            .addresses
            .gone
            .iter()
            .filter(|gone| gone.fragment.is_none())
        {
            living.remove(gone.at.path());
        }
        let slugs = last.fragments.get(Route::glossary().path());
        let terms = portal.glossary.terms.iter().map(|term| term.slug.as_str());
        let known = last.pages.iter().map(|page| without_language(portal, page));
        let known: BTreeSet<&str> = known.collect();
        let fresh = living.iter().filter(|path| !known.contains(path.as_str()));
        Self {
            portal,
            fresh: fresh.cloned().collect(),
            fresh_terms: terms
                .filter(|slug| slugs.is_some_and(|slugs| !slugs.contains(*slug)))
                .collect(),
            living,
        }
    }

    fn has_below(&self, above: &str) -> bool {
        self.living.iter().any(|path| path.starts_with(above))
    }

    fn page(&self, path: &str, below: usize) -> Diagnostic {
        let nearest = self.nearest(path);
        let file = nearest.and_then(|nearest| self.file_of(nearest));
        let (folder, name) = split(path);
        // A slug is enough where only that has changed.
        let is_renamed = nearest.is_some_and(|nearest| split(nearest).0 == folder);
        let star = if below == 0 { "" } else { "*" };
        Diagnostic::general(Problem::AddressLost {
            address: format!("/{path}"),
            below,
            nearest: file
                .as_ref()
                .and(nearest)
                .map(|nearest| format!("/{nearest}").into()),
            formerly: match is_renamed && file.is_some() {
                true => formerly(name).into(),
                false => formerly(&format!("/{path}")).into(),
            },
            file: file.map(String::into_boxed_str),
            gone: self.gone(&format!("/{path}{star}")).into(),
        })
    }

    fn fragment(&self, page: &str, slug: &str) -> Diagnostic {
        let all = self
            .portal
            .glossary
            .terms
            .iter()
            .map(|term| term.slug.as_str());
        let nearest = match self.fresh_terms.as_slice() {
            [one] => Some(*one),
            fresh => suggest(slug, fresh).or_else(|| suggest(slug, &all.collect::<Vec<_>>())),
        };
        let address = format!("/{page}#{slug}");
        Diagnostic::general(Problem::AddressLost {
            below: 0,
            nearest: nearest.map(|nearest| format!("/{page}#{nearest}").into()),
            file: nearest.map(|_| "content/glossary.toml".into()),
            formerly: formerly(slug).into(),
            gone: self.gone(&address).into(),
            address,
        })
    }

    /// The page that a lost one has most likely become: the only new one in its
    /// folder, else the most similar one, new ones first.
    fn nearest(&self, path: &str) -> Option<&str> {
        let (folder, _) = split(path);
        let fresh = self.fresh.iter().map(String::as_str);
        let beside: Vec<&str> = fresh
            .clone()
            .filter(|path| split(path).0 == folder)
            .collect();
        match beside.as_slice() {
            [one] => Some(one),
            _ => {
                let living: Vec<&str> = self.living.iter().map(String::as_str).collect();
                suggest(path, &fresh.collect::<Vec<_>>()).or_else(|| suggest(path, &living))
            }
        }
    }

    /// The file whose `formerly` can name what leads to a page.
    fn file_of(&self, path: &str) -> Option<String> {
        let parts: Vec<&str> = path.trim_end_matches('/').split('/').collect();
        match parts.as_slice() {
            ["plans", id] => Some(format!("content/plans/{id}/plan.toml")),
            ["plans", id, slug] if *slug != "source" => {
                Some(format!("content/plans/{id}/plan.toml"))
            }
            ["audiences", _] => Some("content/audiences.toml".to_owned()),
            [name] => {
                let page = self.portal.pages.iter().find(|page| page.name == *name)?;
                let edited = self.portal.site.edited();
                let mut written = edited.filter(|language| page.texts.contains_key(&language.tag));
                let language = written.next()?;
                Some(format!("content/pages/{name}.{}.md", language.tag))
            }
            _ => None,
        }
    }

    /// The line of `[gone]` for an address.
    fn gone(&self, address: &str) -> String {
        let edited = self.portal.site.edited();
        let reasons: Vec<String> = edited
            .map(|language| format!("{} = \"…\"", language.tag))
            .collect();
        format!("\"{address}\" = {{ {} }}", reasons.join(", "))
    }
}

/// The folder and the last part of an address.
fn split(path: &str) -> (&str, &str) {
    let name = after_last(path.trim_end_matches('/'), &['/']);
    let folder = path
        .strip_suffix('/')
        .and_then(|path| path.strip_suffix(name));
    // The home page is in no folder.
    (folder.unwrap_or_default(), name)
}

fn formerly(name: &str) -> String {
    format!("formerly = [\"{name}\"]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_should_be_split_before_its_last_part() {
        let cases = [
            ("", ("", "")),
            ("about/", ("", "about")),
            ("plans/2023/care/", ("plans/2023/", "care")),
        ];
        for (path, parts) in cases {
            assert_eq!(split(path), parts);
        }
    }
}
