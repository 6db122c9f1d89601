//! Links a plan: original, settings, errata and editions.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::annotations::{Annotation, annotations};
use super::changes::changes;
use super::context::LinkContext;
use super::derive::{Derivations, Derive};
use super::edition::{AlignedEdition, align};
use super::issue;
use super::marks;
use super::names::{self, Texts, own_names};
use super::numbers::KnownPaths;
use super::plan_duties::PlanDuties;
use super::standing::Placed;
use super::terms::{MarkTerms, Terms};
use crate::base::{Digest, Place, Span};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{
    Addressed, Body, BodyParagraph, LanguageTag, Localized, Number, Numbers, OwnName, Paragraph,
    Plan, PlanSource, PlanStats, Provision, ProvisionPath, Role, Route, Site, SitePath, Text,
    Withheld,
};

/// Links one plan; `None` if a topic has no slug, which is reported. `digest`
/// covers the plan and the context, `withheld` says why it is not published.
pub(super) fn plan(
    placed: &Placed<'_>,
    context: &LinkContext,
    digest: Digest,
    withheld: Option<&Withheld>,
    problems: &Problems,
) -> Option<Plan> {
    let source: &PlanSource = placed.source;
    let editions = source.editions.iter();
    let editions: Vec<AlignedEdition> = editions
        .map(|edition| align(edition, source, problems))
        .collect();
    let annotations = annotations(source, &context.audiences, problems);
    let plan = Joined {
        source,
        editions: &editions,
        terms: context.terms.of(&source.id),
        annotations: &annotations,
        derivations: &context.derivations,
        duties: &placed.duties,
    };
    names::check(source, problems);
    reasons(source, &context.site, problems);
    let is_named = is_named(source, problems);
    let provisions = plan.provisions(problems).filter(|_| is_named)?;
    let document = &source.document;
    let notice = (!document.notice.is_empty())
        .then(|| plan.around(&document.notice, |edition| edition.notice.clone()));
    let preamble = plan.around(&document.preamble, |edition| edition.preamble.clone());
    let closing = plan.around(&document.closing, |edition| edition.closing.clone());
    let texts = Texts {
        notice: notice.as_ref(),
        preamble: &preamble,
        closing: &closing,
        provisions: &provisions,
    };
    let glossary = &context.glossary;
    let names = names::names(&texts, &source.language, glossary, &annotations, problems);
    Some(Plan {
        id: source.id.clone(),
        language: source.language.clone(),
        punctuation: source.punctuation,
        issue: issue::issue(source, &context.derivations, problems),
        profile: placed.profile.clone(),
        standing: placed.standing.clone(),
        title: plan.versions(marks::text(source, document.title), |edition| {
            edition.title.clone()
        }),
        names,
        notice,
        preamble,
        closing,
        stats: PlanStats::of(cited(&provisions)),
        provisions,
        source: Arc::clone(&source.text),
        reasons: plan.reasons(),
        changes: changes(source),
        chrome: (document.chrome.iter())
            .map(|span| source.text.line(span.start))
            .collect(),
        withheld: withheld.map(|withheld| withheld.why.clone()),
        digest,
    })
}

/// Whether the name of a plan's folder can be used in addresses; reports it if
/// not.
fn is_named(source: &PlanSource, problems: &Problems) -> bool {
    let Some(problem) = unusable_name(&source.id) else {
        return true;
    };
    problems.push(Diagnostic::at(problem, Place::head(&source.settings)));
    false
}

/// Why the folder of a plan cannot have a name, if it cannot.
pub fn unusable_name(name: &str) -> Option<Problem> {
    let is_list = Route::PLAN_LISTS.contains(&name);
    let name = name.to_owned();
    match SitePath::is_name(&name) {
        false => Some(Problem::PlanName { name }),
        true => is_list.then_some(Problem::PlanNameReserved { name }),
    }
}

/// A plan and its aligned editions.
struct Joined<'p> {
    source: &'p PlanSource,
    editions: &'p [AlignedEdition],
    terms: &'p Terms,
    annotations: &'p BTreeMap<ProvisionPath, Annotation>,
    derivations: &'p Derivations,
    duties: &'p PlanDuties,
}

