//! The portal that a plan is written to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use jiff::civil::Date;

use crate::cli::arguments::{options, root, witness};
use crate::diagnostic::{Diagnostic, Problem};
use crate::import::reissue::Settings;
use crate::import::{Record, plan_file};
use crate::model::{Language, PlanSource};
use crate::publish::{rewrite_bytes, tidy};
use crate::source::{
    self, Disk, Options, Outside, Reader, Refusal, Seen, Witness, decode, limits, read_regular,
};

/// A portal with its settings.
pub(super) struct Portal {
    pub(super) root: PathBuf,
    options: Options,
    pub(super) languages: Vec<Language>,
    disk: Witness<Disk>,
    outside: Outside,
}

/// Files to write, with what each was when it was read.
#[derive(Default)]
pub(super) struct Files(BTreeMap<String, (Vec<u8>, Seen)>);

impl Files {
    pub(super) fn put(&mut self, path: &str, bytes: Vec<u8>, seen: Seen) {
        self.0.insert(path.to_owned(), (bytes, seen));
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// Files by path, as they would be.
pub(super) type Over = BTreeMap<String, Vec<u8>>;

/// A portal with other files in it.
struct After<'p> {
    below: &'p Witness<Disk>,
    files: &'p Over,
}

impl Reader for After<'_> {
    fn read(&self, path: &str, outside: &Outside) -> Result<Vec<u8>, Refusal> {
        match self.files.get(path) {
            Some(bytes) => Ok(bytes.clone()),
            None => self.below.read(path, outside),
        }
    }

    /// No file is added that is found by its folder.
    fn list(&self, folder: &str, outside: &Outside) -> Result<Vec<String>, (String, Refusal)> {
        self.below.list(folder, outside)
    }
}

impl Portal {
    /// Reads the settings of a portal.
    ///
    /// # Errors
    /// Every problem of `site.toml`.
    pub(super) fn open(matches: &ArgMatches) -> Result<Self, Vec<Diagnostic>> {
        let (disk, options) = (witness(matches), options(matches));
        let (languages, outside) = source::site(&disk, &options)?.value;
        Ok(Self {
            root: root(matches),
            options,
            languages,
            disk,
            outside,
        })
    }

    /// The path in the portal of a file in its `seeds/`; `None` for others.
    pub(super) fn original(&self, file: &Path) -> Option<String> {
        // What cannot be found is refused where it is read.
        let seeds = self.root.join("seeds").canonicalize().ok()?;
        let file = file.canonicalize().ok()?;
        let inside = file.strip_prefix(seeds).ok()?.to_str()?;
        Some(format!("seeds/{}", inside.replace('\\', "/")))
    }

    /// The day of the run, for errata.
    pub(super) fn today(&self) -> Date {
        let zone = jiff::tz::TimeZone::system();
        zone.to_datetime(self.options.now).date()
    }

