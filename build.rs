//! Lists the files of the civic theme and of the portal that `new` makes, so
//! that the program holds them, and names the program for its sources: what
//! one program made, another may make otherwise, though both have the same
//! version.
//!
//! A list by a macro would miss a file that was added since the last build;
//! Cargo looks into the folders for us.

use std::collections::hash_map::DefaultHasher;
use std::fmt::Write as _;
use std::hash::Hash;
use std::hash::Hasher as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// The theme that every portal has.
const THEME: &str = "themes/civic";

/// What a theme consists of, and nothing that only its authors read.
const PARTS: [&str; 4] = ["theme.toml", "templates", "static", "locales"];

/// The portal that `yaodian new` makes.
const SAMPLE: &str = "src/cli/new/sample";

/// What the program is made from, besides the theme.
const PROGRAM: [&str; 3] = ["Cargo.toml", "Cargo.lock", "src"];

fn main() -> io::Result<()> {
    let variable = |name| env::var_os(name).ok_or(io::ErrorKind::NotFound);
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let theme = root.join(THEME);
    let mut files = Vec::new();
    for part in PARTS {
        println!("cargo:rerun-if-changed={THEME}/{part}");
        list(&theme.join(part), &mut files)?;
    }
    files.sort();
    println!(
        "cargo:rustc-env=YAODIAN_PROGRAM={:016x}",
        name(&root, &files)?
    );
    println!("cargo:rustc-env=YAODIAN_VERSION={}", version());
    let made = PathBuf::from(variable("OUT_DIR")?);
    fs::write(made.join("civic.rs"), table(&theme, &files))?;
    let sample = root.join(SAMPLE);
    let mut files = Vec::new();
    list(&sample, &mut files)?;
    files.sort();
    fs::write(made.join("sample.rs"), table(&sample, &files))
}

/// The version, of a release build with commit and date of its sources:
/// `0.1.0 (1a2b3c4d5e 2026-11-30)`. Without git, the variable `YAODIAN_COMMIT` says
/// both; with neither, it is the version alone. Other builds do not look, since
/// every commit would then compile everything again.
fn version() -> String {
    println!("cargo:rerun-if-env-changed=YAODIAN_COMMIT");
    let version = env::var("CARGO_PKG_VERSION").unwrap_or_default();
    let is_release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let given = env::var("YAODIAN_COMMIT").ok();
    match given.or_else(|| is_release.then(commit).flatten()) {
        Some(commit) => format!("{version} ({commit})"),
        None => version,
    }
}

/// The commit that is checked out and its date, if git can say.
fn commit() -> Option<String> {
    let git = |arguments: &[&str]| {
        let ran = Command::new("git").args(arguments).output().ok()?;
        let said = ran.status.success().then_some(ran.stdout)?;
        Some(String::from_utf8(said).ok()?.trim().to_owned())
    };
    // A repository around an unpacked archive is another one.
    git(&["ls-files", "--error-unmatch", "build.rs"])?;
    // `HEAD` changes with a checkout, its log with every commit.
    for path in ["HEAD", "logs/HEAD"] {
        println!(
            "cargo:rerun-if-changed={}",
            git(&["rev-parse", "--git-path", path])?
        );
    }
    git(&["log", "-1", "--format=%h %cs", "--abbrev=10"])
}

/// A table of files in Rust: the path below their folder, the bytes.
fn table(folder: &Path, files: &[PathBuf]) -> String {
    let mut table = String::from("[\n");
    for file in files {
        let name = file.strip_prefix(folder).unwrap_or(file);
        let name = name.to_string_lossy().replace('\\', "/");
        let _ = writeln!(table, "({name:?}, include_bytes!({file:?}).as_slice()),");
    }
    table.push_str("]\n");
    table
}

/// A name for what the program is made from: with other sources, another.
fn name(root: &Path, theme: &[PathBuf]) -> io::Result<u64> {
    let mut files = Vec::new();
    for part in PROGRAM {
        println!("cargo:rerun-if-changed={part}");
        list(&root.join(part), &mut files)?;
    }
    files.sort();
    files.extend_from_slice(theme);
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.strip_prefix(root).unwrap_or(&file).hash(&mut hasher);
        fs::read(&file)?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// The files below a path, without what editors hide or leave behind.
fn list(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !name.starts_with(['.', '#']) && !name.ends_with('~') {
            list(&path, files)?;
        }
    }
    Ok(())
}
