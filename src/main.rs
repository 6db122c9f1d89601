//! The `yaodian` command.

use std::process::ExitCode;

/// Making pages allocates millions of small values on all processors at once,
/// which the allocator of musl, in the static archives, does one at a time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    yaodian::cli::run(std::env::args_os())
}
