//! Traces: what the parts of a corpus were read from. A part is not read again
//! as long as its trace is unchanged.

use std::collections::BTreeMap;

use super::refusal::Refusal;
use super::sources::Sources;
use crate::base::Digest;

/// Digests of what was read: files by path, including absent ones, and folders.
#[derive(Debug, Default)]
pub(super) struct Reads {
    files: BTreeMap<String, Option<Digest>>,
    folders: BTreeMap<String, Digest>,
    /// Whether the system returned an error, which may not happen next time.
    failed: bool,
}

impl Reads {
    /// Records the result of reading a file.
    pub(super) fn read(&mut self, path: &str, answer: &Result<Vec<u8>, Refusal>) {
        let digest = match answer {
            Ok(bytes) => Some(Digest::plain(bytes)),
            Err(refusal) => {
                self.failed |= !matches!(refusal, Refusal::Absent);
                None
            }
        };
        self.files.insert(path.to_owned(), digest);
    }

    /// Records the result of listing a folder.
    pub(super) fn listed<E>(&mut self, folder: &str, answer: &Result<Vec<String>, E>) {
        match answer {
            Ok(paths) => {
                self.folders.insert(folder.to_owned(), names(paths));
            }
            // The caller reports the reason.
            Err(_) => self.failed = true,
        }
    }

    /// Whether a reader would now return the same results.
    fn are_same(&self, sources: Sources<'_>) -> bool {
        let same_file = |(path, digest): (&String, &Option<Digest>)| match sources.digest(path) {
            Ok(now) => *digest == Some(now),
            Err(refusal) => digest.is_none() && matches!(refusal, Refusal::Absent),
        };
        let same_folder = |(folder, digest): (&String, &Digest)| {
            let now = sources.list(folder);
            now.is_ok_and(|paths| names(&paths) == *digest)
        };
        !self.failed && self.folders.iter().all(same_folder) && self.files.iter().all(same_file)
    }

    fn digest(&self, context: Digest) -> Digest {
        let files = self.files.iter().flat_map(|(path, digest)| {
            let digest = digest.as_ref().map_or([].as_slice(), |digest| &digest.0);
            [path.as_bytes(), digest]
        });
        let folders = self.folders.iter();
        let folders = folders.flat_map(|(folder, digest)| [folder.as_bytes(), &digest.0]);
        Digest::of(
            [context.0.as_slice()]
                .into_iter()
                .chain(files)
                .chain(folders),
        )
    }
}

fn names(paths: &[String]) -> Digest {
    Digest::of(paths.iter().map(String::as_bytes))
}

/// What a part of a corpus was read from, and in which context.
#[derive(Debug)]
pub(super) struct Trace {
    context: Digest,
    reads: Reads,
    /// Hash of both.
    pub(super) digest: Digest,
}

impl Trace {
    /// Creates a trace.
    pub(super) fn new(context: Digest, reads: Reads) -> Self {
        Self {
            digest: reads.digest(context),
            context,
            reads,
        }
    }

    /// Whether the context is the same and a reader would return the same
    /// results.
    pub(super) fn is_valid(&self, context: Digest, sources: Sources<'_>) -> bool {
        self.context == context && self.reads.are_same(sources)
    }
}
