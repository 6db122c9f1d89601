//! Editors' annotations: resolves their provisions in the plan and their
//! audiences in the portal.

use std::collections::{BTreeMap, BTreeSet};

use super::entries::by_number;
use super::numbers::KnownPaths;
use crate::base::Spanned;
use crate::diagnostic::{Diagnostic, Fix, Problem, Problems};
use crate::model::{
    AnnotationSource, Audience, LanguageTag, NamedSource, NotNamedSource, Numbers, PlanSource,
    ProvisionPath, Role,
};
use crate::text::suggest::Speller;

/// Additions to a cited provision.
#[derive(Debug, Clone, Default)]
pub(super) struct Annotation {
    /// Indexes of its audiences, the one that it concerns most first.
    pub(super) audiences: Vec<usize>,
    /// Related provisions.
    pub(super) related: Vec<ProvisionPath>,
    /// Search keywords.
    pub(super) keywords: BTreeMap<LanguageTag, Vec<String>>,
    /// Names added or corrected.
    pub(super) named: Vec<NamedSource>,
    /// Words that are not names.
    pub(super) not_named: Vec<NotNamedSource>,
}

/// The annotations of a plan, by provision. Unknown or repeated numbers and
/// unknown audiences are errors. So are related numbers that are unknown,
/// repeated, or the provision's own.
pub(super) fn annotations(
    plan: &PlanSource,
    audiences: &[Audience],
    problems: &Problems,
) -> BTreeMap<ProvisionPath, Annotation> {
    let cited: BTreeSet<Numbers> = plan
        .document
        .provisions
        .cited()
        .map(|cited| cited.path.numbers)
        .collect();
    let near: KnownPaths = cited.iter().copied().collect();
    by_number(
        plan,
        &plan.annotations,
        |annotation| &annotation.number,
        problems,
    );
    let slugs: Vec<&str> = audiences.iter().map(|a| a.slug.as_str()).collect();
    let indexes: BTreeMap<&str, usize> = slugs.iter().copied().zip(0..).collect();
    let all = (!slugs.is_empty()).then(|| slugs.join(", "));
    let near_slugs = Speller::new(slugs);
    let annotation = |source: &AnnotationSource| {
        let mut served = Vec::new();
        for slug in &source.audiences {
            match indexes.get(slug.value.as_str()) {
                Some(index) if served.contains(index) => {}
                Some(index) => served.push(*index),
                None => problems.push(unknown(slug, &near_slugs, all.clone())),
            }
        }
        let annotation = Annotation {
            audiences: served,
            related: related(source, (&cited, &near), problems),
            keywords: source.keywords.clone(),
            named: source.named.clone(),
            not_named: source.not_named.clone(),
        };
        (path(source.number.value), annotation)
    };
    plan.annotations.iter().map(annotation).collect()
}

fn path(numbers: Numbers) -> ProvisionPath {
    ProvisionPath::new(Role::Cited, numbers)
}

/// Related provisions; reports those that are unknown, repeated, or the
/// provision itself.
fn related(
    source: &AnnotationSource,
    (cited, near): (&BTreeSet<Numbers>, &KnownPaths),
    problems: &Problems,
) -> Vec<ProvisionPath> {
    let mut seen: BTreeMap<Numbers, &Spanned<Numbers>> = BTreeMap::new();
    for one in &source.related {
        let number = one.value.to_string();
        let problem = if one.value == source.number.value {
            Problem::RelatedSelf { number }
        } else if !cited.contains(&one.value) {
            Problem::RelatedUnknown {
                number,
                nearest: near.suggest(one.value),
                measures: cited.len(),
            }
        } else if let Some(first) = seen.get(&one.value) {
            let problem = Problem::RelatedRepeated { number };
            let diagnostic = Diagnostic::at(problem, &one.place);
            let diagnostic = diagnostic.with_related(&first.place);
            problems.push(diagnostic.with_fix(Fix::remove_item(&one.place)));
            continue;
        } else {
            seen.insert(one.value, one);
            continue;
        };
        problems.push(Diagnostic::at(problem, &one.place));
    }
    source.related.iter().map(|one| path(one.value)).collect()
}

fn unknown(slug: &Spanned<String>, slugs: &Speller<'_>, all: Option<String>) -> Diagnostic {
    let problem = Problem::AudienceUnknown {
        slug: slug.value.clone(),
        nearest: slugs.suggest(&slug.value).map(str::to_owned),
        audiences: all,
    };
    let fix = slugs
        .slip(&slug.value)
        .and_then(|to| Fix::reword(&slug.place, &slug.value, to));
    Diagnostic::at(problem, &slug.place).with_fix(fix)
}
