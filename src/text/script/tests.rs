//! Tests against conversions that a human editor would make.

use super::*;

/// Phrases of the 2023 plan with their expected conversions.
const PLAN: &str = "
工作要点 工作要點
全市民政工作 全市民政工作
厦门市民政局 廈門市民政局
局机关各处室 局機關各處室
印发给你们 印發給你們
请结合实际 請結合實際
贯彻落实 貫徹落實
发展思想 發展思想
统筹发展与安全 統籌發展與安全
党员干部 黨員幹部
新时代好干部标准 新時代好幹部標準
重实干、重实绩 重實幹、重實績
想干事、能干事、干成事 想幹事、能幹事、幹成事
危机干预 危機干預
从严管党治党 從嚴管黨治黨
新征程 新征程
“两个确立” 「兩個確立」
“回头看” 「回頭看」
扫黑除恶斗争 掃黑除惡鬥爭
折不扣 折不扣
系统 系統
体系 體系
民政工作关系民生 民政工作關係民生
挂钩联系制度 掛鉤聯繫制度
研究制定 研究制定
拟制定出台市级老年人助餐政策 擬制定出臺市級老年人助餐政策
拟制出台 擬制出臺
调研和研制 調研和研製
规章制度 規章制度
社会救助 社會救助
最低生活保障 最低生活保障
低保边缘家庭 低保邊緣家庭
扩围增效 擴圍增效
困难群众 困難群眾
困境儿童 困境兒童
生活无着人员 生活無著人員
临时救助 臨時救助
价格补贴 價格補貼
资金发放监管 資金發放監管
补助金发放 補助金發放
动态复核 動態複核
早教康复 早教康復
查访核实 查訪核實
绩效考核 績效考核
信息化平台 信息化平臺
程序化 程序化
流程优化 流程優化
网络安全 網絡安全
数据 數據
数字化 數字化
质量提升 質量提升
养老服务 養老服務
老年人助餐 老年人助餐
敬老餐厅 敬老餐廳
照料中心 照料中心
社会组织 社會組織
“僵尸型”社会组织 「殭屍型」社會組織
社会团体 社會團體
分支（代表）机构 分支（代表）機構
达标表彰 達標表彰
志愿服务 志願服務
志愿者 志願者
收养意愿登记 收養意願登記
近邻党建 近鄰黨建
邻里节 鄰里節
村规民约 村規民約
汇编优秀案例 彙編優秀案例
持续汇聚 持續匯聚
村（居）民委员会 村（居）民委員會
行政区划 行政區劃
区划历史文化 區劃歷史文化
界线标志物 界線標誌物
地名标志设置 地名標誌設置
标示标注 標示標註
共同关注 共同關注
婚姻登记 婚姻登記
颁证活动 頒證活動
殡葬 殯葬
“身后一件事” 「身後一件事」
泰康之家·鹭园 泰康之家·鷺園
后续装修 後續裝修
整合闲置国有房产 整合閒置國有房產
福利彩票销售渠道布设 福利彩票銷售渠道佈設
动态采集 動態採集
采用节能 採用節能
品牌游戏 品牌遊戲
重症救治 重症救治
疫苗接种 疫苗接種
闽宁帮扶 閩寧幫扶
对台交流 對臺交流
海峡两岸 海峽兩岸
革命老区 革命老區
锤炼党性 錘鍊黨性
理论宣讲 理論宣講
扎实推进 紮實推進
广泛谈心谈话 廣泛談心談話
平时了解 平時瞭解
周密安排 周密安排
防范化解 防範化解
章程范本 章程範本
专业人才 專業人才
一体化 一體化
《关于推进基本养老服务体系建设的意见》 《關於推進基本養老服務體系建設的意見》
2023年3月2日 2023年3月2日
";

