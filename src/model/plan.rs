//! A plan, everything in it joined: topics, provisions, their texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::provision::walk;
use super::{
    Body, Changes, Issue, LanguageTag, Localized, Names, PlanStats, Provision, ProvisionPath,
    PunctuationRule, Role, SourceText, Text, Why,
};
use crate::base::Digest;

/// A work plan.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Its identifier and address: `2023`.
    pub id: String,
    /// Language of the original.
    pub language: LanguageTag,
    /// How the original's punctuation is displayed.
    pub punctuation: PunctuationRule,
    /// What is known of it as a document.
    pub issue: Issue,
    /// Its title.
    pub title: Localized<Text>,
    /// The notice that it was issued with, each line a paragraph: addressees,
    /// the issuing sentences, issuer, date.
    pub notice: Option<Localized<Body>>,
    /// The preamble; its segments are counted through.
    pub preamble: Localized<Body>,
    /// Its outermost provisions in order.
    pub provisions: Vec<Arc<Provision>>,
    /// What is cited comes to.
    pub stats: PlanStats,
    /// The document as published, with its errata.
    pub source: Arc<SourceText>,
    /// For each erratum of the source, why, by language.
    pub reasons: Vec<BTreeMap<LanguageTag, String>>,
    /// What has been recorded since, the latest day first.
    pub changes: Vec<Changes>,
    /// What its texts name.
    pub names: Names,
    /// Lines of the original that belong to the web page it was scraped
    /// from, as published.
    pub chrome: Vec<String>,
    /// Why it is not published, where it is only looked at.
    pub withheld: Option<Why>,
    /// Identity of all that it was made from.
    pub digest: Digest,
}

impl Plan {
    /// Every provision, each before its children.
    pub fn walk(&self) -> Vec<&Arc<Provision>> {
        self.provisions.iter().flat_map(walk).collect()
    }

    /// The provision of a path.
    pub fn provision(&self, path: ProvisionPath) -> Option<&Arc<Provision>> {
        self.walk().into_iter().find(|found| found.path == path)
    }

    /// The topics in order.
    pub fn topics(&self) -> impl Iterator<Item = &Arc<Provision>> {
        let all = self.walk().into_iter();
        all.filter(|provision| provision.path.role == Role::Topic)
    }

    /// Every provision that is cited, with its topic, in order.
    pub fn cited(&self) -> impl Iterator<Item = (&Arc<Provision>, &Arc<Provision>)> {
        self.topics()
            .flat_map(|topic| topic.cited().map(move |cited| (topic, cited)))
    }

    /// Whether its texts in a language are the original or derived from it,
    /// and no translation.
    pub fn is_own(&self, language: &LanguageTag) -> bool {
        language == &self.language || self.title.derived.contains_key(language)
    }

    /// A text of the original, or derived from it, as a reader sees it, by
    /// the plan's rule of punctuation; a translation unchanged.
    pub fn displayed(&self, language: &LanguageTag, text: &Text) -> Text {
        if self.is_own(language)
            && language.is_chinese()
            && self.punctuation == PunctuationRule::FullWidth
        {
            text.full_width()
        } else {
            text.clone()
        }
    }
}
