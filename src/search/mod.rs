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

mod characters;
mod client;
mod documents;
mod entry;
mod facets;
mod lexicon;
mod order;
mod pack;
mod page_text;
mod posting;
mod postings;
#[cfg(test)]
mod reader;
mod shard;
mod spelling;
mod terms;
mod titles;
mod tokens;

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Problem, Reason};
use crate::model::{Artifact, Artifacts, Language, Make, Portal, SitePath};
use documents::Document;
use entry::{Entry, Tables};
use pack::{Packed, name, pack, pack_json};
use shard::Shards;
use terms::Terms;
use tokens::Grain;

/// Version of the format; a change that a reader would trip over raises it.
const VERSION: u32 = 2;
/// From so many documents on an index is fine: what common families hold has
/// become more than a query should cost.
const FINE_FROM: usize = 1024;
/// Bytes that a shard is about to have, unpacked. A query fetches about one for
/// each two characters of a coarse index, one for each three of a fine one; and
/// the names of them all stand in the entry.
const fn shard_bytes(grain: Grain) -> usize {
    match grain {
        Grain::Coarse => 4 * 1024,
        Grain::Fine => 12 * 1024,
    }
}

/// Adds the index and its client to the site.
///
/// The index is made here and not later, because its files are named for
/// what they hold; the artifacts only hand out the bytes.
///
/// # Errors
/// `artifact-repeated` if something else stands at one of the paths.
pub fn artifacts(portal: &Arc<Portal>, set: &mut Artifacts) -> Result<(), Vec<Diagnostic>> {
    let failed = |error: io::Error| {
        vec![Diagnostic::general(Problem::OutputFailed {
            path: "search/entry.json".to_owned(),
            reason: Reason::from(&error),
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

/// The files of `search/` by name.
#[derive(Default)]
struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Adds a packed file, and gives what others call it by.
    fn add(&mut self, file: Packed) -> String {
        self.0.insert(file.name, file.bytes);
        file.hash
    }

    /// Adds files that are numbered through; their hashes after one another.
    fn add_all(&mut self, files: impl IntoIterator<Item = Packed>) -> String {
        files.into_iter().map(|file| self.add(file)).collect()
    }
}

/// All files of `search/` by name.
fn files(portal: &Portal) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let site = &portal.site;
    let edited: Vec<&Language> = site.edited().collect();
    let documents = documents::documents(portal);
    let grain = match documents.len() {
        FINE_FROM.. => Grain::Fine,
        _ => Grain::Coarse,
    };
    let index = postings::index(&documents, &edited, grain);
    let mut files = Files::default();
    let tables = tables(portal, &documents, &index.terms, &mut files)?;
    let shards = Shards::new(&index.terms, grain, shard_bytes(grain));
    let shard = |number| pack(&format!("terms-{number}"), &shards.shard(number));
    let packed: io::Result<Vec<Packed>> = (0..shards.count()).into_par_iter().map(shard).collect();
    let terms = files.add_all(packed?);
    drop(shards);
    drop(index.terms);
    let mut titles: BTreeMap<&str, String> = BTreeMap::new();
    for block in titles::blocks(&order::ordered(&documents, &portal.plans), site)? {
        files.add_all(block.passages);
        for (language, file) in site.languages.iter().zip(block.titles) {
            let hashes = titles.entry(language.tag.as_str()).or_default();
            hashes.push_str(&files.add(file));
        }
    }
    let entry = Entry {
        format: "yaodian-search",
        version: VERSION,
        languages: entry::languages(site, &index.statistics),
        editions: edited.len(),
        runs: entry::runs(&documents),
        plans: portal.plans.iter().map(|plan| plan.id.as_str()).collect(),
        groups: order::groups(&portal.plans),
        fine: grain == Grain::Fine,
        terms,
        titles,
        tables,
    };
    let Files(mut files) = files;
    files.insert("entry.json".to_owned(), serde_json::to_vec(&entry)?);
    for (name, text) in client::files() {
        files.insert(name, text.into_bytes());
    }
    Ok(files)
}

/// The tables that only some queries need.
fn tables<'p>(
    portal: &'p Portal,
    documents: &[Document<'p>],
    terms: &Terms,
    files: &mut Files,
) -> io::Result<Tables<'p>> {
    let holding = lexicon::holding(documents, &portal.glossary);
    let mut words = Vec::new();
    let mut lexicon = BTreeMap::new();
    for Language { tag, .. } in portal.site.edited() {
        let rows = lexicon::lexicon(portal, documents, &holding, tag);
        if rows.is_empty() {
            continue;
        }
        words.extend(rows.words());
        let packed = pack_json(&format!("lexicon-{}", name(tag)), &rows)?;
        lexicon.insert(tag.as_str(), files.add(packed));
    }
    let mut facets = BTreeMap::new();
    for Language { tag, .. } in &portal.site.languages {
        let table = facets::facets(portal, documents, tag);
        let packed = pack_json(&format!("facets-{}", name(tag)), &table)?;
        facets.insert(tag.as_str(), files.add(packed));
    }
    let characters = characters::characters(terms, words);
    let fold = pack_json("fold", &characters::fold(&characters))?;
    let pinyin = pack_json("pinyin", &characters::pinyin(&characters))?;
    let spelling: io::Result<Vec<Packed>> = (0..)
        .zip(spelling::files(terms))
        .map(|(number, words): (usize, _)| pack_json(&format!("spelling-{number}"), &words))
        .collect();
    Ok(Tables {
        fold: files.add(fold),
        pinyin: files.add(pinyin),
        spelling: files.add_all(spelling?),
        lexicon,
        facets,
    })
}

#[cfg(test)]
mod tests;
