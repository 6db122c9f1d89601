//! Checks the theme's wording: every language must have it, or be derived from
//! one that does, with the same message keys across all layers. Unused messages
//! of the portal's own are ignored here, because they are reported separately
//! ([`super::overrides`]) and need not exist in other languages.

use std::collections::BTreeMap;

use super::messages::messages;
use super::overrides;
use crate::base::Place;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Language, LanguageTag, Site, Theme};
use crate::text::suggest::Speller;

/// The messages of a language, each with the location of its effective
/// definition.
type Messages = BTreeMap<String, Place>;

/// Checks a theme's wording for the languages of a site.
pub(super) fn check(site: &Site, theme: &Theme, problems: &Problems) {
    let unused = overrides::unused_messages(theme);
    let mut read: Vec<(&Language, Messages)> = Vec::new();
    for language in &site.languages {
        let is_derived = language.derived_from.is_some();
        if theme.wording(&language.tag).next().is_some() {
            let mut messages = of_language(theme, &language.tag, problems);
            if let Some(from) = &language.derived_from {
                let made = of_language(theme, from, &Problems::new());
                for (key, place) in made {
                    messages.entry(key).or_insert(place);
                }
            }
            messages.retain(|key, _| !unused.contains_key(key));
            read.push((language, messages));
        } else if !is_derived {
            let problem = Problem::LocaleMissing {
                language: language.tag.to_string(),
                path: format!("theme/locales/{}.ftl", language.tag),
            };
            problems.push(Diagnostic::at(problem, &theme.place));
        }
    }
    for (language, messages) in &read {
        let Some(locale) = theme.wording(&language.tag).next() else {
            continue;
        };
        for (_, theirs) in &read {
            let spare = messages.keys().filter(|own| !theirs.contains_key(*own));
            let spare = Speller::new(spare.map(String::as_str));
            for (key, related) in theirs
                .iter()
                .filter(|(key, _)| !messages.contains_key(*key))
            {
                let problem = Problem::LocaleKey {
                    nearest: spare.suggest(key).map(str::to_owned),
                    key: key.clone(),
                    language: language.tag.to_string(),
                };
                let place = Place::head(&locale.file);
                let diagnostic = Diagnostic::at(problem, place).with_related(related);
                problems.push(diagnostic);
            }
        }
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
