//! A plan joined: original, settings, errata and editions.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::annotations::{Annotation, annotations};
use super::changes::changes;
use super::context::LinkContext;
use super::derive::{Derivations, Derive};
use super::edition::{Edition, align};
use super::issue;
use super::marks;
use super::names::{self, Texts, own_names};
use super::pairs::{measure_title, notice_paragraphs};
use super::terms::{MarkTerms, Terms};
use crate::base::{Digest, Place, Span, Spanned};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{
    Body, Chapter, DocumentMeasure, Erratum, LanguageTag, Localized, Measure, OwnName, Plan,
    PlanSource, PlanStats, Site, SitePath, Topic, Withheld,
};
use crate::text::suggest::suggest_number;

/// Joins one plan with its context; `None` when a topic has no address, the
/// reason reported.
/// `digest` is the identity of both, `withheld` why it is not published.
pub(super) fn plan(
    source: &PlanSource,
    context: &LinkContext,
    digest: Digest,
    withheld: Option<&Withheld>,
    problems: &Problems,
) -> Option<Plan> {
    let LinkContext {
        site,
        terms,
        audiences,
        glossary,
        derivations,
        ..
    } = context;
    let notice = source.document.notice.as_ref();
    let notice_paragraphs = notice.map(notice_paragraphs).unwrap_or_default();
    let editions: Vec<Edition> = source
        .editions
        .iter()
        .map(|edition| align(edition, source, &notice_paragraphs, problems))
        .collect();
    let annotations = annotations(source, audiences, problems);
    let plan = Joined {
        source,
        editions: &editions,
        terms,
        annotations: &annotations,
        derivations,
    };
    names::check(source, problems);
    reasons(source, site, problems);
    let slugs = slugs(source, problems);
    let topics: Option<Vec<Arc<Topic>>> = source
        .document
        .chapters
        .iter()
        .map(|chapter| plan.topic(chapter, &slugs))
        .collect();
    if !SitePath::is_name(&source.id) {
        let name = source.id.clone();
        let problem = Problem::PlanName { name };
        problems.push(Diagnostic::at(problem, Place::head(&source.settings)));
        return None;
    }
    let chrome = source.document.chrome.iter();
    let topics = topics?;
    let notice = notice.map(|_| {
        plan.versions(marks::body(source, &notice_paragraphs), |edition| {
            edition.notice.clone()
        })
    });
    let preamble = plan.versions(marks::body(source, &source.document.preamble), |edition| {
        edition.preamble.clone()
    });
    let texts = Texts {
        notice: notice.as_ref(),
        preamble: &preamble,
        topics: &topics,
    };
    let names = names::names(&texts, &source.language, glossary, &annotations, problems);
    Some(Plan {
        id: source.id.clone(),
        language: source.language.clone(),
        punctuation: source.punctuation,
        issue: issue::issue(source, derivations, problems),
        title: plan.versions(marks::text(source, source.document.title), |edition| {
            edition.title.clone()
        }),
        names,
        notice,
        preamble,
        stats: PlanStats::of(&topics),
        topics,
        original: source.original.clone(),
        errata: plan.errata(),
        changes: changes(source),
        chrome: chrome
            .map(|span| span.of(&source.corrected).to_owned())
            .collect(),
        withheld: withheld.map(|withheld| withheld.why.clone()),
        digest,
    })
}

/// A plan and its aligned editions.
struct Joined<'p> {
    source: &'p PlanSource,
    editions: &'p [Edition],
    terms: &'p Terms,
    annotations: &'p BTreeMap<u32, Annotation>,
    derivations: &'p Derivations,
}

