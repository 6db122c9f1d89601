//! Names of sources on the systems that editors have: two that are one name
//! where capital letters do not count, and those that Windows cannot hold.

use std::collections::{BTreeMap, BTreeSet};

use super::files::Recorded;
use crate::base::{File, Place, after_last};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::text::file_name::{Unportable, folded};

/// Reports those of some folders, each once: a folder’s name not again for each
/// of its files.
pub(super) fn names(files: &Recorded<'_>, folders: &[&str], problems: &Problems) {
    // What cannot be listed is reported where it is read.
    let unread = Problems::new();
    let paths = folders
        .iter()
        .flat_map(|folder| files.list(folder, &unread));
    let paths: Vec<String> = paths.collect();
    let mut seen = BTreeMap::new();
    let mut told = BTreeSet::new();
    for path in &paths {
        let ends = path.match_indices('/').map(|(end, _)| end);
        for part in ends.chain([path.len()]).filter_map(|end| path.get(..end)) {
            let first = *seen.entry(folded(part)).or_insert(part);
            let problem = match first == part {
                true => unportable(after_last(part, &['/'])),
                false => Some(Problem::NamesAlike {
                    path: part.to_owned(),
                    other: first.to_owned(),
                }),
            };
            let Some(problem) = problem else { continue };
            if told.insert(part) {
                let place = Place::head(&File::new(path.as_str(), ""));
                problems.push(Diagnostic::at(problem, place));
            }
            break;
        }
    }
}

/// The problem of a name that Windows cannot hold.
pub fn unportable(name: &str) -> Option<Problem> {
    let why = Unportable::of(name)?;
    Some(Problem::NameUnportable {
        name: name.to_owned(),
        why: why.name().to_owned(),
    })
}
