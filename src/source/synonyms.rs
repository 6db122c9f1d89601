//! `content/synonyms.toml`: words that readers use for words of the texts.
//!
//! ```toml
//! [[group]]
//! language = "zh-Hans"
//! said = ["长者", "爷爷奶奶"]        # what readers say
//! written = ["老年人"]              # what the texts of that language have
//! plans = ["2023"]                 # if only these plans use the words so
//! ```
//!
//! The file may be absent; the glossary also has everyday words.

use std::sync::Arc;

use super::language;
use super::table::{Table, read};
use super::words::refuse_repeated;
use crate::base::{File, Span};
use crate::diagnostic::Problem;
use crate::diagnostic::Problems;
use crate::model::{Language, SynonymSource};

/// Path of the synonyms.
pub(super) const PATH: &str = "content/synonyms.toml";

/// Reads the groups. Reports and leaves out those whose language is missing,
/// unknown or derived.
pub(super) fn synonyms(
    file: &Arc<File>,
    languages: &[Language],
    problems: &Problems,
) -> Vec<SynonymSource> {
    let whole = Span::new(0, file.text.len());
    read(file, whole, problems, |table| {
        let groups = table.tables("group", |table| group(table, languages, problems));
        groups.into_iter().flatten().collect()
    })
    // Invalid TOML has been reported.
    .unwrap_or_default()
}

fn group(
    table: &mut Table<'_>,
    languages: &[Language],
    problems: &Problems,
) -> Option<SynonymSource> {
    let tag = table.required_text("language");
    let said = table.required_texts("said");
    let written = table.required_texts("written");
    let plans = match table.has("plans") {
        true => table.required_texts("plans"),
        false => Vec::new(),
    };
    let language = &language::edited(&tag?, languages, problems)?.tag;
    let problem = |word| Problem::SynonymRepeated { word };
    refuse_repeated(said.iter().chain(&written), language, problem, problems);
    Some(SynonymSource {
        language: language.clone(),
        said,
        written,
        plans,
    })
}