impl Joined<'_> {
    /// An original with the translations that the editions have of it, the
    /// terms marked, and what is derived from these.
    fn versions<T: Derive + MarkTerms>(
        &self,
        original: T,
        translation: impl Fn(&Edition) -> Option<T>,
    ) -> Localized<T> {
        self.marked_versions(original, translation, |_, _| {})
    }

    /// The same, with further marks that `mark` sets in the original and its
    /// translations.
    fn marked_versions<T: Derive + MarkTerms>(
        &self,
        mut original: T,
        translation: impl Fn(&Edition) -> Option<T>,
        mark: impl FnOnce(&mut T, &mut BTreeMap<LanguageTag, T>),
    ) -> Localized<T> {
        let language = &self.source.language;
        let mut translations: BTreeMap<LanguageTag, T> = self
            .editions
            .iter()
            .filter_map(|edition| Some((edition.language.clone(), translation(edition)?)))
            .collect();
        T::mark_terms(&mut original, language, &mut translations, self.terms);
        mark(&mut original, &mut translations);
        let derived = self.derivations.of(|tag| match tag == language {
            true => Some(&original),
            false => translations.get(tag),
        });
        Localized {
            language: language.clone(),
            original,
            translations,
            derived,
        }
    }

    /// The errata, their reasons in derived languages too.
    fn errata(&self) -> Vec<Erratum> {
        let mut errata = self.source.errata.clone();
        for erratum in &mut errata {
            self.derivations.complete(&mut erratum.reason);
        }
        errata
    }

    fn topic(&self, chapter: &Chapter, slugs: &BTreeMap<u32, String>) -> Option<Arc<Topic>> {
        let number = chapter.numbering.value;
        Some(Arc::new(Topic {
            number,
            slug: slugs.get(&number)?.clone(),
            title: self.versions(marks::text(self.source, chapter.title), |edition| {
                edition.topics.get(&number).cloned().flatten()
            }),
            measures: chapter.measures.iter().map(|m| self.measure(m)).collect(),
        }))
    }

    fn measure(&self, measure: &DocumentMeasure) -> Arc<Measure> {
        let number = measure.numbering.value;
        let source = self.source;
        let whole = measure.span();
        let spans = source.corrected_spans.iter().enumerate();
        let added = self.annotations.get(&number).cloned().unwrap_or_default();
        let (body, own_names) = self.body(measure, &added);
        Arc::new(Measure {
            number,
            title: self.versions(
                marks::text(source, measure_title(source, measure)),
                |edition| edition.measures.get(&number)?.0.clone(),
            ),
            body,
            own_names,
            errata: spans
                .filter(|(_, span)| whole.start <= span.start && span.end <= whole.end)
                .map(|(index, _)| index)
                .collect(),
            audiences: added.audiences,
            related: added.related,
            keywords: added.keywords,
            span: source
                .measure_spans
                .get(&number)
                .copied()
                .unwrap_or(Span::new(0, 0)),
        })
    }
}

impl Joined<'_> {
    /// The text of a measure, with its names that no term has.
    fn body(
        &self,
        measure: &DocumentMeasure,
        added: &Annotation,
    ) -> (Localized<Body>, Vec<OwnName>) {
        let number = measure.numbering.value;
        let source = self.source;
        let mut names = Vec::new();
        let body = self.marked_versions(
            marks::body(source, &measure.paragraphs),
            |edition| edition.measures.get(&number)?.1.clone(),
            |original, translations| {
                let language = &source.language;
                names = own_names(
                    (&source.id, number),
                    &added.named,
                    language,
                    original,
                    translations,
                );
            },
        );
        for name in &mut names {
            self.derivations.complete(&mut name.words);
        }
        (body, names)
    }
}

/// The slug of every topic; each chapter has exactly one, and none two.
fn slugs(source: &PlanSource, problems: &Problems) -> BTreeMap<u32, String> {
    let chapters = &source.document.chapters;
    let mut slugs: BTreeMap<u32, String> = BTreeMap::new();
    let mut seen: Vec<&Spanned<String>> = Vec::new();
    for topic in &source.topics {
        let number = topic.number.value;
        let slug = &topic.slug;
        if !chapters.iter().any(|c| c.numbering.value == number) {
            let problem = Problem::TopicUnknown {
                number,
                nearest: suggest_number(number, chapters.iter().map(|c| c.numbering.value)),
                topics: chapters.len(),
            };
            problems.push(Diagnostic::at(problem, topic.number.place.clone()));
            continue;
        }
        if slugs.insert(number, slug.value.clone()).is_some() {
            let problem = Problem::TopicRepeated { number };
            let diagnostic = Diagnostic::at(problem, topic.number.place.clone());
            let mut topics = source.topics.iter();
            let first = topics.find(|first| first.number.value == number);
            let first = first.map(|first| first.number.place.clone());
            problems.push(diagnostic.with_related(first));
            continue;
        }
        if let Some(first) = seen.iter().find(|first| first.value == slug.value) {
            let problem = Problem::SlugRepeated {
                slug: slug.value.clone(),
            };
            let diagnostic = Diagnostic::at(problem, slug.place.clone());
            problems.push(diagnostic.with_related(first.place.clone()));
        }
        seen.push(slug);
    }
    for chapter in chapters {
        let number = chapter.numbering.value;
        if !slugs.contains_key(&number) {
            let title = chapter.title.of(&source.corrected).to_owned();
            let problem = Problem::TopicWithoutSlug { number, title };
            problems.push(Diagnostic::at(problem, Place::head(&source.settings)));
        }
    }
    slugs
}

/// Every erratum says why: in the plan's own language, without which nobody
/// could read it, and should in every other that people write in.
fn reasons(source: &PlanSource, site: &Site, problems: &Problems) {
    for erratum in &source.errata {
        let lacks = |tag: &LanguageTag| !erratum.reason.contains_key(tag);
        let tags = site.edited().map(|language| &language.tag);
        for tag in tags.filter(|tag| lacks(tag)) {
            let problem = match tag == &source.language {
                true => Problem::MissingKey {
                    key: format!("reason.{tag}"),
                },
                false => Problem::ReasonMissing {
                    language: tag.to_string(),
                },
            };
            problems.push(Diagnostic::at(problem, erratum.place.clone()));
        }
    }
}
