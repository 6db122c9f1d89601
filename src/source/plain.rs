//! `content/plans/ID/plain.toml`: what measures say and mean in plain words.
//!
//! ```toml
//! [[measure]]
//! number = 8                       # or "3-2", where numbers begin anew
//! source = "3f2a91c0d4e5b6a7"      # hash of the measure that they are written for
//! [measure.says]                   # one or two sentences
//! zh-Hans = "让更多困难家庭得到低保。"
//! en = "More families in hardship are to get help."
//! [measure.means]                  # for a reader; may be absent
//! zh-Hans = "…"
//! en = "…"
//! ```

use std::sync::Arc;

use super::language::by_language;
use super::table::{Table, read};
use crate::base::{File, Span};
use crate::diagnostic::Problems;
use crate::model::{Language, Plain, PlainSource, SourceHash};

/// Reads the plain words of a plan. Reports and leaves out those without a
/// number.
pub(super) fn plain(
    file: &Arc<File>,
    languages: &[Language],
    problems: &Problems,
) -> Vec<PlainSource> {
    let whole = Span::new(0, file.text.len());
    read(file, whole, problems, |table| {
        let measures = table.tables("measure", |table| measure(table, languages, problems));
        measures.into_iter().flatten().collect()
    })
    // Invalid TOML has been reported.
    .unwrap_or_default()
}

fn measure(
    table: &mut Table<'_>,
    languages: &[Language],
    problems: &Problems,
) -> Option<PlainSource> {
    let number = table.required_path("number");
    let source = table.parsed("source", "3f2a91c0d4e5b6a7", SourceHash::parse);
    let mut words = |key| {
        let words = table.table(key, |table| by_language(table, languages, problems));
        // What is not said in a language is reported when plans are joined.
        words.unwrap_or_default()
    };
    let plain = Plain {
        says: words("says"),
        means: words("means"),
    };
    Some(PlainSource {
        number: number?,
        source,
        plain,
    })
}
