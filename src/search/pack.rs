//! Index files as published: compressed, and with the content's hash in the
//! name.

use std::io::{self, Write as _};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use serde::Serialize;

use super::part::IndexPart;
use crate::base::Digest;

/// A compressed file.
pub(crate) struct Packed {
    /// Its contents.
    pub(crate) part: IndexPart,
    /// Its name in `search/`.
    pub(crate) name: String,
    /// The hash by which other files refer to it.
    pub(crate) hash: String,
    pub(crate) bytes: Vec<u8>,
}

/// The content of a numbered file of a part.
pub(crate) type Content = (IndexPart, usize, Vec<u8>);

/// Digits of a hash.
const HASH: u32 = 5;

/// The first 25 bits of a content's SHA-256 as digits from 0 to v. Short,
/// because the entry has thousands of hashes, and every reader downloads it.
pub(crate) fn hash(content: &[u8]) -> String {
    let Digest([a, b, c, d, ..]) = Digest::plain(content);
    let bits = u32::from_be_bytes([a, b, c, d]);
    let digit = |number| char::from_digit(bits >> (27 - 5 * number) & 31, 32);
    (0..HASH).filter_map(digit).collect()
}

/// Compresses a file and names it after its content's hash.
///
/// # Errors
/// Writing to memory does not fail.
pub(crate) fn pack(part: IndexPart, number: Option<usize>, content: &[u8]) -> io::Result<Packed> {
    pack_as(part, number, hash(content), content)
}

/// Compresses numbered files under one hash: that of their concatenated
/// contents.
///
/// # Errors
/// Writing to memory does not fail.
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

/// Compresses a file (zlib, RFC 1950) and names it after a hash.
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

/// Serialises a value as JSON and compresses it.
///
/// # Errors
/// Values of this room can be serialised.
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
