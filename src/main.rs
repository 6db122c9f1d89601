//! The `yaodian` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    yaodian::cli::run(std::env::args_os())
}
