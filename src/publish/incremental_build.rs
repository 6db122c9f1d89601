//! Builds a site in the staging tree from new files and unchanged files of the
//! previous build.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::prelude::*;

use super::listing::{Listed, lists};
use super::make::{Site, make_files};
use super::manifest::{FileRecord, Group, Manifest};
use super::places::Places;
use super::precompress::{Encoding, is_worthwhile};
use super::previous_build::{PreviousBuild, Reusable};
use super::progress::{Task, timed};
use super::report::Report;
use super::staging::Staging;
use crate::base::Digest;
use crate::diagnostic::Diagnostic;
use crate::model::SitePath;
use crate::site::{Artifact, ArtifactKind, Artifacts};

/// The files of a site, each with its kind and its manifest entry.
type Entries = BTreeMap<SitePath, (ArtifactKind, FileRecord)>;

/// A site that is being built in the staging tree.
pub(super) struct IncrementalBuild<'s> {
    site: &'s Site<'s>,
    previous: Option<PreviousBuild>,
    staging: Staging,
    kept: AtomicUsize,
}

impl<'s> IncrementalBuild<'s> {
    /// Creates the staging tree; makes no file yet.
    pub(super) fn new(places: &Places, site: &'s Site<'s>) -> Result<Self, Diagnostic> {
        Ok(Self {
            site,
            previous: PreviousBuild::of(&places.output),
            staging: Staging::create(places)?,
            kept: AtomicUsize::new(0),
        })
    }

    /// Makes all files, with compressed copies of texts if they are wanted.
    /// Returns the complete tree with its manifest and report.
    pub(super) fn run(
        self,
        precompress: bool,
    ) -> Result<(Staging, Manifest, Report), Vec<Diagnostic>> {
        let mut entries = self.reused_groups()?;
        let there: BTreeSet<String> = entries
            .keys()
            .filter_map(|path| self.site.files.expensive_group_of(path))
            .map(str::to_owned)
            .collect();
        entries.extend(self.make(self.site.files, &there)?);
        let groups = self.groups(&entries);
        let last = timed(self.site.progress, Task::Keep, self.site.last)?;
        entries.extend(self.make(&last, &BTreeSet::new())?);
        if precompress {
            let progress = self.site.progress;
            let copies = timed(progress, Task::Compress, || self.copies(&entries))?;
            entries.extend(copies);
        }
        self.list(&mut entries)?;
        let mut report = Report {
            kept: self.kept.into_inner(),
            ..Report::default()
        };
        for (kind, entry) in entries.values() {
            report.add(kind, entry.size);
        }
        let entries = entries.into_iter().map(|(path, (_, entry))| (path, entry));
        Ok((
            self.staging,
            Manifest::new(
                entries.collect(),
                groups,
                self.site.referable.fragments.clone(),
            ),
            report,
        ))
    }

    /// Takes over the files of the expensive groups whose inputs are unchanged.
    fn reused_groups(&self) -> Result<Entries, Vec<Diagnostic>> {
        let mut entries = Entries::new();
        let Some(previous) = &self.previous else {
            return Ok(entries);
        };
        for (name, input_hash) in self.site.files.expensive() {
            for (path, kind, file) in previous.group(name, input_hash).into_iter().flatten() {
                let entry = self.take_over(&path, kind, &file)?;
                entries.insert(path, (kind.clone(), entry));
            }
        }
        Ok(entries)
    }

    /// The manifest entries of the expensive groups.
    fn groups(&self, entries: &Entries) -> BTreeMap<String, Group> {
        let files = self.site.files;
        let group = |(name, input_hash): (&str, Digest)| {
            let within = entries
                .iter()
                .filter(|(path, _)| files.expensive_group_of(path) == Some(name));
            let group = Group {
                input_hash: input_hash.to_string(),
                files: within
                    .map(|(path, (kind, _))| (path.to_string(), kind.clone()))
                    .collect(),
            };
            (name.to_owned(), group)
        };
        files.expensive().map(group).collect()
    }

    /// Makes the files of a set except those of the groups in `there`.
    fn make(
        &self,
        files: &Artifacts,
        there: &BTreeSet<String>,
    ) -> Result<Entries, Vec<Diagnostic>> {
        let skip = |name: &str| there.contains(name);
        make_files(
            files,
            &skip,
            self.site.progress,
            |path, artifact, broken| {
                let entry = self.file(path, artifact, broken)?;
                Ok(entry.map(|entry| (artifact.kind.clone(), entry)))
            },
        )
    }

