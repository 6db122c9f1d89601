//! `import --dry-run`: what is recognised in documents as they are published.

mod command;
mod outlines;
mod specimens;
