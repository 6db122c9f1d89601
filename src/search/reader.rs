//! A second reader of the index, for tests: written from the format described
//! in [`super`] and the grammar in [`super::shard`], and simpler than the
//! client.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

use flate2::read::ZlibDecoder;
use serde_json::Value;

use super::posting::{Positions, Posting};
use super::tokens::{self, IndexProfile, Token};
use crate::base::Digest;

/// The terms of an index or a shard by family.
pub(crate) type Families = BTreeMap<String, BTreeMap<String, Vec<Posting>>>;

/// The contents of an index.
#[derive(Default)]
pub(crate) struct Index {
    pub(crate) entry: Value,
    /// The contents of each shard.
    pub(crate) shards: Vec<Families>,
    /// Files of titles by language.
    pub(crate) titles: BTreeMap<String, Vec<Value>>,
    /// Sentences of each document by language.
    pub(crate) passages: BTreeMap<String, Vec<Value>>,
    /// The other files by name, without hashes.
    pub(crate) tables: BTreeMap<String, Value>,
    /// Names of all files that were read.
    pub(crate) named: BTreeSet<String>,
}

impl Index {
    /// Reads an index from the files of a site.
    pub(crate) fn read(files: &BTreeMap<String, Vec<u8>>) -> Self {
        let entry: Value = serde_json::from_slice(&files["search/entry.json"]).unwrap();
        let mut index = Self::default();
        let profile = match entry["fine"].as_bool() {
            Some(true) => IndexProfile::Fine,
            _ => IndexProfile::Coarse,
        };
        let alone = entry["alone"].as_str().unwrap().split(' ');
        let alone = alone.filter(|name| !name.is_empty()).count();
        let together = entry["shards"].as_u64().unwrap() as usize;
        let groups: Vec<&str> = hashes(&entry["terms"]).collect();
        let size = together / (groups.len() - alone);
        let shared = (0..together).step_by(size).map(|first| first..first + size);
        let own = (together..together + alone).map(|number| number..number + 1);
        for (group, hash) in shared.chain(own).zip(groups) {
            let mut all = Vec::new();
            for number in group.clone() {
                let shard = index.content(files, &format!("search/terms-{number}-{hash}.bin"));
                index.shards.push(decode(&shard, profile));
                all.extend(shard);
            }
            assert_eq!(digits(&all), *hash, "{group:?}");
        }
        let powers = entry["passages"].as_str().unwrap();
        for (tag, list) in entry["titles"].as_object().unwrap() {
            assert_eq!(hashes(list).count(), powers.len());
            for (number, (hash, power)) in hashes(list).zip(powers.chars()).enumerate() {
                let power = power.to_digit(10).unwrap();
                index.read_block(files, tag, number, hash, 1 << power);
            }
        }
        let tables = entry["tables"].as_object().unwrap();
        for (kind, named) in tables {
            match named.as_object() {
                Some(languages) => {
                    for (tag, hash) in languages {
                        let stem = format!("{kind}-{}", tag.to_lowercase());
                        index.table(files, &stem, hash.as_str().unwrap());
                    }
                }
                None if kind == "spelling" => {
                    for (number, hash) in hashes(named).enumerate() {
                        index.table(files, &format!("{kind}-{number}"), hash);
                    }
                }
                None => index.table(files, kind, named.as_str().unwrap()),
            }
        }
        index.entry = entry;
        index
    }

    /// Reads the titles and passages of a block in a language.
    fn read_block(
        &mut self,
        files: &BTreeMap<String, Vec<u8>>,
        tag: &str,
        number: usize,
        hash: &str,
        size: usize,
    ) {
        assert!(size <= 128, "{size}");
        let name = tag.to_lowercase();
        let mut all = self.content(files, &format!("search/titles-{name}-{number}-{hash}.bin"));
        let block: Value = serde_json::from_slice(&all).unwrap();
        let rows = block["rows"].as_array().unwrap().len();
        self.titles.entry(tag.to_owned()).or_default().push(block);
        for first in (0..rows).step_by(size) {
            let first = number * 128 + first;
            let path = format!("search/passages-{name}-{first}-{hash}.bin");
            let content = self.content(files, &path);
            let texts: Vec<Value> = serde_json::from_slice(&content).unwrap();
            let known = self.passages.entry(tag.to_owned()).or_default();
            assert_eq!(known.len(), first);
            known.extend(texts);
            all.extend(content);
        }
        assert_eq!(digits(&all), hash, "{tag} {number}");
    }

