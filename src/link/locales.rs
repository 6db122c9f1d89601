//! The theme's wording: there in every language, or in the one that this is
//! derived from, with the same messages.

use std::collections::BTreeMap;

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;

use crate::diagnostic::{Diagnostic, Place, Problem, Span};
use crate::model::{Locale, Site, Theme};

/// Checks the wording of a theme for the languages of a site.
pub(super) fn check(site: &Site, theme: &Theme, diagnostics: &mut Vec<Diagnostic>) {
    let mut read: Vec<(&Locale, BTreeMap<String, Span>)> = Vec::new();
    for language in &site.languages {
        let locale = |tag| theme.locales.iter().find(|l| &l.language == tag);
        let is_derived = language.derived_from.as_ref().and_then(locale).is_some();
        match locale(&language.tag) {
            Some(locale) => read.extend(messages(locale, diagnostics).map(|m| (locale, m))),
            None if is_derived => {}
            None => {
                let problem = Problem::LocaleMissing {
                    language: language.tag.to_string(),
                    path: format!("themes/{}/locales/{}.ftl", theme.name, language.tag),
                };
                diagnostics.push(Diagnostic::at(problem, theme.place.clone()));
            }
        }
    }
    for (locale, messages) in &read {
        for (other, theirs) in &read {
            let missing = theirs
                .iter()
                .filter(|(key, _)| !messages.contains_key(*key));
            for (key, span) in missing {
                let problem = Problem::LocaleKey {
                    key: key.clone(),
                    language: locale.language.to_string(),
                };
                let place = Place::head(&locale.file);
                let related = Place::new(&other.file, *span);
                diagnostics.push(Diagnostic::at(problem, place).with_related(related));
            }
        }
    }
}

/// The keys of a locale with their places; `None` if it is not Fluent.
fn messages(locale: &Locale, diagnostics: &mut Vec<Diagnostic>) -> Option<BTreeMap<String, Span>> {
    let text = locale.file.text.as_str();
    match parser::parse(text) {
        Ok(resource) => {
            let mut keys = BTreeMap::new();
            for entry in &resource.body {
                if let Entry::Message(message) = entry {
                    // The name is a slice of the text: its address is its place.
                    let name = message.id.name;
                    let start = (name.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
                    keys.insert(name.to_owned(), Span::new(start, start + name.len()));
                }
            }
            Some(keys)
        }
        Err((_, errors)) => {
            for error in errors {
                let span = error.slice.unwrap_or(error.pos.clone());
                let problem = Problem::LocaleSyntax {
                    reason: error.kind.to_string(),
                };
                let place = Place::new(&locale.file, span);
                diagnostics.push(Diagnostic::at(problem, place));
            }
            None
        }
    }
}
