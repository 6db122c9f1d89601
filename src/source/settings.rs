//! `site.toml`: the site's languages, address and theme, and the office
//! responsible for it ([`office`]), and the head of its pages ([`masthead`]).
//! `[sources] outside` lists folders outside the portal's that links may lead to.
//! `[gone]` gives the reason why an address is gone ([`formerly`]). `[series]`
//! names series of plans. `[budget]` limits pages ([`budget`](super::budget)).
//! `[offline]` with `enabled = false` removes what readers have kept on their
//! devices.
//!
//! A language with `derived-from` has no texts of its own: they are derived
//! from those of another language of the site. So are its name and description
//! if they are missing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::budget::budget;
use super::formerly;
use super::language::by_language;
use super::masthead;
use super::office;
use super::options::Options;
use super::outside::Outside;
use super::profile;
use super::table::{Table, read};
use super::words::plain;
use crate::base::{File, Place, Span, Spanned};
use crate::diagnostic::Problems;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{
    BaseUrl, GoneSource, Language, LanguageTag, Masthead, Office, PageBudget, SeriesSource,
};
use crate::text::script::{self, Script};

/// The content of `site.toml`.
#[derive(Debug)]
pub(super) struct Settings {
    /// The default language first; never empty.
    pub(super) languages: Vec<Language>,
    /// Languages that files have texts in and the site is not published in, on
    /// purpose.
    pub(super) unpublished: Vec<LanguageTag>,
    pub(super) base_url: Option<BaseUrl>,
    /// By language; empty if there is none.
    pub(super) letterhead: BTreeMap<LanguageTag, String>,
    pub(super) masthead: Masthead,
    pub(super) office: Office,
    /// Whether readers may keep the site on their devices.
    pub(super) offline: bool,
    /// Addresses that are gone.
    pub(super) gone: Vec<GoneSource>,
    /// The names of series.
    pub(super) series: Vec<SeriesSource>,
    /// How large pages may be.
    pub(super) budget: Vec<PageBudget>,
    /// The folders that links may lead to, besides the portal's own.
    pub(super) outside: Outside,
    /// `None` if it is missing, which is reported: the rest can still be read.
    pub(super) theme: Option<Spanned<String>>,
}

const BASE_URL: &str = "https://plans.example/";

/// Reads the settings; `None` if there are no valid languages.
pub(super) fn settings(
    file: &Arc<File>,
    options: &Options,
    problems: &Problems,
) -> Option<Settings> {
    let whole = Span::new(0, file.text.len());
    read(file, whole, problems, |table| {
        let base_url = table.parsed("base-url", BASE_URL, BaseUrl::new);
        let base_url = match &options.base_url {
            Some(url) => BaseUrl::new(url),
            None => base_url.map(|url| url.value),
        };
        let theme = table.required_text("theme");
        let head = table.head();
        let languages = languages(table, problems)?;
        if languages.is_empty() {
            let none = Spanned {
                value: String::new(),
                place: head,
            };
            table.refuse("language", &none, "[[language]] tag = \"zh-Hans\" …");
            return None;
        }
        let unpublished = unpublished(table, &languages);
        let letterhead = table.table("print", |table| {
            table.table("letterhead", |table| {
                by_language(table, &languages, problems)
            })
        });
        let masthead = masthead::masthead(table, &languages, problems);
        let office = office::office(table, &languages, problems);
        let offline = table.table("offline", |table| table.boolean("enabled"));
        let gone = formerly::gone(table, &languages, problems);
        let series = profile::series(table, &languages, problems);
        let outside = table.table("sources", |table| plain(table.texts("outside")));
        Some(Settings {
            // Most portals have no folders outside.
            outside: Outside::new(outside.unwrap_or_default()),
            // A letterhead is optional.
            letterhead: letterhead.flatten().unwrap_or_default(),
            languages,
            unpublished,
            base_url,
            masthead,
            office,
            gone,
            series,
            budget: budget(table),
            offline: offline.flatten().is_none_or(|offline| offline.value) && !options.preview,
            theme,
        })
    })?
}

/// The languages that are not published on purpose; none of them is one of the
/// site's.
fn unpublished(table: &mut Table<'_>, languages: &[Language]) -> Vec<LanguageTag> {
    let mut tags = Vec::new();
    for text in table.texts("unpublished") {
        let tag = LanguageTag::new(&text.value);
        match tag.filter(|tag| languages.iter().all(|language| language.tag != *tag)) {
            Some(tag) => tags.push(tag),
            None => table.refuse("unpublished", &text, "fr"),
        }
    }
    tags
}

