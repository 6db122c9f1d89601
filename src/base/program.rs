//! Which program this is.

/// The program, its theme and its libraries: another one may make other bytes
/// of the same sources.
pub const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), "+", env!("YAODIAN_PROGRAM"));
