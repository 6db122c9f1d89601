//! What is at the head of a document: its title among other lines, its number,
//! and the box of its data.

use yaodian::source::decode::{Decoded, document};
use yaodian::source::recognise::{DoubtKind, Reading, Role, Told, recognise};

fn decoded(name: &str, text: &str) -> Decoded {
    document(name, text.into(), None).expect("should be decoded")
}

pub(super) fn read(name: &str, text: &str) -> Reading {
    let decoded = decoded(name, text);
    recognise(&decoded.published.file.text, &decoded.lines, &[])
}

pub(super) fn title(reading: &Reading) -> Option<&str> {
    reading.title.as_ref().map(|title| title.text.as_str())
}

pub(super) fn is_doubted(reading: &Reading) -> bool {
    let is_title = |kind| matches!(kind, DoubtKind::Title | DoubtKind::NoTitle);
    reading.doubts.iter().any(|doubt| is_title(doubt.kind))
}

/// A plan of two chapters below what is at its head.
pub(super) fn plan(head: &str) -> String {
    format!(
        "{head}\n各区民政局：\n为做好今年工作，制定本方案。\n\
         一、工作目标\n全市建成示范社区20个。\n二、组织保障\n加强领导，落实经费。\n"
    )
}

#[test]
fn a_title_should_not_go_on_beyond_other_lines_of_the_head() {
    let head = "语音播报\n青汀市民政局文件\n青民〔2026〕3号\n\
                关于转发《云省民政厅关于做好冬季救助工作的通知》的通知";
    let reading = read("1.txt", &plan(head));
    assert_eq!(
        title(&reading),
        Some("关于转发《云省民政厅关于做好冬季救助工作的通知》的通知")
    );
    assert_eq!(reading.number.as_deref(), Some("青民〔2026〕3号"));
}

#[test]
fn a_body_above_what_it_writes_about_should_begin_the_title() {
    for between in ["\n", "\n\n", "\n\n\n"] {
        let head = format!(
            "青汀市人民政府关于加快养老服务发展的实施意见\n\n文章来源：作者： 发布时间：2026年2月3日\n\n\
             青政发〔2026〕4号\n\n青汀市人民政府{between}关于加快养老服务发展的实施意见\n"
        );
        let reading = read("1.txt", &plan(&head));
        let whole = "青汀市人民政府关于加快养老服务发展的实施意见";
        assert_eq!(title(&reading), Some(whole), "{between:?}");
        let labels: Vec<&str> = reading.metadata.iter().map(|m| m.label.as_str()).collect();
        assert_eq!(labels, ["发布时间"]);
    }
}

#[test]
fn several_documents_of_a_notice_should_be_below_its_own_title() {
    let text = "青汀市人民政府办公室关于印发安全生产两个方案的通知\n各区人民政府：\n\
        现将《青汀市责任落实工作方案》《青汀市隐患排查工作方案》印发给你们，请认真执行。\n\
        青汀市人民政府办公室\n2026年3月4日\n\
        青汀市责任落实工作方案\n一、总体要求\n层层落实责任。\n二、工作任务\n逐项推进。\n\
        青汀市隐患排查工作方案\n一、排查范围\n各类场所。\n二、时间安排\n全年进行。\n";
    let reading = read("1.txt", text);
    assert_eq!(
        title(&reading),
        Some("青汀市人民政府办公室关于印发安全生产两个方案的通知")
    );
    let headings: Vec<(&str, usize)> = reading
        .nodes
        .iter()
        .map(|node| (node.heading.as_str(), node.children.len()))
        .collect();
    assert_eq!(
        headings,
        [("青汀市责任落实工作方案", 2), ("青汀市隐患排查工作方案", 2)]
    );
    // An extract may have only the first.
    let (extract, _) = text
        .split_once("\n青汀市隐患排查工作方案\n")
        .expect("should be there");
    let reading = read("1.txt", extract);
    assert_eq!(
        title(&reading),
        Some("青汀市人民政府办公室关于印发安全生产两个方案的通知")
    );
    assert_eq!(reading.nodes.len(), 1);
}

#[test]
fn what_is_forwarded_should_not_be_the_title() {
    let text = "青汀市民政局：\n现将《云省民政厅关于开展社会组织年检的通知》转发给你们，请遵照执行。\n\
        云省民政厅办公室\n2026年3月4日\n一、年检范围\n全部社会组织。\n二、年检时间\n三月底前。\n";
    assert!(is_doubted(&read("1.txt", text)));
}

