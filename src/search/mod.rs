//! Search: the portal's text as index files, and the client that reads them
//! in the browser.
//!
//! Everything is made for a host that only hands out files. A query fetches the
//! client, the entry, the shards of the terms that were asked for, the titles
//! of the documents found, and the passages of those shown; tables only if it
//! needs one.
//!
//! | File | Holds |
//! | --- | --- |
//! | `client.js`, `client.d.ts` | the client, a module, and its types |
//! | `more-HASH.js` | what only some queries need of it |
//! | `passage-HASH.js` | what chooses passages, when titles stand |
//! | `inflate-HASH.js` | what unpacks files for old browsers |
//! | `entry.json` | the names of all others; the only one to revalidate |
//! | `terms-N-HASH.bin` | shard N of the terms and where they stand: [`shard`] |
//! | `titles-TAG-N-HASH.bin` | paths, titles and places of 128 documents in a language of the interface |
//! | `passages-TAG-N-HASH.bin` | their texts by sentence; N is the place of the first one |
//! | `lexicon-TAG-HASH.bin` | what readers say for what the texts of an edited language say |
//! | `fold-HASH.bin` | characters that are written otherwise in the index |
//! | `pinyin-HASH.bin` | how characters are typed |
//! | `spelling-N-HASH.bin` | the words of the texts |
//! | `facets-TAG-HASH.bin` | what results can be narrowed down to |
//!
//! All stand in `search/`. HASH is the first 25 bits of the SHA-256 of the file
//! as it is unpacked, in five digits from 0 to v (base 32, the first bits
//! first); of a shard that of its group, of titles and passages that of all of a
//! block; of a script the first 8 hexadecimal digits of its own. TAG is a language's, in lower case. A `.bin` is a zlib stream (RFC 1950, whose
//! Adler-32 is its checksum): packed by us, because few hosts pack what they do
//! not know. Unpacked it is JSON, but for shards.
//!
//! How text becomes terms stands in [`tokens`], what documents and sentences
//! are in [`documents`], what units and postings are in [`postings`]. A posting
//! holds counts and lengths; what a change anywhere would change (averages,
//! numbers of documents) stands in the entry alone. So an edited sentence
//! rewrites the shards of the terms that it gained or lost, and the entry, and
//! renames the titles and passages of its block.
//!
//! ```text
//! entry    = { "format": "yaodian-search", "version": 5,
//!              "languages": [ { "tag", "prefix", "reads", "documents", "title", "text" }, … ],
//!              "editions": E,
//!              "runs": [ [ kind, count, number / null ], … ],
//!              "plans": [ id, … ],
//!              "groups": [ [ group, provisions, group, provisions, … ], … ],
//!              "fine": true / false,
//!              "shards": count, "alone": "family family …", "terms": hashes,
//!              "titles": { tag: hashes, … }, "passages": digits,
//!              "tables": { "fold": hash, "pinyin": hash, "spelling": hashes,
//!                          "lexicon": { tag: hash, … }, "facets": { tag: hash, … } } }
//!            ; hashes: of files 0, 1, …, one after another, 5 digits each; of
//!            ; spelling there are 2ⁿ.
//!            ; terms: of groups of the shards, at most 512: shards / hashes to
//!            ; each, both 2ⁿ. A group's hash is that of its shards one after
//!            ; another as unpacked; all its files bear it. Then of shards that
//!            ; hold one family each, those that alone names.
//!            ; languages: the interface's, the default one first; prefix: folder
//!            ; of its pages; reads: which of the E edited languages its texts
//!            ; are indexed under (a derived one is folded onto its source).
//!            ; documents, title, text: only of an edited language: how many
//!            ; documents there are in it, tokens of all their titles and texts.
//!            ; runs: documents after one another: "measure", "topic", "plan",
//!            ; "page" or "term"; how many; the first one's number, each of the
//!            ; others has the next one. A run of "plan" ends what belongs to
//!            ; plans 0, 1, …
//!            ; groups: by plan, for each topic its group and how many provisions
//!            ; it has: [`order`]. fine: the profile: [`tokens`].
//!            ; titles: of block 0, 1, …: its files' contents in a language one
//!            ; after another, the titles', then the passages', as unpacked.
//!            ; passages: digit N is d if a file of block N's passages has 2ᵈ
//!            ; documents. lexicon: no tag of a language in which nothing is said.
//! titles   = { "places": [ text, … ],
//!              "rows": [ [ path, title, place / null ] / [ path, title, place / null, tag ], … ] }
//!            ; of documents 128·N, 128·N+1, …, block N, in the order of
//!            ; [`order`]. path: below the language's folder;
//!            ; place: index into places; tag: of the title, if it is another.
//! passages = [ [ sentence, … ], … ]    ; by document; none where it has no text
//! lexicon  = { "terms": [ row, … ], "said": [ row, … ] }
//! row      = [ [ written, … ], [ said, … ], [ document, … ] / null, titled ]
//!            ; terms: of the glossary, known by what is written too; said:
//!            ; synonyms, and provisions' keywords, with nothing written.
//!            ; documents: those it leads to, the best first; null if they are
//!            ; more than 64: whatever has what is written. titled: how many
//!            ; of them have it in the title.
//! fold     = "發发髮发…"               ; each character and what it is folded to
//! pinyin   = { syllable: characters, … } ; without tones, ü as v
//! spelling = "word units word units …"   ; as folded, and how many units hold it;
//!                                        ; file: FNV-1a of the first letter mod 2ⁿ
//! facets   = { "plans": [ [ id, title ], … ],
//!              "topics": [ [ plan, slug, number, title, first document, provisions ], … ],
//!              "audiences": [ [ slug, name, [ document, … ] ], … ] }
//! ```
//!
//! A client that meets another `version` says so and goes no further.

