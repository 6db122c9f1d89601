//! The 2023 plan of the Xiamen Civil Affairs Bureau.

use std::fmt::Write as _;
use std::sync::LazyLock;

use yaodian::base::{File, Span};
use yaodian::diagnostic::{Diagnostic, Warned};
use yaodian::model::{Corpus, Paragraph, PlanSource, Portal, ProvisionPath};
use yaodian::source::{Disk, Options};

use super::{ORIGINAL, document};

/// The shipped portal as read, and its diagnostics.
static READ: LazyLock<(Corpus, Vec<Diagnostic>)> = LazyLock::new(|| {
    let root = env!("CARGO_MANIFEST_DIR").into();
    let noted = yaodian::source::read(&Disk { root }, &Options::default()).expect("should be read");
    (noted.value, noted.diagnostics)
});

/// The shipped portal as linked.
static LINKED: LazyLock<Warned<Portal>> =
    LazyLock::new(|| yaodian::link::link(&READ.0, &yaodian::render::Pages).expect("should link"));

fn plan() -> &'static PlanSource {
    &READ.0.plans[0]
}

fn portal() -> &'static Portal {
    &LINKED.value
}

#[test]
fn the_shipped_plan_should_have_its_chapters_and_measures() {
    let plan = plan();
    let provisions = &plan.document.provisions;
    let chapters: Vec<_> = provisions.topics().map(|topic| topic.path).collect();
    let measures: Vec<_> = provisions.cited().map(|cited| cited.path).collect();
    assert_eq!(
        chapters,
        (1..=12).map(ProvisionPath::topic).collect::<Vec<_>>()
    );
    assert_eq!(
        measures,
        (1..=51).map(ProvisionPath::cited).collect::<Vec<_>>()
    );
}

#[test]
fn every_measure_should_keep_its_number_title_and_span() {
    let portal = portal();
    let plan = &portal.plans[0];
    let mut list = String::new();
    for (topic, measure) in plan.cited() {
        let (line, column) = plan.source.file().position(measure.span.start);
        let (end_line, end_column) = plan.source.file().position(measure.span.end);
        let segments = measure.body.original.segments().count();
        let title = &measure.title.original.string;
        let _ = writeln!(
            list,
            "{:>2} | {:>2}. {title} | {line}:{column}-{end_line}:{end_column} | {segments}",
            topic.path.numbers.last(),
            measure.path.numbers.last()
        );
    }
    insta::assert_snapshot!(list);
}

#[test]
fn the_parts_around_the_measures_should_be_recognised() {
    let plan = plan();
    let words = |span: Span| plan.text.words(span);
    let notice = plan.document.notice.iter().filter_map(Paragraph::span);
    assert_eq!(
        notice.map(words).collect::<Vec<_>>(),
        [
            "各区民政局、局机关各处室、局属各单位:",
            "现将《2023年全市民政工作要点》印发给你们,请结合实际,认真抓好贯彻落实。",
            "厦门市民政局",
            "2023年3月2日"
        ]
    );
    let facts = &plan.document.facts;
    assert_eq!(facts.issuer.as_deref(), Some("厦门市民政局"));
    assert_eq!(
        facts.issued.map(|date| date.to_string()),
        Some("2023-03-02".to_owned())
    );
    assert_eq!(words(plan.document.title), "2023年全市民政工作要点");
    assert_eq!(plan.document.preamble.len(), 1);
    let chrome: Vec<&str> = plan.document.chrome.iter().map(|s| words(*s)).collect();
    assert_eq!(chrome, ["扫一扫在手机上查看当前页面"]);
}

/// Checks that the leaves in order are the text, with only line ends between.
fn assert_lossless(text: &str, leaves: &[Span]) {
    let mut end = 0;
    for leaf in leaves {
        let between = Span::new(end, leaf.start).of(text);
        assert!(between.chars().all(|c| c == '\n'), "lost: {between:?}");
        assert!(leaf.start >= end, "{leaf:?} overlaps what is before it");
        end = leaf.end;
    }
    assert_eq!(end, text.len(), "lost: {:?}", text.get(end..));
    let joined: String = leaves.iter().map(|leaf| leaf.of(text)).collect();
    assert_eq!(joined, text.replace('\n', ""));
}

#[test]
fn the_leaves_of_the_corrected_text_should_be_the_whole_of_it() {
    let plan = plan();
    assert_lossless(plan.text.corrected(), &plan.document.leaves());
}

#[test]
fn the_leaves_should_reproduce_the_original_as_published() {
    let (document, _) = document(ORIGINAL);
    assert_lossless(ORIGINAL, &document.leaves());
}

#[test]
fn the_measures_should_find_their_way_back_to_the_original() {
    let plan = plan();
    let original = &plan.text.file().text;
    for cited in plan.document.provisions.cited() {
        let number = cited.path.numbers;
        let span = plan.text.original(cited.source.span);
        let line = original
            .lines()
            .find(|line| line.starts_with(&number.to_string()) && !line.starts_with("2023"))
            .expect("has a line");
        assert_eq!(span.of(original), line, "measure {number}");
    }
}

#[test]
fn the_whole_plan_should_be_translated() {
    let portal = portal();
    let english = &portal.site.languages[1].tag;
    let plan = &portal.plans[0];
    let segments = plan.segments(english);
    let titles = 1 + plan.topics().count() + plan.cited().count();
    assert_eq!(titles, 64);
    assert_eq!(segments.len(), titles + 4 + 1 + 156);
    for segment in segments {
        assert!(segment.target.is_some(), "{}", segment.id);
    }
}

#[test]
fn the_shipped_portal_should_have_no_problem() {
    let open: Vec<&str> = READ
        .1
        .iter()
        .chain(&LINKED.diagnostics)
        .filter(|diagnostic| !diagnostic.answered)
        .map(|diagnostic| diagnostic.problem.code())
        .collect();
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn the_errata_should_answer_the_defects_of_the_original() {
    let answered: Vec<String> = READ
        .1
        .iter()
        .filter(|diagnostic| diagnostic.answered)
        .map(|diagnostic| {
            let place = diagnostic.place.as_ref().expect("has a place");
            let (line, column) = place.file.position(place.span.start);
            format!("{line}:{column} {}", diagnostic.problem.code())
        })
        .collect();
    let original = File::new("o", ORIGINAL);
    let column = |line: usize, words: &str| {
        let text = original.line(line).expect("is a line").of(ORIGINAL);
        let before = text.split(words).next().expect("has the words");
        before.chars().count() + 1
    };
    let run = "深化《厦门市地名管理规定》修订调研。";
    let expected = [
        format!("61:{} pasted-run", column(61, run)),
        "62:1 number-without-dot".to_owned(),
        format!("62:{} pasted-run", column(62, run)),
    ];
    assert_eq!(answered, expected);
}
