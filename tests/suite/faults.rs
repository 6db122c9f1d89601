//! A fault in every place: each system call of a run of the real program that
//! has to do with files fails once, and the program is killed at each. After
//! each of these runs,
//!
//! - the site is the old or the new one, byte for byte;
//! - each file of an editor is the old or the new one, and if the program could
//!   say how it ended, all are old or all are new (a fix in a file that could not
//!   be read is left out, the others are made);
//! - nothing else is there but what yaodian keeps beside them under its own
//!   names;
//! - the same run without a fault succeeds and leaves what it would have left
//!   without the fault, and nothing else.
//!
//! `./tests/run` tries a sample of the places. All of them, which takes about an
//! hour: `YAODIAN_FAULTS=all cargo test --test suite -- --ignored --nocapture
//! faults`.
//! A number in place of `all` tries so many.
#![cfg(unix)]

mod scenes;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::harness::injected::{Ended, Fault, Point, amount, log, points, run};
use crate::harness::{Folder, Ran, command};
use scenes::{Scene, scenes};

/// Points of all verbs together at which the program is killed.
const KILLS: (usize, usize) = (40, 1000);
/// Points of all verbs together at which a call fails.
const ERRORS: (usize, usize) = (40, usize::MAX);

/// Exit status of a run that took too long.
const STOPPED: i32 = 124;

/// Every file and folder, with bytes of files.
pub(crate) type Tree = BTreeMap<String, Option<Vec<u8>>>;

/// A verb with all that can happen to it.
struct Trial {
    scene: Scene,
    before: Tree,
    after: Tree,
    points: Vec<Point>,
}

impl Trial {
    fn of(scene: Scene) -> Self {
        let folder = scene.folder();
        let before = tree(&folder);
        let points = points(folder.path(), scene.arguments, scene.threads);
        let after = tree(&folder);
        assert!(before != after, "{} should change something", scene.name);
        Self {
            scene,
            before,
            after,
            points,
        }
    }

    /// Runs the verb with a fault, then without; all that is wrong afterwards.
    fn fails(&self, point: &Point, fault: Fault) -> Vec<String> {
        let (folder, ended) = self.run(point, fault);
        let now = tree(&folder);
        let mut wrong = self.wrong_after(&now, &ended, fault);
        let mut again = command(folder.path());
        again.args(["--lang", "en"]).args(self.scene.arguments);
        // What is there already is not made again.
        let is_whole = self.scene.is_once && now == self.after;
        if !is_whole {
            let ran = Ran::of(again);
            if ran.code != 0 {
                wrong.push(format!("the next run: {} {}", ran.code, ran.stderr));
            }
            let last = tree(&folder);
            let differing = differing(&last, &self.after);
            if !differing.is_empty() {
                wrong.push(format!("after the next run: {differing:?}"));
            }
        }
        // The first few say what it is.
        wrong
            .iter()
            .take(3)
            .map(|one| {
                let said = ended
                    .stderr
                    .lines()
                    .take(4)
                    .collect::<Vec<_>>()
                    .join("\n    ");
                format!(
                    "{} {point:?} {fault:?} -> {}: {one}\n    {said}",
                    self.scene.name, ended.code
                )
            })
            .collect()
    }

    /// Runs the verb with a fault. A run that is stopped for taking too long is
    /// tried again: on a busy machine it may only have waited.
    fn run(&self, point: &Point, fault: Fault) -> (Folder, Ended) {
        let tries = (0..3).map(|_| {
            let folder = Folder::empty();
            write(&folder, &self.before);
            let ended = run(folder.path(), self.scene.arguments, point, fault);
            (folder, ended)
        });
        let mut last = None;
        for (folder, ended) in tries {
            let is_stopped = ended.code == STOPPED;
            last = Some((folder, ended));
            if !is_stopped {
                break;
            }
        }
        last.expect("should have tried")
    }

    fn wrong_after(&self, now: &Tree, ended: &Ended, fault: Fault) -> Vec<String> {
        let mut wrong = Vec::new();
        let is_killed = fault == Fault::Kill && ended.code == 137;
        // 127: of the dynamic loader.
        if !is_killed && !matches!(ended.code, 0..=2 | 127) {
            wrong.push("should end by itself".to_owned());
        }
        let [site, before, after] = [now, &self.before, &self.after].map(|tree| part(tree, true));
        if site != before && site != after {
            wrong.push(format!(
                "a mixed site: {:?} {:?}",
                differing(&site, &before),
                differing(&site, &after)
            ));
        }
        let [files, before, after] = [now, &self.before, &self.after].map(|tree| part(tree, false));
        for (path, bytes) in &files {
            if before.get(path) != Some(bytes) && after.get(path) != Some(bytes) {
                wrong.push(format!("neither version: {path}"));
            }
        }
        if let Some(gone) = before
            .keys()
            .find(|path| after.contains_key(*path) && !files.contains_key(*path))
        {
            wrong.push(format!("gone: {gone}"));
        }
        let is_one = files == before || files == after;
        let may_be_part = is_killed || self.scene.is_divisible;
        if !may_be_part && !is_one && !ended.stderr.contains("rewrite-halfway") {
            wrong.push(format!(
                "a part of the files: {:?}",
                differing(&files, &before)
            ));
        }
        if ended.stderr.contains("nothing was")
            && (files != before || site != part(&self.before, true))
        {
            wrong.push("something was done".to_owned());
        }
        if ended.code == 0 && (files != after || site != part(&self.after, true)) {
            wrong.push("not done".to_owned());
        }
        wrong
    }
}

