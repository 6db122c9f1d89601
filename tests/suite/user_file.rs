//! Output files that a user names: existing files are never lost.

use std::fs;
use std::path::Path;

use crate::harness::{Folder, Portal, Ran};

/// The export as printed.
fn printed(folder: &Folder) -> String {
    folder.run(["translate", "export"]).ends(0).stdout
}

fn export(folder: &Folder, output: &str) -> Ran {
    folder.run(["translate", "export", "--output", output])
}

/// Runs the program. It must be refused for this reason and change nothing.
fn refused(folder: &Folder, arguments: &[&str], code: &str) {
    let before = folder.tree("");
    let ran = folder.run(arguments).ends(1);
    assert!(ran.stderr.contains(code), "{arguments:?}: {}", ran.stderr);
    assert!(folder.tree("") == before, "{arguments:?} touched something");
}

#[test]
fn a_trace_should_take_the_place_of_nothing_but_a_trace() {
    let folder = Portal::sample().on_disk();
    folder.run(["build"]).ends(0);
    fs::write(folder.path().join("notes.json"), "{\"a\": []}").expect("should write");
    fs::write(folder.path().join("list.json"), "[{\"name\": 1}]").expect("should write");
    for (file, code) in [
        ("site.toml", "write-source"),
        ("content/glossary.toml", "write-source"),
        ("content/new.json", "write-source"),
        ("seeds/sample.txt", "write-source"),
        ("public/index.html", "write-published"),
        ("public/new.json", "write-published"),
        ("public/en/new.json", "write-published"),
        ("notes.json", "trace-foreign"),
        ("list.json", "trace-foreign"),
        ("content", "trace-foreign"),
    ] {
        refused(&folder, &["check", "--trace", file], code);
    }
    fs::write(folder.path().join("empty.json"), "").expect("should write");
    for file in ["new.json", "new.json", "empty.json"] {
        folder.run(["check", "--trace", file]).ends(0);
        let trace = fs::read_to_string(folder.path().join(file)).expect("should be there");
        assert!(trace.contains("traceEvents"), "{file}");
    }
}

