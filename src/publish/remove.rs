//! Removes trees of ours, even if somebody has removed our permissions to do
//! so.

use std::fs;
use std::io;
use std::path::Path;

/// Removes a folder with its content. A missing folder is not an error.
pub(super) fn remove_tree(folder: &Path) -> io::Result<()> {
    passed_over(in_tree(folder, || fs::remove_dir_all(folder)))
}

/// Performs an operation in a tree of ours. If permission is denied, makes all
/// of its folders writable and tries again.
pub(super) fn in_tree(tree: &Path, act: impl Fn() -> io::Result<()>) -> io::Result<()> {
    match act() {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            make_writable(tree)?;
            act()
        }
        done => done,
    }
}

/// Performs an operation in a folder of ours. If permission is denied, makes
/// the folder writable and tries again.
pub(super) fn in_folder(folder: &Path, act: impl Fn() -> io::Result<()>) -> io::Result<()> {
    match act() {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            open_up(folder)?;
            act()
        }
        done => done,
    }
}

/// Treats a missing folder as removed.
fn passed_over(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Gives ourselves all permissions on all folders of a tree.
fn make_writable(tree: &Path) -> io::Result<()> {
    let mut folders = vec![tree.to_owned()];
    while let Some(folder) = folders.pop() {
        // Before reading the folder, which needs a permission too.
        open_up(&folder)?;
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            }
        }
    }
    Ok(())
}

#[cfg(unix)]
fn open_up(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let found = fs::symlink_metadata(folder)?;
    let mode = found.permissions().mode();
    if !found.is_dir() || mode & 0o700 == 0o700 {
        return Ok(());
    }
    fs::set_permissions(folder, fs::Permissions::from_mode(mode | 0o700))
}

/// Other systems have no such permissions on folders.
#[cfg(not(unix))]
fn open_up(_: &Path) -> io::Result<()> {
    Ok(())
}
