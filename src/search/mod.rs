//! Search: builds the index files, and contains the client that reads them in
//! the browser.
//!
//! It needs only a static file host. A query fetches the client, the entry, the
//! shards of the queried terms, the titles of the documents found, and the
//! passages of those shown; other tables only if needed.
//!
//! | File | Contents |
//! | --- | --- |
//! | `client.js`, `client.d.ts` | the client, a module, and its types |
//! | `more-HASH.js` | the part of it that only some queries need |
//! | `answer-HASH.js` | the part that tells whether there is an answer |
//! | `passage-HASH.js` | the part that selects passages, after titles are shown |
//! | `inflate-HASH.js` | the decompressor for old browsers |
//! | `entry.json` | the names of all other files; the only one to revalidate |
//! | `terms-N-HASH.bin` | shard N of the terms and their postings: [`shard`] |
//! | `titles-TAG-N-HASH.bin` | paths, titles and places of 128 documents in a language of the interface |
//! | `passages-TAG-N-HASH.bin` | their texts by sentence; N is the position of the first one |
//! | `lexicon-TAG-HASH.bin` | everyday words for the words of texts in an edited language |
//! | `asked-TAG-HASH.bin` | the terms in a language, and what readers ask for |
//! | `fold-HASH.bin` | variants of characters in the index |
//! | `pinyin-HASH.bin` | pinyin of characters |
//! | `spelling-N-HASH.bin` | words of the texts, for spelling correction |
//! | `plans-TAG-HASH.bin` | the plans with their titles, bodies, kinds and series |
//! | `facets-TAG-HASH.bin` | other facets to filter results by |
//!
//! All are in `search/`. HASH is the first 25 bits of the SHA-256 of the
//! uncompressed file, as five digits from 0 to v (base 32, the first bits
//! first); for a shard that of its group, for titles and passages that of the
//! whole block; for a script the first 8 hexadecimal digits of its own. TAG is
//! a language's, in lower case. A `.bin` is a zlib stream (RFC 1950, with
//! Adler-32 as checksum): compressed at build time, because few hosts compress
//! unknown types. The contents are JSON, except for shards.
//!
//! [`tokens`] explains how text becomes terms, [`documents`] what documents and
//! sentences are, [`postings`] what units and postings are. A posting has
//! frequencies and lengths; values that any change would affect (averages,
//! numbers of documents) are only in the entry. So an edited sentence changes
//! the shards of the terms that it gained or lost, and the entry, and renames
//! the titles and passages of its block.
//!
//! ```text
//! entry    = { "format": "yaodian-search", "version": 9,
//!              "languages": [ { "tag", "prefix", "reads", "documents", "title", "text" }, … ],
//!              "editions": E,
//!              "runs": [ [ kind, count, number / null ], … ],
//!              "plans": [ id, … ],
//!              "years": [ [ first, last ] / null, … ],
//!              "groups": [ [ group, provisions, group, provisions, … ], … ],
//!              "fine": true / false,
//!              "shards": count, "alone": "family family …", "terms": hashes,
//!              "titles": { tag: hashes, … }, "passages": digits,
//!              "tables": { "fold": hash, "pinyin": hash, "spelling": hashes,
//!                          "lexicon": { tag: hash, … }, "asked": { tag: hash, … },
//!                          "facets": { tag: hash, … }, "plans": { tag: hash, … } } }
//!            ; hashes: of files 0, 1, …, concatenated, 5 digits each; there are
//!            ; 2ⁿ files of spelling.
//!            ; terms: of groups of shards, at most 512, each of shards / hashes
//!            ; shards, both 2ⁿ. A group's hash is that of its concatenated,
//!            ; uncompressed shards; all its files have it. Then of the shards
//!            ; with one family each, which alone names.
//!            ; languages: the interface's, the default one first; prefix: folder
//!            ; of its pages; reads: which of the E edited languages its texts
//!            ; are indexed under (a derived one is folded onto its source).
//!            ; documents, title, text: only of an edited language: number of
//!            ; documents in it, tokens of all their titles and texts.
//!            ; runs: consecutive documents: "measure", "topic", "plan", "page"
//!            ; or "term"; how many; number of the first one, increasing by one.
//!            ; A run of "plan" ends the documents of plan 0, 1, …
//!            ; years: by plan, those under which it is listed.
//!            ; groups: by plan, each topic's group and number of provisions:
//!            ; [`order`]. fine: the profile: [`tokens`].
//!            ; titles: of block 0, 1, …: its files in a language, concatenated
//!            ; and uncompressed: titles, then passages.
//!            ; passages: digit N is d if a file of block N's passages has 2ᵈ
//!            ; documents. lexicon: without languages that have no everyday words.
//! titles   = { "places": [ text, … ],
//!              "rows": [ [ path, title, place / null ] / [ path, title, place / null, tag ], … ] }
//!            ; of documents 128·N, 128·N+1, …, block N, in the order of
//!            ; [`order`]. path: below the language's folder;
//!            ; place: index into places; tag: of the title, if it differs.
//!            ; The place of a term that is of some plans only names them.
//! passages = [ [ sentence, … ] / [ plain, sentence, … ], … ]
//!            ; by document; empty if it has no text. plain: how many at the end
//!            ; are words of editors.
//! lexicon  = { "terms": [ row, … ], "said": [ row, … ] }
//! row      = [ [ written, … ], [ said, … ], [ document, … ] / null, titled ]
//!            ; terms: of the glossary, also found by written words; said:
//!            ; synonyms, and, without written words, keywords of provisions and
//!            ; what readers type who look for a list.
//!            ; documents: those it leads to, the best first; null if more
//!            ; than 64, unless it is of some plans only: all that have written
//!            ; words. titled: how many of them have one in the title.
//! asked    = { "common": "word word …", "facts": [ [ kind, [ word, … ], [ document, … ] / null ], … ],
//!              "places": [ name, … ], "own": [ name, … ],
//!              "names": [ [ document, path, [ name, … ], [ said, … ], explanation ], … ] }
//!            ; common: words that are in any question. facts: kinds of facts
//!            ; that readers ask for, by which words ("a&b": only together), and
//!            ; the documents that have one; null: those with the words. own:
//!            ; the places of the portal. names: of terms; the first name is its title.
//! fold     = "發发髮发…"               ; each character and its folded form
//! pinyin   = { syllable: characters, … } ; without tones, ü as v
//! spelling = "word units word units …"   ; folded, with the number of its units;
//!                                        ; file: FNV-1a of the first letter mod 2ⁿ
//! plans    = { "plans": [ [ title, tag / null, [ body, … ], kind, series / null ], … ],
//!              "bodies": [ [ slug, name ], … ], "series": [ [ slug, name ], … ] }
//!            ; tag: of the title, if it differs; body, series: indexes; a
//!            ; series has its name, or the title of its newest plan. Results
//!            ; of a portal with several plans say which they are of.
//! facets   = { "topics": [ [ plan, slug, number, title, first document, provisions ], … ],
//!              "audiences": [ [ slug, name, [ document, … ] ], … ] }
//! ```
//!
//! A client reports an unknown `version` and stops.

