//! `site.toml`: the site's languages, address and theme.

use std::sync::Arc;

use super::Options;
use super::table::{Problems, Table, read};
use crate::diagnostic::{File, Placed, Span};
use crate::model::{BaseUrl, Language, LanguageTag};

/// What `site.toml` says.
pub(super) struct Settings {
    pub(super) languages: Vec<Language>,
    pub(super) base_url: Option<BaseUrl>,
    pub(super) theme: Placed<String>,
}

const BASE_URL: &str = "https://plans.example/";

/// Reads the settings; `None` when something that must be there is not.
pub(super) fn settings(
    file: &Arc<File>,
    options: &Options,
    problems: &Problems,
) -> Option<Settings> {
    let whole = Span::new(0, file.text.len());
    read(file, whole, problems, |table| {
        let base_url = table.parsed("base-url", BASE_URL, BaseUrl::new);
        let theme = table.required_text("theme");
        let head = table.head();
        let mut languages = Vec::new();
        for language in table.tables("language", language).into_iter().flatten() {
            // The first is the default; each other one has a folder.
            let prefix = match languages.is_empty() {
                true => String::new(),
                false => format!("{}/", language.tag.as_str().to_ascii_lowercase()),
            };
            languages.push(Language { prefix, ..language });
        }
        if languages.is_empty() {
            let none = Placed {
                value: String::new(),
                place: head,
            };
            table.refuse("language", &none, "[[language]] tag = \"zh-Hans\" …");
            return None;
        }
        let base_url = match &options.base_url {
            Some(url) => BaseUrl::new(url),
            None => base_url.map(|url| url.value),
        };
        Some(Settings {
            languages,
            base_url,
            theme: theme?,
        })
    })?
}

fn language(table: &mut Table<'_>) -> Option<Language> {
    let tag = table.required_parsed("tag", "zh-Hans, en", LanguageTag::new);
    let label = table.required_text("label");
    let name = table.required_text("name");
    let description = table.required_text("description");
    Some(Language {
        tag: tag?.value,
        label: label?.value,
        site_name: name?.value,
        site_description: description?.value,
        prefix: String::new(),
    })
}
