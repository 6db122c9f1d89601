//! `[masthead]` of `site.toml`: whose site this is.
//!
//! ```toml
//! [masthead.place]
//! zh-Hans = "厦门"
//! [masthead.body]
//! zh-Hans = "…"
//! [masthead.purpose]            # in one line
//! zh-Hans = "…"
//! [masthead.demonstration]      # on a site that is not official
//! zh-Hans = "…"
//! ```
//!
//! All keys are optional.

use super::language::by_language;
use super::table::Table;
use crate::diagnostic::Problems;
use crate::model::{Language, Masthead};

/// Reads the table, which is optional.
pub(super) fn masthead(
    table: &mut Table<'_>,
    languages: &[Language],
    problems: &Problems,
) -> Masthead {
    let masthead = table.table("masthead", |table| {
        let mut words = |key| {
            let words = table.table(key, |table| by_language(table, languages, problems));
            // What is not given is not shown.
            words.unwrap_or_default()
        };
        Masthead {
            place: words("place"),
            body: words("body"),
            purpose: words("purpose"),
            demonstration: words("demonstration"),
        }
    });
    // The same for the whole table.
    masthead.unwrap_or_default()
}
