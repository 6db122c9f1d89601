//! Creates whole portals in a few lines: in memory for the library, in a
//! temporary folder for the binary.
//!
//! ```text
//! let ran = Portal::sample().without("site.toml").run(["check"]);
//! assert_eq!(ran.code, 1);
//! ```

#[cfg(unix)]
pub(crate) mod halted;
#[cfg(unix)]
pub(crate) mod injected;
#[cfg(unix)]
mod strace;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};
use tempfile::TempDir;
use yaodian::diagnostic::Diagnostic;
use yaodian::pipeline;
use yaodian::source::{Memory, Options};

/// The sample's original.
pub(crate) const ORIGINAL: &str = "seeds/sample.txt";
/// The settings of the sample's plan.
pub(crate) const PLAN: &str = "content/plans/2031/plan.toml";
/// The corrections of the sample's plan.
pub(crate) const ERRATA: &str = "content/plans/2031/errata.toml";
/// The sample's terms.
pub(crate) const GLOSSARY: &str = "content/glossary.toml";
/// The audiences of the sample's measures.
pub(crate) const AUDIENCES: &str = "content/audiences.toml";
pub(crate) const PLAIN: &str = "content/plans/2031/plain.toml";
/// The annotations of the sample's plan.
pub(crate) const ANNOTATIONS: &str = "content/plans/2031/annotations.toml";
/// The sample's synonyms.
pub(crate) const SYNONYMS: &str = "content/synonyms.toml";
/// The sample's translation of its first topic.
pub(crate) const TOPIC_1_EN: &str = "content/plans/2031/en/01-social-assistance.md";

/// The folder of this crate, which is also the shipped portal.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What a test takes of cases that are alike: `all` of them with
/// `./tests/run --all`, else a `sample`.
pub(crate) fn sampled<T>(sample: T, all: T) -> T {
    match std::env::var_os("YAODIAN_TESTS").is_some_and(|tests| tests == "all") {
        true => all,
        false => sample,
    }
}

/// A portal: its files by path.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Portal {
    files: BTreeMap<String, Vec<u8>>,
}

impl Portal {
    /// A small and complete portal in the shipped theme: two topics, three
    /// measures, a correction and a note, an English edition, three terms, two
    /// audiences, keywords and synonyms, one page.
    pub(crate) fn sample() -> Self {
        let mut portal = Self {
            files: BTreeMap::new(),
        };
        portal.take(&root(), "themes/civic");
        portal.take(&root().join("tests/suite/sample"), "");
        portal.pin()
    }

    /// The portal that this repository ships.
    pub(crate) fn shipped() -> Self {
        let mut portal = Self {
            files: BTreeMap::new(),
        };
        for part in ["site.toml", "seeds", "content", "themes"] {
            portal.take(&root(), part);
        }
        portal
    }

    /// The same portal in a small independent theme, which uses nothing of
    /// ours.
    pub(crate) fn in_plain_theme(self) -> Self {
        let mut portal =
            self.without("themes")
                .replace("site.toml", "theme = \"civic\"", "theme = \"plain\"");
        portal.take(&root().join("tests/suite"), "themes/plain");
        portal
    }

    fn take(&mut self, from: &Path, part: &str) {
        for entry in walkdir::WalkDir::new(from.join(part)) {
            let entry = entry.expect("should be readable");
            if entry.file_type().is_file() {
                let inside = entry.path().strip_prefix(from).expect("should be below");
                let bytes = std::fs::read(entry.path()).expect("should be readable");
                self.files
                    .insert(inside.to_string_lossy().into_owned(), bytes);
            }
        }
    }

