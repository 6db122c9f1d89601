//! `import`: what is recognised in documents as they are published, and the
//! plans that are made of them.

mod built;
mod command;
mod heads;
mod outlines;
mod replace;
mod specimens;
mod undo;
mod write;
