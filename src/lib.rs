//! Yaodian (要点): a static site generator for public policy portals.
//!
//! Data flows one way: files are read into a [`model::Corpus`], joined into a
//! [`model::Portal`], turned into [`site::Artifacts`], and published.

pub mod base;
pub mod cli;
pub mod data;
pub mod diagnostic;
pub mod exchange;
pub mod external;
pub mod hosting;
pub mod import;
pub mod link;
pub mod model;
pub mod offline;
pub mod pipeline;
pub mod publish;
pub mod render;
pub mod schema;
pub mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod text;
