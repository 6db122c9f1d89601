//! What the command line gives.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::arguments::flag;

/// The encoding of the files, if it is given.
pub(super) fn encoding(matches: &ArgMatches) -> Option<&str> {
    matches.get_one::<String>("encoding").map(String::as_str)
}

/// The documents.
pub(super) fn files(matches: &ArgMatches) -> impl Iterator<Item = &Path> {
    // The parser requires one where one is needed.
    let files = matches
        .get_many::<PathBuf>("document")
        .into_iter()
        .flatten();
    files.map(PathBuf::as_path)
}

/// Whether a command line writes nothing.
pub(super) fn is_dry(matches: &ArgMatches) -> bool {
    flag(matches, "dry-run")
}
