//! All printing: problems to stderr, results to stdout. Of verbs whose result is
//! the problems, programs get them on stdout, where nothing else is.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{self, AtomicBool};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::diagnostic::wording::{Speech, Wording};
use crate::diagnostic::{Argument, Diagnostic, draw, order, sarif};
use crate::model::{Due, Scheduled, Turn};

/// Output format of problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Text for people.
    Human,
    /// One JSON object per line.
    Json,
    /// One SARIF log at the end of the run.
    Sarif,
}

impl Form {
    /// The names that `--format` accepts.
    pub(super) const NAMES: [&'static str; 3] = ["human", "json", "sarif"];

    /// The format of a name; `Human` for invalid names, which the parser
    /// refuses.
    pub(super) fn of(name: Option<&str>) -> Self {
        match name {
            Some("json") => Self::Json,
            Some("sarif") => Self::Sarif,
            _ => Self::Human,
        }
    }
}

/// The verbs whose result is the problems. The stdout of the others has
/// something of its own.
const PROBLEMS: [&str; 2] = ["build", "check"];

/// Prints the reports of a run in a language and format.
pub(super) struct Console {
    speech: Speech,
    wording: Wording,
    form: Form,
    /// Whether stdout is for the problems alone, and all else goes to stderr.
    is_piped: bool,
    /// Problems for the SARIF log.
    logged: Mutex<Vec<Diagnostic>>,
    /// Whether the hint to `explain` was printed, which happens once per run.
    hinted: AtomicBool,
}

/// Which problems are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Show {
    /// All, including defects of originals that an erratum answers.
    All,
    /// All except answered ones.
    Open,
    /// The same without untranslated segments: they are work in progress, not
    /// news of a build. They are counted, and `check` lists them.
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

/// Numbers of problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) answered: usize,
}

impl Count {
    /// Counts problems by severity.
    pub(super) fn of(diagnostics: &[Diagnostic]) -> Self {
        let count =
            |which: fn(&Diagnostic) -> bool| diagnostics.iter().filter(|d| which(d)).count();
        Self {
            errors: count(Diagnostic::is_error),
            warnings: count(Diagnostic::is_warning),
            answered: count(|diagnostic| diagnostic.answered),
        }
    }

    /// The counts as arguments of a message.
    pub(super) fn arguments(&self) -> [(&'static str, Argument); 3] {
        [
            ("errors", Argument::from(&self.errors)),
            ("warnings", Argument::from(&self.warnings)),
            ("answered", Argument::from(&self.answered)),
        ]
    }
}

impl Console {
    /// Prints to the process's own streams. `verb` is the one that runs.
    pub(super) fn new(speech: Speech, form: Form, verb: Option<&str>) -> Self {
        Self {
            is_piped: form != Form::Human && verb.is_some_and(|verb| PROBLEMS.contains(&verb)),
            speech,
            wording: Wording::new(speech),
            form,
            logged: Mutex::default(),
            hinted: AtomicBool::new(false),
        }
    }

    /// Prints problems in their order ([`order`]), or keeps them for the log.
    pub(super) fn problems(&self, diagnostics: &[Diagnostic], show: Show) {
        let shown = diagnostics.iter();
        let mut shown: Vec<&Diagnostic> = shown.filter(|d| show.includes(d)).collect();
        order::sort(&mut shown);
        match self.form {
            Form::Human => self.draw(&shown),
            Form::Json => {
                let lines = shown.iter().map(|d| draw::json(d, &self.wording) + "\n");
                self.machine(&lines.collect::<String>());
            }
            Form::Sarif => {
                let mut logged = self.logged.lock().unwrap_or_else(PoisonError::into_inner);
                logged.extend(shown.into_iter().cloned());
            }
        }
    }

    fn draw(&self, shown: &[&Diagnostic]) {
        let colour = is_coloured(&std::io::stderr());
        let mut text = String::new();
        for diagnostic in shown {
            text.push_str(&draw::human(diagnostic, &self.wording, colour));
            text.push_str("\n\n");
        }
        if let Some(first) = shown.first()
            && !self.hinted.swap(true, atomic::Ordering::Relaxed)
        {
            let code = [("code", Argument::from(first.problem.code()))];
            text.push_str(&self.wording.say("explain-hint", &code));
            text.push('\n');
        }
        error(&text);
    }

