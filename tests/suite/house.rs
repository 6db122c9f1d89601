//! Checks the map in `docs/architecture.md`: every room has a floor, and
//! imports only from floors below it. Also checks other house rules.

mod circles;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::harness;

/// Each room and its floor.
pub(crate) const FLOORS: [(&str, u32); 20] = [
    ("base", 0),
    ("text", 1),
    ("diagnostic", 1),
    ("schema", 2),
    ("model", 2),
    ("source", 3),
    ("link", 4),
    ("search", 5),
    ("data", 5),
    ("exchange", 5),
    ("import", 5),
    ("hosting", 5),
    ("render", 6),
    ("site", 7),
    ("publish", 8),
    ("offline", 8),
    ("external", 8),
    ("pipeline", 9),
    ("serve", 10),
    ("cli", 11),
];

/// Maximum number of lines of a file: longer ones have more than one subject.
const LONGEST: usize = 400;

/// Lists with an entry per line, which have one subject at any length.
const LISTS: [&str; 1] = ["diagnostic/problem.rs"];

/// Ways to ignore an error or a missing value. If the value is known to exist,
/// use `slice`, `some_or_bug` or similar functions of `src/base`.
const SILENT: [&str; 13] = [
    "unwrap_or_default()",
    "unwrap_or_else(|_|",
    ".unwrap_or(\"\")",
    ".unwrap_or(&[])",
    ".unwrap_or(0)",
    ".unwrap_or(0..0)",
    ".unwrap_or(false)",
    ".unwrap_or(Span::new(0, 0))",
    ".ok()",
    "Result::ok",
    "let _ =",
    "let Ok(",
    "Err(_) =>",
];

/// How many lines above a default may be the comment that justifies it.
const NEAR: usize = 5;

/// All Rust files of a folder, recursively.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let path = entry.expect("should be readable").into_path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// A file without its tests, which may import anything.
fn program<'a>(path: &Path, source: &'a str) -> &'a str {
    if path.ends_with("tests.rs") || path.iter().any(|part| part == "tests") {
        return "";
    }
    let tests = [
        "#[cfg(test)]\nmod tests",
        "#[cfg(test)]\npub(super) mod tests",
    ];
    let ends = tests.iter().filter_map(|tests| source.find(tests));
    source
        .get(..ends.min().unwrap_or(source.len()))
        .unwrap_or("")
}

/// The lines of code that ignore something without saying why. A `///`
/// documents the whole item, and does not count.
fn unexplained(source: &str) -> Vec<usize> {
    let lines: Vec<&str> = source.lines().collect();
    let says_why = |line: &&str| line.starts_with("// ") || line.contains(" // ");
    let is_silent = |line: &str| {
        let code = line.split("// ").next().unwrap_or("");
        !line.trim_start().starts_with("//") && SILENT.iter().any(|form| code.contains(form))
    };
    let is_unexplained = |at: &usize| {
        is_silent(lines[*at]) && !lines[at.saturating_sub(NEAR)..=*at].iter().any(says_why)
    };
    let all = (0..lines.len()).filter(is_unexplained);
    all.map(|at| at + 1).collect()
}

/// The names that follow `crate::` in code: `crate::a::B`, `crate::{a, b::C}`.
fn imported(source: &str) -> BTreeSet<String> {
    let code: String = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let mut names = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            None => names.extend(leading_name(after)),
            Some(list) => names.extend(first_names(list)),
        }
    }
    names
}

/// The identifier at the start of a text.
fn leading_name(text: &str) -> Option<String> {
    let name: String = text
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    (!name.is_empty()).then_some(name)
}

