//! What a provision says and means in plain words, as editors put it.

use std::collections::BTreeMap;

use super::{LanguageTag, Numbers, SourceHash};
use crate::base::Spanned;

/// Plain words on a provision: the editors', never the plan's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plain {
    /// What it says, by language.
    pub says: BTreeMap<LanguageTag, String>,
    /// What it means for a reader, by language; empty where nothing can truly
    /// be said.
    pub means: BTreeMap<LanguageTag, String>,
}

/// An entry of `plain.toml`.
#[derive(Debug, Clone)]
pub struct PlainSource {
    /// The numbers of the provision's path.
    pub number: Spanned<Numbers>,
    /// Hash of the provision's words that they were written for.
    pub source: Option<Spanned<SourceHash>>,
    /// The words; those of a derived language replace what is derived.
    pub plain: Plain,
}
