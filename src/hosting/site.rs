//! What a web server must know of a site, as data.

use percent_encoding::percent_decode_str;

use super::policy;
use super::text::Lines;
use crate::base::some_or_bug;
use crate::diagnostic::Argument;
use crate::diagnostic::wording::Wording;
use crate::model::{Address, BaseUrl, Portal, SitePath};

/// What a server must know of a site.
#[derive(Debug, Clone)]
pub struct Hosting {
    /// The site's address.
    pub(super) base: BaseUrl,
    /// The path of the site's root as servers compare it: decoded, with `/` at
    /// both ends.
    pub(super) root: String,
    /// The folder that the server serves as the root of its host, without a
    /// final `/`.
    pub(super) folder: String,
    /// The Content-Security-Policy of the pages, with `frame-ancestors`, which
    /// only a header can have.
    pub(super) policy: String,
    /// The folders of the languages that are not at the root: `en/`.
    pub(super) languages: Vec<String>,
    /// Former addresses below the site's root, and what they lead to.
    pub(super) former: Vec<(SitePath, String)>,
    /// Addresses below the site's root whose pages were removed.
    pub(super) gone: Vec<SitePath>,
    /// Beginnings of addresses that are gone with all that is below them.
    pub(super) gone_below: Vec<SitePath>,
}

impl Hosting {
    /// Describes the site of a portal; `None` if its address is unknown. `home`
    /// is a page of the site as it is published, and `folder` the folder that
    /// the server serves; by default, one named after the host.
    pub fn new(portal: &Portal, home: &[u8], folder: Option<&str>) -> Option<Self> {
        let base = portal.site.base_url.clone()?;
        let languages = &portal.site.languages;
        let in_all = |route: &crate::model::Route| {
            let addresses = languages.iter().map(|one| Address::new(one, route));
            let paths: Vec<SitePath> = addresses.map(|one| one.path().clone()).collect();
            paths
        };
        let addresses = &portal.addresses;
        let former = addresses.former.iter().flat_map(|one| {
            let fragment = one.fragment.as_ref();
            let fragment = fragment.map_or(String::new(), |fragment| format!("#{fragment}"));
            let to = in_all(&one.to).into_iter();
            let to = to.map(move |to| format!("{to}{fragment}"));
            in_all(&one.from).into_iter().zip(to)
        });
        let pages = addresses.gone.iter().filter(|one| one.fragment.is_none());
        let below = pages.clone().filter(|one| one.below);
        let root = percent_decode_str(base.root_path()).decode_utf8_lossy();
        Some(Self {
            root: root.into_owned(),
            folder: match folder {
                Some(folder) => folder.trim_end_matches('/').to_owned(),
                None => format!("/var/www/{}", base.host()),
            },
            policy: policy::header(home),
            languages: (languages.iter())
                .filter(|language| !language.prefix.is_empty())
                .map(|language| language.prefix.to_string())
                .collect(),
            former: former.collect(),
            gone: pages.flat_map(|one| in_all(&one.at)).collect(),
            gone_below: below.flat_map(|one| in_all(&one.at)).collect(),
            base,
        })
    }

    /// Whether the site has a host of its own, and not only a folder of one.
    pub(super) fn is_whole_host(&self) -> bool {
        self.root == "/"
    }

    /// The path of an address on the host, as servers compare it.
    pub(super) fn path(&self, below: impl std::fmt::Display) -> String {
        format!("{}{below}", self.root)
    }

    /// The path of an address on the host, as a redirect names it.
    pub(super) fn location(&self, below: &str) -> String {
        format!("{}{below}", self.base.root_path())
    }

    /// The folder with the site's files, without a final `/`.
    pub(super) fn files(&self) -> String {
        format!("{}{}", self.folder, self.root.trim_end_matches('/'))
    }

    /// The path of the page for missing addresses in a language’s folder.
    pub(super) fn lost(&self, language: &str) -> String {
        self.path(format_args!("{language}404.html"))
    }

    /// A regular expression for the paths of files whose names contain a hash of
    /// their content, relative to the site's root.
    pub(super) fn named_by_content(&self) -> &'static str {
        r"search/[^/]+-(?:[0-9a-v]{5}\.bin|[0-9a-f]{8}\.js)$"
    }

    /// The headers of every response, `Cache-Control` apart.
    pub(super) fn headers(&self) -> Vec<(&'static str, &str)> {
        let mut headers = vec![
            ("Content-Security-Policy", self.policy.as_str()),
            ("Referrer-Policy", "same-origin"),
            ("Permissions-Policy", PERMISSIONS),
            ("X-Content-Type-Options", "nosniff"),
        ];
        if self.is_secure() {
            // Browsers ignore it without TLS.
            headers.push(("Strict-Transport-Security", "max-age=31536000"));
        }
        headers
    }

    pub(super) fn is_secure(&self) -> bool {
        self.base.as_str().starts_with("https:")
    }

    /// The host, with its port if that is not the usual one.
    pub(super) fn authority(&self) -> &str {
        let (_, rest) = some_or_bug(self.base.as_str().split_once("://"), "no scheme");
        rest.split_once('/')
            .map_or(rest, |(authority, _)| authority)
    }

    /// The port to listen on.
    pub(super) fn port(&self) -> u16 {
        let usual = if self.is_secure() { 443 } else { 80 };
        self.base.port().unwrap_or(usual)
    }

    /// The beginning of a configuration: what it is, and whether it is for a
    /// whole host or for one that is there already.
    pub(super) fn opening(&self, server: &str, indent: &'static str, wording: &Wording) -> Lines {
        let place = match self.is_whole_host() {
            true => "server",
            false => "within",
        };
        let mut lines = Lines::new(indent);
        lines.lines(self.comment(server, wording));
        lines.lines(self.comment(&format!("{server}-{place}"), wording));
        lines.line("");
        lines
    }

    /// The lines of a comment.
    pub(super) fn comment(&self, key: &str, wording: &Wording) -> Vec<String> {
        let arguments = [
            ("url", Argument::from(self.base.as_str())),
            ("host", Argument::from(self.base.host())),
            ("root", Argument::from(&self.root)),
            ("folder", Argument::Text(self.files())),
        ];
        let said = wording.say(&format!("hosting-{key}"), &arguments);
        said.lines().map(|line| format!("# {line}")).collect()
    }
}

/// What pages and what they load must not use, as nothing on the site does.
const PERMISSIONS: &str = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), \
     geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// `Cache-Control` of files whose names contain a hash of their content.
pub(super) const FOREVER: &str = "public, max-age=31536000, immutable";

/// `Cache-Control` of all other files: compared with the server on each visit.
pub(super) const COMPARED: &str = "no-cache";
