//! A translator's file, read by its format.

use super::import_file::ImportFile;
use super::{po, xliff};
use crate::base::{File, Place};
use crate::diagnostic::{Diagnostic, Problem};
use crate::source::decode;

/// The largest file that is read, in bytes. A plan of a thousand segments
/// has less than one of them.
const MOST: usize = 32 << 20;

/// Reads a file, its format known by its content.
///
/// # Errors
/// Whatever keeps it from being read as its format, all together.
pub fn read(path: &str, bytes: &[u8]) -> Result<ImportFile, Vec<Diagnostic>> {
    if bytes.len() > MOST {
        let problem = Problem::ExchangeTooLarge {
            megabytes: MOST >> 20,
        };
        let place = Place::head(&File::new(path, ""));
        return Err(vec![Diagnostic::at(problem, place)]);
    }
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
