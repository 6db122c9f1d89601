//! `yaodian check --external`: checks whether links to other sites still work.

use std::collections::BTreeMap;

use clap::ArgMatches;

use super::arguments::{disk, options, root};
use super::report::Console;
use crate::diagnostic::{Argument, Diagnostic};
use crate::external::links::{self, Limits, LinkCache, Occurrences, Outcome};
use crate::pipeline;
use crate::publish::rewrite;
use crate::source::{Refusal, Seen, limits, read_regular};

/// Requests the addresses. Returns the problems at every place of every
/// address.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Vec<Diagnostic> {
    let options = options(matches);
    let occurrences = match pipeline::workspace(&disk(matches), &options) {
        Ok(workspace) => Occurrences::of(&workspace.value.corpus),
        Err(problems) => return problems,
    };
    let limits = Limits {
        allow_private: matches.get_flag("allow-private"),
        ..Limits::default()
    };
    let root = root(matches);
    let text = match matches.get_flag("no-cache") {
        true => String::new(),
        false => match read_regular(&root.join(LinkCache::PATH), &limits::RECORD) {
            // A file that is not UTF-8 is not our cache: treat it as empty.
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            // The first run has no cache.
            Err(Refusal::Absent) => String::new(),
            Err(refusal) => return vec![Diagnostic::general(refusal.problem(LinkCache::PATH))],
        },
    };
    let mut kept = LinkCache::read(&text, options.now, &limits);
    let lately = |address: &str| Some((address.to_owned(), kept.get(address)?));
    let mut outcomes: BTreeMap<String, Outcome> =
        occurrences.addresses().filter_map(lately).collect();
    let known = outcomes.len();
    let unknown: Vec<&str> = (occurrences.addresses())
        .filter(|address| !outcomes.contains_key(*address))
        .collect();
    let asked = links::check(unknown, &limits);
    for (address, outcome) in &asked {
        kept.note(address, outcome, options.now, &limits);
    }
    let was_asked = !asked.is_empty();
    outcomes.extend(asked);
    let mut problems: Vec<Diagnostic> = outcomes
        .iter()
        .flat_map(|(address, outcome)| occurrences.problems(address, outcome))
        .collect();
    if was_asked {
        // Results that another run has stored meanwhile are requested again.
        let written = rewrite(&root, [(LinkCache::PATH, kept.text().as_str())], &|_| {
            Seen::Unread
        });
        problems.extend(written.err());
    }
    let count = ("count", Argument::from(&outcomes.len()));
    console.say("external-done", &[count, ("kept", Argument::from(&known))]);
    problems
}
