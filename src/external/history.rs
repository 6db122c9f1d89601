//! When files were last changed, according to git's history.
//!
//! This runs the program `git`, so any repository that it can read works;
//! without git, only this information is missing.

use std::io;
use std::path::Path;
use std::process::{Command, Output};

use jiff::Timestamp;
use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Problem};
use crate::model::office_day;

/// Only changes of lines that do not begin with `changed`: the commit that
/// records a day must not itself count as a change.
const REAL_CHANGE: &str = "-G^([^c]|c[^h]|ch[^a]|cha[^n]|chan[^g]|chang[^e]|change[^d])";

/// The history of the folder that contains `site.toml`.
pub struct History<'r> {
    root: &'r Path,
}

impl<'r> History<'r> {
    /// Opens the history.
    ///
    /// # Errors
    /// `history-missing` without git or a repository; `history-shallow` for a
    /// shallow clone, in which files seem to have been added by the oldest
    /// fetched commit.
    pub fn open(root: &'r Path) -> Result<Self, Diagnostic> {
        let history = Self { root };
        let shallow = history.ask(&["rev-parse", "--is-shallow-repository"])?;
        match shallow.trim() {
            "true" => Err(Diagnostic::general(Problem::HistoryShallow)),
            _ => Ok(history),
        }
    }

    /// The day, by the office's clock, of the last commit that touched one of
    /// these files or folders; `None` if there is none yet.
    ///
    /// # Errors
    /// `history-missing` with git's message.
    pub fn last_changed(&self, paths: &[&str]) -> Result<Option<Date>, Diagnostic> {
        let asked = ["log", "-1", "--format=%cI", REAL_CHANGE, "--"];
        let said = self.ask(&[&asked, paths].concat())?;
        match said.trim() {
            "" => Ok(None),
            moment => match moment.parse::<Timestamp>() {
                Ok(moment) => Ok(Some(office_day(moment))),
                // Anything else is not a timestamp from git.
                Err(_) => Err(Diagnostic::general(Problem::HistoryMissing {
                    said: Some(moment.to_owned()),
                })),
            },
        }
    }

    fn ask(&self, arguments: &[&str]) -> Result<String, Diagnostic> {
        let mut git = Command::new("git");
        // Paths are literal, whatever characters they contain.
        git.arg("-C").arg(self.root).arg("--literal-pathspecs");
        match git.args(arguments).output() {
            Ok(output) if output.status.success() => {
                Ok(String::from_utf8_lossy(&output.stdout).into_owned())
            }
            answer => Err(missing(answer)),
        }
    }
}

fn missing(answer: io::Result<Output>) -> Diagnostic {
    let said = match answer {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => Some(error.to_string()),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            Some(said.lines().next().unwrap_or("…").to_owned())
        }
    };
    Diagnostic::general(Problem::HistoryMissing { said })
}
