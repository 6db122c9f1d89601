//! Whatever the text, nothing of it is lost and nothing panics.

use proptest::prelude::*;
use yaodian::diagnostic::Problem;
use yaodian::source::grammar::parse;

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

proptest! {
    #[test]
    fn every_character_should_be_in_one_leaf_or_reported(text in text()) {
        let (document, defects) = parse(&text);
        for defect in &defects {
            prop_assert!(text.get(defect.span.start..defect.span.end).is_some());
        }
        // The only text without a place in the tree is reported.
        let refused: usize = defects
            .iter()
            .filter(|d| d.problem == Problem::TextOutsideMeasure)
            .map(|d| d.span.end - d.span.start)
            .sum();
        let Some(document) = document else {
            prop_assert!(!defects.is_empty(), "no plan and no reason");
            return Ok(());
        };
        let bare = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
        let joined: String = document.leaves().iter().map(|leaf| leaf.of(&text)).collect();
        if refused == 0 {
            prop_assert_eq!(bare(&joined), bare(&text));
        } else {
            prop_assert!(bare(&joined).len() + refused >= bare(&text).len());
        }
    }
}
