//! `site.toml`: the site's languages, address and theme.

use std::sync::Arc;

use super::Options;
use super::table::{Problems, Table, read};
use crate::diagnostic::{Diagnostic, File, Place, Placed, Problem, Span};
use crate::model::{BaseUrl, Language, LanguageTag};

/// What `site.toml` says.
pub(super) struct Settings {
    /// The default one first; never empty.
    pub(super) languages: Vec<Language>,
    pub(super) base_url: Option<BaseUrl>,
    /// Absent when it is missing, which is reported: the rest can be read.
    pub(super) theme: Option<Placed<String>>,
}

const BASE_URL: &str = "https://plans.example/";

/// Reads the settings; `None` when there are no languages to go on with.
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
            let none = Placed {
                value: String::new(),
                place: head,
            };
            table.refuse("language", &none, "[[language]] tag = \"zh-Hans\" …");
            return None;
        }
        Some(Settings {
            languages,
            base_url,
            theme,
        })
    })?
}

/// The languages of the site; `None` if one of them is faulty: what the other
/// files say in it would be taken for a slip.
fn languages(table: &mut Table<'_>, problems: &Problems) -> Option<Vec<Language>> {
    let mut languages: Vec<Language> = Vec::new();
    let mut is_whole = true;
    table.tables("language", |table| {
        let is_default = languages.is_empty();
        let Some((language, tag)) = language(table, is_default) else {
            is_whole = false;
            return;
        };
        if languages.iter().any(|known| known.tag == language.tag) {
            is_whole = false;
            let problem = Problem::LanguageRepeated {
                tag: language.tag.to_string(),
            };
            problems.borrow_mut().push(Diagnostic::at(problem, tag));
        } else {
            languages.push(language);
        }
    });
    is_whole.then_some(languages)
}

/// A language, and where its tag stands. The default one has no folder.
fn language(table: &mut Table<'_>, is_default: bool) -> Option<(Language, Place)> {
    let tag = table.required_parsed("tag", "zh-Hans, en", LanguageTag::new);
    let label = table.required_text("label");
    let name = table.required_text("name");
    let description = table.required_text("description");
    let Placed { value: tag, place } = tag?;
    let prefix = match is_default {
        true => String::new(),
        false => format!("{}/", tag.as_str().to_ascii_lowercase()),
    };
    let language = Language {
        tag,
        label: label?.value,
        site_name: name?.value,
        site_description: description?.value,
        prefix,
        derived_from: None,
    };
    Some((language, place))
}
