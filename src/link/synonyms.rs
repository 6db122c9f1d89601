//! Links the synonyms and checks that the words they lead to occur in the
//! texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::memos::{OfPlan, Written};
use crate::base::{Digest, Spanned};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{
    Body, Corpus, LanguageTag, Localized, Plan, Portal, SynonymGroup, SynonymSource, Text,
};
use crate::text::lexicon::{Lexicon, Script};

/// The groups, in file order.
pub(super) fn synonyms(sources: &[SynonymSource]) -> Vec<SynonymGroup> {
    let plain = |words: &[Spanned<String>]| words.iter().map(|word| word.value.clone()).collect();
    let group = |source: &SynonymSource| SynonymGroup {
        language: source.language.clone(),
        said: plain(&source.said),
        written: plain(&source.written),
        plans: plain(&source.plans),
    };
    sources.iter().map(group).collect()
}

/// Warns about target words that do not occur in any text of their language, or
/// of the plans that they are limited to.
pub(super) fn check(
    corpus: &Corpus,
    portal: &Portal,
    memos: &mut BTreeMap<String, OfPlan>,
    problems: &Problems,
) {
    let mut words: BTreeMap<&LanguageTag, Vec<Target<'_>>> = BTreeMap::new();
    for source in corpus.synonyms.iter() {
        let words = words.entry(&source.language).or_default();
        words.extend(source.written.iter().map(|word| (source, word)));
    }
    let lexicons: Vec<(&LanguageTag, Lexicon)> = (words.iter())
        .map(|(language, words)| {
            let forms = words.iter().map(|(_, word)| word.value.as_str());
            let script = Script::of(language.as_str());
            (*language, Lexicon::new(script, forms.enumerate()))
        })
        .collect();
    let beside = find(&lexicons, |language| texts_beside(portal, language));
    let mut written: Vec<(Option<&str>, Arc<Written>)> = vec![(None, Arc::new(beside))];
    for plan in &portal.plans {
        let of_plan = memos.entry(plan.id.clone()).or_default();
        let from = Digest::of([plan.digest.0.as_slice(), &portal.sources.synonyms.0]);
        let in_plan = of_plan.written.get_or_compute(from, problems, |_| {
            find(&lexicons, |language| texts_of(plan, language))
        });
        written.push((Some(&plan.id), in_plan));
    }
    for (language, words) in words {
        for (index, (source, word)) in words.into_iter().enumerate() {
            let is_there = written.iter().any(|(plan, written)| {
                source.leads_to(*plan) && written.get(language).is_some_and(|w| w.contains(&index))
            });
            if !is_there {
                let problem = Problem::SynonymNowhere {
                    word: word.value.clone(),
                    language: language.to_string(),
                };
                problems.push(Diagnostic::at(problem, &word.place));
            }
        }
    }
}

/// A target word with its group.
type Target<'c> = (&'c SynonymSource, &'c Spanned<String>);

fn find<'p>(
    lexicons: &[(&LanguageTag, Lexicon)],
    texts: impl Fn(&LanguageTag) -> Vec<&'p str>,
) -> Written {
    let found = lexicons.iter().map(|(language, lexicon)| {
        let texts = texts(language).into_iter();
        let found = texts.flat_map(|text| lexicon.entries(text)).collect();
        ((*language).clone(), found)
    });
    found.collect()
}

/// All texts of a plan in a language.
fn texts_of<'p>(plan: &'p Plan, language: &LanguageTag) -> Vec<&'p str> {
    let text =
        |versions: &'p Localized<Text>| versions.get(language).map(|text| text.string.as_str());
    let body = |versions: &'p Localized<Body>| {
        let paragraphs = versions.get(language).map(|body| &body.paragraphs);
        paragraphs
            .into_iter()
            .flatten()
            .map(|text| text.string.as_str())
    };
    let mut texts = Vec::new();
    texts.extend(text(&plan.title));
    texts.extend(plan.notice.iter().flat_map(body));
    texts.extend(body(&plan.preamble));
    texts.extend(body(&plan.closing));
    for provision in plan.walk() {
        texts.extend(text(&provision.title));
        texts.extend(body(&provision.body));
    }
    texts
}

/// All texts of a portal in a language, except its plans.
fn texts_beside<'p>(portal: &'p Portal, language: &LanguageTag) -> Vec<&'p str> {
    let mut texts = Vec::new();
    for page in portal
        .pages
        .iter()
        .filter_map(|page| page.texts.get(language))
    {
        texts.extend([page.title.as_str(), page.markdown.as_str()]);
    }
    let terms = portal.glossary.terms.iter();
    for words in terms.filter_map(|term| term.words.get(language)) {
        texts.extend(words.forms());
        texts.push(&words.explanation);
        texts.extend(words.everyday.iter().map(String::as_str));
    }
    texts
}