    /// Adds or replaces a file.
    pub(crate) fn with(mut self, path: &str, content: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.to_owned(), content.into());
        self
    }

    /// Paths of the files that differ from another portal's or are missing
    /// there.
    pub(crate) fn differing(&self, other: &Self) -> BTreeSet<String> {
        let paths = self.files.keys().chain(other.files.keys());
        paths
            .filter(|path| self.files.get(*path) != other.files.get(*path))
            .cloned()
            .collect()
    }

    /// Removes a file, or a folder with its content.
    pub(crate) fn without(mut self, path: &str) -> Self {
        let below = format!("{path}/");
        let before = self.files.len();
        self.files
            .retain(|file, _| file != path && !file.starts_with(&below));
        assert!(self.files.len() < before, "{path} was not there");
        self
    }

    /// Replaces words in a file, which must contain them.
    pub(crate) fn replace(mut self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        assert!(text.contains(from), "{path} has no {from}");
        self.files
            .insert(path.to_owned(), text.replace(from, to).into_bytes());
        self
    }

    /// Replaces the sample's original and its checksum in `plan.toml`.
    pub(crate) fn original(self, content: impl Into<Vec<u8>>) -> Self {
        self.with(ORIGINAL, content).pin()
    }

    /// Replaces words in the sample's original, and updates its checksum.
    pub(crate) fn in_original(self, from: &str, to: &str) -> Self {
        self.replace(ORIGINAL, from, to).pin()
    }

    /// Adds a copy of the sample's plan under another name.
    pub(crate) fn plan_again(mut self, name: &str) -> Self {
        let files: Vec<(String, Vec<u8>)> = self
            .files
            .iter()
            .filter_map(|(path, bytes)| {
                let file = path.strip_prefix("content/plans/2031/")?;
                Some((format!("content/plans/{name}/{file}"), bytes.clone()))
            })
            .collect();
        self.files.extend(files);
        self
    }

    /// Writes the checksum of the original into `plan.toml`.
    fn pin(self) -> Self {
        let hash: String = Sha256::digest(&self.files[ORIGINAL])
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let settings: Vec<String> = self
            .text(PLAN)
            .lines()
            .map(|line| {
                if line.starts_with("sha256 = ") {
                    format!("sha256 = \"{hash}\"")
                } else {
                    line.to_owned()
                }
            })
            .collect();
        self.with(PLAN, settings.join("\n") + "\n")
    }

    /// The paths of all files.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether the portal has a file.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// A file's text.
    pub(crate) fn text(&self, path: &str) -> String {
        let bytes = self.files.get(path);
        let bytes = bytes.unwrap_or_else(|| panic!("there is no {path}"));
        String::from_utf8(bytes.clone()).expect("should be UTF-8")
    }

    /// The portal for the library, without a disk.
    pub(crate) fn reader(&self) -> Memory {
        Memory {
            files: self.files.clone(),
            unreadable: Vec::new(),
        }
    }

    /// Builds the portal in memory: the site's files by path, or the
    /// diagnostics.
    pub(crate) fn build(&self) -> Result<BTreeMap<String, Vec<u8>>, Vec<Diagnostic>> {
        self.built(&Options::default())
    }

    /// As [`Portal::build`], with options.
    pub(crate) fn built(
        &self,
        options: &Options,
    ) -> Result<BTreeMap<String, Vec<u8>>, Vec<Diagnostic>> {
        let made = pipeline::memory(&self.reader(), options)?.value;
        let named = made.into_iter();
        Ok(named
            .map(|(path, file)| (path.to_string(), file.bytes))
            .collect())
    }

    /// Writes the portal into a temporary folder.
    pub(crate) fn on_disk(&self) -> Folder {
        let folder = Folder::empty();
        folder.hold(self);
        folder
    }

    /// Runs the program on the portal, in a temporary folder.
    pub(crate) fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Ran {
        self.on_disk().run(arguments)
    }
}

/// A portal in a temporary folder, which is removed when this is dropped.
pub(crate) struct Folder {
    place: TempDir,
}

impl Folder {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self {
            place: tempfile::tempdir().expect("should make a folder"),
        }
    }

    /// Its path.
    pub(crate) fn path(&self) -> &Path {
        self.place.path()
    }

    /// Replaces the portal in the folder with this one; what was built stays.
    pub(crate) fn hold(&self, portal: &Portal) {
        for part in ["site.toml", "seeds", "content", "theme", "themes"] {
            let path = self.path().join(part);
            if path.is_dir() {
                std::fs::remove_dir_all(&path).expect("should go");
            } else if path.exists() {
                std::fs::remove_file(&path).expect("should go");
            }
        }
        self.write(portal.files.keys(), portal);
    }

    /// Changes files of a portal that the folder holds to those of another.
    pub(crate) fn change(&self, paths: &BTreeSet<String>, portal: &Portal) {
        let (there, gone): (Vec<_>, Vec<_>) = paths.iter().partition(|path| portal.has(path));
        for path in gone {
            let file = self.path().join(path);
            std::fs::remove_file(&file).expect("should go");
            let folders = file.ancestors().skip(1);
            // Up to the first folder that something is left in.
            let _ = folders.map(std::fs::remove_dir).find(Result::is_err);
        }
        self.write(there, portal);
    }

    fn write<'p>(&self, paths: impl IntoIterator<Item = &'p String>, portal: &Portal) {
        for path in paths {
            let file = self.path().join(path);
            let folder = file.parent().expect("should have a folder");
            std::fs::create_dir_all(folder).expect("should make a folder");
            std::fs::write(file, &portal.files[path]).expect("should write");
        }
    }

    /// Runs the program in it.
    pub(crate) fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Ran {
        let mut command = command(self.path());
        command.args(arguments);
        Ran::of(command)
    }

    /// Every file of one of its folders, with its bytes.
    pub(crate) fn tree(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let mut tree = Portal {
            files: BTreeMap::new(),
        };
        tree.take(&self.path().join(folder), "");
        tree.files
    }
}