    /// Takes over or makes one file. Returns `None` if another file has failed
    /// meanwhile.
    fn file(
        &self,
        path: &SitePath,
        artifact: &Artifact,
        broken: &AtomicBool,
    ) -> Result<Option<FileRecord>, Vec<Diagnostic>> {
        let previous = self.previous.as_ref();
        if let Some(file) =
            previous.and_then(|previous| previous.of_same(path, artifact.input_hash))
        {
            return Ok(Some(self.take_over(path, &artifact.kind, &file)?));
        }
        let draft = (artifact.make)()?;
        if let Some(file) =
            previous.and_then(|previous| previous.of_same_content(path, draft.content_hash))
        {
            let entry = self.take_over(path, &artifact.kind, &file)?;
            return Ok(Some(FileRecord {
                input_hash: artifact.input_hash.to_string(),
                ..entry
            }));
        }
        let content = draft.content_hash;
        let bytes = (draft.draw)()?;
        if broken.load(Ordering::Relaxed) {
            return Ok(None);
        }
        let made = FileRecord::new(&bytes, artifact.input_hash, content);
        if let Some(file) = previous.and_then(|previous| previous.with_content(path, &made)) {
            self.take_over(path, &artifact.kind, &file)?;
            return Ok(Some(made));
        }
        (self.site.see)(path, &artifact.kind, &bytes);
        self.staging
            .write(path, &bytes)
            .map_err(|problem| vec![problem])?;
        Ok(Some(made))
    }

    /// Compressed copies of the texts in the tree, on all processors.
    fn copies(&self, entries: &Entries) -> Result<Entries, Vec<Diagnostic>> {
        let texts: Vec<_> = entries
            .iter()
            .filter(|(path, (_, entry))| is_worthwhile(path, entry.size))
            .collect();
        let copies: Vec<Result<Entries, Vec<Diagnostic>>> = texts
            .par_iter()
            .map(|(path, (_, entry))| self.copies_of(path, entry))
            .collect();
        let mut all = Entries::new();
        for copies in copies {
            all.extend(copies?);
        }
        Ok(all)
    }

    /// The compressed copies of one text.
    fn copies_of(&self, path: &SitePath, entry: &FileRecord) -> Result<Entries, Vec<Diagnostic>> {
        let mut copies = Entries::new();
        let mut text = None;
        for encoding in Encoding::ALL {
            let copy = encoding.path(path);
            let input_hash = encoding.input_hash(&entry.sha256);
            let previous = self.previous.as_ref();
            let made = match previous.and_then(|previous| previous.of_same(&copy, input_hash)) {
                Some(file) => Some(self.take_over(&copy, &ArtifactKind::Data, &file)?),
                None => {
                    let text = match &mut text {
                        Some(text) => &*text,
                        unread => &*unread
                            .insert(self.staging.read(path).map_err(|problem| vec![problem])?),
                    };
                    match encoding.compress(text) {
                        Some(bytes) => {
                            self.staging
                                .write(&copy, &bytes)
                                .map_err(|problem| vec![problem])?;
                            Some(FileRecord::new(&bytes, input_hash, None))
                        }
                        None => None,
                    }
                }
            };
            copies.extend(made.map(|made| (copy, (ArtifactKind::Data, made))));
        }
        Ok(copies)
    }

    /// Writes the lists of all files, if the site has them.
    fn list(&self, entries: &mut Entries) -> Result<(), Vec<Diagnostic>> {
        let Some(sources) = self.site.sources else {
            return Ok(());
        };
        let files = entries.iter().map(|(path, (_, entry))| Listed {
            path: path.as_str(),
            size: entry.size,
            sha256: &entry.sha256,
        });
        for (path, bytes) in lists(sources, files) {
            let made = FileRecord::new(&bytes, Digest::plain(&bytes), None);
            let previous = self.previous.as_ref();
            match previous.and_then(|previous| previous.with_content(&path, &made)) {
                Some(file) => drop(self.take_over(&path, &ArtifactKind::Data, &file)?),
                None => self
                    .staging
                    .write(&path, &bytes)
                    .map_err(|problem| vec![problem])?,
            }
            entries.insert(path, (ArtifactKind::Data, made));
        }
        Ok(())
    }

    fn take_over(
        &self,
        path: &SitePath,
        kind: &ArtifactKind,
        file: &Reusable<'_>,
    ) -> Result<FileRecord, Vec<Diagnostic>> {
        (self.site.see)(path, kind, &file.bytes);
        self.staging
            .take_over(path, file)
            .map_err(|problem| vec![problem])?;
        self.kept.fetch_add(1, Ordering::Relaxed);
        Ok(file.entry.clone())
    }
}
