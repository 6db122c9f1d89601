//! A plan, everything in it joined: topics, measures, their texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    Changes, Erratum, Issue, LanguageTag, Localized, Mark, Names, Original, OwnName, PlanStats,
    PunctuationRule, Text, Why,
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
    /// The topics (chapters) in order.
    pub topics: Vec<Arc<Topic>>,
    /// What their measures come to.
    pub stats: PlanStats,
    /// The document as published.
    pub original: Original,
    /// Corrections and notes in the order of the original.
    pub errata: Vec<Erratum>,
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
    /// Every measure with its topic, in order.
    pub fn measures(&self) -> impl Iterator<Item = (&Topic, &Measure)> {
        let topics = self.topics.iter().map(Arc::as_ref);
        topics.flat_map(|topic| {
            let measures = topic.measures.iter().map(Arc::as_ref);
            measures.map(move |measure| (topic, measure))
        })
    }

    /// A measure by its number, with its topic: measures are numbered through.
    pub fn measure(&self, number: u32) -> Option<(&Topic, &Measure)> {
        let ends_before = |topic: &Arc<Topic>| {
            let last = topic.measures.last();
            last.is_some_and(|last| last.number < number)
        };
        let topic = self.topics.get(self.topics.partition_point(ends_before))?;
        let mut measures = topic.measures.iter();
        let measure = measures.find(|measure| measure.number == number)?;
        Some((topic, measure))
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

/// A topic: a chapter of the plan.
#[derive(Debug, Clone)]
pub struct Topic {
    /// 1 to 12.
    pub number: u32,
    /// Last part of its address.
    pub slug: String,
    /// Its title, without the number.
    pub title: Localized<Text>,
    /// Its measures in order.
    pub measures: Vec<Arc<Measure>>,
}

/// A numbered measure.
#[derive(Debug, Clone)]
pub struct Measure {
    /// 1 to 51.
    pub number: u32,
    /// Its title, without number and final 。.
    pub title: Localized<Text>,
    /// Its text, without the title.
    pub body: Localized<Body>,
    /// Indexes of the errata and notes that fall into it.
    pub errata: Vec<usize>,
    /// Indexes of the portal's audiences that it serves, in their order.
    pub audiences: Vec<usize>,
    /// Its names that no term has; [`super::Mark::Named`] counts them from 0.
    pub own_names: Vec<OwnName>,
    /// Numbers of the measures to read next, the best first; never its own.
    pub related: Vec<u32>,
    /// What readers type who look for it, by language that people write in.
    pub keywords: BTreeMap<LanguageTag, Vec<String>>,
    /// Where it stands in the original, number included.
    pub span: Span,
}

impl Measure {
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
