//! What is a name, and what only looks like one.

use super::*;

fn words(text: &str, ranges: impl IntoIterator<Item = Range<usize>>) -> Vec<&str> {
    ranges.into_iter().map(|range| &text[range]).collect()
}

fn targets(text: &str) -> Vec<&str> {
    words(
        text,
        names(text).targets.into_iter().map(|target| target.at),
    )
}

fn systems(text: &str) -> Vec<&str> {
    words(
        text,
        names(text).systems.into_iter().map(|system| system.at),
    )
}

fn places(text: &str) -> Vec<&str> {
    words(text, names(text).places)
}

#[test]
fn a_target_should_say_what_it_is_an_amount_of() {
    for (text, expected) in [
        (
            "新建社区长者食堂30家,护理型床位占比达到65%以上。",
            vec!["新建社区长者食堂30家", "护理型床位占比达到65%以上"],
        ),
        (
            "将4个照料中心和6个敬老餐厅改扩建项目纳入项目。",
            vec!["4个照料中心", "6个敬老餐厅改扩建项目"],
        ),
        ("组建不少于30人的应急队伍。", vec!["不少于30人的应急队伍"]),
        ("新建10—20所幼儿园。", vec!["10—20所幼儿园"]),
        ("新建幼儿园10—20所。", vec!["新建幼儿园10—20所"]),
        ("内容 3—3 支部党建工作。", vec![]),
        (
            "到2028年底，漏损率控制在8%以内。",
            vec!["漏损率控制在8%以内"],
        ),
        (
            "审批时限压减至15个工作日以内。",
            vec!["审批时限压减至15个工作日以内"],
        ),
        (
            "新 增 低 地 板 公 交 车 120 辆。",
            vec!["新 增 低 地 板 公 交 车 120 辆"],
        ),
        (
            "低保標準提高到每人每月９８０元。",
            vec!["低保標準提高到每人每月９８０元"],
        ),
    ] {
        assert_eq!(targets(text), expected, "{text}");
    }
}

#[test]
fn a_target_should_have_its_comparison_and_period() {
    let text = "到2027年底，公办机构床位占比不低于70%。";
    let found = names(text);
    let target = &found.targets[0];
    assert_eq!(&text[target.amount.clone()], "不低于70%");
    assert_eq!(&text[target.figures.clone()], "70%");
    assert_eq!(target.comparison, Some(Comparison::AtLeast));
    assert_eq!(
        target.period.clone().map(|at| &text[at]),
        Some("到2027年底")
    );
}

#[test]
fn what_nobody_sets_out_to_reach_should_be_no_target() {
    for text in [
        "增强“四个意识”，坚持“5个一”。",
        "落实四岗18级报酬待遇体系。",
        "为80岁以上老人服务。",
        "每月补贴800元。",
        "在20个工作日内办结。",
        "参加“1+6”行动。",
        "按照青政〔2026〕12号文件办理，联系电话：0000-0000003。",
        "累计满100小时的，评定为一星级。",
        "编制50人以上的机关应当安排。",
        "“十四五”以来，老年大学从6所增加到14所。",
        "已经市政府第58次常务会议同意。",
        "每户600元。",
        "每季度至少召开1次会议。",
        "12345热线24小时值守。",
        "《青汀市3个办法》。",
        "死亡3人以上。",
        "2026年3月2日前完成。",
        "申报量≤120%，按容量的70%结算。",
        "仲裁委员会由主任1人、副主任2至4人组成。",
        "5G网络、3D打印、2.0版。",
    ] {
        assert!(targets(text).is_empty(), "{text}: {:?}", targets(text));
    }
}