    fn table(&mut self, files: &BTreeMap<String, Vec<u8>>, stem: &str, hash: &str) {
        let table = self.json(files, stem, hash);
        self.tables.insert(stem.to_owned(), table);
    }

    fn json(&mut self, files: &BTreeMap<String, Vec<u8>>, stem: &str, hash: &str) -> Value {
        serde_json::from_slice(&self.file(files, stem, hash)).unwrap()
    }

    fn file(&mut self, files: &BTreeMap<String, Vec<u8>>, stem: &str, hash: &str) -> Vec<u8> {
        let content = self.content(files, &format!("search/{stem}-{hash}.bin"));
        assert_eq!(digits(&content), *hash, "{stem}");
        content
    }

    fn content(&mut self, files: &BTreeMap<String, Vec<u8>>, name: &str) -> Vec<u8> {
        let mut content = Vec::new();
        let mut decoder = ZlibDecoder::new(files[name].as_slice());
        decoder.read_to_end(&mut content).unwrap();
        self.named.insert(name.to_owned());
        content
    }

    /// The terms of all shards.
    pub(crate) fn terms(&self) -> Families {
        let families = self.shards.iter().flatten();
        families
            .map(|(name, terms)| (name.clone(), terms.clone()))
            .collect()
    }
}

fn hashes(list: &Value) -> impl Iterator<Item = &str> {
    let list = list.as_str().unwrap();
    assert_eq!(list.len() % 5, 0);
    (0..list.len() / 5).map(move |at| &list[at * 5..at * 5 + 5])
}

/// The first 25 bits of a content's digest, as five digits.
fn digits(content: &[u8]) -> String {
    let hex = &Digest::plain(content).to_string()[..7];
    let bits = format!("{:028b}", u32::from_str_radix(hex, 16).unwrap());
    let five = |at| u32::from_str_radix(&bits[at..at + 5], 2).unwrap();
    let digits =
        [0, 5, 10, 15, 20].map(|at| b"0123456789abcdefghijklmnopqrstuv"[five(at) as usize]);
    digits.map(char::from).iter().collect()
}

/// The contents of a shard.
pub(crate) fn decode(shard: &[u8], profile: IndexProfile) -> Families {
    let mut reader = Reader {
        bytes: shard,
        at: 0,
    };
    let length = reader.varint();
    let dictionary = std::str::from_utf8(reader.take(length)).unwrap();
    let mut families = Families::new();
    for line in dictionary.split('\n').filter(|line| !line.is_empty()) {
        let length = reader.varint();
        let end = reader.at + length;
        let (name, rest) = line.split_once('\t').unwrap();
        let mut terms = BTreeMap::new();
        let with_positions = profile == IndexProfile::Coarse && !tokens::cut(name)[0].is_word();
        for term in terms_of(name, rest) {
            terms.insert(term, reader.postings(with_positions));
        }
        assert_eq!(reader.at, end, "{line}");
        families.insert(name.to_owned(), terms);
    }
    assert_eq!(reader.at, shard.len());
    families
}

/// The terms of a line of the dictionary.
fn terms_of(name: &str, rest: &str) -> Vec<String> {
    if tokens::cut(name)[0].is_word() {
        return rest.split(' ').map(str::to_owned).collect();
    }
    let terms = rest.chars().map(|last| format!("{name}{last}"));
    terms.map(|term| term.trim_end().to_owned()).collect()
}

