//! An edition held against its original: every heading finds its topic or
//! measure, every line its sentence; what is missing is said.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::marks::{self, Line};
use super::review::{Review, review};
use crate::base::{Place, Span, Spanned};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{
    Body, Chapter, EditionMeasure, EditionSource, EditionTopic, FRONT, LanguageTag, NOTICE,
    PREAMBLE, Paragraph, Pending, PlanSource, PunctuationRule, SegmentId, Text, UNTRANSLATED,
};
use crate::text::suggest::suggest_number;
use crate::text::width;

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
    /// Topics, and their titles where they are translated.
    pub(super) topics: BTreeMap<u32, Option<Text>>,
    /// Measures: titles and texts, where they are translated.
    pub(super) measures: BTreeMap<u32, (Option<Text>, Option<Body>)>,
}

/// Aligns an edition with its plan. `notice` are the notice's paragraphs.
pub(super) fn align(
    source: &EditionSource,
    plan: &PlanSource,
    notice: &[Paragraph],
    problems: &Problems,
) -> Edition {
    let review = review(plan, source, problems);
    let mut alignment = Alignment {
        plan,
        source,
        review: &review,
        problems,
    };
    let count = |part: &'static str| {
        move |lines, sentences| Problem::FrontSegmentCount {
            part: heading(part),
            lines,
            sentences,
        }
    };
    let preamble = &plan.document.preamble;
    let title = source.title.as_ref();
    let mut edition = Edition {
        language: source.language.clone(),
        title: title.and_then(|title| alignment.title(SegmentId::Title, title)),
        notice: alignment.lines(&source.notice, notice, SegmentId::Notice, count(NOTICE)),
        preamble: alignment.lines(
            &source.preamble,
            preamble,
            SegmentId::Preamble,
            count(PREAMBLE),
        ),
        topics: BTreeMap::new(),
        measures: BTreeMap::new(),
    };
    for topic in &source.topics {
        alignment.topic(topic, &mut edition);
    }
    missing(source, plan, &edition, &review, problems);
    edition
}

/// The joining of an edition's lines with a plan's sentences.
struct Alignment<'p, 'd> {
    plan: &'p PlanSource,
    source: &'p EditionSource,
    review: &'p Review,
    problems: &'d Problems,
}

impl Alignment<'_, '_> {
    fn report(&mut self, problem: Problem, place: &Place) {
        self.problems.push(Diagnostic::at(problem, place.clone()));
    }

    fn topic(&mut self, topic: &EditionTopic, edition: &mut Edition) {
        let number = topic.number.value;
        let chapters = &self.plan.document.chapters;
        let chapter = chapters.iter().find(|c| c.numbering.value == number);
        let Some(chapter) = chapter else {
            let problem = Problem::EditionTopicUnknown {
                number,
                nearest: suggest_number(number, chapters.iter().map(|c| c.numbering.value)),
            };
            self.report(problem, &topic.number.place);
            return;
        };
        if edition.topics.contains_key(&number) {
            let mut topics = self.source.topics.iter();
            let first = topics.find(|first| first.number.value == number);
            let first = first.map(|first| first.number.place.clone());
            let problem = Problem::EditionTopicRepeated { number };
            let diagnostic = Diagnostic::at(problem, topic.number.place.clone());
            self.problems.push(diagnostic.with_related(first));
            return;
        }
        let title = self.title(SegmentId::Topic(number), &topic.title);
        edition.topics.insert(number, title);
        for measure in &topic.measures {
            self.measure(measure, chapter, edition);
        }
    }

    /// The topic of a measure.
    fn home(&self, number: u32) -> Option<u32> {
        let mut chapters = self.plan.document.chapters.iter();
        let home = chapters.find(|c| c.measures.iter().any(|m| m.numbering.value == number));
        home.map(|chapter| chapter.numbering.value)
    }

    fn measure(&mut self, measure: &EditionMeasure, chapter: &Chapter, edition: &mut Edition) {
        let number = measure.number.value;
        let mut originals = chapter.measures.iter();
        let problem = match originals.find(|m| m.numbering.value == number) {
            None => Problem::EditionMeasureUnknown {
                number,
                topic: chapter.numbering.value,
                home: self.home(number),
                nearest: suggest_number(number, chapter.measures.iter().map(|m| m.numbering.value)),
            },
            Some(_) if edition.measures.contains_key(&number) => {
                let mut measures = self.source.topics.iter().flat_map(|t| &t.measures);
                let first = measures.find(|first| first.number.value == number);
                let first = first.map(|first| first.number.place.clone());
                let problem = Problem::EditionMeasureRepeated { number };
                let diagnostic = Diagnostic::at(problem, measure.number.place.clone());
                self.problems.push(diagnostic.with_related(first));
                return;
            }
            Some(original) => {
                let count = |lines, sentences| Problem::SegmentCount {
                    number,
                    lines,
                    sentences,
                };
                let id = |sentence| SegmentId::Measure(number, sentence);
                let title = self.title(SegmentId::MeasureTitle(number), &measure.title);
                let body = self.lines(&measure.lines, &original.paragraphs, id, count);
                edition.measures.insert(number, (title, body));
                return;
            }
        };
        self.report(problem, &measure.number.place);
    }

