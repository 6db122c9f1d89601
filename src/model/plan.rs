//! A plan, everything in it joined: topics, measures, their texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    Changes, Issue, LanguageTag, Localized, Mark, Names, Number, OwnName, PlanStats, ProvisionPath,
    PunctuationRule, Role, Route, SourceText, Text, Why,
};

use crate::base::{Digest, Span};

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

/// Running text: paragraphs whose segments are counted through from 1.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body {
    /// The paragraphs in order.
    pub paragraphs: Vec<Text>,
}

impl Body {
    /// The segments in reading order.
    pub fn segments(&self) -> impl Iterator<Item = (u32, &str)> {
        self.paragraphs.iter().flat_map(Text::segments)
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }
}

/// A provision: a topic, a heading below one, or a measure.
#[derive(Debug, Clone)]
pub struct Provision {
    /// What it is, and the numbers that lead to it.
    pub path: ProvisionPath,
    /// Its number, if it has one.
    pub number: Option<Number>,
    /// Last part of its address: a topic's slug, else the numbers of its path.
    pub slug: String,
    /// The page that it stands on: its own if it is a topic or cited, else
    /// that of the topic above it, or of the plan.
    pub page: Route,
    /// Its heading, without the number and the 。 that ends it; where it has
    /// none, its number as printed, which is no segment.
    pub title: Localized<Text>,
    /// Whether it has a heading of its own.
    pub has_heading: bool,
    /// Its own text. That of a measure holds all that lies below it, each
    /// item opening with its number ([`Mark::Item`]).
    pub body: Localized<Body>,
    /// What it consists of; nothing lies below a measure.
    pub children: Vec<Arc<Provision>>,
    /// Indexes of the errata and notes that fall into it.
    pub errata: Vec<usize>,
    /// Indexes of the portal's audiences that it serves, in their order.
    pub audiences: Vec<usize>,
    /// Its names that no term has; [`Mark::Named`] counts them from 0.
    pub own_names: Vec<OwnName>,
    /// What to read next, the best first; never itself.
    pub related: Vec<ProvisionPath>,
    /// What readers type who look for it, by language that people write in.
    pub keywords: BTreeMap<LanguageTag, Vec<String>>,
    /// Where it stands in the original, number included.
    pub span: Span,
}

impl Provision {
    /// What is cited in it, in order.
    pub fn cited(&self) -> impl Iterator<Item = &Arc<Provision>> {
        let all = self.children.iter().flat_map(walk);
        all.filter(|provision| provision.path.role == Role::Measure)
    }

    /// All that lies below it, each before its children.
    pub fn below(&self) -> Vec<&Arc<Provision>> {
        self.children.iter().flat_map(walk).collect()
    }

    /// The terms that it has in its original, as often as it has them, by
    /// their indexes in the glossary.
    pub fn terms(&self) -> impl Iterator<Item = usize> {
        let title = std::iter::once(&self.title.original);
        let texts = title.chain(&self.body.original.paragraphs);
        let marks = texts.flat_map(|text| &text.marks);
        marks.filter_map(|(_, mark)| match mark {
            Mark::Term(index) => Some(*index),
            _ => None,
        })
    }
}

/// A provision and all that lies below it, each before its children.
fn walk(provision: &Arc<Provision>) -> Vec<&Arc<Provision>> {
    let mut found = vec![provision];
    for child in &provision.children {
        found.extend(walk(child));
    }
    found
}
