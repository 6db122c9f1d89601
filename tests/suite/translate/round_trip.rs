//! Exporting and importing a translator's file must lose nothing.

use std::collections::BTreeMap;

use proptest::prelude::*;
use yaodian::exchange::{Catalogue, accept, import, merge, po, validate, xliff};
use yaodian::model::Pending;
use yaodian::pipeline::{self, Workspace};
use yaodian::source::Options;

use super::{SEGMENTS, export, import, waiting};
use crate::harness::{Portal, TOPIC_1_EN, sampled};

#[test]
fn an_untouched_export_should_change_no_byte_when_it_comes_back() {
    for portal in [
        Portal::sample(),
        Portal::sample().without(SEGMENTS),
        Portal::sample().replace(TOPIC_1_EN, "Give temporary assistance in time.", "[…]"),
        Portal::sample().in_original("强化低保", "推进低保"),
        Portal::shipped(),
    ] {
        let folder = portal.on_disk();
        for format in ["po", "xliff"] {
            let before = folder.tree("content");
            let text = export(&folder, format);
            import(&folder, &text).ends(0);
            assert!(
                folder.tree("content") == before,
                "{format} changed something"
            );
            assert_eq!(export(&folder, format), text);
        }
    }
}

#[test]
fn a_translation_from_nothing_should_make_the_edition_that_was_exported() {
    for format in ["po", "xliff"] {
        let folder = Portal::sample().on_disk();
        let text = export(&folder, format);
        let wanted = folder.tree("content/plans/2031/en");
        let bare = Portal::sample().without("content/plans/2031/en").on_disk();
        import(&bare, &text).ends(0);
        let made = bare.tree("content/plans/2031/en");
        for (path, bytes) in wanted.iter().filter(|(path, _)| path.ends_with(".md")) {
            assert_eq!(
                String::from_utf8_lossy(&made[path]),
                String::from_utf8_lossy(bytes),
                "{path}"
            );
        }
        assert_eq!(export(&bare, format), text);
    }
}

#[test]
fn a_translators_work_should_arrive_line_for_line() {
    const HEAD: &str = "#. 1. 健全社会救助体系\n#. 1. 完善低保制度\n\
        #. 最低生活保障 = subsistence allowance\n#. 低保 = subsistence allowance\n";
    let folder = Portal::sample().on_disk();
    let text = export(&folder, "po")
        .replace("Give temporary assistance in time.", "Give temporary help in time.")
        .replace(
            &format!("{HEAD}#: seeds/sample.txt:8\nmsgctxt \"measure/1/1\""),
            &format!(
                "# Is “extend” right?\n{HEAD}#: seeds/sample.txt:8\n#, fuzzy\nmsgctxt \"measure/1/1\""
            ),
        );
    let dry = {
        std::fs::write(folder.path().join("delivery"), &text).expect("should write");
        let before = folder.tree("content");
        let ran = folder
            .run(["translate", "import", "--dry-run", "delivery"])
            .ends(0);
        assert!(folder.tree("content") == before, "a dry run wrote");
        ran.stdout
    };
    for named in ["measure/1/2", "measure/1/1", "would write"] {
        assert!(dry.contains(named), "{dry}");
    }
    import(&folder, &text).ends(0);
    let edition = folder.tree("content/plans/2031/en");
    let topic = String::from_utf8_lossy(&edition["01-social-assistance.md"]).into_owned();
    assert!(
        topic.contains("\nGive temporary help in time.\n"),
        "{topic}"
    );
    let records = String::from_utf8_lossy(&edition["segments.toml"]).into_owned();
    let noted = "\"measure/1/1\" = { note = \"Is “extend” right?\" }\n";
    assert!(records.contains(noted), "{records}");
    let unreviewed = BTreeMap::from([("measure/1/1".into(), "unreviewed".into())]);
    assert_eq!(waiting(&folder), unreviewed);
    assert_eq!(export(&folder, "po"), text);
}

#[test]
fn units_that_are_not_in_the_file_should_keep_what_they_have() {
    let folder = Portal::sample().on_disk();
    let before = folder.tree("content");
    let text = export(&folder, "po");
    let entries: Vec<&str> = text.split("\n\n").take(4).collect();
    let ran = import(&folder, &(entries.join("\n\n") + "\n")).ends(0);
    assert!(ran.stdout.contains("12 segments"), "{}", ran.stdout);
    assert!(folder.tree("content") == before);
}

pub(super) fn workspace(portal: &Portal) -> Workspace {
    let read = pipeline::workspace(&portal.reader(), &Options::default());
    read.expect("should be good").value
}

pub(super) fn catalogue(workspace: &Workspace) -> Catalogue {
    let source = &workspace.corpus.plans[0];
    let plan = &workspace.portal.plans[0];
    Catalogue::of(&workspace.portal, plan, source, &source.editions[0])
}