impl Joined<'_> {
    /// An original with its translations from the editions, terms marked, and
    /// the derived versions.
    fn versions<T: Derive + MarkTerms>(
        &self,
        original: T,
        translation: impl Fn(&AlignedEdition) -> Option<T>,
    ) -> Localized<T> {
        self.marked_versions(original, translation, |_, _| {})
    }

    /// Like [`Self::versions`], with additional marks set by `mark` in the
    /// original and its translations.
    fn marked_versions<T: Derive + MarkTerms>(
        &self,
        mut original: T,
        translation: impl Fn(&AlignedEdition) -> Option<T>,
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

    /// The reasons of all errata, including derived languages.
    fn reasons(&self) -> Vec<BTreeMap<LanguageTag, String>> {
        let errata = self.source.text.errata().iter();
        let mut reasons: Vec<_> = errata.map(|erratum| erratum.reason.clone()).collect();
        for reason in &mut reasons {
            self.derivations.complete(reason);
        }
        reasons
    }

    /// Paragraphs around the provisions.
    fn around(
        &self,
        paragraphs: &[Paragraph],
        translation: impl Fn(&AlignedEdition) -> Option<Body>,
    ) -> Localized<Body> {
        let paragraphs = paragraphs.iter().cloned().map(BodyParagraph::plain);
        self.versions(marks::body(self.source, paragraphs), translation)
    }

    /// The top-level provisions; `None` if a topic has no slug, which is
    /// reported.
    fn provisions(&self, problems: &Problems) -> Option<Vec<Arc<Provision>>> {
        let slugs = slugs(self.source, problems);
        let home = Route::plan(&self.source.id);
        let roots = self.source.document.provisions.roots();
        roots
            .map(|root| self.provision(&root, &slugs, &home))
            .collect()
    }

    /// A provision and everything below it; `None` if a topic has no slug.
    /// `above` is the page that shows headings.
    fn provision(
        &self,
        provision: &Addressed<'_>,
        slugs: &BTreeMap<Numbers, String>,
        above: &Route,
    ) -> Option<Arc<Provision>> {
        let path = provision.path;
        let (plan, numbers) = (self.source.id.as_str(), path.numbers);
        let (slug, page) = match path.role {
            Role::Topic => {
                let slug = slugs.get(&numbers)?;
                (slug.clone(), Route::topic(plan, slug))
            }
            Role::Cited => (numbers.to_string(), Route::cited(plan, numbers)),
            Role::Heading | Role::Item => (numbers.to_string(), above.clone()),
        };
        // Items of a cited provision are part of its body.
        let children = provision.children().filter(|_| !path.is_cited());
        let children: Option<Vec<Arc<Provision>>> = children
            .map(|child| self.provision(&child, slugs, &page))
            .collect();
        // Few provisions are annotated.
        let added = self.annotations.get(&path).cloned().unwrap_or_default();
        let (body, own_names) = self.body(provision, &added);
        let errata = self.source.text.errata_within(own_span(provision));
        Some(Arc::new(Provision {
            path,
            number: provision.source.numbering.map(|numbering| numbering.number),
            printed: self.printed(provision),
            slug,
            page,
            title: self.title(provision),
            has_heading: provision.source.heading.is_some(),
            body,
            children: children?,
            errata: errata.map(|(index, ..)| index).collect(),
            audiences: added.audiences,
            own_names,
            duties: self.duties.of(path),
            related: added.related,
            keywords: added.keywords,
            span: self.source.text.original(provision.source.span),
        }))
    }

    /// The number of a provision as printed, without white space.
    fn printed(&self, provision: &Addressed<'_>) -> String {
        let span = provision.source.numbering.map(|numbering| numbering.span);
        // Some have no number.
        let words = span.map_or("", |span| self.source.text.words(span));
        words.chars().filter(|c| !c.is_whitespace()).collect()
    }

    /// The heading of a provision, or its number if it has none.
    fn title(&self, provision: &Addressed<'_>) -> Localized<Text> {
        let source = self.source;
        if let Some(title) = provision.source.title(source.text.corrected()) {
            return self.versions(marks::text(source, title), |edition| {
                edition.provisions.get(&provision.path)?.0.clone()
            });
        }
        let number = provision.source.numbering.map(|numbering| numbering.number);
        let printed = number.map_or_else(|| provision.value().to_string(), Number::printed);
        self.versions(Text::plain(printed), |edition| {
            // Its number serves as its name in every language.
            Some(Text::plain(number?.named(edition.language.is_chinese())))
        })
    }

    /// The text of a provision, with its own names (those that are not terms).
    fn body(
        &self,
        provision: &Addressed<'_>,
        added: &Annotation,
    ) -> (Localized<Body>, Vec<OwnName>) {
        let source = self.source;
        let path = provision.path;
        let mut names = Vec::new();
        let body = self.marked_versions(
            marks::body(source, provision.body()),
            |edition| edition.provisions.get(&path)?.1.clone(),
            |original, translations| {
                let owner = (source.id.as_str(), path.numbers);
                let language = &source.language;
                names = own_names(owner, &added.named, language, original, translations);
            },
        );
        for name in &mut names {
            self.derivations.complete(&mut name.words);
        }
        (body, names)
    }
}