mod characters;
mod client;
mod documents;
mod empty;
mod entry;
mod facets;
mod fnv;
mod lexicon;
mod order;
mod pack;
mod page_text;
mod part;
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
use std::ops::Range;

use rayon::prelude::*;

use crate::base::{bug, some_or_bug};
use crate::model::{Language, Portal, SitePath};
use documents::SearchDocument;
use entry::{EntryFile, Tables};
use pack::{Packed, pack_json, pack_together};
use shard::Shards;
use terms::Terms;
use tokens::IndexProfile;

pub use empty::empty;
pub use part::{IndexPart, Need};

/// Version of the format; a change that a reader would trip over raises it.
const VERSION: u32 = 5;
/// From so many documents on an index is fine: what common families hold has
/// become more than a query should cost.
const FINE_FROM: usize = 4096;
/// The entry has no more hashes of terms: those of a large index would be most
/// of what a first visit costs. Shards that share one change their names
/// together.
const TERMS_HASHES: usize = 512;
/// Bytes that a shard would be about to have, unpacked, if none held a large
/// family alone. A query fetches about one for
/// each two characters of a coarse index, one for each three of a fine one; and
/// the names of them all stand in the entry.
const fn shard_bytes(profile: IndexProfile) -> usize {
    match profile {
        IndexProfile::Coarse => 4 * 1024,
        IndexProfile::Fine => 8 * 1024,
    }
}

/// How much of a portal can be found, in any language.
pub fn entries(portal: &Portal) -> usize {
    documents::documents(portal).len()
}

/// A file of the index, or of its client.
#[derive(Debug, Clone)]
pub struct IndexFile {
    /// Where it stands.
    pub path: SitePath,
    /// What it holds.
    pub part: IndexPart,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Makes all files: they are named for what they hold.
///
/// # Errors
/// None that a buffer in memory gives.
pub fn files(portal: &Portal) -> io::Result<Vec<IndexFile>> {
    let Files(files) = named(portal)?;
    let file = |(name, (part, bytes)): (String, (IndexPart, Vec<u8>))| {
        let path = format!("search/{name}");
        let path = SitePath::new(&path).unwrap_or_else(|| bug(format!("no path: {path}")));
        IndexFile { path, part, bytes }
    };
    Ok(files.into_iter().map(file).collect())
}

/// The files of `search/` by name.
#[derive(Default)]
struct Files(BTreeMap<String, (IndexPart, Vec<u8>)>);

impl Files {
    /// Adds a packed file, and gives what others call it by.
    fn add(&mut self, file: Packed) -> String {
        self.0.insert(file.name, (file.part, file.bytes));
        file.hash
    }

    /// Adds files that have one hash, and gives it.
    fn add_together(&mut self, files: Vec<Packed>) -> String {
        let hash = some_or_bug(files.first(), "a hash of no files")
            .hash
            .clone();
        self.add_all(files);
        hash
    }

