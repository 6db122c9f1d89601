//! The portal that a verb of `translate` works on.

use crate::pipeline::Workspace;
use crate::source::{Disk, Witness};

/// A portal that was read for work on its translations.
pub(super) struct Session {
    pub(super) workspace: Workspace,
    /// The disk that it was read from.
    pub(super) disk: Witness<Disk>,
}
