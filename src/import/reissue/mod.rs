//! A corrected re-issue in the place of an original: what changes in the files of
//! its plan. All that an editor wrote stays, comments included.

mod annotations;
mod changes;
mod edition;
mod edits;
mod errata;
mod lines;
mod settings;
mod suggestions;
mod told;
mod topics;

pub use annotations::{Annotations, annotations};
pub use changes::{Change, changes};
pub use edition::{EditionFiles, MovedEdition, Unmoved, Unplaced, edition};
pub use errata::{Errata, MovedErratum, errata};
pub use lines::Lines;
pub use settings::{Original, Settings};
pub use told::{ToldLines, told_lines};
pub use topics::{MovedTopic, Topics, topics};
