//! Forms that published plans have, which no single specimen is about.

use yaodian::source::recognise::Role;

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
        (
            "各省、自治区、直辖市及计划单列市、云省建设兵团工业主管部门、监察厅（局），各协会",
            vec![
                "各省、自治区、直辖市及计划单列市、云省建设兵团工业主管部门",
                "监察厅（局）",
                "各协会",
            ],
        ),
    ] {
        let text = plan("青汀市2026年工作方案").replace("各区民政局", line);
        assert_eq!(read("1.txt", &text).addressees, expected, "{line}");
    }
}

#[test]
fn names_of_one_noun_should_stay_together() {
    for (line, expected) in [
        (
            "华北、南方能监局，各电力公司",
            vec!["华北、南方能监局", "各电力公司"],
        ),
        (
            "移动、联通、电信公司，各区",
            vec!["移动、联通、电信公司", "各区"],
        ),
        ("市教育、市卫生健康局", vec!["市教育、市卫生健康局"]),
        (
            "各支行，银监会、电监会各派出机构",
            vec!["各支行", "银监会、电监会各派出机构"],
        ),
        // Names that are whole, or not beside the noun.
        ("市残联、团市委", vec!["市残联", "团市委"]),
        ("市人大、市政府办公室", vec!["市人大", "市政府办公室"]),
        ("高校、科学院", vec!["高校", "科学院"]),
        ("驻军、武警支队，各单位", vec!["驻军", "武警支队", "各单位"]),
        ("国网、市水务局", vec!["国网", "市水务局"]),
        ("各乡镇、教育局", vec!["各乡镇", "教育局"]),
        ("华北，南方能监局", vec!["华北", "南方能监局"]),
        ("师生、各处室", vec!["师生", "各处室"]),
        (
            "人民银行青汀支行、电监会各派出机构",
            vec!["人民银行青汀支行", "电监会各派出机构"],
        ),
        (
            "市各委、办、局（公司），各企业、事业单位",
            vec!["市各委、办、局（公司）", "各企业、事业单位"],
        ),
        ("各镇、街道、开发区", vec!["各镇", "街道", "开发区"]),
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

#[test]
fn a_body_with_another_name_in_brackets_should_sign() {
    let text = "学院2026年查重检测通知\n各系部：\n为做好检测，现通知如下。\n1.对象\n全体毕业生。\n\
        2.标准\n复制比不超过26%。\n青汀学院计算机学院（电子信息学院）\n2026年6月5日\n";
    let reading = read("1.txt", text);
    assert_eq!(reading.issuers, ["青汀学院计算机学院（电子信息学院）"]);
    let text = text.replace("（电子信息学院）", "（青汀）");
    assert!(read("1.txt", &text).issuers.is_empty());
    // Right above a title it begins the title, as any body does.
    let head = "青汀学院计算机学院（电子信息学院）\n校外毕业设计管理办法";
    let whole = "青汀学院计算机学院（电子信息学院）校外毕业设计管理办法";
    assert_eq!(title(&read("1.txt", &plan(head))), Some(whole));
}

/// What a site of news prints above a notice.
const NEWS: &str = "<h1>青汀严控新增产能</h1><p>发布时间：2026-04-21</p>\
    <p>市工信局网站消息，市工信局印发了通知。</p><p>通知要求立即停止违规项目。</p>";

/// The title of that notice, its number and its addressees.
const OWN: &str =
    "<p>关于严格控制新增产能的紧急通知</p><p>青工信〔2026〕17号</p><p>各区工信局：</p>";

fn news(above: &str, own: &str) -> String {
    format!(
        "<html><head><title>商圈资讯</title></head><body><div>{above}{own}\
         <p>产能过剩的矛盾突出。现就有关工作通知如下：</p><p>一、统一认识。严格执行政策。</p>\
         <p>二、严格审批。立即停止违规项目。</p></div></body></html>"
    )
}

#[test]
fn a_notice_that_a_page_of_news_prints_should_have_its_own_title() {
    let reading = read("1.html", &news(NEWS, OWN));
    assert_eq!(title(&reading), Some("关于严格控制新增产能的紧急通知"));
    assert!(!is_doubted(&reading));
    assert_eq!(reading.number.as_deref(), Some("青工信〔2026〕17号"));
    assert_eq!(reading.addressees, ["各区工信局"]);
    assert_eq!(reading.nodes.len(), 2);
    let lead = reading.roles.iter().flatten();
    let chrome = lead.filter(|role| **role == Role::Chrome);
    assert_eq!(chrome.count(), 4, "{:?}", reading.roles);
}

#[test]
fn what_only_looks_like_news_above_a_notice_should_stay() {
    let headline = Some("青汀严控新增产能");
    // Without those it is sent to, the line is a reference.
    let own = OWN.replace("<p>各区工信局：</p>", "");
    assert_eq!(title(&read("1.html", &news(NEWS, &own))), headline);
    // A body that signs has forwarded the notice.
    let signed = format!("{NEWS}<p>青汀市工业和信息化局</p><p>2026年4月20日</p>");
    let reading = read("1.html", &news(&signed, OWN));
    assert!(
        !reading
            .roles
            .iter()
            .skip(2)
            .flatten()
            .any(|role| *role == Role::Chrome)
    );
    // A document has its items above the one that it quotes.
    let listed = format!("{NEWS}<p>一、对照执行。</p><p>二、及时上报。</p>");
    assert_eq!(title(&read("1.html", &news(&listed, OWN))), headline);
}

#[test]
fn a_plan_right_below_the_title_of_its_notice_should_have_its_own() {
    for (notice, own) in [
        ("关于公布2026年度工作要点的通知", "青汀一中2026年度工作要点"),
        (
            "关于印发《养老服务实施方案》的通知",
            "青汀市养老服务实施方案",
        ),
    ] {
        let head = format!("{notice}\n文章来源：本站\n{own}");
        let text = plan(&head).replace("各区民政局：\n", "");
        assert_eq!(title(&read("1.txt", &text)), Some(own));
    }
    // What is forwarded is of another body.
    let head = "关于转发《养老服务实施方案》的通知\n云省养老服务实施方案";
    let text = plan(head).replace("各区民政局：\n", "");
    assert_ne!(title(&read("1.txt", &text)), Some("云省养老服务实施方案"));
}

#[test]
fn a_plan_right_below_the_list_of_annexes_should_have_its_own_title() {
    let text = "关于印发《青汀市消防安全标准化实施方案》的通知\n\n各镇：\n\n\
        现将《青汀市消防安全标准化实施方案》印发给你们，请认真执行。\n\n特此通知。\n\n\
        附件：1.青汀市消防安全标准化实施方案\n\n2.消防安全考核评分细则表(试行)\n\n\
        青汀市消防安全标准化实施方案\n\n为加强管理，制定本方案。\n\n一、工作目标\n\n减少隐患。\n\n\
        二、工作要求\n\n(一)加强领导。落实责任。\n\n(二)加强宣传。定期检查。\n\n\
        消防安全考核评分细则表(试行)\n\n项目\n\n评分内容\n\n消防责任14分\n\n1\n\n\
        1.未制定制度的扣2分\n\n2.制度不完善的扣1分。\n";
    let reading = read("1.txt", text);
    assert_eq!(title(&reading), Some("青汀市消防安全标准化实施方案"));
    let headings: Vec<&str> = reading
        .nodes
        .iter()
        .map(|node| node.heading.as_str())
        .collect();
    assert_eq!(headings, ["工作目标", "工作要求"]);
    assert_eq!(reading.nodes[1].children.len(), 2);
}

#[test]
fn a_name_that_is_one_particle_longer_than_the_title_should_be_its_name() {
    let text = "青汀市人民政府办公室关于印发青汀市美育工作实施方案的通知\n\n\
        （青政办〔2017〕106号 2017年）\n\n各县（市、区）人民政府：\n\n\
        《青汀市美育工作的实施方案》已经市政府研究同意，现印发给你们，请认真组织实施。\n\
        青汀市美育工作实施方案\n\n为加强美育，制定本方案。\n一、指导思想\n\n面向全体。\n二、工作目标\n\n开齐课程。\n";
    let reading = read("1.txt", text);
    assert_eq!(title(&reading), Some("青汀市美育工作实施方案"));
    assert_eq!(reading.number.as_deref(), Some("青政办〔2017〕106号"));
    // Nobody signs, so that it is the body in the title of the notice.
    assert_eq!(reading.issuers, ["青汀市人民政府办公室"]);
    let text = text.replace("关于印发青汀市", "印发关于青汀市");
    assert_eq!(read("1.txt", &text).issuers, ["青汀市人民政府办公室"]);
    // The notice may begin on the line of those whom it is sent to.
    let text = text.replace("人民政府：\n\n", "人民政府、各有关单位：");
    let expected = ["各县（市、区）人民政府", "各有关单位"];
    assert_eq!(read("1.txt", &text).addressees, expected);
}

#[test]
fn tags_around_lines_of_markdown_should_not_be_of_the_text() {
    let text = "<div style=\"color:red;\nfont-size:48px\">青汀市安全生产委员会文件</div>\n\
        <p align=\"center\">青安委〔2026〕2号</p>\n\n## 青汀市2026年安全生产工作要点\n\n\
        各区人民政府：\n\n为做好工作，制定本要点。\n\n一、落实责任\n\n定期检查。\n\n二、加强宣传\n\n覆盖各区。\n\n\
        <p style=\"text-align:right\">青汀市安全生产委员会</p>\n<p>2026年1月21日</p>\n";
    let reading = read("1.md", text);
    assert_eq!(title(&reading), Some("青汀市2026年安全生产工作要点"));
    assert_eq!(reading.number.as_deref(), Some("青安委〔2026〕2号"));
    assert_eq!(reading.issuers, ["青汀市安全生产委员会"]);
    assert_eq!(reading.issued.as_deref(), Some("2026-01-21"));
    // No tag is in what a reader sees as text.
    let shown =
        |line: &str, at: usize| line.starts_with('<') && reading.roles[at] == Some(Role::Text);
    assert!(!text.lines().enumerate().any(|(at, line)| shown(line, at)));
}
