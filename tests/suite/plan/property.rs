//! Whatever the text, nothing of it is lost and nothing breaks.

use proptest::prelude::*;
use yaodian::diagnostic::Severity;
use yaodian::source::plan::parse;

/// Pieces that plans are made of, in any order.
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
        let lost = defects.iter().any(|d| d.problem.severity() == Severity::Error);
        let Some(document) = document else {
            prop_assert!(lost, "no plan and no error");
            return Ok(());
        };
        let bare = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
        let joined: String = document.leaves().iter().map(|leaf| leaf.of(&text)).collect();
        if !lost {
            prop_assert_eq!(bare(&joined), bare(&text));
        }
    }
}
