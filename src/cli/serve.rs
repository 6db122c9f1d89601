//! `yaodian serve`: serves the site to a browser and follows every change.

use std::io;
use std::process::{Command, Stdio};
use std::sync::Arc;

use clap::ArgMatches;

use super::arguments::{flag, root};
use super::outcome::Outcome;
use super::report::{Console, Count, Form, Show, seconds};
use crate::diagnostic::{Argument, Diagnostic, Problem};
use crate::serve::{Clock, Event, Settings, interrupted, serve};

/// Serves until interrupted.
pub(super) fn run(matches: &ArgMatches, console: &Arc<Console>, clock: Clock) -> Outcome {
    if let Err(misused) = without_end(console) {
        return misused;
    }
    let settings = Settings {
        root: root(matches),
        // Defaults as in the help: localhost:8000.
        host: matches.get_one("host").copied().unwrap_or_default(),
        port: matches.get_one("port").copied().unwrap_or(8000),
        speech: console.speech(),
        clock,
        drafts: flag(matches, "drafts"),
        polls: flag(matches, "poll"),
    };
    let open = matches.get_flag("open");
    let teller = Arc::clone(console);
    let ended = serve(
        settings,
        move |event| tell(&teller, open, &event),
        interrupted(),
    );
    stopped(console, ended)
}

/// Reports the end of what ran until it was interrupted.
pub(super) fn stopped(console: &Console, ended: Result<(), Diagnostic>) -> Outcome {
    match ended {
        Ok(()) => {
            console.say("serve-stopped", &[]);
            Outcome::Done
        }
        Err(problem) => {
            console.problems(&[problem], Show::Open);
            Outcome::Failed
        }
    }
}

/// Refuses SARIF, which describes a run that ends.
pub(super) fn without_end(console: &Console) -> Result<(), Outcome> {
    if console.form() != Form::Sarif {
        return Ok(());
    }
    let problem = Problem::UsageBadValue {
        argument: "--format".to_owned(),
        value: "sarif".to_owned(),
        nearest: None,
        expected: "human, json".to_owned(),
    };
    console.problems(&[Diagnostic::general(problem)], Show::Open);
    Err(Outcome::Misused)
}

/// Reports what happens meanwhile; with `open`, opens what is served in a browser.
pub(super) fn tell(console: &Console, open: bool, event: &Event<'_>) {
    match event {
        Event::Listening { url, local } => {
            if !local {
                console.failed("serve-open-to-all", &[]);
            }
            console.say("serve-listening", &[("url", Argument::from(*url))]);
            if open && let Err(error) = browse(url) {
                let reason = Argument::Text(error.to_string());
                console.failed("serve-open-failed", &[("reason", reason)]);
            }
        }
        Event::Built {
            pages,
            time,
            diagnostics,
        } => {
            console.problems(diagnostics, Show::News);
            let mut arguments = Count::of(diagnostics).arguments().to_vec();
            arguments.push(("pages", Argument::from(pages)));
            arguments.push(("seconds", seconds(*time)));
            console.say("serve-built", &arguments);
        }
        Event::Failed { diagnostics } => {
            console.problems(diagnostics, Show::News);
            console.failed("serve-failed", &Count::of(diagnostics).arguments());
        }
        Event::Polling => console.note("watch-polling", &[]),
        Event::Unwatched { diagnostic } => {
            console.problems(std::slice::from_ref(*diagnostic), Show::Open);
        }
    }
}

/// Opens an address in the desktop's browser.
fn browse(url: &str) -> io::Result<()> {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let mut child = Command::new(program)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    // Wait on another thread: the browser may run as long as the server.
    std::thread::spawn(move || child.wait());
    Ok(())
}
