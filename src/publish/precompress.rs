//! Compressed copies of texts, for servers that send them as they are.
//!
//! A copy depends only on the bytes of its file and on this program. It exists
//! only if it is smaller.

use std::io::Write as _;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::base::{Digest, PROGRAM, ok_or_bug, some_or_bug};
use crate::model::{SitePath, media_type};

/// Smaller files are sent in one packet anyway.
const WORTHWHILE: u64 = 256;

/// A way to compress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// RFC 1952.
    Gzip,
    /// RFC 7932.
    Brotli,
}

impl Encoding {
    /// Every way.
    pub(super) const ALL: [Self; 2] = [Self::Gzip, Self::Brotli];

    /// What is added to the name of a file.
    fn ending(self) -> &'static str {
        match self {
            Self::Gzip => ".gz",
            Self::Brotli => ".br",
        }
    }

    /// The path of the copy of a file.
    pub(super) fn path(self, path: &SitePath) -> SitePath {
        let path = SitePath::new(&format!("{path}{}", self.ending()));
        some_or_bug(path, "an ending that no path may have")
    }

    /// The hash of everything that a copy depends on.
    pub(super) fn input_hash(self, sha256: &str) -> Digest {
        let parts = [PROGRAM, self.ending(), sha256];
        Digest::of(parts.map(str::as_bytes))
    }

    /// The compressed bytes, if they are fewer.
    pub(super) fn compress(self, bytes: &[u8]) -> Option<Vec<u8>> {
        let packed = match self {
            Self::Gzip => {
                // Without a time and a name: equal texts have equal copies.
                let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
                gzip.write_all(bytes).and_then(|()| gzip.finish())
            }
            Self::Brotli => {
                let (mut source, mut packed) = (bytes, Vec::new());
                let best = BrotliEncoderParams {
                    size_hint: bytes.len(),
                    ..BrotliEncoderParams::default()
                };
                brotli::BrotliCompress(&mut source, &mut packed, &best).map(|_| packed)
            }
        };
        let packed = ok_or_bug(packed, "memory that cannot be written");
        (packed.len() < bytes.len()).then_some(packed)
    }
}

/// Whether a file is a text that is worth compressing.
pub(super) fn is_worthwhile(path: &SitePath, size: u64) -> bool {
    size >= WORTHWHILE && media_type(path.as_str()).ends_with("charset=utf-8")
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn a_copy_should_be_the_text_and_smaller_or_not_exist() {
        let text = "民政工作要点".repeat(100).into_bytes();
        let gzip = Encoding::Gzip.compress(&text).unwrap();
        let mut read = Vec::new();
        let mut decoder = flate2::read::GzDecoder::new(&*gzip);
        decoder.read_to_end(&mut read).unwrap();
        assert_eq!(read, text);
        // No time, no name, no system.
        assert_eq!(gzip[3..8], [0; 5]);
        let packed = Encoding::Brotli.compress(&text).unwrap();
        let mut read = Vec::new();
        brotli::BrotliDecompress(&mut &*packed, &mut read).unwrap();
        assert_eq!(read, text);
        for encoding in Encoding::ALL {
            assert_eq!(encoding.compress(b"a"), None);
        }
    }
}
