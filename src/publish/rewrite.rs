//! Files of the portal itself, rewritten one by one: each is prepared beside
//! the one that it replaces, and only when all are ready do they take their
//! places.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::base::some_or_bug;
use crate::diagnostic::{Diagnostic, Problem, Reason};

use super::failure::tidy;

/// Writes texts to files below a folder, by their paths from there, in this
/// order; of a file that is named twice, the first text and then the second.
///
/// # Errors
/// `rewrite-failed` with the file at which it ended. Until all are prepared
/// nothing is replaced.
pub fn rewrite<'f>(
    root: &Path,
    files: impl IntoIterator<Item = (&'f str, &'f str)>,
) -> Result<(), Diagnostic> {
    // What is never put in its place removes itself.
    let mut prepared: Vec<(NamedTempFile, PathBuf)> = Vec::new();
    for (path, text) in files {
        let path = root.join(path);
        // A link stays one: the file that it points to is replaced.
        // A new file has no other path, and whatever else keeps one from
        // being followed keeps it from being written.
        let path = fs::canonicalize(&path).unwrap_or(path);
        let file = prepare(&path, text).map_err(|error| failed(&path, &error))?;
        prepared.push((file, path));
    }
    for (file, path) in prepared {
        file.persist(&path)
            .map_err(|refused| failed(&path, &refused.error))?;
    }
    Ok(())
}

/// A file with a text, on the disk beside the one whose place it will take.
fn prepare(path: &Path, text: &str) -> io::Result<NamedTempFile> {
    let folder = some_or_bug(path.parent(), "a file in no folder");
    fs::create_dir_all(folder)?;
    // Hidden: whoever watches the folder passes it over.
    let name = format!(
        ".{}.",
        some_or_bug(path.file_name(), "a file without a name").to_string_lossy()
    );
    let mut beside = tempfile::Builder::new();
    beside.prefix(&name).suffix(".yaodian");
    // Others may read a new file as far as the system lets them.
    #[cfg(unix)]
    beside.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = beside.tempfile_in(folder)?;
    // A new file has none.
    if let Ok(before) = fs::metadata(path) {
        file.as_file().set_permissions(before.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn failed(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::general(Problem::RewriteFailed {
        path: tidy(path),
        reason: Reason::from(error),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_file_should_be_as_readable_as_the_one_before() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let mode = |name| {
            fs::metadata(folder.path().join(name))
                .unwrap()
                .permissions()
                .mode()
        };
        fs::write(folder.path().join("plain"), "").unwrap();
        rewrite(folder.path(), [("new", "1")]).unwrap();
        assert_eq!(mode("new"), mode("plain"));
        fs::set_permissions(folder.path().join("new"), PermissionsExt::from_mode(0o640)).unwrap();
        rewrite(folder.path(), [("new", "2")]).unwrap();
        assert_eq!(mode("new") & 0o777, 0o640);
    }

    #[test]
    fn files_should_be_replaced_all_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        rewrite(root, [("a/b.md", "1"), ("c.toml", "2")]).unwrap();
        assert_eq!(fs::read_to_string(root.join("a/b.md")).unwrap(), "1");
        rewrite(root, [("c.toml", "x"), ("c.toml", "2")]).unwrap();
        assert_eq!(fs::read_to_string(root.join("c.toml")).unwrap(), "2");
        // A folder has the second name: nothing may be replaced.
        let refused = rewrite(root, [("a/b.md", "3"), ("c.toml/d", "4")]);
        assert!(refused.is_err());
        assert_eq!(fs::read_to_string(root.join("a/b.md")).unwrap(), "1");
        assert_eq!(fs::read_dir(root.join("a")).unwrap().count(), 1);
    }
}
