//! Slips of real phrases, and what only looks like one.

use super::*;
use crate::source::recognise::recognise;

/// Kind, words, correction of the slips of a text.
fn found(text: &str) -> Vec<(usize, SlipKind, String, Option<String>)> {
    let reading = recognise(text, &[], &[]);
    let slips = slips(text, &reading).into_iter();
    slips
        .map(|slip| {
            assert_eq!(slip.span.of(text), slip.found);
            let line = text.split('\n').nth(slip.line - 1).unwrap();
            assert_eq!(line.matches(&slip.found).count(), 1, "{slip:?}");
            (slip.line, slip.kind, slip.found, slip.corrected)
        })
        .collect()
}

/// The only slip of a line.
fn only(line: &str) -> (SlipKind, String, Option<String>) {
    let text = format!("青汀市2026年工作要点\n{line}\n");
    match found(&text).as_slice() {
        [(2, kind, words, corrected)] => (*kind, words.clone(), corrected.clone()),
        other => panic!("{line}: {other:?}"),
    }
}

fn check(cases: &[(&str, SlipKind, &str, Option<&str>)]) {
    for (line, kind, words, corrected) in cases {
        let expected = (*kind, (*words).to_owned(), corrected.map(str::to_owned));
        assert_eq!(only(line), expected, "{line}");
    }
}

#[test]
fn brackets_should_have_their_counterparts() {
    use SlipKind::{Turned, Unclosed, Unopened, Widths};
    check(&[
        (
            "加强动态监测。（市民政局牵头",
            Unclosed,
            "（市民政局牵头",
            Some("（市民政局牵头）"),
        ),
        (
            "提高标准（市民政局、财政局。",
            Unclosed,
            "（市民政局、财政局。",
            Some("（市民政局、财政局）。"),
        ),
        ("落实《养老服务条例，加强监管。", Unclosed, "实《养老", None),
        ("落实养老服务条例》，加强监管。", Unopened, "例》，加", None),
        ("开展“暖冬“行动。", Turned, "冬“行动", Some("冬”行动")),
        ("开展”暖冬”行动。", Turned, "展”暖冬", Some("展“暖冬")),
        ("各镇（街)设立站点。", Widths, "街)设立", Some("街）设立")),
    ]);
}

#[test]
fn doubled_words_should_be_found() {
    use SlipKind::{Doubled, Signs};
    check(&[
        (
            "走访不少于2次次，帮助解决。",
            Doubled,
            "2次次，",
            Some("2次，"),
        ),
        ("组织赛事20场次次。", Doubled, "场次次。", Some("场次。")),
        ("提高服务的的质量。", Doubled, "务的的质", Some("务的质")),
        ("加强加强动态监测。", Doubled, "加强加强", Some("加强")),
        (
            "完善养老服务体系养老服务体系。",
            Doubled,
            "养老服务体系养老服务体系",
            Some("养老服务体系"),
        ),
        (
            "丰富文化生活，，现就有关事项",
            Signs,
            "活，，现",
            Some("活，现"),
        ),
        ("丰富文化生活，。", Signs, "生活，。", None),
    ]);
}

#[test]
fn rightly_doubled_words_should_be_left_alone() {
    for line in [
        "人人参与，户户受益，村村通，层层落实，事事有回音，件件有着落。",
        "一个一个解决，一件一件落实；实实在在，往往，常常，渐渐，面对面。",
        "市市场监管局、县县域办、民政局局长、委员会会同协会会员。",
        "达到目的的同时，为了了解情况，以及及时处置，现在在校学生。",
        "研究研究，讨论讨论；农村社区社区工作者；参与与合作。",
        "2020年20个，100100，三三两两，1）甲；2）乙，a）丙。",
        "根据《关于印发〈办法〉的通知》（青民〔2026〕5号）……。。。",
    ] {
        let text = format!("青汀市2026年工作要点\n{line}\n");
        assert_eq!(found(&text), [], "{line}");
    }
}

#[test]
fn a_bracket_may_be_closed_on_the_next_line() {
    let text = "青汀市2026年工作要点\n一、加强监测（市民政局、市财政局、市卫生健康\n委牵头）。\n二、落实。\n";
    assert_eq!(found(text), []);
}

#[test]
fn wrong_numbers_should_be_corrected_where_it_is_clear() {
    let text = "青汀市2026年工作要点
一、社会救助
1.提高标准。加强监测。
2.临时救助。应救尽救。
二、养老服务
3建设食堂。新增12家。
4.、培训人员。办好学院。
二、儿童福利
5.关爱儿童。加强走访。
7.收养登记。依法办理。
四、社会事务
8.婚姻登记。优化服务。
";
    let expected = [
        (6, SlipKind::Bare, "3建设食", Some("3.建设食")),
        (7, SlipKind::Signs, "4.、培", Some("4.培")),
        (8, SlipKind::Number, "二、儿童", Some("三、儿童")),
        (10, SlipKind::Number, "7.收养", None),
    ];
    let expected = expected
        .map(|(line, kind, words, right)| (line, kind, words.to_owned(), right.map(str::to_owned)));
    assert_eq!(found(text), expected);
}

#[test]
fn the_slips_of_the_shipped_plan_should_be_those_of_its_errata() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/seeds/2023-civil-affairs-work-plan.txt"
    );
    let text = std::fs::read_to_string(path).unwrap();
    let found = found(&text);
    let places: Vec<(usize, SlipKind)> = found.iter().map(|slip| (slip.0, slip.1)).collect();
    let expected = [
        (61, SlipKind::Pasted),
        (62, SlipKind::Bare),
        (62, SlipKind::Pasted),
    ];
    assert_eq!(places, expected, "{found:?}");
    let corrected = found.iter().map(|slip| slip.3.as_deref());
    let corrected: Vec<Option<&str>> = corrected.collect();
    assert_eq!(corrected, [Some("。"), Some("45.做好"), Some("")]);
}

#[test]
fn a_long_text_should_take_no_longer_than_its_length() {
    let line = "各镇（街)要加强加强监测（市民政局，，落实“暖冬“行动《条例》》的的，";
    let seconds = |times: usize| {
        let text = format!("青汀市2026年工作要点\n{}\n", line.repeat(times));
        let lines = format!("{text}{}", format!("{line}\n").repeat(times));
        let reading = recognise(&lines, &[], &[]);
        let start = std::time::Instant::now();
        slips(&lines, &reading);
        start.elapsed().as_secs_f64()
    };
    // Fifty times as much takes fifty times as long, not two thousand.
    let (short, long) = (seconds(40).max(0.002), seconds(2_000));
    assert!(long < 400.0 * short, "{short} s and {long} s");
}
