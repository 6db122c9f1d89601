//! Version of the program.

/// The version as a person reads it: `0.1.0 (1a2b3c4d5e 2026-11-30)`, with commit
/// and date of the sources where they are known. Nothing in a site depends on it.
pub const VERSION: &str = env!("YAODIAN_VERSION");

/// Fingerprint of the program, its theme and its libraries: a different build
/// may produce different output from the same sources.
pub const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), "+", env!("YAODIAN_PROGRAM"));
