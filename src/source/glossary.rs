//! `content/glossary.toml`: the terms of the field.
//!
//! ```toml
//! [[term]]
//! slug = "subsistence-allowance"   # its address, which never changes
//! formerly = ["allowance"]         # its former slugs
//! kind = "benefit"                 # one of TermKind::ALL
//! part-of = "smart-platform"       # slug of the term that it is a part of
//! plans = ["2023"]                 # if only these plans use it in this sense
//! [term.zh-Hans]                   # for every language that people write in
//! term = "最低生活保障"
//! also = ["低保"]                   # other forms in which texts have it
//! explanation = "…"                # one sentence
//! source = "《社会救助暂行办法》第九条"  # what defines it
//! everyday = ["低保金"]             # what people call it who look for it
//! reading = "zuìdī shēnghuó bǎozhàng"  # where a dictionary would be wrong
//! [term.zh-Hant]                   # a derived language: only what differs
//! term = "…"
//! ```
//!
//! The file may be absent; the site then has no glossary.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::formerly;
use super::language;
use super::table::{Table, read};
use super::words::plain;
use crate::base::{File, Span, Spanned};
use crate::diagnostic::Problems;
use crate::model::{Language, TermKind, TermSource, TermWords};
use crate::text::collate;

/// Path of the glossary.
pub(super) const PATH: &str = "content/glossary.toml";

/// Reads the terms. Reports and leaves out those that lack a required value.
pub(super) fn glossary(
    file: &Arc<File>,
    languages: &[Language],
    problems: &Problems,
) -> Vec<TermSource> {
    let whole = Span::new(0, file.text.len());
    read(file, whole, problems, |table| {
        let terms = table.tables("term", |table| term(table, languages, problems));
        terms.into_iter().flatten().collect()
    })
    // Invalid TOML has been reported.
    .unwrap_or_default()
}

/// The content of a term's table for one language.
enum Words {
    Own(Option<TermWords>),
    Override(Option<Spanned<String>>),
}

fn term(table: &mut Table<'_>, languages: &[Language], problems: &Problems) -> Option<TermSource> {
    let slug = table.required_slug("slug", "subsistence-allowance");
    let kinds = TermKind::ALL.map(TermKind::name);
    let kind = table.required_word("kind", &kinds, TermKind::of);
    let formerly = formerly::formerly(table);
    let part_of = table.slug("part-of", "smart-platform");
    let plans = match table.has("plans") {
        true => table.required_texts("plans"),
        false => Vec::new(),
    };
    let mut is_whole = true;
    let mut words = BTreeMap::new();
    let mut overrides = BTreeMap::new();
    table.open_tables(|key, table| {
        let Some(language) = language::published(key, languages, problems) else {
            // Do not report its keys: the language itself is the error. The
            // term is whole without a language that the site does not have.
            table.any();
            is_whole &= language::is_unpublished(&key.value, languages);
            return;
        };
        let place = table.head();
        let tag = language.tag.clone();
        match under(table, language) {
            Words::Own(Some(value)) => {
                words.insert(tag, Spanned { value, place });
            }
            Words::Override(Some(word)) => {
                overrides.insert(tag, word);
            }
            Words::Own(None) | Words::Override(None) => is_whole = false,
        }
    });
    let (slug, kind) = (slug?, kind?.value);
    is_whole.then_some(TermSource {
        slug,
        formerly,
        kind,
        part_of,
        plans,
        words,
        overrides,
    })
}

fn under(table: &mut Table<'_>, language: &Language) -> Words {
    let term = table.required_text("term");
    if language.derived_from.is_some() {
        return Words::Override(term);
    }
    let also = plain(table.texts("also"));
    let explanation = table.required_text("explanation");
    let source = table.filled_text("source").map(|text| text.value);
    let everyday = plain(table.texts("everyday"));
    let name = term.as_ref().map_or("", |term| term.value.as_str());
    let reading = table.parsed("reading", "xiàmén (厦门)", |reading| {
        // The pinyin must match these characters; otherwise it cannot be used
        // for sorting.
        let fits = name.is_empty() || collate::syllables(name, reading).is_some();
        fits.then(|| reading.to_owned())
    });
    let words = |term: Spanned<String>| {
        Some(TermWords {
            term: term.value,
            also,
            explanation: explanation?.value,
            source,
            everyday,
            reading: reading.map(|reading| reading.value),
        })
    };
    Words::Own(term.and_then(words))
}
