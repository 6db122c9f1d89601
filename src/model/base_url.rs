//! The address of a site.

use url::Url;

use super::SitePath;
use crate::base::some_or_bug;

/// The site's base URL, `https://host/path/`, for URLs that must be absolute.
///
/// ```
/// use yaodian::model::{BaseUrl, SitePath};
///
/// let base = BaseUrl::new("https://plans.example/xiamen").unwrap();
/// let page = SitePath::new("glossary/").unwrap();
/// assert_eq!(base.join(&page), "https://plans.example/xiamen/glossary/");
/// assert_eq!(base.root_path(), "/xiamen/");
/// assert_eq!(BaseUrl::new("plans.example"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl(Url);

impl BaseUrl {
    /// An ASCII `http` or `https` URL, without user, query or fragment; a
    /// missing trailing `/` is added.
    pub fn new(url: &str) -> Option<Self> {
        let rest = url
            .strip_prefix("https://")
            .or_else(|| url.strip_prefix("http://"))?;
        let good = |c: char| c.is_ascii_alphanumeric() || "-._~/:%[]".contains(c);
        if rest.starts_with('/') || !rest.chars().all(good) {
            return None;
        }
        // A URL that does not parse is rejected.
        let mut url = Url::parse(url).ok()?;
        if !url.path().ends_with('/') {
            let path = format!("{}/", url.path());
            url.set_path(&path);
        }
        Some(Self(url))
    }

    /// The URL, with a trailing `/`.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The absolute URL of a path on the site.
    pub fn join(&self, path: &SitePath) -> String {
        format!("{}{}", self.0, path.as_str())
    }

    /// The absolute URL of a relative reference on a page of the site; `None`
    /// for one that cannot be read.
    pub fn absolute(&self, page: &str, reference: &str) -> Option<String> {
        // What is not a reference leads nowhere.
        let page = self.0.join(page).ok()?;
        Some(page.join(reference).ok()?.into())
    }

    /// The host, without its port: `minzheng.example`.
    pub fn host(&self) -> &str {
        some_or_bug(self.0.host_str(), "a web address without a host")
    }

    /// The port, if it is not the usual one of its scheme.
    pub fn port(&self) -> Option<u16> {
        self.0.port()
    }

    /// The path part, with `/` at both ends: the prefix for links from a page
    /// at an unknown address (the 404 page).
    pub fn root_path(&self) -> &str {
        self.0.path()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_should_be_absolute_and_plain() {
        let base = BaseUrl::new("https://minzheng.example/plans").unwrap();
        assert_eq!(
            base.join(&SitePath::new("en/").unwrap()),
            "https://minzheng.example/plans/en/"
        );
        assert_eq!(base.root_path(), "/plans/");
        let host = |url| BaseUrl::new(url).map(|url| url.host().to_owned());
        assert_eq!(
            host("https://a.example:8080/x").as_deref(),
            Some("a.example")
        );
        assert_eq!(host("http://[::1]").as_deref(), Some("[::1]"));
        for wrong in [
            "minzheng.example",
            "https:minzheng.example",
            "https:///minzheng.example",
            "https://民政.example/",
            "https://me@minzheng.example/",
            "https://a/#b",
            " https://a/",
            "ftp://a/",
            "https://",
            "https://a/?q",
            "https://a b/",
        ] {
            assert_eq!(BaseUrl::new(wrong), None, "{wrong}");
        }
    }
}
