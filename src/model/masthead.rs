//! The head of every page: whose site this is, and whether it is official.

use std::collections::BTreeMap;

use super::LanguageTag;

/// `[masthead]` of `site.toml`, each by language; what is not given is empty
/// and not shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Masthead {
    /// The place that the site is about: 厦门.
    pub place: BTreeMap<LanguageTag, String>,
    /// The body that runs the site.
    pub body: BTreeMap<LanguageTag, String>,
    /// What the site is for, in one line.
    pub purpose: BTreeMap<LanguageTag, String>,
    /// On a site that is not official: that it is a demonstration.
    pub demonstration: BTreeMap<LanguageTag, String>,
}