/// A `[[language]]` table as written.
struct LanguageTable {
    tag: Spanned<LanguageTag>,
    label: String,
    /// Name and description are optional only if they are derived.
    name: Option<String>,
    description: Option<String>,
    derived_from: Option<Spanned<LanguageTag>>,
}

/// The languages of the site; `None` if one of them is invalid, since its tag
/// would be reported as unknown in every other file.
fn languages(table: &mut Table<'_>, problems: &Problems) -> Option<Vec<Language>> {
    let report = |problem, place: &Place| {
        let diagnostic = Diagnostic::at(problem, place);
        problems.push(diagnostic);
    };
    let mut entries: Vec<LanguageTable> = Vec::new();
    let mut is_whole = true;
    table.tables("language", |table| match entry(table) {
        None => is_whole = false,
        Some(entry) if entries.iter().any(|e| e.tag.value == entry.tag.value) => {
            is_whole = false;
            let first = entries.iter().find(|e| e.tag.value == entry.tag.value);
            let first = first.map(|first| &first.tag.place);
            let tag = entry.tag.value.to_string();
            let problem = Problem::LanguageRepeated { tag };
            let diagnostic = Diagnostic::at(problem, entry.tag.place);
            problems.push(diagnostic.with_related(first));
        }
        Some(entry) => entries.push(entry),
    });
    let mut languages = Vec::new();
    for entry in entries.iter().filter(|_| is_whole) {
        match language(entry, &entries, languages.is_empty()) {
            Ok(language) => languages.push(language),
            Err(from) => {
                let problem = Problem::LanguageNotDerivable {
                    tag: entry.tag.value.to_string(),
                    from: from.value.to_string(),
                    known: script::conversions(),
                };
                report(problem, &from.place);
            }
        }
    }
    (is_whole && languages.len() == entries.len()).then_some(languages)
}

fn entry(table: &mut Table<'_>) -> Option<LanguageTable> {
    let tag = table.required_parsed("tag", "zh-Hans, en", LanguageTag::new);
    let tag = tag.filter(|tag| {
        // It names folders of the site and of translations.
        let place = tag.place.clone();
        let value = tag.value.to_string();
        table.is_portable(&Spanned { value, place })
    });
    let label = table.required_text("label");
    let derived_from = table.parsed("derived-from", "zh-Hans", LanguageTag::new);
    let mut words = |key| match derived_from {
        Some(_) => Some(table.filled_text(key).map(|text| text.value)),
        None => table.required_text(key).map(|text| Some(text.value)),
    };
    let (name, description) = (words("name"), words("description"));
    Some(LanguageTable {
        tag: tag?,
        label: label?.value,
        name: name?,
        description: description?,
        derived_from,
    })
}

/// A language with its words and folder; the default one has no folder. Fails
/// with the language from which it cannot be derived.
fn language<'e>(
    entry: &'e LanguageTable,
    entries: &'e [LanguageTable],
    is_default: bool,
) -> Result<Language, &'e Spanned<LanguageTag>> {
    let tag = &entry.tag.value;
    let can_be = |source: &&LanguageTable| {
        source.derived_from.is_none() && script::converts(source.tag.value.as_str(), tag.as_str())
    };
    let source = match &entry.derived_from {
        None => entry,
        Some(from) => {
            let source = entries.iter().find(|e| e.tag.value == from.value);
            source.filter(can_be).ok_or(from)?
        }
    };
    let derived = |words: &Option<String>| {
        // Missing words of the source language are reported there.
        let words = words.as_deref().unwrap_or_default();
        Script::plain().convert(words)
    };
    Ok(Language {
        label: entry.label.clone(),
        site_name: (entry.name.clone()).unwrap_or_else(|| derived(&source.name)),
        site_description: (entry.description.clone())
            .unwrap_or_else(|| derived(&source.description)),
        prefix: match is_default {
            true => String::new(),
            false => format!("{}/", tag.as_str().to_ascii_lowercase()),
        },
        derived_from: entry.derived_from.as_ref().map(|from| from.value.clone()),
        tag: tag.clone(),
    })
}
