//! Checks links in pages: every path must be a page or a file, every fragment a
//! heading, every name that of a picture beside the page. Links to unpublished
//! content are reported with the reason.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Place, Spanned, after_last, up_to};
use crate::diagnostic::{Diagnostic, Fix, Problem, Problems};
use crate::model::{Corpus, PageSource, Picture, Portal, Route, SitePages, SitePath, Unpublished};
use crate::text::suggest::Speller;

/// Checks all links of all pages. Links to other sites are not followed. Links
/// into plans are checked only if no plan failed to link (`whole`), because a
/// plan with errors of its own is not missing.
pub(super) fn check(corpus: &Corpus, paths: &Paths<'_>, whole: bool, problems: &Problems) {
    let pages: &[PageSource] = &corpus.pages;
    let anchors: BTreeMap<(String, &str), Anchors<'_>> = pages
        .iter()
        .map(|page| {
            let path = Route::page(&page.name).path().to_owned();
            ((path, page.language.as_str()), Anchors::of(&page.anchors))
        })
        .collect();
    let known = OnceCell::new();
    let beside = Pictures::of(corpus);
    for page in pages {
        let own = Route::page(&page.name);
        let counts = |link: &&Spanned<String>| whole || !link.value.starts_with("/plans/");
        for link in page.links.iter().filter(counts) {
            let known = || {
                let names = || paths.all().iter().map(String::as_str);
                known.get_or_init(|| Speller::new(names()))
            };
            let problem = match is_beside(&link.value) {
                true => beside.broken(&link.value),
                false => broken(link, own.path(), (paths, &known), |path| {
                    anchors.get(&(path.to_owned(), page.language.as_str()))
                }),
            };
            problems.extend(
                problem.map(|problem| match withheld(link, &corpus.unpublished) {
                    Some(problem) => problem,
                    None => {
                        let fix = completed(link, paths);
                        Diagnostic::at(problem, &link.place).with_fix(fix)
                    }
                }),
            );
        }
    }
}

/// Checks that the pictures that the settings name are static files.
pub(super) fn pictures(corpus: &Corpus, paths: &Paths<'_>, problems: &Problems) {
    let office = &corpus.office;
    let mark = office.mark.as_ref().map(|mark| &mark.picture);
    for picture in mark.into_iter().chain(&office.picture) {
        if paths.files.contains(&format!("assets/{}", picture.value)) {
            continue;
        }
        let names = paths
            .files
            .iter()
            .filter_map(|path| path.strip_prefix("assets/"));
        let problem = Problem::LinkBroken {
            target: picture.value.clone(),
            nearest: (Speller::new(names).suggest(&picture.value)).map(str::to_owned),
        };
        problems.push(Diagnostic::at(problem, &picture.place));
    }
}

/// Whether a destination means a picture beside the page.
fn is_beside(destination: &str) -> bool {
    let is_near = !destination.starts_with('/') && scheme(destination).is_none();
    Picture::named(destination).is_some() || is_near && Picture::has_ending(destination)
}

/// The pictures beside the pages.
struct Pictures<'c> {
    known: BTreeSet<&'c str>,
    speller: Speller<'c>,
}

impl<'c> Pictures<'c> {
    fn of(corpus: &'c Corpus) -> Self {
        let names = || corpus.pictures.iter().map(|picture| picture.name.as_str());
        Self {
            known: names().collect(),
            speller: Speller::new(names()),
        }
    }

    /// The problem of a destination that means one of them, if any.
    fn broken(&self, destination: &str) -> Option<Problem> {
        let named = Picture::named(destination);
        if named.is_some_and(|name| self.known.contains(name)) {
            return None;
        }
        // It may be written with a folder, or in capitals as on other systems.
        let name = after_last(destination, &['/', '\\']).to_ascii_lowercase();
        let same = self.known.get(name.as_str()).copied();
        let nearest = same.or_else(|| self.speller.suggest(&name));
        Some(Problem::LinkBroken {
            target: destination.to_owned(),
            nearest: nearest.map(str::to_owned),
        })
    }
}

/// The fragments of a page.
struct Anchors<'p> {
    known: BTreeSet<&'p str>,
    speller: Speller<'p>,
}

impl<'p> Anchors<'p> {
    fn of(all: &'p [String]) -> Self {
        Self {
            known: all.iter().map(String::as_str).collect(),
            speller: Speller::new(all.iter().map(String::as_str)),
        }
    }
}

/// Valid link targets. They are looked up one by one, because there are few
/// links and many pages; the full list is built only to suggest a similar path.
pub(super) struct Paths<'p> {
    portal: &'p Portal,
    pages: &'p dyn SitePages,
    files: BTreeSet<String>,
    all: OnceCell<BTreeSet<String>>,
}

