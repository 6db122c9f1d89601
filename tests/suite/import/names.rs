//! What the specimens of `tests/corpus` name, against what a careful reader
//! finds in them (`names.toml`): each is imported and joined, without a glossary.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use rayon::prelude::*;
use serde::Deserialize;
use yaodian::model::{Mark, NameKind, Plan, Text};
use yaodian::pipeline;
use yaodian::source::{Disk, Options};
use yaodian::text::names::names;

use super::specimens::specimens;
use crate::harness::{self, Folder};

/// A portal without plans.
const SITE: &str = "base-url = \"https://sample.example/\"\ntheme = \"civic\"\n\n\
    [[language]]\ntag = \"zh-Hans\"\nlabel = \"中文\"\nname = \"门户\"\ndescription = \"样本。\"\n";

const KINDS: [NameKind; 4] = [
    NameKind::Instrument,
    NameKind::Target,
    NameKind::System,
    NameKind::Place,
];

/// What a reader found in a specimen.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Answer {
    instruments: Vec<String>,
    targets: Vec<String>,
    systems: Vec<String>,
    places: Vec<String>,
}

/// Names with how often they are; only of targets more than once.
type Facts = BTreeMap<(&'static str, String), usize>;

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

impl Answer {
    fn facts(&self) -> Facts {
        let mut facts = Facts::new();
        let kinds = [
            &self.instruments,
            &self.targets,
            &self.systems,
            &self.places,
        ];
        for (kind, words) in KINDS.iter().zip(kinds) {
            for words in words {
                note(&mut facts, *kind, bare(words));
            }
        }
        facts
    }
}

fn note(facts: &mut Facts, kind: NameKind, words: String) {
    let count = facts.entry((kind.name(), words)).or_default();
    *count = if kind == NameKind::Target {
        *count + 1
    } else {
        1
    };
}

/// The plan that an import makes of a specimen.
fn imported(file: &Path) -> Plan {
    let folder = Folder::empty();
    let site = folder.path().join("site.toml");
    fs::write(&site, SITE).expect("should write");
    let path = file.to_str().expect("should be UTF-8");
    let import = || folder.run(["import", "--id", "plan", path]);
    let mut ran = import();
    if ran.stderr.contains("import-language") {
        fs::write(&site, SITE.replace("zh-Hans", "zh-Hant")).expect("should write");
        ran = import();
    }
    assert_eq!(ran.code, 0, "{path}: {}", ran.stderr);
    let reader = Disk {
        root: folder.path().to_path_buf(),
    };
    let portal = match pipeline::load(&reader, &Options::default()) {
        Ok(portal) => portal.value,
        Err(problems) => panic!("{path}: {problems:?}"),
    };
    Plan::clone(&portal.plans[0])
}

/// The names in all texts of a plan.
fn found(plan: &Plan) -> Facts {
    let mut facts = Facts::new();
    let around = [&plan.preamble, &plan.closing].into_iter();
    let around = around.chain(&plan.notice);
    let provisions = plan.walk();
    let bodies = around.chain(provisions.iter().map(|provision| &provision.body));
    let texts = bodies.flat_map(|body| &body.original.paragraphs);
    let titled = provisions.iter().filter(|provision| provision.has_heading);
    let titles = titled.map(|provision| &provision.title.original);
    for text in texts.chain(titles) {
        of_text(plan, text, &mut facts);
    }
    facts
}

fn of_text(plan: &Plan, text: &Text, facts: &mut Facts) {
    for (at, mark) in &text.marks {
        let Mark::Named(index) = mark else { continue };
        let kind = plan.names.own[*index].kind;
        let words = &text.string[at.clone()];
        let words = match kind {
            NameKind::Target => amount(words),
            _ => words,
        };
        let words = bare(words);
        // An app is called by its name alone, too.
        note(facts, kind, words);
    }
}

/// The amount in the words of a target.
fn amount(words: &str) -> &str {
    let found = names(words).targets;
    found
        .first()
        .map_or(words, |target| &words[target.amount.clone()])
}

#[allow(
    clippy::print_stdout,
    reason = "the figures are of interest also where nothing is wrong"
)]
#[test]
fn names_should_be_found_as_a_careful_reader_does() {
    let table = harness::root().join("tests/corpus/names.toml");
    let table = fs::read_to_string(table).expect("should be there");
    let answers: BTreeMap<String, Answer> = toml::from_str(&table).expect("should be TOML");
    let specimens = specimens();
    let mut judged: Vec<(&str, Facts, Facts)> = answers
        .par_iter()
        .map(|(name, answer)| {
            let stem = |file: &Path| file.file_name().unwrap().to_str().unwrap().to_owned();
            let mut files = specimens.iter().map(|(file, _)| file);
            let file = files.find(|file| stem(file).split('.').next() == Some(name));
            let file = file.unwrap_or_else(|| panic!("{name} should be a specimen"));
            (name.as_str(), found(&imported(file)), answer.facts())
        })
        .collect();
    judged.sort_by_key(|(name, ..)| *name);
    let mut counts = [[0_usize; 3]; 4];
    let mut differences = String::new();
    for (name, own, other) in &judged {
        for (kind, counts) in KINDS.iter().zip(&mut counts) {
            let of = |facts: &Facts| -> Facts {
                let facts = facts.clone().into_iter();
                facts.filter(|((of, _), _)| *of == kind.name()).collect()
            };
            let (own, other) = (of(own), of(other));
            counts[0] += other.values().sum::<usize>();
            counts[1] += own.values().sum::<usize>();
            let mut both = 0;
            for ((_, words), count) in &own {
                let expected = other
                    .get(&(kind.name(), words.clone()))
                    .copied()
                    .unwrap_or(0);
                both += expected.min(*count);
                for _ in expected..*count {
                    let kind = kind.name();
                    writeln!(differences, "not expected: {name} {kind}: {words}").unwrap();
                }
            }
            counts[2] += both;
            for ((_, words), count) in &other {
                let read = own.get(&(kind.name(), words.clone())).copied().unwrap_or(0);
                for _ in read..*count {
                    let kind = kind.name();
                    writeln!(differences, "not found: {name} {kind}: {words}").unwrap();
                }
            }
        }
    }
    let mut table = format!(
        "{:<12}{:>10}{:>8}{:>11}{:>8}\n",
        "", "expected", "found", "precision", "recall"
    );
    let mut is_good = judged.len() >= 25;
    for (kind, [expected, read, right]) in KINDS.iter().zip(counts) {
        let share = |of: usize| right as f64 / of as f64;
        let (precision, recall) = (share(read), share(expected));
        let kind = kind.name();
        writeln!(
            table,
            "{kind:<12}{expected:>10}{read:>8}{precision:>11.3}{recall:>8.3}"
        )
        .unwrap();
        is_good &= expected >= 30 && precision >= 0.97 && recall >= 0.9;
    }
    println!("{table}\n{differences}");
    assert!(is_good, "\n{table}\n{differences}");
}