/// All cited provisions among and below some provisions.
fn cited(provisions: &[Arc<Provision>]) -> impl Iterator<Item = &Provision> {
    let is_cited = |provision: &&Arc<Provision>| provision.path.is_cited();
    let roots = provisions.iter().filter(is_cited);
    let below = provisions.iter().flat_map(|provision| provision.cited());
    roots.chain(below).map(Arc::as_ref)
}

/// The span of a provision's own words: all of it if it is cited, else the part
/// before its first child.
fn own_span(provision: &Addressed<'_>) -> Span {
    let whole = provision.source.span;
    let first = provision.source.children.first();
    match first.filter(|_| !provision.path.is_cited()) {
        Some(first) => Span::new(whole.start, first.span.start),
        None => whole,
    }
}

/// The slugs of topics. Reports topics that have none, and slugs and numbers
/// that are repeated or unknown.
fn slugs(source: &PlanSource, problems: &Problems) -> BTreeMap<Numbers, String> {
    let chapters: Vec<Addressed<'_>> = source.document.provisions.topics().collect();
    let numbers = chapters.iter().map(|chapter| chapter.path.numbers);
    let numbers: BTreeSet<Numbers> = numbers.collect();
    let near: KnownPaths = numbers.iter().copied().collect();
    let mut slugs: BTreeMap<Numbers, String> = BTreeMap::new();
    let mut firsts: BTreeMap<Numbers, &Place> = BTreeMap::new();
    let mut seen: BTreeMap<&str, &Place> = BTreeMap::new();
    for topic in &source.topics {
        let number = topic.number.value;
        let slug = &topic.slug;
        let first = *firsts.entry(number).or_insert(&topic.number.place);
        if !numbers.contains(&number) {
            let problem = Problem::TopicUnknown {
                number: number.to_string(),
                nearest: near.suggest(number),
                topics: chapters.len(),
            };
            problems.push(Diagnostic::at(problem, &topic.number.place));
            continue;
        }
        if slugs.insert(number, slug.value.clone()).is_some() {
            let number = number.to_string();
            let problem = Problem::TopicRepeated { number };
            let diagnostic = Diagnostic::at(problem, &topic.number.place);
            problems.push(diagnostic.with_related(first));
            continue;
        }
        if let Some(first) = seen.get(slug.value.as_str()) {
            let problem = Problem::SlugRepeated {
                slug: slug.value.clone(),
            };
            let diagnostic = Diagnostic::at(problem, &slug.place);
            problems.push(diagnostic.with_related(*first));
        } else {
            seen.insert(&slug.value, &slug.place);
        }
    }
    for chapter in &chapters {
        let number = chapter.path.numbers;
        if !slugs.contains_key(&number) {
            let title = chapter.source.heading;
            let title = title
                .map_or("", |title| source.text.words(title))
                .to_owned();
            let number = number.to_string();
            let problem = Problem::TopicWithoutSlug { number, title };
            problems.push(Diagnostic::at(problem, Place::head(&source.settings)));
        }
    }
    slugs
}

/// Checks the reasons of errata: required in the plan's own language,
/// recommended in every other edited language.
fn reasons(source: &PlanSource, site: &Site, problems: &Problems) {
    for erratum in source.text.errata() {
        let lacks = |tag: &LanguageTag| {
            !erratum.reason.contains_key(tag) && !source.untranslated.contains(tag)
        };
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
            problems.push(Diagnostic::at(problem, &erratum.place));
        }
    }
}
