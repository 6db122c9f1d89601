//! Lists of words in one language.

use std::collections::BTreeMap;

use crate::base::{Place, Spanned};
use crate::diagnostic::Problems;
use crate::diagnostic::{Diagnostic, Fix, Problem};
use crate::model::LanguageTag;
use crate::text::lexicon::Script;

/// Reports each word that occurs earlier, even in another case or width, as the
/// problem that `problem` returns.
pub(super) fn refuse_repeated<'w>(
    words: impl IntoIterator<Item = &'w Spanned<String>>,
    language: &LanguageTag,
    problem: impl Fn(String) -> Problem,
    problems: &Problems,
) {
    let script = Script::of(language.as_str());
    let mut seen: BTreeMap<String, &Place> = BTreeMap::new();
    for word in words {
        let first = *seen.entry(script.key(&word.value)).or_insert(&word.place);
        if first != &word.place {
            let diagnostic = Diagnostic::at(problem(word.value.clone()), &word.place);
            let diagnostic = diagnostic.with_related(first);
            let diagnostic = diagnostic.with_fix(shared(first, &word.place));
            problems.push(diagnostic);
        }
    }
}

/// A fix that removes the second of two equal words if both are in one list.
/// With two lists, only the editor knows which is right.
fn shared(first: &Place, second: &Place) -> Option<Fix> {
    let between = second.file.text.get(first.span.end..second.span.start)?;
    let is_one_list = !between.contains(['[', ']']);
    is_one_list.then(|| Fix::remove_item(second)).flatten()
}

/// The words without their positions.
pub(super) fn plain(words: Vec<Spanned<String>>) -> Vec<String> {
    words.into_iter().map(|word| word.value).collect()
}
