//! The synonyms joined and held against the texts: a group leads from what
//! readers say to what is written somewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Placed, Problem};
use crate::model::{Body, LanguageTag, Portal, SynonymGroup, SynonymSource, Text, Versions};
use crate::text::lexicon::{Lexicon, Script};

/// The groups, in the order of the file.
pub(super) fn synonyms(sources: &[SynonymSource]) -> Vec<SynonymGroup> {
    let plain = |words: &[Placed<String>]| words.iter().map(|word| word.value.clone()).collect();
    let group = |source: &SynonymSource| SynonymGroup {
        language: source.language.clone(),
        said: plain(&source.said),
        written: plain(&source.written),
    };
    sources.iter().map(group).collect()
}

/// Warns of each word that a group leads to and nothing in its language has.
pub(super) fn check(sources: &[SynonymSource], portal: &Portal, diagnostics: &mut Vec<Diagnostic>) {
    let mut written: BTreeMap<&LanguageTag, Vec<&Placed<String>>> = BTreeMap::new();
    for source in sources {
        let words = written.entry(&source.language).or_default();
        words.extend(&source.written);
    }
    for (language, words) in written {
        let forms = words.iter().map(|word| word.value.as_str()).enumerate();
        let lexicon = Lexicon::new(Script::of(language.as_str()), forms);
        let texts = texts(portal, language).into_iter();
        let found: BTreeSet<usize> = texts.flat_map(|text| lexicon.entries(text)).collect();
        for (index, word) in words.iter().enumerate() {
            if !found.contains(&index) {
                let problem = Problem::SynonymNowhere {
                    word: word.value.clone(),
                    language: language.to_string(),
                };
                diagnostics.push(Diagnostic::at(problem, word.place.clone()));
            }
        }
    }
}

/// All that a portal has in a language.
fn texts<'p>(portal: &'p Portal, language: &LanguageTag) -> Vec<&'p str> {
    let text =
        |versions: &'p Versions<Text>| versions.get(language).map(|text| text.string.as_str());
    let body = |versions: &'p Versions<Body>| {
        let paragraphs = versions.get(language).map(|body| &body.paragraphs);
        paragraphs
            .into_iter()
            .flatten()
            .map(|text| text.string.as_str())
    };
    let mut texts = Vec::new();
    for plan in &portal.plans {
        texts.extend(text(&plan.title));
        texts.extend(plan.notice.iter().flat_map(body));
        texts.extend(body(&plan.preamble));
        texts.extend(plan.topics.iter().filter_map(|topic| text(&topic.title)));
        for (_, measure) in plan.measures() {
            texts.extend(text(&measure.title));
            texts.extend(body(&measure.body));
        }
    }
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
