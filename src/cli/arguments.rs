//! Arguments that several verbs share.

use std::path::PathBuf;

use clap::ArgMatches;

use super::now;
use crate::base::bug;
use crate::source::{Disk, Options, Witness};

/// The portal's folder, which contains `site.toml`.
pub(super) fn root(matches: &ArgMatches) -> PathBuf {
    matches
        .get_one::<PathBuf>("root")
        .cloned()
        .unwrap_or_else(|| PathBuf::from("."))
}

/// The folder that a site is built into unless another is named.
pub(super) const OUTPUT: &str = "public";

/// The portal on disk.
pub(super) fn disk(matches: &ArgMatches) -> Disk {
    Disk {
        root: root(matches),
    }
}

/// The portal on disk, for a verb that will write to it.
pub(super) fn witness(matches: &ArgMatches) -> Witness<Disk> {
    Witness::new(disk(matches))
}

/// Whether a flag is given; `false` for verbs that do not have it.
pub(super) fn flag(matches: &ArgMatches, name: &str) -> bool {
    // An error says that the verb has no such flag.
    let given = matches.try_get_one::<bool>(name).ok().flatten();
    given.is_some_and(|given| *given)
}

/// The options that override `site.toml`.
pub(super) fn options(matches: &ArgMatches) -> Options {
    Options {
        // An error says that the verb has no such option.
        base_url: matches
            .try_get_one::<String>("base-url")
            .ok()
            .flatten()
            .cloned(),
        preview: false,
        // The value was validated before the verb runs.
        now: match now::clock(matches) {
            Ok(clock) => clock.now(),
            Err(_) => bug("a clock that was let through and is refused"),
        },
        drafts: flag(matches, "drafts"),
        budget: flag(matches, "budget"),
    }
}
