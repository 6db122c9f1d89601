//! The segments of a plan, and the lines of an edition paired with the words
//! that they translate. The translation checks iterate over these.

use std::collections::BTreeMap;

use crate::base::{Span, Spanned};
use crate::model::{
    Addressed, EditionProvision, EditionSource, EditionTopic, Levels, Paragraph, PlanSource,
    ProvisionPath, Role, SegmentId, UNTRANSLATED,
};

/// A segment and its line.
#[derive(Debug, Clone)]
pub struct Pair<'p> {
    /// Its identifier.
    pub id: SegmentId,
    /// Its words in the plan's corrected text.
    pub source: Span,
    /// The line that translates it, or [`UNTRANSLATED`].
    pub line: &'p Spanned<String>,
}

/// All segments of a plan in order, with their spans in the corrected text.
pub fn sources(plan: &PlanSource) -> Vec<(SegmentId, Span)> {
    let document = &plan.document;
    let mut sources = vec![(SegmentId::Title, document.title)];
    sources.extend(numbered(&document.notice, SegmentId::Notice));
    sources.extend(numbered(&document.preamble, SegmentId::Preamble));
    sources.extend(numbered(&document.closing, SegmentId::Closing));
    for provision in document.provisions.walk() {
        let path = provision.path;
        if path.role == Role::Item {
            // Items belong to the text of their cited provision.
            continue;
        }
        let title = provision.source.title(plan.text.corrected());
        sources.extend(title.map(|title| (SegmentId::Heading(path), title)));
        let id = |sentence| SegmentId::Sentence(path, sentence);
        sources.extend(numbered(&paragraphs(&provision), id));
    }
    sources
}

/// The paragraphs of a provision's text.
pub(super) fn paragraphs(provision: &Addressed<'_>) -> Vec<Paragraph> {
    let body = provision.body().into_iter();
    body.map(|paragraph| paragraph.paragraph).collect()
}

/// All segments with a line in an edition, in plan order. Parts whose numbers
/// of lines and sentences differ are left out; that is reported as a problem of
/// its own.
pub fn lines<'p>(plan: &PlanSource, edition: &'p EditionSource) -> Vec<Pair<'p>> {
    let sources = sources(plan);
    let lines = by_segment(edition, plan.document.provisions.levels());
    let (there, here) = (
        line_counts(sources.iter().map(|(id, _)| *id)),
        line_counts(lines.keys().copied()),
    );
    sources
        .into_iter()
        .filter(|(id, _)| !id.is_line() || there.get(&id.whole()) == here.get(&id.whole()))
        .filter_map(|(id, source)| {
            let line = lines.get(&id)?;
            Some(Pair { id, source, line })
        })
        .collect()
}

/// Like [`lines`], but without placeholders.
pub fn pairs<'p>(plan: &PlanSource, edition: &'p EditionSource) -> Vec<Pair<'p>> {
    let mut pairs = lines(plan, edition);
    pairs.retain(|pair| pair.line.value != UNTRANSLATED);
    pairs
}

/// The lines of an edition, by the segment that their position implies.
fn by_segment(edition: &EditionSource, levels: Levels) -> BTreeMap<SegmentId, &Spanned<String>> {
    let mut found = BTreeMap::new();
    found.extend(edition.title.iter().map(|line| (SegmentId::Title, line)));
    found.extend(numbered_lines(&edition.notice, SegmentId::Notice));
    found.extend(numbered_lines(&edition.preamble, SegmentId::Preamble));
    found.extend(numbered_lines(&edition.closing, SegmentId::Closing));
    for topic in &edition.topics {
        for (path, provision) in provisions(topic, levels) {
            let title = provision.title.iter();
            found.extend(title.map(|title| (SegmentId::Heading(path), title)));
            let id = |sentence| SegmentId::Sentence(path, sentence);
            found.extend(numbered_lines(&provision.lines, id));
        }
    }
    found
}

/// The provisions of a topic file, each with the path that its heading implies.
pub fn provisions(
    topic: &EditionTopic,
    levels: Levels,
) -> impl Iterator<Item = (ProvisionPath, &EditionProvision)> {
    let all = std::iter::once(&topic.heading).chain(&topic.below);
    all.map(move |provision| {
        let path = ProvisionPath::new(
            levels.role(levels.topics + provision.depth),
            provision.number.value,
        );
        (path, provision)
    })
}

/// Number of lines of each part, not counting titles.
fn line_counts(ids: impl Iterator<Item = SegmentId>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for id in ids.filter(|id| id.is_line()) {
        *counts.entry(id.whole()).or_insert(0) += 1;
    }
    counts
}

fn numbered_lines(
    lines: &[Spanned<String>],
    id: impl Fn(u32) -> SegmentId,
) -> impl Iterator<Item = (SegmentId, &Spanned<String>)> {
    (1..)
        .zip(lines)
        .map(move |(number, line)| (id(number), line))
}

fn numbered(
    paragraphs: &[Paragraph],
    id: impl Fn(u32) -> SegmentId,
) -> impl Iterator<Item = (SegmentId, Span)> {
    let sentences = paragraphs.iter().flat_map(|paragraph| &paragraph.sentences);
    (1..)
        .zip(sentences)
        .map(move |(number, span)| (id(number), *span))
}
