//! Links the synonyms and checks that the words they lead to occur in the
//! texts.

use std::collections::BTreeMap;

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
    };
    sources.iter().map(group).collect()
}

/// Warns about target words that do not occur in any text of their language.
pub(super) fn check(
    corpus: &Corpus,
    portal: &Portal,
    memos: &mut BTreeMap<String, OfPlan>,
    problems: &Problems,
) {
    let mut words: BTreeMap<&LanguageTag, Vec<&Spanned<String>>> = BTreeMap::new();
    for source in corpus.synonyms.iter() {
        let words = words.entry(&source.language).or_default();
        words.extend(&source.written);
    }
    let lexicons: Vec<(&LanguageTag, Lexicon)> = (words.iter())
        .map(|(language, words)| {
            let forms = words.iter().map(|word| word.value.as_str()).enumerate();
            let lexicon = Lexicon::new(Script::of(language.as_str()), forms);
            (*language, lexicon)
        })
        .collect();
    let mut written = find(&lexicons, |language| texts_beside(portal, language));
    for plan in &portal.plans {
        let of_plan = memos.entry(plan.id.clone()).or_default();
        let from = Digest::of([plan.digest.0.as_slice(), &portal.sources.synonyms.0]);
        let in_plan = of_plan.written.get_or_compute(from, problems, |_| {
            find(&lexicons, |language| texts_of(plan, language))
        });
        for (language, found) in in_plan.iter() {
            written.entry(language.clone()).or_default().extend(found);
        }
    }
    for (language, words) in words {
        let found = written.get(language);
        for (index, word) in words.into_iter().enumerate() {
            if !found.is_some_and(|found| found.contains(&index)) {
                let problem = Problem::SynonymNowhere {
                    word: word.value.clone(),
                    language: language.to_string(),
                };
                problems.push(Diagnostic::at(problem, &word.place));
            }
        }
    }
}

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
