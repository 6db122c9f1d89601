//! `yaodian new`: creates a working portal in a new folder, with the plan of an
//! invented city, which an editor then replaces.
//!
//! Its files are in `sample/`, under their final names with two exceptions:
//! hidden files have no dot there, and of `README.LANG.md` the one in the
//! reader's language is used. The JSON Schemas of the TOML files are added for
//! editors that complete and check while typing. Texts in languages that the
//! portal does not have are left out ([`languages`]).

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::outcome::Outcome;
use super::report::{Console, Show};
use crate::diagnostic::wording::Speech;
use crate::diagnostic::{Argument, Diagnostic};
use crate::publish::tidy;
use crate::schema;
use crate::text::shell;
pub(super) use languages::{EXPECTED, Languages};

mod languages;
mod place;
mod remains;

/// The files of the sample by path, sorted.
static SAMPLE: &[(&str, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/sample.rs"));

/// Code hosts that a workflow can be written for: name, path of the file, content.
const WORKFLOWS: [(&str, &str, &str); 3] = [
    (
        "github",
        ".github/workflows/site.yml",
        include_str!("ci/github.yml"),
    ),
    ("gitlab", ".gitlab-ci.yml", include_str!("ci/gitlab.yml")),
    ("gitee", ".workflow/site.yml", include_str!("ci/gitee.yml")),
];

/// The names of these hosts, as `--ci` accepts them.
pub(super) const HOSTS: [&str; 3] = ["github", "gitlab", "gitee"];

/// Creates the portal and prints the next steps.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Outcome {
    let folder = matches.get_one::<PathBuf>("folder");
    let folder = folder.map_or(Path::new("."), PathBuf::as_path);
    let languages = matches.get_one::<Languages>("languages").cloned();
    // The default as in the help.
    let mut files = files(console.speech(), &languages.unwrap_or_default());
    files.extend(
        matches
            .get_one::<String>("ci")
            .and_then(|host| workflow(host)),
    );
    match place::put(folder, &files) {
        Ok(()) => {
            let named = match tidy(folder).as_str() {
                "." => Argument::from(&None::<String>),
                name => Argument::Text(shell::word(name)),
            };
            let count = Argument::from(&files.len());
            console.say("new-done", &[("folder", named), ("files", count)]);
            Outcome::Done
        }
        Err(problem) => {
            console.problems(&[Diagnostic::general(problem)], Show::Open);
            Outcome::Failed
        }
    }
}

/// All files of a new portal, with their paths.
fn files(speech: Speech, languages: &Languages) -> Vec<(String, Vec<u8>)> {
    let sample = SAMPLE.iter().filter_map(|(name, bytes)| {
        let name = name_of(name, speech)?;
        let bytes = match str::from_utf8(bytes) {
            Ok(text) => languages.file(name, text)?.into_bytes(),
            // Files that are not text have no language.
            Err(_) => bytes.to_vec(),
        };
        Some((name.to_owned(), bytes))
    });
    let forms = schema::NAMES.iter().filter_map(|name| {
        let form = schema::of(name, speech)?;
        Some((format!(".schemas/{name}.json"), form.into_bytes()))
    });
    sample.chain(forms).collect()
}

/// The workflow of a code host, with the path of its file.
fn workflow(host: &str) -> Option<(String, Vec<u8>)> {
    let (_, path, text) = WORKFLOWS.iter().find(|(name, ..)| *name == host)?;
    let text = text.replace("@VERSION@", env!("CARGO_PKG_VERSION"));
    Some(((*path).to_owned(), text.into_bytes()))
}

/// The name of a sample file in a portal; `None` if it is for readers of
/// another language.
fn name_of(name: &'static str, speech: Speech) -> Option<&'static str> {
    let readme = name.strip_prefix("README.");
    let readme = readme.and_then(|rest| rest.strip_suffix(".md"));
    match readme {
        Some(language) => (language == speech.tag()).then_some("README.md"),
        None if name == "gitattributes" => Some(".gitattributes"),
        None if name == "gitignore" => Some(".gitignore"),
        None => Some(name),
    }
}
