//! Files in a folder whose files are read that are none of those.

use crate::base::{File, Place, after_last};
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::Picture;

/// Reports a file that the program does not read. `nearest` is the name that it may have
/// been meant to have, `known` lists the names that are read.
pub(super) fn ignored(path: &str, nearest: Option<&str>, known: &str, problems: &Problems) {
    if Picture::has_ending(path) {
        return picture(path, problems);
    }
    report(path, nearest, (known, None), problems);
}

/// Reports a picture that no page can show under its name, with a path at which
/// one can.
pub(super) fn picture(path: &str, problems: &Problems) {
    let name = usable(after_last(path, &['/']));
    // What is of the theme stays with it.
    let (place, written) = match path.starts_with("content/") {
        true => (format!("content/pages/{name}"), name),
        false => (format!("theme/static/{name}"), format!("/assets/{name}")),
    };
    report(path, None, (&place, Some(written)), problems);
}

fn report(
    path: &str,
    nearest: Option<&str>,
    (known, picture): (&str, Option<String>),
    problems: &Problems,
) {
    let problem = Problem::FileIgnored {
        path: path.to_owned(),
        nearest: nearest.map(str::to_owned),
        known: known.to_owned(),
        picture,
    };
    let place = Place::head(&File::new(path, ""));
    problems.push(Diagnostic::at(problem, place));
}

/// A name like that of a picture, which can be a part of an address.
fn usable(name: &str) -> String {
    let mut usable = String::new();
    for character in name.chars().map(|c| c.to_ascii_lowercase()) {
        let is_safe = character.is_ascii_alphanumeric() || "-_.".contains(character);
        match is_safe {
            true => usable.push(character),
            false if usable.ends_with('-') => {}
            false => usable.push('-'),
        }
    }
    let usable = usable.trim_start_matches(['-', '.']).replace("-.", ".");
    match Picture::is_name(&usable) {
        true => usable,
        // Nothing but the ending is left.
        false => format!("picture.{}", after_last(&usable, &['.'])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_should_be_given_a_name_that_fits_an_address() {
        for (name, expected) in [
            ("hall.png", "hall.png"),
            ("Hall (2).JPG", "hall-2.jpg"),
            ("大厅.png", "picture.png"),
            ("大厅 2.png", "2.png"),
            ("a b_c.svg", "a-b_c.svg"),
        ] {
            assert_eq!(usable(name), expected, "{name}");
            assert!(Picture::is_name(&usable(name)), "{name}");
        }
    }
}
