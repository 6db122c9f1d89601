//! Former and removed addresses: `formerly`, which redirects them, and `[gone]`
//! of `site.toml`, which says why.
//!
//! ```text
//! formerly = list of ( slug / address )   ; slug: of the same folder
//! gone     = ( address / address "*" / "/glossary/#" slug ) "=" reason in each language
//! address  = "/" 1*( part "/" )           ; without the folder of a language
//! ```

use super::language::by_language;
use super::table::Table;
use crate::base::Spanned;
use crate::diagnostic::Problems;
use crate::model::{GoneSource, Language, Route, SitePath, former_path};

/// The former slugs, and other addresses, of what a table is about.
pub(super) fn formerly(table: &mut Table<'_>) -> Vec<Spanned<String>> {
    let mut former = table.texts("formerly");
    former.retain(|one| {
        let good = SitePath::is_name(&one.value) || address(&one.value).is_some();
        if !good {
            table.refuse("formerly", one, "old-name, /plans/2022/old-name/");
        }
        good && table.is_portable(one)
    });
    former
}

/// An address as a route.
fn address(text: &str) -> Option<Route> {
    let path = text.strip_prefix('/').filter(|path| path.ends_with('/'))?;
    SitePath::new(path).map(|_| Route::new(path))
}

/// `[gone]`, which may be absent.
pub(super) fn gone(
    table: &mut Table<'_>,
    languages: &[Language],
    problems: &Problems,
) -> Vec<GoneSource> {
    let gone = table.table("gone", |table| {
        let mut wrong = Vec::new();
        let gone = table.open_tables(|key, table| {
            let reason = by_language(table, languages, problems);
            let Some((at, below, fragment)) = parsed(&key.value) else {
                wrong.push(key.clone());
                return None;
            };
            Some(GoneSource {
                address: key.clone(),
                at,
                below,
                fragment,
                reason,
            })
        });
        for key in wrong {
            table.refuse("gone", &key, "/plans/2022/, /plans/2022/*, /glossary/#slug");
        }
        gone
    });
    gone.into_iter().flatten().flatten().collect()
}

/// The page of an address that is gone, whether all below it is, and the
/// fragment if only that is. Only the glossary has fragments that stay.
fn parsed(text: &str) -> Option<(Route, bool, Option<String>)> {
    if let Some((page, slug)) = text.split_once('#') {
        let page = address(page).filter(|page| *page == Route::glossary())?;
        return SitePath::is_name(slug).then(|| (page, false, Some(slug.to_owned())));
    }
    match text.strip_suffix('*') {
        Some(above) => Some((address(above)?, true, None)),
        None => Some((address(text)?, false, None)),
    }
}

/// The addresses and beginnings of addresses that lead to a plan or page.
pub(super) fn beginnings<'f>(
    folder: &str,
    former: impl IntoIterator<Item = &'f Spanned<String>>,
) -> Vec<String> {
    let former = former.into_iter();
    former.map(|one| former_path(&one.value, folder)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_is_gone_should_be_of_its_form() {
        let read = |text| {
            let (at, below, fragment) = parsed(text)?;
            Some((at.path().to_owned(), below, fragment))
        };
        let page = |path: &str, below| Some((path.to_owned(), below, None));
        assert_eq!(read("/plans/2022/"), page("plans/2022/", false));
        assert_eq!(read("/plans/2022/*"), page("plans/2022/", true));
        let term = ("glossary/".to_owned(), false, Some("dibao".to_owned()));
        assert_eq!(read("/glossary/#dibao"), Some(term));
        for wrong in [
            "plans/2022/",
            "/plans/2022",
            "/plans/2022*",
            "/Plans/",
            "//",
            "/about/#us",
            "/glossary/#",
            "/../",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
