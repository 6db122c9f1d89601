//! Whether translations use the terms that were agreed on.

use super::comparison::Comparison;
use crate::base::slice;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::TermSource;

/// Warns of each sentence with a term whose translation has no agreed form of
/// it. A term inside a longer one is not asked for.
pub(super) fn check(comparison: &Comparison<'_>, sources: &[TermSource], problems: &Problems) {
    let (plan, language) = (comparison.plan, &comparison.edition.language);
    for pair in comparison.pairs {
        let source = plan.text.words(pair.source);
        // What need not be asked for: what is there, and what was asked for.
        let mut settled = comparison.terms.all(language, &pair.line.value);
        for (range, index) in comparison.terms.find(&plan.language, source) {
            if !settled.insert(index) {
                continue;
            }
            // Without words in the language the term itself is at fault.
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
