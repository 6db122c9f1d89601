//! The names of an imported plan: its ID, its original, its language.

use crate::diagnostic::Problem;
use crate::link::unusable_name;
use crate::model::{Language, LanguageTag, SitePath};
use crate::source::decode::Format;
use crate::source::recognise::Reading;
use crate::text::file_name::Unportable;
use crate::text::numeral;
use crate::text::simplified::simplified;
use crate::text::width::is_han;
use crate::text::written::{Written, written};

use super::slugs::Slugs;

/// Path of a file of a plan, or of its folder for no name.
pub fn plan_file(id: &str, name: &str) -> String {
    format!("content/plans/{id}/{name}")
        .trim_end_matches('/')
        .to_owned()
}

/// Last words of titles: kinds of documents.
const GENRES: [&str; 27] = [
    "要点",
    "计划",
    "计画",
    "方案",
    "意见",
    "办法",
    "规划",
    "措施",
    "清单",
    "安排",
    "总结",
    "纲要",
    "细则",
    "规定",
    "规程",
    "预案",
    "报告",
    "制度",
    "决定",
    "公告",
    "通知",
    "条例",
    "分工",
    "分解表",
    "分工表",
    "任务表",
    "倡议书",
];

/// Words before these that belong to the kind.
const QUALIFIERS: [&str; 14] = [
    "工作", "实施", "行动", "重点", "任务", "总体", "若干", "管理", "分解", "推进", "专项", "应急",
    "年度", "发展",
];

/// Most qualifiers that are kept.
const MOST: usize = 2;

/// The ID that a plan gets unless one is given: the year, and the kind of
/// document in pinyin, such as `2026-gong-zuo-yao-dian`. `stem` is the name of
/// the file, which is used if the document has no title and the name can be an
/// address.
pub fn id(reading: &Reading, stem: &str) -> String {
    let title = reading.title.as_ref().map(|title| bare(&title.text));
    let year = title.as_deref().and_then(year);
    let issued = reading.issued.as_deref().and_then(|date| date.get(..4));
    let year = year.or_else(|| issued.map(str::to_owned));
    let kind = title
        .as_deref()
        .map(kind)
        .map(|kind| Slugs::new().words(&kind).join("-"));
    let stem = stem.to_ascii_lowercase();
    let kind = kind.filter(|kind| SitePath::is_name(kind));
    match (year, kind) {
        (Some(year), Some(kind)) => format!("{year}-{kind}"),
        (None, Some(kind)) => kind,
        (_, None) if unusable_name(&stem).is_none() => stem,
        (Some(year), None) => year,
        (None, None) => "plan".to_owned(),
    }
}

/// A title in Simplified characters without white space, and without what is in
/// brackets at its end.
fn bare(title: &str) -> String {
    let text: String = title
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(simplified)
        .collect();
    let mut text = text.as_str();
    while text.ends_with(['）', ')']) {
        let Some(start) = text.rfind(['（', '(']).filter(|start| *start > 0) else {
            break;
        };
        text = text.get(..start).unwrap_or(text);
    }
    // The year may be in them: 行动计划（2026—2028年）.
    let year = year(title).filter(|year| !text.contains(year.as_str()));
    format!(
        "{}{text}",
        year.map_or_else(String::new, |year| format!("{year}年"))
    )
}

/// The first year of a title, in Arabic figures or 二〇二六.
fn year(title: &str) -> Option<String> {
    let characters: Vec<char> = title.chars().collect();
    let runs = characters.windows(5).find_map(|window| {
        let (figures, after) = window.split_at(4);
        let after = after.first()?;
        let text: String = figures.iter().collect();
        let value = numeral::figures(&text)
            .map(u64::from)
            .or_else(|| numeral::value(&text));
        let is_year = matches!(after, '年' | '—' | '-' | '－' | '–' | '至' | '～' | '~');
        let is_near = value.is_some_and(|value| (1949..2200).contains(&value));
        (is_year && is_near).then_some(value).flatten()
    });
    runs.map(|year| year.to_string())
}

/// The words of a title that name its kind: the last word, and those before it
/// that belong to it. Without a known word, the last four characters.
fn kind(title: &str) -> String {
    let han: String = title.chars().filter(|c| is_han(*c)).collect();
    let genres = GENRES.iter().filter(|genre| han.ends_with(**genre));
    let Some(genre) = genres.max_by_key(|genre| genre.len()) else {
        let count = han.chars().count();
        let last: String = han.chars().skip(count.saturating_sub(4)).collect();
        return last.trim_start_matches('年').to_owned();
    };
    let mut start = han.len() - genre.len();
    for _ in 0..MOST {
        let before = han.get(..start).unwrap_or(&han);
        let Some(word) = QUALIFIERS.iter().find(|word| before.ends_with(**word)) else {
            break;
        };
        start -= word.len();
    }
    han.get(start..).unwrap_or(&han).to_owned()
}

