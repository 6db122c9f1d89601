//! Aligns an edition with its original: headings to topics and provisions,
//! lines to sentences. Reports whatever is missing.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::known::{Topics, by_path, firsts, homes, topics};
use super::marks::{self, Line};
use super::numbers::KnownPaths;
use super::pairs::provisions;
use super::review::{Review, review};
use crate::base::{Place, Span, Spanned};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{
    Addressed, Body, BodyParagraph, CLOSING, EditionProvision, EditionSource, EditionTopic, FRONT,
    LanguageTag, NOTICE, Numbers, PREAMBLE, Paragraph, Pending, PlanSource, ProvisionPath,
    PunctuationRule, Role, SegmentId, Text, UNTRANSLATED,
};
use crate::text::width;

/// The valid parts of an edition, by provision of the original.
pub(super) struct AlignedEdition {
    /// Its language.
    pub(super) language: LanguageTag,
    /// The plan's title.
    pub(super) title: Option<Text>,
    /// The notice.
    pub(super) notice: Option<Body>,
    /// The preamble.
    pub(super) preamble: Option<Body>,
    /// What follows the text.
    pub(super) closing: Option<Body>,
    /// Titles and texts of provisions, if translated.
    pub(super) provisions: BTreeMap<ProvisionPath, (Option<Text>, Option<Body>)>,
}

/// Aligns an edition with its plan.
pub(super) fn align(
    source: &EditionSource,
    plan: &PlanSource,
    problems: &Problems,
) -> AlignedEdition {
    let review = review(plan, source, problems);
    let alignment = Alignment {
        plan,
        review: &review,
        topics: topics(plan),
        homes: homes(plan),
        firsts: firsts(source, plan),
        problems,
    };
    let part = |part: &str, lines, paragraphs: &[Paragraph], id: fn(u32) -> SegmentId| {
        let paragraphs = paragraphs.iter().cloned();
        let paragraphs: Vec<_> = paragraphs.map(BodyParagraph::plain).collect();
        let part = heading(part);
        alignment.lines(lines, &paragraphs, id, |lines, sentences| {
            Problem::FrontSegmentCount {
                part,
                lines,
                sentences,
            }
        })
    };
    let document = &plan.document;
    let title = source.title.as_ref();
    let mut edition = AlignedEdition {
        language: source.language.clone(),
        title: title.and_then(|title| alignment.title(SegmentId::Title, title)),
        notice: part(NOTICE, &source.notice, &document.notice, SegmentId::Notice),
        preamble: part(
            PREAMBLE,
            &source.preamble,
            &document.preamble,
            SegmentId::Preamble,
        ),
        closing: part(
            CLOSING,
            &source.closing,
            &document.closing,
            SegmentId::Closing,
        ),
        provisions: BTreeMap::new(),
    };
    for topic in &source.topics {
        alignment.topic(topic, &mut edition);
    }
    missing(source, &alignment, &edition);
    edition
}

/// Alignment of an edition's lines with a plan's sentences.
struct Alignment<'p, 'd> {
    plan: &'p PlanSource,
    review: &'p Review,
    /// The plan's topics.
    topics: Topics<'p>,
    /// The numbers of the topic that has a provision.
    homes: BTreeMap<ProvisionPath, Numbers>,
    /// Where the edition has a provision first.
    firsts: BTreeMap<ProvisionPath, &'p Place>,
    problems: &'d Problems,
}

impl Alignment<'_, '_> {
    fn report(&self, problem: Problem, place: &Place) {
        self.problems.push(Diagnostic::at(problem, place));
    }

    fn topic(&self, file: &EditionTopic, edition: &mut AlignedEdition) {
        let tree = &self.plan.document.provisions;
        let number = &file.heading.number;
        let path = ProvisionPath::new(Role::Topic, number.value);
        let Some(topic) = self.topics.get(&path) else {
            let known = self.topics.keys().map(|path| path.numbers);
            let problem = Problem::EditionTopicUnknown {
                number: number.value.to_string(),
                nearest: known.collect::<KnownPaths>().suggest(number.value),
            };
            self.report(problem, &number.place);
            return;
        };
        if edition.provisions.contains_key(&path) {
            let number = number.value.to_string();
            let problem = Problem::EditionTopicRepeated { number };
            self.repeated(problem, path, &file.heading);
            return;
        }
        self.provision(&file.heading, topic, edition);
        let below = by_path(topic.walk());
        let mut near: BTreeMap<Role, KnownPaths> = BTreeMap::new();
        for path in below.keys() {
            near.entry(path.role).or_default().extend([path.numbers]);
        }
        let levels = tree.levels();
        for (path, provision) in provisions(file, levels).skip(1) {
            let known = below.get(&path);
            match known.filter(|known| known.path.role != Role::Item) {
                Some(known) if edition.provisions.contains_key(&path) => {
                    let number = known.path.numbers.to_string();
                    let problem = Problem::EditionMeasureRepeated { number };
                    self.repeated(problem, path, provision);
                }
                Some(known) => self.provision(provision, known, edition),
                None => {
                    let nearest = near.get(&path.role);
                    let nearest = nearest.and_then(|near| near.suggest(path.numbers));
                    self.unknown(provision, path, topic.path.numbers, nearest);
                }
            }
        }
    }

