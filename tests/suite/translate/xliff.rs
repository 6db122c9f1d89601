//! The export satisfies the constraints of XLIFF Version 2.1 (OASIS Standard,
//! 13 February 2018), each with its section.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};
use yaodian::exchange::catalogue::FoundTerm;
use yaodian::exchange::xliff;
use yaodian::model::Pending;

use super::round_trip::{catalogue, workspace};
use crate::harness::Portal;

const CORE: &str = "urn:oasis:names:tc:xliff:document:2.0";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// An export with units in every state, two terms and a note.
fn export() -> String {
    let workspace = workspace(&Portal::shipped());
    let mut catalogue = catalogue(&workspace);
    let states = [
        None,
        Some(Pending::Stale),
        Some(Pending::Unreviewed),
        Some(Pending::Missing),
    ];
    for (unit, state) in catalogue.units.iter_mut().zip(states.iter().cycle()) {
        unit.pending = *state;
        if *state == Some(Pending::Missing) {
            unit.target = None;
        }
        let term = |range: std::ops::Range<usize>| FoundTerm {
            range,
            translation: "a \"term\" <of> & its own".to_owned(),
        };
        let ends = unit.source.char_indices().skip(1).map(|(at, _)| at);
        let ends: Vec<usize> = ends.take(2).collect();
        unit.terms = vec![term(0..ends[0]), term(ends[0]..ends[1])];
        unit.note = Some("a <note>\n  of two lines".to_owned());
    }
    xliff::write(&catalogue)
}

/// Every element with a name.
fn all<'a>(document: &'a Document<'_>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    let nodes = document.root().descendants();
    nodes.filter(move |node| node.has_tag_name((CORE, name)))
}

fn children<'a>(node: Node<'a, 'a>) -> Vec<&'a str> {
    let elements = node.children().filter(Node::is_element);
    elements.map(|child| child.tag_name().name()).collect()
}

/// §4.3.1.21: each id of these elements once, and an NMTOKEN.
fn unique<'a>(nodes: impl Iterator<Item = Node<'a, 'a>>) {
    let mut seen = BTreeSet::new();
    for node in nodes {
        let id = node.attribute("id").expect("should have an id");
        assert!(seen.insert(id.to_owned()), "{id} is there twice");
        let is_name = |c: char| c.is_alphanumeric() || ".-_:".contains(c);
        assert!(
            !id.is_empty() && id.chars().all(is_name),
            "{id} is no NMTOKEN"
        );
    }
}

