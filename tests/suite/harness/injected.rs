//! Makes one system call of the real program fail, or kills the program at it,
//! by strace.

use std::collections::BTreeMap;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;

use super::strace::strace;

/// Calls that are not made to fail. Linux closes a file even if it reports an
/// error, and a folder without one (std panics if it does report one); the
/// others do not reach a file system.
const SPARED: [&str; 8] = [
    "close", "execve", "fcntl", "getcwd", "ioctl", "lseek", "mmap", "poll",
];

/// Calls that need room on the disk.
const GROWING: [&str; 13] = [
    "copy_file_range",
    "fsync",
    "ftruncate",
    "link",
    "linkat",
    "mkdir",
    "mkdirat",
    "openat",
    "rename",
    "renameat2",
    "sendfile",
    "syncfs",
    "write",
];

/// What is done to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fault {
    /// It fails with this error.
    Error(&'static str),
    /// The program is killed before it.
    Kill,
}

impl Fault {
    /// Whether the fault can happen at a call.
    pub(crate) fn suits(self, point: &Point) -> bool {
        let call = point.call.as_str();
        match self {
            Self::Kill => call != "execve",
            Self::Error("ENOSPC") => GROWING.contains(&call),
            Self::Error(_) => !SPARED.contains(&call),
        }
    }
}

/// One system call of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Point {
    /// Its name.
    call: String,
    /// Which of the calls of this name it is: of the main thread, or of another
    /// thread with this path.
    nth: usize,
    /// The path that it is about, if another thread makes it. (strace counts
    /// each thread by itself, so `nth` alone would mean a call of both.)
    path: Option<String>,
}

/// How a run with a fault ended.
#[derive(Debug)]
pub(crate) struct Ended {
    /// Exit status as in a shell: 137 if it was killed.
    pub(crate) code: i32,
    /// Standard error.
    pub(crate) stderr: String,
}

/// Runs the program under strace, with a single thread beside the main one, so
/// that runs are alike.
fn ended(folder: &Path, options: &[&str], arguments: &[&str]) -> Ended {
    let mut strace = strace(folder, options, arguments);
    let output = strace.env("RAYON_NUM_THREADS", "1").output();
    let output = output.expect("should start");
    Ended {
        // timeout ends by the signal that its command ended by.
        code: output
            .status
            .code()
            .unwrap_or_else(|| 128 + output.status.signal().expect("should be killed otherwise")),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// All calls of a run that have to do with files, in their order. `threads`:
/// also of other threads than the main one; otherwise these, and other
/// programs that it starts, are left out.
pub(crate) fn points(folder: &Path, arguments: &[&str], threads: bool) -> Vec<Point> {
    let text = log(folder, arguments, "%file,%desc");
    let mut counts: BTreeMap<(String, Option<String>), usize> = BTreeMap::new();
    let mut points = Vec::new();
    let main = text.split(' ').next().expect("should have a line");
    for line in text.lines() {
        let (thread, line) = line.split_once(' ').expect("should begin with a process");
        let Some((call, rest)) = line.trim_start().split_once('(') else {
            continue; // a signal or an end
        };
        if call.contains(' ') || (thread != main && !threads) {
            continue; // the second half of a call
        }
        let path = (thread != main).then(|| place(rest));
        let nth = counts.entry((call.to_owned(), path.clone())).or_default();
        *nth += 1;
        if rest.contains("<pipe:") {
            continue; // reading what git prints: a pipe does not fail
        }
        points.push(Point {
            call: call.to_owned(),
            nth: *nth,
            path,
        });
    }
    points
}

/// The path that a call is about: of its descriptor, or its first.
fn place(arguments: &str) -> String {
    let (open, close) = match arguments.starts_with(|c: char| c.is_ascii_digit()) {
        true => ('<', '>'),
        false => ('"', '"'),
    };
    let rest = arguments.split_once(open).map(|(_, rest)| rest);
    let path = rest.and_then(|rest| rest.split_once(close));
    path.map_or_else(String::new, |(path, _)| path.to_owned())
}

/// What strace prints of some kinds of calls of a run, which must succeed.
pub(crate) fn log(folder: &Path, arguments: &[&str], calls: &str) -> String {
    let log = tempfile::NamedTempFile::new().expect("should make a file");
    let path = log.path().to_str().expect("should be UTF-8");
    let trace = format!("trace={calls}");
    let options = ["-f", "-y", "-s", "4096", "-e", &trace, "-o", path];
    let ran = ended(folder, &options, arguments);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let text = std::fs::read(log.path()).expect("should be there");
    String::from_utf8_lossy(&text).into_owned()
}

/// Runs the program with one fault.
pub(crate) fn run(folder: &Path, arguments: &[&str], point: &Point, fault: Fault) -> Ended {
    let Point { call, nth, path } = point;
    let what = match fault {
        Fault::Error(error) => format!("error={error}"),
        Fault::Kill => "signal=SIGKILL".to_owned(),
    };
    let trace = format!("trace={call}");
    let inject = format!("inject={call}:{what}:when={nth}");
    let mut options = vec!["-e", &trace, "-e", &inject, "-o", "/dev/null"];
    if let Some(path) = path {
        options.extend(["-f", "--seccomp-bpf", "-P", path]);
    }
    ended(folder, &options, arguments)
}

/// How much is tried: a little, all with `YAODIAN_FAULTS=all`, or the number
/// that it gives.
pub(crate) fn amount((little, all): (usize, usize)) -> usize {
    match std::env::var("YAODIAN_FAULTS").as_deref() {
        Ok("all") => all,
        Ok(number) => number.parse().expect("should be a number, or all"),
        Err(_) => little,
    }
}
