//! All printing: problems to stderr, what was done to stdout.

use std::cmp::Ordering;
use std::io::{IsTerminal, Write};
use std::time::Duration;

use crate::diagnostic::wording::Wording;
use crate::diagnostic::{Argument, Diagnostic, draw};

/// Where a run is reported, in which language and form.
pub(super) struct Console {
    wording: Wording,
    json: bool,
    colour: bool,
}

/// Which problems are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Show {
    /// All, with the defects of originals that an erratum answers.
    All,
    /// All that nothing answers.
    Open,
    /// The same without what is not translated yet: that is work under way,
    /// not news of a build. It is counted, and `check` lists it.
    News,
}

impl Show {
    fn includes(self, diagnostic: &Diagnostic) -> bool {
        match self {
            Self::All => true,
            Self::Open => !diagnostic.answered,
            Self::News => !diagnostic.answered && !diagnostic.problem.awaits_translation(),
        }
    }
}

/// How much was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) answered: usize,
}

impl Count {
    /// Counts problems by weight.
    pub(super) fn of(diagnostics: &[Diagnostic]) -> Self {
        let count =
            |which: fn(&Diagnostic) -> bool| diagnostics.iter().filter(|d| which(d)).count();
        Self {
            errors: count(Diagnostic::is_error),
            warnings: count(Diagnostic::is_warning),
            answered: count(|diagnostic| diagnostic.answered),
        }
    }

    /// As a message names them.
    pub(super) fn arguments(&self) -> [(&'static str, Argument); 3] {
        [
            ("errors", Argument::from(&self.errors)),
            ("warnings", Argument::from(&self.warnings)),
            ("answered", Argument::from(&self.answered)),
        ]
    }
}

impl Console {
    /// The process's own streams; problems as JSON if asked for.
    pub(super) fn new(wording: Wording, json: bool) -> Self {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        Self {
            wording,
            json,
            colour: std::io::stderr().is_terminal() && !set("NO_COLOR") && !dumb,
        }
    }

    /// Prints problems by file and line, those of no file last.
    pub(super) fn problems(&self, diagnostics: &[Diagnostic], show: Show) {
        let mut shown: Vec<&Diagnostic> = diagnostics
            .iter()
            .filter(|diagnostic| show.includes(diagnostic))
            .collect();
        shown.sort_by(|a, b| by_place(a, b));
        let mut text = String::new();
        for diagnostic in shown {
            if self.json {
                text.push_str(&draw::json(diagnostic, &self.wording));
            } else {
                text.push_str(&draw::human(diagnostic, &self.wording, self.colour));
                text.push('\n');
            }
            text.push('\n');
        }
        error(&text);
    }

    /// Prints one line about the work to stdout.
    pub(super) fn line(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        // A closed pipe is the reader's wish, not a failure of the work.
        let _ = writeln!(out, "{text}");
        let _ = out.flush();
    }

    /// Whether programs are to read what is printed.
    pub(super) fn is_json(&self) -> bool {
        self.json
    }

    /// A message, for a text that holds more than it.
    pub(super) fn word(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.wording.say(key, arguments)
    }

    /// Prints a text to stdout as it is.
    pub(super) fn print(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        let _ = out.write_all(text.as_bytes());
        let _ = out.flush();
    }

    /// Says a message on stdout.
    pub(super) fn say(&self, key: &str, arguments: &[(&str, Argument)]) {
        self.line(&self.wording.say(key, arguments));
    }

    /// Says, after problems, what became of the work. Readers of JSON see it
    /// by the exit status.
    pub(super) fn failed(&self, key: &str, arguments: &[(&str, Argument)]) {
        if !self.json {
            error(&format!("{}\n", self.wording.say(key, arguments)));
        }
    }
}

fn error(text: &str) {
    let mut out = std::io::stderr().lock();
    let _ = out.write_all(text.as_bytes());
}

fn by_place(a: &Diagnostic, b: &Diagnostic) -> Ordering {
    match (&a.place, &b.place) {
        (Some(a), Some(b)) => (&a.file.path, a.span).cmp(&(&b.file.path, b.span)),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// A time in seconds as a message names it.
pub(super) fn seconds(time: Duration) -> Argument {
    Argument::Text(format!("{:.2}", time.as_secs_f64()))
}

/// A size as a message names it: `512 B`, `38 kB`, `2.4 MB`.
pub(super) fn size(bytes: u64) -> Argument {
    Argument::Text(match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", (bytes + 500) / 1_000),
        _ => {
            let tenths = (bytes + 50_000) / 100_000;
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{File, Place, Problem};

    #[test]
    fn a_size_should_be_short() {
        let cases = [(512, "512 B"), (38_400, "38 kB"), (2_449_999, "2.4 MB")];
        for (bytes, text) in cases {
            assert_eq!(size(bytes), Argument::from(text));
        }
    }

    #[test]
    fn problems_should_stand_by_file_and_line() {
        let (a, b) = (File::new("a.toml", "1\n2\n"), File::new("b.toml", "1\n"));
        let at = |file, offset: usize| {
            Diagnostic::at(Problem::StrayLine, Place::new(file, offset..offset + 1))
        };
        let mut list = [
            Diagnostic::general(Problem::BaseUrlMissing),
            at(&b, 0),
            at(&a, 2),
            at(&a, 0),
        ];
        list.sort_by(by_place);
        let order: Vec<_> = list
            .iter()
            .map(|d| {
                d.place
                    .as_ref()
                    .map(|p| (p.file.path.as_str(), p.span.start))
            })
            .collect();
        let expected = [
            Some(("a.toml", 0)),
            Some(("a.toml", 2)),
            Some(("b.toml", 0)),
            None,
        ];
        assert_eq!(order, expected);
    }
}