/// The site of a tree, or the files of the editor; nothing that yaodian keeps
/// beside them.
fn part(tree: &Tree, site: bool) -> Tree {
    let own = |path: &str| {
        let mut names = path.split('/');
        path.starts_with(".public.")
            || names.any(|name| {
                name == ".yaodian-new"
                    || name == ".yaodian"
                    || (name.starts_with('.') && name.ends_with(".yaodian"))
            })
    };
    tree.iter()
        .filter(|(path, _)| path.starts_with("public/") == site && !own(path))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}

fn differing<'t>(a: &'t Tree, b: &'t Tree) -> Vec<&'t String> {
    let paths = a
        .keys()
        .chain(b.keys().filter(|path| !a.contains_key(*path)));
    paths
        .filter(|path| a.get(*path) != b.get(*path))
        .take(6)
        .collect()
}

/// Everything in a folder.
fn tree(folder: &Folder) -> Tree {
    let walk = walkdir::WalkDir::new(folder.path())
        .min_depth(1)
        .into_iter();
    let mut tree = Tree::new();
    for entry in walk {
        let entry = entry.expect("should be readable");
        let path = entry
            .path()
            .strip_prefix(folder.path())
            .expect("should be below");
        let path = path.to_str().expect("should be UTF-8");
        if entry.file_type().is_dir() {
            tree.insert(format!("{path}/"), None);
        } else {
            let bytes = std::fs::read(entry.path()).expect("should be readable");
            // What it holds of times and inodes is different in every folder.
            let is_cache = path.starts_with(".yaodian/cache/");
            let bytes = if is_cache { Vec::new() } else { bytes };
            tree.insert(path.to_owned(), Some(bytes));
        }
    }
    tree
}

fn write(folder: &Folder, tree: &Tree) {
    for (path, bytes) in tree {
        let path = folder.path().join(path);
        match bytes {
            Some(bytes) => std::fs::write(path, bytes),
            None => std::fs::create_dir_all(path),
        }
        .expect("should write");
    }
}

/// Tries evenly spread points of all verbs, and prints how many were tried.
fn try_all(faults: &[Fault], most: usize) {
    let trials: Vec<Trial> = scenes().into_iter().map(Trial::of).collect();
    let all: Vec<(&Trial, &Point, Fault)> = trials
        .iter()
        .flat_map(|trial| trial.points.iter().map(move |point| (trial, point)))
        .flat_map(|(trial, point)| faults.iter().map(move |fault| (trial, point, *fault)))
        .filter(|(_, point, fault)| fault.suits(point))
        .collect();
    let most = most.min(all.len());
    let chosen: Vec<_> = (0..most)
        .map(|n| all[(2 * n + 1) * all.len() / (2 * most)])
        .collect();
    let mut table: BTreeMap<(&str, Fault), usize> = BTreeMap::new();
    for (trial, _, fault) in &chosen {
        *table.entry((trial.scene.name, *fault)).or_default() += 1;
    }
    let wrong: Vec<String> = chosen
        .par_iter()
        .flat_map_iter(|(trial, point, fault)| trial.fails(point, *fault))
        .inspect(|wrong| say(wrong))
        .collect();
    say(&format!("{most} of {} faults: {table:?}", all.len()));
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[allow(clippy::print_stderr, reason = "who runs the tests should know")]
fn say(text: &str) {
    eprintln!("{text}");
}

#[test]
#[ignore = "needs strace: run ./tests/run"]
fn calls_that_fail_should_lose_nothing() {
    try_all(
        &[Fault::Error("EIO"), Fault::Error("ENOSPC")],
        amount(ERRORS),
    );
}

#[test]
#[ignore = "needs strace: run ./tests/run"]
fn kills_should_lose_nothing() {
    try_all(&[Fault::Kill], amount(KILLS));
}

#[test]
#[ignore = "needs strace: run ./tests/run"]
fn a_durable_build_should_flush_everything_before_the_swap() {
    let scene = scenes().into_iter().next().expect("should be build");
    let folder = scene.folder();
    let calls = "fsync,renameat2";
    let log = log(folder.path(), &["build", "--durable"], calls);
    let root = std::fs::canonicalize(folder.path()).expect("should be there");
    let root = root.to_str().expect("should be UTF-8");
    let staging = format!("{root}/.public.staging");
    let calls = log.lines().filter(|line| line.ends_with("= 0"));
    let lines: Vec<&str> = calls.collect();
    let at = |call: &str| lines.iter().position(|line| line.contains(call));
    let swap = at("RENAME_EXCHANGE").expect("should be swapped");
    let flushed = |path: &str| at(&format!("<{path}>)"));
    let site = folder.path().join("public");
    for entry in walkdir::WalkDir::new(&site) {
        let entry = entry.expect("should be readable");
        let path = entry.path().strip_prefix(&site).expect("should be below");
        let path = Path::new(&staging).join(path);
        // As strace prints it: the root without a slash at its end.
        let path: PathBuf = path.components().collect();
        let own = flushed(path.to_str().expect("should be UTF-8"));
        let own = own.unwrap_or_else(|| panic!("{path:?} is not flushed: {log}"));
        assert!(own < swap, "{path:?} is flushed after the swap");
        let above = path.parent().and_then(Path::to_str);
        let above = flushed(above.expect("should be UTF-8"));
        assert!(above.is_some_and(|above| own < above), "{path:?}");
    }
    let parent = format!("<{root}>)");
    assert!(lines[swap - 1].contains(&parent), "{log}");
    assert!(lines[swap + 1].contains(&parent), "{log}");
}
