//! What series of plans are called.

use std::collections::BTreeSet;

use super::derive::Derivations;
use crate::diagnostic::{Diagnostic, Fix, Problem, Problems};
use crate::model::{Corpus, SeriesNames};
use crate::text::suggest::Speller;

/// The names of series, in derived languages too.
pub(super) fn names(corpus: &Corpus, derivations: &Derivations) -> SeriesNames {
    let series = corpus.series.iter().map(|series| {
        let mut name = series.name.clone();
        derivations.complete(&mut name);
        (series.slug.value.clone(), name)
    });
    series.collect()
}

/// Reports names of series that no plan is of, not even a withheld one.
pub(super) fn check(corpus: &Corpus, problems: &Problems) {
    if corpus.series.is_empty() {
        return;
    }
    let there = corpus.plans.iter().filter_map(|plan| {
        let series = plan.profile.series.as_ref()?;
        Some(series.as_str())
    });
    let withheld = corpus.unpublished.series.iter().map(String::as_str);
    let series: BTreeSet<&str> = there.chain(withheld).collect();
    let known = Speller::new(series.iter().copied());
    for named in &corpus.series {
        let slug = &named.slug;
        if series.contains(slug.value.as_str()) {
            continue;
        }
        let problem = Problem::SeriesUnknown {
            series: slug.value.clone(),
            nearest: known.suggest(&slug.value).map(str::to_owned),
        };
        let meant = known.slip(&slug.value);
        let fix = meant.and_then(|to| Fix::reword(&slug.place, &slug.value, to));
        problems.push(Diagnostic::at(problem, &slug.place).with_fix(fix));
    }
}
