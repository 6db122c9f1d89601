//! Links a plan: original, settings, errata and editions.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::annotations::{Annotation, annotations};
use super::changes::changes;
use super::context::LinkContext;
use super::derive::{Derivations, Derive};
use super::edition::{AlignedEdition, align};
use super::issue;
use super::marks;
use super::names::{self, OwnNames, Passage, Texts};
use super::phrases;
use super::plain::{self, PlainWords};
use super::plan_duties::PlanDuties;
use super::plan_name::is_named;
use super::standing::Placed;
use super::terms::{MarkTerms, Terms};
use super::topic_slugs::slugs;
use crate::base::{Digest, Span};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{
    Addressed, Body, BodyParagraph, Glossary, LanguageTag, Localized, NamedSource, Number, Numbers,
    Paragraph, Plan, PlanSource, PlanStats, Provision, ProvisionPath, Role, Route, Site, Text,
    Withheld,
};
use crate::text::spelling::compared;

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
    let plain = plain::plain(source, &context.derivations, problems);
    let plan = Joined {
        source,
        editions: &editions,
        terms: context.terms.of(&source.id),
        annotations: &annotations,
        plain: &plain,
        derivations: &context.derivations,
        duties: &placed.duties,
        glossary: &context.glossary,
        own: RefCell::default(),
    };
    names::check(source, problems);
    reasons(source, &context.site, problems);
    let is_named = is_named(source, problems);
    let provisions = plan.provisions(problems).filter(|_| is_named)?;
    plain::check(source, cited(&provisions), &context.site, problems);
    let document = &source.document;
    let notice = (!document.notice.is_empty())
        .then(|| plan.around("notice", &document.notice, |edition| edition.notice.clone()));
    let preamble = plan.around("preamble", &document.preamble, |edition| {
        edition.preamble.clone()
    });
    let closing = plan.around("closing", &document.closing, |edition| {
        edition.closing.clone()
    });
    let texts = Texts {
        notice: notice.as_ref(),
        preamble: &preamble,
        closing: &closing,
        provisions: &provisions,
    };
    let mut own = plan.own.take().into_all();
    for name in &mut own {
        context.derivations.complete(&mut name.words);
        context.derivations.complete(&mut name.period);
    }
    let glossary = (&source.language, &context.glossary);
    let names = names::names(&texts, glossary, own, &annotations, problems);
    Some(Plan {
        id: source.id.clone(),
        language: source.language.clone(),
        punctuation: source.punctuation,
        issue: issue::issue(source, &context.derivations, problems),
        profile: placed.profile.clone(),
        standing: placed.standing.clone(),
        title: plan.marked_versions(
            marks::text(source, document.title),
            |edition| edition.title.clone(),
            |original, translations| {
                phrases::mark((&source.language, plan.terms), original, translations);
            },
        ),
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

/// A plan and its aligned editions.
struct Joined<'p> {
    source: &'p PlanSource,
    editions: &'p [AlignedEdition],
    terms: &'p Terms,
    annotations: &'p BTreeMap<ProvisionPath, Annotation>,
    plain: &'p PlainWords,
    derivations: &'p Derivations,
    duties: &'p PlanDuties,
    glossary: &'p Glossary,
    /// The names found so far that are not terms.
    own: RefCell<OwnNames>,
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

    /// Paragraphs around the provisions; `part` says which.
    fn around(
        &self,
        part: &str,
        paragraphs: &[Paragraph],
        translation: impl Fn(&AlignedEdition) -> Option<Body>,
    ) -> Localized<Body> {
        let paragraphs = paragraphs.iter().cloned().map(BodyParagraph::plain);
        let original = marks::body(self.source, paragraphs);
        let passage = self.passage(part, &[], false);
        self.marked_versions(original, translation, |original, translations| {
            let mut own = self.own.borrow_mut();
            own.mark(&passage, original, translations);
        })
    }

    /// A passage of the plan, to find names in.
    fn passage<'a>(&'a self, part: &str, added: &'a [NamedSource], past: bool) -> Passage<'a> {
        Passage {
            anchor: format!("{}-{part}-", self.source.id),
            language: &self.source.language,
            glossary: self.glossary,
            title: compared(self.source.text.words(self.source.document.title)),
            added,
            looks_back: past,
        }
    }

    /// The top-level provisions; `None` if a topic has no slug, which is
    /// reported.
    fn provisions(&self, problems: &Problems) -> Option<Vec<Arc<Provision>>> {
        let slugs = slugs(self.source, problems);
        let above = Above {
            page: Route::plan(&self.source.id),
            looks_back: false,
        };
        let roots = self.source.document.provisions.roots();
        roots
            .map(|root| self.provision(&root, &slugs, &above))
            .collect()
    }

    /// A provision and everything below it; `None` if a topic has no slug.
    fn provision(
        &self,
        provision: &Addressed<'_>,
        slugs: &BTreeMap<Numbers, String>,
        above: &Above,
    ) -> Option<Arc<Provision>> {
        let path = provision.path;
        let (plan, numbers) = (self.source.id.as_str(), path.numbers);
        let (slug, page) = match path.role {
            Role::Topic => {
                let slug = slugs.get(&numbers)?;
                (slug.clone(), Route::topic(plan, slug))
            }
            Role::Cited => (numbers.to_string(), Route::cited(plan, numbers)),
            Role::Heading | Role::Item => (numbers.to_string(), above.page.clone()),
        };
        let own = Above {
            looks_back: above.looks_back || self.looks_back(provision),
            page: page.clone(),
        };
        // Items of a cited provision are part of its body.
        let children = provision.children().filter(|_| !path.is_cited());
        let children: Option<Vec<Arc<Provision>>> = children
            .map(|child| self.provision(&child, slugs, &own))
            .collect();
        // Few provisions are annotated.
        let added = self.annotations.get(&path).cloned().unwrap_or_default();
        let body = self.body(provision, &added, own.looks_back);
        let errata = self.source.text.errata_within(own_span(provision));
        Some(Arc::new(Provision {
            path,
            number: provision.source.numbering.map(|numbering| numbering.number),
            printed: self.printed(provision),
            slug,
            page,
            title: self.title(
                provision,
                (
                    &names::in_title(added.named, &body.original),
                    own.looks_back,
                ),
            ),
            has_heading: provision.source.heading.is_some(),
            body,
            children: children?,
            errata: errata.map(|(index, ..)| index).collect(),
            audiences: added.audiences,
            duties: self.duties.of(path),
            related: added.related,
            plain: self.plain.of(path),
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

    /// Whether a provision tells what was reached.
    fn looks_back(&self, provision: &Addressed<'_>) -> bool {
        let heading = provision.source.heading;
        heading.is_some_and(|heading| names::looks_back(self.source.text.words(heading)))
    }

    /// The heading of a provision, or its number if it has none.
    fn title(
        &self,
        provision: &Addressed<'_>,
        (added, looks_back): (&[NamedSource], bool),
    ) -> Localized<Text> {
        let source = self.source;
        if let Some(title) = provision.source.title(source.text.corrected()) {
            let part = format!("{}-title", part(provision.path));
            let passage = self.passage(&part, added, looks_back);
            return self.marked_versions(
                marks::text(source, title),
                |edition| edition.provisions.get(&provision.path)?.0.clone(),
                |original, translations| {
                    let mut own = self.own.borrow_mut();
                    own.mark_title(&passage, original, translations);
                    phrases::mark((&source.language, self.terms), original, translations);
                },
            );
        }
        let number = provision.source.numbering.map(|numbering| numbering.number);
        let printed = number.map_or_else(|| provision.value().to_string(), Number::printed);
        self.versions(Text::plain(printed), |edition| {
            // Its number serves as its name in every language.
            Some(Text::plain(number?.named(edition.language.is_chinese())))
        })
    }

    /// The text of a provision, with the names that are not terms.
    fn body(
        &self,
        provision: &Addressed<'_>,
        added: &Annotation,
        looks_back: bool,
    ) -> Localized<Body> {
        let path = provision.path;
        let passage = self.passage(&part(path), &added.named, looks_back);
        self.marked_versions(
            marks::body(self.source, provision.body()),
            |edition| edition.provisions.get(&path)?.1.clone(),
            |original, translations| {
                let mut own = self.own.borrow_mut();
                own.mark(&passage, original, translations);
            },
        )
    }
}

/// What a provision has from those above it.
struct Above {
    /// The page that shows headings.
    page: Route,
    /// Whether it tells what was reached.
    looks_back: bool,
}

/// The part of anchors that says which provision a target is in.
fn part(path: ProvisionPath) -> String {
    let numbers = path.numbers;
    match path.role {
        Role::Cited => numbers.to_string(),
        // Their numbers can be those of cited provisions, too.
        Role::Topic => format!("topic-{numbers}"),
        Role::Heading | Role::Item => format!("heading-{numbers}"),
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
