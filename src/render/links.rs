//! Links as written from one page.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::base::some_or_bug;
use crate::model::{Address, BaseUrl, Language, Picture, Route, Site, SitePath};

/// Where links start from.
enum Origin {
    /// A page at this path: links are relative.
    Page(SitePath),
    /// A page that may be served at any URL: links begin with this path of the
    /// site's root.
    Anywhere(String),
}

/// Writes the links of one page in one language.
pub(super) struct Links<'a> {
    /// The language of the linked pages.
    pub language: &'a Language,
    origin: Origin,
}

impl<'a> Links<'a> {
    /// For the page at a path.
    pub(super) fn of(path: &SitePath, language: &'a Language) -> Self {
        Self {
            language,
            origin: Origin::Page(path.clone()),
        }
    }

    /// For the page that a host serves for missing paths; links begin at the
    /// host's root if the site has no base URL.
    pub(super) fn anywhere(site: &Site, language: &'a Language) -> Self {
        let root = site.base_url.as_ref().map_or("/", BaseUrl::root_path);
        Self {
            language,
            origin: Origin::Anywhere(root.to_owned()),
        }
    }

    /// The path of the page, unless it may be served at any URL.
    pub(super) fn own_path(&self) -> Option<&SitePath> {
        match &self.origin {
            Origin::Page(path) => Some(path),
            Origin::Anywhere(_) => None,
        }
    }

    /// The same origin, linking to pages in another language.
    pub(super) fn in_language(&self, language: &'a Language) -> Self {
        let origin = match &self.origin {
            Origin::Page(path) => Origin::Page(path.clone()),
            Origin::Anywhere(root) => Origin::Anywhere(root.clone()),
        };
        Self { language, origin }
    }

    /// Link to a page.
    pub(super) fn page(&self, route: &Route) -> String {
        self.path(Address::new(self.language, route).path())
    }

    /// Link to the results of a search.
    pub(super) fn search(&self, query: &str) -> String {
        format!("{}?q={}", self.page(&Route::search()), encoded(query))
    }

    /// Link to a path from the site's root.
    pub(super) fn path(&self, path: &SitePath) -> String {
        match &self.origin {
            Origin::Page(from) => path.relative_from(from),
            Origin::Anywhere(root) => format!("{root}{path}"),
        }
    }

    /// Link to a folder or file whose name is fixed in the program.
    pub(super) fn fixed(&self, path: &str) -> String {
        self.path(&some_or_bug(SitePath::new(path), "a name that is no path"))
    }

    /// Resolves a destination in a content page: `/…/` is a page in the same
    /// language, `/…` without a final `/` a file from the site's root, a name a
    /// picture; anything else is kept.
    pub(super) fn written(&self, destination: &str) -> String {
        if let Some(picture) = Picture::named(destination).and_then(SitePath::picture) {
            return self.path(&picture);
        }
        let Some(rest) = destination.strip_prefix('/') else {
            return destination.to_owned();
        };
        let end = rest.find(['?', '#']).unwrap_or(rest.len());
        let (path, tail) = rest.split_at(end);
        let prefix = if path.is_empty() || path.ends_with('/') {
            &*self.language.prefix
        } else {
            ""
        };
        match SitePath::new(&format!("{prefix}{path}")) {
            Some(path) => format!("{}{tail}", self.path(&path)),
            None => destination.to_owned(),
        }
    }
}

/// The unreserved characters of RFC 3986 §2.3, which are not percent-encoded.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Percent-encodes a value of a query string.
pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, UNRESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LanguageTag;

    #[test]
    fn a_value_of_a_query_should_be_written_in_what_is_not_reserved() {
        assert_eq!(
            encoded("Az09-._~ +&=/?#%低保"),
            "Az09-._~%20%2B%26%3D%2F%3F%23%25%E4%BD%8E%E4%BF%9D"
        );
    }

    #[test]
    fn written_links_should_keep_the_language() {
        let english = Language {
            tag: LanguageTag::new("en").unwrap(),
            label: "English".to_owned(),
            site_name: String::new(),
            site_description: String::new(),
            prefix: "en/".to_owned(),
            derived_from: None,
        };
        let address = Address::new(&english, &Route::page("about"));
        let links = Links::of(address.path(), &english);
        let cases = [
            ("/", "../"),
            ("/search/?q=a", "../search/?q=a"),
            (
                "/plans/2023/source/#erratum-1",
                "../plans/2023/source/#erratum-1",
            ),
            ("/data/plans/2023.json", "../../data/plans/2023.json"),
            ("hall.png", "../../pictures/hall.png"),
            ("./hall.png", "../../pictures/hall.png"),
            ("/assets/hall.png", "../../assets/hall.png"),
            ("https://a.example/hall.png", "https://a.example/hall.png"),
            ("https://a.example/", "https://a.example/"),
            ("#here", "#here"),
        ];
        for (written, link) in cases {
            assert_eq!(links.written(written), link, "{written}");
        }
    }
}
