//! An edition held against its original: every heading finds its topic or
//! measure, every line its sentence; what is missing is said.

use std::collections::BTreeMap;

use super::marks;
use crate::diagnostic::{Diagnostic, Place, Placed, Problem};
use crate::model::{
    Body, Chapter, DocumentMeasure, EditionMeasure, EditionSource, EditionTopic, LanguageTag,
    Paragraph, PlanSource, Text,
};

/// The headings of `00-front.md`, which name its parts to an editor.
const NOTICE: &str = "## Notice";
const PREAMBLE: &str = "## Preamble";

/// The parts of an edition that stand, by the numbers of the original.
pub(super) struct Edition {
    /// Its language.
    pub(super) language: LanguageTag,
    /// The plan's title.
    pub(super) title: Option<Text>,
    /// The notice.
    pub(super) notice: Option<Body>,
    /// The preamble.
    pub(super) preamble: Option<Body>,
    /// Topic titles.
    pub(super) topics: BTreeMap<u32, Text>,
    /// Measure titles, and texts where they are translated.
    pub(super) measures: BTreeMap<u32, (Text, Option<Body>)>,
}

/// Aligns an edition with its plan. `notice` are the notice's paragraphs.
pub(super) fn align(
    source: &EditionSource,
    plan: &PlanSource,
    notice: &[Paragraph],
    diagnostics: &mut Vec<Diagnostic>,
) -> Edition {
    let count = |part: &'static str| {
        move |lines, sentences| Problem::FrontSegmentCount {
            part: part.to_owned(),
            lines,
            sentences,
        }
    };
    let preamble = &plan.document.preamble;
    let mut edition = Edition {
        language: source.language.clone(),
        title: source.title.as_ref().map(|t| Text::plain(&t.value)),
        notice: lines(&source.notice, notice, count(NOTICE), diagnostics),
        preamble: lines(&source.preamble, preamble, count(PREAMBLE), diagnostics),
        topics: BTreeMap::new(),
        measures: BTreeMap::new(),
    };
    for topic in &source.topics {
        let number = topic.number.value;
        let chapters = &plan.document.chapters;
        let chapter = chapters.iter().find(|c| c.numbering.value == number);
        let Some(chapter) = chapter else {
            let problem = Problem::EditionTopicUnknown { number };
            diagnostics.push(Diagnostic::at(problem, topic.number.place.clone()));
            continue;
        };
        if edition.topics.contains_key(&number) {
            let problem = Problem::EditionTopicRepeated { number };
            diagnostics.push(Diagnostic::at(problem, topic.number.place.clone()));
            continue;
        }
        edition
            .topics
            .insert(number, Text::plain(&topic.title.value));
        measures(topic, chapter, &mut edition, diagnostics);
    }
    missing(source, plan, &edition, diagnostics);
    edition
}

fn measures(
    topic: &EditionTopic,
    chapter: &Chapter,
    edition: &mut Edition,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for measure in &topic.measures {
        let number = measure.number.value;
        let original = chapter
            .measures
            .iter()
            .find(|m| m.numbering.value == number);
        let problem = match original {
            None => Problem::EditionMeasureUnknown {
                number,
                topic: chapter.numbering.value,
            },
            Some(_) if edition.measures.contains_key(&number) => {
                Problem::EditionMeasureRepeated { number }
            }
            Some(original) => {
                let aligned = aligned(measure, original, diagnostics);
                edition.measures.insert(number, aligned);
                continue;
            }
        };
        diagnostics.push(Diagnostic::at(problem, measure.number.place.clone()));
    }
}

fn aligned(
    measure: &EditionMeasure,
    original: &DocumentMeasure,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Text, Option<Body>) {
    let number = original.numbering.value;
    let count = |lines, sentences| Problem::SegmentCount {
        number,
        lines,
        sentences,
    };
    let body = lines(&measure.lines, &original.paragraphs, count, diagnostics);
    (Text::plain(&measure.title.value), body)
}

/// Pairs lines with sentences; `None` while there are no lines. `count` is the
/// problem of so many lines for so many sentences.
fn lines(
    lines: &[Placed<String>],
    paragraphs: &[Paragraph],
    count: impl FnOnce(usize, usize) -> Problem,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Body> {
    let first = lines.first()?;
    let sentences: usize = paragraphs.iter().map(|p| p.sentences.len()).sum();
    if lines.len() != sentences {
        // The last line in common shows the editor where the two part.
        let place = lines
            .get(sentences.min(lines.len()).saturating_sub(1))
            .map_or_else(|| first.place.clone(), |line| line.place.clone());
        diagnostics.push(Diagnostic::at(count(lines.len(), sentences), place));
        return None;
    }
    let words: Vec<&str> = lines.iter().map(|line| line.value.as_str()).collect();
    let counts = paragraphs.iter().map(|p| p.sentences.len());
    Some(marks::translated(&words, counts))
}

/// Says what an edition lacks: one problem a file.
fn missing(
    source: &EditionSource,
    plan: &PlanSource,
    edition: &Edition,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let language = source.language.to_string();
    let settings = Place::head(&plan.settings);
    let mut absent = |path: String| {
        let problem = Problem::EditionMissing {
            path,
            language: language.clone(),
        };
        diagnostics.push(Diagnostic::at(problem, settings.clone()));
    };
    if source.title.is_none() {
        absent(format!("{}/00-front.md", source.folder));
    }
    for chapter in &plan.document.chapters {
        let number = chapter.numbering.value;
        if !edition.topics.contains_key(&number) {
            absent(format!("{}/{number:02}-….md", source.folder));
        }
    }
    let front: Vec<&str> = [
        (
            NOTICE,
            plan.document.notice.is_some() && source.notice.is_empty(),
        ),
        (
            PREAMBLE,
            !plan.document.preamble.is_empty() && source.preamble.is_empty(),
        ),
    ]
    .into_iter()
    .filter_map(|(part, lacks)| lacks.then_some(part))
    .collect();
    if let (Some(title), false) = (&source.title, front.is_empty()) {
        untranslated(&language, &front, &title.place, diagnostics);
    }
    for topic in &source.topics {
        let chapters = &plan.document.chapters;
        let chapter = chapters
            .iter()
            .find(|c| c.numbering.value == topic.number.value);
        let lacking: Vec<String> = chapter
            .into_iter()
            .flat_map(|chapter| &chapter.measures)
            .filter(|measure| !measure.paragraphs.is_empty())
            .map(|measure| measure.numbering.value)
            .filter(|number| !has_lines(topic, *number))
            .map(|number| number.to_string())
            .collect();
        if !lacking.is_empty() {
            let numbers: Vec<&str> = lacking.iter().map(String::as_str).collect();
            untranslated(&language, &numbers, &topic.number.place, diagnostics);
        }
    }
}

/// Whether a measure has lines, be they too few or too many.
fn has_lines(topic: &EditionTopic, number: u32) -> bool {
    let mut measures = topic.measures.iter();
    measures.any(|measure| measure.number.value == number && !measure.lines.is_empty())
}

fn untranslated(language: &str, parts: &[&str], place: &Place, diagnostics: &mut Vec<Diagnostic>) {
    let problem = Problem::TranslationMissing {
        language: language.to_owned(),
        numbers: parts.join(", "),
        count: parts.len(),
    };
    diagnostics.push(Diagnostic::at(problem, place.clone()));
}