#[test]
fn an_export_should_not_be_put_into_a_site() {
    let folder = Portal::sample().on_disk();
    folder.run(["build"]).ends(0);
    for output in ["public/index.html", "public/po/new.po"] {
        let named = ["translate", "export", "--output", output];
        refused(&folder, &named, "write-published");
    }
    assert!(!folder.path().join("public/po").exists());
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;
    use std::process::{Command, Stdio};

    use super::*;
    use crate::harness::{command, left_out, shell};

    fn kind(path: &Path) -> fs::FileType {
        fs::symlink_metadata(path)
            .expect("should be there")
            .file_type()
    }

    /// Creates a node; `false` without the permission to do so.
    fn node(path: &Path, kind: &[&str]) -> bool {
        let mut command = Command::new("mknod");
        command.arg(path).args(kind).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    }

    #[test]
    fn a_pipe_should_stay_one_and_carry_the_export() {
        let folder = Portal::sample().on_disk();
        let expected = printed(&folder);
        let pipe = folder.path().join("pipe");
        assert!(node(&pipe, &["p"]), "no pipe");
        symlink("pipe", folder.path().join("link")).expect("should link");
        for name in ["pipe", "link"] {
            let mut reader = Command::new("timeout");
            reader.args(["20", "cat"]).arg(&pipe).stdout(Stdio::piped());
            let reader = reader.spawn().expect("should start");
            export(&folder, name).ends(0);
            let read = reader.wait_with_output().expect("should end");
            assert_eq!(String::from_utf8_lossy(&read.stdout), expected);
            assert!(kind(&pipe).is_fifo());
        }
        assert!(kind(&folder.path().join("link")).is_symlink());
    }

    #[test]
    fn the_standard_output_should_carry_the_export_and_nothing_else() {
        // Like `/dev/stdout`, which links to it; but this link cannot be
        // replaced.
        let folder = Portal::sample().on_disk();
        let expected = printed(&folder);
        symlink("/proc/self/fd/1", folder.path().join("stdout")).expect("should link");
        if !Path::new("/proc/self/fd/1").exists() {
            left_out("the system has no /proc");
            return;
        }
        for name in ["/proc/self/fd/1", "stdout"] {
            assert_eq!(export(&folder, name).ends(0).stdout, expected);
            // A shell may have redirected it to a file.
            let line = format!("yaodian translate export --output {name} > out.txt");
            Ran::of(shell(folder.path(), &line)).ends(0);
            let out = fs::read_to_string(folder.path().join("out.txt"));
            assert_eq!(out.expect("should be there"), expected);
        }
        let mut to_socket = command(folder.path());
        let (ours, theirs) = std::os::unix::net::UnixStream::pair().expect("should pair");
        to_socket
            .args(["translate", "export", "--output", "stdout"])
            .stdout(std::os::fd::OwnedFd::from(theirs));
        let status = to_socket.status().expect("should start");
        drop(to_socket);
        let read = std::io::read_to_string(ours).expect("should be UTF-8");
        assert!(status.success());
        assert_eq!(read, expected);
        assert!(kind(&folder.path().join("stdout")).is_symlink());
    }

    #[test]
    fn a_device_should_be_written_to_or_refused_and_stay() {
        let folder = Portal::sample().on_disk();
        let socket = folder.path().join("socket");
        let listener = UnixListener::bind(&socket).expect("should bind");
        let ran = export(&folder, "socket").ends(1);
        assert!(ran.stderr.contains("write-special"), "{}", ran.stderr);
        assert!(kind(&socket).is_socket());
        drop(listener);
        let (null, disk) = (folder.path().join("null"), folder.path().join("disk"));
        if !node(&null, &["c", "1", "3"]) || !node(&disk, &["b", "7", "250"]) {
            left_out("who runs the tests may not make devices");
            return;
        }
        symlink("null", folder.path().join("link")).expect("should link");
        for name in ["null", "link"] {
            export(&folder, name).ends(0);
            folder.run(["check", "--trace", name]).ends(0);
        }
        assert!(kind(&null).is_char_device());
        assert!(kind(&folder.path().join("link")).is_symlink());
        for arguments in [
            ["translate", "export", "--output", "disk"].as_slice(),
            &["check", "--trace", "disk"],
        ] {
            let ran = folder.run(arguments).ends(1);
            assert!(ran.stderr.contains("write-special"), "{}", ran.stderr);
        }
        assert!(kind(&disk).is_block_device());
    }

    #[test]
    fn a_link_should_stay_and_its_file_be_replaced_with_its_rights() {
        let folder = Portal::sample().on_disk();
        let elsewhere = tempfile::tempdir().expect("should make a folder");
        let file = elsewhere.path().join("old.po");
        fs::write(&file, "").expect("should write");
        fs::set_permissions(&file, PermissionsExt::from_mode(0o640)).expect("should be ours");
        let link = folder.path().join("link.po");
        symlink(&file, &link).expect("should link");
        export(&folder, "link.po").ends(0);
        assert!(kind(&link).is_symlink());
        assert_eq!(
            fs::read_to_string(&file).expect("should be there"),
            printed(&folder)
        );
        let mode = fs::metadata(&file).expect("should be there").permissions();
        assert_eq!(mode.mode() & 0o777, 0o640);
        let beside = fs::read_dir(elsewhere.path()).expect("should be there");
        assert_eq!(beside.count(), 1, "something was left behind");
        // A link from outside to a source is the source.
        let link = elsewhere.path().join("source");
        symlink(folder.path().join("site.toml"), &link).expect("should link");
        let link = link.to_string_lossy();
        refused(&folder, &["check", "--trace", &link], "write-source");
    }

    #[test]
    fn a_link_to_nothing_and_a_read_only_file_should_be_left_alone() {
        let folder = Portal::sample().on_disk();
        let path = |name| folder.path().join(name);
        symlink("nothing.po", path("link.po")).expect("should link");
        export(&folder, "link.po").ends(1);
        assert!(kind(&path("link.po")).is_symlink());
        assert!(!path("nothing.po").exists());
        fs::write(path("old.po"), "").expect("should write");
        fs::set_permissions(path("old.po"), PermissionsExt::from_mode(0o444))
            .expect("should be ours");
        let named = ["translate", "export", "--output", "old.po"];
        refused(&folder, &named, "rewrite-failed");
    }
}
