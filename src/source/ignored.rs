//! Files in a folder whose files are read that are none of those.

use crate::base::{File, Place, after_last};
use crate::diagnostic::{Diagnostic, Problem, Problems};

/// The endings of pictures.
const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"];

/// Reports a file that the program does not read. `nearest` is the name that it may have
/// been meant to have, `known` lists the names that are read.
pub(super) fn ignored(path: &str, nearest: Option<&str>, known: &str, problems: &Problems) {
    let name = after_last(path, &['/']);
    let problem = Problem::FileIgnored {
        path: path.to_owned(),
        nearest: nearest.map(str::to_owned),
        known: known.to_owned(),
        picture: is_picture(path).then(|| name.to_owned()),
    };
    let place = Place::head(&File::new(path, ""));
    problems.push(Diagnostic::at(problem, place));
}

/// Whether a file is a picture, by its name.
pub(super) fn is_picture(path: &str) -> bool {
    let name = after_last(path, &['/']);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    let is_one = |ending: &str| PICTURES.contains(&ending.to_ascii_lowercase().as_str());
    ending.is_some_and(is_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_should_be_known_by_its_ending() {
        assert!(is_picture("content/pages/Map.PNG") && is_picture("a.b.webp"));
        assert!(!is_picture("content/png") && !is_picture("png.md"));
    }
}
