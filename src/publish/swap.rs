//! The one step in which a new site takes the place of the former one.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use super::failure::failed;
use super::output::Output;
use super::staging::Staging;
use crate::diagnostic::Diagnostic;

/// Puts the staging tree in the output's place; the former site is removed.
pub(super) fn swap(staging: Staging, output: &Output) -> Result<(), Diagnostic> {
    replace(staging.path(), output).map_err(|error| failed(&output.path, &error))?;
    // The names are exchanged; make that outlast a power cut too. The site
    // is there whether or not the folder can be synchronised.
    if let Ok(parent) = File::open(&output.parent) {
        let _ = parent.sync_all();
    }
    drop(staging);
    Ok(())
}

fn replace(staging: &Path, output: &Output) -> io::Result<()> {
    if !output.path.exists() {
        return fs::rename(staging, &output.path);
    }
    match exchange(staging, &output.path) {
        Err(error) if cannot_exchange(&error) => in_two_steps(staging, output),
        done => done,
    }
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether the system or the filesystem does not know the exchange at all
/// (old NFS, some FUSE), as against refusing this one.
fn cannot_exchange(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
    )
}

/// For a moment there is no site; a build killed in that moment is put right
/// by the next.
fn in_two_steps(staging: &Path, output: &Output) -> io::Result<()> {
    let former = output.former();
    fs::rename(&output.path, &former)?;
    if let Err(error) = fs::rename(staging, &output.path) {
        fs::rename(&former, &output.path)?;
        return Err(error);
    }
    // As after a swap: what stays is removed by the next build.
    let _ = fs::remove_dir_all(&former);
    Ok(())
}

#[cfg(test)]
pub(super) mod tests {
    //! The fallback cannot be reached through a filesystem that knows the
    //! exchange, so it is tested by itself.

    use super::super::target::Target;
    use super::*;

    #[test]
    fn two_renames_should_end_in_the_same_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("public");
        fs::create_dir(&path).unwrap();
        let target = Target {
            output: &path,
            root: None,
        };
        let output = Output::claim(&target).unwrap();
        fs::write(path.join("old.html"), "old").unwrap();
        let staging = output.staging();
        fs::create_dir(&staging).unwrap();
        fs::write(staging.join("new.html"), "new").unwrap();
        in_two_steps(&staging, &output).unwrap();
        assert!(path.join("new.html").exists());
        assert!(!path.join("old.html").exists());
        assert!(!staging.exists() && !output.former().exists());
    }
}
