//! Checks that modules have no circular dependencies.
//!
//! A file uses another one if it names an item defined there: in a `use`, or by
//! a path in its code (`super::lines::Targets`, `lines::rewritten`).
//! Declarations in a `mod.rs` (`mod lines;`) and re-exports (`pub use
//! lines::Targets;`) do not count: whatever imports an item from there uses the
//! file that defines it. So either a `mod.rs` may use its children, or children
//! may use what it defines, but not both. Tests may use anything.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::{program, rooms};

/// A module by its path from the crate's root.
type Path = Vec<String>;

/// The imports and code of a module's file.
#[derive(Debug, Default)]
struct Source {
    /// The paths of its private imports.
    uses: Vec<String>,
    /// The paths of its re-exports, by name.
    given_on: BTreeMap<String, String>,
    /// All other code.
    code: String,
}

impl Source {
    fn read(text: &str) -> Self {
        let lines = text.lines();
        let bare: Vec<&str> = lines
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        let (mut source, mut rest) = (Self::default(), bare.join("\n"));
        // The path in `pub(in crate::link)` is only a visibility.
        while let Some(at) = rest.find("pub(in ") {
            let end = rest[at..].find(')').expect("should be closed");
            rest.replace_range(at..=at + end, "pub");
        }
        let mut statement = String::new();
        for line in rest.lines() {
            let begins = line.trim_start();
            let is_use =
                begins.starts_with("use ") || begins.starts_with("pub") && begins.contains(" use ");
            if statement.is_empty() && !is_use {
                source.code.push_str(line);
                source.code.push('\n');
                continue;
            }
            statement.push_str(line);
            if line.trim_end().ends_with(';') {
                source.take(&std::mem::take(&mut statement));
            }
        }
        source
    }

    /// Adds a complete `use`.
    fn take(&mut self, statement: &str) {
        let (before, tree) = statement.split_once("use ").expect("should be a use");
        let tree: String = tree.trim().trim_end_matches(';').to_owned();
        for (path, name) in expanded(&tree) {
            if before.trim().is_empty() {
                self.uses.push(path);
            } else {
                self.given_on.insert(name, path);
            }
        }
    }
}

/// The paths of a tree of imports, each with the name that it imports.
fn expanded(tree: &str) -> Vec<(String, String)> {
    let tree = tree.trim();
    let Some((before, members)) = tree.split_once('{') else {
        let (path, name) = match tree.split_once(" as ") {
            Some((path, name)) => (path.trim(), name.trim()),
            None => (tree, tree.rsplit("::").next().unwrap_or(tree)),
        };
        return vec![(path.to_owned(), name.to_owned())];
    };
    let members = members.trim_end().strip_suffix('}').expect("should end");
    let (mut depth, mut found, mut member) = (0, Vec::new(), String::new());
    for c in members.chars().chain([',']) {
        match c {
            ',' if depth == 0 && member.trim().is_empty() => member.clear(),
            ',' if depth == 0 => {
                let path = format!("{}{}", before.trim(), member.trim());
                found.extend(expanded(&path));
                member.clear();
            }
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                member.push(c);
            }
        }
    }
    found
}

/// The paths in code that start with a name: `lines::Targets`.
fn paths<'c>(code: &'c str, name: &'c str) -> impl Iterator<Item = &'c str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name).filter_map(move |(at, _)| {
        let before = code[..at].chars().next_back();
        let path = code[at..].split(|c: char| !is_word(c) && c != ':').next()?;
        let whole = path.get(name.len()..)?.starts_with("::");
        (whole && before.is_none_or(|c| !is_word(c) && c != ':')).then_some(path)
    })
}

/// The modules of the program.
struct Program(BTreeMap<Path, Source>);

impl Program {
    fn read() -> Self {
        let file = |(path, _, text): (PathBuf, _, String)| {
            let stem = path.with_extension("");
            let parts = stem.iter().map(|part| part.to_string_lossy().into_owned());
            let mut module: Path = parts.collect();
            if module.last().is_some_and(|last| last == "mod") {
                module.pop();
            }
            let is_tests = module.iter().any(|part| part == "tests");
            let is_root = module == ["lib"] || module == ["main"];
            (!is_tests && !is_root).then(|| (module, Source::read(program(&path, &text))))
        };
        Self(rooms().into_iter().filter_map(file).collect())
    }

