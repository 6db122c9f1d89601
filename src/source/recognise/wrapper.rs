//! What is around the text of a document: number, addressees, issuing sentence,
//! signature, date, attachments, contacts, and the web page.

use super::date;
use super::line::{is_digit, is_space, length, squeezed};
use super::phrases::is_body;
use crate::text::numeral;

/// 青民〔2026〕3号, on a line of its own or after other words.
pub(super) fn number(text: &str) -> Option<String> {
    if let Some(decree) = one_line_decree(text) {
        return Some(decree);
    }
    let open = text.find(['〔', '﹝', '[', '［', '（', '(', '【'])?;
    let close = text
        .get(open..)?
        .find(['〕', '﹞', ']', '］', '）', ')', '】'])?
        + open;
    let year = squeezed(text.get(open..close)?);
    let digits = year.chars().skip(1).filter(|c| is_digit(*c)).count();
    let end = text
        .get(close..)?
        .find('号')
        .or_else(|| text.get(close..)?.find('號'))?
        + close;
    let figure = squeezed(text.get(close..end)?);
    let figure = figure.trim_start_matches(['〕', '﹞', ']', '］', '）', ')', '】', '第']);
    let good = digits == 4
        && year.chars().count() == 5
        && !figure.is_empty()
        && figure.chars().all(is_digit);
    let end = end + '号'.len_utf8();
    let before = text.get(..open)?;
    let start = before
        .rfind(|c: char| is_space(c) || matches!(c, '：' | ':' | '，' | '。' | '（' | '('))
        .map_or(0, |at| {
            let width = before
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(1, char::len_utf8);
            at + width
        });
    let letters = before.get(start..)?;
    // 青 民 〔2026〕3号: spread letters belong together.
    let letters = if length(letters) == 0 && length(before) <= 12 {
        before
    } else {
        letters
    };
    let start = open - letters.len();
    (good && (1..=14).contains(&length(letters)))
        .then(|| text.get(start..end).map(str::to_owned))?
}

/// 青汀市人民政府令 / 第12号, on two lines: the number, and the body.
pub(super) fn decree(text: &str, next: &str) -> Option<(String, Option<String>)> {
    let body = text.strip_suffix('令').filter(|body| is_body(body))?;
    let number = one_line_decree(&format!("{text}{}", squeezed(next)))?;
    Some((number, Some(body.to_owned())))
}

/// 青汀市人民政府令第12号, as a whole line.
fn one_line_decree(text: &str) -> Option<String> {
    let (_, figure) = ["令第", "令 第", "令（第", "令(第"]
        .iter()
        .find_map(|mark| text.split_once(mark))?;
    let figure = figure.trim_end_matches(['）', ')']);
    let figure = figure.strip_suffix('号')?.trim();
    let is_figure = figure
        .chars()
        .all(|c| is_digit(c) || numeral::is_numeral(c));
    (is_figure && !figure.is_empty() && length(text) <= 30).then(|| text.to_owned())
}

/// Whether a whole line is the number of the document.
pub(super) fn is_number_line(text: &str) -> bool {
    number(text).is_some_and(|number| length(text) <= length(&number) + 14)
        && !text.contains(['《', '。', '，'])
}

/// Whether a line is the head of a red-headed document: 澜川县人民政府文件.
pub(super) fn is_letterhead(text: &str) -> bool {
    let text = squeezed(text);
    text == "文件"
        || text.ends_with("文件")
            && text.chars().count() <= 40
            && is_body(text.trim_end_matches("文件"))
}

/// The number of the document at the start of a line, and what follows it.
pub(super) fn after_number(text: &str) -> (Option<String>, &str) {
    let found = number(text).and_then(|found| Some((text.strip_prefix(&found)?, found)));
    match found {
        Some((rest, number)) => (Some(number), rest.trim_start_matches(is_space)),
        None => (None, text),
    }
}

/// A name without the words for its seal.
pub(super) fn without_seal(text: &str) -> &str {
    [
        "（印章）",
        "（章）",
        "（盖章）",
        "（公章）",
        "（代章）",
        "(代章)",
        "(印章)",
        "(章)",
        "(盖章)",
    ]
    .iter()
    .fold(text, |text, seal| text.trim_end_matches(seal))
}

