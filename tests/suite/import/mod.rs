//! `import`: what is recognised in documents as they are published, and the
//! plans that are made of them.

mod annexes;
mod built;
mod command;
mod duties;
mod follow;
mod heads;
mod kept;
mod losses;
mod names;
mod numbers;
mod outlines;
mod published;
mod replace;
mod specimens;
mod steps;
mod suggestions;
mod translated;
mod undo;
mod write;
