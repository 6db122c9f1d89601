//! What is shown of the documents found: titles and places, and the texts.
//!
//! Both are kept by language of the interface. The titles of [`BLOCK`]
//! documents are a file, which names the files that hold their texts: so the
//! entry need not name those, and a query learns their names with the titles
//! that it needs anyway.

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;
use serde::Serialize;

use super::documents::Document;
use super::pack::{Packed, name, pack_json};
use crate::model::{Language, LanguageTag, Site};

/// Documents in a file of titles.
pub(crate) const BLOCK: usize = 128;

/// Bytes that a file of passages is about to have, unpacked: what one result
/// costs at least, against a request for each further one.
const PASSAGES_BYTES: usize = 8 * 1024;

/// `titles-TAG-N-HASH.bin`.
#[derive(Serialize)]
struct Titles<'a> {
    passages: (usize, &'a BTreeMap<&'a str, String>),
    places: Vec<String>,
    rows: Vec<Row>,
}

/// Path, title, place, and the title's language if it is another.
#[derive(Serialize)]
#[serde(untagged)]
enum Row {
    Own(String, String, Option<usize>),
    Other(String, String, Option<usize>, String),
}

/// The files of a block of documents.
pub(crate) struct Block {
    /// By language of the site.
    pub(crate) titles: Vec<Packed>,
    pub(crate) passages: Vec<Packed>,
}

/// The files of all documents, block by block.
///
/// # Errors
/// None that a buffer in memory gives.
pub(crate) fn blocks(documents: &[Document<'_>], site: &Site) -> io::Result<Vec<Block>> {
    let blocks = documents.par_chunks(BLOCK).enumerate();
    blocks
        .map(|(number, documents)| block(number, documents, site))
        .collect()
}

fn block(number: usize, documents: &[Document<'_>], site: &Site) -> io::Result<Block> {
    let texts: Vec<Vec<Vec<String>>> = site
        .languages
        .iter()
        .map(|language| documents.iter().map(|d| text(d, &language.tag)).collect())
        .collect();
    let size = size(&texts);
    let mut passages = Vec::new();
    let mut names = BTreeMap::new();
    for (language, texts) in site.languages.iter().zip(&texts) {
        let name = name(&language.tag);
        let mut hashes = String::new();
        for (file, texts) in texts.chunks(size).enumerate() {
            let first = number * BLOCK + file * size;
            let packed = pack_json(&format!("passages-{name}-{first}"), &texts)?;
            hashes.push_str(&packed.hash);
            passages.push(packed);
        }
        names.insert(language.tag.as_str(), hashes);
    }
    let titles = |language: &Language| {
        let tag = &language.tag;
        let (places, rows) = rows(documents, tag, site);
        let passages = (size, &names);
        let titles = Titles {
            passages,
            places,
            rows,
        };
        pack_json(&format!("titles-{}-{number}", name(tag)), &titles)
    };
    let titles: io::Result<_> = site.languages.iter().map(titles).collect();
    Ok(Block {
        titles: titles?,
        passages,
    })
}

/// A document's text in a language.
fn text(document: &Document<'_>, language: &LanguageTag) -> Vec<String> {
    let edition = document.edition(language);
    edition.map(|edition| edition.text).unwrap_or_default()
}

/// Documents in a file of passages: the power of two that brings the files of
/// the largest language nearest to [`PASSAGES_BYTES`].
fn size(texts: &[Vec<Vec<String>>]) -> usize {
    let bytes = |texts: &Vec<Vec<String>>| -> usize {
        texts
            .iter()
            .flatten()
            .map(|sentence| sentence.len() + 3)
            .sum()
    };
    let largest = texts.iter().map(bytes).max().unwrap_or(0);
    let documents = texts.first().map_or(0, Vec::len).max(1);
    let sizes = (0..=BLOCK.ilog2()).map(|power| 1 << power);
    sizes
        .min_by_key(|size| (largest * size / documents).abs_diff(PASSAGES_BYTES))
        .unwrap_or(1)
}

/// The places and rows of a file of titles.
fn rows(documents: &[Document<'_>], tag: &LanguageTag, site: &Site) -> (Vec<String>, Vec<Row>) {
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
                title.map(|(_, title)| title).unwrap_or_default(),
                place,
            ),
        });
    }
    (places, rows)
}
