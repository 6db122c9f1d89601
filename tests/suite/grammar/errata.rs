//! The errata of the 2023 plan, and the corrected text.

use std::sync::LazyLock;

use yaodian::model::{Mark, Plan, ProvisionPath};
use yaodian::source::{Disk, Options};

/// The shipped plan, linked once for all tests.
static PLAN: LazyLock<Plan> = LazyLock::new(|| {
    let root = env!("CARGO_MANIFEST_DIR").into();
    let corpus =
        yaodian::source::read(&Disk { root }, &Options::default()).expect("should be read");
    let portal = yaodian::link::link(&corpus.value, &yaodian::render::Pages).expect("should link");
    portal
        .value
        .every_plan()
        .next()
        .cloned()
        .expect("has a plan")
});

fn text(number: u32) -> String {
    let measure = PLAN
        .provision(ProvisionPath::cited(number))
        .expect("has the measure");
    measure.body.original.paragraphs[0].string.clone()
}

#[test]
fn the_corrections_should_change_their_words_and_nothing_else() {
    assert!(text(12).contains("推动新建一批镇(街)未保站。"));
    assert!(text(44).contains("保护修缮和展陈工作。进一步规范"));
    assert!(text(45).contains("提高“革命五老”人员及遗偶基本生活保障标准。"));
}

#[test]
fn the_noted_words_should_stand_as_published() {
    assert!(text(35).contains("推动补贴档案管理化管理,"));
    assert!(text(39).contains("助力基层治理水平持续。"));
    assert!(text(51).contains("薛岭山墓陵园配套设施"));
}

#[test]
fn every_erratum_should_be_marked_in_its_measure() {
    let mut marked = Vec::new();
    for (_, measure) in PLAN.cited() {
        for text in &measure.body.original.paragraphs {
            for (range, mark) in &text.marks {
                let words = &text.string[range.clone()];
                match mark {
                    Mark::Correction(index) => {
                        marked.push(format!(
                            "{} #{index} corrected {words:?}",
                            measure.path.numbers
                        ));
                    }
                    Mark::Note(index) => {
                        marked.push(format!("{} #{index} noted {words:?}", measure.path.numbers));
                    }
                    Mark::Segment(_)
                    | Mark::Item(_)
                    | Mark::Term(_)
                    | Mark::Named(_)
                    | Mark::Pending(_)
                    | Mark::Break => {}
                }
            }
        }
    }
    let expected = [
        "12 #0 corrected \"镇(街)\"",
        "35 #1 noted \"档案管理化管理\"",
        "39 #2 noted \"治理水平持续\"",
        "44 #3 corrected \"。\"",
        "45 #5 corrected \"\"",
        "51 #6 noted \"薛岭山墓陵园\"",
    ];
    assert_eq!(marked, expected);
    // The dot of 45 is before the title, so no words of the text are marked.
    let (_, measure) = PLAN.cited().nth(44).expect("has 45");
    assert_eq!(measure.errata, [4, 5]);
}
