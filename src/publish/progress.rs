//! The progress of a build, for whoever displays it.

use std::time::Instant;

use crate::model::SitePath;

/// The steps of a build, in order; the index is made while pages are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// Read the sources.
    Read,
    /// Join them into a portal.
    Join,
    /// Compile the theme, and list the files.
    List,
    /// Make the search index.
    Index,
    /// Make the files, or take them over.
    Make,
    /// List what readers can keep.
    Keep,
    /// Write compressed copies.
    Compress,
    /// Replace the output.
    Publish,
}

impl Task {
    /// The name of the task, also in the name of its message: `task-read`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Join => "join",
            Self::List => "list",
            Self::Index => "index",
            Self::Make => "make",
            Self::Keep => "keep",
            Self::Compress => "compress",
            Self::Publish => "publish",
        }
    }
}

/// Receives progress, on any thread.
pub trait Progress: Sync {
    /// A task is done; `began` is when it began.
    fn task_done(&self, _task: Task, _began: Instant) {}

    /// `count` more files are to be made.
    fn more_files(&self, _count: usize) {}

    /// A file is done; `began` is when it began.
    fn file_done(&self, _path: &SitePath, _began: Instant) {}
}

/// Ignores all progress.
pub struct NoProgress;

impl Progress for NoProgress {}

/// Runs a task and reports its duration.
pub fn timed<T>(progress: &dyn Progress, task: Task, work: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let done = work();
    progress.task_done(task, began);
    done
}
