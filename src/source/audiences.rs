//! `content/audiences.toml`: the groups of people that provisions serve, in
//! display order.
//!
//! ```toml
//! [[audience]]
//! slug = "older-people"            # its address, which never changes
//! formerly = ["the-old"]           # its former slugs
//! [audience.zh-Hans]               # for every language that people write in
//! name = "老年人"
//! line = "…"                       # one line
//! words = ["养老", "老年人"]         # may be absent: they tell that a sentence concerns it
//! [audience.zh-Hant]               # a derived language: only where its rules would be wrong
//! name = "…"
//! line = "…"
//! ```
//!
//! The file may be absent; the site then has no audiences.

use std::sync::Arc;

use super::formerly;
use super::language;
use super::table::{Table, read};
use super::words::plain;
use crate::base::{File, Span};
use crate::diagnostic::Problems;
use crate::model::{AudienceSource, AudienceWords, Language};

/// Path of the audiences.
pub(super) const PATH: &str = "content/audiences.toml";

/// Reads the audiences. Reports and leaves out those without a slug.
pub(super) fn audiences(
    file: &Arc<File>,
    languages: &[Language],
    problems: &Problems,
) -> Vec<AudienceSource> {
    let whole = Span::new(0, file.text.len());
    read(file, whole, problems, |table| {
        let audiences = table.tables("audience", |table| audience(table, languages, problems));
        audiences.into_iter().flatten().collect()
    })
    // Invalid TOML has been reported.
    .unwrap_or_default()
}

fn audience(
    table: &mut Table<'_>,
    languages: &[Language],
    problems: &Problems,
) -> Option<AudienceSource> {
    let slug = table.required_slug("slug", "older-people");
    let formerly = formerly::formerly(table);
    let words = table.open_tables(|key, table| {
        let Some(language) = language::published(key, languages, problems) else {
            // Do not report its keys: the language itself is the error.
            table.any();
            return None;
        };
        let name = table.required_text("name");
        let line = table.required_text("line");
        let told = table.texts("words");
        let words = AudienceWords {
            name: name?.value,
            line: line?.value,
            words: plain(told),
        };
        Some((language.tag.clone(), words))
    });
    Some(AudienceSource {
        slug: slug?,
        formerly,
        words: words.into_iter().flatten().collect(),
    })
}
