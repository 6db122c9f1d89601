//! Outputs that cannot be renamed, on real file systems: a mount point, and a
//! folder of an overlay's lower layer, as in container images.

use std::process::Command;

use crate::harness::{self, Portal};

/// Mounts the content of `$1` as the lower layer of an overlay at `$2`.
const OVERLAY: &str = r#"
mkdir -p "$2" && mount -t tmpfs none "$2" && cd "$2" && mkdir upper work top
mount -t overlay none -o "lowerdir=$1,upperdir=$2/upper,workdir=$2/work" top && cd top
"#;

/// Mounts a separate file system at the output.
const MOUNTED: &str = r#"cd "$1" && mount -t tmpfs none public"#;

/// Builds, and builds again after a change; the site must equal that of a first
/// build.
const BUILD: &str = r#"
set -e
"$3" --lang en build
echo 'One more sentence.' >>content/pages/about.en.md
"$3" --lang en build
"$3" --lang en build --output fresh
diff -r public fresh
ls -A . public
"#;

fn script(mounting: &str, portal: &Portal, built: bool) -> Option<harness::Ran> {
    let (folder, place) = (portal.on_disk(), harness::Folder::empty());
    if built {
        folder.run(["build"]).ends(0);
    } else {
        std::fs::create_dir(folder.path().join("public")).expect("should make it");
    }
    let run = |script: String| {
        let mut command = Command::new("unshare");
        command.args(["--mount", "sh", "-c", &script, "sh"]);
        command.arg(folder.path()).arg(place.path().join("overlay"));
        command.arg(assert_cmd::cargo::cargo_bin!("yaodian"));
        harness::Ran::of(command)
    };
    if !harness::has_program("unshare") || run(mounting.to_owned()).code != 0 {
        harness::left_out("nothing may be mounted here");
        return None;
    }
    Some(run(format!("{mounting}\n{BUILD}")))
}

fn hold(ran: &harness::Ran, notes: usize) {
    assert_eq!(ran.code, 0, "{}\n{}", ran.stdout, ran.stderr);
    let said = ran.stderr.matches("warning[output-in-place]").count();
    assert_eq!(said, notes, "once a build\n{}", ran.stderr);
    for left in [".public.", ".yaodian-part", ".yaodian-both", ".kept"] {
        assert!(!ran.stdout.contains(left), "{left} in {}", ran.stdout);
    }
}

#[test]
fn a_site_of_a_lower_layer_should_be_built_anew() {
    if let Some(ran) = script(OVERLAY, &Portal::sample(), true) {
        hold(&ran, 2);
    }
}

#[test]
fn an_empty_folder_of_a_lower_layer_should_be_replaced_in_one_step() {
    if let Some(ran) = script(OVERLAY, &Portal::sample(), false) {
        hold(&ran, 0);
    }
}

#[test]
fn a_mount_point_should_get_the_site() {
    if let Some(ran) = script(MOUNTED, &Portal::sample(), false) {
        hold(&ran, 2);
    }
}