/// A command that runs the program in a folder, without a locale.
pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("yaodian"));
    command.current_dir(folder);
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR"] {
        command.env_remove(name);
    }
    command
}

/// A command line typed into a shell, in a folder that is also the home folder.
/// `yaodian` is the program, and no browser opens.
#[cfg(unix)]
pub(crate) fn shell(folder: &Path, line: &str) -> Command {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let tools = folder.join(".tools");
    if !tools.exists() {
        std::fs::create_dir(&tools).expect("should make a folder");
        let program = assert_cmd::cargo::cargo_bin!("yaodian");
        symlink(program, tools.join("yaodian")).expect("should link");
        let browser = tools.join("xdg-open");
        std::fs::write(&browser, "#!/bin/sh\n").expect("should write");
        let all = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(&browser, all).expect("should be ours");
    }
    let mut path = tools.into_os_string();
    path.push(":");
    path.push(std::env::var_os("PATH").expect("should have a path"));
    let mut command = Command::new("sh");
    command.current_dir(folder).args(["-c", line]);
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR"] {
        command.env_remove(name);
    }
    command.env("PATH", path).env("HOME", folder);
    command
}

/// Runs such a line to its end, or `serve` until it prints its address.
#[cfg(unix)]
pub(crate) fn type_line(folder: &Path, line: &str) {
    use std::io::{BufRead as _, BufReader};
    use std::process::Stdio;
    if !line.starts_with("yaodian serve") {
        Ran::of(shell(folder, line)).ends(0);
        return;
    }
    // The default port may be in use.
    let port = if line.contains("--port") {
        ""
    } else {
        " --port 0"
    };
    let mut command = shell(folder, &format!("exec {line}{port}"));
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .expect("should start");
    let said = BufReader::new(child.stdout.take().expect("should be piped"));
    let mut lines = said.lines().map(|line| line.expect("should be UTF-8"));
    let is_up = lines.any(|line| line.contains("http://127.0.0.1:"));
    child
        .kill()
        .and_then(|()| child.wait())
        .expect("should end");
    assert!(is_up, "{line}");
}

/// Prints what a test skips on this machine.
#[allow(clippy::print_stderr, reason = "who runs the tests should know")]
pub(crate) fn left_out(why: &str) {
    eprintln!("left out: {why}");
}

/// Whether a program is installed on this machine.
#[cfg(unix)]
pub(crate) fn has_program(name: &str) -> bool {
    let found = Command::new("sh")
        .args(["-c", &format!("command -v {name}")])
        .output();
    found.expect("should start").status.success()
}

/// The result of a run of the program.
#[derive(Debug)]
pub(crate) struct Ran {
    /// Exit status.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
}

impl Ran {
    /// Runs a command to its end.
    pub(crate) fn of(mut command: Command) -> Self {
        let output = command.output().expect("should start");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("should be UTF-8");
        Self {
            code: output.status.code().expect("should end by itself"),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// Fails the test, with all output, unless the exit status is this.
    pub(crate) fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}\n{}", self.stdout, self.stderr);
        self
    }

    /// The problems, as one JSON object each (with `--format json`).
    pub(crate) fn problems(&self) -> Vec<serde_json::Value> {
        // Of `check` and `build` they are on stdout.
        let both = self.stdout.lines().chain(self.stderr.lines());
        both.filter(|line| line.starts_with("{\"severity\""))
            .map(|line| serde_json::from_str(line).expect("should be JSON"))
            .collect()
    }
}

/// The days of the entries of an `errata.toml`.
pub(crate) fn days_of(errata: &str) -> BTreeSet<String> {
    let dates = errata
        .lines()
        .filter_map(|line| line.strip_prefix("date = \""));
    dates
        .map(|date| date.trim_end_matches('"').to_owned())
        .collect()
}
