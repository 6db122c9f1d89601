//! Files of the portal as text, with every failure said in its place.

use std::cell::RefCell;
use std::sync::Arc;

use super::builtin;
use super::decode::decode;
use super::refusal::Refusal;
use super::sources::Sources;
use super::trace::Reads;
use crate::base::{File, Place};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::text::suggest::suggest;

/// Reads through another reader, and from the program itself, and remembers
/// what it read.
pub(super) struct Recorded<'r> {
    inner: Sources<'r>,
    reads: RefCell<Reads>,
}

impl<'r> Recorded<'r> {
    /// A recording reader.
    pub(super) fn new(inner: Sources<'r>) -> Self {
        Self {
            inner,
            reads: RefCell::default(),
        }
    }

    /// What has been read, in the end.
    pub(super) fn into_reads(self) -> Reads {
        self.reads.into_inner()
    }

    /// The bytes of a file; what goes wrong is a problem at `named`, the
    /// place that names the file, if a place does.
    pub(super) fn bytes(
        &self,
        path: &str,
        named: Option<&Place>,
        problems: &Problems,
    ) -> Option<Vec<u8>> {
        match self.read(path) {
            Ok(bytes) => Some(bytes),
            Err(refusal) => {
                let problem = match refusal {
                    Refusal::Absent => Problem::FileMissing {
                        nearest: named.and_then(|_| self.nearest(path)),
                        path: path.to_owned(),
                    },
                    other => other.problem(path),
                };
                problems.push(self.locate(problem, path, named));
                None
            }
        }
    }

    /// A file of UTF-8 text, a byte order mark set aside.
    pub(super) fn text(
        &self,
        path: &str,
        named: Option<&Place>,
        problems: &Problems,
    ) -> Option<Arc<File>> {
        let bytes = self.bytes(path, named, problems)?;
        decode(path, &bytes)
            .map_err(|problem| problems.push(problem))
            // The problem has been taken.
            .ok()
    }

    /// As [`Self::text`], of a file that need not be there.
    pub(super) fn text_if_there(&self, path: &str, problems: &Problems) -> Option<Arc<File>> {
        match self.read(path) {
            Err(Refusal::Absent) => None,
            _ => self.text(path, None, problems),
        }
    }

    /// All files below a folder, sorted.
    pub(super) fn list(&self, folder: &str, problems: &Problems) -> Vec<String> {
        if let Some(paths) = builtin::list(folder) {
            return paths;
        }
        let listed = self.inner.list(folder);
        self.reads.borrow_mut().listed(folder, &listed);
        listed.unwrap_or_else(|(path, refusal)| {
            problems.push(self.locate(refusal.problem(&path), &path, None));
            Vec::new()
        })
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Refusal> {
        match builtin::read(path) {
            Some(bytes) => Ok(bytes.to_vec()),
            None => {
                let read = self.inner.read(path);
                self.reads.borrow_mut().read(path, &read);
                read
            }
        }
    }

    /// The file of the same folder that a path, which somebody wrote, is most
    /// likely meant to name.
    fn nearest(&self, path: &str) -> Option<String> {
        let (folder, name) = path.rsplit_once('/')?;
        // A folder that cannot be listed suggests nothing.
        let beside = self.inner.list(folder).ok()?;
        let beside = beside.iter().filter_map(|path| {
            let inside = path.strip_prefix(folder)?;
            inside.strip_prefix('/')
        });
        let beside: Vec<&str> = beside.collect();
        Some(format!("{folder}/{}", suggest(name, &beside)?))
    }

    fn locate(&self, problem: Problem, path: &str, named: Option<&Place>) -> Diagnostic {
        // A file that nothing names is its own place, with no line to show.
        let place = named
            .cloned()
            .unwrap_or_else(|| Place::head(&File::new(path, "")));
        Diagnostic::at(problem, place)
    }
}
