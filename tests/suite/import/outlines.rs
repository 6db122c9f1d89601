//! Outlines made at random, printed in any style of numbers, read back as they
//! were.

use proptest::prelude::*;
use yaodian::source::recognise::{Node, recognise};
use yaodian::source::slips::slips;

/// A provision: its own heading is its place in the tree.
#[derive(Debug, Clone)]
struct Made {
    children: Vec<Made>,
}

/// Styles of numbers that are nested in this order, by level.
const SCHEMES: [&[&str]; 10] = [
    &["一、", "（一）", "1.", "（1）"],
    &["一、", "(一)", "1．", "(1)"],
    &["一、", "1、", "（1）", "①"],
    &["第一章", "第一节", "一、", "（一）"],
    &["第一部分", "一、", "（一）", "1."],
    &["壹、", "一、", "（一）", "1."],
    &["一、", "（一）", "1.", "①"],
    &["1.", "（1）", "①"],
    &["一、", "（一）", "第一步：", "1."],
    &["第一阶段：", "一、", "（一）"],
];

const HAN: [&str; 12] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
];
const FORMAL: [&str; 9] = ["壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];

/// A number of a style.
fn printed(style: &str, value: usize) -> String {
    let circled = char::from_u32(0x2460 + u32::try_from(value).unwrap() - 1).unwrap();
    style
        .replace('壹', FORMAL[(value - 1) % FORMAL.len()])
        .replace('一', HAN[value - 1])
        .replace('1', &value.to_string())
        .replace('①', &circled.to_string())
}

fn tree() -> impl Strategy<Value = Vec<Made>> {
    let leaf = Just(Made { children: vec![] });
    let node = leaf.prop_recursive(3, 40, 5, |inner| {
        prop::collection::vec(inner, 2..5).prop_map(|children| Made { children })
    });
    prop::collection::vec(node, 2..7)
}

/// The text, and each provision as `level marker heading`.
struct Printed {
    text: String,
    flat: Vec<String>,
}

impl Printed {
    fn print(&mut self, nodes: &[Made], scheme: &[&str], level: usize, run_in: bool) {
        let Some(style) = scheme.get(level - 1) else {
            return;
        };
        for (value, node) in (1..).zip(nodes) {
            let marker = printed(style, value);
            let heading = format!("推进第{}项民政工作", self.flat.len() + 1);
            self.flat.push(format!("{level} {marker} {heading}"));
            let space = if marker.starts_with('第') { "　" } else { "" };
            let is_leaf = node.children.is_empty() || level == scheme.len();
            self.text += &match (run_in, is_leaf) {
                (true, _) => format!("{marker}{space}{heading}。完善制度，落实责任。\n"),
                (false, true) => format!("{marker}{space}{heading}\n完善制度，落实责任。\n"),
                (false, false) => format!("{marker}{space}{heading}\n"),
            };
            self.print(&node.children, scheme, level + 1, run_in);
        }
    }
}

fn flat(nodes: &[Node], all: &mut Vec<String>) {
    for node in nodes {
        let marker = node.marker.as_deref().unwrap_or("-");
        all.push(format!("{} {marker} {}", node.level, node.heading));
        flat(&node.children, all);
    }
}

proptest! {
    #[test]
    fn any_outline_should_come_back(
        tree in tree(),
        scheme in prop::sample::select(SCHEMES.to_vec()),
        run_in in any::<bool>(),
    ) {
        let mut made = Printed {
            text: "青汀市2026年民政工作要点\n2026年，全市民政工作要落实各项部署。\n".to_owned(),
            flat: Vec::new(),
        };
        made.print(&tree, scheme, 1, run_in);
        let reading = recognise(&made.text, &[], &[]);
        let mut found = Vec::new();
        flat(&reading.nodes, &mut found);
        prop_assert_eq!(found, made.flat, "{}", made.text);
        let title = reading.title.map(|title| title.text);
        prop_assert_eq!(title.as_deref(), Some("青汀市2026年民政工作要点"));
    }

    #[test]
    fn any_text_should_be_taken_for_something(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "一、", "（一）", "1.", "45", "①", "第一条 ", "第一步：", "第二步：", "附件1", "附件：", "现将《要点》印发给你们", "。", "\n", "\n", "　",
            "，", "：", "《", "》", "“", "各区", "工作要点", "发文机关：", "2031年3月2日", "青汀市民政局", "|", "序号", "任务", "责任单位",
            "目录", "# ", "**", "??", "a", "𠮷", "— 1 —", "★", "【", "】", "（", "）", ")", "次次", "加强", "2",
        ]), 0..80),
    ) {
        let text = pieces.concat();
        let reading = recognise(&text, &[], &[]);
        for (line, role) in text.split('\n').zip(&reading.roles) {
            let is_blank = line.chars().all(char::is_whitespace);
            prop_assert!(is_blank || role.is_some(), "{line:?} in {text:?}");
        }
        prop_assert!((0.0..=1.0).contains(&reading.confidence));
        for slip in slips(&text, &reading) {
            let line = text.split('\n').nth(slip.line - 1).unwrap();
            prop_assert_eq!(line.matches(&slip.found).count(), 1, "{:?} in {:?}", &slip, line);
            prop_assert_ne!(slip.corrected, Some(slip.found));
        }
    }
}
