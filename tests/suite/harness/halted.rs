//! Stops the program at one of its system calls, by strace, so that a test can
//! do something in between.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::Ran;
use super::strace::strace;

const PATIENCE: Duration = Duration::from_secs(60);

/// A run that is stopped halfway.
pub(crate) struct Halted {
    strace: Child,
    program: String,
    log: tempfile::NamedTempFile,
}

impl Halted {
    /// Starts the program in a folder, and waits until it has made a kind of
    /// system call, such as `mkdir`, for the first time.
    pub(crate) fn at(call: &str, folder: &Path, arguments: &[&str]) -> Self {
        let log = tempfile::NamedTempFile::new().expect("should make a file");
        let path = log.path().to_str().expect("should be UTF-8");
        let (trace, inject) = (
            format!("trace={call}"),
            format!("inject={call}:signal=SIGSTOP:when=1"),
        );
        let options = ["-f", "-e", &trace, "-e", &inject, "-o", path];
        let strace = strace(folder, &options, arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("should start strace");
        let program = stopped(log.path(), call);
        Self {
            strace,
            program,
            log,
        }
    }

    /// Resumes the run and waits for its end.
    pub(crate) fn go_on(self) -> Ran {
        let sent = Command::new("kill").args(["-CONT", &self.program]).status();
        assert!(sent.expect("should start").success());
        let output = self.strace.wait_with_output().expect("should end");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("should be UTF-8");
        drop(self.log);
        Ran {
            code: output.status.code().expect("should end by itself"),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }
}

/// The process that strace has stopped after a system call, once it has.
fn stopped(log: &Path, call: &str) -> String {
    let start = Instant::now();
    loop {
        let text = std::fs::read_to_string(log).expect("should be there");
        let mut lines = text.lines();
        if let Some(line) = lines.find(|line| line.contains("stopped by SIGSTOP")) {
            return line.split(' ').next().unwrap_or_default().to_owned();
        }
        assert!(start.elapsed() < PATIENCE, "should stop at {call}: {text}");
        std::thread::sleep(Duration::from_millis(5));
    }
}