#[test]
fn a_title_and_a_number_above_the_text_of_a_web_page_should_be_found() {
    let page = |head: &str| {
        let text = "<p>各区民政局：</p><p>为做好养老服务工作，保障老年人权益，制定本办法。</p>\
             <p>一、总则</p><p>本办法适用于全市养老服务工作，各区参照执行。</p>\
             <p>二、附则</p><p>本办法自公布之日起施行，由市民政局负责解释。</p>";
        format!(
            "<div class=wrap>{head}<ul><li>一、<a href=#a>总则</a></li>\
             <li>二、<a href=#b>附则</a></li></ul><div class=text>{text}</div></div>"
        )
    };
    let reading = read("1.html", &page("<span>青汀市养老服务管理办法</span>"));
    assert_eq!(title(&reading), Some("青汀市养老服务管理办法"));
    assert!(is_doubted(&reading), "only its place speaks for it");
    assert_eq!(reading.nodes.len(), 2);
    let reading = read(
        "1.html",
        &page("<h2>青汀市民政局<br>关于印发养老服务管理办法的通知</h2><h4>青民〔2026〕5号</h4>"),
    );
    let whole = "青汀市民政局关于印发养老服务管理办法的通知";
    assert_eq!(title(&reading), Some(whole));
    assert_eq!(reading.number.as_deref(), Some("青民〔2026〕5号"));
    // Words of the navigation are no title.
    let reading = read("1.html", &page("<h2>政策文件</h2><p>通知公告</p>"));
    assert_ne!(title(&reading), Some("政策文件"));
    assert!(is_doubted(&reading));
}

#[test]
fn what_is_pasted_before_a_title_should_be_doubted() {
    for pasted in ["22 ", "II", "3　"] {
        let reading = read("1.txt", &plan(&format!("{pasted}青汀市养老服务工作方案")));
        assert!(is_doubted(&reading), "{pasted}");
    }
    for title in ["2026年青汀市民政工作要点", "12345热线服务管理办法"] {
        assert!(!is_doubted(&read("1.txt", &plan(title))), "{title}");
    }
}

#[test]
fn labels_that_a_web_page_sets_side_by_side_should_be_told_apart() {
    let head = "青汀市养老服务工作方案\n发布时间：2026-03-04 14:52信息来源：青汀市民政局文字大小：[大 中] 背景色：";
    let reading = read("1.txt", &plan(head));
    let pairs: Vec<(&str, &str)> = reading
        .metadata
        .iter()
        .map(|pair| (pair.label.as_str(), pair.value.as_str()))
        .collect();
    assert_eq!(
        pairs,
        [
            ("发布时间", "2026-03-04 14:52"),
            ("信息来源", "青汀市民政局")
        ]
    );
}

#[test]
fn a_number_before_the_addressees_should_be_that_of_the_document() {
    let text = "青汀市民政局关于加快养老服务发展的意见\n青民〔2026〕7号各区民政局，市级各单位：\n\
                为加快发展，提出以下意见。\n一、目标\n建成示范社区。\n";
    let reading = read("1.txt", text);
    assert_eq!(reading.number.as_deref(), Some("青民〔2026〕7号"));
    assert_eq!(reading.addressees, ["各区民政局", "市级各单位"]);
}

#[test]
fn the_source_below_the_text_of_a_web_page_should_be_metadata() {
    let page = "<html><body><div class=head>导航</div><div class=article>\
        <h1>青汀市养老服务工作方案</h1><p>一、目标</p><p>到年底，全市建成示范社区20个，覆盖各区。</p>\
        <p>二、保障</p><p>各区要加强领导，落实经费，按时完成。</p></div>\
        <div><span>来源：青汀市民政局 2026-03-04 08:30</span></div><div>扫一扫</div></body></html>";
    let reading = read("1.html", page);
    let pairs: Vec<(&str, &str)> = reading
        .metadata
        .iter()
        .map(|pair| (pair.label.as_str(), pair.value.as_str()))
        .collect();
    assert_eq!(pairs, [("来源", "青汀市民政局")]);
}

#[test]
fn a_page_with_text_or_directives_before_it_should_be_a_page() {
    for before in [
        "<%@ page language=\"java\" %>\n",
        "发布日期：2026年3月4日\n",
    ] {
        let page = format!(
            "{before}<p>青汀市养老服务工作方案</p><p>一、目标</p><p>到年底，全市建成示范社区20个。</p>"
        );
        let decoded = decoded("1.html", &page);
        assert!(!decoded.published.file.text.contains("<p>"), "{before}");
    }
}

