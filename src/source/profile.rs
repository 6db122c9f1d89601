//! The keys of `plan.toml` that describe a plan among others, and `[series]` of
//! `site.toml`.
//!
//! ```toml
//! year = 2023                    # the year under which it is listed
//! period = "2021-2025"           # or "2026-03-01/2027-02-28"
//! kind = "work-plan"             # see PlanKind
//! series = "civil-affairs-plan"  # the same in all plans of a series
//! superseded-by = "2024"         # the plan that replaces it
//!
//! [body]                         # whose plan it is
//! zh-Hans = "…"
//! ```
//!
//! ```toml
//! [series.civil-affairs-plan]    # in site.toml: what a series is called
//! zh-Hans = "…"
//! ```

use super::language::by_language;
use super::table::Table;
use crate::base::Spanned;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Language, Period, PlanKind, ProfileSettings, SeriesSource, SitePath};

/// A series like others.
const SERIES: &str = "civil-affairs-work-plan";

/// Reads them.
pub(super) fn profile(
    table: &mut Table<'_>,
    languages: &[Language],
    problems: &Problems,
) -> ProfileSettings {
    let head = table.head();
    let body = table.table("body", |table| {
        (table.head(), by_language(table, languages, problems))
    });
    // Without the table nothing is said of the body.
    let (body_place, body) = body.unwrap_or_else(|| (head, Default::default()));
    let year = year(table);
    let period = table.parsed("period", "2021-2025", Period::new);
    if let (Some(year), Some(period)) = (&year, &period)
        && !period.value.years().contains(&year.value)
    {
        let problem = Problem::YearOutsidePeriod {
            year: year.value.to_string(),
            period: period.value.to_string(),
        };
        let diagnostic = Diagnostic::at(problem, &year.place);
        problems.push(diagnostic.with_related(&period.place));
    }
    let words = PlanKind::WORDS.map(|(word, _)| word);
    let kind = table.word("kind", &words, |text| {
        let mut known = PlanKind::WORDS.into_iter();
        known.find(|(word, _)| *word == text).map(|(_, kind)| kind)
    });
    let series = table.slug("series", SERIES);
    ProfileSettings {
        body,
        body_place,
        year,
        period,
        kind: kind.map(|kind| kind.value),
        series: series.map(|series| series.value),
        superseded_by: table.slug("superseded-by", "2024"),
    }
}

/// Reads `[series]` of `site.toml`, which may be absent.
pub(super) fn series(
    table: &mut Table<'_>,
    languages: &[Language],
    problems: &Problems,
) -> Vec<SeriesSource> {
    let series = table.table("series", |table| {
        let mut wrong = Vec::new();
        let series = table.open_tables(|key, table| {
            let name = by_language(table, languages, problems);
            let slug = key.clone();
            match SitePath::is_name(&slug.value) {
                true => table
                    .is_portable(&slug)
                    .then_some(SeriesSource { slug, name }),
                false => {
                    wrong.push(slug);
                    None
                }
            }
        });
        for key in wrong {
            table.refuse("series", &key, SERIES);
        }
        series
    });
    series.into_iter().flatten().flatten().collect()
}

fn year(table: &mut Table<'_>) -> Option<Spanned<i16>> {
    let Spanned { value, place } = table.number("year")?;
    // A larger number is refused below.
    let year = i16::try_from(value).ok();
    if let Some(value) = year.filter(|year| Period::YEARS.contains(year)) {
        return Some(Spanned { value, place });
    }
    let value = value.to_string();
    table.refuse("year", &Spanned { value, place }, "2023");
    None
}