/// Words that a line of an edition, or a note, can contain.
fn words() -> impl Strategy<Value = String> {
    "[a-zA-Z<>&\"'\\\\ \t,.;:()=%/民政《》“”…\u{A0}\u{1F600}~|#-]{1,60}"
        .prop_map(|words| format!("A{}z", words.trim()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(sampled(24, 64)))]
    #[test]
    fn whatever_the_words_they_should_come_back(
        lines in prop::collection::vec((words(), prop::option::of(words()), 0_u8..4), 15)
    ) {
        let workspace = workspace(&Portal::sample());
        let mut catalogue = catalogue(&workspace);
        for (unit, (target, note, state)) in catalogue.units.iter_mut().zip(&lines) {
            unit.pending = match state {
                0 => None,
                1 => Some(Pending::Stale),
                2 => Some(Pending::Unreviewed),
                _ => Some(Pending::Missing),
            };
            unit.target = (*state < 3).then(|| target.clone());
            unit.note = note.clone();
        }
        for (format, text) in [("po", po::write(&catalogue)), ("xliff", xliff::write(&catalogue))] {
            let read = import::read("delivery", text.as_bytes());
            let read = read.map_err(|problems| TestCaseError::fail(format!("{problems:?}")))?;
            prop_assert_eq!(read.units.len(), catalogue.units.len());
            for (unit, read) in catalogue.units.iter().zip(&read.units) {
                prop_assert_eq!(&read.id.value, &unit.id.to_string());
                prop_assert_eq!(&read.source.value, &unit.source);
                prop_assert_eq!(&read.target.value, unit.target.as_deref().unwrap_or(""));
                prop_assert_eq!(&read.note, &unit.note, "{}", format);
                let passes = read.is_accepted && unit.target.is_some();
                prop_assert_eq!(passes, unit.pending.is_none());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(sampled(6, 12)))]
    #[test]
    fn an_edition_of_any_words_should_survive_export_and_import(
        lines in prop::collection::vec((words(), prop::option::of(words())), 15)
    ) {
        let workspace = workspace(&Portal::sample());
        let mut wanted = catalogue(&workspace);
        for (unit, (target, note)) in wanted.units.iter_mut().zip(&lines) {
            // Numbers are compared with the original's in another test.
            if !unit.source.contains(|c: char| c.is_ascii_digit()) {
                unit.target = Some(target.clone());
            }
            unit.note = note.clone();
        }
        for (format, text) in [("po", po::write(&wanted)), ("xliff", xliff::write(&wanted))] {
            let folder = Portal::sample().on_disk();
            let ran = import(&folder, &text);
            prop_assert_eq!(ran.code, 0, "{}", ran.stderr);
            prop_assert_eq!(export(&folder, format), text);
        }
    }
}

#[test]
fn accepting_should_date_only_what_was_not_accepted() {
    let workspace = workspace(&Portal::sample());
    let edition = &workspace.corpus.plans[0].editions[0];
    let today = jiff::civil::date(2032, 1, 1);
    let done = accept::accept(
        &catalogue(&workspace),
        edition,
        None,
        (&workspace.portal.glossary, today),
    );
    assert_eq!(done.map(|done| done.files.len()), Ok(0));
    let text = po::write(&catalogue(&workspace));
    let read = import::read("d.po", text.as_bytes()).expect("should be PO");
    let plan = &workspace.portal.plans[0];
    let catalogue = catalogue(&workspace);
    let validated = validate::validate(&catalogue, &read, &workspace.portal.glossary);
    let validated = validated.expect("should be valid");
    let merged = merge::merge(&catalogue, plan, edition, validated, today);
    assert!(merged.files.is_empty());
}

#[test]
fn what_other_programs_add_to_a_po_file_should_do_no_harm() {
    let folder = Portal::sample().on_disk();
    let before = folder.tree("content");
    let text = export(&folder, "po");
    let spoken = "#, fuzzy, no-wrap\n#| msgid \"old\"\nmsgctxt \"topic/1\"";
    let obsolete =
        "\n#~ msgctxt \"topic/9\"\n#~ msgid \"旧\"\n#~ msgstr \"old\"\n#~| msgid \"x\"\n";
    for other in [
        format!("\u{FEFF}{text}"),
        text.replace('\n', "\r\n"),
        format!("{text}{obsolete}"),
        format!("# A remark on the file.\n#\n{text}"),
        // No blank lines between entries.
        text.replace("\n\n", "\n"),
        text.replace("msgstr \"", "msgstr \"\"\n  \""),
    ] {
        import(&folder, &other).ends(0);
        assert!(folder.tree("content") == before, "{other}");
    }
    let text = text.replace("msgctxt \"topic/1\"", spoken);
    import(&folder, &text).ends(0);
    let unreviewed = BTreeMap::from([("topic/1".into(), "unreviewed".into())]);
    assert_eq!(waiting(&folder), unreviewed);
}

#[test]
fn taking_a_translation_away_should_need_to_be_said() {
    let folder = Portal::sample().on_disk();
    let text = export(&folder, "po").replace("Give temporary assistance in time.", "[…]");
    import(&folder, &text).ends(0);
    let missing = BTreeMap::from([("measure/1/2".into(), "missing".into())]);
    assert_eq!(waiting(&folder), missing);
    let records = folder.tree("content/plans/2031/en");
    let records = String::from_utf8_lossy(&records["segments.toml"]).into_owned();
    assert!(!records.contains("measure/1/2"), "{records}");
}
