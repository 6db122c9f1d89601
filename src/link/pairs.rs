//! Each line of an edition beside the words that it translates: what the
//! checks of translations walk over.

use crate::diagnostic::{Placed, Span};
use crate::model::{
    DocumentMeasure, EditionSource, Notice, Paragraph, PlanSource, SegmentId, UNTRANSLATED,
};

/// A segment and its line.
pub(super) struct Pair<'p> {
    /// Which segment.
    pub(super) id: SegmentId,
    /// Its words in the plan's corrected text.
    pub(super) source: Span,
    /// The line that translates it.
    pub(super) line: &'p Placed<String>,
}

/// Every translated segment of an edition, in the order of the plan. A part
/// whose lines and sentences differ in number, which is a problem of its own,
/// has none.
pub(super) fn pairs<'p>(plan: &PlanSource, edition: &'p EditionSource) -> Vec<Pair<'p>> {
    let document = &plan.document;
    let mut pairs = Vec::new();
    pairs.extend(edition.title.iter().map(|line| Pair {
        id: SegmentId::Title,
        source: document.title,
        line,
    }));
    let notice = document.notice.as_ref();
    let notice = notice.map(notice_paragraphs).unwrap_or_default();
    pairs.extend(aligned(&edition.notice, &notice, SegmentId::Notice));
    let preamble = &document.preamble;
    pairs.extend(aligned(&edition.preamble, preamble, SegmentId::Preamble));
    for topic in &edition.topics {
        let number = topic.number.value;
        let mut chapters = document.chapters.iter();
        let Some(chapter) = chapters.find(|chapter| chapter.numbering.value == number) else {
            continue;
        };
        pairs.push(Pair {
            id: SegmentId::Topic(number),
            source: chapter.title,
            line: &topic.title,
        });
        for measure in &topic.measures {
            let number = measure.number.value;
            let mut originals = chapter.measures.iter();
            let Some(original) = originals.find(|other| other.numbering.value == number) else {
                continue;
            };
            pairs.push(Pair {
                id: SegmentId::MeasureTitle(number),
                source: measure_title(plan, original),
                line: &measure.title,
            });
            let id = |sentence| SegmentId::Measure(number, sentence);
            pairs.extend(aligned(&measure.lines, &original.paragraphs, id));
        }
    }
    pairs.retain(|pair| pair.line.value != UNTRANSLATED);
    pairs
}

fn aligned<'p>(
    lines: &'p [Placed<String>],
    paragraphs: &[Paragraph],
    id: impl Fn(u32) -> SegmentId,
) -> Vec<Pair<'p>> {
    let sentences: Vec<Span> = paragraphs
        .iter()
        .flat_map(|paragraph| paragraph.sentences.iter().copied())
        .collect();
    if lines.len() != sentences.len() {
        return Vec::new();
    }
    let numbered = (1..).zip(lines.iter().zip(sentences));
    numbered
        .map(|(number, (line, source))| Pair {
            id: id(number),
            source,
            line,
        })
        .collect()
}

/// The notice line by line: addressees, body, issuer, date.
pub(super) fn notice_paragraphs(notice: &Notice) -> Vec<Paragraph> {
    let line = |span: Span| Paragraph {
        sentences: vec![span],
    };
    let mut paragraphs: Vec<Paragraph> = notice.addressees.map(line).into_iter().collect();
    paragraphs.extend(notice.body.iter().cloned());
    paragraphs.extend(notice.issuer.map(line));
    paragraphs.extend(notice.date.map(|(span, _)| line(span)));
    paragraphs
}

/// A measure's title without the 。 that ends it.
pub(super) fn measure_title(plan: &PlanSource, measure: &DocumentMeasure) -> Span {
    let title = measure.title.of(&plan.corrected);
    let bare = title.strip_suffix('。').unwrap_or(title);
    Span::new(measure.title.start, measure.title.start + bare.len())
}
