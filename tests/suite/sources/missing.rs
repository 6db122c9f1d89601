//! Unreachable sources are not treated as absent ones.

use super::*;

/// Optional sources, without which a portal would be built silently.
const OPTIONAL: [&str; 9] = [
    "content",
    "content/pages",
    "content/plans",
    "theme",
    "themes",
    "themes/civic",
    SYNONYMS,
    GLOSSARY,
    ANNOTATIONS,
];

#[test]
fn a_link_to_nothing_should_not_pass_for_a_source_that_is_not_there() {
    for path in OPTIONAL {
        let folder = Portal::sample().on_disk();
        link(&folder, path, "gone");
        refused(&folder, "source-dangling", &[path, "gone"]);
    }
}

#[test]
fn a_link_to_itself_should_be_refused() {
    for path in ["theme", "content/pages", SYNONYMS] {
        let folder = Portal::sample().on_disk();
        let name = path.rsplit('/').next().expect("should have a name");
        link(&folder, path, name);
        refused(&folder, "file-unreadable", &[path]);
    }
}

#[test]
fn a_file_in_the_place_of_a_folder_should_be_refused() {
    for path in ["theme", "themes/civic", "content/pages"] {
        let folder = Portal::sample().on_disk();
        let place = folder.path().join(path);
        take_away(&place);
        fs::write(place, "").expect("should write");
        refused(&folder, "file-unreadable", &[path]);
    }
}

#[test]
fn a_folder_that_nobody_may_enter_should_not_pass_for_an_empty_one() {
    for path in ["themes", "content"] {
        let folder = Portal::sample().on_disk();
        let program = folder.path().join("yaodian");
        fs::copy(assert_cmd::cargo::cargo_bin!("yaodian"), &program).expect("should copy");
        let own = Command::new("chown")
            .args(["-R", "65534:65534", "."])
            .current_dir(folder.path())
            .status();
        // If not run as root, permissions apply to the test's own user.
        let is_root = own.is_ok_and(|status| status.success());
        let place = folder.path().join(path);
        let allow = |mode| {
            fs::set_permissions(&place, fs::Permissions::from_mode(mode)).expect("should set");
        };
        allow(0o000);
        let mut command = match is_root {
            true => Command::new("setpriv"),
            false => Command::new(&program),
        };
        if is_root {
            command
                .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
                .arg(&program);
        }
        command
            .args(["--lang", "en", "check"])
            .current_dir(folder.path());
        let ran = Ran::of(command);
        allow(0o755);
        let ran = ran.ends(1);
        let named = format!("error[file-unreadable]: cannot read {path}");
        assert!(ran.stderr.contains(&named), "{}", ran.stderr);
        assert!(ran.stderr.contains("permission denied"), "{}", ran.stderr);
    }
}

#[test]
fn what_is_not_there_should_still_be_left_out() {
    let portal = Portal::sample().without(SYNONYMS);
    portal.run(["build"]).ends(0);
}
