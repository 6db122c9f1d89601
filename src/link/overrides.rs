//! Detects overrides in the portal's `theme/` that are never used, most likely
//! because of a misspelt name, so that the intended change has no effect.
//!
//! A template is used if a theme has one of the same name, if another template
//! of the portal refers to it, or if it defines components. A message is used
//! if the theme has it in some language, or if one of the portal's own
//! templates or messages refers to it.

use std::collections::{BTreeMap, BTreeSet};

use super::messages::messages;
use crate::base::{Place, up_to};
use crate::diagnostic::{Diagnostic, Fix, Problem, Problems};
use crate::model::{Locale, Template, Theme};
use crate::text::suggest::{Speller, suggest};

/// Reports unused templates and messages of the portal's own.
pub(super) fn check(theme: &Theme, problems: &Problems) {
    let lower: BTreeSet<&str> = (theme.templates.iter())
        .filter(|template| !theme.is_own(template.layer))
        .map(|template| template.name.as_str())
        .collect();
    let named = named(theme);
    for template in own_templates(theme) {
        let name = template.name.as_str();
        let is_asked_for = lower.contains(name)
            || named.contains(name)
            || template.file.text.contains("{% component");
        if !is_asked_for {
            let known: Vec<&str> = lower.iter().copied().collect();
            let problem = Problem::TemplateUnused {
                name: name.to_owned(),
                nearest: suggest(name, &known).map(str::to_owned),
                known: known.join(", "),
            };
            problems.push(Diagnostic::at(problem, Place::head(&template.file)));
        }
    }
    let known = lower_messages(theme);
    let known = Speller::new(known.iter().map(String::as_str));
    let own: BTreeMap<&str, BTreeSet<&str>> = (theme.locales.iter())
        .map(|locale| {
            let lines = locale.file.text.lines();
            (
                locale.file.path.as_str(),
                lines.filter_map(message).collect(),
            )
        })
        .collect();
    for (key, place) in unused_messages(theme) {
        let own = own.get(place.file.path.as_str());
        let is_own = |key: &str| own.is_some_and(|own| own.contains(key));
        let meant = known.slip(&key).filter(|meant| !is_own(meant));
        let fix = meant.and_then(|meant| Fix::reword(&place, &key, meant));
        let problem = Problem::MessageUnused {
            nearest: known.suggest(&key).map(str::to_owned),
            key,
        };
        problems.push(Diagnostic::at(problem, place).with_fix(fix));
    }
}

/// Unused messages of the portal's own, each with its first location.
pub(super) fn unused_messages(theme: &Theme) -> BTreeMap<String, Place> {
    let known = lower_messages(theme);
    let named = named(theme);
    let own = || theme.locales.iter().filter(|l| theme.is_own(l.layer));
    let referred: BTreeSet<&str> = own().flat_map(references).collect();
    let is_asked_for = |key: &str| {
        known.contains(key)
            || named.contains(key)
            // A prefix of a composed key: `t(id="kind-" ~ kind)`.
            || prefixes(key).any(|prefix| named.contains(prefix))
            || referred.contains(key)
    };
    let mut unused = BTreeMap::new();
    for locale in own() {
        // Invalid Fluent is reported elsewhere.
        for (key, span) in messages(locale, &Problems::new()).into_iter().flatten() {
            if !is_asked_for(&key) {
                let place = Place::new(&locale.file, span);
                unused.entry(key).or_insert(place);
            }
        }
    }
    unused
}

/// The key of the message that a line of Fluent begins.
fn message(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    Some(key.trim_end_matches(' '))
}

/// The first words between braces in a locale.
fn references(locale: &Locale) -> impl Iterator<Item = &str> {
    let opened = locale.file.text.split("{ ").skip(1);
    opened.map(|rest| up_to(rest, &[' ', '\n']))
}

/// The beginnings of a key that end with `-`.
fn prefixes(key: &str) -> impl Iterator<Item = &str> {
    key.match_indices('-').filter_map(|(at, _)| key.get(..=at))
}

fn own_templates(theme: &Theme) -> impl Iterator<Item = &Template> {
    let templates = theme.templates.iter();
    templates.filter(|template| theme.is_own(template.layer))
}

/// All messages of the themes below the portal's own layer.
fn lower_messages(theme: &Theme) -> BTreeSet<String> {
    let locales = theme.locales.iter();
    locales
        .filter(|locale| !theme.is_own(locale.layer))
        .filter_map(|locale| messages(locale, &Problems::new()))
        .flat_map(BTreeMap::into_keys)
        .collect()
}

/// All quoted strings in the portal's own templates.
fn named(theme: &Theme) -> BTreeSet<&str> {
    own_templates(theme)
        .flat_map(|template| {
            let text = template.file.text.as_str();
            let quoted = |mark| text.split(mark).skip(1).step_by(2);
            // With both parities, because an apostrophe in the text shifts the
            // pairs.
            let shifted = |mark| text.split(mark).skip(2).step_by(2);
            quoted('"')
                .chain(shifted('"'))
                .chain(quoted('\''))
                .chain(shifted('\''))
        })
        .collect()
}
