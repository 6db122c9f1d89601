//! The JSON files: the entry, the tables of documents, the passages.
//!
//! Their form stands in the header of [`super`].

use serde::Serialize;

use super::documents::{Document, TEXT, TITLE};
use super::postings::Statistics;
use crate::model::Language;

/// `entry.json`.
#[derive(Serialize)]
pub(crate) struct Entry<'a> {
    pub(crate) format: &'static str,
    pub(crate) version: u32,
    pub(crate) languages: Vec<EntryLanguage<'a>>,
    pub(crate) kinds: Vec<Kinds>,
    pub(crate) documents: Table,
    pub(crate) passages: Table,
    pub(crate) terms: Vec<String>,
}

/// A language of the site and the sizes of its units.
#[derive(Serialize)]
pub(crate) struct EntryLanguage<'a> {
    tag: &'a str,
    prefix: &'a str,
    documents: usize,
    title: usize,
    text: usize,
}

impl<'a> EntryLanguage<'a> {
    /// A language with its statistics.
    pub(crate) fn new(language: &'a Language, statistics: Statistics) -> Self {
        Self {
            tag: language.tag.as_str(),
            prefix: &language.prefix,
            documents: statistics.documents,
            title: statistics.title,
            text: statistics.text,
        }
    }
}

/// Where rows by document number are kept: `size` rows a file.
#[derive(Serialize)]
pub(crate) struct Table {
    pub(crate) size: usize,
    pub(crate) files: Vec<String>,
}

/// `documents-HASH.json`.
#[derive(Serialize)]
struct Documents<'a> {
    places: Vec<&'a [Option<String>]>,
    documents: Vec<Row<'a>>,
}

/// Path, kind, number, titles by language, index of the place.
#[derive(Serialize)]
struct Row<'a>(
    &'a str,
    &'a str,
    Option<u32>,
    Vec<Option<&'a str>>,
    Option<usize>,
);

/// Documents of one kind after one another: the kind, how many, and the
/// first one's number if they are numbered, each by one more than the last.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Kinds {
    Plain(&'static str, usize),
    Numbered(&'static str, usize, u32),
}

/// The kinds of documents in their order.
pub(crate) fn kinds(documents: &[Document]) -> Vec<Kinds> {
    let follows = |one: &Document, other: &Document| {
        one.kind == other.kind && one.number.map(|number| number.saturating_add(1)) == other.number
    };
    documents
        .chunk_by(follows)
        .filter_map(|run| {
            let first = run.first()?;
            Some(match first.number {
                Some(number) => Kinds::Numbered(first.kind, run.len(), number),
                None => Kinds::Plain(first.kind, run.len()),
            })
        })
        .collect()
}

/// The table of documents, cut into files of about `target` bytes: rows a
/// file, and the files.
pub(crate) fn documents(
    documents: &[Document],
    target: usize,
) -> serde_json::Result<(usize, Vec<Vec<u8>>)> {
    let size = size(documents.len(), document_file(documents)?.len(), target);
    let files: Result<_, _> = documents.chunks(size).map(document_file).collect();
    Ok((size, files?))
}

/// The texts in one language, `size` documents a file.
pub(crate) fn passages(
    documents: &[Document],
    language: usize,
    size: usize,
) -> serde_json::Result<Vec<Vec<u8>>> {
    let text = |document: &'_ Document| -> Vec<String> {
        let edition = document.editions.get(language).and_then(Option::as_ref);
        let sentences = edition.and_then(|edition| edition.sentences.get(TEXT..));
        sentences.map(<[String]>::to_vec).unwrap_or_default()
    };
    documents
        .chunks(size.max(1))
        .map(|chunk| serde_json::to_vec(&chunk.iter().map(text).collect::<Vec<_>>()))
        .collect()
}

/// Documents in a file of passages, so that the largest language's files are
/// of about `target` bytes.
pub(crate) fn passages_size(documents: &[Document], languages: usize, target: usize) -> usize {
    let bytes = |language: usize| -> usize {
        documents
            .iter()
            .filter_map(|document| document.editions.get(language)?.as_ref())
            .flat_map(|edition| edition.sentences.iter().skip(TEXT))
            .map(|sentence| sentence.len() + 3)
            .sum()
    };
    let largest = (0..languages).map(bytes).max().unwrap_or(0);
    size(documents.len(), largest, target)
}

/// Rows a file: a power of two, so that a document more moves no other one.
fn size(rows: usize, bytes: usize, target: usize) -> usize {
    let files = bytes.div_ceil(target.max(1)).max(1);
    rows.div_ceil(files).max(1).next_power_of_two()
}

fn document_file(documents: &[Document]) -> serde_json::Result<Vec<u8>> {
    let mut places: Vec<&[Option<String>]> = Vec::new();
    let rows = documents
        .iter()
        .map(|document| {
            let place = document.place.as_slice();
            let index = match places.iter().position(|known| *known == place) {
                _ if place.is_empty() => None,
                Some(index) => Some(index),
                None => {
                    places.push(place);
                    Some(places.len() - 1)
                }
            };
            let titles = titles(document);
            Row(
                &document.path,
                document.kind,
                document.number,
                titles,
                index,
            )
        })
        .collect();
    serde_json::to_vec(&Documents {
        places,
        documents: rows,
    })
}

/// A document's title in every language that it has one in.
fn titles(document: &Document) -> Vec<Option<&str>> {
    document
        .editions
        .iter()
        .map(|edition| {
            let words = edition.as_ref()?.sentences.get(TITLE)?;
            (!words.is_empty()).then_some(words.as_str())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_should_be_runs_of_numbers_that_follow_one_another() {
        let documents: Vec<Document> = [
            ("measure", Some(1)),
            ("measure", Some(2)),
            ("measure", Some(4)),
            ("measure", Some(1)),
            ("topic", Some(2)),
            ("plan", None),
            ("page", None),
            ("page", None),
        ]
        .into_iter()
        .map(|(kind, number)| Document {
            path: String::new(),
            kind,
            number,
            place: Vec::new(),
            editions: Vec::new(),
        })
        .collect();
        assert_eq!(
            serde_json::to_string(&kinds(&documents)).unwrap(),
            r#"[["measure",2,1],["measure",1,4],["measure",1,1],["topic",1,2],["plan",1],["page",2]]"#
        );
    }
}
