//! Kinds of index files, and which of them an offline copy contains.
//!
//! A reader of one language needs the terms and the files of that language;
//! other files are needed to search other languages. Files that are left out
//! are replaced by empty ones ([`super::empty()`]), so that a query that needs
//! one still works.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::model::{Language, LanguageTag};

/// The contents of an index file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IndexPart {
    /// The client.
    Client,
    /// The part of the client that only some queries need.
    More,
    /// The part that tells whether there is an answer.
    Answer,
    /// The part that selects passages.
    Passage,
    /// The decompressor for old browsers.
    Inflate,
    /// Type declarations of the client.
    Types,
    /// The names of all other files.
    Entry,
    /// Terms and their postings.
    Terms,
    /// Variants of characters in the index.
    Fold,
    /// Pinyin of characters.
    Pinyin,
    /// Words of the texts, for spelling correction.
    Spelling,
    /// Everyday words for the words of the texts in a language.
    Lexicon(LanguageTag),
    /// The names of terms in a language, and what readers ask for.
    Asked(LanguageTag),
    /// The plans, with their names in a language.
    Plans(LanguageTag),
    /// Facets in a language.
    Facets(LanguageTag),
    /// Paths, titles and places of documents in a language.
    Titles(LanguageTag),
    /// Texts of documents in a language.
    Passages(LanguageTag),
}

/// How important a file is to readers of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Required for any search in their language.
    Basic,
    /// Corrects queries in their language.
    Useful,
    /// Answers or corrects queries in other languages.
    More,
    /// Never used by them.
    None,
}

impl IndexPart {
    /// The prefix of its files' names.
    pub(crate) fn stem(&self) -> Cow<'static, str> {
        let of = |kind: &str, tag: &LanguageTag| {
            let tag = tag.as_str().to_ascii_lowercase();
            Cow::Owned(format!("{kind}-{tag}"))
        };
        Cow::Borrowed(match self {
            Self::Client | Self::Types => "client",
            Self::More => "more",
            Self::Answer => "answer",
            Self::Passage => "passage",
            Self::Inflate => "inflate",
            Self::Entry => "entry",
            Self::Terms => "terms",
            Self::Fold => "fold",
            Self::Pinyin => "pinyin",
            Self::Spelling => "spelling",
            Self::Lexicon(tag) => return of("lexicon", tag),
            Self::Asked(tag) => return of("asked", tag),
            Self::Plans(tag) => return of("plans", tag),
            Self::Facets(tag) => return of("facets", tag),
            Self::Titles(tag) => return of("titles", tag),
            Self::Passages(tag) => return of("passages", tag),
        })
    }

    /// Whether its files are already compressed.
    pub fn is_packed(&self) -> bool {
        match self {
            Self::Client
            | Self::More
            | Self::Answer
            | Self::Passage
            | Self::Inflate
            | Self::Types
            | Self::Entry => false,
            Self::Terms
            | Self::Fold
            | Self::Pinyin
            | Self::Spelling
            | Self::Lexicon(_)
            | Self::Asked(_)
            | Self::Plans(_)
            | Self::Facets(_)
            | Self::Titles(_)
            | Self::Passages(_) => true,
        }
    }

    /// How important it is to readers of `own` among the languages of the site.
    pub fn need(&self, own: &Language, languages: &[Language]) -> Need {
        let reads = |tag: &LanguageTag| own.tag == *tag || own.derived_from.as_ref() == Some(tag);
        let is_edited = |tag: &LanguageTag| {
            let of = languages.iter().find(|language| language.tag == *tag);
            of.is_some_and(|language| language.derived_from.is_none())
        };
        match self {
            Self::Client
            | Self::More
            | Self::Answer
            | Self::Passage
            | Self::Inflate
            | Self::Entry
            | Self::Terms
            | Self::Fold => Need::Basic,
            Self::Pinyin if own.tag.is_chinese() => Need::Useful,
            Self::Spelling if !own.tag.is_chinese() => Need::Useful,
            Self::Pinyin | Self::Spelling => Need::More,
            Self::Lexicon(tag) if reads(tag) => Need::Basic,
            Self::Lexicon(_) => Need::More,
            Self::Asked(tag)
            | Self::Plans(tag)
            | Self::Facets(tag)
            | Self::Titles(tag)
            | Self::Passages(tag)
                if own.tag == *tag =>
            {
                Need::Basic
            }
            Self::Asked(tag) | Self::Titles(tag) | Self::Passages(tag) if is_edited(tag) => {
                Need::More
            }
            Self::Types
            | Self::Asked(_)
            | Self::Plans(_)
            | Self::Facets(_)
            | Self::Titles(_)
            | Self::Passages(_) => Need::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let of = |language: &Language| language.tag.clone();
        let cases = [
            (IndexPart::Client, english, Need::Basic),
            (IndexPart::Passage, english, Need::Basic),
            (IndexPart::Terms, english, Need::Basic),
            (IndexPart::Types, english, Need::None),
            (IndexPart::Lexicon(of(english)), english, Need::Basic),
            (IndexPart::Lexicon(of(simplified)), english, Need::More),
            (IndexPart::Lexicon(of(simplified)), traditional, Need::Basic),
            (IndexPart::Facets(of(english)), english, Need::Basic),
            (IndexPart::Facets(of(english)), simplified, Need::None),
            (IndexPart::Titles(of(english)), simplified, Need::More),
            (IndexPart::Passages(of(traditional)), simplified, Need::None),
            (
                IndexPart::Passages(of(traditional)),
                traditional,
                Need::Basic,
            ),
            (IndexPart::Pinyin, traditional, Need::Useful),
            (IndexPart::Spelling, simplified, Need::More),
        ];
        for (part, own, expected) in cases {
            assert_eq!(part.need(own, &languages), expected, "{part:?}");
        }
    }
}
