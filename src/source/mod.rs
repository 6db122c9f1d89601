//! Bytes to [`Corpus`]: everything that is read from the portal's folder.

mod reader;

pub use reader::{Disk, Memory, Reader};

use crate::diagnostic::Step;
use crate::model::Corpus;

/// What the command line may set over `site.toml`.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// `--base-url`.
    pub base_url: Option<String>,
}

/// Reads a whole portal.
///
/// # Errors
/// Every problem of every file, together.
pub fn read(reader: &dyn Reader, options: &Options) -> Step<Corpus> {
    let _ = (reader, options);
    Err(Vec::new())
}
