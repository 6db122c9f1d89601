//! Steps and stages that begin lines: 第一步：, 第一阶段：.

use yaodian::source::recognise::{Node, recognise};

/// The provisions in pre-order: level, marker, heading.
fn nodes(text: &str) -> Vec<String> {
    fn flat(nodes: &[Node], all: &mut Vec<String>) {
        for node in nodes {
            let marker = node.marker.as_deref().unwrap_or("-");
            all.push(format!("{} {marker} {}", node.level, node.heading));
            flat(&node.children, all);
        }
    }
    let text = format!("青汀市2026年普法工作方案\n为做好普法，制定本方案。\n{text}");
    let mut all = Vec::new();
    flat(&recognise(&text, &[], &[]).nodes, &mut all);
    all
}

#[test]
fn steps_should_be_below_what_they_are_in() {
    let text = "1.对象\n全体学生。\n2.形式\n第一步：学生自查\n登录系统查看。\n时间：6月。\n第二步：学院复查\n统一检测。\n";
    assert_eq!(
        nodes(text),
        [
            "1 1. 对象",
            "1 2. 形式",
            "2 第一步： 学生自查",
            "2 第二步： 学院复查"
        ]
    );
}

#[test]
fn stages_should_have_their_own_items_below_them() {
    let text = "一、主要任务\n（一）宣传。广泛宣传。\n（二）培训。全员培训。\n二、实施步骤\n分两个阶段进行。\n\
        第一阶段（3月）：动员部署。召开会议。\n（一）制定方案。报市局备案。\n（二）明确分工。落实到人。\n\
        第二阶段（4月至6月）：组织实施。全面展开。\n（一）开展宣传。进村入户。\n（二）组织培训。全员参加。\n\
        三、工作要求\n加强领导。\n";
    assert_eq!(
        nodes(text),
        [
            "1 一、 主要任务",
            "2 （一） 宣传",
            "2 （二） 培训",
            "1 二、 实施步骤",
            "2 第一阶段 （3月）：动员部署",
            "3 （一） 制定方案",
            "3 （二） 明确分工",
            "2 第二阶段 （4月至6月）：组织实施",
            "3 （一） 开展宣传",
            "3 （二） 组织培训",
            "1 三、 工作要求",
        ]
    );
}

#[test]
fn stages_should_begin_anew_and_may_be_outermost() {
    let text = "第一阶段：动员。三月完成。\n1.开会。传达精神。\n2.分工。落实到人。\n第二阶段：实施。六月完成。\n";
    assert_eq!(
        nodes(text),
        [
            "1 第一阶段： 动员",
            "2 1. 开会",
            "2 2. 分工",
            "1 第二阶段： 实施"
        ]
    );
    let text = "一、自查\n第一步：填表\n如实填写。\n第二步：上报\n按时上报。\n二、检查\n第一步：抽查\n随机抽查。\n第二步：通报\n及时通报。\n";
    let found = nodes(text);
    assert_eq!(found.len(), 6);
    assert_eq!(found[4..], ["2 第一步： 抽查", "2 第二步： 通报"]);
}

#[test]
fn steps_within_sentences_should_be_text() {
    for text in [
        "第一步要摸清底数。\n第二步要落实责任。\n",
        "第一阶段的工作已经完成。\n第二阶段的工作三月开始。\n",
        "第一步，摸清底数。\n第二步，落实责任。\n",
        "第一步：摸清底数；第二步：落实责任。\n",
        "第二阶段：组织实施。\n",
        "第一阶段：动员部署。\n全面展开。\n",
    ] {
        let found = nodes(&format!("一、步骤\n{text}二、要求\n加强领导。\n"));
        assert_eq!(found, ["1 一、 步骤", "1 二、 要求"], "{text}");
    }
}
