//! Plans that look like one another by mistake: twice the same, or of one body
//! under two names.

use std::collections::BTreeMap;

use super::standing::Placed;
use crate::base::Place;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::text::spelling::compared;

/// Reports them.
pub(super) fn check(placed: &[Placed<'_>], problems: &Problems) {
    twice(placed, problems);
    names(placed, problems);
}

/// Reports plans of one body, year and kind. Of some kinds a body has many in a
/// year; then their titles are the same too.
fn twice(placed: &[Placed<'_>], problems: &Problems) {
    let mut known: BTreeMap<_, Vec<&Placed<'_>>> = BTreeMap::new();
    for plan in placed {
        let profile = &plan.profile;
        let body = profile.body.get(&plan.source.language);
        let (Some(body), Some(time)) = (body, profile.time) else {
            continue;
        };
        let title = (!profile.kind.is_yearly())
            .then(|| compared(plan.source.text.words(plan.source.document.title)));
        let key = (compared(body), time.years(), profile.kind, title);
        let key = (key.0, *key.1.start(), *key.1.end(), key.2, key.3);
        known.entry(key).or_default().push(plan);
    }
    for plans in known.values() {
        for (at, plan) in plans.iter().enumerate() {
            let before = plans.iter().take(at);
            let first = before.copied().find(|first| is_alike(first, plan));
            if let Some(first) = first {
                let years = plan.profile.time.map(|time| time.period.to_string());
                let problem = Problem::PlansAlike {
                    other: first.source.id.clone(),
                    // Plans without a time were left out above.
                    year: years.unwrap_or_default(),
                    kind: plan.profile.kind.word().to_owned(),
                };
                let diagnostic = Diagnostic::at(problem, Place::head(&plan.source.settings));
                problems.push(diagnostic.with_related(&Place::head(&first.source.settings)));
            }
        }
    }
}

/// Whether nothing tells two plans apart: neither replaces the other, and they
/// are not of different series.
fn is_alike(first: &Placed<'_>, second: &Placed<'_>) -> bool {
    let replaces = |a: &Placed<'_>, b: &Placed<'_>| {
        let by = a.source.profile.superseded_by.as_ref();
        by.is_some_and(|by| by.value == b.source.id)
    };
    let series = [&first.profile.series, &second.profile.series];
    let is_apart = matches!(series, [Some(a), Some(b)] if a != b);
    !replaces(first, second) && !replaces(second, first) && !is_apart
}

/// Reports a body that has two names: they differ in white space or width
/// alone, or one is the end of the other.
fn names(placed: &[Placed<'_>], problems: &Problems) {
    let mut known: BTreeMap<&str, &Placed<'_>> = BTreeMap::new();
    for plan in placed {
        let whole = plan.profile.body.get(&plan.source.language);
        let parts = plan.profile.bodies(&plan.source.language);
        for name in whole.map(String::as_str).into_iter().chain(parts) {
            known.entry(name).or_insert(plan);
        }
    }
    let names: Vec<(&str, String, &Placed<'_>)> = known
        .into_iter()
        .map(|(name, plan)| (name, compared(name), plan))
        .collect();
    for (at, (name, key, plan)) in names.iter().enumerate() {
        let others = names.iter().enumerate();
        let other = others
            .filter(|(other, (_, other_key, _))| match key == other_key {
                // Of two that are the same, one is reported.
                true => *other < at,
                false => is_end(key, other_key),
            })
            .map(|(_, other)| other)
            .next();
        if let Some((other, _, first)) = other {
            let problem = Problem::BodyTwoNames {
                name: (*name).to_owned(),
                other: (*other).to_owned(),
            };
            let diagnostic = Diagnostic::at(problem, body_place(plan));
            problems.push(diagnostic.with_related(body_place(first)));
        }
    }
}

/// Whether a name of several characters is the end of another.
fn is_end(short: &str, long: &str) -> bool {
    let Some(before) = long.strip_suffix(short) else {
        return false;
    };
    // Of Latin names, a whole word is before it.
    let is_cut = before.ends_with(|c: char| c.is_ascii_alphanumeric())
        && short.starts_with(|c: char| c.is_ascii_alphanumeric());
    short.chars().count() > 2 && !before.is_empty() && !is_cut
}

/// Where the body of a plan is given.
fn body_place<'p>(plan: &'p Placed<'_>) -> &'p Place {
    &plan.source.profile.body_place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_name_should_be_told_from_any_other() {
        for (short, long, expected) in [
            ("民政局", "厦门市民政局", true),
            ("局", "厦门市民政局", false),
            ("厦门市民政局", "厦门市民政局", false),
            ("市民政局", "厦门市财政局", false),
            ("affairs", "civilaffairs", false),
        ] {
            assert_eq!(is_end(short, long), expected, "{short} {long}");
        }
    }
}
