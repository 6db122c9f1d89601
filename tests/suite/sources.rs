//! Invalid sources: links to nothing or out of the portal's folder, special
//! files, and files that are too large. Each is refused with its name and
//! quickly, and none of its content is quoted.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::harness::{
    ANNOTATIONS, Folder, GLOSSARY, ORIGINAL, PLAN, Portal, Ran, SYNONYMS, TOPIC_1_EN, command,
};

mod limits;
mod links;
mod missing;
mod special;

/// Maximum duration of each run.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs the program with at most two gigabytes of memory, and kills it if it
/// takes too long.
fn run(folder: &Path, arguments: &[&str]) -> Ran {
    let program = command(folder);
    let mut limited = Command::new("prlimit");
    limited
        .arg("--as=2147483648")
        .arg(program.get_program())
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = limited.spawn().expect("should start");
    let end = Instant::now() + PATIENCE;
    while child.try_wait().expect("should be ours").is_none() {
        if Instant::now() > end {
            child.kill().expect("should be ours");
            panic!("{arguments:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let output = child.wait_with_output().expect("should be ours");
    Ran {
        // A killed process has no exit status.
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Checks that nothing is built, and that one of the problems has a code and
/// names all of these words.
fn refused(folder: &Folder, code: &str, words: &[&str]) {
    let ran = run(folder.path(), &["--format", "json", "build"]);
    assert!(
        ran.code == 1,
        "ended with {}, not {code} of {words:?}\n{}",
        ran.code,
        ran.stderr
    );
    let problems = ran.problems();
    let is_named = |problem: &&serde_json::Value| {
        let said = problem["message"].as_str().expect("should be said");
        problem["code"] == code && words.iter().all(|word| said.contains(word))
    };
    assert!(
        problems.iter().any(|problem| is_named(&problem)),
        "no {code} of {words:?} in {}",
        ran.stderr
    );
    assert!(!folder.path().join("public").exists());
}

/// Replaces a path with a link.
fn link(folder: &Folder, path: &str, target: impl AsRef<Path>) {
    let place = folder.path().join(path);
    take_away(&place);
    fs::create_dir_all(place.parent().expect("should be below")).expect("should make");
    symlink(target, place).expect("should link");
}

fn take_away(place: &Path) {
    match fs::symlink_metadata(place) {
        Ok(found) if found.is_dir() => fs::remove_dir_all(place).expect("should go"),
        Ok(_) => fs::remove_file(place).expect("should go"),
        Err(_) => {}
    }
}
