//! `content/plans/ID/annotations.toml`: what editors add to measures.
//!
//! ```toml
//! [[measure]]
//! number = 8
//! audiences = ["older-people"]     # slugs of audiences.toml
//! [measure.keywords]               # what readers type who look for it
//! zh-Hans = ["大病没钱治"]
//! en = ["can't afford to live"]
//! ```

use std::sync::Arc;

use super::language;
use super::table::{Problems, Table, read};
use super::words::{plain, refuse_repeated};
use crate::diagnostic::{File, Placed, Problem, Span};
use crate::model::{AnnotationSource, Language, LanguageTag};

/// Reads the annotations of a plan; one without a number is left out, the
/// reason reported.
pub(super) fn annotations(
    file: &Arc<File>,
    languages: &[Language],
    problems: &Problems,
) -> Vec<AnnotationSource> {
    let whole = Span::new(0, file.text.len());
    read(file, whole, problems, |table| {
        let measures = table.tables("measure", |table| measure(table, languages, problems));
        measures.into_iter().flatten().collect()
    })
    .unwrap_or_default()
}

fn measure(
    table: &mut Table<'_>,
    languages: &[Language],
    problems: &Problems,
) -> Option<AnnotationSource> {
    let number = table.required_number("number");
    let audiences = table.texts("audiences");
    let lists = table
        .table("keywords", Table::open_lists)
        .unwrap_or_default();
    let keywords = lists
        .into_iter()
        .filter_map(|(key, words)| keywords(&key, words, languages, problems))
        .collect();
    Some(AnnotationSource {
        number: number?,
        audiences,
        keywords,
    })
}

fn keywords(
    tag: &Placed<String>,
    words: Vec<Placed<String>>,
    languages: &[Language],
    problems: &Problems,
) -> Option<(LanguageTag, Vec<String>)> {
    let language = &language::edited(tag, languages, problems)?.tag;
    let problem = |keyword| Problem::KeywordRepeated { keyword };
    refuse_repeated(&words, language, problem, problems);
    Some((language.clone(), plain(words)))
}
