//! Resolves the language tags that files of a portal use to the languages of
//! `site.toml`.

use std::collections::BTreeMap;

use super::table::Table;
use super::unpublished;
use crate::base::Spanned;
use crate::diagnostic::Problems;
use crate::diagnostic::{Diagnostic, Fix, Problem};
use crate::model::{Language, LanguageTag};
use crate::text::script;
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

/// The site's language with a tag. Reports an unknown tag, and one of a
/// language that the site is not published in.
pub(super) fn published<'l>(
    tag: &Spanned<String>,
    languages: &'l [Language],
    problems: &Problems,
) -> Option<&'l Language> {
    let known = languages.iter().find(|l| l.tag.as_str() == tag.value);
    if known.is_none() && is_unpublished(&tag.value, languages) {
        problems.push(unpublished::text(&tag.value, &tag.place));
    } else if known.is_none() {
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

/// Reads `untranslated`: the languages in which a plan has no edition on
/// purpose. One that the site is not published in needs no edition either.
pub(super) fn untranslated(
    table: &mut Table<'_>,
    languages: &[Language],
    problems: &Problems,
) -> Vec<Spanned<LanguageTag>> {
    let mut read = Vec::new();
    for tag in table.texts("untranslated") {
        let Some(value) = LanguageTag::new(&tag.value) else {
            table.refuse("untranslated", &tag, "en");
            continue;
        };
        let is_language =
            is_unpublished(&tag.value, languages) || edited(&tag, languages, problems).is_some();
        if is_language {
            let place = tag.place;
            read.push(Spanned { value, place });
        }
    }
    read
}

/// Whether a tag is that of a language that the site is not published in, and
/// no misspelt one of those that it is.
pub(super) fn is_unpublished(tag: &str, languages: &[Language]) -> bool {
    let tags: Vec<&str> = languages.iter().map(|l| l.tag.as_str()).collect();
    let is_canonical = LanguageTag::new(tag).is_some_and(|parsed| parsed.as_str() == tag);
    let converts = |other: &&str| script::converts(other, tag) || script::converts(tag, other);
    is_canonical
        && !tags.contains(&tag)
        // The tag of another Chinese script looks like a slip, but is right.
        && (suggest(tag, &tags).is_none() || tags.iter().any(converts))
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
