//! Titles as a reader would break them.

use super::*;

/// A title with `|` between its phrases.
fn cut(title: &str, known: &[&str]) -> String {
    let range = |word: &&str| title.find(word).map(|at| at..at + word.len());
    let known: Vec<Range<usize>> = known.iter().filter_map(range).collect();
    let mut cut = title.to_owned();
    for at in breaks(title, &known).into_iter().rev() {
        cut.insert(at, '|');
    }
    cut
}

#[test]
fn a_title_should_break_between_phrases() {
    for (title, known, expected) in [
        (
            "推进婚姻管理服务高质量发展",
            &[][..],
            "推进|婚姻管理服务|高质量发展",
        ),
        ("加强和改进行政区划工作", &[], "加强和改进|行政区划工作"),
        (
            "协调推进事业与产业项目建设",
            &[],
            "协调推进|事业与产业|项目建设",
        ),
        (
            "推动智慧养老信息化平台建设和运用",
            &[],
            "推动|智慧养老|信息化平台|建设和运用",
        ),
        (
            "做好革命“五老”及遗偶的优待管理工作",
            &["五老"],
            "做好|革命“五老”|及遗偶的|优待管理工作",
        ),
        ("发展", &[], "发展"),
        ("", &[], ""),
        ("Plan", &[], "Plan"),
    ] {
        assert_eq!(cut(title, known), expected);
    }
}

#[test]
fn a_known_word_should_not_be_cut_unless_it_is_too_long_for_a_line() {
    let title = "促进福彩和志愿服务发展";
    assert_eq!(cut(title, &["志愿服务"]), "促进|福彩|和志愿服务发展");
    let long = "推进居家和社区基本养老服务提升行动项目";
    let known = ["居家和社区基本养老服务提升行动项目", "养老服务"];
    assert_eq!(
        cut(long, &known),
        "推进|居家和社区|基本养老服务|提升行动项目"
    );
}

#[test]
fn a_traditional_title_should_break_where_the_simplified_one_does() {
    let title = "推進婚姻管理服務高質量發展";
    assert_eq!(cut(title, &[]), "推進|婚姻管理服務|高質量發展");
}

#[test]
fn no_character_should_be_left_alone() {
    for title in [
        "加强党对民政工作的领导",
        "厦门市2023年工作要点",
        "做好4个照料中心等工作",
        "党",
        "推进党",
    ] {
        let cut = cut(title, &[]);
        for phrase in cut.split('|') {
            assert!(phrase.chars().count() > 1 || phrase == title, "{cut}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn breaks_should_be_inside_the_title_and_ascend(title in "[推进社会服务和的、“”a 2一𫍲發]{0,24}") {
        let breaks = breaks(&title, &[]);
        proptest::prop_assert!(breaks.windows(2).all(|pair| pair[0] < pair[1]));
        proptest::prop_assert!(breaks.iter().all(|at| *at > 0 && *at < title.len() && title.is_char_boundary(*at)));
    }
}
