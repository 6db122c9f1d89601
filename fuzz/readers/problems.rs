//! What is true of every list of problems.

use std::sync::LazyLock;

use yaodian::base::Place;
use yaodian::diagnostic::fix::Plan;
use yaodian::diagnostic::wording::{Speech, Wording};
use yaodian::diagnostic::{Diagnostic, draw, order, sarif};

use super::one_in;

static ENGLISH: LazyLock<Wording> = LazyLock::new(|| Wording::new(Speech::English));
static CHINESE: LazyLock<Wording> = LazyLock::new(|| Wording::new(Speech::Chinese));

/// Of how many inputs one has its problems written as SARIF: that reads all
/// explanations.
const LOGS: u64 = 16;

/// Draws problems in every form, and applies their fixes.
pub(super) fn check(found: &[Diagnostic], hash: u64) {
    for problem in found {
        let code = problem.problem.code();
        assert_ne!(code, "internal-error", "{problem:?}");
        for place in places(problem) {
            let text = &place.file.text;
            let words = text.get(place.span.start..place.span.end);
            assert!(words.is_some(), "{code} is nowhere: {:?}", place.span);
        }
        let drawn = draw::human(problem, &ENGLISH, false);
        assert!(drawn.contains(code), "{code} is not named: {drawn}");
        assert!(!draw::human(problem, &CHINESE, true).is_empty());
        let json = draw::json(problem, &ENGLISH);
        assert!(!json.contains('\n'), "{code} takes two lines: {json}");
    }
    for rewritten in Plan::of(found).files.values() {
        rewritten.after();
    }
    if one_in(LOGS, hash, 4) {
        let mut sorted: Vec<&Diagnostic> = found.iter().collect();
        order::sort(&mut sorted);
        let log = sarif::log(&sorted, Speech::Chinese, &CHINESE, 1);
        assert!(log.starts_with('{') && !log.contains('\n'), "{log}");
    }
}

/// Every place that a problem names.
fn places(problem: &Diagnostic) -> impl Iterator<Item = &Place> {
    let edits = problem.fix.iter().flat_map(|fix| &fix.edits);
    let named = problem.place.iter().chain(&problem.related);
    named.chain(edits.map(|edit| &edit.place))
}
