//! A folder on disk. Checks links before following them, and reads only regular
//! files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::limits;
use super::outside::Outside;
use super::reader::{Reader, is_meant};
use super::refusal::Refusal;
use super::regular::read_regular;

/// A folder on disk.
#[derive(Debug, Clone)]
pub struct Disk {
    /// The portal's folder, which contains `site.toml`.
    pub root: PathBuf,
}

/// A path relative to the root, and why it is not read.
type Refused = (String, Refusal);

impl Reader for Disk {
    fn read(&self, path: &str, outside: &Outside) -> Result<Vec<u8>, Refusal> {
        self.look_along(path, outside)
            .map_err(|(_, refusal)| refusal)?;
        read_regular(&self.root.join(path), limits::of(path))
    }

    fn list(&self, folder: &str, outside: &Outside) -> Result<Vec<String>, Refused> {
        match self.look_along(folder, outside) {
            Err((_, Refusal::Absent)) => return Ok(Vec::new()),
            looked => looked?,
        }
        let top = self.root.join(folder);
        let refused = |error| (folder.to_owned(), Refusal::System(error));
        if !fs::metadata(&top).map_err(refused)?.is_dir() {
            return Err(refused(io::Error::from(io::ErrorKind::NotADirectory)));
        }
        let walk = WalkDir::new(&top)
            .follow_links(true)
            .into_iter()
            .filter_entry(|entry| {
                entry.depth() == 0 || is_meant(&entry.file_name().to_string_lossy())
            });
        let mut paths = Vec::new();
        for entry in walk {
            // A link to a folder that contains it. Everything below it is
            // already listed under a shorter path.
            if let Err(error) = &entry
                && error.loop_ancestor().is_some()
            {
                let link = error
                    .path()
                    .map_or_else(|| folder.to_owned(), |path| self.inside(path));
                self.judge(&link, outside)?;
                continue;
            }
            let entry = entry.map_err(|error| self.walk_error(folder, error, outside))?;
            paths.extend(self.listed(&entry, outside)?);
        }
        paths.sort();
        Ok(paths)
    }
}

impl Disk {
    /// The path of an entry, unless it is a folder. Checks a link before
    /// looking at its target.
    fn listed(&self, entry: &DirEntry, outside: &Outside) -> Result<Option<String>, Refused> {
        let path = self.inside(entry.path());
        if entry.path_is_symlink() {
            self.judge(&path, outside)?;
        }
        // Special files are refused when they are read.
        Ok((!entry.file_type().is_dir()).then_some(path))
    }

    /// Whether the path, with links followed, exists and is not a folder.
    pub(super) fn is_file(&self, path: &str) -> bool {
        fs::metadata(self.root.join(path)).is_ok_and(|found| !found.is_dir())
    }

    /// Checks each component of a path for links, from the root on.
    fn look_along(&self, path: &str, outside: &Outside) -> Result<(), Refused> {
        let ends = path.match_indices('/').map(|(end, _)| end);
        for part in ends.chain([path.len()]).filter_map(|end| path.get(..end)) {
            let found = fs::symlink_metadata(self.root.join(part));
            let found = found.map_err(|error| (part.to_owned(), error.into()))?;
            // `..` can leave the folder, as a link can.
            if found.is_symlink() || part.ends_with("..") {
                self.judge(part, outside)?;
            }
        }
        Ok(())
    }

    /// Refuses a link to nothing, and one that leads out of the folder to a
    /// place that is not allowed.
    fn judge(&self, link: &str, outside: &Outside) -> Result<(), Refused> {
        let place = self.root.join(link);
        let refusal = match place.canonicalize() {
            Ok(end) if outside.allows(&self.root, &end) => return Ok(()),
            Ok(end) => Refusal::Outside {
                link: link.to_owned(),
                target: end.to_string_lossy().into_owned(),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Refusal::Dangling {
                link: link.to_owned(),
                // If it is no longer a link, report its own path.
                target: fs::read_link(&place)
                    .unwrap_or(place)
                    .to_string_lossy()
                    .into_owned(),
            },
            Err(error) => Refusal::System(error),
        };
        Err((link.to_owned(), refusal))
    }

    /// The path at which a walk failed, and why.
    fn walk_error(&self, folder: &str, error: walkdir::Error, outside: &Outside) -> Refused {
        let path = match error.path() {
            Some(path) => self.inside(path),
            None => folder.to_owned(),
        };
        let is_link = fs::symlink_metadata(self.root.join(&path)).is_ok_and(|f| f.is_symlink());
        if is_link && let Err(refused) = self.judge(&path, outside) {
            return refused;
        }
        // Use the system's message: walkdir's repeats the path.
        let number = error.io_error().and_then(io::Error::raw_os_error);
        let error = number.map_or_else(|| error.into(), io::Error::from_raw_os_error);
        (path, Refusal::System(error))
    }

    /// A path as the portal's files write it: relative to the root, with `/`.
    fn inside(&self, path: &Path) -> String {
        // A path that is not below the root is that of the root itself.
        let inside = path.strip_prefix(&self.root).unwrap_or(path);
        let inside = inside.to_string_lossy();
        match cfg!(windows) {
            true => inside.replace('\\', "/"),
            // Elsewhere it is a character like others.
            false => inside.into_owned(),
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_that_lead_back_should_be_passed_over_and_others_followed() {
        let place = tempfile::tempdir().unwrap();
        let (root, elsewhere) = (place.path().join("root"), place.path().join("elsewhere"));
        fs::create_dir_all(root.join("content/a")).unwrap();
        fs::create_dir_all(root.join("content/b")).unwrap();
        fs::create_dir(&elsewhere).unwrap();
        fs::write(root.join("content/a/x.md"), "").unwrap();
        fs::write(root.join("site.toml"), "").unwrap();
        fs::write(elsewhere.join("y.md"), "").unwrap();
        symlink("..", root.join("content/loop")).unwrap();
        symlink(".", root.join("content/a/here")).unwrap();
        symlink("../../content", root.join("content/a/up")).unwrap();
        symlink(&elsewhere, root.join("content/far")).unwrap();
        symlink(&root, elsewhere.join("back")).unwrap();
        symlink("../a", root.join("content/b/side")).unwrap();
        let disk = Disk { root };
        let listed = disk.list("content", &Outside::default());
        assert!(
            matches!(&listed, Err((path, Refusal::Outside { .. })) if path == "content/far"),
            "{listed:?}"
        );
        let outside = Outside::new(vec!["../elsewhere".to_owned()]);
        let listed = disk.list("content", &outside).unwrap();
        let known = ["content/a/x.md", "content/b/side/x.md", "content/far/y.md"];
        let (known, more): (Vec<_>, Vec<_>) = listed
            .iter()
            .map(String::as_str)
            .partition(|path| known.contains(path));
        assert_eq!(known.len(), 3, "{listed:?}");
        // The links elsewhere that lead back to the root are not inside of it.
        assert!(
            more.iter()
                .all(|path| path.starts_with("content/far/back/"))
        );
        symlink("../..", disk.root.join("content/above")).unwrap();
        let listed = disk.list("content", &outside);
        assert!(
            matches!(&listed, Err((path, Refusal::Outside { .. })) if path == "content/above"),
            "{listed:?}"
        );
    }
}