/// The name of the original in `seeds/`: that of the file if it is of ASCII
/// letters, digits and hyphens, else the plan's ID. The extension says the
/// format that was recognised.
pub fn seed(id: &str, file_name: &str, format: Format) -> String {
    let (stem, extension) = file_name.rsplit_once('.').unwrap_or((file_name, ""));
    let usual = match format {
        Format::PlainText => &["txt"][..],
        Format::Html => &["html", "htm"],
        Format::Docx => &["docx"],
        Format::Xlsx => &["xlsx"],
        Format::Markdown => &["md", "markdown"],
    };
    let known = usual
        .iter()
        .find(|usual| extension.eq_ignore_ascii_case(usual));
    let extension = known.or(usual.first()).copied().unwrap_or(extension);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_good = !stem.is_empty() && stem.chars().all(is_plain) && !stem.starts_with('-');
    let is_good = is_good && Unportable::of(stem).is_none();
    let stem = if is_good { stem } else { id };
    format!("{stem}.{extension}")
}

/// A name with a number before its extension: `plan-2.txt`.
pub fn numbered(name: &str, number: u32) -> String {
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{number}.{extension}"),
        None => format!("{name}-{number}"),
    }
}

/// The language of the site that a text is in. A text whose characters do not
/// tell its script is in the first Chinese language of the site.
///
/// # Errors
/// `import-language`: the site has no texts in that language.
pub fn language(text: &str, languages: &[Language]) -> Result<LanguageTag, Problem> {
    let own = || {
        languages
            .iter()
            .filter(|language| language.derived_from.is_none())
    };
    let script = written(text);
    let is_traditional = |tag: &LanguageTag| {
        let mut parts = tag.as_str().split('-');
        parts.any(|part| ["Hant", "TW", "HK", "MO"].contains(&part))
    };
    let fits = |tag: &LanguageTag| {
        tag.is_chinese()
            && script.is_none_or(|script| (script == Written::Traditional) == is_traditional(tag))
    };
    let found = own().find(|language| fits(&language.tag));
    if let Some(found) = found {
        return Ok(found.tag.clone());
    }
    let tag = match script {
        Some(Written::Traditional) => "zh-Hant",
        Some(Written::Simplified) | None => "zh-Hans",
    };
    let tags: Vec<&str> = own().map(|language| language.tag.as_str()).collect();
    Err(Problem::ImportLanguage {
        language: tag.to_owned(),
        languages: tags.join(", "),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::recognise::Recognised;

    fn named(title: &str, issued: Option<&str>, stem: &str) -> String {
        let title = Some(title).filter(|title| !title.is_empty());
        let reading = Reading {
            title: title.map(|text| Recognised {
                span: None,
                text: text.to_owned(),
                line: 1,
            }),
            issued: issued.map(str::to_owned),
            ..Reading::default()
        };
        id(&reading, stem)
    }

    #[test]
    fn an_id_should_be_the_year_and_the_kind() {
        for (title, expected) in [
            ("青汀市民政局2026年工作要点", "2026-gong-zuo-yao-dian"),
            ("2023年全市民政工作要点", "2023-gong-zuo-yao-dian"),
            (
                "青汀市养老服务行动计划（2026—2028年）",
                "2026-xing-dong-ji-hua",
            ),
            ("二〇二六年家政服务工作方案", "2026-gong-zuo-fang-an"),
            ("青汀縣115年度樂齡學習實施計畫", "2031-shi-shi-ji-hua"),
            ("关于支持企业的若干措施", "2031-ruo-gan-cuo-shi"),
            ("青汀市书香城市倡议书", "2031-chang-yi-shu"),
            ("美好生活进行时", "2031-huo-jin-xing-shi"),
        ] {
            assert_eq!(
                named(title, Some("2031-03-02"), "文件"),
                expected,
                "{title}"
            );
        }
        assert_eq!(named("工作要点", None, "a"), "gong-zuo-yao-dian");
        assert_eq!(named("", None, "My-Plan"), "my-plan");
        // A list of plans has this address.
        assert_eq!(named("", None, "series"), "plan");
        assert_eq!(named("", None, "AUX"), "plan");
        assert_eq!(named("", Some("2031-03-02"), "文件"), "2031");
        assert_eq!(named("", None, "文件"), "plan");
    }

    #[test]
    fn an_original_should_keep_a_plain_name() {
        for (name, format, expected) in [
            ("Plan-2026.docx", Format::Docx, "Plan-2026.docx"),
            ("2026年要点.docx", Format::Docx, "2026.docx"),
            ("plan.doc", Format::Html, "plan.html"),
            ("plan.HTM", Format::Html, "plan.htm"),
            ("a_b.txt", Format::PlainText, "2026.txt"),
            ("plan", Format::PlainText, "plan.txt"),
            (".txt", Format::PlainText, "2026.txt"),
            ("Con.txt", Format::PlainText, "2026.txt"),
        ] {
            assert_eq!(seed("2026", name, format), expected, "{name}");
        }
        assert_eq!(numbered("a.txt", 2), "a-2.txt");
    }
}
