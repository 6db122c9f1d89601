//! Addresses on the site. All URLs are built here.
//!
//! ```text
//! address = [language "/"] route
//! route   = "" / "plans/" [ ( "years/" year / "bodies/" body / "series/" series ) "/" ]
//!         / "plans/" plan "/" [topic "/" / "measures/" number "/" / "source/"]
//!         / "search/" [ "terms/" ] / "glossary/" / "audiences/" [ audience "/" ]
//!         / ( "targets" / "instruments" / "systems" / "bodies" / "places" ) "/"
//!         / "bodies/" body "/" / "deadlines/"
//!         / "site-map/" / "offline/" / page "/" / "opensearch.xml" / "site.webmanifest"
//!         / "404.html" / "former.js" / "data/plans/" plan ( ".json" / [ ".bom" ] ".csv" )
//!         / "data/originals/" plan "." extension / "readings/" language ".json"
//!         / "pictures/" file / "robots.txt" / "sitemap" [ "-" part ] ".xml"
//!         / [ "plans/" plan "/" ] "feed.xml" / "manifest.json" / "SHA256SUMS"
//! ```
//!
//! The default language is at the root, every other one below its lower-case
//! tag. Links between pages are relative, so that the site works at a domain's
//! root as well as below any path.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Language, LanguageTag, NameKind};

use crate::base::{after_last, up_to};

/// The address of a page relative to its language's folder: empty, or with a
/// trailing `/`. It carries no information about the kind of page; that is
/// defined in its file of `render/pages/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Route(String);

impl Route {
    /// A route from a path chosen by the program.
    pub fn new(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// The home page.
    pub fn home() -> Self {
        Self::new("")
    }

    /// Folders below `plans/` that are not of a plan.
    pub const PLAN_LISTS: [&'static str; 3] = ["years", "bodies", "series"];

    /// The list of plans.
    pub fn plans() -> Self {
        Self::new("plans/")
    }

    /// The plans for a year.
    pub fn plans_of_year(year: i16) -> Self {
        Self(format!("plans/years/{year}/"))
    }

    /// The plans of a body, by slug.
    pub fn plans_of_body(slug: &str) -> Self {
        Self(format!("plans/bodies/{slug}/"))
    }

    /// The plans of a series, by slug.
    pub fn plans_of_series(slug: &str) -> Self {
        Self(format!("plans/series/{slug}/"))
    }

    /// A plan.
    pub fn plan(plan: &str) -> Self {
        Self(format!("plans/{plan}/"))
    }

    /// A topic of a plan, by slug.
    pub fn topic(plan: &str, slug: &str) -> Self {
        Self(format!("plans/{plan}/{slug}/"))
    }

    /// A measure of a plan, by number.
    pub fn cited(plan: &str, number: impl fmt::Display) -> Self {
        Self(format!("plans/{plan}/measures/{number}/"))
    }

    /// The provenance of a plan.
    pub fn source(plan: &str) -> Self {
        Self(format!("plans/{plan}/source/"))
    }

    /// Search.
    pub fn search() -> Self {
        Self::new("search/")
    }

    /// The index of terms, for readers who prefer browsing to searching.
    pub fn terms() -> Self {
        Self::new("search/terms/")
    }

    /// The glossary.
    pub fn glossary() -> Self {
        Self::new("glossary/")
    }

    /// A term of the glossary, by slug.
    pub fn term(slug: &str) -> Self {
        Self(format!("glossary/{slug}/"))
    }

    /// The names of a kind.
    pub fn names(kind: NameKind) -> Self {
        Self(format!("{}/", kind.page()))
    }

    /// What a body does, by slug.
    pub fn body(slug: &str) -> Self {
        Self(format!("{}/{slug}/", NameKind::Body.page()))
    }

    /// All deadlines.
    pub fn deadlines() -> Self {
        Self::new("deadlines/")
    }

    /// The list of audiences.
    pub fn audiences() -> Self {
        Self::new("audiences/")
    }

    /// The measures for an audience, by slug.
    pub fn audience(slug: &str) -> Self {
        Self(format!("audiences/{slug}/"))
    }

    /// The site map.
    pub fn site_map() -> Self {
        Self::new("site-map/")
    }

    /// A page of `content/pages`.
    pub fn page(name: &str) -> Self {
        Self(format!("{name}/"))
    }

    /// The path relative to the language's folder.
    pub fn path(&self) -> &str {
        &self.0
    }
}

/// The address of a page in one language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    path: SitePath,
}

impl Address {
    /// The address of a page in a language of the site.
    pub fn new(language: &Language, route: &Route) -> Self {
        Self {
            path: SitePath(format!("{}{}", language.prefix, route.path())),
        }
    }

