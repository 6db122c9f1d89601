//! Files of the portal that somebody saves while the program is running, and
//! interrupted changes. Each step of a change is tested in
//! `src/publish/rewrite/tests.rs`; here, the verbs are.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};

use sha2::{Digest, Sha256};

use crate::harness::halted::Halted;
use crate::harness::{Folder, GLOSSARY, PLAN, Portal, Ran, TOPIC_1_EN, command};

const SEGMENTS: &str = "content/plans/2031/en/segments.toml";
/// The file from a translator.
const SENT: &str = "plan.po";
const JOURNAL: &str = ".yaodian/journal.json";

/// Appends a line to a file, as an editor might.
fn save(folder: &Folder, path: &str) {
    let path = folder.path().join(path);
    let text = fs::read_to_string(&path).expect("should be there");
    fs::write(&path, text + "# saved meanwhile\n").expect("should write");
}

/// The run must name the file and leave everything as somebody saved it.
fn is_refused(ran: &Ran, folder: &Folder, path: &str, portal: &Portal) {
    assert_eq!(ran.code, 1, "{ran:?}");
    let said = format!("error[rewrite-changed]: {path} ");
    assert!(ran.stderr.contains(&said), "{}", ran.stderr);
    let tree = folder.tree("");
    let text = String::from_utf8_lossy(&tree[path]).into_owned();
    assert_eq!(text, portal.text(path) + "# saved meanwhile\n");
    for other in [TOPIC_1_EN, SEGMENTS, PLAN, GLOSSARY] {
        if other != path {
            assert_eq!(tree[other], portal.text(other).into_bytes(), "{other}");
        }
    }
    let left: Vec<&String> = tree.keys().filter(|p| p.contains(".yaodian")).collect();
    assert!(left.is_empty(), "{left:?}");
}

/// Halts a run after it has read everything and when it begins to write; then
/// somebody saves a file that it is about to change.
fn halted(portal: &Portal, arguments: &[&str], path: &str) {
    let folder = portal.on_disk();
    if arguments.contains(&SENT) {
        prepare(&folder);
    }
    let run = Halted::at("mkdir", folder.path(), arguments);
    save(&folder, path);
    let ran = run.go_on();
    is_refused(&ran, &folder, path, portal);
    assert!(ran.stderr.contains("nothing was "), "{}", ran.stderr);
}

/// Writes the file from a translator.
fn prepare(folder: &Folder) {
    let text = folder.run(["translate", "export"]).ends(0).stdout;
    let text = text.replace("Extend it to more people.", "Extend it further.");
    fs::write(folder.path().join(SENT), text).expect("should write");
}

#[test]
#[ignore = "needs strace: run ./tests/run"]
fn an_import_should_not_undo_what_was_saved_meanwhile() {
    for path in [TOPIC_1_EN, SEGMENTS] {
        halted(&Portal::sample(), &["translate", "import", SENT], path);
    }
}

#[test]
#[ignore = "needs strace: run ./tests/run"]
fn an_acceptance_should_not_undo_what_was_saved_meanwhile() {
    let changed = Portal::sample().replace(SEGMENTS, "77de10545a0d3e5a", "0000000000000000");
    halted(&changed, &["translate", "accept", "--all"], SEGMENTS);
}

#[test]
#[ignore = "needs strace: run ./tests/run"]
fn a_fix_should_not_undo_what_was_saved_meanwhile() {
    let wrong = Portal::sample().replace(GLOSSARY, "\"concept\"", "\"concpet\"");
    halted(&wrong, &["check", "--fix", "--yes"], GLOSSARY);
}

#[test]
fn dates_should_not_undo_what_was_saved_meanwhile() {
    let portal = Portal::sample();
    let folder = portal.on_disk();
    // A git that saves a file when it is called.
    let tools = tempfile::tempdir().expect("should make a folder");
    let git = tools.path().join("git");
    let script = format!(
        "#!/bin/sh\ncase \" $* \" in *\" log \"*) ;; *) exec echo false ;; esac\n\
         [ -e saved ] || {{ touch saved; echo '# saved meanwhile' >> {PLAN}; }}\n\
         echo 2031-03-05T20:00:00Z\n"
    );
    fs::write(&git, script).expect("should write");
    fs::set_permissions(&git, PermissionsExt::from_mode(0o755)).expect("should be ours");
    let path = std::env::var("PATH").expect("should have a path");
    let mut dates = command(folder.path());
    dates
        .env("PATH", format!("{}:{path}", tools.path().display()))
        .args(["--lang", "en", "check", "--dates", "--write"]);
    is_refused(&Ran::of(dates), &folder, PLAN, &portal);
}