    /// The module that defines the item of a path, and whether the path names
    /// the module itself. `None` if it is outside this program.
    fn resolved(&self, from: &Path, path: &str) -> Option<(Path, bool)> {
        let mut parts = path.split("::").filter(|part| !part.is_empty()).peekable();
        let mut module = from.clone();
        match *parts.peek()? {
            "crate" => module.clear(),
            "super" | "self" => {}
            child => {
                let is_child = self
                    .0
                    .contains_key(&[from.as_slice(), &[child.to_owned()]].concat());
                return is_child
                    .then(|| self.below(module, parts.collect()))
                    .flatten();
            }
        }
        parts.next_if_eq(&"crate");
        parts.next_if_eq(&"self");
        while parts.next_if_eq(&"super").is_some() {
            module.pop();
        }
        self.below(module, parts.collect())
    }

    fn below(&self, mut module: Path, parts: Vec<&str>) -> Option<(Path, bool)> {
        let mut parts = parts.into_iter();
        for part in parts.by_ref() {
            let child = [module.as_slice(), &[part.to_owned()]].concat();
            if self.0.contains_key(&child) {
                module = child;
                continue;
            }
            let given_on = self
                .0
                .get(&module)
                .and_then(|source| source.given_on.get(part));
            let there = given_on.and_then(|path| self.resolved(&module, path));
            // Items in two modules can have the same name.
            let there = there.filter(|(there, _)| *there != module);
            return there.or_else(|| self.0.contains_key(&module).then_some((module, false)));
        }
        self.0.contains_key(&module).then_some((module, true))
    }

    /// The modules that one uses.
    fn used(&self, module: &Path) -> BTreeSet<Path> {
        let Some(source) = self.0.get(module) else {
            return BTreeSet::new();
        };
        let mut used: BTreeSet<Path> = BTreeSet::new();
        let mut named: Vec<(String, String)> = Vec::new();
        for path in &source.uses {
            if let Some((there, is_module)) = self.resolved(module, path) {
                match is_module {
                    // Which items of it are used is determined from the code.
                    true => {
                        let name = path.rsplit("::").next().unwrap_or(path);
                        named.push((name.to_owned(), path.clone()));
                    }
                    false => drop(used.insert(there)),
                }
            }
        }
        let children = self
            .0
            .keys()
            .filter(|child| child.len() == module.len() + 1 && child.starts_with(module));
        named.extend(children.filter_map(|child| {
            let name = child.last()?;
            Some((name.clone(), format!("self::{name}")))
        }));
        named.extend(["crate", "super"].map(|name| (name.to_owned(), name.to_owned())));
        for (name, path) in named {
            for found in paths(&source.code, &name) {
                let whole = format!("{path}{}", &found[name.len()..]);
                used.extend(self.resolved(module, &whole).map(|(there, _)| there));
            }
        }
        used.remove(module);
        used
    }
}

/// The files that each file uses, directly or indirectly.
fn needed(uses: &BTreeMap<Path, BTreeSet<Path>>) -> BTreeMap<&Path, BTreeSet<&Path>> {
    let all = uses.keys().map(|start| {
        let (mut found, mut next) = (BTreeSet::new(), vec![start]);
        while let Some(module) = next.pop() {
            for used in uses.get(module).into_iter().flatten() {
                if found.insert(used) {
                    next.push(used);
                }
            }
        }
        (start, found)
    });
    all.collect()
}

#[test]
fn no_file_should_use_what_uses_it() {
    let program = Program::read();
    let uses: BTreeMap<Path, BTreeSet<Path>> = program
        .0
        .keys()
        .map(|module| (module.clone(), program.used(module)))
        .collect();
    assert!(
        uses.values().map(BTreeSet::len).sum::<usize>() > 1000,
        "too few uses were found"
    );
    let needed = needed(&uses);
    let in_circle = |a: &Path, b: &Path| needed.get(b).is_some_and(|all| all.contains(a));
    let circles: Vec<String> = uses
        .iter()
        .flat_map(|(module, used)| used.iter().map(move |other| (module, other)))
        .filter(|(module, other)| in_circle(module, other))
        .map(|(module, other)| format!("{} uses {}", module.join("/"), other.join("/")))
        .collect();
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

#[test]
fn an_import_should_be_read_with_all_its_members() {
    let source = Source::read(
        "pub use lines::Targets;\nuse crate::{\n    a::{B, c::D as E},\n    f,\n};\nlet g = f::h();\n",
    );
    assert_eq!(source.uses, ["crate::a::B", "crate::a::c::D", "crate::f"]);
    let given_on = BTreeMap::from([("Targets".to_owned(), "lines::Targets".to_owned())]);
    assert_eq!(source.given_on, given_on);
    assert_eq!(paths(&source.code, "f").collect::<Vec<_>>(), ["f::h"]);
}