    /// Adds files that are numbered through; their hashes after one another.
    fn add_all(&mut self, files: impl IntoIterator<Item = Packed>) -> String {
        files.into_iter().map(|file| self.add(file)).collect()
    }
}

/// All files of `search/` by name.
fn named(portal: &Portal) -> io::Result<Files> {
    let site = &portal.site;
    let edited: Vec<&Language> = site.edited().collect();
    let documents = documents::documents(portal);
    let profile = match documents.len() {
        FINE_FROM.. => IndexProfile::Fine,
        _ => IndexProfile::Coarse,
    };
    let ordered = order::ordered(&documents, &portal.plans);
    let index = postings::index(&ordered, &edited, profile);
    let mut files = Files::default();
    let tables = tables(portal, &documents, &index.terms, &mut files)?;
    let shards = Shards::new(&index.terms, profile, shard_bytes(profile));
    let terms = shard_files(&shards, TERMS_HASHES, &mut files)?;
    let (together, alone) = (shards.together(), shards.alone().join(" "));
    drop(shards);
    drop(index.terms);
    let mut titles: BTreeMap<&str, String> = BTreeMap::new();
    let mut passages = String::new();
    for block in titles::blocks(&ordered, site)? {
        let power = char::from_digit(block.power, 10);
        passages.push(some_or_bug(power, "a power of two digits"));
        for (language, own) in site.languages.iter().zip(block.files) {
            let hashes = titles.entry(language.tag.as_str()).or_default();
            hashes.push_str(&files.add_together(own));
        }
    }
    let entry = EntryFile {
        format: "yaodian-search",
        version: VERSION,
        languages: entry::languages(site, &index.statistics),
        editions: edited.len(),
        runs: entry::runs(&documents),
        plans: portal.plans.iter().map(|plan| plan.id.as_str()).collect(),
        groups: order::groups(&portal.plans),
        fine: profile == IndexProfile::Fine,
        shards: together,
        alone,
        terms,
        titles,
        passages,
        tables,
    };
    let json = serde_json::to_vec(&entry)?;
    let name = "entry.json".to_owned();
    files.0.insert(name, (IndexPart::Entry, json));
    for (name, part, text) in client::files() {
        files.0.insert(name, (part, text.into_bytes()));
    }
    Ok(files)
}

/// Adds all shards, those of several families under at most so many hashes,
/// and gives these.
fn shard_files(shards: &Shards, most: usize, files: &mut Files) -> io::Result<String> {
    let (together, all) = (shards.together(), shards.count());
    let size = together.div_ceil(most);
    let shared = (0..together / size).map(|number| number * size..(number + 1) * size);
    let own = (together..all).map(|number| number..number + 1);
    let groups: Vec<Range<usize>> = shared.chain(own).collect();
    let groups: io::Result<Vec<Vec<Packed>>> = groups
        .into_par_iter()
        .map(|numbers| group(shards, numbers))
        .collect();
    let mut hashes = String::new();
    for group in groups? {
        hashes.push_str(&files.add_together(group));
    }
    Ok(hashes)
}

/// Shards that share a hash.
fn group(shards: &Shards, numbers: Range<usize>) -> io::Result<Vec<Packed>> {
    let contents = numbers.map(|number| (IndexPart::Terms, number, shards.shard(number)));
    pack_together(&contents.collect::<Vec<_>>())
}

/// The tables that only some queries need.
fn tables<'p>(
    portal: &'p Portal,
    documents: &[SearchDocument<'p>],
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
        let packed = pack_json(IndexPart::Lexicon(tag.clone()), None, &rows)?;
        lexicon.insert(tag.as_str(), files.add(packed));
    }
    let mut facets = BTreeMap::new();
    for Language { tag, .. } in &portal.site.languages {
        let table = facets::facets(portal, documents, tag);
        let packed = pack_json(IndexPart::Facets(tag.clone()), None, &table)?;
        facets.insert(tag.as_str(), files.add(packed));
    }
    let characters = characters::characters(terms, words);
    let fold = pack_json(IndexPart::Fold, None, &characters::fold(&characters))?;
    let pinyin = pack_json(IndexPart::Pinyin, None, &characters::pinyin(&characters))?;
    let spelling: io::Result<Vec<Packed>> = (0..)
        .zip(spelling::files(terms))
        .map(|(number, words)| pack_json(IndexPart::Spelling, Some(number), &words))
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
