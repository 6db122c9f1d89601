//! All files of a site, by path.

use std::collections::BTreeMap;
use std::ops::Bound;

use rayon::prelude::*;

use super::artifact::Artifact;
use super::files::{FileSet, repeated};
use super::group::{LazyGroup, Listed};
use crate::base::Digest;
use crate::diagnostic::{Diagnostic, Problems};
use crate::model::SitePath;

/// All files of a site, by path; no path has two producers.
#[derive(Default)]
pub struct Artifacts {
    ungrouped: FileSet,
    groups: Vec<Listed>,
    /// Index of the group that owns the paths below a folder.
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
    /// `artifact-repeated` if the path already has a producer; the set keeps
    /// the first.
    pub fn insert(&mut self, path: SitePath, artifact: Artifact) -> Result<(), Diagnostic> {
        self.ungrouped.insert(path, artifact)
    }

    /// Adds files, reporting those that cannot be added.
    pub fn insert_all(
        &mut self,
        files: impl IntoIterator<Item = (SitePath, Artifact)>,
        problems: &Problems,
    ) {
        self.ungrouped.insert_all(files, problems);
    }

    /// Adds a group of files that is listed on demand. Groups must not share
    /// folders.
    pub fn insert_group(&mut self, group: LazyGroup) {
        let number = self.groups.len();
        let folders = group.folders.iter().cloned();
        self.folders.extend(folders.map(|folder| (folder, number)));
        self.groups.push(Listed::new(group));
    }

    /// The file at a path.
    ///
    /// # Errors
    /// The problems found while listing its group.
    pub fn get(&self, path: &SitePath) -> Result<Option<&Artifact>, &[Diagnostic]> {
        if let Some(artifact) = self.ungrouped.get(path) {
            return Ok(Some(artifact));
        }
        match self.group_of(path).map(Listed::files) {
            Some(Ok(files)) => Ok(files.get(path)),
            Some(Err(problems)) => Err(problems),
            None => Ok(None),
        }
    }

    /// The name of the expensive group that a path belongs to, if any.
    pub fn expensive_group_of(&self, path: &SitePath) -> Option<&str> {
        let (name, _) = self.group_of(path)?.group.expensive()?;
        self.ungrouped.get(path).is_none().then_some(name)
    }

    /// The group that owns a path.
    fn group_of(&self, path: &SitePath) -> Option<&Listed> {
        let upto = (Bound::Unbounded, Bound::Included(path.as_str()));
        let (folder, number) = self.folders.range::<str, _>(upto).next_back()?;
        let within = path.as_str().starts_with(folder);
        self.groups.get(*number).filter(|_| within)
    }

    /// The files that are not in a group.
    pub fn ungrouped(&self) -> impl Iterator<Item = (&SitePath, &Artifact)> {
        self.ungrouped.iter()
    }

    /// The groups that are expensive to list, with their names and digests.
    pub fn expensive(&self) -> impl Iterator<Item = (&str, Digest)> {
        let groups = self.groups.iter();
        groups.filter_map(|listed| listed.group.expensive())
    }

    /// All files in path order, except those of expensive groups whose names
    /// satisfy `skip`.
    ///
    /// # Errors
    /// The problems found while listing any group, and paths with two
    /// producers.
    pub fn files(
        &self,
        skip: &(dyn Fn(&str) -> bool + Sync),
    ) -> Result<Vec<(&SitePath, &Artifact)>, Vec<Diagnostic>> {
        let files = self.ungrouped.iter().collect();
        self.listed(files, &|expensive| !expensive.is_some_and(skip))
    }

    /// The files of expensive groups in path order, except of those whose names
    /// satisfy `skip`.
    ///
    /// # Errors
    /// The problems found while listing any of these groups, and paths with two
    /// producers.
    pub fn expensive_files(
        &self,
        skip: &(dyn Fn(&str) -> bool + Sync),
    ) -> Result<Vec<(&SitePath, &Artifact)>, Vec<Diagnostic>> {
        let is_wanted = |expensive: Option<&str>| expensive.is_some_and(|name| !skip(name));
        self.listed(BTreeMap::new(), &is_wanted)
    }