    /// The URL path relative to the site's root: `en/plans/2023/`.
    pub fn path(&self) -> &SitePath {
        &self.path
    }

    /// The file of the page: `en/plans/2023/index.html`.
    pub fn file(&self) -> SitePath {
        SitePath(format!("{}index.html", self.path.0))
    }
}

/// A path relative to the site's root: lower-case ASCII, no leading `/`, no `.`
/// or `..`. A page's path ends in `/` (the root is empty), a file's does not.
///
/// ```
/// use yaodian::model::SitePath;
///
/// let measure = SitePath::new("plans/2023/measures/8/").unwrap();
/// let glossary = SitePath::new("glossary/").unwrap();
/// assert_eq!(glossary.relative_from(&measure), "../../../../glossary/");
/// assert_eq!(SitePath::new("../secret"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

impl SitePath {
    /// Validates a path of a file or page. Besides `/`, only lower-case
    /// letters, digits, `-`, `_` and `.` are allowed.
    pub fn new(path: &str) -> Option<Self> {
        let safe = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
        let body = path.strip_suffix('/').unwrap_or(path);
        let good = path.is_empty()
            || body
                .split('/')
                .all(|part| !part.is_empty() && !part.starts_with('.') && part.chars().all(safe));
        // Where capital letters do not count, these are one name.
        let good = good && up_to(path, &['/']) != Self::checksums().0.to_ascii_lowercase();
        let good = good || path == Self::checksums().as_str();
        good.then(|| Self(path.to_owned()))
    }

    /// Whether a word can be used as a segment of an address: lower-case ASCII
    /// letters, digits and hyphens, at most 100 of them: file systems bound the
    /// names of folders.
    pub fn is_name(word: &str) -> bool {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (1..=100).contains(&word.len()) && word.chars().all(plain)
    }

    /// The JSON file of a plan.
    pub fn plan_data(plan: &str) -> Self {
        Self(format!("data/plans/{plan}.json"))
    }

    /// The table of a plan's measures; `marked` begins with a byte order mark.
    pub fn plan_table(plan: &str, marked: bool) -> Self {
        let marked = if marked { ".bom" } else { "" };
        Self(format!("data/plans/{plan}{marked}.csv"))
    }

    /// The original of a plan, byte for byte. `path` is that of the file. A web
    /// page, and what is none of the formats that only a program of its own
    /// opens, ends in `.txt`: a host serves it as text, which no browser runs.
    pub fn plan_original(plan: &str, path: &str) -> Self {
        let extension = path.rsplit_once('.').map(|(_, extension)| extension);
        let extension = extension.map(str::to_ascii_lowercase);
        // A file without an extension, or with an unusual one, is read as text.
        let extension = extension.filter(|extension| Self::is_name(extension));
        let extension = match extension.as_deref() {
            Some(plain @ ("txt" | "docx" | "xlsx")) => plain.to_owned(),
            Some(other) => format!("{other}.txt"),
            None => "txt".to_owned(),
        };
        Self(format!("data/originals/{plan}.{extension}"))
    }