/// Runs a check on the export.
fn held(check: impl Fn(&Document<'_>)) {
    let text = export();
    check(&Document::parse(&text).expect("should be well-formed"));
}

#[test]
fn s4_2_2_1_the_root_should_name_version_and_languages() {
    held(|document| {
        let root = document.root_element();
        assert!(root.has_tag_name((CORE, "xliff")));
        assert_eq!(root.attribute("version"), Some("2.1"));
        assert_eq!(root.attribute("srcLang"), Some("zh-Hans"));
        // Required if there is a target.
        assert_eq!(root.attribute("trgLang"), Some("en"));
        assert_eq!(children(root), ["file"]);
    });
}

#[test]
fn s4_2_2_2_a_file_should_have_an_id_and_hold_notes_before_units() {
    held(|document| {
        unique(all(document, "file"));
        for file in all(document, "file") {
            let held = children(file);
            assert_eq!(held.first(), Some(&"notes"));
            let rest = held.get(1..).unwrap_or_default();
            assert!(!rest.is_empty());
            assert!(rest.iter().all(|name| ["unit", "group"].contains(name)));
        }
    });
}

#[test]
fn s4_2_2_4_groups_should_have_ids_unique_within_the_file() {
    held(|document| {
        unique(all(document, "group"));
        for group in all(document, "group") {
            assert!(children(group).iter().all(|name| *name == "unit"));
        }
    });
}

#[test]
fn s4_2_2_5_units_should_have_ids_unique_within_the_file_and_notes_before_segments() {
    held(|document| {
        unique(all(document, "unit"));
        for unit in all(document, "unit") {
            let held = children(unit);
            assert_eq!(held.iter().filter(|name| **name == "segment").count(), 1);
            assert!(matches!(
                held.as_slice(),
                ["segment"] | ["notes", "segment"]
            ));
            assert_eq!(unit.attribute("canResegment"), Some("no"));
        }
    });
}

#[test]
fn s4_2_2_6_a_segment_should_hold_its_source_and_then_its_target() {
    held(|document| {
        for segment in all(document, "segment") {
            let held = children(segment);
            assert!(matches!(held.as_slice(), ["source"] | ["source", "target"]));
        }
    });
}

#[test]
fn s4_2_2_8_and_9_notes_should_hold_notes_and_these_text_alone() {
    held(|document| {
        for notes in all(document, "notes") {
            let held = children(notes);
            assert!(!held.is_empty() && held.iter().all(|name| *name == "note"));
        }
        for note in all(document, "note") {
            assert!(children(note).is_empty());
            assert!(!note.text().unwrap_or("").is_empty());
        }
    });
}

#[test]
fn s4_2_2_12_and_13_languages_should_be_those_of_the_root() {
    // xml:lang is optional on source and target, and if it is there, it is
    // srcLang or trgLang.
    held(|document| {
        for node in all(document, "source").chain(all(document, "target")) {
            assert!(node.attribute((XML, "lang")).is_none());
        }
    });
}

#[test]
fn s4_2_3_6_annotations_should_have_ids_unique_within_their_unit() {
    held(|document| {
        assert!(all(document, "mrk").count() > 0);
        for unit in all(document, "unit") {
            let marks = unit.descendants();
            let marks = marks.filter(|node| node.has_tag_name((CORE, "mrk")));
            let sources = marks.clone().filter(|mark| {
                mark.ancestors()
                    .any(|above| above.has_tag_name((CORE, "source")))
            });
            unique(sources);
            for mark in marks {
                // §4.7.3.1.2: a term annotation is of type `term` and has at
                // most one of `value` and `ref`.
                assert_eq!(mark.attribute("type"), Some("term"));
                assert!(mark.attribute("value").is_some() && mark.attribute("ref").is_none());
            }
        }
    });
}

#[test]
fn s4_3_1_35_a_sub_state_should_have_a_prefix_of_ours_and_stand_beside_a_state() {
    held(|document| {
        let subs: Vec<_> = all(document, "segment")
            .filter_map(|segment| Some((segment, segment.attribute("subState")?)))
            .collect();
        assert!(!subs.is_empty());
        for (segment, sub) in subs {
            assert!(segment.attribute("state").is_some());
            let (prefix, value) = sub.split_once(':').expect("should have a prefix");
            // The prefix `xlf` is reserved by the standard.
            assert!(prefix == "yaodian" && !value.is_empty());
        }
    });
}

#[test]
fn s4_3_1_37_a_target_language_should_be_a_tag_of_bcp_47() {
    held(|document| {
        for key in ["srcLang", "trgLang"] {
            let tag = document.root_element().attribute(key).unwrap_or("");
            assert!(yaodian::model::LanguageTag::new(tag).is_some(), "{key}");
        }
    });
}

#[test]
fn s4_3_1_31_states_should_be_of_the_four() {
    held(|document| {
        let states: BTreeSet<_> = all(document, "segment")
            .map(|segment| {
                let state = segment.attribute("state").expect("should have a state");
                let has_target = children(segment).contains(&"target");
                assert_eq!(has_target, state != "initial");
                state.to_owned()
            })
            .collect();
        assert!(states.iter().all(|state| {
            ["initial", "translated", "reviewed", "final"].contains(&state.as_str())
        }));
    });
}

#[test]
fn s4_3_2_2_white_space_should_be_kept_where_it_is_text() {
    held(|document| {
        for unit in all(document, "unit") {
            assert_eq!(unit.attribute((XML, "space")), Some("preserve"));
        }
    });
}

#[test]
fn s4_1_nothing_should_be_of_another_namespace() {
    held(|document| {
        let elements = document.root().descendants().filter(Node::is_element);
        for element in elements {
            assert_eq!(element.tag_name().namespace(), Some(CORE));
        }
    });
}
