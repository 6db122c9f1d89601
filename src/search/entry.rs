//! `entry.json`, which names all other files.
//!
//! The format is described in [`super`].

use std::collections::BTreeMap;

use serde::Serialize;

use super::documents::SearchDocument;
use super::postings::Statistics;
use crate::base::some_or_bug;
use crate::model::{Language, Numbers, Site};

/// The entry.
#[derive(Serialize)]
pub(crate) struct EntryFile<'a> {
    pub(crate) format: &'static str,
    pub(crate) version: u32,
    pub(crate) languages: Vec<EntryLanguage<'a>>,
    pub(crate) editions: usize,
    pub(crate) runs: Vec<Run>,
    pub(crate) plans: Vec<&'a str>,
    pub(crate) years: Vec<Option<(i16, i16)>>,
    pub(crate) groups: Vec<Vec<usize>>,
    pub(crate) fine: bool,
    pub(crate) shards: usize,
    pub(crate) alone: String,
    pub(crate) terms: String,
    pub(crate) titles: BTreeMap<&'a str, String>,
    pub(crate) passages: String,
    pub(crate) tables: Tables<'a>,
}

/// Hashes of the tables.
#[derive(Serialize)]
pub(crate) struct Tables<'a> {
    pub(crate) fold: String,
    pub(crate) pinyin: String,
    pub(crate) spelling: String,
    pub(crate) lexicon: BTreeMap<&'a str, String>,
    pub(crate) asked: BTreeMap<&'a str, String>,
    pub(crate) facets: BTreeMap<&'a str, String>,
    pub(crate) plans: BTreeMap<&'a str, String>,
}

/// A language of the interface.
#[derive(Serialize)]
pub(crate) struct EntryLanguage<'a> {
    tag: &'a str,
    prefix: &'a str,
    reads: usize,
    #[serde(flatten)]
    statistics: Option<Statistics>,
}

/// The languages of a site, with the statistics of the edited ones in their
/// order.
pub(crate) fn languages<'a>(site: &'a Site, statistics: &[Statistics]) -> Vec<EntryLanguage<'a>> {
    let edition = |language: &Language| {
        let source = language.derived_from.as_ref().unwrap_or(&language.tag);
        site.edited().position(|edited| edited.tag == *source)
    };
    let languages = site.languages.iter();
    languages
        .map(|language| {
            let reads = some_or_bug(edition(language), "a language of no edition");
            let is_edited = language.derived_from.is_none();
            EntryLanguage {
                tag: language.tag.as_str(),
                prefix: &language.prefix,
                reads,
                statistics: statistics.get(reads).copied().filter(|_| is_edited),
            }
        })
        .collect()
}

/// Consecutive documents of one kind and plan: the kind, how many, and the
/// first one's numbers if they are numbered. The last number increases by one
/// from each to the next.
#[derive(Serialize)]
pub(crate) struct Run(&'static str, usize, Option<Numbers>);

/// The kinds of documents, in order.
pub(crate) fn runs(documents: &[SearchDocument<'_>]) -> Vec<Run> {
    let kind = |document: &SearchDocument<'_>| (document.kind(), document.plan);
    let next = |numbers: Option<Numbers>| numbers.map(|numbers| numbers.next());
    documents
        .chunk_by(|one, other| kind(one) == kind(other) && next(one.numbers()) == other.numbers())
        .filter_map(|run| {
            let first = run.first()?;
            Some(Run(first.kind(), run.len(), first.numbers()))
        })
        .collect()
}