#[test]
fn rows_of_a_table_with_a_chinese_numeral_should_head_those_with_figures() {
    let row = |cells: [&str; 4]| format!("<tr><td>{}</td></tr>", cells.join("</td><td>"));
    let rows: String = [
        ["序号", "考核项目", "分值", "考核内容"],
        ["", "总分", "100", ""],
        ["一、", "通用项目", "40", ""],
        ["1", "组织领导", "20", "成立领导小组。"],
        ["2", "宣传工作", "20", "开展宣传。"],
        ["二、", "专项项目", "60", ""],
        ["1", "养老服务", "60", "建成示范社区。"],
    ]
    .map(row)
    .concat();
    let page = format!(
        "<div><h2>考核依据</h2><table><caption>青汀市养老服务考核细则</caption>{rows}</table></div>"
    );
    let reading = read("1.html", &page);
    assert_eq!(title(&reading), Some("青汀市养老服务考核细则"));
    let groups: Vec<(Option<&str>, &str, usize)> = reading
        .nodes
        .iter()
        .map(|node| {
            (
                node.marker.as_deref(),
                node.heading.as_str(),
                node.children.len(),
            )
        })
        .collect();
    assert_eq!(
        groups,
        [(Some("一、"), "通用项目", 2), (Some("二、"), "专项项目", 1)]
    );
}

#[test]
fn the_front_matter_of_markdown_should_be_data_and_not_text() {
    let head = "---\nlang: 'zh-cn'\n标题: \"关于印发养老服务方案的通知\"\n文号: 青民〔2026〕6号\n---\n\n\
                # 青汀市养老服务工作方案\n";
    let reading = read("1.md", &plan(head));
    assert_eq!(title(&reading), Some("青汀市养老服务工作方案"));
    assert_eq!(reading.number.as_deref(), Some("青民〔2026〕6号"));
    let pairs: Vec<(&str, &str)> = reading
        .metadata
        .iter()
        .map(|pair| (pair.label.as_str(), pair.value.as_str()))
        .collect();
    assert_eq!(
        pairs,
        [
            ("标题", "关于印发养老服务方案的通知"),
            ("文号", "青民〔2026〕6号")
        ]
    );
    assert_eq!(reading.addressees, ["各区民政局"]);
    // A rule at the beginning is none.
    let reading = read("1.md", &plan("---\n# 青汀市养老服务工作方案"));
    assert_eq!(title(&reading), Some("青汀市养老服务工作方案"));
    assert_eq!(reading.nodes.len(), 2);
}

#[test]
fn a_rule_at_the_beginning_of_markdown_should_not_be_front_matter() {
    let text = "---\n\n# 青汀市养老服务工作方案\n\n一、目标\n建成示范社区。\n\n二、保障\n落实经费。\n\n---\n\n\
                青汀市民政局\n2026年3月4日\n";
    let reading = read("1.md", text);
    assert_eq!(title(&reading), Some("青汀市养老服务工作方案"));
    assert_eq!(reading.nodes.len(), 2);
}

#[test]
fn the_front_matter_of_a_program_should_say_the_title_and_no_date_of_issue() {
    let text = "---\ntitle: 青汀市养老服务工作方案\ndate: 2026-03-04\ntags:\n  - 养老\n:空\n---\n\n\
                一、目标\n建成示范社区。\n\n二、保障\n落实经费。\n";
    let reading = read("1.md", text);
    assert_eq!(title(&reading), Some("青汀市养老服务工作方案"));
    assert_eq!(reading.issued, None);
    assert!(reading.metadata.is_empty());
}

#[test]
fn a_document_that_is_only_mentioned_should_not_be_one_of_several() {
    let text = "关于印发工作要点的通知\n各区民政局：\n现将《青汀市民政局2026年重点工作要点》印发给你们，\
                请结合《青汀市养老服务实施方案》认真贯彻落实。\n青汀市民政局\n2026年3月4日\n\
                青汀市民政局2026年重点工作要点\n一、养老服务\n建成示范社区。\n二、社会救助\n应救尽救。\n";
    let reading = read("1.txt", text);
    assert_eq!(title(&reading), Some("青汀市民政局2026年重点工作要点"));
    assert_eq!(reading.nodes.len(), 2);
}

