//! Queries to the outside world: other sites, whether links to them work, and
//! git, when files were changed. Builds make none.

pub mod history;
pub mod links;
