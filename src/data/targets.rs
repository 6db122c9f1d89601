//! The targets that a plan sets.

use serde::Serialize;

use super::by_language::{ByLanguage, in_site_order};
use crate::model::{self, LanguageTag, NameKind, NameOf, Numbers, Portal, SegmentId, Text};

/// A target: a quantity that the plan sets as a goal.
#[derive(Debug, Clone, Serialize)]
pub struct Target {
    /// By which it is told from all others: it is at `targets/#SLUG`.
    pub slug: String,
    /// Its words, in the languages in which they are known.
    pub name: ByLanguage<String>,
    /// The words that say within what time, in the language of the plan; left
    /// out if there are none.
    #[serde(skip_serializing_if = "ByLanguage::is_empty")]
    pub period: ByLanguage<String>,
    /// The measures that set it.
    pub measures: Vec<Numbers>,
    /// The titles and sentences that state it: `measure/8/2`.
    pub segments: Vec<String>,
}

/// The targets of a plan, in the order of its text.
pub(super) fn targets(portal: &Portal, plan: &model::Plan) -> Vec<Target> {
    let named = plan.names.of(NameKind::Target);
    let own = named.filter_map(|named| match named.of {
        NameOf::Own(index) => Some((named, plan.names.own.get(index)?)),
        // No term of the glossary is a target.
        NameOf::Term(_) => None,
    });
    let displayed = |(language, words): (&LanguageTag, &String)| {
        let shown = plan.displayed(language, &Text::plain(words)).string;
        (language.clone(), shown)
    };
    own.map(|(named, own)| Target {
        slug: named.slug.clone(),
        name: in_site_order(portal, &own.words.iter().map(displayed).collect()),
        period: in_site_order(portal, &own.period.iter().map(displayed).collect()),
        measures: measures(&named.mentions),
        segments: named.mentions.iter().map(SegmentId::to_string).collect(),
    })
    .collect()
}

/// The cited provisions of segments, each once.
fn measures(segments: &[SegmentId]) -> Vec<Numbers> {
    let mut measures = Vec::new();
    for segment in segments {
        if let SegmentId::Heading(path) | SegmentId::Sentence(path, _) = segment
            && path.is_cited()
            && !measures.contains(&path.numbers)
        {
            measures.push(path.numbers);
        }
    }
    measures
}
