//! Titles, places and texts of results.
//!
//! There is a set of files for each language of the interface. The titles of
//! [`BLOCK`] documents are one file, and their texts a few. All of these share
//! one hash, so that the entry names the texts together with the titles, and a
//! client need not wait for one file to know the names of others.

use std::io;

use rayon::prelude::*;
use serde::Serialize;

use super::documents::{SearchDocument, SearchText};
use super::pack::{Packed, pack_together};
use super::part::IndexPart;
use crate::base::some_or_bug;
use crate::model::{Language, LanguageTag, Site};

/// Documents in a file of titles.
pub(crate) const BLOCK: usize = 128;

/// Target size of a file of passages, uncompressed: a compromise between the
/// bytes that the first result costs and a request for each further one.
const PASSAGES_BYTES: usize = 48 * 1024;

/// `titles-TAG-N-HASH.bin`.
#[derive(Serialize)]
struct Titles {
    places: Vec<String>,
    rows: Vec<Row>,
}

/// Path, title, place, and the title's language if it differs.
#[derive(Serialize)]
#[serde(untagged)]
enum Row {
    Own(String, String, Option<usize>),
    Other(String, String, Option<usize>, String),
}

/// The text of a document.
type Passages = Vec<Passage>;

/// A part of a document's text.
#[derive(Serialize)]
#[serde(untagged)]
enum Passage {
    /// Before the sentences: how many at the end are plain words of editors, if
    /// any are.
    Plain(usize),
    /// A sentence.
    Sentence(String),
}

/// The files of a block of documents.
pub(crate) struct Block {
    /// log₂ of the number of documents in a file of passages.
    pub(crate) power: u32,
    /// For each language of the site: the titles, then the passages.
    pub(crate) files: Vec<Vec<Packed>>,
}

/// The files of all documents, block by block, in the given order.
///
/// # Errors
/// Writing to memory does not fail.
pub(crate) fn blocks(documents: &[&SearchDocument<'_>], site: &Site) -> io::Result<Vec<Block>> {
    let blocks = documents.par_chunks(BLOCK).enumerate();
    blocks
        .map(|(number, documents)| block(number, documents, site))
        .collect()
}

fn block(number: usize, documents: &[&SearchDocument<'_>], site: &Site) -> io::Result<Block> {
    let texts: Vec<Vec<Passages>> = site
        .languages
        .iter()
        .map(|language| documents.iter().map(|d| text(d, &language.tag)).collect())
        .collect();
    let power = power(&texts);
    let files = |(language, texts): (&Language, &Vec<Passages>)| {
        let tag = &language.tag;
        let (places, rows) = rows(documents, &language.tag, site);
        let titles = serde_json::to_vec(&Titles { places, rows })?;
        let mut contents = vec![(IndexPart::Titles(tag.clone()), number, titles)];
        for (file, texts) in texts.chunks(1 << power).enumerate() {
            let first = number * BLOCK + (file << power);
            contents.push((
                IndexPart::Passages(tag.clone()),
                first,
                serde_json::to_vec(texts)?,
            ));
        }
        pack_together(&contents)
    };
    let languages = site.languages.iter().zip(&texts);
    Ok(Block {
        power,
        files: languages.map(files).collect::<io::Result<_>>()?,
    })
}

/// A document's text in a language.
fn text(document: &SearchDocument<'_>, language: &LanguageTag) -> Passages {
    // Untranslated documents have no text.
    let Some(SearchText { text, plain, .. }) = document.edition(language) else {
        return Passages::new();
    };
    let count = (plain > 0).then_some(Passage::Plain(plain));
    let sentences = text.into_iter().map(Passage::Sentence);
    count.into_iter().chain(sentences).collect()
}

/// log₂ of the number of documents in a file of passages: chosen so that the
/// files of the largest language come closest to [`PASSAGES_BYTES`]; the
/// maximum if there is no text.
fn power(texts: &[Vec<Passages>]) -> u32 {
    let bytes = |texts: &Vec<Passages>| -> usize {
        let passages = texts.iter().flatten();
        let sentences = passages.filter_map(|passage| match passage {
            Passage::Sentence(sentence) => Some(sentence.len() + 3),
            Passage::Plain(_) => None,
        });
        sentences.sum()
    };
    let largest = some_or_bug(texts.iter().map(bytes).max(), "a site of no language");
    let documents = texts.first().map_or(0, Vec::len).max(1);
    let nearest = (0..=BLOCK.ilog2())
        .rev()
        .min_by_key(|power| ((largest << power) / documents).abs_diff(PASSAGES_BYTES));
    some_or_bug(nearest, "a block of no document")
}

/// The places and rows of a file of titles.
fn rows(
    documents: &[&SearchDocument<'_>],
    tag: &LanguageTag,
    site: &Site,
) -> (Vec<String>, Vec<Row>) {
    let mut places: Vec<String> = Vec::new();
    let mut rows = Vec::new();
    for document in documents {
        let place = document.place(tag).map(|place| {
            let known = places.iter().position(|known| *known == place);
            known.unwrap_or_else(|| {
                places.push(place);
                places.len() - 1
            })
        });
        let path = document.path();
        rows.push(match document.title(tag, site) {
            Some((language, title)) if language != tag => {
                Row::Other(path, title, place, language.to_string())
            }
            title => Row::Own(
                path,
                some_or_bug(title, "a document without a title").1,
                place,
            ),
        });
    }
    (places, rows)
}
