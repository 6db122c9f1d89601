//! Checks the theme's wording: every language must have it, or take it from one
//! that does, with the same message keys across all layers. Unused messages
//! of the portal's own are ignored here, because they are reported separately
//! ([`super::overrides`]) and need not exist in other languages.

use std::collections::BTreeMap;

use super::derive::wording_source;
use super::messages::messages;
use super::overrides;
use crate::base::Place;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Language, LanguageTag, Locale, Site, Theme};
use crate::text::suggest::Speller;

/// The messages of a language, each with the location of its effective
/// definition.
type Messages = BTreeMap<String, Place>;

/// How many of the messages that a language lacks are named.
const NAMED: usize = 5;

/// Checks a theme's wording for the languages of a site.
pub(super) fn check(site: &Site, theme: &Theme, problems: &Problems) {
    let unused = overrides::unused_messages(theme);
    let mut read: Vec<(&Language, Messages)> = Vec::new();
    for language in &site.languages {
        let source = wording_source(language, theme);
        if theme.wording(&language.tag).next().is_some() {
            let mut messages = of_language(theme, &language.tag, problems);
            if let Some(from) = &source {
                let made = of_language(theme, from, &Problems::new());
                for (key, place) in made {
                    messages.entry(key).or_insert(place);
                }
            }
            messages.retain(|key, _| !unused.contains_key(key));
            read.push((language, messages));
        } else if source.is_none() {
            let problem = Problem::LocaleMissing {
                language: language.tag.to_string(),
                path: format!("theme/locales/{}.ftl", language.tag),
                like: complete(site, theme),
            };
            problems.push(Diagnostic::at(problem, &theme.place));
        }
    }
    for (language, messages) in &read {
        if let Some(locale) = theme.wording(&language.tag).next() {
            let others = read.iter().map(|(_, theirs)| theirs);
            lacking(messages, others, (language, locale), problems);
        }
    }
}

/// A file of wording that has all messages, to be translated: the theme's own
/// in the first language of the site that has one.
fn complete(site: &Site, theme: &Theme) -> Option<String> {
    let mut worded = site.languages.iter();
    worded.find_map(|language| Some(theme.wording(&language.tag).next()?.file.path.clone()))
}

/// Reports the messages that a language lacks: one by one if it has a similar
/// key that the others do not have, the rest together.
fn lacking<'m>(
    messages: &'m Messages,
    others: impl Iterator<Item = &'m Messages> + Clone,
    (language, locale): (&Language, &Locale),
    problems: &Problems,
) {
    let report = |problem, related: &Place| {
        let diagnostic = Diagnostic::at(problem, Place::head(&locale.file));
        problems.push(diagnostic.with_related(related));
    };
    let spare = messages.keys().filter(|own| {
        let mut others = others.clone();
        others.any(|theirs| !theirs.contains_key(*own))
    });
    let spare = Speller::new(spare.map(String::as_str));
    let mut absent: BTreeMap<&str, &Place> = BTreeMap::new();
    for (key, place) in others.flatten() {
        if !messages.contains_key(key) {
            absent.entry(key).or_insert(place);
        }
    }
    let mut rest: Vec<(&str, &Place)> = Vec::new();
    for (key, related) in absent {
        match spare.suggest(key) {
            Some(nearest) => report(lacks(language, key, Some(nearest)), related),
            None => rest.push((key, related)),
        }
    }
    match rest.as_slice() {
        [] => {}
        [(key, related)] => report(lacks(language, key, None), related),
        [(_, related), ..] => {
            let mut keys: Vec<&str> = rest.iter().take(NAMED).map(|(key, _)| *key).collect();
            keys.extend((rest.len() > NAMED).then_some("…"));
            let problem = Problem::LocaleKeys {
                language: language.tag.to_string(),
                count: rest.len(),
                keys: keys.join(", "),
            };
            report(problem, related);
        }
    }
}

fn lacks(language: &Language, key: &str, nearest: Option<&str>) -> Problem {
    Problem::LocaleKey {
        nearest: nearest.map(str::to_owned),
        key: key.to_owned(),
        language: language.tag.to_string(),
    }
}

fn of_language(theme: &Theme, tag: &LanguageTag, problems: &Problems) -> Messages {
    let mut all = Messages::new();
    for locale in theme.wording(tag) {
        let messages = messages(locale, problems).into_iter().flatten();
        all.extend(messages.map(|(key, span)| (key, Place::new(&locale.file, span))));
    }
    all
}
