//! A file that a user names on the command line, such as
//! `translate export --output FILE` and `--trace FILE`.
//!
//! | What exists under the name | What happens |
//! | --- | --- |
//! | nothing | a file is created |
//! | a regular file, or a link to one | the file, not the link, is replaced atomically and keeps its permissions, if it is empty or of the same kind as what is written |
//! | a standard stream of this process (`/dev/stdout`), wherever it leads | the text is written to the stream |
//! | a character device (`/dev/null`), a pipe | the text is written into it |
//! | a block device, a socket | refused |
//! | a folder, a link to nothing, a read-only file | refused |
//! | an existing or missing file among the portal's sources or in a published site | refused |

use std::fs::{self, Metadata, OpenOptions, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::failure::tidy;
use super::journal::BESIDE;
use super::places::is_taken;
use super::storage::writable;
use super::target::{resolve, site_above, source_above};
use crate::diagnostic::{Diagnostic, Problem, Reason};

/// A file that a user names.
pub struct UserFile<'a> {
    /// Its path, relative to the current directory.
    pub path: &'a Path,
    /// The portal's folder.
    pub root: &'a Path,
    /// Whether missing parent folders are created.
    pub makes_folders: bool,
    /// Whether a file with these bytes may be replaced. An empty file always
    /// may.
    pub may_replace: fn(&Path, &[u8]) -> bool,
    /// The problem for a file that may not be replaced.
    pub foreign: fn(String) -> Problem,
}

/// Where the text was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// To a file, a device or a pipe.
    File,
    /// To standard output or standard error of this process.
    Stream,
}

/// What exists under the name.
enum There {
    Nothing,
    Folder,
    Regular,
    /// A character device or a pipe.
    #[cfg_attr(not(unix), expect(dead_code, reason = "only Unix says what a name is"))]
    Written,
    /// Cannot be written to; with its name in messages.
    Refused(&'static str),
}

impl UserFile<'_> {
    /// Writes a text to the file.
    ///
    /// # Errors
    /// The reason why the text cannot be written. The file is then unchanged; a
    /// device or a pipe may have received part of the text.
    pub fn write(&self, text: &str) -> Result<Written, Diagnostic> {
        let failed = |error: io::Error| self.failed(&error);
        let found = match fs::metadata(self.path) {
            Ok(found) => Some(found),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(failed(error)),
        };
        if let Some(found) = &found
            && let Some(mut stream) = standard_stream(found)
        {
            let written = stream.write_all(text.as_bytes());
            written.and_then(|()| stream.flush()).map_err(failed)?;
            return Ok(Written::Stream);
        }
        match found.as_ref().map_or(There::Nothing, there) {
            There::Nothing => self.create(text)?,
            There::Regular => self.replace(text)?,
            There::Folder => return Err(self.foreign()),
            There::Written => {
                let opened = OpenOptions::new().write(true).open(self.path);
                let written = opened.and_then(|mut file| file.write_all(text.as_bytes()));
                written.map_err(failed)?;
            }
            There::Refused(kind) => {
                return Err(Diagnostic::general(Problem::WriteSpecial {
                    path: tidy(self.path),
                    kind: kind.to_owned(),
                }));
            }
        }
        Ok(Written::File)
    }

