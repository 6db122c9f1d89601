//! How the work goes, for whoever waits for it.

use std::time::Instant;

use crate::model::SitePath;

/// What a build does, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// The sources are read.
    Read,
    /// They are joined into a portal.
    Join,
    /// The theme is compiled, the files are listed, and the index is made.
    List,
    /// The files are made, or taken over.
    Make,
    /// What readers can keep is listed.
    Keep,
    /// The site takes its place.
    Publish,
}

impl Task {
    /// Its name, which is that of a message too: `task-read`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Join => "join",
            Self::List => "list",
            Self::Make => "make",
            Self::Keep => "keep",
            Self::Publish => "publish",
        }
    }
}

/// Is told, on any thread.
pub trait Progress: Sync {
    /// A task is done that began at a moment.
    fn task_done(&self, _task: Task, _began: Instant) {}

    /// So many more files are to be made.
    fn more_files(&self, _count: usize) {}

    /// A file is done that began at a moment.
    fn file_done(&self, _path: &SitePath, _began: Instant) {}
}

/// Nobody waits.
pub struct NoProgress;

impl Progress for NoProgress {}

/// Does a task that is followed.
pub fn timed<T>(progress: &dyn Progress, task: Task, work: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let done = work();
    progress.task_done(task, began);
    done
}
