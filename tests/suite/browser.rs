//! Runs the suites that need Node: the site in a real browser, every page in
//! the HTML validator, the search client on the real index.

use std::path::PathBuf;
use std::process::Command;

use crate::harness::{self, Portal};

#[test]
#[ignore = "needs Chromium, Node and Java: run ./tests/run"]
fn the_shipped_portal_should_work_in_a_browser() {
    let program = std::env::var_os("YAODIAN_BIN").map_or_else(
        || assert_cmd::cargo::cargo_bin!("yaodian").to_owned(),
        PathBuf::from,
    );
    let folder = Portal::shipped().on_disk();
    let built = Command::new(&program)
        .arg("build")
        .current_dir(folder.path())
        .status();
    assert!(built.is_ok_and(|status| status.success()));

    let node = Command::new("node")
        .arg("tests/browser/run.mjs")
        .current_dir(harness::root())
        .env("YAODIAN_BIN", &program)
        .env("YAODIAN_SITE", folder.path().join("public"))
        .status();
    assert!(node.is_ok_and(|status| status.success()));
}
