//! Numbers before days and quantities, dates in figures below a body, and a
//! numeral that is a heading by itself.

use yaodian::source::recognise::Node;

use super::heads::read;

fn items(nodes: &[Node]) -> Vec<(Option<&str>, &str)> {
    let mut all = Vec::new();
    for node in nodes {
        all.push((node.marker.as_deref(), node.heading.as_str()));
        all.extend(items(&node.children));
    }
    all
}

#[test]
fn items_that_begin_with_a_day_or_a_quantity_should_be_read() {
    let text = "青汀市2026年志愿服务工作方案\n为做好志愿服务，制定本方案。\n一、报名流程\n\
        1、7月8日-7月14日，志愿者自行报名，各区指导填写申报书。\n\
        2、7月15日中午12点之前，各区提交申报书。\n\
        3、2026年8月公布名单。\n二、工作安排\n\
        1、100%的社区设立服务站。\n2、10个街道开展试点。\n3、4月底前完成验收。\n\
        三、经费安排\n1.7月20日前拨付。\n2.10月8日前核对。\n";
    let reading = read("1.txt", text);
    assert_eq!(
        items(&reading.nodes),
        [
            (Some("一、"), "报名流程"),
            (
                Some("1、"),
                "7月8日-7月14日，志愿者自行报名，各区指导填写申报书"
            ),
            (Some("2、"), "7月15日中午12点之前，各区提交申报书"),
            (Some("3、"), "2026年8月公布名单"),
            (Some("二、"), "工作安排"),
            (Some("1、"), "100%的社区设立服务站"),
            (Some("2、"), "10个街道开展试点"),
            (Some("3、"), "4月底前完成验收"),
            (Some("三、"), "经费安排"),
            (Some("1."), "7月20日前拨付"),
            (Some("2."), "10月8日前核对"),
        ]
    );
    assert_eq!(reading.doubts, []);
}

#[test]
fn decimals_dates_and_lists_should_begin_no_item() {
    let text = "青汀市2026年改造工作方案\n为做好改造，制定本方案。\n一、工作目标\n\
        1.5万元以下的项目由各区审批。\n2.8万户居民受益。\n2026.7.8前完成。\n\
        3、4号楼先行改造。\n7、8月份检查。\n12、13栋最后改造。\n二、保障措施\n加强领导。\n";
    let reading = read("1.txt", text);
    assert_eq!(
        items(&reading.nodes),
        [(Some("一、"), "工作目标"), (Some("二、"), "保障措施")]
    );
}

#[test]
fn a_date_in_figures_below_a_body_should_be_that_of_issue() {
    let text = |date: &str| {
        format!(
            "望海区新教师培训方案\n一、培训对象\n对新教师开展培训。\n二、培训经费\n待定\n\n\n\
             \u{3000}\u{3000}\u{3000}\u{3000}望海区教育发展中心培训部\n\u{3000}\u{3000}\u{3000}\u{3000}\u{3000}{date}\n"
        )
    };
    for date in [
        "2026.4.17",
        "2026/4/17",
        "2026-4-17",
        "2026．4．17",
        "２０２６．４．１７",
    ] {
        let reading = read("1.txt", &text(date));
        assert_eq!(reading.issuers, ["望海区教育发展中心培训部"], "{date}");
        assert_eq!(reading.issued.as_deref(), Some("2026-04-17"), "{date}");
        assert_eq!(reading.nodes.len(), 2);
    }
    // A time of day is of a web page, and several dates of its news.
    for date in ["2026-4-17 10:30", "2026-4-17\n望海区教育局\n2026-4-16"] {
        assert_eq!(read("1.txt", &text(date)).issued, None, "{date}");
    }
}

#[test]
fn a_numeral_that_is_a_heading_should_be_the_next_number() {
    let text = "# 青汀市工资折算办法\n\n各区民政局：\n\n现将办法调整如下。\n\n## 一、工作时间\n\n按月计算。\n\n\
        ## 二、工资折算\n\n按天计算。\n\n## 三\n本办法自公布之日起施行。\n";
    let reading = read("1.md", text);
    assert_eq!(
        items(&reading.nodes),
        [
            (Some("一、"), "工作时间"),
            (Some("二、"), "工资折算"),
            (Some("三"), "本办法自公布之日起施行"),
        ]
    );
}

#[test]
fn labels_of_a_box_without_values_should_take_no_other_label() {
    let text = "---\n标题: 青汀市建设局关于做好海绵城市建设工作的通知\n---\n\n# 青汀市建设局关于做好海绵城市建设工作的通知\n\n\
        索取号\n123/2026-1\n载体类型\n发布机构\n青汀市建设局\n记录形式\n公开类别\n主动公开\n关键词\n内容描述\n\
        青汀市建设局关于做好海绵城市建设工作的通知\n各区建设局：\n现就有关要求通知如下：\n一、工作目标\n建设项目。\n二、工作要求\n按时报送。\n";
    let reading = read("1.md", text);
    let pairs = reading.metadata.iter();
    let pairs: Vec<(&str, &str)> = pairs
        .map(|pair| (pair.label.as_str(), pair.value.as_str()))
        .skip(1)
        .collect();
    assert_eq!(
        pairs,
        [
            ("索取号", "123/2026-1"),
            ("发布机构", "青汀市建设局"),
            ("公开类别", "主动公开"),
        ]
    );
}
