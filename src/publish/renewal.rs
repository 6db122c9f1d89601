//! A site made in the staging tree, out of what is new and what stands.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::Report;
use super::follow::{Task, task};
use super::former::{Former, Standing};
use super::make::{Site, make_each};
use super::manifest::{Entry, Manifest, Part};
use super::place::Output;
use super::staging::Staging;
use crate::base::Digest;
use crate::diagnostic::Diagnostic;
use crate::model::{Artifact, Artifacts, SitePath};

/// The files of a site with what the manifest says of each.
type Entries = BTreeMap<SitePath, Entry>;

/// A site on its way into the staging tree.
pub(super) struct Renewal<'s> {
    site: &'s Site<'s>,
    former: Option<Former>,
    staging: Staging,
    kept: AtomicUsize,
}

impl<'s> Renewal<'s> {
    /// Nothing made yet.
    pub(super) fn new(output: &Output, site: &'s Site<'s>) -> Result<Self, Diagnostic> {
        Ok(Self {
            site,
            former: Former::of(&output.path),
            staging: Staging::create(output)?,
            kept: AtomicUsize::new(0),
        })
    }

    /// Makes the tree; the manifest and the report are what it comes to.
    pub(super) fn run(self) -> Result<(Staging, Manifest, Report), Vec<Diagnostic>> {
        let mut entries = Entries::new();
        let mut parts = BTreeMap::new();
        for (name, whole) in self.site.files.dear() {
            if let Some(standing) = self.former.as_ref().and_then(|f| f.part(name, whole)) {
                parts.insert(
                    name.to_owned(),
                    part(whole, standing.iter().map(|(path, _)| path)),
                );
                for (path, file) in standing {
                    let entry = self.take_over(&path, &file)?;
                    entries.insert(path, entry);
                }
            }
        }
        entries.extend(self.make(self.site.files, &parts)?);
        for (name, whole) in self.site.files.dear() {
            let is_in = |path: &&SitePath| matches!(self.site.files.part_of(path), Some(part) if part == name);
            let files = entries.keys().filter(is_in);
            parts
                .entry(name.to_owned())
                .or_insert_with(|| part(whole, files));
        }
        let last = task(self.site.follow, Task::Keep, self.site.last)?;
        entries.extend(self.make(&last, &BTreeMap::new())?);
        let mut report = Report {
            kept: self.kept.into_inner(),
            ..Report::default()
        };
        for (path, entry) in &entries {
            report.add(path.as_str(), entry.size);
        }
        Ok((self.staging, Manifest::new(entries, parts), report))
    }

    /// Makes the files of a set without the parts that are there already.
    fn make(
        &self,
        files: &Artifacts,
        there: &BTreeMap<String, Part>,
    ) -> Result<Entries, Vec<Diagnostic>> {
        let follow = self.site.follow;
        let files = task(follow, Task::List, || {
            files.files(&|name| there.contains_key(name))
        })?;
        make_each(&files, follow, |path, artifact, broken| {
            self.file(path, artifact, broken)
        })
    }

    /// One file: taken over if it stands, drawn if not; `None` once something
    /// is wrong anywhere.
    fn file(
        &self,
        path: &SitePath,
        artifact: &Artifact,
        broken: &AtomicBool,
    ) -> Result<Option<Entry>, Vec<Diagnostic>> {
        let former = self.former.as_ref();
        if let Some(file) = former.and_then(|former| former.of_same(path, artifact)) {
            return Ok(Some(self.take_over(path, &file)?));
        }
        let draft = (artifact.make)()?;
        if let Some(file) = former.and_then(|former| former.that_says(path, draft.says)) {
            let entry = self.take_over(path, &file)?;
            return Ok(Some(Entry {
                depends: artifact.depends.to_string(),
                ..entry
            }));
        }
        let says = draft.says;
        let bytes = (draft.draw)()?;
        if broken.load(Ordering::Relaxed) {
            return Ok(None);
        }
        let made = Entry::new(&bytes, artifact, says);
        if let Some(file) = former.and_then(|former| former.with_content(path, &made)) {
            self.take_over(path, &file)?;
            return Ok(Some(made));
        }
        (self.site.see)(path, &bytes);
        self.staging
            .write(path, &bytes)
            .map_err(|problem| vec![problem])?;
        Ok(Some(made))
    }

    fn take_over(&self, path: &SitePath, file: &Standing<'_>) -> Result<Entry, Vec<Diagnostic>> {
        (self.site.see)(path, &file.bytes);
        self.staging
            .take_over(path, file)
            .map_err(|problem| vec![problem])?;
        self.kept.fetch_add(1, Ordering::Relaxed);
        Ok(file.entry.clone())
    }
}

fn part<'p>(whole: Digest, files: impl Iterator<Item = &'p SitePath>) -> Part {
    Part {
        depends: whole.to_string(),
        files: files.map(SitePath::to_string).collect(),
    }
}
