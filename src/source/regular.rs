//! Reads regular files. Refuses devices and pipes, which might never end.

use std::fs::{File, FileType, Metadata};
use std::io::{self, Read};
use std::path::Path;

use super::limits::Limit;
use super::refusal::Refusal;
use crate::diagnostic::SpecialFile;

/// The bytes of a regular file.
///
/// # Errors
/// Anything but a regular file, which is not opened, and files larger than the
/// limit.
pub fn read_regular(path: &Path, limit: &Limit) -> Result<Vec<u8>, Refusal> {
    // Check before opening: some devices do something when they are opened.
    regular(&std::fs::metadata(path)?)?;
    let file = open(path)?;
    // Check again: the file may have been replaced meanwhile.
    let found = file.metadata()?;
    regular(&found)?;
    if found.len() > limit.bytes() {
        return Err(too_large(found.len(), limit));
    }
    bounded(file, limit)
}

/// Reads to the end, up to the limit: a file may grow, and not every file
/// reports its size.
fn bounded(from: impl Read, limit: &Limit) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    from.take(limit.bytes() + 1).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    match size > limit.bytes() {
        true => Err(too_large(size, limit)),
        false => Ok(bytes),
    }
}

fn too_large(size: u64, limit: &Limit) -> Refusal {
    Refusal::TooLarge {
        size,
        limit: limit.bytes(),
    }
}

/// Opens without waiting for the other end of a pipe.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags};
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC | OFlags::NOCTTY;
    Ok(File::from(rustix::fs::open(path, flags, Mode::empty())?))
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

fn regular(found: &Metadata) -> Result<(), Refusal> {
    let kind = found.file_type();
    if kind.is_file() {
        return Ok(());
    }
    if kind.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory).into());
    }
    Err(Refusal::Special(special(kind)))
}

#[cfg(unix)]
fn special(kind: FileType) -> SpecialFile {
    use std::os::unix::fs::FileTypeExt as _;
    if kind.is_fifo() {
        SpecialFile::Pipe
    } else if kind.is_socket() {
        SpecialFile::Socket
    } else {
        SpecialFile::Device
    }
}

#[cfg(not(unix))]
fn special(_: FileType) -> SpecialFile {
    SpecialFile::Device
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::limits::LOCALE;

    #[test]
    fn what_does_not_end_should_be_read_up_to_the_limit() {
        let read = bounded(io::repeat(0), &LOCALE);
        let expected = LOCALE.bytes() + 1;
        assert!(
            matches!(read, Err(Refusal::TooLarge { size, .. }) if size == expected),
            "{read:?}"
        );
        let just = io::repeat(0).take(LOCALE.bytes());
        assert_eq!(bounded(just, &LOCALE).unwrap().len() as u64, LOCALE.bytes());
    }

    #[test]
    fn only_what_does_not_exist_should_be_absent() {
        let folder = tempfile::tempdir().unwrap();
        let read = |name: &str| read_regular(&folder.path().join(name), &LOCALE);
        std::fs::write(folder.path().join("file"), "text").unwrap();
        assert_eq!(read("file").unwrap(), b"text");
        assert!(matches!(read("none"), Err(Refusal::Absent)));
        assert!(matches!(read("file/below"), Err(Refusal::System(_))));
        assert!(matches!(read(""), Err(Refusal::System(_))));
    }
}
