//! What only belongs to the layout of a file is not in the text.

use yaodian::source::decode::document;
use yaodian::source::grammar::Asked;

use super::{read, read_shaped, tree, words};

#[test]
fn a_title_over_several_lines_should_be_one() {
    let text = "示例市民政局关于印发\n《2031年工作要点》的通知\n各区民政局：\n做好工作。\n";
    let parsed = read(text, &Asked::default());
    let document = parsed.document.expect("should be one");
    let title = document.title.of(parsed.text.corrected());
    assert_eq!(title, "示例市民政局关于印发《2031年工作要点》的通知");
    // Its place in the file is both lines.
    assert_eq!(
        parsed
            .text
            .original(document.title)
            .of(text)
            .lines()
            .count(),
        2
    );
}

#[test]
fn wrapped_paragraphs_should_be_joined() {
    let line = "为了进一步健全本市的社会救助体系和养老服务体系，现就有关工作";
    let text = format!(
        "2031年工作要点\n　　一、健全体系\n{}　　二、改革\n　　做好工作。\n",
        format!("　　{line}\n{line}安排\n如下，请认真落实。\n").repeat(3)
    );
    let parsed = read(&text, &Asked::default());
    let document = parsed.document.as_ref().expect("should be one");
    let topic = document.provisions.topics().next().expect("has one");
    let paragraphs = words(parsed.text.corrected(), &topic.source.paragraphs);
    assert_eq!(paragraphs.len(), 3, "{paragraphs:?}");
    assert_eq!(paragraphs[0], format!("{line}{line}安排如下，请认真落实。"));
}

#[test]
fn markdown_should_leave_no_marks() {
    let text = "# 2031年工作要点\n\n## 一、健全体系\n\n1\\. **改革。** 做好**救助**工作。\n\n\
        2\\. 完善。做好工作。\n";
    let decoded = document("plan.md", text.as_bytes().to_vec(), None).expect("should be read");
    let parsed = read_shaped(text, &decoded.lines, &Asked::default());
    assert_eq!(
        tree(&parsed),
        [
            "topic/1 一、|健全体系",
            "measure/1 1.|改革。",
            "  做好救助工作。",
            "measure/2 2.|完善。",
            "  做好工作。"
        ]
    );
}

#[test]
fn a_table_of_tasks_should_be_read_by_its_cells() {
    let text = "# 2031年重点任务分工表\n\n| 序号 | 重点任务 | 责任单位 |\n| --- | --- | --- |\n\
        | 80 | 改革。做好工作。 | 救助处 |\n| 81 | 完善。做好服务。 | 养老处 |\n";
    let decoded = document("plan.md", text.as_bytes().to_vec(), None).expect("should be read");
    let parsed = read_shaped(text, &decoded.lines, &Asked::default());
    assert_eq!(
        tree(&parsed),
        [
            "topic/80 80|改革。",
            "  做好工作。",
            "  救助处",
            "topic/81 81|完善。",
            "  做好服务。",
            "  养老处"
        ]
    );
}