    /// The OpenSearch description of a language, which adds the site's search
    /// to the browser.
    pub fn opensearch(language: &Language) -> Self {
        Self(format!("{}opensearch.xml", language.prefix))
    }

    /// The web app manifest of a language.
    pub fn web_manifest(language: &Language) -> Self {
        Self(format!("{}site.webmanifest", language.prefix))
    }

    /// The list of pages for search engines.
    pub fn sitemap() -> Self {
        Self("sitemap.xml".to_owned())
    }

    /// A part of that list, from 1.
    pub fn sitemap_part(number: usize) -> Self {
        Self(format!("sitemap-{number}.xml"))
    }

    /// What robots may read.
    pub fn robots() -> Self {
        Self("robots.txt".to_owned())
    }

    /// The feed of a plan, or of the whole site, in a language.
    pub fn feed(language: &Language, plan: Option<&str>) -> Self {
        let of = plan.map_or_else(Route::home, Route::plan);
        Self(format!("{}feed.xml", Address::new(language, &of).path))
    }

    /// A picture of a content page, by the name of its file; `None` if that
    /// cannot be a part of an address.
    pub fn picture(name: &str) -> Option<Self> {
        Self::new(&format!("pictures/{name}"))
    }

    /// The file of character readings of a language.
    pub fn readings(language: &LanguageTag) -> Self {
        Self(format!(
            "readings/{}.json",
            language.as_str().to_ascii_lowercase()
        ))
    }

    /// The page that a host serves for missing paths in the folder of a
    /// language.
    pub fn not_found(language: &Language) -> Self {
        Self(format!("{}404.html", language.prefix))
    }

    /// The list of all files with their hashes, for programs.
    pub fn file_list() -> Self {
        Self("manifest.json".to_owned())
    }

    /// The hashes of all files, in the form of `sha256sum`. This is the name
    /// that readers look for; it is the only one with capital letters.
    pub fn checksums() -> Self {
        Self("SHA256SUMS".to_owned())
    }

    /// The script of former addresses.
    pub fn former_script() -> Self {
        Self("former.js".to_owned())
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// This path as a relative link from the page (or file) at `from`:
    /// `../measures/8/`, `./` for the same folder. `from` is a path of this
    /// site.
    pub fn relative_from<'p>(&'p self, from: &'p Self) -> String {
        let folders = |path: &'p str| path.rsplit_once('/').map_or("", |(folders, _)| folders);
        let (here, there) = (folders(&from.0), folders(&self.0));
        let parts = |folders: &'p str| folders.split('/').filter(|part| !part.is_empty());
        let shared = parts(here).zip(parts(there));
        let shared = shared.take_while(|(a, b)| a == b).count();
        let mut link = "../".repeat(parts(here).count() - shared);
        for part in parts(there).skip(shared) {
            link.push_str(part);
            link.push('/');
        }
        link.push_str(after_last(&self.0, &['/']));
        if link.is_empty() {
            link.push_str("./");
        }
        link
    }
}

impl SitePath {
    /// Resolves a relative reference on the page in this file to a file and the
    /// fragment after `#`, if any (RFC 3986 §5.2): the inverse of
    /// [`Self::relative_from`]. `None` for a reference that is absolute or
    /// leaves the site.
    pub fn resolve<'r>(&self, reference: &'r str) -> Option<(String, Option<&'r str>)> {
        let (path, fragment) = match reference.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (reference, None),
        };
        let fragment = fragment.filter(|fragment| !fragment.is_empty());
        let path = up_to(path, &['?']);
        if path.starts_with('/') || path.contains(':') {
            return None;
        }
        if path.is_empty() {
            return Some((self.0.clone(), fragment));
        }
        let mut folders: Vec<&str> = self.0.split('/').collect();
        folders.pop();
        let (steps, file) = path.rsplit_once('/').unwrap_or(("", path));
        // A final `.` or `..` is a folder too, without the trailing slash.
        let (last, file) = match file {
            "." | ".." => (file, "index.html"),
            "" => ("", "index.html"),
            file => ("", file),
        };
        for step in steps.split('/').chain([last]) {
            match step {
                "" | "." => {}
                ".." => {
                    folders.pop();
                }
                folder => folders.push(folder),
            }
        }
        folders.push(file);
        Some((folders.join("/"), fragment))
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(path: &str) -> SitePath {
        SitePath::new(path).unwrap()
    }

