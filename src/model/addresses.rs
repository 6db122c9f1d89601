//! Addresses that the site no longer has.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{LanguageTag, Route};
use crate::base::Spanned;

/// Former addresses, and those that are gone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addresses {
    /// Those whose page has another address now.
    pub former: Vec<Former>,
    /// Those whose page was removed, by `[gone]` of `site.toml`.
    pub gone: Vec<Gone>,
    /// Beginnings of the addresses of plans and pages that are currently not
    /// published.
    pub withheld: BTreeSet<String>,
}

/// A former address, independent of the language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Former {
    /// The address.
    pub from: Route,
    /// The page that it leads to.
    pub to: Route,
    /// The fragment of that page that it leads to.
    pub fragment: Option<String>,
}

/// An address that is gone, independent of the language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gone {
    /// The address of its page.
    pub at: Route,
    /// The fragment, if only that is gone.
    pub fragment: Option<String>,
    /// Whether all addresses below it are gone too.
    pub below: bool,
    /// Why, by language: the edited languages, and those derived from them.
    pub reason: BTreeMap<LanguageTag, String>,
}

/// An address of `[gone]`, as written.
#[derive(Debug, Clone)]
pub struct GoneSource {
    /// `/plans/2022/`, `/plans/2022/*`, `/glossary/#slug`.
    pub address: Spanned<String>,
    /// The address of the page.
    pub at: Route,
    /// Whether all addresses below it are gone too.
    pub below: bool,
    /// The fragment, if only that is gone.
    pub fragment: Option<String>,
    /// Why, by language.
    pub reason: BTreeMap<LanguageTag, String>,
}

impl Addresses {
    /// Whether the editors have declared what became of a page that no longer exists.
    pub fn explain(&self, path: &str) -> bool {
        let is_withheld = |beginning: &String| path.starts_with(beginning.as_str());
        let is_below = |gone: &Gone| gone.below && path.starts_with(gone.at.path());
        self.withheld.iter().any(is_withheld) || self.gone.iter().any(is_below)
    }
}

/// The address that an entry of `formerly` names: an address from the root, or
/// a slug in a folder.
pub fn former_path(entry: &str, folder: &str) -> String {
    match entry.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("{folder}{entry}/"),
    }
}

/// What others can refer to on a site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Referable {
    /// The addresses of its pages from the site's root, with their languages'
    /// folders: `en/plans/2023/`.
    pub pages: BTreeSet<String>,
    /// Fragments that stay, by the address of their page without the language.
    pub fragments: Fragments,
}

/// Fragments that stay, by the address of their page without the language.
pub type Fragments = BTreeMap<String, BTreeSet<String>>;
