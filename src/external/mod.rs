//! What is asked of the world outside the portal: the history of its files.

pub mod history;
