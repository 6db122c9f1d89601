//! Checks that translations use the agreed terms.

use super::comparison::Comparison;
use crate::base::slice;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::TermSource;

/// Warns about sentences with a term whose translation has none of its agreed
/// forms. Terms inside longer terms are not checked.
pub(super) fn check(comparison: &Comparison<'_>, sources: &[TermSource], problems: &Problems) {
    let (plan, language) = (comparison.plan, &comparison.edition.language);
    for pair in comparison.pairs {
        let source = plan.text.words(pair.source);
        // Terms that need no further check: those in the line, and those
        // already checked.
        let mut settled = comparison.terms.all(language, &pair.line.value);
        for (range, index) in comparison.terms.find(&plan.language, source) {
            if !settled.insert(index) {
                continue;
            }
            // A term without words in the language is reported by itself.
            let words = sources.get(index).map(|term| &term.words);
            let Some(agreed) = words.and_then(|words| words.get(language)) else {
                continue;
            };
            let problem = Problem::TermNotUsed {
                part: pair.id.part(),
                term: slice(source, range).to_owned(),
                agreed: agreed.value.term.clone(),
            };
            let diagnostic = Diagnostic::at(problem, &pair.line.place);
            problems.push(diagnostic.with_related(&agreed.place));
        }
    }
}
