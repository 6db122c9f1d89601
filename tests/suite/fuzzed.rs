//! The functions that fuzzing calls with any bytes, called with what it once
//! found and with some of what it begins with. So they are compiled and right
//! in every run of the tests, not only when somebody fuzzes.

#[allow(
    dead_code,
    unreachable_pub,
    reason = "a library of its own for the fuzz targets"
)]
#[path = "../../fuzz/readers/mod.rs"]
mod readers;

use std::collections::BTreeSet;
use std::panic::catch_unwind;

use readers::{TABLES, TARGETS, Target, seeds};

use crate::harness::root;

/// So many seeds of a target are tried.
const SEEDS: usize = 6;

/// Calls a target, and names the input if a promise is broken.
fn hold(name: &str, input: &str, target: Target, bytes: &[u8]) {
    let held = catch_unwind(|| target(bytes));
    assert!(held.is_ok(), "{name} breaks a promise with {input}");
}

#[test]
fn what_fuzzing_once_found_should_stay_fixed() {
    for (name, target) in TARGETS {
        for (finding, bytes) in seeds::findings(name) {
            hold(name, &finding, target, &bytes);
        }
    }
}

#[test]
fn every_reader_should_keep_its_promises() {
    for (name, target) in TARGETS {
        let seeds = seeds::of(name);
        assert!(!seeds.is_empty(), "{name} has no seeds");
        // From the whole list, which is sorted by folder.
        let step = seeds.len().div_ceil(SEEDS);
        for (seed, bytes) in seeds.iter().step_by(step) {
            // Whole, cut short, and with an invalid byte.
            let (half, third) = (bytes.len() / 2, bytes.len() / 3);
            let odd = [&bytes[..third], b"\xff", &bytes[third..]].concat();
            for bytes in [&bytes[..], &bytes[..half], &odd[..]] {
                hold(name, seed, target, bytes);
            }
        }
    }
}

#[test]
fn every_table_should_have_seeds() {
    let first = seeds::of("tables");
    let chosen: BTreeSet<u8> = first.iter().map(|(_, bytes)| bytes[0]).collect();
    assert_eq!(chosen.len(), TABLES.len(), "{chosen:?}");
}

#[test]
fn every_target_should_have_a_file_and_a_name_in_the_script() {
    let script = std::fs::read_to_string(root().join("fuzz/run")).expect("should be there");
    let manifest = std::fs::read_to_string(root().join("fuzz/Cargo.toml"));
    let manifest = manifest.expect("should be there");
    for (name, _) in TARGETS {
        let file = format!("targets/{name}.rs");
        let text = std::fs::read_to_string(root().join("fuzz").join(&file));
        let text = text.expect("should be there");
        assert!(
            text.contains(&format!("yaodian_fuzz::{name}(input)")),
            "{file}"
        );
        assert!(
            text.contains(&format!("seeds::write(\"{name}\")")),
            "{file}"
        );
        assert!(manifest.contains(&format!("path = \"{file}\"")), "{file}");
        assert!(script.contains(&format!("[{name}]=")), "{name}");
    }
    let findings = root().join("fuzz/findings");
    let folders = std::fs::read_dir(findings).expect("should be there");
    for folder in folders {
        let name = folder.expect("should be readable").file_name();
        let name = name.to_string_lossy().into_owned();
        let is_target = TARGETS.iter().any(|(target, _)| *target == name);
        assert!(is_target || name == "client", "no target {name}");
    }
}
