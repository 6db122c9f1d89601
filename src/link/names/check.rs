//! Checks the editors' entries on names.

use std::collections::BTreeMap;

use crate::base::{Place, Spanned};
use crate::diagnostic::{Diagnostic, Fix, Problem, Problems};
use crate::model::{AnnotationSource, NameKind, Numbers, PlanSource};
use crate::text::occurrences::{as_written, occurrences};

/// Checks the editors' entries on names: added and suppressed words must occur
/// in the provision, and slugs must be unique.
pub(in crate::link) fn check(plan: &PlanSource, problems: &Problems) {
    let mut slugs: BTreeMap<(NameKind, &str), &Place> = BTreeMap::new();
    let cited = plan.document.provisions.cited();
    let cited: BTreeMap<Numbers, _> = cited.map(|cited| (cited.path.numbers, cited)).collect();
    for annotation in &plan.annotations {
        let number = annotation.number.value;
        let Some(cited) = cited.get(&number) else {
            continue;
        };
        let text = plan.text.words(cited.source.span);
        problems.extend(not_found(annotation, text));
        for named in &annotation.named {
            let key = (named.kind, named.slug.value.as_str());
            if let Some(first) = slugs.insert(key, &named.slug.place) {
                let problem = Problem::NameSlugRepeated {
                    slug: named.slug.value.clone(),
                };
                let diagnostic = Diagnostic::at(problem, &named.slug.place);
                problems.push(diagnostic.with_related(first));
            }
        }
    }
}

/// Reports entries on words that a provision does not have.
fn not_found(annotation: &AnnotationSource, text: &str) -> Vec<Diagnostic> {
    let added = annotation.named.iter().map(|named| &named.found);
    let suppressed = annotation.not_named.iter().map(|not| &not.found);
    let all: Vec<&Spanned<String>> = added.chain(suppressed).collect();
    let present = occurrences(all.iter().map(|found| found.value.as_str()), text);
    let missing = all
        .into_iter()
        .filter(|found| !present.contains_key(found.value.as_str()));
    let missing: Vec<&Spanned<String>> = missing.collect();
    let written = as_written(missing.iter().map(|found| found.value.as_str()), text);
    let report = |found: &&Spanned<String>| {
        let meant = written.get(found.value.as_str()).copied();
        let fix = meant.and_then(|to| Fix::reword(&found.place, &found.value, to));
        let problem = Problem::NameNotFound {
            number: annotation.number.value.to_string(),
            found: found.value.clone(),
            nearest: meant.map(str::to_owned),
        };
        Diagnostic::at(problem, &found.place).with_fix(fix)
    };
    missing.iter().map(report).collect()
}