/// Ambiguous characters, in words that resolve them.
const HARD: &str = "
头发 頭髮
发展 發展
皇后 皇后
以后 以後
公里 公里
海里 海里
里程 里程
这里 這裡
吃面条 吃麵條
面对 面對
干净 乾淨
干预 干預
干部 幹部
若干部门 若干部門
一只船 一隻船
只有 只有
联系 聯繫
关系 關係
系统 系統
制造 製造
制度 制度
调研制定 調研制定
恢复 恢復
复杂 複雜
答复 答覆
覆盖 覆蓋
征求意见 徵求意見
象征 象徵
长征 長征
批准 批准
标准 標準
手表 手錶
表格 表格
日历 日曆
经历 經歷
范围 範圍
剩余 剩餘
松绑 鬆綁
松树 松樹
台湾 臺灣
台风 颱風
舞台 舞臺
白云 白雲
山谷 山谷
谷物 穀物
分布 分布
公布 公布
布置 佈置
污染 污染
为了 為了
并为群众办实事 並為群眾辦實事
合并为一 合併為一
汇款 匯款
词汇 詞彙
钟情 鍾情
时钟 時鐘
斗争 鬥爭
北斗 北斗
尽管 儘管
尽力 盡力
签名 簽名
标签 標籤
游览 遊覽
游泳 游泳
杂志 雜誌
意志 意志
细致 細緻
一致 一致
获得 獲得
收获 收穫
说明 說明
群众 群眾
沿着 沿著
";

fn pairs(list: &str) -> Vec<(&str, &str)> {
    let lines = list.lines().filter(|line| !line.is_empty());
    lines.map(|line| line.split_once(' ').unwrap()).collect()
}

fn wrong(list: &str) -> Vec<String> {
    let script = Script::plain();
    let pairs = pairs(list).into_iter();
    pairs
        .map(|(simplified, right)| (script.convert(simplified), right))
        .filter(|(converted, right)| converted != right)
        .map(|(converted, right)| format!("{converted} for {right}"))
        .collect()
}

#[test]
fn words_of_the_plan_should_be_written_as_an_editor_would() {
    assert!(pairs(PLAN).len() >= 80);
    assert_eq!(wrong(PLAN), Vec::<String>::new());
}

#[test]
fn characters_that_stand_for_several_should_be_told_apart() {
    assert_eq!(wrong(HARD), Vec::<String>::new());
}

#[test]
fn vocabulary_should_stay_that_of_the_mainland() {
    let same = [
        ("信息", "信息"),
        ("网络", "網絡"),
        ("程序", "程序"),
        ("软件", "軟件"),
    ];
    for (simplified, traditional) in same {
        assert_eq!(Script::plain().convert(simplified), traditional);
    }
}

#[test]
fn one_character_should_stand_for_one() {
    let text = include_str!("../../../seeds/2023-civil-affairs-work-plan.txt");
    let converted = Script::plain().convert(text);
    assert_eq!(converted.chars().count(), text.chars().count());
    // Only Chinese characters and quotation marks change.
    for (before, after) in text.chars().zip(converted.chars()) {
        let may = crate::text::width::is_han(before) || "“”‘’".contains(before);
        assert!(before == after || may, "{before} {after}");
    }
}

#[test]
fn quotation_marks_should_be_those_of_traditional_text() {
    let script = Script::plain();
    assert_eq!(
        script.convert("“甲‘乙’《丙》” People’s"),
        "「甲『乙』《丙》」 People’s"
    );
}

#[test]
fn a_name_should_be_written_alone_whatever_stands_beside() {
    let names = [("湖里", Some("湖里")), ("湖里区", None), ("沙面", None)];
    let script = Script::with_names(names);
    // The longest name matches, with its own conversion or that of the tables.
    assert_eq!(
        script.convert("在湖里、湖里区和沙面条例"),
        "在湖里、湖裡區和沙面條例"
    );
    assert_eq!(Script::plain().convert("沙面条例"), "沙麵條例");
}

#[test]
fn a_writing_of_another_length_should_not_be_taken() {
    let script = Script::with_names([("台湾", Some("臺 灣"))]);
    assert_eq!(script.convert("台湾"), "臺灣");
}

#[test]
fn only_what_there_are_tables_for_should_be_derived() {
    assert!(converts("zh-Hans", "zh-Hant"));
    assert!(!converts("zh-Hant", "zh-Hans"));
    assert!(!converts("en", "zh-Hant"));
}