mod asked;
mod characters;
mod client;
mod documents;
mod empty;
mod entry;
mod facets;
mod fnv;
mod lexicon;
mod list_page;
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
use crate::model::{Language, LanguageTag, Plan, Portal, SitePath};
use asked::{Asked, Held};
use documents::SearchDocument;
use entry::{EntryFile, Tables};
use pack::{Packed, pack_json, pack_together};
use shard::Shards;
use terms::Terms;
use tokens::IndexProfile;

pub use empty::empty;
pub use list_page::ListPage;
pub use part::{IndexPart, Need};

/// Version of the format; increased by every incompatible change.
const VERSION: u32 = 9;
/// From this many documents on an index is fine: common families of a coarse
/// one would be too large to fetch for a query.
const FINE_FROM: usize = 4096;
/// Maximum number of hashes of terms in the entry: those of a large index would
/// be most of what a first visit downloads. Shards that share a hash are
/// renamed together.
const TERMS_HASHES: usize = 512;
/// Target size of a shard in bytes, uncompressed, if no large family had its
/// own shard. A query fetches about one for each two characters of a coarse
/// index, one for each three of a fine one; and the entry names them all.
const fn shard_bytes(profile: IndexProfile) -> usize {
    match profile {
        IndexProfile::Coarse => 4 * 1024,
        IndexProfile::Fine => 8 * 1024,
    }
}

