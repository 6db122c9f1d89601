//! Plans made from published documents: the names of their files, and what is
//! written into them.
//!
//! ```text
//! Decoded, Reading ──names──▶ ID, seeds/NAME
//!                  ──settings, slugs──▶ plan.toml
//!                  ──errata──▶ errata.toml, everything in it commented out
//! ```
//!
//! All of it is pure: `cli` reads and writes. What is not recognised is left
//! out, never invented.

mod comment;
mod errata;
mod names;
mod record;
pub mod reissue;
mod settings;
mod slugs;
mod toml;

pub use errata::suggestions;
pub use names::{id, language, numbered, plan_file, seed};
pub use record::{Changed, Record, Replacement, is_own};
pub use settings::{NewPlan, settings, text_sha256};