/// The first name of each member of a braced import, up to the closing brace.
fn first_names(list: &str) -> Vec<String> {
    let (mut depth, mut member, mut names) = (0, String::new(), Vec::new());
    for c in list.chars() {
        match c {
            '}' if depth == 0 => break,
            ',' if depth == 0 => names.extend(leading_name(std::mem::take(&mut member).trim())),
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 && c != ',' {
            member.push(c);
        }
    }
    names.extend(leading_name(member.trim()));
    names
}

/// Every file in `src/`, with its room, if any.
fn rooms() -> Vec<(PathBuf, Option<String>, String)> {
    let src = harness::root().join("src");
    rust_files(&src)
        .into_iter()
        .map(|path| {
            let inside = path.strip_prefix(&src).expect("should be below src");
            let first = inside.components().next().expect("should have a name");
            let name = first.as_os_str().to_string_lossy().replace(".rs", "");
            let room = (name != "lib" && name != "main").then_some(name);
            let source = std::fs::read_to_string(&path).expect("should be UTF-8");
            (inside.to_owned(), room, source)
        })
        .collect()
}

#[test]
fn a_room_should_import_only_from_floors_below_its_own() {
    let floors = BTreeMap::from(FLOORS);
    let mut upward = Vec::new();
    for (path, room, source) in rooms() {
        let Some(room) = room else { continue };
        let own = *floors
            .get(room.as_str())
            .unwrap_or_else(|| panic!("{room} stands on no floor: give it one here"));
        for name in imported(program(&path, &source)) {
            match floors.get(name.as_str()) {
                Some(floor) if name != room && *floor >= own => {
                    upward.push(format!("{}: {room} imports {name}", path.display()));
                }
                _ => {}
            }
        }
    }
    assert!(upward.is_empty(), "{}", upward.join("\n"));
}

#[test]
fn every_floor_should_still_have_its_rooms() {
    let found: BTreeSet<String> = rooms()
        .into_iter()
        .filter_map(|(_, room, _)| room)
        .collect();
    let named: BTreeSet<String> = FLOORS.iter().map(|(room, _)| (*room).to_owned()).collect();
    assert_eq!(found, named);
}

#[test]
fn only_the_ends_should_touch_the_world() {
    // `source` reads, `publish` writes, `external` makes requests, `serve`
    // listens; all others are pure.
    let pure = [
        "base",
        "text",
        "diagnostic",
        "schema",
        "model",
        "link",
        "render",
        "search",
        "data",
        "exchange",
        "import",
        "hosting",
        "site",
        "offline",
    ];
    let doors = ["std::fs", "std::net", "std::process", "std::env::"];
    let mut breaches = Vec::new();
    for (path, room, source) in rooms() {
        if room.is_some_and(|room| pure.contains(&room.as_str())) {
            for door in doors
                .iter()
                .filter(|door| program(&path, &source).contains(**door))
            {
                breaches.push(format!("{}: {door}", path.display()));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn every_file_should_open_by_saying_what_it_is() {
    let silent: Vec<String> = rooms()
        .iter()
        .filter(|(_, _, source)| !source.starts_with("//! "))
        .map(|(path, _, _)| path.display().to_string())
        .chain(
            rust_files(&harness::root().join("tests"))
                .iter()
                .filter(|path| {
                    !std::fs::read_to_string(path).is_ok_and(|text| text.starts_with("//! "))
                })
                .map(|path| path.display().to_string()),
        )
        .collect();
    assert!(silent.is_empty(), "no //! at the top of {silent:?}");
}

#[test]
fn no_file_should_grow_beyond_one_thought() {
    let long: Vec<String> = rooms()
        .iter()
        .filter(|(path, ..)| !LISTS.iter().any(|list| path.ends_with(list)))
        .map(|(path, _, source)| (path, program(path, source).lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "split these: {long:?}");
}

#[test]
fn a_default_should_say_why() {
    let silent: Vec<String> = rooms()
        .iter()
        .flat_map(|(path, _, source)| {
            let lines = unexplained(program(path, source)).into_iter();
            lines.map(|line| format!("src/{}:{line}", path.display()))
        })
        .collect();
    assert!(
        silent.is_empty(),
        "say why nothing is lost, or use bug() or report it:\n{}",
        silent.join("\n")
    );
}

#[test]
fn a_default_without_a_reason_should_be_seen() {
    for form in SILENT {
        let code = format!("fn a() {{\n    b{form}\n}}\n");
        assert_eq!(unexplained(&code), [2], "{form}");
        let explained = format!("fn a() {{\n    // Why.\n    b{form}\n}}\n");
        assert!(unexplained(&explained).is_empty(), "{form}");
        let beside = format!("b{form} // Why.\n");
        assert!(unexplained(&beside).is_empty(), "{form}");
        let documented = format!("    /// What.\n    b{form}\n");
        assert_eq!(unexplained(&documented), [2], "{form}");
        let far = format!("    // Why.\n{}b{form}\n", "c();\n".repeat(NEAR));
        assert_eq!(unexplained(&far), [NEAR + 2], "{form}");
    }
    assert!(unexplained("// b.ok()\nb.is_ok()\n").is_empty());
}

#[test]
fn a_braced_import_should_be_understood() {
    let source =
        "use crate::{model::{Plan, Topic}, text};\nlet a = crate::link::link();\n// crate::cli";
    let names: Vec<String> = imported(source).into_iter().collect();
    assert_eq!(names, ["link", "model", "text"]);
}