#[test]
fn names_in_a_list_of_attachments_should_not_begin_documents() {
    let text = "青汀市民政局关于印发两个方案的通知\n各区民政局：\n现将《甲工作方案》《乙工作方案》印发给你们。\n\
                附件：甲工作方案\n乙工作方案\n青汀市民政局\n2026年3月4日\n\
                甲工作方案\n一、目标\n建成示范社区。\n乙工作方案\n一、目标\n应救尽救。\n";
    let reading = read("1.txt", text);
    let headings: Vec<&str> = reading.nodes.iter().map(|n| n.heading.as_str()).collect();
    assert_eq!(headings, ["甲工作方案", "乙工作方案"]);
}

#[test]
fn wrapped_decimals_should_stay_text_and_deep_ones_numbers() {
    let text = "青汀市质量标准工作方案\n一、标准\n1.含量。含量应当在\n1.65毫克以下，反应时间应当在\n\
                1.50秒以内。\n2.体积。体积为\n2.75立方米。\n3.用语。按国家标准。\n";
    let reading = read("1.txt", text);
    assert_eq!(reading.nodes[0].children.len(), 3);
    let numbered: String = (38..43)
        .map(|n| format!("1.{n} 范围{n}\n适用于全市。\n"))
        .collect();
    let reading = read("1.txt", &format!("青汀市质量标准工作方案\n{numbered}"));
    assert_eq!(reading.nodes.len(), 5);
}

#[test]
fn a_table_of_which_an_editor_speaks_should_not_be_doubted() {
    let row = |cells: [&str; 2]| format!("<tr><td>{}</td></tr>", cells.join("</td><td>"));
    let rows = [["地区", "数量"], ["东区", "3个"], ["西区", "5个"]]
        .map(row)
        .concat();
    let page = format!(
        "<h1>青汀市2026年民生实事计划</h1><p>一、要求</p><p>尽力而为。</p><table>{rows}</table>\
         <p>二、保障</p><p>落实经费。</p>"
    );
    let decoded = decoded("1.html", &page);
    let text = &decoded.published.file.text;
    let doubted = |told: &[Option<Told>]| {
        let reading = recognise(text, &decoded.lines, told);
        let is_table = |kind| matches!(kind, DoubtKind::Table { .. });
        reading
            .doubts
            .iter()
            .find(|doubt| is_table(doubt.kind))
            .map(|doubt| doubt.line)
    };
    let line = doubted(&[]).expect("should be doubted");
    let mut told = vec![None; decoded.lines.len()];
    told[line - 1] = Some(Told::Text);
    assert_eq!(doubted(&told), None);
}

#[test]
fn entities_and_empty_headings_of_markdown_should_not_be_text() {
    let text = "# 青汀市养老服务工作方案\n\n### &emsp;&emsp;一、目标\n&emsp;&emsp;建成示范社区。\n\n\
                ### &emsp;&emsp;二、保障\n&emsp;&emsp;落实经费。\n## \n\
                &emsp;&emsp;&emsp;青汀市民政局  \n&emsp;&emsp;&emsp;2026年3月4日\n\n---\n";
    let reading = read("1.md", text);
    let headings: Vec<&str> = reading.nodes.iter().map(|n| n.heading.as_str()).collect();
    assert_eq!(headings, ["目标", "保障"]);
    assert_eq!(reading.issuers, ["青汀市民政局"]);
    assert_eq!(reading.issued.as_deref(), Some("2026-03-04"));
}

#[test]
fn all_sections_that_word_saved_should_be_of_the_document() {
    let section = |number: usize, text: &str| {
        format!("<div style=\"page: WordSection{number}\">{text}</div>")
    };
    let body = "<p>青汀市养老服务工作方案</p><p>一、目标</p><p>到年底，全市建成示范社区20个，覆盖各区。</p>\
        <p>二、保障</p><p>各区要加强领导，落实经费，按时完成，定期报告。</p>";
    let page = format!(
        "<html><body><div>导航</div><div>{}{}</div></body></html>",
        section(1, body),
        section(2, "<p>附件1</p><p>养老服务申请表</p><p>姓名</p>")
    );
    let reading = read("1.html", &page);
    let headings: Vec<&str> = reading.nodes.iter().map(|n| n.heading.as_str()).collect();
    assert_eq!(headings, ["目标", "保障"]);
    // A form has no provisions, but is of the document.
    let forms = reading
        .roles
        .iter()
        .flatten()
        .filter(|role| **role == Role::Attachment);
    assert_eq!(forms.count(), 3);
}

