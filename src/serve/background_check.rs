//! Makes what nobody looks at, to learn what is wrong with it; what was right
//! and is made of the same again is passed over.
//!
//! It takes one processor: the next change, and who asks for a page meanwhile,
//! shall find another free. What is expensive to list is not for it: nothing
//! of the sources can be wrong there, and a change that comes while it is made
//! would have to share the processors with it. It is made when it is asked
//! for.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crate::base::Digest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::model::SitePath;
use crate::site::{Artifact, Artifacts};

/// Browsers have drawn the page that has changed when this long nothing more
/// has happened.
pub(super) const DRAWN: Duration = Duration::from_millis(300);

/// What has been found right.
#[derive(Debug, Default)]
pub(super) struct BackgroundCheck(BTreeMap<SitePath, Right>);

/// Identity of what a file was made from when it was right, and of its
/// content.
#[derive(Debug, Clone, Copy)]
struct Right {
    input_hash: Digest,
    content_hash: Option<Digest>,
}

impl BackgroundCheck {
    /// Makes the files of a site as long as it is current, and gives the
    /// problems, each said once.
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
                    // One broken template breaks fifty pages and is one problem.
                    let news = found.into_iter().filter(|new| !problems.contains(new));
                    let news: Vec<Diagnostic> = news.collect();
                    problems.extend(news);
                }
            }
        }
    }
}

/// Waits whether a site stays current.
fn idle(long: Duration, is_current: &(dyn Fn() -> bool + Sync)) -> bool {
    let start = Instant::now();
    while start.elapsed() < long && is_current() {
        std::thread::sleep(long / 40);
    }
    is_current()
}

/// Does work of many threads with one.
fn alone<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
        Ok(pool) => pool.install(work),
        // Where there is no thread to be had, with those that there are.
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
