//! Segments, the units of translation, and their translation status.

use std::ops::Range;

use super::{Body, LanguageTag, Localized, Pending, Plan, SegmentId, Text};

/// A segment of a plan and its translation into one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment<'p> {
    /// Its identifier.
    pub id: SegmentId,
    /// The words of the original, corrected.
    pub source: &'p str,
    /// Its terms in text order: their ranges in `source`, and their glossary
    /// indexes.
    pub terms: Vec<(Range<usize>, usize)>,
    /// The words of the translation, if there is one.
    pub target: Option<&'p str>,
    /// Why the translation is not current; `None` if it is.
    pub pending: Option<Pending>,
}

impl Plan {
    /// All segments in plan order, with their translations into a language.
    pub fn segments(&self, language: &LanguageTag) -> Vec<Segment<'_>> {
        let mut segments = vec![title(SegmentId::Title, &self.title, language)];
        let notice = self.notice.iter();
        segments.extend(notice.flat_map(|notice| body(SegmentId::Notice, notice, language)));
        segments.extend(body(SegmentId::Preamble, &self.preamble, language));
        segments.extend(body(SegmentId::Closing, &self.closing, language));
        for provision in self.walk() {
            let path = provision.path;
            if provision.has_heading {
                segments.push(title(SegmentId::Heading(path), &provision.title, language));
            }
            let id = |sentence| SegmentId::Sentence(path, sentence);
            segments.extend(body(id, &provision.body, language));
        }
        segments
    }
}

fn title<'p>(id: SegmentId, title: &'p Localized<Text>, language: &LanguageTag) -> Segment<'p> {
    let translation = title.translations.get(language);
    let pending = match translation {
        Some(text) => text.pending(&(0..text.string.len())),
        None => Some(Pending::Missing),
    };
    let target = translation.map(|text| text.string.as_str());
    Segment {
        id,
        source: &title.original.string,
        terms: title.original.terms(&(0..title.original.string.len())),
        target: target.filter(|_| pending != Some(Pending::Missing)),
        pending,
    }
}

fn body<'p>(
    id: impl Fn(u32) -> SegmentId,
    body: &'p Localized<Body>,
    language: &LanguageTag,
) -> Vec<Segment<'p>> {
    let translation = body.translations.get(language);
    let targets: Vec<(u32, &str, Option<Pending>)> = translation
        .into_iter()
        .flat_map(|body| &body.paragraphs)
        .flat_map(|text| {
            text.segment_ranges().filter_map(|(number, range)| {
                let words = text.string.get(range.clone())?;
                Some((number, words, text.pending(&range)))
            })
        })
        .collect();
    let originals = body.original.paragraphs.iter().flat_map(|text| {
        let ranges = text.segment_ranges();
        ranges.map(move |(number, range)| (number, text, range))
    });
    originals
        .filter_map(|(number, text, range)| {
            let target = targets.iter().find(|(other, ..)| *other == number);
            let pending = target.map_or(Some(Pending::Missing), |(_, _, pending)| *pending);
            Some(Segment {
                id: id(number),
                source: text.string.get(range.clone())?,
                terms: text.terms(&range),
                target: target
                    .map(|(_, words, _)| *words)
                    .filter(|_| pending != Some(Pending::Missing)),
                pending,
            })
        })
        .collect()
}
