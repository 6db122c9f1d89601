//! Reads files of the portal as text, and reports every failure with its
//! position.

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

/// Reads built-in files, and others through a reader; records what it has read.
pub(super) struct Recorded<'r> {
    inner: Sources<'r>,
    reads: RefCell<Reads>,
}

impl<'r> Recorded<'r> {
    /// Creates a recording reader.
    pub(super) fn new(inner: Sources<'r>) -> Self {
        Self {
            inner,
            reads: RefCell::default(),
        }
    }

    /// Returns the record.
    pub(super) fn into_reads(self) -> Reads {
        self.reads.into_inner()
    }

    /// The bytes of a file. Reports an error at `named`, the place that names
    /// the file, or else at the file itself.
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

    /// Whether there is no such file.
    pub(super) fn is_absent(&self, path: &str) -> bool {
        matches!(self.read(path), Err(Refusal::Absent))
    }

    /// The text of a UTF-8 file, without byte order mark.
    pub(super) fn text(
        &self,
        path: &str,
        named: Option<&Place>,
        problems: &Problems,
    ) -> Option<Arc<File>> {
        let bytes = self.bytes(path, named, problems)?;
        decode(path, &bytes)
            .map_err(|problem| problems.push(problem))
            // The problem has been reported.
            .ok()
    }

    /// Like [`Self::text`], for a file that may be absent.
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

    /// The file in the same folder that was most likely meant by a wrong path.
    fn nearest(&self, path: &str) -> Option<String> {
        let (folder, name) = path.rsplit_once('/')?;
        // A folder that cannot be listed provides no suggestions.
        let beside = self.inner.list(folder).ok()?;
        let beside = beside.iter().filter_map(|path| {
            let inside = path.strip_prefix(folder)?;
            inside.strip_prefix('/')
        });
        let beside: Vec<&str> = beside.collect();
        Some(format!("{folder}/{}", suggest(name, &beside)?))
    }

    fn locate(&self, problem: Problem, path: &str, named: Option<&Place>) -> Diagnostic {
        // If no place names the file, point at the file, without a line.
        let place = named
            .cloned()
            .unwrap_or_else(|| Place::head(&File::new(path, "")));
        Diagnostic::at(problem, place)
    }
}
