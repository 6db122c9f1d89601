//! The files that a replacement changes, with a record by which it can be taken
//! back.

use super::portal::{Files, Portal};
use crate::base::{Digest, bug};
use crate::diagnostic::Diagnostic;
use crate::import::{Changed, Record, Replacement, is_own};
use crate::publish::{TakenOut, take_out};
use crate::source::{BYTE_ORDER_MARK, Seen};

/// The files that a replacement writes and removes.
pub(super) struct Changes {
    files: Files,
    record: Record,
    /// What the file of the record was.
    seen: Seen,
    replacement: Replacement,
    id: String,
    /// Where the files are kept as they were.
    kept: String,
}

impl Changes {
    /// No changes yet.
    pub(super) fn of(portal: &Portal, id: &str) -> Result<Self, Diagnostic> {
        let (record, seen) = portal.record(id)?;
        // A plan that was not imported here has one from now on.
        let record = record.unwrap_or_default();
        let mut number = record.next_kept();
        // Those of a record that is lost.
        while portal.is_taken(&Record::kept(id, number)) {
            number += 1;
        }
        Ok(Self {
            files: Files::default(),
            replacement: Replacement {
                files: record.files.clone(),
                kept: Some(number),
                ..Replacement::default()
            },
            id: id.to_owned(),
            kept: Record::kept(id, number),
            record,
            seen,
        })
    }

    /// Adds a file that is not there.
    pub(super) fn add(&mut self, path: &str, bytes: &[u8]) {
        self.record.note(path, bytes);
        self.note(path, None, Some(bytes));
        self.files.put(path, bytes.to_vec(), Seen::Nothing);
    }

    /// Changes a text. The record of the import follows, unless an editor had
    /// changed it: it is then no longer what an import has written. `seen` is what
    /// the text was when it was read first.
    pub(super) fn put(&mut self, (path, before): (&str, &[u8]), text: Vec<u8>, seen: Seen) {
        let has_mark = matches!(Seen::bytes(before), Seen::Bytes { has_mark: true, .. });
        let mark = if has_mark { BYTE_ORDER_MARK } else { "" };
        let after = [mark.as_bytes(), &text].concat();
        if self.record.files.get(path) == Some(&Digest::plain(before).to_string()) {
            self.record.note(path, &after);
        }
        self.note(path, Some(before), Some(&after));
        // The mark is written with it.
        self.files.put(path, text, seen);
    }

    /// Removes a file.
    pub(super) fn remove(&mut self, path: &str, before: &[u8]) {
        self.record.files.remove(path);
        self.note(path, Some(before), None);
    }

    fn note(&mut self, path: &str, before: Option<&[u8]>, after: Option<&[u8]>) {
        if !is_own(path, &self.id) {
            // The record could not be read again, and nothing be taken back.
            bug("a replacement of a file that belongs to no plan");
        }
        if let Some(before) = before {
            let kept = format!("{}/{path}", self.kept);
            self.files.put(&kept, before.to_vec(), Seen::Nothing);
        }
        let digest = |bytes: &[u8]| Digest::plain(bytes).to_string();
        let changed = Changed {
            before: before.map(digest),
            after: after.map(digest),
        };
        self.replacement.changed.insert(path.to_owned(), changed);
    }

    /// The paths of the files that are written, without what is only kept.
    pub(super) fn written(&self) -> Vec<&str> {
        let paths = self.files.paths();
        paths
            .filter(|path| !path.starts_with(Record::FOLDER))
            .collect()
    }

    /// Writes the files, all of them or none, and then removes the others.
    /// Returns those that somebody has changed meanwhile, which stay.
    pub(super) fn make(mut self, portal: &Portal) -> Result<Vec<String>, Diagnostic> {
        let changed = self.replacement.changed.clone();
        self.record.replaced.push(self.replacement);
        let text = self.record.text().into_bytes();
        self.files.put(&Record::path(&self.id), text, self.seen);
        portal.write(&self.files)?;
        let mut stay = Vec::new();
        for (path, Changed { before, after }) in &changed {
            if let (Some(before), None) = (before, after)
                && take_out(&portal.root, path, before)? == TakenOut::Edited
            {
                stay.push(path.clone());
            }
        }
        Ok(stay)
    }
}
