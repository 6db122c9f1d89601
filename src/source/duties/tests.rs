//! Single forms, each in a plan of its own.

use super::{Duty, find};
use crate::source::recognise::recognise;

const HEAD: &str = "青汀市2026年民政工作要点\n一、完善社会救助\n1.提高标准。";

/// What the measure of a plan says with some text after its heading.
fn duty(text: &str) -> Duty {
    let text = format!("{HEAD}{text}\n2.开展临时救助。做好急难救助。\n");
    let reading = recognise(&text, &[], &[]);
    let mut duties = find(&text, &reading, None);
    let mut chapter = duties.remove(0);
    let own = chapter.children.remove(0);
    for body in &own.owners {
        let words: String = body.span.of(&text).split_whitespace().collect();
        assert_eq!(words, body.name, "{text}");
    }
    assert_eq!(chapter.children[0], Duty::default(), "{text}");
    own
}

/// The owners of it: those that lead with ! before them.
fn owners(text: &str) -> String {
    let owners = duty(text).owners;
    let one = |lead: bool, name: &str| format!("{}{name}", if lead { "!" } else { "" });
    let all: Vec<String> = owners.iter().map(|own| one(own.leads, &own.name)).collect();
    all.join(" ")
}

/// Its owners with what they do, as the text says it.
fn roles(text: &str) -> String {
    let owners = duty(text).owners;
    let all: Vec<String> = owners
        .iter()
        .map(|own| format!("{} {}", own.role.word(), own.name))
        .collect();
    all.join("; ")
}

#[test]
fn a_role_should_be_the_one_that_is_printed() {
    for (text, expected) in [
        (
            "落实政策。\n责任单位：市民政局、市财政局",
            "responsible 市民政局; responsible 市财政局",
        ),
        ("落实政策。（市民政局负责）", "responsible 市民政局"),
        (
            "落实政策。（市民政局、市住建局按职责分工负责）",
            "responsible 市民政局; responsible 市住建局",
        ),
        (
            "落实政策。（市民政局牵头，市财政局、各区政府配合）",
            "lead 市民政局; support 市财政局; support 各区政府",
        ),
        (
            "落实政策。\n牵头单位：市民政局；责任单位：市财政局；配合单位：市残联",
            "lead 市民政局; responsible 市财政局; support 市残联",
        ),
        (
            "落实政策。\n责任单位：市民政局（牵头）、市财政局",
            "lead 市民政局; responsible 市财政局",
        ),
    ] {
        assert_eq!(roles(text), expected, "{text}");
    }
}

#[test]
fn an_event_in_a_column_should_be_a_deadline_without_a_day() {
    for (text, expected) in [
        ("落实政策。\n完成时限：汛期前", "汛期前 -"),
        ("落实政策。\n完成时限：6月底前", "6月底前 2026-06-30"),
        ("落实政策。\n完成时限：前", ""),
    ] {
        assert_eq!(deadline(text), expected, "{text}");
    }
}

/// The words of its deadline, and the date.
fn deadline(text: &str) -> String {
    let Some(due) = duty(text).deadline else {
        return String::new();
    };
    let date = due.date.map_or("-".to_owned(), |date| date.to_string());
    format!("{} {date}", due.text)
}

