//! The program is built only from crates that `deny.toml` allows: each has a
//! licence compatible with ours, and comes from a source that keeps what it has
//! published. Known vulnerabilities are checked by cargo-deny only.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

use crate::harness::root;

/// A file, parsed: `deny.toml` or `Cargo.lock`.
fn table(name: &str) -> toml::Table {
    let text = std::fs::read_to_string(root().join(name)).expect("should be there");
    text.parse().expect("should be TOML")
}

/// A list of strings in `deny.toml`.
fn list(section: &str, key: &str) -> Vec<String> {
    let deny = table("deny.toml");
    let words = deny[section][key].as_array().expect("should be a list");
    let word = |word: &toml::Value| word.as_str().expect("should be a word").to_owned();
    words.iter().map(word).collect()
}

fn cargo(arguments: &[&str]) -> String {
    let cargo = std::env::var_os("CARGO").expect("cargo should run the tests");
    let mut command = Command::new(cargo);
    let ran = command.args(arguments).current_dir(root()).output();
    let ran = ran.expect("should run");
    let said = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{arguments:?}: {said}");
    String::from_utf8(ran.stdout).expect("should be UTF-8")
}

/// The licence of every crate from which this machine builds the program or its
/// tests. Crates for other systems may not have been fetched.
fn licences() -> BTreeMap<String, String> {
    let version = cargo(&["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.expect("cargo should say its host");
    let metadata = cargo(&[
        "metadata",
        "--locked",
        "--offline",
        "--format-version=1",
        "--filter-platform",
        host,
    ]);
    let metadata: Value = serde_json::from_str(&metadata).expect("should be JSON");
    let packages = metadata["packages"].as_array().expect("should have some");
    let named = |package: &Value| {
        let name = format!("{} {}", package["name"], package["version"]).replace('"', "");
        let licence = package["license"].as_str().unwrap_or("none");
        (name, licence.to_owned())
    };
    packages.iter().map(named).collect()
}

/// Whether an SPDX expression allows a licence of the list; `false` if it
/// cannot be parsed. Old crates use `/` for `OR`.
fn admits(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ");
    let spaced = spaced.replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    either(&mut rest, allowed) == Some(true) && rest.is_empty()
}

/// `either = both { "OR" both }`
fn either(rest: &mut &[&str], allowed: &[String]) -> Option<bool> {
    let mut admitted = both(rest, allowed)?;
    while let ["OR", after @ ..] = *rest {
        *rest = after;
        admitted |= both(rest, allowed)?;
    }
    Some(admitted)
}

/// `both = one { "AND" one }`
fn both(rest: &mut &[&str], allowed: &[String]) -> Option<bool> {
    let mut admitted = one(rest, allowed)?;
    while let ["AND", after @ ..] = *rest {
        *rest = after;
        admitted &= one(rest, allowed)?;
    }
    Some(admitted)
}

/// `one = "(" either ")" / licence [ "WITH" exception ]`
fn one(rest: &mut &[&str], allowed: &[String]) -> Option<bool> {
    let is_allowed = |licence: &str| allowed.iter().any(|allowed| allowed == licence);
    match *rest {
        ["(", after @ ..] => {
            *rest = after;
            let admitted = either(rest, allowed)?;
            *rest = rest.strip_prefix(&[")"])?;
            Some(admitted)
        }
        [licence, "WITH", exception, after @ ..] => {
            *rest = after;
            Some(is_allowed(&format!("{licence} WITH {exception}")))
        }
        ["AND" | "OR" | "WITH" | ")", ..] | [] => None,
        [licence, after @ ..] => {
            *rest = after;
            Some(is_allowed(licence))
        }
    }
}

#[test]
fn every_crate_should_have_a_licence_that_is_admitted() {
    let allowed = list("licenses", "allow");
    let licences = licences();
    assert!(licences.len() > 100, "is the test blind? {licences:?}");
    let refused: Vec<_> = licences
        .iter()
        .filter(|(_, licence)| !admits(licence, &allowed))
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn no_licence_should_be_admitted_that_asks_for_the_source_of_the_whole() {
    for licence in list("licenses", "allow") {
        let is_copyleft = ["GPL", "LGPL", "AGPL", "SSPL", "EUPL", "OSL"]
            .iter()
            .any(|family| licence.starts_with(family));
        assert!(!is_copyleft, "{licence}");
    }
}

#[test]
fn every_crate_should_be_of_an_admitted_registry() {
    let registries = list("sources", "allow-registry");
    let lock = table("Cargo.lock");
    let packages = lock["package"].as_array().expect("should have some");
    let mut own = Vec::new();
    for package in packages {
        let name = package["name"].as_str().expect("should have a name");
        match package.get("source").and_then(toml::Value::as_str) {
            Some(source) => {
                let registry = source.strip_prefix("registry+");
                let is_known =
                    registry.is_some_and(|url| registries.iter().any(|known| known == url));
                assert!(is_known, "{name} is of {source}");
                assert!(package.get("checksum").is_some(), "{name} has no checksum");
            }
            None => own.push(name),
        }
    }
    assert_eq!(own, ["yaodian"]);
}

#[test]
fn what_is_known_and_borne_should_have_a_reason_and_a_crate() {
    let lock = table("Cargo.lock").to_string();
    let deny = table("deny.toml");
    let borne = deny["advisories"]["ignore"].as_array();
    for advisory in borne.expect("should be a list") {
        let reason = advisory["reason"].as_str().expect("should have a reason");
        let named = reason.split(' ').next().unwrap_or("");
        assert!(lock.contains(&format!("name = \"{named}\"")), "{reason}");
    }
}

#[test]
fn an_expression_of_licences_should_be_read_as_spdx_has_it() {
    let allowed = ["MIT".to_owned(), "ISC".to_owned()];
    for (expression, expected) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("MIT OR GPL-3.0-only", true),
        ("MIT AND GPL-3.0-only", false),
        ("GPL-2.0/MIT", true),
        ("(MIT OR Apache-2.0) AND ISC", true),
        ("(GPL-2.0 OR Apache-2.0) AND ISC", false),
        ("MIT AND ISC OR GPL-2.0", true),
        ("MIT OR", false),
        ("OR MIT", false),
        ("(MIT", false),
        ("MIT ISC", false),
        ("Apache-2.0 WITH LLVM-exception", false),
        ("MIT WITH Classpath-exception-2.0", false),
        ("none", false),
        ("", false),
    ] {
        assert_eq!(admits(expression, &allowed), expected, "{expression}");
    }
}
