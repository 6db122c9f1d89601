//! Plain words of editors: finds the provisions that they are on, and checks
//! that these are still as they were.

use std::collections::BTreeMap;

use super::derive::Derivations;
use super::entries::by_number;
use crate::base::Place;
use crate::diagnostic::{Diagnostic, Fix, Problem, Problems};
use crate::model::{
    Numbers, Plain, PlainSource, PlanSource, Provision, ProvisionPath, Site, SourceHash,
};

/// The plain words on provisions, by number.
pub(super) struct PlainWords(BTreeMap<Numbers, Plain>);

impl PlainWords {
    /// The plain words on a provision.
    pub(super) fn of(&self, path: ProvisionPath) -> Plain {
        let words = path.is_cited().then(|| self.0.get(&path.numbers));
        // Most plans have none.
        words.flatten().cloned().unwrap_or_default()
    }
}

/// The plain words of a plan, with those of derived languages. Reports unknown
/// and repeated numbers.
pub(super) fn plain(
    plan: &PlanSource,
    derivations: &Derivations,
    problems: &Problems,
) -> PlainWords {
    let entries = by_number(plan, &plan.plain, |entry| &entry.number, problems);
    let words = entries.into_iter().map(|(number, source)| {
        let mut plain = source.plain.clone();
        derivations.complete(&mut plain.says);
        derivations.complete(&mut plain.means);
        (number, plain)
    });
    PlainWords(words.collect())
}

/// Reports provisions without plain words where others have them, words that
/// are missing in a language, and words on provisions that have changed since.
pub(super) fn check<'p>(
    plan: &PlanSource,
    cited: impl Iterator<Item = &'p Provision>,
    site: &Site,
    problems: &Problems,
) {
    let Some(first) = plan.plain.first() else {
        return;
    };
    let with: BTreeMap<Numbers, &PlainSource> = (plan.plain.iter())
        .map(|source| (source.number.value, source))
        .collect();
    let mut without = Vec::new();
    for provision in cited {
        match with.get(&provision.path.numbers) {
            None => without.push(provision.path.numbers.to_string()),
            Some(source) => {
                as_it_was(provision, source, problems);
                in_languages(plan, source, site, problems);
            }
        }
    }
    if !without.is_empty() {
        let problem = Problem::PlainMissing {
            count: without.len(),
            measures: without.join(", "),
        };
        problems.push(Diagnostic::at(
            problem,
            Place::head(&first.number.place.file),
        ));
    }
}

/// Reports a provision of which it is not known that it is as it was when its
/// plain words were written.
fn as_it_was(provision: &Provision, source: &PlainSource, problems: &Problems) {
    let hash = hash(provision);
    let number = source.number.value.to_string();
    match &source.source {
        None => {
            let problem = Problem::PlainUnrecorded {
                number,
                hash: hash.to_string(),
            };
            let diagnostic = Diagnostic::at(problem, &source.number.place);
            problems.push(diagnostic.with_fix(recorded(&source.number.place, hash)));
        }
        Some(recorded) if recorded.value != hash => {
            let problem = Problem::PlainStale {
                number,
                hash: hash.to_string(),
            };
            problems.push(Diagnostic::at(problem, &recorded.place));
        }
        Some(_) => {}
    }
}

/// Puts the hash of a provision on a line below its number, if that has a line
/// of its own.
fn recorded(number: &Place, hash: SourceHash) -> Option<Fix> {
    let end = number.span.end;
    let (rest, _) = number.file.text.get(end..)?.split_once('\n')?;
    let is_alone = rest.trim().is_empty() || rest.trim().starts_with('#');
    is_alone.then(|| {
        let after = end + rest.len();
        let place = Place::new(&number.file, after..after);
        Fix::replace(&place, format!("\nsource = \"{hash}\""))
    })
}

/// Reports the languages in which something is not said.
fn in_languages(plan: &PlanSource, source: &PlainSource, site: &Site, problems: &Problems) {
    let Plain { says, means } = &source.plain;
    let means = (!means.is_empty()).then_some(("means", means));
    for (key, words) in std::iter::once(("says", says)).chain(means) {
        let languages = site.edited().map(|language| &language.tag);
        let meant = languages.filter(|tag| !plan.untranslated.contains(tag));
        for language in meant.filter(|tag| !words.contains_key(tag)) {
            let problem = Problem::PlainUntranslated {
                number: source.number.value.to_string(),
                key: key.to_owned(),
                language: language.to_string(),
            };
            problems.push(Diagnostic::at(problem, &source.number.place));
        }
    }
}

/// Hash of a provision's title and text in the original, as corrected.
fn hash(provision: &Provision) -> SourceHash {
    let title = std::iter::once(&provision.title.original);
    let texts = title.chain(&provision.body.original.paragraphs);
    let texts: Vec<&str> = texts.map(|text| text.string.as_str()).collect();
    SourceHash::of(&texts.join("\n"))
}
