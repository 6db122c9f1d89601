//! Makes the files that nobody has requested, to find their problems. Skips
//! those that were correct and whose inputs have not changed.
//!
//! Uses one processor, so that others stay free for the next change and for
//! requests. Skips the expensive groups: sources cannot cause problems there,
//! and making them would slow down the next build. They are made on request.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crate::base::Digest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::model::SitePath;
use crate::site::{Artifact, Artifacts};

/// Time without changes after which browsers have drawn a changed page.
pub(super) const DRAWN: Duration = Duration::from_millis(300);

/// The files that were found correct.
#[derive(Debug, Default)]
pub(super) struct BackgroundCheck(BTreeMap<SitePath, Right>);

/// Hashes of the inputs and the content of a file when it was correct.
#[derive(Debug, Clone, Copy)]
struct Right {
    input_hash: Digest,
    content_hash: Option<Digest>,
}

impl BackgroundCheck {
    /// Makes the files of a site as long as it is current. Returns the
    /// problems, each once.
    pub(super) fn run(
        &mut self,
        site: &Artifacts,
        is_current: &(dyn Fn() -> bool + Sync),
    ) -> Vec<Diagnostic> {
        let problems = Problems::new();
        if idle(DRAWN, is_current) {
            match alone(|| site.files(&|_| true)) {
                Ok(files) => self.pass(&files, is_current, &problems),
                Err(found) => problems.extend(found),
            }
        }
        problems.into_inner()
    }

    fn pass(
        &mut self,
        files: &[(&SitePath, &Artifact)],
        is_current: &(dyn Fn() -> bool + Sync),
        problems: &Problems,
    ) {
        for (path, artifact) in files {
            if !is_current() {
                return;
            }
            let known = self.0.get(path).copied();
            if known.is_some_and(|known| known.input_hash == artifact.input_hash) {
                continue;
            }
            match make(artifact, known) {
                Ok(right) => drop(self.0.insert((*path).clone(), right)),
                Err(found) => {
                    // A broken template breaks many pages, but is one problem.
                    let news = found.into_iter().filter(|new| !problems.contains(new));
                    let news: Vec<Diagnostic> = news.collect();
                    problems.extend(news);
                }
            }
        }
    }
}

/// Waits, and returns whether the site is still current.
fn idle(long: Duration, is_current: &(dyn Fn() -> bool + Sync)) -> bool {
    let start = Instant::now();
    while start.elapsed() < long && is_current() {
        std::thread::sleep(long / 40);
    }
    is_current()
}

/// Runs work of many threads on one.
fn alone<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
        Ok(pool) => pool.install(work),
        // If no thread can be created, use the existing ones.
        Err(_) => work(),
    }
}

fn make(artifact: &Artifact, known: Option<Right>) -> Result<Right, Vec<Diagnostic>> {
    let draft = (artifact.make)()?;
    let right = Right {
        input_hash: artifact.input_hash,
        content_hash: draft.content_hash,
    };
    let content = draft.content_hash;
    let same = content.is_some() && known.is_some_and(|known| known.content_hash == content);
    if !same {
        (draft.draw)()?;
    }
    Ok(right)
}
