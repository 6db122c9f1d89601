//! A file of the index as it is handed out: packed, and named for its content.

use std::io::{self, Write as _};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use serde::Serialize;

use crate::model::{Digest, LanguageTag};

/// A packed file.
pub(crate) struct Packed {
    /// Its name in `search/`.
    pub(crate) name: String,
    /// What others call it by.
    pub(crate) hash: String,
    pub(crate) bytes: Vec<u8>,
}

/// Packs a file (zlib, RFC 1950) under the first 8 hexadecimal digits of its
/// content's SHA-256.
///
/// # Errors
/// None that a buffer in memory gives.
pub(crate) fn pack(stem: &str, content: &[u8]) -> io::Result<Packed> {
    let mut hash = Digest::plain(content).to_string();
    hash.truncate(8);
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(Packed {
        name: format!("{stem}-{hash}.bin"),
        hash,
        bytes: encoder.finish()?,
    })
}

/// Packs a value as JSON.
///
/// # Errors
/// None that a value of this room gives.
pub(crate) fn pack_json(stem: &str, value: &impl Serialize) -> io::Result<Packed> {
    pack(stem, &serde_json::to_vec(value)?)
}

/// A language in the name of a file.
pub(crate) fn name(tag: &LanguageTag) -> String {
    tag.as_str().to_ascii_lowercase()
}
