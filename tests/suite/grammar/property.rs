//! Whatever the text, nothing of it is lost and nothing panics.

use proptest::prelude::*;
use yaodian::source::grammar::Asked;
use yaodian::source::recognise::Told;

use super::{asked, read};

/// Random sequences of pieces of plans.
fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "一、",
        "二、",
        "1.",
        "2.",
        "３．",
        "45",
        "。",
        "\n",
        "\n",
        "\r\n",
        "　",
        ",",
        "，",
        ":",
        "《要点》",
        "“",
        "”",
        "改革",
        "深化管理规定修订调研。",
        "现将《要点》印发",
        "要点",
        "扫一扫",
        "2031年3月2日",
        "a",
        "𠮷",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// What an editor may say of some lines.
fn told() -> impl Strategy<Value = Asked> {
    let told = prop::sample::select(Told::WORDS.map(|(_, told)| told).to_vec());
    let lines = prop::collection::vec((1_usize..9, 0_usize..3, told), 0..4);
    lines.prop_map(|lines| {
        let lines = lines
            .into_iter()
            .map(|(at, more, told)| (at, at + more, told));
        asked(&lines.collect::<Vec<_>>())
    })
}

proptest! {
    #[test]
    fn every_character_should_be_in_one_leaf(text in text(), asked in told()) {
        let parsed = read(&text, &asked);
        for defect in &parsed.defects {
            prop_assert!(text.get(defect.span.start..defect.span.end).is_some());
        }
        let Some(document) = parsed.document else {
            prop_assert!(!parsed.defects.is_empty(), "no plan and no reason");
            return Ok(());
        };
        let bare = |text: &str| -> String {
            text.chars().filter(|c| !c.is_whitespace()).collect()
        };
        let own = parsed.text.corrected();
        let joined: String = document.leaves().iter().map(|leaf| leaf.of(own)).collect();
        prop_assert_eq!(bare(&joined), bare(&text));
    }
}