    /// Reports a provision that the edition already has.
    fn repeated(&self, problem: Problem, path: ProvisionPath, again: &EditionProvision) {
        let first = self.firsts.get(&path).copied();
        let diagnostic = Diagnostic::at(problem, &again.number.place);
        self.problems.push(diagnostic.with_related(first));
    }

    /// Reports a provision that the topic does not have.
    fn unknown(
        &self,
        provision: &EditionProvision,
        path: ProvisionPath,
        topic: Numbers,
        nearest: Option<String>,
    ) {
        let number = path.numbers.to_string();
        let tree = &self.plan.document.provisions;
        if path.role == Role::Item {
            let signs = "#".repeat(tree.levels().cited - tree.levels().topics + 1);
            let expected = format!("{signs} {number}. …");
            self.report(Problem::EditionHeading { expected }, &line_of(provision));
            return;
        }
        let home = self.homes.get(&path);
        let problem = Problem::EditionMeasureUnknown {
            nearest,
            number,
            topic: topic.to_string(),
            home: home.map(Numbers::to_string),
        };
        self.report(problem, &provision.number.place);
    }

    /// Aligns a provision of the edition with its original.
    fn provision(
        &self,
        provision: &EditionProvision,
        original: &Addressed<'_>,
        edition: &mut AlignedEdition,
    ) {
        let path = original.path;
        let number = path.numbers.to_string();
        if provision.title.is_some() != original.source.heading.is_some() {
            let signs = "#".repeat(provision.depth + 1);
            let title = if provision.title.is_some() {
                ""
            } else {
                " …"
            };
            let expected = format!("{signs} {number}.{title}");
            self.report(Problem::EditionHeading { expected }, &line_of(provision));
        }
        let title = provision.title.as_ref();
        let title = title.and_then(|title| self.title(SegmentId::Heading(path), title));
        let paragraphs = original.body();
        let id = |sentence| SegmentId::Sentence(path, sentence);
        let body = if paragraphs.is_empty() && !path.is_cited() {
            for line in &provision.lines {
                self.report(Problem::EditionStrayText, &line.place);
            }
            None
        } else {
            let count = |lines, sentences| Problem::SegmentCount {
                number,
                lines,
                sentences,
            };
            self.lines(&provision.lines, &paragraphs, id, count)
        };
        edition.provisions.insert(path, (title, body));
    }

    /// A title, unless it is a placeholder.
    fn title(&self, id: SegmentId, title: &Spanned<String>) -> Option<Text> {
        let pending = self.review.get(&id).copied();
        (title.value != UNTRANSLATED).then(|| marks::title(&title.value, pending))
    }

    /// Pairs lines with sentences; `None` if nothing is translated. `count`
    /// makes the problem for unequal numbers of lines and sentences.
    fn lines(
        &self,
        lines: &[Spanned<String>],
        paragraphs: &[BodyParagraph],
        id: impl Fn(u32) -> SegmentId,
        count: impl FnOnce(usize, usize) -> Problem,
    ) -> Option<Body> {
        let first = lines.first()?;
        let sentences = paragraphs.iter().flat_map(|p| &p.paragraph.sentences);
        let sentences: Vec<Span> = sentences.copied().collect();
        if lines.len() != sentences.len() {
            // The last line they have in common shows the editor where they
            // diverge.
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
        Some(marks::translated(&lines, paragraphs))
    }

    /// A sentence of the original as displayed, in place of a missing
    /// translation.
    fn shown(&self, source: Span) -> Cow<'static, str> {
        let words = self.plan.text.words(source);
        let is_wide = self.plan.punctuation == PunctuationRule::FullWidth;
        Cow::Owned(match is_wide && self.plan.language.is_chinese() {
            true => width::display(words),
            false => words.to_owned(),
        })
    }
}

