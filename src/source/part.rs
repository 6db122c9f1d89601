//! Parts of a corpus, each with what it was read from: as long as that is
//! unchanged, the part stands and is not read again.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use super::Reader;
use super::files::Recorded;
use crate::base::Digest;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Problems;

/// What was looked at: files by path, absent ones too, and folders.
#[derive(Debug, Default)]
pub(super) struct Reads {
    files: BTreeMap<String, Option<Digest>>,
    folders: BTreeMap<String, Digest>,
    /// Whether the system refused something: it may not next time.
    failed: bool,
}

impl Reads {
    /// A file was asked for.
    pub(super) fn read(&mut self, path: &str, answer: &io::Result<Vec<u8>>) {
        let digest = match answer {
            Ok(bytes) => Some(Digest::plain(bytes)),
            Err(error) => {
                self.failed |= error.kind() != io::ErrorKind::NotFound;
                None
            }
        };
        self.files.insert(path.to_owned(), digest);
    }

    /// A folder was asked for.
    pub(super) fn listed<E>(&mut self, folder: &str, answer: &Result<Vec<String>, E>) {
        match answer {
            Ok(paths) => {
                self.folders.insert(folder.to_owned(), names(paths));
            }
            Err(_) => self.failed = true,
        }
    }

    /// Whether a reader would give the same answers.
    fn stand(&self, reader: &dyn Reader) -> bool {
        let same_file = |(path, digest): (&String, &Option<Digest>)| match reader.digest(path) {
            Ok(now) => *digest == Some(now),
            Err(error) => digest.is_none() && error.kind() == io::ErrorKind::NotFound,
        };
        let same_folder = |(folder, digest): (&String, &Digest)| {
            let now = reader.list(folder);
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

/// A part as it was read, and what there was to say.
#[derive(Debug)]
pub(super) struct Part<T> {
    context: Digest,
    reads: Reads,
    digest: Digest,
    value: Option<Arc<T>>,
    problems: Vec<Diagnostic>,
}

impl<T> Part<T> {
    /// The part in a slot, read anew unless all that it was read from, and the
    /// `context` in which it was, are the same; with the digest of both.
    pub(super) fn renew(
        slot: &mut Option<Self>,
        reader: &dyn Reader,
        context: Digest,
        problems: &Problems,
        read: impl FnOnce(&Recorded<'_>, &Problems) -> Option<T>,
    ) -> (Option<Arc<T>>, Digest) {
        let stands = |part: &Self| part.context == context && part.reads.stand(reader);
        let kept = slot.take().filter(stands);
        let part = slot.insert(kept.unwrap_or_else(|| Self::read(reader, context, read)));
        problems.extend(part.problems.iter().cloned());
        (part.value.clone(), part.digest)
    }

    fn read(
        reader: &dyn Reader,
        context: Digest,
        read: impl FnOnce(&Recorded<'_>, &Problems) -> Option<T>,
    ) -> Self {
        let files = Recorded::new(reader);
        let problems = Problems::new();
        let value = read(&files, &problems).map(Arc::new);
        let reads = files.into_reads();
        Self {
            digest: reads.digest(context),
            context,
            reads,
            value,
            problems: problems.into_inner(),
        }
    }
}