#[test]
fn a_platform_should_be_found_with_its_whole_name() {
    for (text, expected) in [
        (
            "加快建设全市一体化政务服务平台，实现贯通。",
            vec!["全市一体化政务服务平台"],
        ),
        (
            "建成、运行收养意愿登记系统、收养能力评估系统。",
            vec!["收养意愿登记系统", "收养能力评估系统"],
        ),
        (
            "用好全国基层政权建设和社区治理信息系统。",
            vec!["全国基层政权建设和社区治理信息系统"],
        ),
        (
            "打造“数字近邻”智慧社区服务平台。",
            vec!["“数字近邻”智慧社区服务平台"],
        ),
        (
            "通过惠民惠农财政补贴资金“一卡通”系统发放。",
            vec!["惠民惠农财政补贴资金“一卡通”系统"],
        ),
        (
            "办好“鹭岛未保”微信公众号宣传专栏。",
            vec!["“鹭岛未保”微信公众号"],
        ),
        ("下载青汀通App办理。", vec!["青汀通App"]),
        (
            "1.升级市智慧养老综合服务平台。",
            vec!["市智慧养老综合服务平台"],
        ),
        (
            "与国家基本养老服务信息平台互联。",
            vec!["国家基本养老服务信息平台"],
        ),
        ("完善12345、12315双号并行机制。", vec!["12345", "12315"]),
        ("拨打12345政务服务便民热线。", vec!["12345政务服务便民热线"]),
    ] {
        assert_eq!(systems(text), expected, "{text}");
    }
}

#[test]
fn a_class_of_platforms_should_be_none() {
    for text in [
        "全市民政系统要坚持党的领导。",
        "重点检查自动喷水灭火系统、火灾自动报警系统。",
        "搭建交流平台，规范各类信息平台。",
        "坚持系统观念，完善数据系统治理。",
        "打通医保、教育、残联等部门系统。",
        "开通微信、小程序、网页端诉求受理。",
        "提升120急救水平，新增12345个点位。",
        "24小时服务热线：0000-0000012",
    ] {
        assert!(systems(text).is_empty(), "{text}: {:?}", systems(text));
    }
}

#[test]
fn a_place_should_have_a_name_of_its_own() {
    for (text, expected) in [
        ("在望海区、临江区开展试点。", vec!["望海区", "临江区"]),
        (
            "推广同安区莲花镇军营村议事协商经验。",
            vec!["同安区", "莲花镇", "军营村"],
        ),
        ("完成滨江路拓宽工程。", vec!["滨江路"]),
        ("推进上㙍村至石㙍村联网公路。", vec!["上㙍村", "石㙍村"]),
        ("在鼓浪屿街道设立分中心。", vec!["鼓浪屿街道"]),
        ("建设白鹭湾湿地公园。", vec!["白鹭湾湿地公园"]),
        ("会同福建省有关部门。", vec!["福建省"]),
        ("赴广东省、福建省举办推介会。", vec!["广东省", "福建省"]),
        (
            "编制竹溪镇桃源村、松岭乡石坑村保护规划。",
            vec!["竹溪镇", "桃源村", "松岭乡", "石坑村"],
        ),
        ("对梅岭乡、上湾村等隐患点排查。", vec!["梅岭乡", "上湾村"]),
        ("启动石桥村、下湖村改造。", vec!["石桥村", "下湖村"]),
    ] {
        assert_eq!(places(text), expected, "{text}");
    }
}

#[test]
fn a_class_of_places_or_a_body_should_be_no_place() {
    for text in [
        "各区、全市、本县和社区。",
        "改造老旧小区，覆盖偏远山区、革命老区。",
        "望海区民政局牵头，望海区、临江区政府配合。",
        "厦门市民政局。",
        "建设开发区、示范区、商务区。",
        "打通断头路，建好农村路。",
        "建设口袋体育公园和社区公园。",
        "优化镇(街)行政区划，完善县域商业。",
        "依据《厦门市地名管理规定》。",
        "发展城市、夜市、超市。",
        "推进三地一区建设，相关区、自治区、直辖市配合。",
        "推进行政村、建制村、示范村建设。",
        "责任单位：自然资源局、无隅街道、指挥部办公室",
        "望海区推进全民健身和青少年体育工作领导小组办公室",
        "现将澜川县社会救助“暖流行动”实施方案印发给你们。",
    ] {
        assert!(places(text).is_empty(), "{text}: {:?}", places(text));
    }
}

#[test]
fn a_heading_of_what_is_past_should_look_back() {
    for heading in ["一、上半年工作总结", "2025年法治政府建设情况", "发展基础"]
    {
        assert!(looks_back(heading), "{heading}");
    }
    for heading in ["下半年工作计划", "主要任务", "二、行动目标"] {
        assert!(!looks_back(heading), "{heading}");
    }
}