#[test]
fn a_read_only_file_should_stay_as_it_is() {
    let portal = Portal::sample().replace(GLOSSARY, "\"concept\"", "\"concpet\"");
    let folder = portal.on_disk();
    let path = folder.path().join(GLOSSARY);
    fs::set_permissions(&path, PermissionsExt::from_mode(0o444)).expect("should be ours");
    let ran = folder.run(["check", "--fix", "--yes"]).ends(1);
    assert!(ran.stderr.contains("rewrite-failed"), "{}", ran.stderr);
    assert_eq!(
        folder.tree("")[GLOSSARY],
        portal.text(GLOSSARY).into_bytes()
    );
    fs::set_permissions(&path, PermissionsExt::from_mode(0o600)).expect("should be ours");
    folder.run(["check", "--fix", "--yes"]).ends(0);
    let mode = fs::metadata(&path).expect("should be there").mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_mark_should_outlast_a_fix() {
    let marked = "\u{FEFF}".to_owned() + &Portal::sample().text(GLOSSARY);
    let wrong = marked.replacen("\"concept\"", "\"concpet\"", 1);
    let folder = Portal::sample().with(GLOSSARY, wrong).on_disk();
    folder.run(["check", "--fix", "--yes"]).ends(0);
    assert!(folder.tree("")[GLOSSARY] == marked.into_bytes());
}

fn digest(text: &str) -> String {
    let bytes = Sha256::digest(text);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A portal after a run was killed between two files of a change; `marks` are
/// the marks in its journal.
fn cut_short(portal: &Portal, marks: &str) -> (Folder, [String; 2]) {
    let folder = portal.on_disk();
    let root = fs::metadata(folder.path()).expect("should be there");
    let mut entries = Vec::new();
    let after = [TOPIC_1_EN, SEGMENTS].map(|path| {
        let (before, file) = (portal.text(path), folder.path().join(path));
        let after = before
            .replace("2031-04-02", "2031-04-03")
            .replace("Give", "Grant");
        let name = file.file_name().expect("should have one").to_string_lossy();
        let (new, old) = (format!(".{name}.0.yaodian"), format!(".{name}.1.yaodian"));
        fs::write(file.with_file_name(&new), &after).expect("should write");
        fs::write(file.with_file_name(&old), &before).expect("should write");
        entries.push(serde_json::json!({
            "path": path, "new": new, "old": old,
            "before": digest(&before), "after": digest(&after),
        }));
        after
    });
    fs::write(folder.path().join(TOPIC_1_EN), &after[0]).expect("should write");
    let plan = serde_json::json!({
        "root": format!("{}:{}", root.dev(), root.ino()), "entries": entries,
    });
    fs::create_dir(folder.path().join(".yaodian")).expect("should make a folder");
    fs::write(folder.path().join(JOURNAL), format!("{plan}\n{marks}")).expect("should write");
    (folder, after)
}

#[test]
fn the_next_run_of_any_verb_should_settle_what_was_cut_short() {
    let portal = Portal::sample();
    let before = [TOPIC_1_EN, SEGMENTS].map(|path| portal.text(path));
    let verbs: [&[&str]; 4] = [
        &["build"],
        &["check"],
        &["translate", "status"],
        &["translate", "accept", "--all"],
    ];
    for (marks, said, is_complete) in [
        ("ready\n", "an interrupted update was completed: ", true),
        (
            "ready\nback\n",
            "an interrupted update was reverted: ",
            false,
        ),
        ("", "an interrupted update was reverted: ", false),
        ("rea", "an interrupted update was reverted: ", false),
    ] {
        for verb in verbs {
            let (folder, after) = cut_short(&portal, marks);
            let ran = folder.run([&["--lang", "en"], verb].concat()).ends(0);
            assert!(
                ran.stderr.contains(said),
                "{verb:?} {marks:?}: {}",
                ran.stderr
            );
            assert!(ran.stderr.contains(SEGMENTS), "{}", ran.stderr);
            let tree = folder.tree("");
            let expected = if is_complete { &after } else { &before };
            for (path, text) in [TOPIC_1_EN, SEGMENTS].iter().zip(expected) {
                assert_eq!(String::from_utf8_lossy(&tree[*path]), *text, "{verb:?}");
            }
            let left = tree.keys().filter(|path| path.ends_with(".yaodian"));
            assert_eq!(left.count(), 0, "{verb:?} {marks:?}");
            assert!(!folder.path().join(".yaodian/journal.json").exists());
        }
    }
}

#[test]
fn what_was_saved_since_should_be_kept_and_named() {
    let portal = Portal::sample();
    let (folder, _) = cut_short(&portal, "ready\n");
    save(&folder, SEGMENTS);
    let ran = folder.run(["--lang", "en", "check"]).ends(0);
    let said = format!("saved in the meantime: {SEGMENTS}");
    assert!(ran.stderr.contains(&said), "{}", ran.stderr);
    let tree = folder.tree("");
    let text = |path: &str| String::from_utf8_lossy(&tree[path]).into_owned();
    assert_eq!(text(TOPIC_1_EN), portal.text(TOPIC_1_EN));
    assert_eq!(
        text(SEGMENTS),
        portal.text(SEGMENTS) + "# saved meanwhile\n"
    );
}
