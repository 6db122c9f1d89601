//! What a site consists of: files, each with the function that makes it.
//!
//! A file is made in two steps where the second is the dearer one: what it
//! says is put together ([`Draft`]), then drawn. Whoever has a file that was
//! drawn from the same draft need not draw it again.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::OnceLock;

use rayon::prelude::*;

use super::SitePath;
use crate::base::{Digest, guarded};
use crate::diagnostic::{Diagnostic, Problem};

/// The program, its theme and its libraries: another one may make other bytes
/// of the same sources.
pub const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), "+", env!("YAODIAN_PROGRAM"));

/// The bytes of a file, or every problem met on the way.
pub type Bytes = Result<Vec<u8>, Vec<Diagnostic>>;

/// Makes an artifact: pure, so it can run on any thread, at any time.
pub type Make = Box<dyn Fn() -> Result<Draft, Vec<Diagnostic>> + Send + Sync>;

/// A file that is about to be made.
pub struct Draft {
    /// Identity of what it says and of how that is drawn, where these are
    /// known before its bytes are.
    pub says: Option<Digest>,
    /// Makes the bytes.
    pub draw: Box<dyn FnOnce() -> Bytes>,
}

impl Draft {
    /// A file with nothing left to draw.
    pub fn drawn(bytes: Vec<u8>) -> Self {
        Self {
            says: None,
            draw: Box::new(|| Ok(bytes)),
        }
    }

    fn guarded(self) -> Self {
        let Self { says, draw } = self;
        let draw = Box::new(move || guard(draw));
        Self { says, draw }
    }
}

/// A defect of the program that one file meets is a problem of that file: the
/// others are made all the same.
fn guard<T>(make: impl FnOnce() -> Result<T, Vec<Diagnostic>>) -> Result<T, Vec<Diagnostic>> {
    guarded(make).unwrap_or_else(|bug| Err(vec![Diagnostic::from(bug)]))
}

/// One file of the site, not made yet.
pub struct Artifact {
    /// Who makes it, for messages: `en/plans/2023/`, `search/`.
    pub producer: String,
    /// Identity of all that its bytes depend on: the same digest, the same
    /// bytes.
    pub depends: Digest,
    /// Makes it.
    pub make: Make,
}

impl Artifact {
    /// A file that `producer` makes at `path` from `sources`, the digest of
    /// all that its bytes depend on besides the path and the program.
    pub fn new(
        producer: impl Into<String>,
        path: &SitePath,
        sources: Digest,
        make: impl Fn() -> Bytes + Send + Sync + 'static,
    ) -> Self {
        let make = Box::new(move || make().map(Draft::drawn));
        Self::drafted(producer, path, sources, make)
    }

    /// The same of a file that has a draft.
    pub fn drafted(
        producer: impl Into<String>,
        path: &SitePath,
        sources: Digest,
        make: Make,
    ) -> Self {
        Self {
            producer: producer.into(),
            depends: Digest::of([PROGRAM.as_bytes(), path.as_str().as_bytes(), &sources.0]),
            make: Box::new(move || guard(|| make().map(Draft::guarded))),
        }
    }

    /// Makes its bytes.
    ///
    /// # Errors
    /// Every problem met.
    pub fn bytes(&self) -> Bytes {
        ((self.make)()?.draw)()
    }
}

/// A module (ECMAScript) of the site, which scripts of a theme may get inside
/// instead of fetching it.
#[derive(Debug, Clone)]
pub struct Module {
    /// Where it stands for whoever fetches it.
    pub path: SitePath,
    /// What it says.
    pub text: String,
}

/// A part of the site that is listed only when one of its files is wanted,
/// or all are.
pub struct Annex {
    /// What paths begin with that only this part has, besides those of files
    /// that are listed by themselves: `plans/2023/`.
    pub folders: Vec<String>,
    /// Identity of all that its files depend on, if listing them is dear: the
    /// same digest, the same files. Its name is the first folder.
    pub whole: Option<Digest>,
    /// Lists the files.
    pub list: Box<dyn Fn() -> Result<Artifacts, Vec<Diagnostic>> + Send + Sync>,
}

/// An annex with its files, once they are listed.
struct Opened {
    annex: Annex,
    files: OnceLock<Result<Artifacts, Vec<Diagnostic>>>,
}

impl Opened {
    fn files(&self) -> &Result<Artifacts, Vec<Diagnostic>> {
        self.files.get_or_init(|| guard(|| (self.annex.list)()))
    }
}

