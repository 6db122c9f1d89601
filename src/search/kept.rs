//! Which files of the index a device keeps for searching without a network.
//!
//! A reader of one language needs the terms and what belongs to that language;
//! with the rest, other languages are searched as well as it.
//! What is left out of the first part is given in an empty form, so that a
//! query that comes to need it goes on without.

use crate::model::{Language, SitePath};

use super::pack::name;
use super::titles::BLOCK;

/// How much a file matters to readers of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// No search in their language works without it.
    Basic,
    /// It corrects queries in their language.
    Useful,
    /// It answers or corrects queries in other languages.
    More,
    /// Nothing that they do asks for it.
    None,
}

/// How much the file at a path matters to readers of `own` among the languages
/// of the site; what is not of the index matters not.
pub fn need(path: &SitePath, own: &Language, languages: &[Language]) -> Need {
    let Some(file) = path.as_str().strip_prefix("search/") else {
        return Need::None;
    };
    if file == "client.js" || file == "entry.json" {
        return Need::Basic;
    }
    let Some((kind, rest)) = file.split_once('-') else {
        return Need::None;
    };
    let of = languages.iter().find(|language| {
        let tag = format!("{}-", name(&language.tag));
        (rest.strip_prefix(&tag)).is_some_and(is_numbered_or_hash)
    });
    let reads = |language: &Language| {
        language.tag == own.tag || own.derived_from.as_ref() == Some(&language.tag)
    };
    let is_edited = |language: &Language| language.derived_from.is_none();
    match (kind, of) {
        ("more" | "passage" | "inflate" | "terms" | "fold", _) => Need::Basic,
        ("pinyin", _) if own.tag.is_chinese() => Need::Useful,
        ("spelling", _) if !own.tag.is_chinese() => Need::Useful,
        ("pinyin" | "spelling", _) => Need::More,
        ("lexicon", Some(of)) if reads(of) => Need::Basic,
        ("lexicon", _) => Need::More,
        ("facets" | "passages" | "titles", Some(of)) if of.tag == own.tag => Need::Basic,
        ("passages" | "titles", Some(of)) if is_edited(of) => Need::More,
        _ => Need::None,
    }
}

/// Whether what follows a tag in a name is a number or a hash, and not the
/// rest of a longer tag.
fn is_numbered_or_hash(rest: &str) -> bool {
    match rest.split_once('-') {
        Some((number, _)) => number.bytes().all(|byte| byte.is_ascii_digit()),
        None => true,
    }
}

/// What to give for a file that is not kept, by the beginning of its path:
/// JSON, to be packed.
pub fn empty() -> Vec<(&'static str, String)> {
    // As many as a file can have documents.
    let each = |one: &str| vec![one; BLOCK].join(",");
    let titles = each(r#"["","",null]"#);
    vec![
        ("search/lexicon-", r#"{"terms":[],"said":[]}"#.to_owned()),
        ("search/passages-", format!("[{}]", each("[]"))),
        ("search/pinyin-", "{}".to_owned()),
        ("search/spelling-", "\"\"".to_owned()),
        (
            "search/titles-",
            format!(r#"{{"places":[],"rows":[{titles}]}}"#),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LanguageTag;

    fn language(tag: &str, from: Option<&str>) -> Language {
        Language {
            tag: LanguageTag::new(tag).unwrap(),
            label: String::new(),
            site_name: String::new(),
            site_description: String::new(),
            prefix: String::new(),
            derived_from: from.and_then(LanguageTag::new),
        }
    }

    #[test]
    fn a_reader_should_need_what_belongs_to_the_language() {
        let languages = [
            language("zh-Hans", None),
            language("en", None),
            language("zh-Hant", Some("zh-Hans")),
        ];
        let [simplified, english, traditional] = &languages;
        let cases = [
            ("search/client.js", english, Need::Basic),
            ("search/passage-00000000.js", english, Need::Basic),
            ("search/terms-3-00000000.bin", english, Need::Basic),
            ("search/lexicon-en-00000000.bin", english, Need::Basic),
            ("search/lexicon-zh-hans-00000000.bin", english, Need::More),
            (
                "search/lexicon-zh-hans-00000000.bin",
                traditional,
                Need::Basic,
            ),
            ("search/titles-en-0-00000000.bin", simplified, Need::More),
            (
                "search/passages-zh-hant-0-00000000.bin",
                simplified,
                Need::None,
            ),
            (
                "search/passages-zh-hant-0-00000000.bin",
                traditional,
                Need::Basic,
            ),
            ("search/pinyin-00000000.bin", traditional, Need::Useful),
            ("search/spelling-0-00000000.bin", simplified, Need::More),
            ("search/index.html", simplified, Need::None),
            ("assets/site.css", simplified, Need::None),
        ];
        for (path, own, expected) in cases {
            let path = SitePath::new(path).unwrap();
            assert_eq!(need(&path, own, &languages), expected, "{path}");
        }
    }

    #[test]
    fn what_is_given_for_a_file_should_be_json() {
        for (path, json) in empty() {
            let value: Result<serde_json::Value, _> = serde_json::from_str(&json);
            assert!(value.is_ok(), "{path}");
        }
    }
}
