//! A linked plan: topics, provisions and their texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::provision::walk;
use super::{
    Body, Changes, Duty, Issue, LanguageTag, Localized, Names, PlanStats, Profile, Provision,
    ProvisionPath, PunctuationRule, Role, SourceText, Standing, State, Text, Why,
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
    /// Its document metadata.
    pub issue: Issue,
    /// What is known of it among others.
    pub profile: Profile,
    /// How it stands among the others of the portal.
    pub standing: Standing,
    /// Its title.
    pub title: Localized<Text>,
    /// The notice that it was issued with, one line per paragraph: addressees,
    /// issuing sentences, issuer, date.
    pub notice: Option<Localized<Body>>,
    /// The preamble; segments are numbered across its paragraphs.
    pub preamble: Localized<Body>,
    /// What follows its text: signature, lists of attachments, contacts.
    pub closing: Localized<Body>,
    /// Its top-level provisions, in order.
    pub provisions: Vec<Arc<Provision>>,
    /// Counts over its cited provisions.
    pub stats: PlanStats,
    /// The document as published, with its errata.
    pub source: Arc<SourceText>,
    /// The reason for each erratum of `source`, by language.
    pub reasons: Vec<BTreeMap<LanguageTag, String>>,
    /// The change log since publication, the latest day first.
    pub changes: Vec<Changes>,
    /// The names that its texts mention.
    pub names: Names,
    /// Lines of the original that are not of the document, from 1: of the web
    /// page around it, numbers of pages.
    pub chrome: Vec<usize>,
    /// Why it is not published, if it is only shown for preview.
    pub withheld: Option<Why>,
    /// Digest of everything it was made from.
    pub digest: Digest,
}

impl Plan {
    /// Its place in the order of plans, which is that of their time: a later one
    /// is greater.
    pub fn order(&self) -> (Option<Date>, Option<Date>, &str) {
        let time = self.profile.time;
        (
            time.map(|time| time.period.from()),
            self.issue.date,
            &self.id,
        )
    }

    /// All provisions, in pre-order.
    pub fn walk(&self) -> Vec<&Arc<Provision>> {
        self.provisions.iter().flat_map(walk).collect()
    }

    /// Who does what its provisions say, by when, in their order.
    pub fn duties(&self) -> impl Iterator<Item = &Duty> {
        let provisions = self.walk().into_iter();
        provisions.flat_map(|provision| &provision.duties)
    }

    /// The provision at a path.
    pub fn provision(&self, path: ProvisionPath) -> Option<&Arc<Provision>> {
        self.walk().into_iter().find(|found| found.path == path)
    }

    /// The topics in order.
    pub fn topics(&self) -> impl Iterator<Item = &Arc<Provision>> {
        let all = self.walk().into_iter();
        all.filter(|provision| provision.path.role == Role::Topic)
    }

    /// All cited provisions with their topics, in order.
    pub fn cited(&self) -> impl Iterator<Item = (&Arc<Provision>, &Arc<Provision>)> {
        self.topics()
            .flat_map(|topic| topic.cited().map(move |cited| (topic, cited)))
    }

    /// Whether it is known to be no longer in force.
    pub fn is_over(&self) -> bool {
        self.standing.state.as_ref().is_some_and(State::is_over)
    }

    /// The last day on which it is known to have changed: that which its editors
    /// give, or a later one of those in its change log that `counts`.
    pub fn last_change(&self, counts: impl Fn(&Changes) -> bool) -> Option<Date> {
        // The latest day is the first.
        let logged = self.changes.iter().find(|changes| counts(changes));
        self.issue.changed.max(logged.map(|changes| changes.date))
    }

    /// Whether its texts in a language are the original or derived from it,
    /// rather than a translation.
    pub fn is_own(&self, language: &LanguageTag) -> bool {
        language == &self.language || self.title.derived.contains_key(language)
    }

    /// A text as displayed: originals, and texts derived from them, with the
    /// plan's punctuation rule applied; translations unchanged.
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
