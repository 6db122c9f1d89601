//! Marking of words that are in another language than their page.

use crate::model::Language;

/// Which words of a page differ from its language and need a `lang`.
#[derive(Debug, Clone, Copy)]
pub(super) struct LangMarking {
    /// Chinese in prose.
    pub chinese: bool,
    /// Chinese in code, which derived pages do not convert to their script.
    pub chinese_code: bool,
    /// English phrases in code.
    pub english_code: bool,
}

impl LangMarking {
    /// For texts in a language.
    pub(super) fn in_texts_of(language: &Language) -> Self {
        let chinese = !language.tag.writes_han();
        Self {
            chinese,
            chinese_code: chinese || language.derived_from.is_some(),
            english_code: language.tag.as_str().split('-').next() != Some("en"),
        }
    }
}
