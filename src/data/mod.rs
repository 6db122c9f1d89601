//! The plans as open data, so that nobody has to scrape pages:
//! [`Portal`](crate::model::Portal) to JSON files, and tables made of the same.

mod by_language;
mod duties;
pub mod plan;
pub mod table;
mod targets;