#[test]
fn roles_should_be_read_in_brackets_at_the_end_of_a_sentence() {
    for (text, expected) in [
        (
            "落实政策。（市民政局牵头，市财政局、各区政府配合）",
            "!市民政局 市财政局 各区政府",
        ),
        (
            "落实政策（市民政局牵头，市财政局、各区政府配合）。",
            "!市民政局 市财政局 各区政府",
        ),
        ("落实政策。(市发展改革委负责)", "!市发展改革委"),
        (
            "落实政策。（市民政局、市财政局牵头，市残联、各区政府配合）",
            "!市民政局 !市财政局 市残联 各区政府",
        ),
        (
            "落实政策。（市民政局、市住建局按职责分工负责）",
            "!市民政局 市住建局",
        ),
        (
            "落实政策。（市民政局牵头，市财政局、市住建局按职责分工负责）",
            "!市民政局 市财政局 市住建局",
        ),
        (
            "落实政策。（市民政局牵头，市财政局，各区政府）",
            "!市民政局 市财政局 各区政府",
        ),
        (
            "落实政策。（由市民政局牵头负责，市财政局等部门参与）",
            "!市民政局 市财政局",
        ),
        ("落实政策。（各有关部门按职责负责）", "!各有关部门"),
        (
            "落实政策。（市民政局会同市财政局负责）",
            "!市民政局 市财政局",
        ),
        (
            "落实政策。（市教育局和市财政局负责）",
            "!市教育局 !市财政局",
        ),
        (
            "落实政策。（市人力资源和社会保障局负责）",
            "!市人力资源和社会保障局",
        ),
        (
            "落实政策。（市卫生健康委（市疾控局）牵头，各县（市、区）人民政府落实）",
            "!市卫生健康委（市疾控局） 各县（市、区）人民政府",
        ),
        (
            "落实政策。（社会救助处牵头，规划财务处配合）",
            "!社会救助处 规划财务处",
        ),
        ("落实政策。（市民政局、市财政局）", "!市民政局 !市财政局"),
        (
            "落实政策。（市民政局牵头，\n市财政局配合）",
            "!市民政局 市财政局",
        ),
        (
            "落实政策。\n市民政局牵头，各区政府配合。",
            "!市民政局 各区政府",
        ),
        (
            "落实政策。（市民政局牵头，市财政局按职责分工配合，市审计局监督）",
            "!市民政局 市财政局 市审计局",
        ),
        ("落实政策。（市民政局负责，详见附件3）", "!市民政局"),
        (
            "落实政策。（市政府办公室牵头，各有关部门和单位按职责分工负责）",
            "!市政府办公室 各有关部门和单位",
        ),
    ] {
        assert_eq!(owners(text), expected, "{text}");
    }
}

#[test]
fn labels_should_be_read_in_brackets_and_on_lines() {
    for (text, expected) in [
        (
            "落实政策。（责任单位：市教育局、市财政局；完成时限：2026年6月底前）",
            "!市教育局 !市财政局",
        ),
        (
            "落实政策。（牵头单位：市民政局；配合单位：市财政局、各区政府）",
            "!市民政局 市财政局 各区政府",
        ),
        (
            "落实政策。（牵头单位：市民政局，责任单位：各区政府）",
            "!市民政局 各区政府",
        ),
        (
            "落实政策。〔责任单位：市教育局、市发展改革委，各区人民政府〕",
            "!市教育局 !市发展改革委 !各区人民政府",
        ),
        ("落实政策。\n责任单位：市教育局\n责任人：张某", "!市教育局"),
        (
            "落实政策。\n牵头单位：市民政局　配合单位：市财政局",
            "!市民政局 市财政局",
        ),
        (
            "落实政策。\n责任单位：市民政局（牵头）、市财政局",
            "!市民政局 市财政局",
        ),
        (
            "落实政策。\n责任单位：市民政局牵头，市财政局配合",
            "!市民政局 市财政局",
        ),
        (
            "落实政策。\n责任单位：\n市民政局、市财政局",
            "!市民政局 !市财政局",
        ),
        ("落实政策。\n【责任单位】市民政局", "!市民政局"),
        (
            "落实政策。责任单位：市民政局、市财政局。",
            "!市民政局 !市财政局",
        ),
        (
            "落实政策。\n（1）责任单位：市民政局\n（2）完成时限：6月底前",
            "!市民政局",
        ),
        (
            "落实政策。\n責任單位：市民政局、市財政局",
            "!市民政局 !市財政局",
        ),
    ] {
        assert_eq!(owners(text), expected, "{text}");
    }
}

#[test]
fn what_names_nobody_responsible_should_not_be_read() {
    for text in [
        "覆盖各部门（含市直单位）。",
        "提高到95%（以市统计局数据为准）。",
        "安排资金（市级财政补助）。",
        "报主管部门（市民政局）。",
        "由区民政局负责解释。",
        "市民政局负责统筹协调；市财政局负责资金保障。",
        "改造社区（村）。",
        "在镇（街道）建站（所）。",
        "完成任务（详见附件）。",
        "面向企业（包括民营企业）。",
        "加强管理（责任制）。",
        "一是明确责任：市民政局抓统筹。",
    ] {
        assert_eq!(owners(text), "", "{text}");
    }
}

