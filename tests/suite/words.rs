//! Words that must not come back in any text that a person reads: dialect,
//! riddles and translations that were once in the interface, in messages or in
//! documents. Each comes with what to write instead.

use std::path::{Path, PathBuf};

use crate::harness::root;

/// English words, without regard to case; only whole words count.
const ENGLISH: [(&str, &str); 44] = [
    ("mend", "fix, correct"),
    ("mends", "fixes, corrects"),
    ("mended", "fixed, corrected"),
    ("will not do", "invalid value"),
    ("stand", "be, appear, be shown"),
    ("stands", "is, appears, is shown"),
    ("stood", "was, appeared"),
    ("nothing reads", "unknown key, is not used"),
    ("nothing says", "is not used"),
    ("nothing renders", "is not used"),
    ("there is nothing at", "no page at"),
    ("a brace without its other", "unmatched brace"),
    ("without its other", "unmatched"),
    ("room for fingers", "large touch targets"),
    ("whom", "who … for, audience"),
    ("concerns you", "you are looking for"),
    ("does it concern", "by audience"),
    ("named here", "mentioned in"),
    ("sets itself to reach", "numerical targets"),
    ("targets in figures", "numerical targets"),
    ("published no more", "no longer published"),
    ("has all of", "full match"),
    ("have parts of it", "partial matches"),
    ("keep for offline", "save for offline use"),
    ("update what is kept", "update saved copy"),
    ("that is nowhere", "isn’t found"),
    ("leads to this box", "press “/” to search"),
    ("how long what took", "how long each step took"),
    ("fail the work", "treat warnings as errors"),
    ("anew", "again"),
    ("begin anew", "restart"),
    ("shall", "will, must, should"),
    ("merely", "only"),
    ("leads on", "redirects"),
    ("lead on", "redirect"),
    ("led on", "redirected"),
    ("was taken for", "was read as"),
    ("cannot be known", "is unclear"),
    ("of which no", "that … no"),
    ("put right", "fixed, corrected"),
    ("look after", "maintain"),
    ("slip of the pen", "typing error"),
    ("has come upon", "has found"),
    ("go on reading", "resume"),
];

/// Chinese words.
const CHINESE: [(&str, &str); 44] = [
    ("提到的法规", "相关法规"),
    ("要点提到的", "文中涉及"),
    ("本项提到的", "文中涉及"),
    ("您关心什么", "您想查找什么"),
    ("要用到脚本", "需启用 JavaScript"),
    ("没有脚本", "未启用 JavaScript"),
    ("没有一处同时", "未找到完全匹配的结果"),
    ("来到搜索框", "跳转到搜索框"),
    ("这个网址没有页面", "您访问的页面不存在"),
    ("另一种文字", "其他语言版本"),
    ("没有保存成功", "保存失败"),
    ("大白话", "通俗语言"),
    ("译文审定", "译文已核对"),
    ("，印自", "打印自"),
    ("地址名", "网址标识（slug）"),
    ("“办法”", "“建议”"),
    ("不写则", "默认："),
    ("也算不成功", "视为错误"),
    ("构建不成功", "构建失败"),
    ("没有做成", "失败"),
    ("不带历史", "浅克隆"),
    ("没有尽头", "循环"),
    ("没有去处", "缺少目标"),
    ("取不到", "无法访问"),
    ("服务器答复", "服务器返回"),
    ("不成字", "无效"),
    ("填不出来", "无法生成"),
    ("读不懂", "语法错误"),
    ("没有用到", "未使用"),
    ("随改随看", "实时预览"),
    ("各取其名", "使用不同的"),
    ("没有进行任何处理", "未执行任何操作"),
    ("没有改动任何文件", "未改动任何文件"),
    ("没有写入任何文件", "未写入任何文件"),
    ("无法知道", "无法确定"),
    ("是不是想写", "是否应为"),
    ("照样", "仍"),
    ("多半", "多为"),
    ("钟点", "时间"),
    ("词汇表", "术语表"),
    ("上承主题", "继承的主题"),
    ("近义说法", "近义词"),
    ("这台设备", "本设备"),
    ("缩小范围", "筛选"),
];

/// The name of the documents themselves, in Chinese: never shortened.
const NAME: &str = "工作要点";

/// Where the short form is right: the genre among others, the name of this
/// program, and a specimen that speaks of itself.
const GENRE: [&str; 5] = [
    "（要点、",
    "要点（yaodian）",
    "yaodian（要点）",
    "man-manual = 要点",
    "制定本要点",
];

