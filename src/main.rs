//! The `yaodian` command.

fn main() {}