    /// Ends a run: prints the SARIF log, if requested.
    pub(super) fn finish(&self, status: u8) {
        if self.form != Form::Sarif {
            return;
        }
        let logged = self.logged.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all: Vec<&Diagnostic> = logged.iter().collect();
        order::sort(&mut all);
        let log = sarif::log(&all, self.speech, &self.wording, status);
        self.machine(&(log + "\n"));
    }

    /// Prints problems in a form for programs.
    fn machine(&self, text: &str) {
        match self.is_piped {
            true => output(text),
            false => error(text),
        }
    }

    /// A problem as an object, for use within a larger one.
    pub(super) fn record<'a>(&self, diagnostic: &'a Diagnostic) -> draw::Record<'a> {
        draw::record(diagnostic, &self.wording)
    }

    /// Prints one line of a result, to stdout unless that is for problems.
    pub(super) fn line(&self, text: &str) {
        self.print(&format!("{text}\n"));
    }

    /// The output format of problems.
    pub(super) fn form(&self) -> Form {
        self.form
    }

    /// The language of messages.
    pub(super) fn speech(&self) -> Speech {
        self.speech
    }

    /// The messages of the run's language.
    pub(super) fn wording(&self) -> &Wording {
        &self.wording
    }

    /// A message, for use within a longer text.
    pub(super) fn word(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.wording.say(key, arguments)
    }

    /// Prints a result as it is, to stdout unless that is for problems.
    pub(super) fn print(&self, text: &str) {
        match self.is_piped {
            true => error(text),
            false => output(text),
        }
    }

    /// Whether a person may be watching the progress.
    pub(super) fn is_watched(&self) -> bool {
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        self.form == Form::Human && std::io::stderr().is_terminal() && !dumb
    }

    /// Prints a message as one line of a result.
    pub(super) fn say(&self, key: &str, arguments: &[(&str, Argument)]) {
        self.line(&self.wording.say(key, arguments));
    }

    /// Prints when the site will have to be rebuilt because of dates in its
    /// files.
    pub(super) fn due(&self, due: Option<&Due>) {
        let Some(due) = due else { return };
        let what = match due.what {
            Scheduled::Plan => "plan",
            Scheduled::Page => "page",
        };
        let turn = match due.turn {
            Turn::Publish => "publish",
            Turn::Expire => "expire",
            Turn::Begin => "begin",
            Turn::End => "end",
            Turn::Deadline => "deadline",
        };
        let arguments = [
            ("moment", Argument::Text(due.at.with_clock())),
            ("what", Argument::from(what)),
            ("name", Argument::from(&due.name)),
            ("turn", Argument::from(turn)),
            ("more", Argument::from(&due.more)),
        ];
        self.say("rebuild-due", &arguments);
    }

    /// Prints a side remark to stderr, so that it does not mix with output.
    pub(super) fn note(&self, key: &str, arguments: &[(&str, Argument)]) {
        self.failed(key, arguments);
    }

    /// Prints a final message after problems. Programs read the exit status
    /// instead.
    pub(super) fn failed(&self, key: &str, arguments: &[(&str, Argument)]) {
        if self.form == Form::Human {
            error(&format!("{}\n", self.wording.say(key, arguments)));
        }
    }
}

fn output(text: &str) {
    let mut out = std::io::stdout().lock();
    // If a reader closes the pipe, that is not an error of ours.
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

fn error(text: &str) {
    let mut out = std::io::stderr().lock();
    // If stderr is closed, there is nowhere to report it.
    let _ = out.write_all(text.as_bytes());
}

/// Whether a stream is a terminal that shows colours, and the user wants them.
pub(super) fn is_coloured(stream: &impl IsTerminal) -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    stream.is_terminal() && !set("NO_COLOR") && !dumb
}

/// A duration in seconds for a message.
pub(super) fn seconds(time: Duration) -> Argument {
    Argument::Text(format!("{:.2}", time.as_secs_f64()))
}

/// A size for a message: `512 B`, `38 kB`, `2.4 MB`.
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

    #[test]
    fn a_size_should_be_short() {
        let cases = [(512, "512 B"), (38_400, "38 kB"), (2_449_999, "2.4 MB")];
        for (bytes, text) in cases {
            assert_eq!(size(bytes), Argument::from(text));
        }
    }
}
