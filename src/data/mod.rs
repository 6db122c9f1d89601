//! The plans as data, for those who would otherwise scrape pages:
//! [`Portal`](crate::model::Portal) to JSON files.

pub mod plan;
