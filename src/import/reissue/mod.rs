//! A corrected re-issue in the place of an original: what changes in the files of
//! its plan. All that an editor wrote stays, comments included.

mod changes;
mod errata;
mod lines;
mod settings;

pub use changes::{Change, changes};
pub use errata::{Errata, MovedErratum, errata};
pub use lines::Lines;
pub use settings::{Original, Settings};
