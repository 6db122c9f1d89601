//! Portal and theme to pages, as artifacts.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::model::{Artifacts, Portal};

mod flatten;
mod highlight;
mod html;
mod links;
mod markdown;
mod qr;
mod templates;
mod wording;

/// Adds this room's files of the site to the set.
///
/// # Errors
/// All problems met.
pub fn artifacts(portal: &Arc<Portal>, set: &mut Artifacts) -> Result<(), Vec<Diagnostic>> {
    let _ = (portal, set);
    Ok(())
}
