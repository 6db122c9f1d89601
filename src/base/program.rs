//! Version of the program.

/// Fingerprint of the program, its theme and its libraries: a different build
/// may produce different output from the same sources.
pub const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), "+", env!("YAODIAN_PROGRAM"));
