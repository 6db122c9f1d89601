//! What the last build read and wrote, beside the portal's sources: a build of
//! the same sources into the same folder has nothing to do.
//!
//! `.yaodian/cache/KEY.json` in the portal's folder, one for each output. It
//! holds stamps (size, times, inode) of every file read and of every file in
//! the output; if one of them is different, everything is built as without the
//! cache. It can be deleted at any time.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::places::{Places, is_taken};
use super::report::Report;
use super::target::{Target, resolve};
use super::unmanaged::said;
use super::walk::{Step, walk};
use crate::base::{Digest, PROGRAM, to_json};
use crate::model::Due;
use crate::source::{Disk, Options, Stamp, Stamps, limits, read_regular};

/// The folder of the caches in a portal's folder.
const FOLDER: &str = ".yaodian/cache";

/// The cache of builds of a portal into a folder.
pub struct BuildCache {
    file: PathBuf,
    output: PathBuf,
    precompress: bool,
}

/// A build that would have the outcome of the last one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Unchanged {
    /// What was built.
    pub report: Report,
    /// When the site will be out of date.
    pub due: Option<Due>,
    /// Whether nothing was said about the sources.
    pub is_quiet: bool,
}

/// The last build.
#[derive(Serialize, Deserialize)]
struct Record {
    /// The program and its options.
    made_by: String,
    /// The time for which the site was built, in nanoseconds since 1970.
    now: i128,
    built: Unchanged,
    sources: Stamps,
    output: BTreeMap<String, Stamp>,
}

/// A record with its digest: what was damaged says nothing.
#[derive(Serialize, Deserialize)]
struct Sealed {
    sha256: String,
    record: String,
}

impl BuildCache {
    /// The cache of builds of the portal in `root` into an output; `None` if no
    /// place can be told.
    pub fn of(root: &Path, target: &Target<'_>) -> Option<Self> {
        // A folder that cannot be resolved is reported by the build.
        let output = resolve(target.output).ok()?;
        // A portal that is moved with its site has no second cache. A root that
        // cannot be resolved is reported by the build, too.
        let root = fs::canonicalize(root).ok()?;
        let name = output.strip_prefix(&root).unwrap_or(&output);
        let key = Digest::plain(name.as_os_str().as_encoded_bytes()).to_string();
        let name = format!("{}.json", key.get(..16)?);
        let file = root.join(FOLDER).join(name);
        Some(Self {
            file,
            output,
            precompress: target.precompress,
        })
    }

    /// The last build, if another one now had the same outcome.
    pub fn unchanged(&self, disk: &Disk, options: &Options) -> Option<Unchanged> {
        let record = self.read()?;
        let due = record.built.due.as_ref();
        let is_current = record.now <= options.now.as_nanosecond()
            && due.is_none_or(|due| options.now < due.at.instant())
            && record.made_by == self.made_by(options);
        let places = Places::around(&self.output)?;
        let left = [
            places.lock(),
            places.staging(),
            places.former(),
            places.part(),
        ];
        let is_same = is_current
            // A killed build is recovered from first, one that runs is reported.
            && !left.iter().any(|path| is_taken(path))
            && record.sources.are_of(disk)
            && self.stamps().is_some_and(|output| output == record.output);
        is_same.then_some(record.built)
    }

    /// Remembers a build that has just ended. Without the cache the next one
    /// takes longer, so it is no problem if it cannot be written.
    pub fn store(&self, options: &Options, sources: Stamps, built: &Unchanged) {
        let mut built = built.clone();
        built.report.kept = built.report.files;
        let record = self.stamps_at_rest().map(|output| Record {
            made_by: self.made_by(options),
            now: options.now.as_nanosecond(),
            built,
            sources,
            output,
        });
        let stored = record.map_or_else(|| self.forget(), |record| self.write(&record));
        if stored.is_err() {
            // What remains is of an older build, and says so by its stamps.
            let _ = self.forget();
        }
    }

    fn read(&self) -> Option<Record> {
        // Without a readable record everything is built.
        let bytes = read_regular(&self.file, &limits::RECORD).ok()?;
        let sealed: Sealed = serde_json::from_slice(&bytes).ok()?;
        let sha256 = Digest::plain(sealed.record.as_bytes()).to_string();
        // The same holds for one of another version.
        let record = serde_json::from_str(&sealed.record).ok();
        record.filter(|_| sha256 == sealed.sha256)
    }

    fn write(&self, record: &Record) -> io::Result<()> {
        let record = to_json(record);
        let sha256 = Digest::plain(record.as_bytes()).to_string();
        let folder = self.file.parent().unwrap_or(Path::new(""));
        fs::create_dir_all(folder)?;
        // Always the same name, so that nothing is left for good by a build that
        // is killed here. Two builds at once may mix what they write: the
        // digest says so.
        let new = self.file.with_extension("json.new");
        fs::write(&new, to_json(&Sealed { sha256, record }))?;
        fs::rename(&new, &self.file)
    }

    fn forget(&self) -> io::Result<()> {
        match fs::remove_file(&self.file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// The stamps of all files in the output, in which every later change will
    /// show; `None` if that cannot be had by waiting for a moment.
    fn stamps_at_rest(&self) -> Option<BTreeMap<String, Stamp>> {
        let now = SystemTime::now();
        let stamps = self.stamps()?;
        if stamps.values().all(|stamp| !stamp.is_recent(now)) {
            return Some(stamps);
        }
        std::thread::sleep(Stamp::WAIT);
        let now = SystemTime::now();
        let stamps = self.stamps()?;
        let is_resting = stamps.values().all(|stamp| !stamp.is_recent(now));
        is_resting.then_some(stamps)
    }

    /// The stamps of all files in the output; `None` if there is something
    /// else.
    fn stamps(&self) -> Option<BTreeMap<String, Stamp>> {
        let stamps = walk(&self.output, &|entry| {
            if entry.file_type()?.is_dir() {
                return Ok(Step::Below);
            }
            // A file that is there, and its path below the output.
            let (whole, found) = (entry.path(), entry.metadata()?);
            let stamp = Stamp::of(&found).filter(|_| found.is_file());
            let path = whole.strip_prefix(&self.output).ok().map(said);
            Ok(Step::Found(path.zip(stamp)))
        });
        // What cannot be listed is looked at by the build.
        stamps.ok()?.into_iter().collect()
    }

    /// The program and the options that a site depends on.
    fn made_by(&self, options: &Options) -> String {
        let Options {
            base_url,
            preview,
            drafts,
            budget,
            // Compared as a time.
            now: _,
        } = options;
        let options = (base_url, preview, drafts, budget, self.precompress);
        Digest::of_json(&(PROGRAM, options)).to_string()
    }
}
