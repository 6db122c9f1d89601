//! Search: the portal's text as index files, and the client that reads them
//! in the browser.
//!
//! Everything is made for a host that only hands out files. What a visitor
//! fetches: the client, the entry, the shards of the terms that were asked
//! for, the rows of the documents found, the passages of those shown.
//!
//! | File | Holds |
//! | --- | --- |
//! | `search/client.js`, `search/client.d.ts` | the client, a module, and its types |
//! | `search/entry.json` | the names of all others; the only one to revalidate |
//! | `search/terms-HASH.bin` | terms and where they stand: [`shard`] |
//! | `search/documents-HASH.json` | titles, places and paths |
//! | `search/passages-HASH.json` | texts by sentence, in one language |
//!
//! HASH is the beginning of the file's SHA-256. How text becomes terms stands
//! in [`tokens`], what documents and sentences are in [`documents`], what
//! units and spots are in [`postings`]. Everything that a change anywhere
//! would change (averages, counts) stands in the entry alone.
//!
//! ```text
//! entry     = { "format": "yaodian-search", "version": 1,
//!               "languages": [ { "tag", "prefix", "documents", "title", "text" }, … ],
//!               "kinds": [ [ kind, count, number / absent ], … ],
//!               "documents": { "size", "files": [ name, … ] },
//!               "passages":  { "size", "files": [ name, … ] },
//!               "terms":     [ name, … ] }
//!             ; languages: the default one first; prefix: folder of its pages;
//!             ; documents: how many there are in it; title, text: tokens of
//!             ; all their titles and texts.
//!             ; kinds: of so many documents after one another; a kind is
//!             ; "measure", "topic", "plan" or "page"; number: the first one's,
//!             ; each of the others has the next one
//!             ; documents.files: document n is row n mod size of file n ÷ size;
//!             ; passages.files: the same for the first language, then all
//!             ; files of the second one, and so on.
//!             ; terms: shard 0, shard 1, …, a power of two of them
//! documents = { "places": [ titles, … ],
//!               "documents": [ [ path, kind, number / null, titles, place / null ], … ] }
//!             ; place: index into this file's places
//! titles    = [ title / null, … ]          ; by language, in the entry's order
//! passages  = [ [ sentence, … ], … ]       ; by document: sentences 2, 3, … of the
//!                                          ; document in that language
//! ```
//!
//! A client that meets another `version` says so and goes no further.

mod client;
mod documents;
mod page_text;
mod postings;
#[cfg(test)]
mod reader;
mod shard;
mod tables;
mod tokens;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Problem, Reason};
use crate::model::{Artifact, Artifacts, Digest, Make, Portal, SitePath};
use tables::{Entry, EntryLanguage, Table};

/// Version of the format; a change that a reader would trip over raises it.
const VERSION: u32 = 1;
/// Bytes that a shard is about to have: what a query costs at least, against
/// a request for each further one.
const SHARD_BYTES: usize = 32 * 1024;
/// Bytes that a file of document rows is about to have.
const DOCUMENTS_BYTES: usize = 32 * 1024;
/// Bytes that a file of passages is about to have.
const PASSAGES_BYTES: usize = 64 * 1024;

/// Adds the index and its client to the site.
///
/// The index is made here and not later, because its files are named for
/// what they hold; the artifacts only hand out the bytes.
///
/// # Errors
/// `artifact-repeated` if something else stands at one of the paths.
pub fn artifacts(portal: &Arc<Portal>, set: &mut Artifacts) -> Result<(), Vec<Diagnostic>> {
    let failed = |error: serde_json::Error| {
        vec![Diagnostic::general(Problem::OutputFailed {
            path: "search/entry.json".to_owned(),
            reason: Reason::from(&std::io::Error::from(error)),
        })]
    };
    let problems: Vec<Diagnostic> = files(portal)
        .map_err(failed)?
        .into_iter()
        .filter_map(|(name, bytes)| add(portal, set, &name, bytes).err())
        .collect();
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

fn add(portal: &Portal, set: &mut Artifacts, name: &str, bytes: Vec<u8>) -> Result<(), Diagnostic> {
    let path = format!("search/{name}");
    let Some(path) = SitePath::new(&path) else {
        return Ok(());
    };
    let make: Make = Box::new(move || Ok(bytes.clone()));
    let artifact = Artifact::new("search/", &path, portal.digest, make);
    set.insert(path, artifact)
}

/// All files of `search/` by name.
fn files(portal: &Portal) -> serde_json::Result<BTreeMap<String, Vec<u8>>> {
    let languages = &portal.site.languages;
    let documents = documents::documents(portal);
    let (families, statistics) = postings::index(&documents, languages.len());
    let mut files = BTreeMap::new();
    let mut named = |kind: &str, extension: &str, bytes: Vec<u8>| {
        let hash = Digest::plain(&bytes).to_string();
        let name = format!("{kind}-{}.{extension}", hash.get(..12).unwrap_or(&hash));
        files.insert(name.clone(), bytes);
        name
    };
    let terms = shard::shards(&families, SHARD_BYTES)
        .into_iter()
        .map(|bytes| named("terms", "bin", bytes))
        .collect();
    let (size, tables) = tables::documents(&documents, DOCUMENTS_BYTES)?;
    let table = Table {
        size,
        files: tables
            .into_iter()
            .map(|bytes| named("documents", "json", bytes))
            .collect(),
    };
    let mut passages = Table {
        size: tables::passages_size(&documents, languages.len(), PASSAGES_BYTES),
        files: Vec::new(),
    };
    for language in 0..languages.len() {
        for bytes in tables::passages(&documents, language, passages.size)? {
            passages.files.push(named("passages", "json", bytes));
        }
    }
    let entry = Entry {
        format: "yaodian-search",
        version: VERSION,
        languages: languages
            .iter()
            .zip(statistics)
            .map(|(language, statistics)| EntryLanguage::new(language, statistics))
            .collect(),
        kinds: tables::kinds(&documents),
        documents: table,
        passages,
        terms,
    };
    files.insert("entry.json".to_owned(), serde_json::to_vec(&entry)?);
    files.insert("client.js".to_owned(), client::module().into_bytes());
    files.insert("client.d.ts".to_owned(), client::TYPES.as_bytes().to_vec());
    Ok(files)
}

#[cfg(test)]
mod tests;
