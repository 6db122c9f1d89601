//! What is asked of the world outside the portal: other sites whether what is
//! linked to is still there, git when files were changed. No build asks.

pub mod history;
pub mod links;
