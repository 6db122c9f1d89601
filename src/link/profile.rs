//! What is known of a plan among others: what its editors say, else what the
//! document says of itself.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::derive::Derivations;
use crate::base::Spanned;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{LanguageTag, Period, PlanKind, PlanSource, PlanTime, Profile, PunctuationRule};
use crate::text::simplified::simplified;
use crate::text::width;
use crate::text::years;

/// The profile of a plan.
pub(super) fn profile(source: &PlanSource, derivations: &Derivations) -> Profile {
    let settings = &source.profile;
    let mut body = match settings.body.is_empty() {
        true => issuer(source),
        false => settings.body.clone(),
    };
    derivations.complete(&mut body);
    let plain: String = words_of_title(source).chars().map(simplified).collect();
    Profile {
        body,
        time: time(source),
        kind: (settings.kind).unwrap_or_else(|| PlanKind::of_title(&plain)),
        series: settings.series.clone(),
    }
}

fn issuer(source: &PlanSource) -> BTreeMap<LanguageTag, String> {
    let mut issuer = source.metadata.issuer.clone();
    if let Some(own) = &source.document.facts.issuer {
        let entry = issuer.entry(source.language.clone());
        entry.or_insert_with(|| own.clone());
    }
    issuer
}

/// When a plan was issued.
pub(super) fn issued(source: &PlanSource) -> Option<Date> {
    source.metadata.issued.or(source.document.facts.issued)
}

fn time(source: &PlanSource) -> Option<PlanTime> {
    let settings = &source.profile;
    let of_year = |year: i16| Period::of_years(year, year);
    let year = settings.year.as_ref().map(|year| year.value);
    let period = settings.period.as_ref().map(|period| period.value);
    let has_period = period.is_some();
    let stated = period.or_else(|| year.and_then(of_year));
    let titled = || {
        let (first, last) = years::years(words_of_title(source))?;
        Period::of_years(first, last)
    };
    if let Some(period) = stated.or_else(titled) {
        return Some(PlanTime {
            period,
            year: year.filter(|_| has_period),
            is_stated: true,
        });
    }
    Some(PlanTime {
        period: of_year(issued(source)?.year())?,
        year: None,
        is_stated: false,
    })
}

/// Reports a year or period of `plan.toml` that is none of those in the title,
/// for kinds of plans that are of the time in their titles.
pub(super) fn check(source: &PlanSource, profile: &Profile, problems: &Problems) {
    let titled = years::all(words_of_title(source));
    if titled.is_empty() || !profile.kind.is_of_its_title() {
        return;
    }
    let settings = &source.profile;
    let year = settings.year.as_ref().map(|year| {
        let years = year.value..=year.value;
        ("year", years, year.value.to_string(), &year.place)
    });
    let period = || {
        let period = settings.period.as_ref()?;
        let Spanned { value, place } = period;
        Some(("period", value.years(), value.to_string(), place))
    };
    // A year is within the period, or that has been reported.
    let Some((key, years, value, place)) = year.or_else(period) else {
        return;
    };
    let meets = |(first, last): &(i16, i16)| years.start() <= last && first <= years.end();
    if !titled.iter().any(meets) {
        let spans = titled.iter().map(|(first, last)| match first == last {
            true => first.to_string(),
            false => format!("{first}–{last}"),
        });
        let problem = Problem::YearUnlikeTitle {
            key: key.to_owned(),
            value,
            titled: spans.collect::<Vec<_>>().join(", "),
        };
        problems.push(Diagnostic::at(problem, place));
    }
}

fn words_of_title(source: &PlanSource) -> &str {
    source.text.words(source.document.title)
}

/// The title of a plan as displayed, by language.
pub(super) fn titles(
    source: &PlanSource,
    derivations: &Derivations,
) -> BTreeMap<LanguageTag, String> {
    let own = words_of_title(source);
    let is_full = source.language.is_chinese() && source.punctuation == PunctuationRule::FullWidth;
    let own = match is_full {
        true => width::display(own),
        false => own.to_owned(),
    };
    let mut titles = BTreeMap::from([(source.language.clone(), own)]);
    for edition in &source.editions {
        if let Some(title) = &edition.title {
            titles.insert(edition.language.clone(), title.value.clone());
        }
    }
    derivations.complete(&mut titles);
    titles
}
