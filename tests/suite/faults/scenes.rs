//! The runs that faults are tried on: each verb that writes.

use std::fs;
use std::process::Command;

use crate::harness::{ANNOTATIONS, Folder, GLOSSARY, Portal, TOPIC_1_EN};

const SEGMENTS: &str = "content/plans/2031/en/segments.toml";

/// A verb in a folder.
pub(super) struct Scene {
    pub(super) name: &'static str,
    pub(super) arguments: &'static [&'static str],
    /// Whether calls of other threads than the main one count too.
    pub(super) threads: bool,
    /// Whether the verb refuses to do again what has been done.
    pub(super) is_once: bool,
    /// Whether the verb changes what concerns the files that it could read,
    /// rather than all of its files or none.
    pub(super) is_divisible: bool,
    prepare: fn() -> Folder,
}

impl Scene {
    /// The folder as it is before the run.
    pub(super) fn folder(&self) -> Folder {
        (self.prepare)()
    }
}

/// In a theme of few files, so that all can be tried.
fn portal() -> Portal {
    Portal::sample().in_plain_theme()
}

pub(super) fn scenes() -> [Scene; 7] {
    let scene = |name, arguments, prepare| Scene {
        name,
        arguments,
        threads: name == "build",
        is_once: name == "new",
        is_divisible: name == "fix",
        prepare,
    };
    [
        scene("build", &["build"], edited),
        scene("import", &["import", "--id", "2032", "plan.txt"], published),
        scene("merge", &["translate", "import", "plan.po"], translated),
        scene("accept", &["translate", "accept", "--all"], stale),
        scene("fix", &["check", "--fix", "--yes"], misspelt),
        scene("dates", &["check", "--dates", "--write"], committed),
        scene("new", &["new", "portal"], Folder::empty),
    ]
}

/// A site, and a change since that concerns some of its files.
fn edited() -> Folder {
    let folder = portal().on_disk();
    folder.run(["build"]).ends(0);
    folder.hold(&portal().replace(TOPIC_1_EN, "Give", "Grant"));
    folder
}

/// A document that is not imported yet.
fn published() -> Folder {
    let folder = portal().on_disk();
    let text = "2032年民政工作要点\n一、加强党建\n落实责任。\n";
    fs::write(folder.path().join("plan.txt"), text).expect("should write");
    folder
}

/// A file from a translator that changes two files.
fn translated() -> Folder {
    let folder = portal().on_disk();
    let text = folder.run(["translate", "export"]).ends(0).stdout;
    let text = text.replace("Extend it to more people.", "Extend it further.");
    fs::write(folder.path().join("plan.po"), text).expect("should write");
    folder
}

fn stale() -> Folder {
    let stale = portal().replace(SEGMENTS, "77de10545a0d3e5a", "0000000000000000");
    stale.on_disk()
}

/// Two files with something to correct.
fn misspelt() -> Folder {
    let portal = portal()
        .replace(GLOSSARY, "\"concept\"", "\"concpet\"")
        .replace(ANNOTATIONS, "3\naudiences", "3\naudiencs");
    portal.on_disk()
}

/// A portal whose history has days that its files do not.
fn committed() -> Folder {
    let folder = portal().on_disk();
    for arguments in [&["init", "-q"][..], &["add", "-A"], &["commit", "-qm", "x"]] {
        let mut git = Command::new("git");
        git.current_dir(folder.path())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .env("GIT_COMMITTER_DATE", "2031-03-05T20:00:00Z")
            .args(["-c", "user.name=e", "-c", "user.email=e@e.example"])
            .args(["-c", "gc.auto=0"])
            .args(arguments);
        assert!(git.status().expect("git should be there").success());
    }
    folder
}