#[test]
fn deadlines_should_be_read_with_their_last_day() {
    for (text, expected) in [
        ("各区敬老院改造11月底前全部完工。", "11月底前 2026-11-30"),
        ("制定办法（今年年底前出台）。", "今年年底前 2026-12-31"),
        (
            "落实政策。（市民政局牵头，年内持续推进）",
            "年内持续推进 2026-12-31",
        ),
        (
            "落实政策。（责任单位：市民政局，各区政府。完成时限：6月底）",
            "6月底 2026-06-30",
        ),
        (
            "落实政策。（完成时限：2026年6月底前）",
            "2026年6月底前 2026-06-30",
        ),
        (
            "落实政策。（市民政局牵头；6月底前完成）",
            "6月底前 2026-06-30",
        ),
        (
            "落实政策。（市民政局；完成时限：年底前）",
            "年底前 2026-12-31",
        ),
        ("落实政策。\n完成时限：12月31日前", "12月31日前 2026-12-31"),
        ("落实政策。\n完成时限：2027年9月", "2027年9月 2027-09-30"),
        ("落实政策。\n完成时间：第三季度", "第三季度 2026-09-30"),
        ("落实政策。\n完成时间：持续推进", "持续推进 -"),
        ("落实政策。\n完成时限：全年", "全年 -"),
        ("落实政策。\n完成时限：长期坚持", "长期坚持 -"),
        (
            "落实政策。\n完成时限：二〇二六年六月底前",
            "二〇二六年六月底前 2026-06-30",
        ),
        (
            "落实政策。\n完成时限：2026年3月—12月",
            "2026年3月—12月 2026-12-31",
        ),
        ("落实政策。\n完成时限：2026-06-30", "2026-06-30 2026-06-30"),
        (
            "落实政策。\n完成时限：6月底前完成方案，12月底前全部完成",
            "6月底前完成方案，12月底前全部完成 2026-12-31",
        ),
        ("落实政策。\n完成时限：6月前", "6月前 -"),
        ("落实政策。\n完成时限：5月中旬前", "5月中旬前 2026-05-20"),
        ("6月底前完成提标。", "6月底前 2026-06-30"),
        ("力争年底前实现全覆盖。", "年底前 2026-12-31"),
        ("年内完成改造。", "年内 2026-12-31"),
        ("方案于2026年9月底前印发。", "2026年9月底前 2026-09-30"),
    ] {
        assert_eq!(deadline(text), expected, "{text}");
    }
}

#[test]
fn other_times_should_not_be_read_as_deadlines() {
    for text in [
        "每年3月底前完成更新。",
        "各区于8月31日前报送情况。",
        "改造2000年底前建成的小区。",
        "对6月底前完成的，给予奖励。",
        "2000年底前建成的小区，全部改造。",
        "6月底前完成封顶，年底前完成装修。",
        "6月底前接入系统，档案2027年全面启用。",
        "3月底前动员部署，4月至10月组织检查。",
        "到2028年底，完成改造。",
        "6月底前完成了改造。",
        "2025年6月底前完成改造。",
        "\n时间：2026年3月",
        "（2026年）",
        "\n完成时限：已完成",
    ] {
        assert_eq!(deadline(text), "", "{text}");
    }
}

#[test]
fn a_day_that_does_not_exist_should_have_no_date() {
    for text in ["\n完成时限：2月30日前", "13月底前完成改造。"] {
        let due = duty(text).deadline.expect("should have a deadline");
        assert!(due.is_impossible && due.date.is_none(), "{text}: {due:?}");
    }
    let due = duty("\n完成时限：2028年2月29日前").deadline.unwrap();
    assert!(!due.is_impossible, "{due:?}");
}

#[test]
fn brackets_that_could_name_bodies_should_be_doubted_and_left_as_text() {
    let doubtful = |text: &str| {
        let whole = format!("{HEAD}{text}\n2.开展临时救助。做好急难救助。\n");
        let own = duty(text);
        assert!(own.owners.is_empty() || own.doubtful.is_empty(), "{text}");
        let spans = own.doubtful.iter();
        spans
            .map(|span| span.of(&whole).to_owned())
            .collect::<Vec<_>>()
    };
    for text in [
        "完善平台（市民政局、市财政局）。",
        "落实政策。（以实际需要为准，另行确定牵头）",
    ] {
        assert_eq!(doubtful(text).len(), 1, "{text}");
    }
    for text in [
        "落实政策。（市民政局、市财政局）",
        "落实政策（市民政局牵头，市财政局配合）。",
        "推动新建一批镇（街）未保站。",
        "完善平台（二期）。",
        "（市民政局、市财政局）联合检查。",
        "完善“一门受理”（窗口）机制。",
    ] {
        assert_eq!(doubtful(text), [""; 0], "{text}");
    }
}
