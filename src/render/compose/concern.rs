//! What a provision is to a reader: plain words on it, how much it concerns an
//! audience, and which of its sentences does.

use std::cmp::Reverse;

use super::Composer;
use crate::model::{Audience, LanguageTag, Pending, Plan, Provision};
use crate::render::view;
use crate::text::occurrences::occurrences;

/// How much a provision concerns an audience: the lesser, the more. By its
/// place among the audiences of the provision, then by the share of sentences,
/// in thousandths, that have words of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::render) struct Concern(usize, Reverse<usize>);

/// The part of a provision that concerns an audience.
pub(in crate::render) struct Concerned {
    /// How much it does.
    pub concern: Concern,
    /// The number of the sentence that has most words of the audience, the
    /// first of several; `None` if none has any.
    pub sentence: Option<u32>,
    /// Whether it concerns no other audience more.
    pub is_foremost: bool,
}

impl Composer<'_> {
    /// What of a provision concerns an audience, if it serves it. Words are
    /// looked for in the original.
    pub(in crate::render) fn concerned(
        &self,
        plan: &Plan,
        cited: &Provision,
        audience: usize,
    ) -> Option<Concerned> {
        let mut served = cited.audiences.iter();
        let place = served.position(|index| *index == audience)?;
        let words = self.context.audiences.get(audience);
        let words = words.map_or_else(Vec::new, |audience| telling(audience, &plan.language));
        let body = cited.body.get(&plan.language);
        let paragraphs = body.into_iter().flat_map(|body| &body.paragraphs);
        let counted: Vec<(u32, usize)> = paragraphs
            .flat_map(|paragraph| paragraph.segments())
            .map(|(number, sentence)| {
                let found = occurrences(words.iter().copied(), sentence);
                (number, found.len())
            })
            .collect();
        let telling = counted.iter().filter(|(_, count)| *count > 0);
        let share = telling.clone().count() * 1000 / counted.len().max(1);
        let most = telling.min_by_key(|(_, count)| Reverse(*count));
        Some(Concerned {
            concern: Concern(place, Reverse(share)),
            sentence: most.map(|(number, _)| *number),
            is_foremost: place == 0,
        })
    }

    /// What a provision says and means in plain words, if they are in the page's
    /// language.
    pub(in crate::render) fn plain(&self, cited: &Provision) -> Option<view::Plain> {
        let says = cited.plain.says.get(self.tag())?.clone();
        let means = cited.plain.means.get(self.tag()).cloned();
        Some(view::Plain { says, means })
    }

    /// A sentence of a provision's text in a language, the first without a
    /// number, if it is translated.
    pub(in crate::render) fn sentence(
        &self,
        plan: &Plan,
        cited: &Provision,
        language: &LanguageTag,
        number: Option<u32>,
    ) -> Option<String> {
        let mut paragraphs = cited.body.get(language)?.paragraphs.iter();
        let (shown, range) = paragraphs.find_map(|paragraph| {
            let shown = plan.displayed(language, paragraph);
            let is_asked = |one: u32| number.is_none_or(|number| number == one);
            let found = shown.segment_ranges().find(|(one, _)| is_asked(*one));
            found.map(|(_, range)| (shown, range))
        })?;
        let is_missing = shown.pending(&range) == Some(Pending::Missing);
        let sentence = shown.string.get(range).filter(|_| !is_missing);
        sentence.map(str::to_owned)
    }
}

/// The words of an audience in a language. It may have none in the language of
/// a plan; then nothing is looked for.
fn telling<'a>(audience: &'a Audience, language: &LanguageTag) -> Vec<&'a str> {
    let words = audience.words.get(language);
    words
        .into_iter()
        .flat_map(|words| words.telling())
        .collect()
}
