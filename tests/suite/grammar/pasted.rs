//! Pasted runs are found, and nothing else is.

use super::{ORIGINAL, document, found, with_measures};

#[test]
fn the_original_should_have_exactly_its_two_pasted_runs_and_its_missing_dot() {
    let (_, defects) = document(ORIGINAL);
    let codes = found(ORIGINAL, &defects);
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    assert_eq!(
        codes,
        [
            "61:70 pasted-run",
            "62:1 number-without-dot",
            "62:70 pasted-run"
        ]
    );
    for defect in defects {
        if let Some(genuine) = defect.related {
            assert_eq!(genuine.of(ORIGINAL), "深化《厦门市地名管理规定》修订调研。");
            assert_eq!(ORIGINAL[..genuine.start].matches('\n').count() + 1, 52);
        }
    }
}

#[test]
fn a_run_that_begins_in_mid_phrase_should_be_reported_there() {
    let text = with_measures(
        "1.甲。落实条例,深化管理规定修订调研。\n2.乙。加强修缮和展陈深化管理规定修订调研。",
    );
    let (_, defects) = document(&text);
    assert_eq!(found(&text, &defects), ["5:12 pasted-run"]);
}

#[test]
fn full_width_punctuation_before_the_genuine_run_should_do_as_well() {
    let text = with_measures(
        "1.甲。落实条例，深化管理规定修订调研。\n2.乙。加强修缮和展陈深化管理规定修订调研。",
    );
    let (_, defects) = document(&text);
    assert_eq!(found(&text, &defects), ["5:12 pasted-run"]);
}

#[test]
fn a_phrase_that_two_sentences_share_should_not_be_reported() {
    for lines in [
        // Mid-phrase in both places.
        "1.甲。推进项目改扩建和配套设施建设。\n2.乙。抓紧项目改扩建和配套设施建设。",
        // After punctuation in both places.
        "1.甲。打基础,推进项目改扩建和配套设施建设。\n2.乙。抓当前,推进项目改扩建和配套设施建设。",
        // It does not end a sentence.
        "1.甲。打基础,推进项目改扩建和配套设施建设,为儿童。\n2.乙。加快推进项目改扩建和配套设施建设;推动。",
        // A set phrase.
        "1.甲。打基础,落地见效。\n2.乙。推动落地见效。",
    ] {
        let text = with_measures(lines);
        let (_, defects) = document(&text);
        assert!(defects.is_empty(), "{lines}: {:?}", found(&text, &defects));
    }
}