/// The units that contain all words and all runs of characters of a text, with
/// the sentences in which all of them begin.
pub(crate) fn holding(families: &Families, text: &str, profile: IndexProfile) -> BTreeMap<u32, u8> {
    let mut found: Option<BTreeMap<u32, u8>> = None;
    let tokens = tokens::cut(text);
    let mut keep = |units: BTreeMap<u32, u8>| {
        let both = |before: &BTreeMap<u32, u8>| {
            let kept = units.iter().filter(|(unit, _)| before.contains_key(unit));
            kept.map(|(unit, sentences)| (*unit, sentences & before[unit]))
                .collect()
        };
        found = Some(found.as_ref().map_or(units.clone(), both));
    };
    for run in tokens.chunk_by(|a, b| !a.is_word() && !b.is_word()) {
        let texts: Vec<String> = run.iter().map(Token::folded).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let (most, own) = match profile {
            IndexProfile::Coarse => (2, false),
            IndexProfile::Fine => (3, true),
        };
        match texts.as_slice() {
            [one] if run[0].is_word() => {
                let family = &tokens::families(one, profile)[0];
                keep(units(families, family, |t| t == *one));
            }
            [one] if !own => keep(units(families, one, |_| true)),
            _ => {
                for some in texts.windows(most.min(texts.len())) {
                    let term = some.concat();
                    let family = if own { term.as_str() } else { some[0] };
                    keep(units(families, family, |other| other == term));
                }
            }
        }
    }
    // Without words nothing is found.
    found.unwrap_or_default()
}

/// The units that contain any matching term of a family, with its sentences.
fn units(families: &Families, name: &str, fits: impl Fn(&str) -> bool) -> BTreeMap<u32, u8> {
    let terms = families.get(name).into_iter().flatten();
    let mut units = BTreeMap::new();
    for posting in terms
        .filter(|(term, _)| fits(term))
        .flat_map(|(_, postings)| postings)
    {
        *units.entry(posting.unit).or_default() |= posting.sentences;
    }
    units
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> &'a [u8] {
        let taken = &self.bytes[self.at..self.at + length];
        self.at += length;
        taken
    }

    fn byte(&mut self) -> u8 {
        self.take(1)[0]
    }

    fn varint(&mut self) -> usize {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            value |= usize::from(byte & 0x7F) << shift;
            shift += 7;
            if byte < 0x80 {
                return value;
            }
        }
    }

    /// Length class and frequency, and the sentences.
    fn text(&mut self) -> [u8; 2] {
        let byte = self.byte();
        match byte & 8 {
            0 => [byte + 2, self.byte()],
            _ => [(byte & 0xF0) + 1, 1 << (byte & 7)],
        }
    }

    /// Numbers below 128, until one without the high bit.
    fn marked(&mut self) -> Vec<u8> {
        let mut numbers = Vec::new();
        loop {
            let byte = self.byte();
            numbers.push(byte & 0x7F);
            if byte < 0x80 {
                return numbers;
            }
        }
    }

    fn postings(&mut self, with_positions: bool) -> Vec<Posting> {
        let length = self.varint();
        let end = self.at + length;
        let mut postings: Vec<Posting> = Vec::new();
        let mut unit = 0;
        while self.at < end {
            let head = self.varint();
            unit += (head / 8) as u32;
            let mut posting = Posting {
                unit,
                place: head & 1 == 1,
                title: 0,
                text: 0,
                sentences: 0,
                positions: None,
            };
            let mut positions = Positions::default();
            if posting.place && with_positions {
                positions.place = self.marked();
            }
            if head & 2 != 0 {
                posting.title = self.byte();
                if with_positions {
                    positions.title = self.marked();
                }
            }
            if head & 4 != 0 {
                [posting.text, posting.sentences] = self.text();
                positions.times = match (with_positions, usize::from(posting.text % 16)) {
                    (false, _) => 0,
                    (true, 9) => self.varint(),
                    (true, times) => times,
                };
            }
            for _ in 0..positions.times {
                while self.bytes[self.at] == 254 {
                    positions.text.extend(self.take(2));
                }
                positions.text.push(self.byte());
            }
            posting.positions = with_positions.then(|| Box::new(positions));
            postings.push(posting);
        }
        assert_eq!(self.at, end);
        postings
    }
}