    /// Some files, and those of the groups that are wanted by their names, which
    /// only expensive ones have.
    fn listed<'s>(
        &'s self,
        mut files: BTreeMap<&'s SitePath, &'s Artifact>,
        is_wanted: &(dyn Fn(Option<&str>) -> bool + Sync),
    ) -> Result<Vec<(&'s SitePath, &'s Artifact)>, Vec<Diagnostic>> {
        let wanted = self.groups.par_iter().filter(|listed| {
            let expensive = listed.group.expensive();
            is_wanted(expensive.map(|(name, _)| name))
        });
        let listed: Vec<_> = wanted.map(Listed::files).collect();
        let mut problems: Vec<Diagnostic> = Vec::new();
        for part in listed {
            match part {
                Ok(part) => {
                    for (path, artifact) in part.iter() {
                        let first = files.get(path).copied();
                        match first.or_else(|| self.ungrouped.get(path)) {
                            Some(first) => problems.push(repeated(path, first, artifact)),
                            None => drop(files.insert(path, artifact)),
                        }
                    }
                }
                Err(found) => problems.extend(found.iter().cloned()),
            }
        }
        if problems.is_empty() {
            Ok(files.into_iter().collect())
        } else {
            Err(problems)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::ArtifactKind;

    fn artifact(producer: &str, path: &SitePath) -> Artifact {
        let sources = Digest([0; 32]);
        Artifact::new(producer, ArtifactKind::Data, path, sources, || {
            Ok(Vec::new())
        })
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

    fn group(folder: &str, input: Option<u8>, paths: &'static [&'static str]) -> LazyGroup {
        LazyGroup {
            folders: vec![folder.to_owned()],
            input_hash: input.map(|byte| Digest([byte; 32])),
            list: Box::new(move || {
                let mut files = FileSet::default();
                for path in paths {
                    let path = SitePath::new(path).unwrap();
                    let artifact = artifact("group", &path);
                    files.insert(path, artifact).unwrap();
                }
                Ok(files)
            }),
        }
    }

    #[test]
    fn a_file_of_a_group_should_be_found_and_listed_with_the_others() {
        let mut set = Artifacts::new();
        let path = |path: &str| SitePath::new(path).unwrap();
        let page = path("search/index.html");
        set.insert(page.clone(), artifact("page", &page)).unwrap();
        set.insert_group(group("plans/1/", None, &["plans/1/index.html"]));
        set.insert_group(group("search/", Some(1), &["search/entry.json"]));
        let producer = |at: &str| {
            let found = set.get(&path(at)).unwrap();
            found.map(|artifact| artifact.producer.clone())
        };
        assert_eq!(producer("search/index.html").as_deref(), Some("page"));
        assert_eq!(producer("search/entry.json").as_deref(), Some("group"));
        assert_eq!(producer("plans/1/index.html").as_deref(), Some("group"));
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
    fn a_group_should_not_take_the_path_of_another_file() {
        let mut set = Artifacts::new();
        let path = SitePath::new("search/entry.json").unwrap();
        set.insert(path.clone(), artifact("page", &path)).unwrap();
        set.insert_group(group("search/", None, &["search/entry.json"]));
        let refused = set.files(&|_| false).map(|_| ()).unwrap_err();
        assert_eq!(refused[0].problem.code(), "artifact-repeated");
    }

    #[test]
    fn an_expensive_group_should_be_listed_by_itself() {
        let mut set = Artifacts::new();
        let path = SitePath::new("search/entry.json").unwrap();
        set.insert_group(group("plans/1/", None, &["plans/1/index.html"]));
        set.insert_group(group("search/", Some(1), &["search/entry.json"]));
        let listed = |set: &Artifacts, skipped: &str| {
            let files = set.expensive_files(&|name| name == skipped);
            let paths = files.map(|files| files.iter().map(|(path, _)| path.to_string()).collect());
            paths.map_err(|found| found[0].problem.code())
        };
        assert_eq!(listed(&set, ""), Ok(vec![path.to_string()]));
        assert_eq!(listed(&set, "search/"), Ok(Vec::new()));
        set.insert(path.clone(), artifact("page", &path)).unwrap();
        assert_eq!(listed(&set, ""), Err("artifact-repeated"));
    }
}
