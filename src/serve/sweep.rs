//! Makes what nobody looks at, to learn what is wrong with it; what was right
//! and is made of the same again is passed over.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::model::{Artifact, Artifacts, Digest, SitePath};

/// What has been found right.
#[derive(Debug, Default)]
pub(super) struct Swept(BTreeMap<SitePath, Right>);

/// Identity of what a file was made from when it was right, and of what it
/// said.
#[derive(Debug, Clone, Copy)]
struct Right {
    depends: Digest,
    says: Option<Digest>,
}

impl Swept {
    /// Makes the files of a site as long as it is current, those that are dear
    /// to list last, and gives the problems, each said once.
    pub(super) fn sweep(
        &mut self,
        site: &Artifacts,
        is_current: &(dyn Fn() -> bool + Sync),
    ) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        for part in [&|_: &str| true, &|_: &str| false] as [&(dyn Fn(&str) -> bool + Sync); 2] {
            if !is_current() {
                break;
            }
            match site.files(part) {
                Ok(files) => self.pass(&files, is_current, &mut problems),
                Err(found) => problems.extend(found),
            }
        }
        problems
    }

    fn pass(
        &mut self,
        files: &[(&SitePath, &Artifact)],
        is_current: &(dyn Fn() -> bool + Sync),
        problems: &mut Vec<Diagnostic>,
    ) {
        for (path, artifact) in files {
            if !is_current() {
                return;
            }
            let known = self.0.get(path).copied();
            if known.is_some_and(|known| known.depends == artifact.depends) {
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

fn make(artifact: &Artifact, known: Option<Right>) -> Result<Right, Vec<Diagnostic>> {
    let draft = (artifact.make)()?;
    let right = Right {
        depends: artifact.depends,
        says: draft.says,
    };
    let same = draft.says.is_some() && known.is_some_and(|known| known.says == draft.says);
    if !same {
        (draft.draw)()?;
    }
    Ok(right)
}
