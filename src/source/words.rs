//! Lists of words in one language.

use std::collections::BTreeMap;

use super::table::Problems;
use crate::diagnostic::{Diagnostic, Place, Placed, Problem};
use crate::model::LanguageTag;
use crate::text::lexicon::Script;

/// Reports each word that stands there already, be it in another case or
/// width, as `problem` says it.
pub(super) fn refuse_repeated<'w>(
    words: impl IntoIterator<Item = &'w Placed<String>>,
    language: &LanguageTag,
    problem: impl Fn(String) -> Problem,
    problems: &Problems,
) {
    let script = Script::of(language.as_str());
    let mut seen: BTreeMap<String, &Place> = BTreeMap::new();
    for word in words {
        let first = *seen.entry(script.key(&word.value)).or_insert(&word.place);
        if first != &word.place {
            let diagnostic = Diagnostic::at(problem(word.value.clone()), word.place.clone());
            let diagnostic = diagnostic.with_related(first.clone());
            problems.borrow_mut().push(diagnostic);
        }
    }
}

/// The words without their places.
pub(super) fn plain(words: Vec<Placed<String>>) -> Vec<String> {
    words.into_iter().map(|word| word.value).collect()
}
