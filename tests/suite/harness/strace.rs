//! The program under strace.

use std::path::Path;
use std::process::{Command, Stdio};

use super::command;

/// The program, to be run in a folder under strace with these options.
pub(super) fn strace(folder: &Path, options: &[&str], arguments: &[&str]) -> Command {
    let program = command(folder);
    // Ends the whole process group of a run that hangs.
    let mut strace = Command::new("timeout");
    strace.args(["60", "strace", "--quiet=all"]);
    strace.args(options).arg(program.get_program());
    strace.args(["--lang", "en"]).args(arguments);
    for (name, _) in program.get_envs() {
        strace.env_remove(name);
    }
    strace.current_dir(folder).stdin(Stdio::null());
    strace
}
