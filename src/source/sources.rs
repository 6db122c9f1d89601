//! The source of the parts of a corpus.

use super::outside::Outside;
use super::reader::Reader;
use super::refusal::Refusal;
use crate::base::Digest;

/// A reader, and where its links may lead.
#[derive(Clone, Copy)]
pub(super) struct Sources<'r> {
    /// The portal's folder.
    pub(super) reader: &'r dyn Reader,
    /// The folders that its links may lead to.
    pub(super) outside: &'r Outside,
}

impl Sources<'_> {
    /// See [`Reader::read`].
    pub(super) fn read(&self, path: &str) -> Result<Vec<u8>, Refusal> {
        self.reader.read(path, self.outside)
    }

    /// See [`Reader::digest`].
    pub(super) fn digest(&self, path: &str) -> Result<Digest, Refusal> {
        self.reader.digest(path, self.outside)
    }

    /// See [`Reader::list`].
    pub(super) fn list(&self, folder: &str) -> Result<Vec<String>, (String, Refusal)> {
        self.reader.list(folder, self.outside)
    }
}