    /// A title, unless only its place is held.
    fn title(&self, id: SegmentId, title: &Spanned<String>) -> Option<Text> {
        let pending = self.review.get(&id).copied();
        (title.value != UNTRANSLATED).then(|| marks::title(&title.value, pending))
    }

    /// Pairs lines with sentences; `None` while nothing is translated.
    /// `count` is the problem of so many lines for so many sentences.
    fn lines(
        &mut self,
        lines: &[Spanned<String>],
        paragraphs: &[Paragraph],
        id: impl Fn(u32) -> SegmentId,
        count: impl FnOnce(usize, usize) -> Problem,
    ) -> Option<Body> {
        let first = lines.first()?;
        let sentences = paragraphs.iter().flat_map(|p| &p.sentences);
        let sentences: Vec<Span> = sentences.copied().collect();
        if lines.len() != sentences.len() {
            // The last line in common shows the editor where the two part.
            let last = sentences.len().min(lines.len()).saturating_sub(1);
            let place = lines.get(last).unwrap_or(first).place.clone();
            self.report(count(lines.len(), sentences.len()), &place);
            return None;
        }
        if lines.iter().all(|line| line.value == UNTRANSLATED) {
            return None;
        }
        let numbered = (1..).zip(lines.iter().zip(sentences));
        let lines: Vec<Line<'_>> = numbered
            .map(|(number, (line, source))| {
                let pending = self.review.get(&id(number)).copied();
                Line {
                    words: match pending {
                        Some(Pending::Missing) => self.shown(source),
                        _ => Cow::Borrowed(line.value.as_str()),
                    },
                    pending,
                }
            })
            .collect();
        let counts = paragraphs.iter().map(|p| p.sentences.len());
        Some(marks::translated(&lines, counts))
    }

    /// A sentence of the original in the place of a translation, as a page
    /// of the original shows it.
    fn shown(&self, source: Span) -> Cow<'static, str> {
        let words = source.of(&self.plan.corrected);
        let is_wide = self.plan.punctuation == PunctuationRule::FullWidth;
        Cow::Owned(match is_wide && self.plan.language.is_chinese() {
            true => width::display(words),
            false => words.to_owned(),
        })
    }
}

/// A part of the front as its file names it to an editor.
fn heading(part: &str) -> String {
    format!("## {part}")
}

/// Says what an edition lacks: one problem a file.
fn missing(
    source: &EditionSource,
    plan: &PlanSource,
    edition: &Edition,
    review: &Review,
    problems: &Problems,
) {
    let language = source.language.to_string();
    let settings = Place::head(&plan.settings);
    let absent = |path: String| {
        let problem = Problem::EditionMissing {
            path,
            language: language.clone(),
        };
        problems.push(Diagnostic::at(problem, settings.clone()));
    };
    if source.title.is_none() {
        absent(format!("{}/{FRONT}", source.folder));
    }
    for chapter in &plan.document.chapters {
        let number = chapter.numbering.value;
        if !edition.topics.contains_key(&number) {
            let mut topics = plan.topics.iter();
            let topic = topics.find(|topic| topic.number.value == number);
            let slug = topic.map_or("…", |topic| &topic.slug.value);
            absent(format!("{}/{number:02}-{slug}.md", source.folder));
        }
    }
    let mut front: Vec<String> = [
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
    .filter(|(_, lacks)| *lacks)
    .map(|(part, _)| heading(part))
    .collect();
    let last = SegmentId::Preamble(u32::MAX);
    front.extend(held(review, SegmentId::Title..=last));
    if let (Some(title), false) = (&source.title, front.is_empty()) {
        untranslated(&language, &front, &title.place, problems);
    }
    for topic in &source.topics {
        let chapters = &plan.document.chapters;
        let chapter = chapters
            .iter()
            .find(|c| c.numbering.value == topic.number.value);
        let measures = chapter.into_iter().flat_map(|chapter| &chapter.measures);
        let title = SegmentId::Topic(topic.number.value);
        let mut lacking: Vec<String> = held(review, title..=title).collect();
        for measure in measures {
            let number = measure.numbering.value;
            if has_lines(topic, number) || measure.paragraphs.is_empty() {
                let title = SegmentId::MeasureTitle(number);
                let first = SegmentId::Measure(number, 1);
                let last = SegmentId::Measure(number, u32::MAX);
                lacking.extend(held(review, title..=title));
                lacking.extend(held(review, first..=last));
            } else {
                lacking.push(number.to_string());
            }
        }
        if !lacking.is_empty() {
            untranslated(&language, &lacking, &topic.number.place, problems);
        }
    }
}

/// The segments, among these, whose place is held by a line without a
/// translation.
fn held(review: &Review, among: RangeInclusive<SegmentId>) -> impl Iterator<Item = String> {
    let pending = review.range(among);
    let missing = pending.filter(|(_, why)| **why == Pending::Missing);
    missing.map(|(id, _)| id.to_string())
}

/// Whether a measure has lines, be they too few or too many.
fn has_lines(topic: &EditionTopic, number: u32) -> bool {
    let mut measures = topic.measures.iter();
    measures.any(|measure| measure.number.value == number && !measure.lines.is_empty())
}

fn untranslated(language: &str, parts: &[String], place: &Place, problems: &Problems) {
    let problem = Problem::TranslationMissing {
        language: language.to_owned(),
        numbers: parts.join(", "),
        count: parts.len(),
    };
    problems.push(Diagnostic::at(problem, place.clone()));
}
