//! Compares a copy of a site with the list of its files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use walkdir::WalkDir;

use super::failure::{failed, tidy};
use super::manifest::MANIFEST;
use crate::base::Digest;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::SitePath;
use crate::source::{limits, read_regular};

/// Compares every file of a copy with its hash in `SHA256SUMS`. Returns how many
/// files the list has, and what is changed, missing or was added, by path.
///
/// # Errors
/// `copy-unlisted`: there is no list, or it is damaged. `output-failed`: a folder
/// cannot be read.
pub fn verify(copy: &Path) -> Result<(usize, Vec<Diagnostic>), Diagnostic> {
    let sums = SitePath::checksums();
    let unlisted = || {
        let path = tidy(&copy.join(sums.as_str()));
        Diagnostic::general(Problem::CopyUnlisted { path })
    };
    // Whatever keeps the list from being read, there is none to compare with.
    let list = read_regular(&copy.join(sums.as_str()), &limits::RECORD).map_err(|_| unlisted())?;
    let listed = std::str::from_utf8(&list).ok().and_then(parsed);
    let listed = listed.ok_or_else(unlisted)?;
    let mut found = BTreeMap::new();
    for (path, sha256) in &listed {
        let state = match std::fs::read(copy.join(path)) {
            Ok(bytes) if Digest::plain(&bytes).to_string() == *sha256 => continue,
            Ok(_) => "changed",
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => "missing",
            Err(error) => return Err(failed(&copy.join(path), &error)),
        };
        found.insert(path.clone(), state);
    }
    for path in files_below(copy)? {
        let is_own = path == sums.as_str() || path == MANIFEST;
        if !is_own && !listed.contains_key(&path) {
            found.insert(path, "added");
        }
    }
    let differs = |(path, state): (String, &str)| {
        let state = state.to_owned();
        Diagnostic::general(Problem::CopyDiffers { path, state })
    };
    Ok((listed.len(), found.into_iter().map(differs).collect()))
}

/// The paths and hashes of a list; `None` if a line is none of `sha256sum`, or
/// names a file outside.
fn parsed(list: &str) -> Option<BTreeMap<String, String>> {
    let line = |line: &str| {
        // `sha256sum` marks files that it read as binary.
        let (sha256, path) = line.split_once("  ").or_else(|| line.split_once(" *"))?;
        let is_hash = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
        let path = SitePath::new(path).filter(|_| is_hash)?;
        Some((path.to_string(), sha256.to_ascii_lowercase()))
    };
    list.lines().map(line).collect()
}

/// The paths of all files below a folder, with `/` between their parts.
fn files_below(copy: &Path) -> Result<BTreeSet<String>, Diagnostic> {
    let mut files = BTreeSet::new();
    for entry in WalkDir::new(copy) {
        let entry = entry.map_err(|error| failed(copy, &error.into()))?;
        if entry.file_type().is_dir() {
            continue;
        }
        // Every path begins with the folder that is walked.
        let Ok(inside) = entry.path().strip_prefix(copy) else {
            continue;
        };
        let parts = inside.iter().map(|part| part.to_string_lossy());
        files.insert(parts.collect::<Vec<_>>().join("/"));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_should_be_read_as_sha256sum_reads_it() {
        let sha256 = "0".repeat(64);
        let list = format!("{sha256}  en/index.html\n{sha256} *a.css\n");
        let paths: Vec<String> = parsed(&list).unwrap().into_keys().collect();
        assert_eq!(paths, ["a.css", "en/index.html"]);
        for wrong in ["", "  ../secret", "  /etc/passwd", " a", "x  a"] {
            assert_eq!(parsed(&format!("{sha256}{wrong}\n")), None, "{wrong}");
        }
    }
}