/// The files of a site by path; no path has two producers.
#[derive(Default)]
pub struct Artifacts {
    entries: BTreeMap<SitePath, Artifact>,
    annexes: Vec<Opened>,
    /// Which annex has the paths that begin with a folder.
    folders: BTreeMap<String, usize>,
}

impl Artifacts {
    /// An empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file.
    ///
    /// # Errors
    /// `artifact-repeated` when the path has a producer already; the set
    /// keeps the first.
    pub fn insert(&mut self, path: SitePath, artifact: Artifact) -> Result<(), Diagnostic> {
        match self.entries.get(&path) {
            Some(first) => Err(repeated(&path, first, &artifact)),
            None => {
                self.entries.insert(path, artifact);
                Ok(())
            }
        }
    }

    /// Adds files that are listed when they are wanted. No other annex has
    /// one of its folders.
    pub fn annex(&mut self, annex: Annex) {
        let number = self.annexes.len();
        let folders = annex.folders.iter().cloned();
        self.folders.extend(folders.map(|folder| (folder, number)));
        let files = OnceLock::new();
        self.annexes.push(Opened { annex, files });
    }

    /// The file at a path.
    ///
    /// # Errors
    /// What is wrong with the part that it belongs to.
    pub fn get(&self, path: &SitePath) -> Result<Option<&Artifact>, &[Diagnostic]> {
        if let Some(artifact) = self.entries.get(path) {
            return Ok(Some(artifact));
        }
        match self.opened(path).map(Opened::files) {
            Some(Ok(files)) => files.get(path),
            Some(Err(problems)) => Err(problems),
            None => Ok(None),
        }
    }

    /// The name of the part that is dear to list, if a path would be in it.
    pub fn part_of(&self, path: &SitePath) -> Option<&str> {
        let annex = &self.opened(path)?.annex;
        let name = annex.folders.first().filter(|_| annex.whole.is_some())?;
        (!self.entries.contains_key(path)).then_some(name)
    }

    /// The annex that has the paths that begin as one does.
    fn opened(&self, path: &SitePath) -> Option<&Opened> {
        let upto = (Bound::Unbounded, Bound::Included(path.as_str()));
        let (folder, number) = self.folders.range::<str, _>(upto).next_back()?;
        let within = path.as_str().starts_with(folder);
        self.annexes.get(*number).filter(|_| within)
    }

    /// The files below a folder that are listed by themselves, not in an annex.
    pub fn listed<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a SitePath, &'a Artifact)> {
        let entries = self.entries.iter();
        entries.filter(move |(path, _)| path.as_str().starts_with(folder))
    }

    /// The parts that are dear to list, each by its name and identity.
    pub fn dear(&self) -> impl Iterator<Item = (&str, Digest)> {
        let annexes = self.annexes.iter().map(|opened| &opened.annex);
        annexes.filter_map(|annex| Some((annex.folders.first()?.as_str(), annex.whole?)))
    }

    /// All files in the order of their paths, without the parts of which
    /// `skip` has the name.
    ///
    /// # Errors
    /// What is wrong with any part, and every path with two producers.
    pub fn files(
        &self,
        skip: &(dyn Fn(&str) -> bool + Sync),
    ) -> Result<Vec<(&SitePath, &Artifact)>, Vec<Diagnostic>> {
        let wanted = self.annexes.par_iter().filter(|opened| {
            let name = opened.annex.folders.first();
            !name.is_some_and(|name| opened.annex.whole.is_some() && skip(name))
        });
        let listed: Vec<_> = wanted
            .map(|opened| match opened.files() {
                Ok(files) => files.files(skip),
                Err(problems) => Err(problems.clone()),
            })
            .collect();
        let mut files: BTreeMap<&SitePath, &Artifact> = self.entries.iter().collect();
        let mut problems: Vec<Diagnostic> = Vec::new();
        for part in listed {
            match part {
                Ok(part) => {
                    for (path, artifact) in part {
                        match files.get(path) {
                            Some(first) => problems.push(repeated(path, first, artifact)),
                            None => drop(files.insert(path, artifact)),
                        }
                    }
                }
                Err(found) => problems.extend(found),
            }
        }
        if problems.is_empty() {
            Ok(files.into_iter().collect())
        } else {
            Err(problems)
        }
    }
}

