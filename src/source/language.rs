//! Resolves the language tags that files of a portal use to the languages of
//! `site.toml`.

use std::collections::BTreeMap;

use super::table::Table;
use crate::base::Spanned;
use crate::diagnostic::Problems;
use crate::diagnostic::{Diagnostic, Fix, Problem};
use crate::model::{Language, LanguageTag};
use crate::text::suggest::{slip, suggest};

/// Reads a table of texts by language tag.
pub(super) fn by_language(
    table: &mut Table<'_>,
    languages: &[Language],
    problems: &Problems,
) -> BTreeMap<LanguageTag, String> {
    let texts = table.open_texts().into_iter();
    texts
        .filter_map(|(key, text)| {
            let language = published(&key, languages, problems)?;
            Some((language.tag.clone(), text))
        })
        .collect()
}

/// The site's language with a tag. Reports an unknown tag.
pub(super) fn published<'l>(
    tag: &Spanned<String>,
    languages: &'l [Language],
    problems: &Problems,
) -> Option<&'l Language> {
    let known = languages.iter().find(|l| l.tag.as_str() == tag.value);
    if known.is_none() {
        let tags: Vec<&str> = languages.iter().map(|l| l.tag.as_str()).collect();
        let problem = Problem::LanguageUnknown {
            tag: tag.value.clone(),
            nearest: suggest(&tag.value, &tags).map(str::to_owned),
            languages: tags.join(", "),
        };
        let fix = slip(&tag.value, &tags).and_then(|to| Fix::reword(&tag.place, &tag.value, to));
        let diagnostic = Diagnostic::at(problem, &tag.place).with_fix(fix);
        problems.push(diagnostic);
    }
    known
}

/// Like [`published`], but also reports a language whose texts are derived.
pub(super) fn edited<'l>(
    tag: &Spanned<String>,
    languages: &'l [Language],
    problems: &Problems,
) -> Option<&'l Language> {
    let language = published(tag, languages, problems)?;
    let Some(from) = &language.derived_from else {
        return Some(language);
    };
    let problem = Problem::LanguageDerived {
        tag: tag.value.clone(),
        from: from.to_string(),
    };
    let diagnostic = Diagnostic::at(problem, &tag.place);
    problems.push(diagnostic);
    None
}