    fn create(&self, text: &str) -> Result<(), Diagnostic> {
        let failed = |error: io::Error| self.failed(&error);
        if is_taken(self.path) {
            // A link to nothing: its target is not ours to create.
            return Err(failed(io::ErrorKind::NotFound.into()));
        }
        let real = resolve(self.path).map_err(failed)?;
        self.refuse_held(&real)?;
        let folder = real.parent().unwrap_or(&real);
        if self.makes_folders {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        let file = prepared(&real, text, None).map_err(failed)?;
        // Somebody may have created a file with that name meanwhile.
        let kept = file.persist_noclobber(&real);
        kept.map(drop).map_err(|refused| failed(refused.error))
    }

    fn replace(&self, text: &str) -> Result<(), Diagnostic> {
        let failed = |error: io::Error| self.failed(&error);
        let real = fs::canonicalize(self.path).map_err(failed)?;
        self.refuse_held(&real)?;
        let rights = writable(&real).map_err(failed)?;
        let before = fs::read(&real).map_err(failed)?;
        if !before.is_empty() && !(self.may_replace)(self.path, &before) {
            return Err(self.foreign());
        }
        let file = prepared(&real, text, Some(rights)).map_err(failed)?;
        let kept = file.persist(&real);
        kept.map(drop).map_err(|refused| failed(refused.error))
    }

    /// Refuses a file that is a source of the portal or part of a site.
    fn refuse_held(&self, real: &Path) -> Result<(), Diagnostic> {
        let path = tidy(self.path);
        let problem = if let Some(holder) = source_above(self.root, real) {
            let holder = tidy(&holder);
            Problem::WriteSource { path, holder }
        } else if let Some(holder) = site_above(self.root, real) {
            let holder = tidy(&holder);
            Problem::WritePublished { path, holder }
        } else {
            return Ok(());
        };
        Err(Diagnostic::general(problem))
    }

    fn foreign(&self) -> Diagnostic {
        Diagnostic::general((self.foreign)(tidy(self.path)))
    }

    fn failed(&self, error: &io::Error) -> Diagnostic {
        Diagnostic::general(Problem::RewriteFailed {
            path: tidy(self.path),
            reason: Reason::from(error),
        })
    }
}

/// A temporary file with the text in the same folder, flushed to disk.
fn prepared(
    path: &Path,
    text: &str,
    rights: Option<Permissions>,
) -> io::Result<tempfile::NamedTempFile> {
    let mut beside = tempfile::Builder::new();
    beside.prefix(".").suffix(BESIDE);
    // Others may read a new file if the umask allows it.
    #[cfg(unix)]
    beside.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let folder = path.parent().map_or_else(PathBuf::new, Path::to_owned);
    let mut file = beside.tempfile_in(folder)?;
    if let Some(rights) = rights {
        file.as_file().set_permissions(rights)?;
    }
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}

#[cfg(unix)]
fn there(found: &Metadata) -> There {
    use std::os::unix::fs::FileTypeExt;
    let kind = found.file_type();
    if kind.is_dir() {
        There::Folder
    } else if kind.is_file() {
        There::Regular
    } else if kind.is_char_device() || kind.is_fifo() {
        There::Written
    } else if kind.is_block_device() {
        There::Refused("block-device")
    } else if kind.is_socket() {
        There::Refused("socket")
    } else {
        There::Refused("other")
    }
}

#[cfg(not(unix))]
fn there(found: &Metadata) -> There {
    if found.is_dir() {
        There::Folder
    } else if found.is_file() {
        There::Regular
    } else {
        There::Refused("other")
    }
}

/// The stream of this process that is this very file. Opening it by name would
/// write at its start, or fail for a socket.
#[cfg(unix)]
fn standard_stream(found: &Metadata) -> Option<Box<dyn Write>> {
    use std::os::fd::AsFd;
    use std::os::unix::fs::MetadataExt;
    let is = |stream: std::os::fd::BorrowedFd<'_>| {
        // A closed stream is not this file.
        rustix::fs::fstat(stream).is_ok_and(|stat| {
            #[allow(clippy::unnecessary_cast)] // their types differ between systems
            let of_stream = (stat.st_dev as u64, stat.st_ino as u64);
            of_stream == (found.dev(), found.ino())
        })
    };
    if is(io::stdout().as_fd()) {
        Some(Box::new(io::stdout()))
    } else if is(io::stderr().as_fd()) {
        Some(Box::new(io::stderr()))
    } else {
        None
    }
}

#[cfg(not(unix))]
fn standard_stream(_: &Metadata) -> Option<Box<dyn Write>> {
    None
}
