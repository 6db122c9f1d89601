//! The words by which the parts around a text are known.

/// Labels of metadata boxes, without white space.
pub(super) const LABELS: &[&str] = &[
    "索引号",
    "信息索引号",
    "主题分类",
    "主题词",
    "分类",
    "体裁分类",
    "体裁",
    "组配分类",
    "服务对象",
    "发文机关",
    "发文单位",
    "发文部门",
    "发布机关",
    "发布机构",
    "发布单位",
    "发布部门",
    "制发机关",
    "制定机关",
    "公开机构",
    "公开主体",
    "责任部门",
    "成文日期",
    "成文时间",
    "生成日期",
    "印发日期",
    "发文日期",
    "发文时间",
    "发布日期",
    "发布时间",
    "公开日期",
    "公开时间",
    "公布日期",
    "生效日期",
    "实施日期",
    "施行日期",
    "废止日期",
    "失效日期",
    "有效期",
    "标题",
    "名称",
    "信息名称",
    "文件名称",
    "发文字号",
    "发文文号",
    "文件编号",
    "文号",
    "有效性",
    "效力状态",
    "时效性",
    "是否有效",
    "公开方式",
    "公开形式",
    "公开类别",
    "公开范围",
    "公开程序",
    "关键词",
    "信息来源",
    "来源",
    "稿源",
    "文章来源",
    "统一编号",
    "统一登记号",
    "信息分类",
    "内容概述",
    "索引號",
    "發文機關",
    "成文日期",
    "發佈日期",
    "發文字號",
    "文號",
    "標題",
    "有效性",
    "來源",
];

/// Labels whose value is the body that issued the document, the best first.
pub(super) const ISSUER_LABELS: &[&str] = &[
    "发文机关",
    "发文单位",
    "发文部门",
    "制发机关",
    "制定机关",
    "发布机构",
    "发布机关",
    "发布单位",
    "发布部门",
    "公开机构",
    "公开主体",
    "發文機關",
];

/// Labels whose value is the number of the document.
pub(super) const NUMBER_LABELS: &[&str] = &[
    "发文字号",
    "发文文号",
    "文号",
    "文件编号",
    "發文字號",
    "文號",
];

/// Labels whose value is the date of issue.
pub(super) const DATE_LABELS: &[&str] =
    &["成文日期", "成文时间", "发文日期", "发文时间", "生成日期"];

/// Labels whose value is the title.
pub(super) const TITLE_LABELS: &[&str] = &["标题", "信息名称", "文件名称", "名称", "標題"];

/// Last words of titles.
pub(super) const GENRES: &[&str] = &[
    "工作要点",
    "要点",
    "方案",
    "计划",
    "规划",
    "纲要",
    "意见",
    "通知",
    "通报",
    "公告",
    "通告",
    "决定",
    "决议",
    "办法",
    "规定",
    "规则",
    "细则",
    "条例",
    "措施",
    "政策",
    "分工",
    "分工表",
    "分解表",
    "任务表",
    "一览表",
    "清单",
    "台账",
    "总结",
    "报告",
    "安排",
    "倡议书",
    "公开信",
    "函",
    "批复",
    "纪要",
    "预案",
    "制度",
    "标准",
    "规范",
    "指南",
    "目录",
    "要求",
    "任务",
    "打算",
    "思路",
    "承诺书",
    "责任书",
    "章程",
    "说明",
    "解读",
    "行动",
    "表",
    "計劃",
    "計畫",
    "規劃",
    "要點",
    "綱要",
    "意見",
    "辦法",
    "規定",
    "報告",
    "總結",
    "措施",
    "工作",
    "任务书",
    "情况",
    "建议",
    "实施意见",
];

/// Last words of the names of bodies.
const BODIES: &[&str] = &[
    "局",
    "委员会",
    "委",
    "办公室",
    "政府",
    "厅",
    "部",
    "院",
    "中心",
    "联合会",
    "会",
    "公司",
    "领导小组",
    "指挥部",
    "党组",
    "党委",
    "支部",
    "总队",
    "支队",
    "大队",
    "银行",
    "社",
    "处",
    "科",
    "所",
    "站",
    "馆",
    "园",
    "队",
    "学校",
    "大学",
    "集团",
    "组",
    "协会",
    "基金会",
    "工会",
    "中学",
    "小学",
    "医院",
    "处室",
    "街道",
    "工委",
    "署",
    "部门",
    "办",
    "法院",
    "检察院",
    "局委",
    "廳",
    "處",
    "署",
    "會",
];

/// Whether a text can be the name of one body.
pub(super) fn is_body(text: &str) -> bool {
    let count = text.chars().count();
    let plain = !text.contains([
        '。', '，', '：', ':', '《', '；', ',', '、', '“', '！', '？', '—', '>',
    ]) && !text.chars().any(|c| c.is_ascii_digit());
    (3..=36).contains(&count)
        && plain
        && BODIES.iter().any(|end| text.ends_with(end))
        && !text.starts_with("关于")
        && !text.contains("关于")
}

/// Whether a text ends like a title: with its genre, in brackets or not.
pub(super) fn ends_like_title(text: &str) -> bool {
    let mut rest = text.trim_end_matches(['》', '”', '"']);
    // （试行）, （2023—2025年）
    while let Some(open) = rest.rfind(['（', '(']) {
        if !rest.ends_with(['）', ')']) {
            break;
        }
        rest = rest
            .get(..open)
            .unwrap_or(rest)
            .trim_end_matches(['》', '”', '"']);
    }
    GENRES.iter().any(|genre| rest.ends_with(genre))
}