/// The line of a provision's heading.
fn line_of(provision: &EditionProvision) -> Place {
    let Place { file, span } = &provision.number.place;
    Place::new(file, file.line_at(span.start))
}

/// The heading of a part of the front matter file, for messages.
fn heading(part: &str) -> String {
    format!("## {part}")
}

/// Reports what an edition lacks, one problem per file.
fn missing(source: &EditionSource, alignment: &Alignment<'_, '_>, edition: &AlignedEdition) {
    let Alignment {
        plan,
        review,
        problems,
        ..
    } = *alignment;
    let language = source.language.to_string();
    let place = Place::head(&plan.settings);
    let absent = |path: String| {
        let problem = Problem::EditionMissing {
            path,
            language: language.clone(),
        };
        problems.push(Diagnostic::at(problem, &place));
    };
    if source.title.is_none() {
        absent(format!("{}/{FRONT}", source.folder));
    }
    let settings = plan.topics.iter().rev();
    let slugs: BTreeMap<Numbers, &str> = settings
        .map(|setting| (setting.number.value, setting.slug.value.as_str()))
        .collect();
    for topic in plan.document.provisions.topics() {
        if !edition.provisions.contains_key(&topic.path) {
            let slug = slugs.get(&topic.path.numbers).copied().unwrap_or("…");
            absent(topic_file(&source.folder, topic.path.numbers, slug));
        }
    }
    let mut front: Vec<String> = [
        (
            NOTICE,
            !plan.document.notice.is_empty() && source.notice.is_empty(),
        ),
        (
            PREAMBLE,
            !plan.document.preamble.is_empty() && source.preamble.is_empty(),
        ),
        (
            CLOSING,
            !plan.document.closing.is_empty() && source.closing.is_empty(),
        ),
    ]
    .into_iter()
    .filter(|(_, lacks)| *lacks)
    .map(|(part, _)| heading(part))
    .collect();
    let last = SegmentId::Closing(u32::MAX);
    front.extend(held(review, SegmentId::Title..=last));
    if let (Some(title), false) = (&source.title, front.is_empty()) {
        untranslated(&language, &front, &title.place, problems);
    }
    for file in &source.topics {
        let lacking = lacking(file, alignment);
        if !lacking.is_empty() {
            untranslated(&language, &lacking, &file.heading.number.place, problems);
        }
    }
}

/// The file of a topic in an edition: `03-social-assistance.md`.
pub(crate) fn topic_file(folder: &str, numbers: Numbers, slug: &str) -> String {
    match numbers.single() {
        Some(number) => format!("{folder}/{number:02}-{slug}.md"),
        None => format!("{folder}/{numbers}-{slug}.md"),
    }
}

/// The parts of a topic file that are not translated.
fn lacking(file: &EditionTopic, alignment: &Alignment<'_, '_>) -> Vec<String> {
    let levels = alignment.plan.document.provisions.levels();
    let review = alignment.review;
    let mut translated = BTreeMap::new();
    for (path, provision) in provisions(file, levels) {
        translated.entry(path).or_insert(provision);
    }
    let path = ProvisionPath::new(Role::Topic, file.heading.number.value);
    let mut lacking = Vec::new();
    let known = alignment.topics.get(&path).map(Addressed::walk);
    for provision in known.into_iter().flatten() {
        let path = provision.path;
        if path.role == Role::Item {
            continue;
        }
        let translated = translated.get(&path);
        let is_there = path.role != Role::Heading || translated.is_some();
        let has_lines = translated.is_some_and(|provision| !provision.lines.is_empty());
        if is_there && (has_lines || provision.body().is_empty()) {
            let title = SegmentId::Heading(path);
            let first = SegmentId::Sentence(path, 1);
            let last = SegmentId::Sentence(path, u32::MAX);
            lacking.extend(held(review, title..=title));
            lacking.extend(held(review, first..=last));
        } else {
            lacking.push(match path.role {
                Role::Cited => path.numbers.to_string(),
                _ => path.to_string(),
            });
        }
    }
    lacking
}

/// The segments in a range whose line is a placeholder.
fn held(review: &Review, among: RangeInclusive<SegmentId>) -> impl Iterator<Item = String> {
    let pending = review.range(among);
    let missing = pending.filter(|(_, why)| **why == Pending::Missing);
    missing.map(|(id, _)| id.to_string())
}

fn untranslated(language: &str, parts: &[String], place: &Place, problems: &Problems) {
    let problem = Problem::TranslationMissing {
        language: language.to_owned(),
        numbers: parts.join(", "),
        count: parts.len(),
    };
    problems.push(Diagnostic::at(problem, place));
}
