//! What editors add to measures: each to one that the plan has, for audiences
//! that the portal has.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Spanned;
use crate::diagnostic::{Diagnostic, Fix, Problem, Problems};
use crate::model::{
    AnnotationSource, Audience, LanguageTag, NamedSource, NotNamedSource, PlanSource,
};
use crate::text::suggest::{slip, suggest, suggest_number};

/// What is added to a measure.
#[derive(Debug, Clone, Default)]
pub(super) struct Annotation {
    /// Indexes of its audiences, in their order.
    pub(super) audiences: Vec<usize>,
    /// Numbers of the measures to read next.
    pub(super) related: Vec<u32>,
    /// What readers type who look for it.
    pub(super) keywords: BTreeMap<LanguageTag, Vec<String>>,
    /// Names that are added or corrected.
    pub(super) named: Vec<NamedSource>,
    /// Words that are no names.
    pub(super) not_named: Vec<NotNamedSource>,
}

/// The annotations of a plan, by the numbers of its measures. A measure that
/// the plan does not have or that stands there twice, and an audience that
/// the portal does not have, are errors, and so is a related measure that the
/// plan does not have, that is the measure itself, or that stands there twice.
pub(super) fn annotations(
    plan: &PlanSource,
    audiences: &[Audience],
    problems: &Problems,
) -> BTreeMap<u32, Annotation> {
    let measures: BTreeSet<u32> = plan
        .document
        .measures()
        .map(|measure| measure.numbering.value)
        .collect();
    let mut seen: BTreeMap<u32, &AnnotationSource> = BTreeMap::new();
    for source in &plan.annotations {
        let number = source.number.value;
        if !measures.contains(&number) {
            let problem = Problem::AnnotationUnknown {
                number,
                nearest: suggest_number(number, measures.iter().copied()),
                measures: measures.len(),
            };
            problems.push(Diagnostic::at(problem, source.number.place.clone()));
        } else if let Some(first) = seen.insert(number, source) {
            let problem = Problem::AnnotationRepeated { number };
            let diagnostic = Diagnostic::at(problem, source.number.place.clone());
            problems.push(diagnostic.with_related(first.number.place.clone()));
        }
    }
    let slugs: Vec<&str> = audiences.iter().map(|a| a.slug.as_str()).collect();
    let annotation = |source: &AnnotationSource| {
        let mut served = BTreeSet::new();
        for slug in &source.audiences {
            match slugs.iter().position(|known| *known == slug.value) {
                Some(index) => {
                    served.insert(index);
                }
                None => problems.push(unknown(slug, &slugs)),
            }
        }
        let annotation = Annotation {
            audiences: served.into_iter().collect(),
            related: related(source, &measures, problems),
            keywords: source.keywords.clone(),
            named: source.named.clone(),
            not_named: source.not_named.clone(),
        };
        (source.number.value, annotation)
    };
    plan.annotations.iter().map(annotation).collect()
}

/// The measures to read next: each one that the plan has, another one, once.
fn related(source: &AnnotationSource, measures: &BTreeSet<u32>, problems: &Problems) -> Vec<u32> {
    let mut seen: BTreeMap<u32, &Spanned<u32>> = BTreeMap::new();
    for one in &source.related {
        let number = one.value;
        let problem = if number == source.number.value {
            Problem::RelatedSelf { number }
        } else if !measures.contains(&number) {
            Problem::RelatedUnknown {
                number,
                nearest: suggest_number(number, measures.iter().copied()),
                measures: measures.len(),
            }
        } else if let Some(first) = seen.get(&number) {
            let problem = Problem::RelatedRepeated { number };
            let diagnostic = Diagnostic::at(problem, one.place.clone());
            let diagnostic = diagnostic.with_related(first.place.clone());
            problems.push(diagnostic.with_fix(Fix::remove_item(&one.place)));
            continue;
        } else {
            seen.insert(number, one);
            continue;
        };
        problems.push(Diagnostic::at(problem, one.place.clone()));
    }
    source.related.iter().map(|one| one.value).collect()
}

fn unknown(slug: &Spanned<String>, slugs: &[&str]) -> Diagnostic {
    let problem = Problem::AudienceUnknown {
        slug: slug.value.clone(),
        nearest: suggest(&slug.value, slugs).map(str::to_owned),
        audiences: (!slugs.is_empty()).then(|| slugs.join(", ")),
    };
    let fix = slip(&slug.value, slugs).and_then(|to| Fix::reword(&slug.place, &slug.value, to));
    Diagnostic::at(problem, slug.place.clone()).with_fix(fix)
}
