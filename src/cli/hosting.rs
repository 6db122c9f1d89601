//! `yaodian hosting`: prints the configuration of a web server for the site.

use clap::ArgMatches;

use super::arguments::{disk, options};
use super::outcome::Outcome;
use super::report::{Console, Count, Show};
use crate::base::some_or_bug;
use crate::diagnostic::{Diagnostic, Problem};
use crate::hosting::{Hosting, Server, configuration};
use crate::model::{Address, Route};
use crate::pipeline::{self, Memos};

/// Prints the configuration.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let name = matches.get_one::<String>("server");
    // The parser accepts only the names of servers.
    let server = name.and_then(|name| Server::named(name));
    let server = some_or_bug(server, "a server that is none");
    let folder = matches.get_one::<String>("document-root");
    match described(matches, folder.map(String::as_str)) {
        Ok(Some(hosting)) => {
            console.print(&configuration(&hosting, server, console.wording()));
            Outcome::Done
        }
        Ok(None) => {
            let argument = "--base-url".to_owned();
            let problem = Problem::UsageMissingArgument { argument };
            console.problems(&[Diagnostic::general(problem)], Show::Open);
            Outcome::Misused
        }
        Err(problems) => {
            let errors: Vec<Diagnostic> =
                problems.into_iter().filter(Diagnostic::is_error).collect();
            console.problems(&errors, Show::Open);
            console.failed("hosting-failed", &Count::of(&errors).arguments());
            Outcome::Failed
        }
    }
}

/// What a server must know of the site; `None` if its address is unknown.
fn described(
    matches: &ArgMatches,
    folder: Option<&str>,
) -> Result<Option<Hosting>, Vec<Diagnostic>> {
    let (disk, options, mut memos) = (disk(matches), options(matches), Memos::default());
    let portal = pipeline::reload(&disk, &options, &mut memos)?.value;
    let files = pipeline::preview(&disk, &options, &mut memos)?.value.files;
    let first = some_or_bug(portal.site.languages.first(), "a site without languages");
    let home = Address::new(first, &Route::home()).file();
    let home = files.get(&home).map_err(<[Diagnostic]>::to_vec)?;
    let home = some_or_bug(home, "a site without a home page").bytes()?;
    Ok(Hosting::new(&portal, &home, folder))
}