impl<'p> Paths<'p> {
    pub(super) fn new(portal: &'p Portal, pages: &'p dyn SitePages) -> Self {
        let plans = portal.plans.iter();
        let data = plans.flat_map(|plan| {
            let original = SitePath::plan_original(&plan.id, &plan.source.file().path);
            let tables = [false, true].map(|marked| SitePath::plan_table(&plan.id, marked));
            let data = [SitePath::plan_data(&plan.id), original];
            data.into_iter().chain(tables).map(|path| path.to_string())
        });
        let languages = portal.site.languages.iter();
        let feeds = languages.flat_map(|language| {
            let of = portal.feeds().into_iter();
            of.map(|plan| SitePath::feed(language, plan.map(|plan| plan.id.as_str())).to_string())
        });
        let statics = portal.theme.statics.iter();
        let statics = statics.map(|file| format!("assets/{}", file.name));
        Self {
            portal,
            pages,
            files: data.chain(feeds).chain(statics).collect(),
            all: OnceCell::new(),
        }
    }

    fn has(&self, path: &str) -> bool {
        self.files.contains(path) || self.pages.has(self.portal, path)
    }

    fn all(&self) -> &BTreeSet<String> {
        self.all.get_or_init(|| {
            let pages = self.pages.routes(self.portal).into_iter();
            let pages = pages.map(|route| route.path().to_owned());
            pages.chain(self.files.iter().cloned()).collect()
        })
    }
}

/// The problem of a link to something that is not published.
fn withheld(link: &Spanned<String>, unpublished: &Unpublished) -> Option<Diagnostic> {
    if unpublished.shown {
        return None;
    }
    let path = link.value.split(['#', '?']).next()?;
    let path = path.trim_matches('/');
    let data = ["data/plans/", "data/originals/"];
    let withheld = match data.iter().find_map(|folder| path.strip_prefix(folder)) {
        // An ID has no dots.
        Some(data) => unpublished.plans.get(data.split('.').next()?),
        None => match path.strip_prefix("plans/") {
            Some(below) => unpublished.plans.get(below.split('/').next()?),
            None => unpublished.pages.get(path),
        },
    }?;
    let problem = Problem::LinkWithheld {
        target: link.value.clone(),
        why: withheld.why.words(),
    };
    Some(Diagnostic::at(problem, &link.place).with_related(&withheld.place))
}

/// The problem of a link on the page at `own`, if any.
fn broken<'a>(
    link: &Spanned<String>,
    own: &str,
    (paths, near): (&Paths<'_>, &dyn Fn() -> &'a Speller<'a>),
    anchors: impl Fn(&str) -> Option<&'a Anchors<'a>>,
) -> Option<Problem> {
    let target = link.value.clone();
    if let Some(scheme) = scheme(&target) {
        let known = ["http", "https", "mailto", "tel"].contains(&scheme.as_str());
        let nearest = None;
        return (!known).then_some(Problem::LinkBroken { target, nearest });
    }
    let (path, fragment) = match target.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (target.as_str(), None),
    };
    let path = up_to(path, &['?']);
    let path = match path.strip_prefix('/') {
        Some(path) => Some(path),
        None => path.is_empty().then_some(own),
    };
    let Some(path) = path.filter(|path| paths.has(path)) else {
        let nearest = near().suggest(target.trim_start_matches('/'));
        let nearest = nearest.map(|path| format!("/{path}"));
        return Some(Problem::LinkBroken { target, nearest });
    };
    // Only Markdown pages have their own headings. Anchors of other pages are
    // defined by the theme, and checked in the built site.
    let (fragment, known) = (fragment?, anchors(path)?);
    if known.known.contains(fragment) {
        return None;
    }
    let nearest = known.speller.suggest(fragment);
    let nearest = nearest.map(|anchor| format!("#{anchor}"));
    Some(Problem::FragmentBroken { target, nearest })
}

/// The fix for a link that only lacks a leading or trailing `/`.
fn completed(link: &Spanned<String>, paths: &Paths<'_>) -> Option<Fix> {
    let whole = format!("{}/", link.value.trim_matches('/'));
    if link.value.contains(['#', '?', ':', '.']) || !paths.has(&whole) {
        return None;
    }
    let Spanned { value, place } = link;
    let written = format!("]({value})");
    let (start, _) = place.text().match_indices(&written).last()?;
    let start = place.span.start + start + "](".len();
    let place = Place::new(&place.file, start..start + value.len());
    Some(Fix::replace(&place, format!("/{whole}")))
}

/// The scheme of a link, if it has one (RFC 3986 §3.1), in lower case. The
/// caller accepts only schemes that navigate: `javascript:` and `data:` would
/// run or show unreviewed content.
fn scheme(target: &str) -> Option<String> {
    let (scheme, _) = target.split_once(':')?;
    let letters = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    let good = scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(letters);
    good.then(|| scheme.to_ascii_lowercase())
}
