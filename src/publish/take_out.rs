//! Removes a file of the portal that still has the content that is known of it.

use std::fs;
use std::io;
use std::path::Path;

use super::failure::tidy;
use super::journal::{BESIDE, digest};
use super::means::rename_new;
use super::places::is_taken;
use crate::base::some_or_bug;
use crate::diagnostic::{Diagnostic, Problem, Reason};

/// What became of a file that was to be removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenOut {
    /// It is removed.
    Removed,
    /// It has other content and is kept.
    Edited,
    /// It did not exist.
    Absent,
}

/// Removes a file, given by its path relative to the portal's root, if the
/// SHA-256 of its bytes is the one that is `known`, and the folders above it
/// that are then empty.
///
/// # Errors
/// `rewrite-failed`: the file cannot be read or removed.
pub fn take_out(root: &Path, path: &str, known: &str) -> Result<TakenOut, Diagnostic> {
    let done = remove(&root.join(path), known).map_err(|error| {
        Diagnostic::general(Problem::RewriteFailed {
            path: tidy(&root.join(path)),
            reason: Reason::from(&error),
        })
    })?;
    if done != TakenOut::Edited {
        let above = Path::new(path).ancestors().skip(1);
        let above = above.take_while(|folder| !folder.as_os_str().is_empty());
        // Up to the first folder that something is left in, or that is a link.
        let _ = (above.map(|folder| fs::remove_dir(root.join(folder)))).find(Result::is_err);
    }
    Ok(done)
}

fn remove(file: &Path, known: &str) -> io::Result<TakenOut> {
    match digest(file)? {
        None => return Ok(TakenOut::Absent),
        Some(now) if now != known => return Ok(TakenOut::Edited),
        Some(_) => {}
    }
    let name = some_or_bug(file.file_name(), "a file without a name").to_string_lossy();
    let names = (0..).map(|number: u32| format!(".{name}.{number}{BESIDE}"));
    let mut free = names.map(|name| file.with_file_name(name));
    let aside = free.find(|path| !is_taken(path));
    let aside = some_or_bug(aside, "no name in four thousand million");
    // Somebody may have saved the file after it was read: what has been moved
    // aside shows it.
    rename_new(file, &aside)?;
    if digest(&aside)?.as_deref() == Some(known) {
        fs::remove_file(&aside)?;
        return Ok(TakenOut::Removed);
    }
    rename_new(&aside, file)?;
    Ok(TakenOut::Edited)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Digest;

    #[test]
    fn only_a_file_with_the_known_content_should_go_and_its_empty_folders() {
        let place = tempfile::tempdir().unwrap();
        let root = place.path();
        fs::create_dir_all(root.join("a/b")).unwrap();
        fs::write(root.join("a/b/c"), "known").unwrap();
        fs::write(root.join("a/d"), "other").unwrap();
        let known = Digest::plain(b"known").to_string();
        assert_eq!(take_out(root, "a/d", &known).unwrap(), TakenOut::Edited);
        assert_eq!(take_out(root, "a/b/c", &known).unwrap(), TakenOut::Removed);
        assert!(!root.join("a/b").exists() && root.join("a/d").exists());
        assert_eq!(take_out(root, "a/b/c", &known).unwrap(), TakenOut::Absent);
        assert_eq!(fs::read_dir(root.join("a")).unwrap().count(), 1);
    }
}
