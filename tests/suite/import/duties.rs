//! Who does what the specimens of `tests/corpus` say, and by when: against what a
//! careful reader finds in them.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::Value;
use yaodian::source::decode::Decoded;
use yaodian::source::duties::{Duty, find};
use yaodian::source::grammar::{Asked, parse};

use super::specimens::{read, specimens};

/// What is compared.
const KINDS: [&str; 3] = ["owners that lead", "owners that support", "deadlines"];

/// A kind, a provision by its place among all, and what is said of it.
type Fact = (&'static str, usize, String);

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What a careful reader finds.
fn expected(nodes: &Value, count: &mut usize, facts: &mut BTreeSet<Fact>) {
    for node in nodes.as_array().unwrap() {
        *count += 1;
        for owner in node["owners"].as_array().into_iter().flatten() {
            let leads = owner["role"] == "lead";
            let kind = KINDS[usize::from(!leads)];
            facts.insert((kind, *count, bare(owner["name"].as_str().unwrap())));
        }
        if let Some(text) = node["deadline"]["text"].as_str() {
            let date = node["deadline"]["date"].as_str().unwrap_or("no date");
            facts.insert((KINDS[2], *count, format!("{} {date}", bare(text))));
        }
        expected(&node["children"], count, facts);
    }
}

/// What is read.
fn found(duties: &[Duty], count: &mut usize, facts: &mut BTreeSet<Fact>) {
    for duty in duties {
        *count += 1;
        for body in &duty.owners {
            let kind = KINDS[usize::from(!body.leads)];
            facts.insert((kind, *count, bare(&body.name)));
        }
        if let Some(due) = &duty.deadline {
            let date = due
                .date
                .map_or("no date".to_owned(), |date| date.to_string());
            facts.insert((KINDS[2], *count, format!("{} {date}", bare(&due.text))));
        }
        found(&duty.children, count, facts);
    }
}

#[allow(
    clippy::print_stdout,
    reason = "the figures are of interest also where nothing is wrong"
)]
#[test]
fn duties_should_be_read_as_a_careful_reader_does() {
    let mut counts = [[0_usize; 3]; 3];
    let mut differences = String::new();
    for (file, wanted) in specimens() {
        let (decoded, reading) = read(&file);
        let duties = find(&decoded.published.file.text, &reading, None);
        let (mut own, mut other) = (BTreeSet::new(), BTreeSet::new());
        found(&duties, &mut 0, &mut own);
        expected(&wanted["nodes"], &mut 0, &mut other);
        for (kind, counts) in KINDS.iter().zip(&mut counts) {
            let of = |facts: &BTreeSet<Fact>| facts.iter().filter(|fact| fact.0 == *kind).count();
            counts[0] += of(&other);
            counts[1] += of(&own);
            counts[2] += own
                .intersection(&other)
                .filter(|fact| fact.0 == *kind)
                .count();
        }
        let name = file.file_name().unwrap().to_str().unwrap();
        for (kind, node, fact) in own.difference(&other) {
            writeln!(differences, "not expected: {name} {node} {kind}: {fact}").unwrap();
        }
        for (kind, node, fact) in other.difference(&own) {
            writeln!(differences, "not found: {name} {node} {kind}: {fact}").unwrap();
        }
    }
    let mut table = format!(
        "{:<22}{:>10}{:>8}{:>11}{:>8}\n",
        "", "expected", "read", "precision", "recall"
    );
    let mut is_good = true;
    for (kind, [expected, read, right]) in KINDS.iter().zip(counts) {
        let share = |of: usize| right as f64 / of as f64;
        let (precision, recall) = (share(read), share(expected));
        writeln!(
            table,
            "{kind:<22}{expected:>10}{read:>8}{precision:>11.3}{recall:>8.3}"
        )
        .unwrap();
        is_good &= expected >= 50 && precision >= 0.97 && recall >= 0.9;
    }
    println!("{table}\n{differences}");
    assert!(is_good, "\n{table}\n{differences}");
}

/// The bodies with their roles, and the deadlines, of a tree that the grammar
/// makes: in its order, without line breaks.
fn of_tree(decoded: Decoded) -> Vec<String> {
    let parsed = parse(
        decoded.published,
        Vec::new(),
        &decoded.lines,
        &Asked::default(),
    );
    let text = parsed.text.corrected();
    let mut all = Vec::new();
    for provision in parsed
        .document
        .iter()
        .flat_map(|document| document.provisions.walk())
    {
        let owners = provision.source.owners.iter();
        all.extend(owners.map(|own| format!("{} {}", bare(own.name.of(text)), own.role.word())));
        let due = provision.source.deadline.iter();
        all.extend(due.map(|due| format!("{} {:?}", bare(due.text.of(text)), due.date)));
    }
    all
}

/// The same of what an import prints.
fn printed(duties: &[Duty], all: &mut Vec<String>) {
    for duty in duties {
        all.extend(
            duty.owners
                .iter()
                .map(|own| format!("{} {}", bare(&own.name), own.role.word())),
        );
        let due = duty.deadline.iter();
        all.extend(due.map(|due| format!("{} {:?}", bare(&due.text), due.date)));
        printed(&duty.children, all);
    }
}

#[test]
fn the_tree_of_a_plan_should_have_what_its_import_prints() {
    let mut count = 0;
    for (file, _) in specimens() {
        let (decoded, reading) = read(&file);
        let duties = find(&decoded.published.file.text, &reading, None);
        // Provisions of a notice are not of its plan.
        if reading.title.is_none() || reading.nodes.iter().any(|node| node.line < reading.begins) {
            continue;
        }
        let mut wanted = Vec::new();
        printed(&duties, &mut wanted);
        assert_eq!(of_tree(decoded), wanted, "{file:?}");
        count += wanted.len();
    }
    assert!(count > 200, "only {count}");
}
