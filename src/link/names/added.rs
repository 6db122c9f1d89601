//! Names that editors add to a cited provision.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::candidate::Candidate;
use crate::base::slice;
use crate::model::{Body, LanguageTag, NamedSource};
use crate::text::occurrences::occurrences;

/// A segment of a body.
struct Segment<'b> {
    paragraph: usize,
    number: u32,
    /// Its range in the paragraph.
    at: Range<usize>,
    words: &'b str,
}

/// The names added by editors that a body has, each where it occurs first, in
/// the sentence that is asked for. Those that occur nowhere are reported by
/// [`super::check()`].
pub(super) fn added<'n>(
    named: impl IntoIterator<Item = &'n NamedSource>,
    body: &Body,
    language: &LanguageTag,
) -> Vec<Candidate> {
    let mut anywhere: Vec<&NamedSource> = Vec::new();
    let mut by_sentence: BTreeMap<u32, Vec<&NamedSource>> = BTreeMap::new();
    for named in named {
        match &named.sentence {
            Some(sentence) => by_sentence.entry(sentence.value).or_default().push(named),
            None => anywhere.push(named),
        }
    }
    if anywhere.is_empty() && by_sentence.is_empty() {
        return Vec::new();
    }
    let segments = segments(body);
    let mut candidates = first_of(&anywhere, &segments, language);
    for segment in &segments {
        let wanted = by_sentence.remove(&segment.number);
        // Few sentences are asked for.
        let wanted = wanted.unwrap_or_default();
        candidates.extend(first_of(&wanted, std::slice::from_ref(segment), language));
    }
    candidates
}

fn segments(body: &Body) -> Vec<Segment<'_>> {
    let paragraphs = body.paragraphs.iter().enumerate();
    let segments = paragraphs.flat_map(|(paragraph, text)| {
        text.segment_ranges().map(move |(number, at)| Segment {
            paragraph,
            number,
            words: slice(&text.string, &at),
            at,
        })
    });
    segments.collect()
}

/// The names that occur in some segments, each where it does so first.
fn first_of(
    wanted: &[&NamedSource],
    segments: &[Segment<'_>],
    language: &LanguageTag,
) -> Vec<Candidate> {
    if wanted.is_empty() {
        return Vec::new();
    }
    // No words go on behind the end of a segment.
    let mut all = String::new();
    let mut starts = Vec::new();
    for segment in segments {
        starts.push(all.len());
        all.push_str(segment.words);
        all.push('\0');
    }
    let words = wanted.iter().map(|named| named.found.value.as_str());
    let found = occurrences(words, &all);
    let candidate = |named: &&NamedSource| {
        let first = &found.get(named.found.value.as_str())?.first;
        let index = starts.partition_point(|start| *start <= first.start);
        let index = index.checked_sub(1)?;
        let (segment, start) = (segments.get(index)?, starts.get(index)?);
        let at = segment.at.start + first.start - start..segment.at.start + first.end - start;
        Some(Candidate::added(
            named,
            language,
            segment.number,
            (segment.paragraph, at),
        ))
    };
    wanted.iter().filter_map(candidate).collect()
}

/// The names added by editors to a provision that only its title can have.
pub(in crate::link) fn in_title(named: Vec<NamedSource>, body: &Body) -> Vec<NamedSource> {
    if named.is_empty() {
        return named;
    }
    let words = || named.iter().map(|named| named.found.value.as_str());
    let mut in_body = BTreeSet::new();
    for text in &body.paragraphs {
        in_body.extend(
            occurrences(words(), &text.string)
                .into_keys()
                .map(str::to_owned),
        );
    }
    let is_title =
        |named: &NamedSource| named.sentence.is_none() && !in_body.contains(&named.found.value);
    named.into_iter().filter(is_title).collect()
}