/// What a file says to people: its lines with their numbers, without comments,
/// keys and code.
fn lines(path: &Path, text: &str) -> Vec<(usize, String)> {
    let is_wording = path.extension().is_some_and(|ending| ending == "ftl");
    let mut all = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if !(is_wording && line.starts_with('#')) {
            all.push((index + 1, without_code(line)));
        }
    }
    all
}

/// A line without what is between backticks.
fn without_code(line: &str) -> String {
    line.split('`').step_by(2).collect::<Vec<_>>().join("`…`")
}

/// Whether a text has these words, and not only as parts of longer ones.
fn has_words(text: &str, words: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

/// The subject of the first `is no`, such as in “it is no folder”, if it has
/// one: “there is no folder” is good English.
fn is_no(text: &str) -> Option<&str> {
    text.match_indices(" is no ").find_map(|(at, found)| {
        let before = text[..at].rsplit(|c: char| !c.is_alphabetic()).next()?;
        let rest = text[at + found.len()..].split(' ').next()?;
        let is_good = before.eq_ignore_ascii_case("there") || ["longer", "more"].contains(&rest);
        (!is_good).then_some(&text[at..at + found.len() + rest.len()])
    })
}

/// What must not be in a line, with what to write instead.
fn wrong(path: &Path, line: &str) -> Vec<String> {
    let lower = line.to_lowercase();
    let mut found = Vec::new();
    for (words, better) in ENGLISH {
        if has_words(&lower, words) {
            found.push(format!("“{words}”: write {better}"));
        }
    }
    if let Some(words) = is_no(&lower) {
        found.push(format!("“{}”: write is not a …", words.trim()));
    }
    for (words, better) in CHINESE {
        if line.contains(words) {
            found.push(format!("“{words}”: write {better}"));
        }
    }
    let is_chinese = path.to_string_lossy().contains("zh");
    let mut rest = line.replace(NAME, "");
    for genre in GENRE {
        rest = rest.replace(genre, "");
    }
    if is_chinese && rest.contains("要点") {
        found.push(format!("“要点”: write {NAME}"));
    }
    found
}

/// The files that people read: all wording, and all documents except records of
/// the past, specimens, editions of plans, and what is generated from code.
fn files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for place in [
        "README.md",
        "README.zh.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "benches",
        "content/pages",
        "docs",
        "src",
        "tests/suite/themes",
        "themes",
    ] {
        for entry in walkdir::WalkDir::new(root().join(place)).sort_by_file_name() {
            let path = entry.expect("should be readable").into_path();
            let is_text = ["md", "ftl"].iter().any(|ending| {
                let own = path.extension();
                own.is_some_and(|own| own == *ending)
            });
            let is_left_out = path.ends_with("REFERENCE.md")
                || path
                    .iter()
                    .any(|part| part == "plans" || part == "node_modules");
            if is_text && !is_left_out {
                found.push(path);
            }
        }
    }
    found
}

#[test]
fn no_text_should_have_words_that_were_given_up() {
    let files = files();
    assert!(files.len() > 60, "{} files", files.len());
    let mut found = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).expect("should be UTF-8");
        let name = path
            .strip_prefix(root())
            .expect("should be below")
            .to_owned();
        for (number, line) in lines(&path, &text) {
            for words in wrong(&name, &line) {
                found.push(format!("{}:{number}: {words}", name.display()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_word_that_was_given_up_should_be_seen() {
    let (english, chinese) = (Path::new("cli.en.ftl"), Path::new("cli.zh-Hans.ftl"));
    for line in [
        "output-no-folder = { $path } is no folder",
        "bad-value = “{ $value }” will not do for “{ $key }”",
        "A text Stands here.",
        "to those whom it serves",
    ] {
        assert_eq!(wrong(english, line).len(), 1, "{line}");
    }
    for line in ["没有要点“2023”", "不写则为 public", "见要点的列表"] {
        assert_eq!(wrong(chinese, line).len(), 1, "{line}");
    }
}

#[test]
fn usual_words_should_be_no_fault() {
    let (english, chinese) = (Path::new("docs/a.md"), Path::new("guide.zh-Hans.md"));
    for line in [
        "There is no folder, and it is no longer read.",
        "The standard that readers understand is shown in the recommendation.",
        "It ends with the genre: 要点, 方案.",
    ] {
        assert_eq!(wrong(english, line), [""; 0], "{line}");
    }
    for line in [
        "工作要点的标题以文种结尾（要点、方案等）",
        "yaodian（要点）",
    ] {
        assert_eq!(wrong(chinese, line), [""; 0], "{line}");
    }
    let wording = "# What nothing reads\nhome-whom = Find by `whom`\n";
    let read = lines(Path::new("en.ftl"), wording);
    assert_eq!(read, [(2, "home-whom = Find by `…`".to_owned())]);
}
