//! `/readings/zh-hans.json`: the pinyin table with which browsers annotate the
//! plans' Chinese text.
//!
//! ```json
//! {"characters": {"xíng": "行形"}, "words": {"háng": ["行·业"]}}
//! ```
//!
//! A character has the reading given in `characters`, unless it comes before
//! the dot in a word of `words`; at each position the longest word wins. The
//! file grows with the plans' vocabulary, not with their text, and is shared by
//! all pages.

use std::collections::BTreeMap;

use serde_json::json;

use crate::model::{Body, LanguageTag, Localized, Plan, Portal, Site, Text};
use crate::text::readings::Readings;

/// The languages that have such a file.
pub fn languages(portal: &Portal) -> impl Iterator<Item = &LanguageTag> {
    let tags = portal.site.languages.iter().map(|language| &language.tag);
    tags.filter(|tag| {
        let mut plans = portal.plans.iter();
        plans.any(|plan| has_text(plan, tag))
    })
}

/// Whether pages of a plan need such a file, because the site shows it in
/// Chinese.
pub(super) fn is_needed(site: &Site, plan: &Plan) -> bool {
    let mut languages = site.languages.iter();
    languages.any(|language| has_text(plan, &language.tag))
}

fn has_text(plan: &Plan, tag: &LanguageTag) -> bool {
    tag.is_chinese() && plan.title.get(tag).is_some()
}

/// The file of a language.
pub fn file(portal: &Portal, language: &LanguageTag) -> Vec<u8> {
    let terms = portal.glossary.terms.iter();
    let own = terms
        .flat_map(|term| &term.words)
        .filter_map(|(tag, words)| {
            let reading = words.reading.as_deref()?;
            tag.is_chinese().then_some((words.term.as_str(), reading))
        });
    let plans = portal.plans.iter();
    let texts: Vec<String> = plans.flat_map(|plan| texts(plan, language)).collect();
    let table = Readings::new(own).table(texts.iter().map(String::as_str));
    let characters: BTreeMap<&String, String> = (table.characters.iter())
        .map(|(syllable, characters)| (syllable, characters.iter().collect()))
        .collect();
    let value = json!({ "characters": characters, "words": table.words });
    value.to_string().into_bytes()
}

/// All texts of a plan in a language, as displayed.
fn texts(plan: &Plan, language: &LanguageTag) -> Vec<String> {
    let titles = [&plan.title].into_iter();
    let provisions = plan.walk();
    let titles = titles.chain(provisions.iter().map(|provision| &provision.title));
    let bodies = plan.notice.iter().chain([&plan.preamble, &plan.closing]);
    let bodies = bodies.chain(provisions.iter().map(|provision| &provision.body));
    let titles = titles.filter_map(|title: &Localized<Text>| title.get(language));
    let bodies = bodies.filter_map(|body: &Localized<Body>| body.get(language));
    titles
        .chain(bodies.flat_map(|body| &body.paragraphs))
        .map(|text| plan.displayed(language, text).string)
        .collect()
}
