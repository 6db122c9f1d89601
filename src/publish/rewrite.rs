//! Files of the portal itself, rewritten one by one: each is prepared beside
//! the one that it replaces, and only when all are ready do they take their
//! places.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Problem, Reason};

use super::tidy;

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
    let mut prepared = Prepared(Vec::new());
    for (path, text) in files {
        let path = root.join(path);
        prepared
            .add(&path, text)
            .map_err(|error| failed(&path, &error))?;
    }
    for (from, to) in &prepared.0 {
        fs::rename(from, to).map_err(|error| failed(to, &error))?;
    }
    Ok(())
}

/// Files that are ready to take their places, and these; those that never do
/// are removed again.
struct Prepared(Vec<(PathBuf, PathBuf)>);

impl Prepared {
    fn add(&mut self, path: &Path, text: &str) -> io::Result<()> {
        // A link stays one: the file that it points to is replaced.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Hidden: whoever watches the folder passes it over.
        let beside = path.with_file_name(format!(".{name}.{}.yaodian", self.0.len()));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = File::create(&beside)?;
        self.0.push((beside, path.clone()));
        if let Ok(before) = fs::metadata(&path) {
            file.set_permissions(before.permissions())?;
        }
        file.write_all(text.as_bytes())?;
        file.sync_all()
    }
}

impl Drop for Prepared {
    fn drop(&mut self) {
        for (beside, _) in &self.0 {
            let _ = fs::remove_file(beside);
        }
    }
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