/// The bodies that a line names, side by side; `None` if it is not a line of
/// names only. （…印章） is taken off.
pub(super) fn bodies(text: &str) -> Option<Vec<String>> {
    if text.len() > 1_000 || text.contains(['。', '，', '：']) {
        return None;
    }
    let text = text.trim();
    let inner = text
        .strip_prefix(['（', '('])
        .and_then(|rest| rest.strip_suffix(['）', ')']));
    let inner = inner.map(|inner| {
        inner
            .trim_end_matches("印章")
            .trim_end_matches("公章")
            .trim_end_matches("盖章")
            .trim_end_matches('章')
    });
    let text = inner.filter(|inner| is_body(inner)).unwrap_or(text);
    let text = without_seal(text);
    let parts: Vec<&str> = text
        .split(is_space)
        .filter(|part| !part.is_empty())
        .collect();
    // 青 汀 市 民 政 局
    if parts.iter().all(|part| part.chars().count() <= 2) {
        let whole = parts.concat();
        return is_body(&whole).then(|| vec![whole]);
    }
    parts
        .iter()
        .all(|part| is_one_body(part))
        .then(|| parts.into_iter().map(str::to_owned).collect())
}

/// Whether a text is the name of one body, which may have its other name after
/// it: 计算机学院（电子信息学院）.
pub(super) fn is_one_body(text: &str) -> bool {
    // 地区或部门, in a form.
    if text.contains('或') {
        return false;
    }
    let inner = text.strip_suffix(['）', ')']);
    let names = inner.and_then(|inner| inner.split_once(['（', '(']));
    is_body(text) || names.is_some_and(|(name, other)| is_body(name) && is_body(other))
}

/// Whether a line begins a list of attachments: 附件：1.….
pub(super) fn is_attachment_list(text: &str) -> bool {
    if !text.starts_with('附') {
        return false;
    }
    let squeezed = squeezed(text);
    let kinds = ["附件", "附表"];
    let named = kinds.iter().find_map(|kind| squeezed.strip_prefix(kind));
    let rest = named.or_else(|| {
        squeezed
            .strip_prefix("附")
            .filter(|rest| rest.starts_with(['：', ':']))
    });
    rest.is_some_and(|whole| {
        let rest = whole.trim_start_matches(|c: char| c.is_ascii_digit());
        // 附件1： by itself is the heading of the attachment.
        let is_bare = rest.len() == whole.len() && rest.starts_with(['：', ':']);
        rest.starts_with(['：', ':', '.', '．', '、']) && (rest.chars().count() > 1 || is_bare)
    })
}

/// Whether a line is the heading of an attachment: 附件1.
pub(super) fn is_annex(text: &str) -> bool {
    if text.len() > 60 || !text.starts_with('附') {
        return false;
    }
    let squeezed = squeezed(text);
    squeezed
        .strip_prefix("附件")
        .or_else(|| squeezed.strip_prefix("附表"))
        .is_some_and(|rest| {
            let rest = rest.trim_end_matches(['：', ':']);
            rest.chars().count() <= 3 && rest.chars().all(|c| is_digit(c) || numeral::is_numeral(c))
        })
}

/// Whether a line says how public the document is, whom to ask, who printed it.
pub(super) fn is_remark(text: &str) -> bool {
    if text.len() > 600 {
        return false;
    }
    let squeezed = squeezed(text);
    let plain = squeezed.trim_start_matches(['（', '(', '【', '[']);
    let begins = [
        "此件",
        "信息公开",
        "公开方式",
        "公开属性",
        "抄送",
        "联系人",
        "联系电话",
        "联系方式",
        "咨询电话",
        "联系单位",
        "联系科室",
        "联系处室",
        "联系部门",
        "联系地址",
        "监督电话",
        "传真",
        "电子邮箱",
        "邮箱",
        "(此页无正文",
        "此页无正文",
        "本件",
        "服务热线",
        "共印",
    ];
    begins.iter().any(|word| plain.starts_with(word))
        || squeezed.ends_with("印发") && date::at_end(&squeezed).is_some()
}
