//! What several verbs are told.

use std::path::PathBuf;

use clap::ArgMatches;

use super::now;
use crate::serve::Clock;
use crate::source::{Disk, Options};

/// The folder that holds `site.toml`.
pub(super) fn root(matches: &ArgMatches) -> PathBuf {
    matches
        .get_one::<PathBuf>("root")
        .cloned()
        .unwrap_or_else(|| PathBuf::from("."))
}

/// The portal on disk.
pub(super) fn disk(matches: &ArgMatches) -> Disk {
    Disk {
        root: root(matches),
    }
}

/// Whether a flag is given that not every verb has.
pub(super) fn flag(matches: &ArgMatches, name: &str) -> bool {
    let given = matches.try_get_one::<bool>(name).ok().flatten();
    given.is_some_and(|given| *given)
}

/// What the command line sets over `site.toml`.
pub(super) fn options(matches: &ArgMatches) -> Options {
    Options {
        base_url: matches
            .try_get_one::<String>("base-url")
            .ok()
            .flatten()
            .cloned(),
        preview: false,
        now: now::clock(matches).map(Clock::now).unwrap_or_default(),
        drafts: flag(matches, "drafts"),
    }
}
