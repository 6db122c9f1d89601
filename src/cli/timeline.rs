//! Durations of the steps of a run: a progress bar on a terminal, and at the
//! end a breakdown (`--timings`) and a trace (`--trace FILE`).
//!
//! A trace has the JSON object format of Chrome's Trace Event Format, with
//! complete events (`ph` is `X`) and times in microseconds; `chrome://tracing`
//! and Perfetto open it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::ThreadId;
use std::time::{Duration, Instant};

use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::{Value, json};

use super::arguments::root;
use super::outcome::Outcome;
use super::report::{Console, Show, seconds};
use crate::base::ok_or_bug;
use crate::diagnostic::{Argument, Diagnostic, Problem};
use crate::model::SitePath;
use crate::publish::{Progress, Task, UserFile};

/// Shorter runs show no bar.
const SHORT: Duration = Duration::from_millis(500);

/// A step with its duration.
struct Span {
    name: String,
    began: Instant,
    took: Duration,
    thread: ThreadId,
}

/// The steps done so far.
pub(super) struct Timeline {
    start: Instant,
    tasks: Mutex<Vec<(Task, Span)>>,
    /// Recorded only for a trace.
    files: Option<Mutex<Vec<Span>>>,
    trace: Option<PathBuf>,
    /// The portal's folder; a trace must not overwrite its sources.
    root: PathBuf,
    is_listed: bool,
    /// `None` if nobody is watching.
    bar: Option<OnceLock<ProgressBar>>,
    total: Mutex<u64>,
}

impl Timeline {
    /// Creates a timeline without steps, with the options in `matches`.
    pub(super) fn new(matches: &ArgMatches, console: &Console) -> Self {
        let trace = matches.get_one::<PathBuf>("trace").cloned();
        Self {
            start: Instant::now(),
            tasks: Mutex::default(),
            files: trace.as_ref().map(|_| Mutex::default()),
            trace,
            root: root(matches),
            is_listed: matches.get_flag("timings"),
            bar: console.is_watched().then(OnceLock::new),
            total: Mutex::default(),
        }
    }

    /// Time since the start.
    pub(super) fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    /// Removes the bar, before anything else is printed.
    pub(super) fn clear(&self) {
        if let Some(bar) = self.bar.as_ref().and_then(OnceLock::get) {
            bar.finish_and_clear();
        }
    }

    /// Prints the breakdown and writes the trace, as far as requested.
    pub(super) fn end(&self, console: &Console) -> Outcome {
        if self.is_listed {
            for (task, took) in self.by_task() {
                let name = console.word(&format!("task-{}", task.name()), &[]);
                let arguments = [("task", Argument::Text(name)), ("seconds", seconds(took))];
                console.say("timings-task", &arguments);
            }
        }
        match self.trace.as_ref().map(|file| self.write(file)) {
            None | Some(Ok(())) => Outcome::Done,
            Some(Err(problem)) => {
                console.problems(&[problem], Show::Open);
                Outcome::Failed
            }
        }
    }

    /// The tasks with their total durations: some are done in two parts.
    fn by_task(&self) -> BTreeMap<Task, Duration> {
        let mut sums: BTreeMap<Task, Duration> = BTreeMap::new();
        for (task, span) in lock(&self.tasks).iter() {
            *sums.entry(*task).or_default() += span.took;
        }
        sums
    }

    fn write(&self, file: &Path) -> Result<(), Diagnostic> {
        let file = UserFile {
            path: file,
            root: &self.root,
            makes_folders: false,
            may_replace: |_, bytes| is_trace(bytes),
            foreign: |path| Problem::TraceForeign { path },
        };
        file.write(&self.events().to_string()).map(drop)
    }

    fn events(&self) -> Value {
        let mut threads: Vec<ThreadId> = Vec::new();
        let mut event = |kind: &str, span: &Span| {
            let known = threads.iter().position(|id| *id == span.thread);
            let thread = known.unwrap_or_else(|| {
                threads.push(span.thread);
                threads.len() - 1
            });
            // Saturates after half a million years.
            let micros = |time: Duration| u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
            json!({
                "name": span.name,
                "cat": kind,
                "ph": "X",
                "ts": micros(span.began.duration_since(self.start)),
                "dur": micros(span.took),
                "pid": 1,
                "tid": thread,
            })
        };
        let tasks = lock(&self.tasks);
        let mut events: Vec<Value> = tasks.iter().map(|(_, span)| event("task", span)).collect();
        if let Some(files) = &self.files {
            let files = lock(files);
            events.extend(files.iter().map(|span| event("file", span)));
        }
        json!({ "traceEvents": events, "displayTimeUnit": "ms" })
    }

    fn span(&self, name: &str, began: Instant) -> Span {
        Span {
            name: name.to_owned(),
            began: began.max(self.start),
            took: began.elapsed(),
            thread: std::thread::current().id(),
        }
    }
}

impl Progress for Timeline {
    fn task_done(&self, task: Task, began: Instant) {
        let span = self.span(task.name(), began);
        lock(&self.tasks).push((task, span));
    }

    fn more_files(&self, count: usize) {
        let mut total = lock(&self.total);
        *total += count as u64;
        if let Some(bar) = self.bar.as_ref().and_then(OnceLock::get) {
            bar.set_length(*total);
        }
    }

    fn file_done(&self, path: &SitePath, began: Instant) {
        if let Some(files) = &self.files {
            let span = self.span(path.as_str(), began);
            lock(files).push(span);
        }
        if let Some(slot) = self.bar.as_ref().filter(|_| self.elapsed() > SHORT) {
            let total = *lock(&self.total);
            slot.get_or_init(|| bar(total)).inc(1);
        }
    }
}

/// Whether a file is a trace, which may be replaced: an object with a list of
/// events, or such a list.
fn is_trace(bytes: &[u8]) -> bool {
    let is_event = |event: &Value| event["ph"].is_string() && event["ts"].is_number();
    // A file that is not JSON is not a trace.
    serde_json::from_slice::<Value>(bytes).is_ok_and(|json| {
        let events = json.as_array().or_else(|| json["traceEvents"].as_array());
        events.is_some_and(|events| events.iter().all(is_event))
    })
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A bar without text.
fn bar(total: u64) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{wide_bar} {pos}/{len}");
    bar.with_style(ok_or_bug(style, "a template that is none"))
}
