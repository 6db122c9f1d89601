//! Search synonyms: readers' words for the words of the texts.

use super::LanguageTag;

/// Readers' words, and the equivalent words of the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynonymGroup {
    /// The language of all its words, an edited one.
    pub language: LanguageTag,
    /// Readers' words; never empty.
    pub said: Vec<String>,
    /// The words of the texts; never empty, disjoint from `said`.
    pub written: Vec<String>,
    /// The plans that use them so; empty if all do.
    pub plans: Vec<String>,
}

impl SynonymGroup {
    /// Whether it leads to the texts of a plan.
    pub fn is_of(&self, plan: &str) -> bool {
        self.plans.is_empty() || self.plans.iter().any(|id| id == plan)
    }
}
