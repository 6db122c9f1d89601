//! Lines that a web page left at the end of a document.

use super::{document, with_measures};

fn chrome(lines: &str) -> Vec<String> {
    let text = with_measures(&format!("1.甲。乙。\n{lines}"));
    let (document, _) = document(&text);
    let spans = document.chrome.iter();
    spans.map(|span| span.of(&text).to_owned()).collect()
}

#[test]
fn the_lines_of_a_web_page_should_be_set_apart() {
    assert_eq!(
        chrome("【打印】\n扫一扫在手机上查看当前页面"),
        ["【打印】", "扫一扫在手机上查看当前页面"]
    );
}

#[test]
fn a_sentence_should_never_be_taken_for_chrome() {
    assert!(chrome("分享经验做法,打印宣传材料。").is_empty());
}

#[test]
fn only_the_end_should_be_looked_at() {
    assert!(chrome("关闭窗口\n继续推进工作。").is_empty());
}