fn repeated(path: &SitePath, first: &Artifact, second: &Artifact) -> Diagnostic {
    Diagnostic::general(Problem::ArtifactRepeated {
        path: path.to_string(),
        first: first.producer.clone(),
        second: second.producer.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Bug;

    fn artifact(producer: &str, path: &SitePath) -> Artifact {
        Artifact::new(producer, path, Digest([0; 32]), || Ok(Vec::new()))
    }

    #[test]
    fn a_file_should_depend_on_its_sources_and_its_path() {
        let path = |path| SitePath::new(path).unwrap();
        let depends = |at: &SitePath, sources| {
            Artifact::new("page", at, Digest([sources; 32]), || Ok(Vec::new())).depends
        };
        let (here, there) = (path("a/index.html"), path("b/index.html"));
        assert_eq!(depends(&here, 1), depends(&here, 1));
        assert_ne!(depends(&here, 1), depends(&here, 2));
        assert_ne!(depends(&here, 1), depends(&there, 1));
    }

    #[test]
    fn two_producers_of_one_path_should_be_refused() {
        let mut set = Artifacts::new();
        let path = SitePath::new("about/index.html").unwrap();
        set.insert(path.clone(), artifact("page about", &path))
            .unwrap();
        let error = set
            .insert(path.clone(), artifact("topic about", &path))
            .unwrap_err();
        assert_eq!(error.problem.code(), "artifact-repeated");
        let kept = set.get(&path).unwrap().unwrap();
        assert_eq!(kept.producer, "page about");
    }

    #[test]
    fn a_defect_should_be_a_problem_of_the_file_that_met_it() {
        let path = SitePath::new("about/index.html").unwrap();
        let found = Bug {
            what: "no head".to_owned(),
            file: "src/a.rs",
            line: 7,
        };
        let raised = found.clone();
        let broken = Artifact::new("page about", &path, Digest([0; 32]), move || {
            std::panic::resume_unwind(Box::new(raised.clone()))
        });
        assert_eq!(broken.bytes(), Err(vec![Diagnostic::from(found)]));
    }

    fn annex(folder: &str, whole: Option<u8>, paths: &'static [&'static str]) -> Annex {
        Annex {
            folders: vec![folder.to_owned()],
            whole: whole.map(|byte| Digest([byte; 32])),
            list: Box::new(move || {
                let mut files = Artifacts::new();
                for path in paths {
                    let path = SitePath::new(path).unwrap();
                    let artifact = artifact("annex", &path);
                    files.insert(path, artifact).unwrap();
                }
                Ok(files)
            }),
        }
    }

    #[test]
    fn a_file_of_an_annex_should_be_found_and_listed_with_the_others() {
        let mut set = Artifacts::new();
        let path = |path: &str| SitePath::new(path).unwrap();
        let page = path("search/index.html");
        set.insert(page.clone(), artifact("page", &page)).unwrap();
        set.annex(annex("plans/1/", None, &["plans/1/index.html"]));
        set.annex(annex("search/", Some(1), &["search/entry.json"]));
        let producer = |at: &str| {
            let found = set.get(&path(at)).unwrap();
            found.map(|artifact| artifact.producer.clone())
        };
        assert_eq!(producer("search/index.html").as_deref(), Some("page"));
        assert_eq!(producer("search/entry.json").as_deref(), Some("annex"));
        assert_eq!(producer("plans/1/index.html").as_deref(), Some("annex"));
        for nowhere in ["plans/1/a.html", "plans/2/index.html", "a", "z"] {
            assert_eq!(producer(nowhere), None, "{nowhere}");
        }
        let listed = |skipped: &str| {
            let files = set.files(&|name| name == skipped).unwrap();
            let paths = files.into_iter().map(|(path, _)| path.as_str());
            paths.collect::<Vec<_>>()
        };
        let all = [
            "plans/1/index.html",
            "search/entry.json",
            "search/index.html",
        ];
        assert_eq!(listed(""), all);
        assert_eq!(listed("search/"), [all[0], all[2]]);
        assert_eq!(listed("plans/1/"), all, "it costs nothing to list");
    }

    #[test]
    fn an_annex_should_not_take_the_path_of_another_file() {
        let mut set = Artifacts::new();
        let path = SitePath::new("search/entry.json").unwrap();
        set.insert(path.clone(), artifact("page", &path)).unwrap();
        set.annex(annex("search/", None, &["search/entry.json"]));
        let refused = set.files(&|_| false).map(|_| ()).unwrap_err();
        assert_eq!(refused[0].problem.code(), "artifact-repeated");
    }
}