#[test]
fn each_table_in_markdown_should_be_below_its_heading() {
    let table = |rows: &str| format!("| 序号 | 任务 | 责任单位 |\n|---|---|---|\n{rows}\n");
    let text = format!(
        "# 望海区2026年重点任务清单\n\n## 一、健全体系\n\n{}\n## 二、开展整治\n\n{}",
        table("| 1 | 完善制度 | 区应急局 |"),
        table("| 2 | 整治燃气 | 区城管局 |\n| 3 | 整治房屋 | 区住建局 |")
    );
    let reading = read("1.md", &text);
    let count = |at: usize| reading.nodes[at].children.len();
    assert_eq!((reading.nodes.len(), count(0), count(1)), (2, 1, 2));
}

#[test]
fn a_table_of_tasks_in_a_text_should_be_below_its_heading() {
    let row = |cells: [&str; 4]| format!("<tr><td>{}</td></tr>", cells.join("</td><td>"));
    let rows: String = [
        ["序号", "任务", "牵头单位", "时限"],
        ["1", "新建养老服务中心10个", "市民政局", "10月底前"],
        ["2", "改造床位600张", "市民政局", "11月底前"],
    ]
    .map(row)
    .concat();
    let page = format!(
        "<h1>青汀市2026年民生实事计划</h1><p>一、总体要求</p><p>尽力而为，量力而行。</p>\
         <p>二、重点任务</p><p>具体任务见下表。</p><table>{rows}</table>\
         <p>三、保障措施</p><p>（一）加强领导。每季度调度一次。</p>"
    );
    let reading = read("1.html", &page);
    let all: Vec<(&str, Vec<&str>)> = reading
        .nodes
        .iter()
        .map(|node| {
            let below = node.children.iter().map(|n| n.heading.as_str());
            (node.heading.as_str(), below.collect())
        })
        .collect();
    assert_eq!(
        all,
        [
            ("总体要求", vec![]),
            ("重点任务", vec!["新建养老服务中心10个", "改造床位600张"]),
            ("保障措施", vec!["加强领导"])
        ]
    );
    // An editor's word about one of its lines goes before that.
    let decoded = decoded("1.html", &page);
    let text = &decoded.published.file.text;
    let at = text.lines().position(|line| line == "改造床位600张");
    let mut told = vec![None; decoded.lines.len()];
    told[at.expect("should be there")] = Some(Told::Heading(Some(2)));
    let reading = recognise(text, &decoded.lines, &told);
    let below = &reading.nodes[1].children;
    let below: Vec<&str> = below.iter().map(|n| n.heading.as_str()).collect();
    assert_eq!(below, ["改造床位600张"]);
}

#[test]
fn a_title_that_is_printed_again_should_be_one() {
    let text = "【法宝引证码】 CLI.12.1\n原文链接：https://example.com/1\n\
        青汀市关于印发甲工作方案和乙工作方案(2026—2028年)的通知\n\
        青汀市关于印发甲工作方案和乙工作方案（2026-2028年）的通知\n\n（青政〔2026〕8号）\n\n\
        各区人民政府：\n《甲工作方案》《乙工作方案（2026-2028年）》已经市政府同意，现印发给你们。\n\
        青汀市人民政府\n2026年3月4日\n甲工作方案\n一、目标\n建成示范社区。\n\
        乙工作方案（2026-2028年）\n一、目标\n应救尽救。\n";
    let reading = read("1.txt", text);
    assert_eq!(
        title(&reading),
        Some("青汀市关于印发甲工作方案和乙工作方案（2026-2028年）的通知")
    );
    assert_eq!(reading.nodes.len(), 2);
    let labels: Vec<&str> = reading.metadata.iter().map(|m| m.label.as_str()).collect();
    assert_eq!(labels, ["法宝引证码", "原文链接"]);
}

#[test]
fn a_decree_should_have_its_number_in_brackets_too() {
    let text = "青汀市民政管理办法\n青汀市人民政府令\n（第19号）\n《青汀市民政管理办法》已经通过，现予公布。\n\
        市长 张三\n2026年3月4日\n青汀市民政管理办法\n第一条 为规范管理，制定本办法。\n第二条 本办法适用于全市。\n";
    let reading = read("1.txt", text);
    assert_eq!(
        reading.number.as_deref(),
        Some("青汀市人民政府令（第19号）")
    );
}
