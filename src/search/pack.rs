//! A file of the index as it is handed out: packed, and named for its content.

use std::io::{self, Write as _};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use serde::Serialize;

use super::part::IndexPart;
use crate::base::Digest;

/// A packed file.
pub(crate) struct Packed {
    /// What it holds.
    pub(crate) part: IndexPart,
    /// Its name in `search/`.
    pub(crate) name: String,
    /// What others call it by.
    pub(crate) hash: String,
    pub(crate) bytes: Vec<u8>,
}

/// A numbered file of a part.
pub(crate) type Content = (IndexPart, usize, Vec<u8>);

/// Digits of a hash.
const HASH: u32 = 5;

/// What a content is called by: the first 25 bits of its SHA-256 as digits from
/// 0 to v. The entry names thousands of files, and every reader fetches it.
pub(crate) fn hash(content: &[u8]) -> String {
    let Digest([a, b, c, d, ..]) = Digest::plain(content);
    let bits = u32::from_be_bytes([a, b, c, d]);
    let digit = |number| char::from_digit(bits >> (27 - 5 * number) & 31, 32);
    (0..HASH).filter_map(digit).collect()
}

/// Packs a file under its content's hash.
///
/// # Errors
/// None that a buffer in memory gives.
pub(crate) fn pack(part: IndexPart, number: Option<usize>, content: &[u8]) -> io::Result<Packed> {
    pack_as(part, number, hash(content), content)
}

/// Packs numbered files of these parts under one hash: that of all their contents
/// one after another.
///
/// # Errors
/// None that a buffer in memory gives.
pub(crate) fn pack_together(contents: &[Content]) -> io::Result<Vec<Packed>> {
    let all: Vec<&[u8]> = contents
        .iter()
        .map(|(_, _, content)| &content[..])
        .collect();
    let hash = hash(&all.concat());
    contents
        .iter()
        .map(|(part, number, content)| pack_as(part.clone(), Some(*number), hash.clone(), content))
        .collect()
}

/// Packs a file (zlib, RFC 1950) under a hash.
fn pack_as(
    part: IndexPart,
    number: Option<usize>,
    hash: String,
    content: &[u8],
) -> io::Result<Packed> {
    let stem = part.stem();
    let name = match number {
        Some(number) => format!("{stem}-{number}-{hash}.bin"),
        None => format!("{stem}-{hash}.bin"),
    };
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(Packed {
        part,
        name,
        hash,
        bytes: encoder.finish()?,
    })
}

/// Packs a value as JSON.
///
/// # Errors
/// None that a value of this room gives.
pub(crate) fn pack_json(
    part: IndexPart,
    number: Option<usize>,
    value: &impl Serialize,
) -> io::Result<Packed> {
    pack(part, number, &serde_json::to_vec(value)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_should_be_the_beginning_of_the_digest() {
        // SHA-256 of nothing begins e3b0c442: 11100 01110 11000 01100 01000.
        assert_eq!(hash(b""), "seoc8");
    }
}