    #[test]
    fn links_should_be_relative() {
        let cases = [
            ("", "", "./"),
            ("", "en/", "en/"),
            ("en/", "", "../"),
            ("plans/2023/measures/8/", "plans/2023/measures/9/", "../9/"),
            ("plans/2023/", "plans/2023/", "./"),
            (
                "en/plans/2023/",
                "data/plans/2023.json",
                "../../../data/plans/2023.json",
            ),
            ("search/", "assets/site.css", "../assets/site.css"),
            ("404.html", "assets/site.css", "assets/site.css"),
        ];
        for (from, to, link) in cases {
            assert_eq!(path(to).relative_from(&path(from)), link, "{from} -> {to}");
        }
    }

    #[test]
    fn an_original_should_be_served_as_what_no_browser_runs() {
        let cases = [
            ("seeds/2023.txt", "2023.txt"),
            ("seeds/计划.DOCX", "2023.docx"),
            ("seeds/a.xlsx", "2023.xlsx"),
            ("seeds/a.html", "2023.html.txt"),
            ("seeds/a.HTM", "2023.htm.txt"),
            ("seeds/a.md", "2023.md.txt"),
            ("seeds/a.svg", "2023.svg.txt"),
            ("seeds/a.网页", "2023.txt"),
            ("seeds/a", "2023.txt"),
        ];
        for (file, name) in cases {
            let path = SitePath::plan_original("2023", file);
            assert_eq!(path.as_str(), format!("data/originals/{name}"), "{file}");
            assert!(SitePath::new(path.as_str()).is_some());
        }
    }

    #[test]
    fn a_reference_should_mean_what_a_browser_takes_it_for() {
        let cases = [
            ("index.html", "en/", "en/index.html"),
            ("en/index.html", "../", "index.html"),
            ("en/index.html", "..", "index.html"),
            ("en/index.html", "./", "en/index.html"),
            (
                "en/plans/2023/index.html",
                "../../../data/x.json",
                "data/x.json",
            ),
            ("a/index.html", "../a.css?v", "a.css"),
            ("a/index.html", "#x", "a/index.html"),
        ];
        for (page, reference, file) in cases {
            let resolved = path(page).resolve(reference).map(|(file, _)| file);
            assert_eq!(resolved.as_deref(), Some(file), "{page} {reference}");
        }
        for elsewhere in ["https://a.example/", "mailto:a@b", "/x", "//a"] {
            assert_eq!(path("index.html").resolve(elsewhere), None);
        }
    }

    #[test]
    fn a_link_should_lead_back_to_what_it_was_made_from() {
        let files = [
            "index.html",
            "404.html",
            "en/index.html",
            "en/plans/2023/index.html",
            "assets/site.css",
        ];
        for from in files {
            for to in files {
                let link = path(to).relative_from(&path(from));
                let back = path(from).resolve(&link).map(|(file, _)| file);
                assert_eq!(back.as_deref(), Some(to), "{from} -> {to} by {link}");
            }
        }
    }

    #[test]
    fn an_unsafe_path_should_be_refused() {
        for wrong in [
            "/a",
            "a//b",
            "../a",
            "a/./b",
            "A",
            "a b",
            ".htaccess",
            "é",
            "a\\b",
            "sha256sums/",
        ] {
            assert_eq!(SitePath::new(wrong), None, "{wrong}");
        }
    }
}