/// How many documents there are, in any language.
pub fn entries(portal: &Portal, lists: &[ListPage]) -> usize {
    documents::documents(portal, lists).len()
}

/// A file of the index or of its client.
#[derive(Debug, Clone)]
pub struct IndexFile {
    /// Its path.
    pub path: SitePath,
    /// Its kind.
    pub part: IndexPart,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Makes all files. Their names depend on their content. `lists` are the pages
/// that list what plans have.
///
/// # Errors
/// Writing to memory does not fail.
pub fn files(portal: &Portal, lists: &[ListPage]) -> io::Result<Vec<IndexFile>> {
    let Files(files) = named(portal, lists)?;
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
    /// Adds a compressed file, and returns the hash by which others refer to
    /// it.
    fn add(&mut self, file: Packed) -> String {
        self.0.insert(file.name, (file.part, file.bytes));
        file.hash
    }

    /// Adds files that share a hash, and returns it.
    fn add_together(&mut self, files: Vec<Packed>) -> String {
        let hash = some_or_bug(files.first(), "a hash of no files")
            .hash
            .clone();
        self.add_all(files);
        hash
    }

    /// Adds numbered files, and returns their concatenated hashes.
    fn add_all(&mut self, files: impl IntoIterator<Item = Packed>) -> String {
        files.into_iter().map(|file| self.add(file)).collect()
    }
}

/// All files of `search/` by name.
fn named(portal: &Portal, lists: &[ListPage]) -> io::Result<Files> {
    let site = &portal.site;
    let edited: Vec<&Language> = site.edited().collect();
    let documents = documents::documents(portal, lists);
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
        years: portal.plans.iter().map(|plan| years(plan)).collect(),
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

/// The years under which a plan is listed.
fn years(plan: &Plan) -> Option<(i16, i16)> {
    let years = plan.profile.time?.years();
    Some((*years.start(), *years.end()))
}

/// Adds all shards, those with several families under at most `most` hashes,
/// and returns the hashes.
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

/// Compresses the shards that share a hash.
fn group(shards: &Shards, numbers: Range<usize>) -> io::Result<Vec<Packed>> {
    let contents = numbers.map(|number| (IndexPart::Terms, number, shards.shard(number)));
    pack_together(&contents.collect::<Vec<_>>())
}

/// Adds the tables that only some queries need.
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
    let (mut facets, mut plans) = (BTreeMap::new(), BTreeMap::new());
    for Language { tag, .. } in &portal.site.languages {
        let table = facets::plans(portal, tag);
        let packed = pack_json(IndexPart::Plans(tag.clone()), None, &table)?;
        plans.insert(tag.as_str(), files.add(packed));
        let table = facets::facets(portal, documents, tag);
        let packed = pack_json(IndexPart::Facets(tag.clone()), None, &table)?;
        facets.insert(tag.as_str(), files.add(packed));
    }
    let held = Held::of(portal, documents);
    let asked = portal.site.languages.iter().map(|Language { tag, .. }| {
        let table = asked::asked(documents, &held, tag);
        (tag, table)
    });
    let asked: Vec<_> = asked.collect();
    // What is asked for in vain is typed in variants, too.
    let vain = asked.iter().flat_map(|(_, table)| table.words());
    let foldable = characters::characters(terms, words.iter().copied().chain(vain));
    let fold = pack_json(IndexPart::Fold, None, &characters::fold(&foldable))?;
    let asked = asked_files(&asked, files)?;
    let characters = characters::characters(terms, words);
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
        asked,
        facets,
        plans,
    })
}

/// Adds the tables of what is asked in each language.
fn asked_files<'p>(
    tables: &[(&'p LanguageTag, Asked<'p>)],
    files: &mut Files,
) -> io::Result<BTreeMap<&'p str, String>> {
    let mut hashes = BTreeMap::new();
    for (tag, table) in tables {
        let packed = pack_json(IndexPart::Asked((*tag).clone()), None, table)?;
        hashes.insert(tag.as_str(), files.add(packed));
    }
    Ok(hashes)
}

#[cfg(test)]
mod tests;
