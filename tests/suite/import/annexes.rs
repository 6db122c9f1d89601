//! Annexes that are only tables.

use yaodian::source::recognise::{DoubtKind, Reading, Role};

use super::heads::read;

/// A web page with a plan, and what is below it.
fn page(below: &str) -> String {
    format!(
        "<html><head><title>网站</title></head><body><div><p>青汀市养老服务实施方案</p>\
         <p>为发展养老服务，制定本方案。</p><p>一、扩大供给</p><p>（一）建设设施。新建二十所。</p>\
         <p>（二）培训人员。全年一千人次。</p><p>二、组织实施</p><p>各区要加强领导。</p>{below}</div></body></html>"
    )
}

fn row(cells: [&str; 3]) -> String {
    format!("<tr><td>{}</td></tr>", cells.join("</td><td>"))
}

/// A table of tasks.
fn table() -> String {
    let rows = [
        ["序号", "重点任务", "责任单位"],
        ["1", "建设设施。新建二十所。", "市民政局"],
        ["2", "培训人员。全年一千人次。", "市人社局"],
    ];
    format!("<table>{}</table>", rows.map(row).concat())
}

/// The headings of the outermost provisions.
fn outermost(reading: &Reading) -> Vec<&str> {
    reading
        .nodes
        .iter()
        .map(|node| node.heading.as_str())
        .collect()
}

/// How many lines were taken for an attachment.
fn attached(reading: &Reading) -> usize {
    let roles = reading.roles.iter().flatten();
    roles.filter(|role| **role == Role::Attachment).count()
}

const OWN: [&str; 2] = ["扩大供给", "组织实施"];

#[test]
fn a_table_in_an_annex_of_a_plan_should_be_no_provision() {
    let below = format!(
        "<p>附件：任务分工表</p><p>附件</p><p>养老服务任务分工表</p>{}",
        table()
    );
    let reading = read("1.html", &page(&below));
    assert_eq!(outermost(&reading), OWN);
    assert_eq!(reading.nodes[1].children, []);
    assert_eq!(attached(&reading), 12);
    // The cells of a row are on one line of the text.
    assert!(reading.spaces.len() >= 6);
}

#[test]
fn a_table_right_below_the_list_of_annexes_should_be_none_either() {
    let below = format!("<p>附件：年度任务清单</p>{}", table());
    let reading = read("1.html", &page(&below));
    assert_eq!(outermost(&reading), OWN);
    assert_eq!(reading.nodes[1].children, []);
    assert_eq!(attached(&reading), 10);
}

#[test]
fn a_table_of_figures_in_an_annex_should_not_be_doubted() {
    let rows = [
        ["指标", "单位", "数值"],
        ["床位", "张", "100"],
        ["人员", "名", "20"],
    ];
    let rows = rows.map(row).concat();
    let below =
        format!("<p>附件1</p><p>养老服务指标体系</p><table>{rows}</table><p>注：按年统计。</p>");
    let reading = read("1.html", &page(&below));
    assert_eq!(outermost(&reading), OWN);
    let is_table = |kind| matches!(kind, DoubtKind::Table { .. });
    assert!(!reading.doubts.iter().any(|doubt| is_table(doubt.kind)));
}

#[test]
fn cells_on_lines_of_their_own_should_be_a_table_too() {
    let text = "青汀市养老服务实施方案\n为发展养老服务，制定本方案。\n一、扩大供给\n新建二十所。\n二、组织实施\n各区要加强领导。\n\
        附件1\n养老服务任务分工表\n序号\n重点任务\n责任单位\n1\n建设设施\n市民政局\n2\n培训人员\n市人社局\n";
    let reading = read("1.txt", text);
    assert_eq!(outermost(&reading), OWN);
    assert_eq!(attached(&reading), 11);
}

#[test]
fn numbers_below_a_form_should_be_of_its_notes() {
    let rows = [
        ["姓名", "", "性别"],
        ["单位", "", "电话"],
        ["意见", "", "签章"],
    ];
    let rows = rows.map(row).concat();
    let below = format!(
        "<p>附件1</p><p>养老服务补贴申请表</p><table>{rows}</table><p>备注：</p>\
         <p>1．本表一式三份，民政局存一份。</p><p>2．此表与申请书一并提交。</p>"
    );
    let reading = read("1.html", &page(&below));
    assert_eq!(outermost(&reading), OWN);
    assert_eq!(reading.nodes[1].children, []);
}

#[test]
fn other_annexes_should_be_provisions() {
    // Text, or text with a table in it.
    for own in [
        "<p>1．空间友好。有活动场所。</p><p>2．服务友好。有服务人员。</p>".to_owned(),
        format!("<p>一、标准</p><p>按下表执行。</p>{}", table()),
        "<p>组长：吴晓澜。</p>".to_owned(),
        format!("{}<h3>填表说明</h3><p>按年填写。</p>", table()),
    ] {
        let below = format!("<p>附件1</p><p>养老服务建设标准</p>{own}");
        let reading = read("1.html", &page(&below));
        assert_eq!(
            outermost(&reading),
            ["扩大供给", "组织实施", "养老服务建设标准"]
        );
    }
    // A table in the plan itself.
    let reading = read("1.html", &page(&table()));
    assert_eq!(reading.nodes[1].children.len(), 2);
}

#[test]
fn a_plan_that_is_a_table_should_have_its_rows() {
    let text = format!(
        "<html><head><title>网站</title></head><body><div><p>关于印发养老服务任务分工表的通知</p><p>各区民政局：</p>\
         <p>现将《养老服务任务分工表》印发给你们，请抓好落实。</p><p>一、加强领导。落实责任。</p><p>二、按月报告。</p>\
         <p>青汀市民政局</p><p>2026年3月2日</p><p>附件</p><p>养老服务任务分工表</p>{}</div></body></html>",
        table()
    );
    let reading = read("1.html", &text);
    let rows: Vec<&str> = reading
        .nodes
        .iter()
        .rev()
        .take(2)
        .map(|node| node.heading.as_str())
        .collect();
    assert_eq!(rows, ["培训人员", "建设设施"]);
}