    /// The bytes of a file; `None` if there is none.
    pub(super) fn bytes(&self, path: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
        match self.disk.read(path, &self.outside) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(Refusal::Absent) => Ok(None),
            Err(refusal) => Err(Diagnostic::general(refusal.problem(path))),
        }
    }

    /// What a file was when it was read first.
    pub(super) fn seen(&self, path: &str) -> Seen {
        self.disk.seen(path)
    }

    /// A plan as it would be with some files in place of those that are there, and
    /// what is wrong with it.
    pub(super) fn plan(&self, id: &str, files: &Over) -> (Option<PlanSource>, Vec<Diagnostic>) {
        let below = &self.disk;
        source::plan(&After { below, files }, &self.outside, &self.languages, id)
    }

    /// All files below a folder.
    pub(super) fn list(&self, folder: &str) -> Result<Vec<String>, Diagnostic> {
        let listed = self.disk.list(folder, &self.outside);
        listed.map_err(|(path, refusal)| Diagnostic::general(refusal.problem(&path)))
    }

    /// The IDs of all plans.
    pub(super) fn plans(&self) -> Result<Vec<String>, Diagnostic> {
        let paths = self.list("content/plans")?;
        let ids = paths.iter().filter_map(|path| {
            let rest = path.strip_prefix("content/plans/")?;
            rest.strip_suffix("/plan.toml")
        });
        Ok(ids.map(str::to_owned).collect())
    }

    /// The plans whose `plan.toml` names an original. A file that cannot be read
    /// counts if it mentions it: nothing is removed that may be used.
    pub(super) fn users(&self, original: &str) -> Result<Vec<String>, Diagnostic> {
        let mut users = Vec::new();
        for id in self.plans()? {
            let path = plan_file(&id, "plan.toml");
            let bytes = self.bytes(&path)?;
            let is_named = |bytes: &Vec<u8>| match decode(&path, bytes).and_then(Settings::read) {
                Ok(settings) => settings.original == original,
                // As explained above; a build reports it.
                Err(_) => String::from_utf8_lossy(bytes).contains(original),
            };
            if bytes.as_ref().is_some_and(is_named) {
                users.push(id);
            }
        }
        Ok(users)
    }

    /// Whether something has this path, even if it cannot be read.
    pub(super) fn is_taken(&self, path: &str) -> bool {
        self.root.join(path).symlink_metadata().is_ok()
    }

    /// The record of an import, and what its file was.
    ///
    /// # Errors
    /// `import-record-damaged`, and a record that cannot be read.
    pub(super) fn record(&self, id: &str) -> Result<(Option<Record>, Seen), Diagnostic> {
        let path = self.root.join(Record::path(id));
        match read_regular(&path, &limits::RECORD) {
            Ok(bytes) => {
                let record = Record::read(&String::from_utf8_lossy(&bytes), id);
                let Some(record) = record else {
                    return Err(Diagnostic::general(Problem::ImportRecordDamaged {
                        id: id.to_owned(),
                        path: Record::path(id),
                    }));
                };
                Ok((Some(record), Seen::bytes(&bytes)))
            }
            Err(Refusal::Absent) => Ok((None, Seen::Nothing)),
            Err(refusal) => Err(Diagnostic::general(refusal.problem(&tidy(&path)))),
        }
    }

    /// The IDs of which there are records.
    pub(super) fn recorded(&self) -> Result<Vec<String>, Diagnostic> {
        let names = match std::fs::read_dir(self.root.join(Record::FOLDER)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            read => read.and_then(Iterator::collect::<std::io::Result<Vec<_>>>),
        };
        let names = names
            .map_err(|error| Diagnostic::general(Refusal::from(error).problem(Record::FOLDER)))?;
        let names = names
            .iter()
            .map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut ids: Vec<String> = names
            .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
            .collect();
        ids.sort();
        Ok(ids)
    }

    /// Whether there is a plan: a folder with settings.
    pub(super) fn has_plan(&self, id: &str) -> Result<bool, Diagnostic> {
        Ok(self.bytes(&plan_file(id, "plan.toml"))?.is_some())
    }

    /// Whether all these files are there just so; records do not count.
    pub(super) fn has(&self, files: &Files) -> bool {
        let mut files = files.0.iter();
        files.all(|(path, (bytes, _))| {
            path.starts_with(Record::FOLDER)
                // What cannot be read is not known to be the same.
                || self.bytes(path).is_ok_and(|there| there.as_ref() == Some(bytes))
        })
    }

    /// Writes files, all of them or none.
    pub(super) fn write(&self, files: &Files) -> Result<(), Diagnostic> {
        let bytes = files.0.iter();
        let bytes = bytes.map(|(path, (bytes, _))| (path.as_str(), bytes.as_slice()));
        rewrite_bytes(&self.root, bytes, &|path| {
            files.0.get(path).map_or(Seen::Nothing, |(_, seen)| *seen)
        })
    }
}
