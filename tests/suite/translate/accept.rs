//! Accepting translations.

use std::collections::BTreeMap;

use super::{FRONT_EN, SEGMENTS, codes, waiting};
use crate::harness::Portal;

#[test]
fn a_part_should_be_accepted_by_its_name() {
    let folder = Portal::sample().without(SEGMENTS).on_disk();
    folder
        .run(["translate", "accept", "topic/1", "notice"])
        .ends(0);
    let left: Vec<String> = waiting(&folder).into_keys().collect();
    let expected = [
        "measure/3/1",
        "measure/3/title",
        "preamble/1",
        "title",
        "topic/2",
    ];
    assert_eq!(left, expected);
    folder.run(["translate", "accept", "--all"]).ends(0);
    assert_eq!(waiting(&folder), BTreeMap::new());
    // Nothing to accept: no byte changes.
    let before = folder.tree("content");
    folder.run(["translate", "accept", "--all"]).ends(0);
    assert!(folder.tree("content") == before);
}

#[test]
fn a_name_that_is_no_segments_should_be_answered_with_the_nearest() {
    let folder = Portal::sample().on_disk();
    for (name, nearest) in [("mesure/1", "measure/1"), ("measure/1/22", "measure/1/2")] {
        let ran = folder.run(["translate", "accept", name]).ends(1);
        assert!(ran.stderr.contains("error[segment-none]"), "{}", ran.stderr);
        assert!(
            ran.stderr.contains(&format!("“{nearest}”")),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn the_record_of_a_vanished_segment_should_be_warned_of_and_pruned() {
    let line = "\"measure/9/1\" = { source = \"0123456789abcdef\", accepted = \"2031-04-02\" }\n";
    let portal = Portal::sample();
    let records = portal.text(SEGMENTS) + line;
    let count = records.lines().count() as u64;
    let folder = portal.with(SEGMENTS, records).on_disk();
    let ran = folder.run(["--format", "json", "check"]).ends(0);
    assert_eq!(codes(&ran), [("segment-unknown".to_owned(), count)]);
    folder.run(["translate", "accept", "--all"]).ends(0);
    folder.run(["check", "--strict"]).ends(0);
}

#[test]
fn an_edition_with_errors_should_not_be_worked_on() {
    let folder = Portal::sample()
        .replace(FRONT_EN, "Please put them", "Please {put them")
        .on_disk();
    for verb in [&["accept", "--all"][..], &["export"], &["import", "x"]] {
        let arguments = ["--format", "json", "translate"].iter().chain(verb);
        let ran = folder.run(arguments).ends(1);
        assert_eq!(codes(&ran), [("placeholder-unbalanced".to_owned(), 6)]);
    }
}

#[test]
fn what_people_noted_in_the_records_should_stay() {
    let noted = "\u{FEFF}".to_owned()
        + &Portal::sample()
            .text(SEGMENTS)
            .replacen("\"title\"", "# Asked the office: 2031-03.\n\n# Short.\n\"title\"", 1)
            .replace("\"topic/1\"", "\n# From here on by A.\n\"topic/1\"")
            .replace(
                "\"measure/1/1\" = { source = \"9f09b243f2eb4055\", accepted = \"2031-04-02\" }",
                "\"measure/1/1\" = { source = \"0000000000000000\", accepted = \"2031-04-02\" } # see “#3”",
            )
        + "\"measure/9/9\" = { note = \"gone # here\" } # of a measure that is gone\n# The end.\n";
    let folder = Portal::sample().with(SEGMENTS, noted.as_str()).on_disk();
    folder.run(["translate", "accept", "--all"]).ends(0);
    let read = || String::from_utf8(folder.tree("")[SEGMENTS].clone()).expect("should be UTF-8");
    let today = jiff::ZonedDateTime::now().date().to_string();
    let expected = noted
        .replace(
            "0000000000000000\", accepted = \"2031-04-02",
            &format!("9f09b243f2eb4055\", accepted = \"{today}"),
        )
        .replace("\"measure/9/9\" = { note = \"gone # here\" } ", "");
    assert_eq!(read(), expected);
    // The same when a translator's file is imported.
    let text = super::export(&folder, "po")
        .replace("Give temporary assistance in time.", "Give it in time.");
    super::import(&folder, &text).ends(0);
    let after = read();
    assert_ne!(after, expected);
    for comment in expected.lines().filter_map(|line| line.split_once("# ")) {
        assert!(after.contains(comment.1), "{comment:?} is not in {after}");
    }
    assert!(after.starts_with('\u{FEFF}'));
}
