//! Words in another language than their page.

use crate::model::Language;

/// What of a page is in another language than its own and must say so.
#[derive(Debug, Clone, Copy)]
pub(super) struct LangMarking {
    /// Chinese in its prose.
    pub chinese: bool,
    /// Chinese in code, which no derived page has in its own script.
    pub chinese_code: bool,
    /// English phrases in code.
    pub english_code: bool,
}

impl LangMarking {
    /// In the texts of a language.
    pub(super) fn in_texts_of(language: &Language) -> Self {
        let chinese = !language.tag.writes_han();
        Self {
            chinese,
            chinese_code: chinese || language.derived_from.is_some(),
            english_code: language.tag.as_str().split('-').next() != Some("en"),
        }
    }
}
