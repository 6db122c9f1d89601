//! Aligns an edition with its original: headings to topics and provisions,
//! lines to sentences.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::known::{Topics, by_path, firsts, homes, topics};
use super::marks::{self, Line};
use super::missing::{heading, missing};
use super::numbers::KnownPaths;
use super::pairs::provisions;
use super::review::{Review, review};
use super::topic_files::own;
use crate::base::{Place, Span, Spanned};
use crate::diagnostic::{Diagnostic, Fix, Problem, Problems};
use crate::model::{
    Addressed, Body, BodyParagraph, CLOSING, EditionProvision, EditionSource, EditionTopic,
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
        files: &source.topics,
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
    let has = |path: &ProvisionPath| edition.provisions.contains_key(path);
    missing(source, (plan, &alignment.topics), &review, has, problems);
    edition
}

/// Alignment of an edition's lines with a plan's sentences.
struct Alignment<'p, 'd> {
    plan: &'p PlanSource,
    files: &'p [EditionTopic],
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
            self.unknown_topic(file);
            return;
        };
        if edition.provisions.contains_key(&path) {
            self.repeated_topic(file);
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
                    self.unknown(provision, path, &file.heading, nearest);
                }
            }
        }
    }

    /// Reports a file whose number is that of no topic.
    fn unknown_topic(&self, file: &EditionTopic) {
        let number = &file.heading.number;
        let own = own(&number.place.file.path, self.plan);
        let known = self.topics.keys().map(|path| path.numbers);
        let problem = Problem::EditionTopicUnknown {
            number: number.value.to_string(),
            own: own.map(|own| own.numbers.to_string()),
            nearest: known.collect::<KnownPaths>().suggest(number.value),
        };
        // Only if no other file says that it is the topic's.
        let certain = own.filter(|own| own.is_certain && self.first(own.numbers).is_none());
        let fix = certain.map(|own| Fix::replace(&number.place, own.numbers.to_string()));
        let diagnostic = Diagnostic::at(problem, &number.place);
        self.problems.push(diagnostic.with_fix(fix));
    }

    /// Reports a topic that another file has, at the one of the two that is of
    /// another topic by its name, or else at the second.
    fn repeated_topic(&self, file: &EditionTopic) {
        let again = &file.heading.number;
        let other = |number: &Spanned<Numbers>| {
            let own = own(&number.place.file.path, self.plan)?;
            (own.numbers != number.value).then(|| own.numbers.to_string())
        };
        let first = self.first(again.value);
        let wrong = first.filter(|first| other(again).is_none() && other(first).is_some());
        let (at, related) = match wrong {
            Some(first) => (first, Some(&again.place)),
            None => (again, first.map(|first| &first.place)),
        };
        let problem = Problem::EditionTopicRepeated {
            number: again.value.to_string(),
            own: other(at),
        };
        let diagnostic = Diagnostic::at(problem, &at.place);
        self.problems.push(diagnostic.with_related(related));
    }

    /// The number in the first file that says it is a topic's.
    fn first(&self, topic: Numbers) -> Option<&Spanned<Numbers>> {
        let mut numbers = self.files.iter().map(|file| &file.heading.number);
        numbers.find(|number| number.value == topic)
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
        topic: &EditionProvision,
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
        let boxed = |numbers: &Numbers| numbers.to_string().into_boxed_str();
        let file = &topic.number;
        let problem = Problem::EditionMeasureUnknown {
            nearest,
            number,
            topic: boxed(&file.value),
            // The topic's number is wrong, not the measure's.
            own: own(&file.place.file.path, self.plan)
                .filter(|own| home == Some(&own.numbers) && own.numbers != file.value)
                .map(|own| boxed(&own.numbers)),
            home: home.map(boxed),
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
