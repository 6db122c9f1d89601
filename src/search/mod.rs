//! search

mod tokens;

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::model::{Artifacts, Portal};

/// Adds this room's files of the site to the set.
///
/// # Errors
/// All problems met.
pub fn artifacts(portal: &Arc<Portal>, set: &mut Artifacts) -> Result<(), Vec<Diagnostic>> {
    let _ = (portal, set);
    Ok(())
}
