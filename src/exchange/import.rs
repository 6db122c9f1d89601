//! Import of translators' files in any supported format.

use super::import_file::ImportFile;
use super::{po, xliff};
use crate::base::Place;
use crate::diagnostic::{Diagnostic, Problem};
use crate::source::decode;

/// Reads a file, detecting its format from its content.
///
/// # Errors
/// All violations of the format.
pub fn read(path: &str, bytes: &[u8]) -> Result<ImportFile, Vec<Diagnostic>> {
    let file = decode(path, bytes).map_err(|problem| vec![problem])?;
    let start = file.text.trim_start();
    if start.starts_with('<') {
        xliff::read(&file)
    } else if start.starts_with('#') || start.starts_with("msg") {
        po::read(&file)
    } else {
        Err(vec![Diagnostic::at(
            Problem::ExchangeUnknown,
            Place::head(&file),
        )])
    }
}
