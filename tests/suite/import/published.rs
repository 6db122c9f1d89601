//! Forms that published plans have, which no single specimen is about.

use super::heads::{is_doubted, plan, read, title};

#[test]
fn a_plan_below_a_notice_without_a_signature_should_have_its_own_title() {
    let text = "青汀市关于印发《临江镇文物保护规划》的通知\n\n各部门：\n\n\
        现将《临江镇文物保护规划》印发给你们，请认真落实。\n\n特此通知\n\n临江镇文物保护规划\n\n\
        为保护文物，编制本规划。\n\n一、总体要求\n\n坚持保护第一。\n\n二、保障措施\n\n加强领导。\n\n\
        临江镇人民政府\n\n2026年3月4日\n";
    assert_eq!(title(&read("1.txt", text)), Some("临江镇文物保护规划"));
}

#[test]
fn places_of_one_body_should_stay_together() {
    for (line, expected) in [
        ("北京、上海、甘肃省教育厅", vec!["北京、上海、甘肃省教育厅"]),
        (
            "各设区市、空港实验区教育局",
            vec!["各设区市、空港实验区教育局"],
        ),
        (
            "高新区、空港新区管委会，各局",
            vec!["高新区、空港新区管委会", "各局"],
        ),
        ("高新区、空港新区，各局", vec!["高新区", "空港新区", "各局"]),
        (
            "各区民政局、局机关各处室",
            vec!["各区民政局", "局机关各处室"],
        ),
    ] {
        let text = plan("青汀市2026年工作方案").replace("各区民政局", line);
        assert_eq!(read("1.txt", &text).addressees, expected, "{line}");
    }
}

#[test]
fn labels_beside_known_ones_should_be_read() {
    let head = "索引号：QT-1\n上级主题：养老\n发文机关：青汀市民政局\n\
        发布时间：2026-01-01 10:00 来源：青汀市民政局 浏览次数：12 字号：[大 中 小] 【打印】\n\
        作者：　点击：次\n青汀市2026年养老工作方案";
    let reading = read("1.txt", &plan(head));
    let pairs = reading.metadata.iter();
    let pairs: Vec<(&str, &str)> = pairs
        .map(|pair| (pair.label.as_str(), pair.value.as_str()))
        .collect();
    assert_eq!(
        pairs,
        [
            ("索引号", "QT-1"),
            ("上级主题", "养老"),
            ("发文机关", "青汀市民政局"),
            ("发布时间", "2026-01-01 10:00"),
            ("来源", "青汀市民政局"),
        ]
    );
    assert_eq!(title(&reading), Some("青汀市2026年养老工作方案"));
}

#[test]
fn a_headline_that_is_no_title_of_the_genre_should_be_doubted() {
    let text = "<html><head><title>网站</title></head><body><div><h1>补贴怎么领？一文说清</h1>\
        <p>一、谁能领。六十岁以上的居民。</p><p>二、怎么领。到社区登记，按月发放。</p></div></body></html>";
    let reading = read("1.html", text);
    assert_eq!(title(&reading), Some("补贴怎么领？一文说清"));
    assert!(is_doubted(&reading));
    assert_eq!(reading.nodes.len(), 2);
}

#[test]
fn a_label_below_the_last_item_should_not_go_on_with_it() {
    let text = "青汀市2026年重点工作责任分解\n为完成任务，现分解如下。\n\
        1.经济增长百分之六以上并保持稳定\n责任单位：市发展改革委\n\
        2.固定资产投资增长百分之八以上\n责任单位：市发展改革委\n";
    let headings: Vec<String> = read("1.txt", text)
        .nodes
        .into_iter()
        .map(|node| node.heading)
        .collect();
    assert_eq!(
        headings,
        [
            "经济增长百分之六以上并保持稳定",
            "固定资产投资增长百分之八以上"
        ]
    );
}

#[test]
fn a_time_below_a_heading_should_not_go_on_with_it() {
    let text = "青汀市2026年普法工作计划\n为做好普法，制定本计划。\n一、主要工作\n开展宣传。\n\
        二、时间安排\n1月-3月：制定计划。\n4月—11月：组织实施。\n";
    let reading = read("1.txt", text);
    assert_eq!(reading.nodes[1].heading, "时间安排");
}

#[test]
fn a_day_behind_a_headline_should_not_be_of_it() {
    let text = "<html><head><title>网站</title></head><body><div><h2>关于做好救助工作的通知<small>(2026-05-31)</small></h2>\
        <p>各区民政局：</p><p>现就救助工作通知如下。</p><p>一、全面摸底。逐户走访。</p><p>二、及时救助。当天办理。</p></div></body></html>";
    assert_eq!(title(&read("1.html", text)), Some("关于做好救助工作的通知"));
}

#[test]
fn usual_headings_without_numbers_should_be_below_those_with_some() {
    let text = "青汀市2026年公开工作要点\n为做好公开，制定本要点。\n一、总的要求\n指导思想\n坚持为民。\n\
        基本原则\n坚持公开为常态。\n二、重点任务\n（一）公开规划。按时公开。\n（二）公开预算。全部公开。\n";
    let reading = read("1.txt", text);
    let below = |at: usize| reading.nodes[at].children.iter();
    let first: Vec<&str> = below(0).map(|node| node.heading.as_str()).collect();
    assert_eq!(first, ["指导思想", "基本原则"]);
    assert!(below(0).all(|node| node.marker.is_none() && node.level == 2));
    assert_eq!(below(1).count(), 2);
}
