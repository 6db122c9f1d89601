//! Titles: one to five lines at the top of a document or of its plan.

use std::ops::Range;

use super::date;
use super::line::{Line, ends_clause, is_digit, is_space, length, squeezed, without_markup};
use super::marker::marker;
use super::phrases::{ends_like_title, is_body};
use super::wrapper;

/// A title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Title {
    /// Index of its first line.
    pub(super) start: usize,
    /// Index after its last line.
    pub(super) end: usize,
    /// Its text, without line breaks.
    pub(super) text: String,
    /// The number of the document, if it is in brackets after the title.
    pub(super) number: Option<String>,
    /// Whether its words or another place of the document confirm it.
    pub(super) is_sure: bool,
}

impl Title {
    /// Whether it says again what an earlier title says, or the end of it.
    pub(super) fn repeats(&self, earlier: &Self) -> bool {
        let own = compared(without_state(&self.text));
        self.is_sure && own.chars().count() > 5 && compared(&earlier.text).ends_with(&own)
    }
}

impl Title {
    /// Whether it says what an earlier title says, after the bodies that issued
    /// the document.
    pub(super) fn completes(&self, earlier: &Self) -> bool {
        let (own, short) = (compared(&self.text), compared(&earlier.text));
        let bodies = own.strip_suffix(&short);
        let begins = ["关于", "關於", "印发", "转发", "批转"];
        let is_about = begins.iter().any(|word| short.starts_with(word));
        self.is_sure && is_about && bodies.is_some_and(is_body)
    }
}

/// Before the name of a plan in the title of the notice that issues it. What is
/// forwarded is of another body.
const ISSUED: [&str; 5] = ["关于公布", "关于印发", "关于下发", "关于发布", "關於印發"];

impl Title {
    /// Whether the title of a notice names it: 关于公布2026年工作要点的通知.
    pub(super) fn is_named_by(&self, notice: &Self) -> bool {
        let mut begins = ISSUED.iter();
        let name = begins.find_map(|word| notice.text.split_once(word));
        let name = name.and_then(|(_, rest)| rest.strip_suffix("的通知"));
        let name = name.map(compared).filter(|name| length(name) >= SHORTEST);
        self.is_sure && name.is_some_and(|name| compared(&self.text).ends_with(&name))
    }
}

impl Title {
    /// Whether it is the document's own title below the headline of its page:
    /// of the same genre, and it begins or ends alike.
    pub(super) fn follows_headline(&self, headline: &Self) -> bool {
        let bare = |title: &str| -> Vec<char> {
            let (bare, _) = title.rsplit_once(['（', '(']).unwrap_or((title, ""));
            let own = if title.ends_with(['）', ')']) {
                bare
            } else {
                title
            };
            compared(own).chars().collect()
        };
        let (own, headline) = (bare(&self.text), bare(&headline.text));
        let alike = |a: Option<&[char]>, b: Option<&[char]>| a.is_some() && a == b;
        self.is_sure
            && alike(
                own.last_chunk::<2>().map(|c| &c[..]),
                headline.last_chunk::<2>().map(|c| &c[..]),
            )
            && alike(own.get(..4), headline.get(..4))
    }
}

/// Most lines of a title.
const MOST: usize = 6;

/// Whether a line can be of a title.
fn can_be(line: &Line<'_>) -> bool {
    let text = line.text;
    line.told.is_none()
        && !text.contains(['。', '；', '：', ':', '？', '|', '>'])
        && (!ends_clause(text) || text.ends_with(['、', '，']))
        && length(text) <= longest(line)
        && !is_rule(text)
        && line.shape.cell.is_none_or(|cell| cell.column == 0)
        && marker(text).is_none_or(|found| found.is_bare)
        && date::whole(text).is_none()
}

/// How long a line of a title can be, in characters: one that has all of it, or
/// is a heading, can be longer.
fn longest(line: &Line<'_>) -> usize {
    let text = line.text;
    let is_whole = needs_of(text) && ends_with_of(text) && ends_like_title(text);
    match line.shape.heading.is_some() || is_whole {
        true => 120,
        false => 60,
    }
}

/// Whether a line goes on with the body above it: right below, or, where it says
/// what the body writes about (关于…), after one or two blank lines too.
fn follows(body: &Line<'_>, line: &Line<'_>) -> bool {
    let is_about = line.text.starts_with("关于") || line.text.starts_with("關於");
    line.number == body.number + 1
        || is_about && line.order == body.order + 1 && line.number <= body.number + 3
}

/// Whether two lines are headings of the same level, or neither is one.
fn same_heading(a: &Line<'_>, b: &Line<'_>) -> bool {
    a.shape.heading == b.shape.heading
}

/// Whether a line is only a rule: ---.
fn is_rule(text: &str) -> bool {
    text.chars()
        .all(|c| matches!(c, '-' | '—' | '_' | '=' | '*' | '─'))
}

/// A text that compares equal whatever its punctuation, and with 的 or without:
/// 《…的实施方案》 has the title …实施方案.
pub(super) fn compared(text: &str) -> String {
    let keep = |c: &char| {
        !is_space(*c)
            && !matches!(
                c,
                '《' | '》'
                    | '〈'
                    | '〉'
                    | '“'
                    | '”'
                    | '"'
                    | '（'
                    | '）'
                    | '('
                    | ')'
                    | '-'
                    | '—'
                    | '–'
                    | '－'
                    | '〔'
                    | '〕'
                    | '的'
            )
    };
    let text = text.replace("&nbsp;", "");
    text.chars().filter(keep).collect()
}

/// Words in brackets after a title, which say what state a text is in.
const STATES: [&str; 10] = [
    "试行",
    "暂行",
    "节选",
    "续",
    "草案",
    "摘要",
    "修订",
    "征求意见",
    "稿",
    "送审",
];

/// A title without the state of its text in brackets after it.
pub(super) fn without_state(title: &str) -> &str {
    let inner = title.strip_suffix(['）', ')']);
    let split = inner.and_then(|inner| inner.rsplit_once(['（', '(']));
    let is_state = |state: &str| STATES.iter().any(|word| state.contains(word));
    match split {
        Some((title, state)) if is_state(state) && length(state) <= 8 => title,
        _ => title,
    }
}

/// Whether a line continues the title above: （2026—2028年）, （试行）, 的通知.
fn continues(line: &Line<'_>) -> bool {
    let text = line.text;
    let bracketed =
        text.starts_with(['（', '(']) && text.ends_with(['）', ')']) && length(text) <= 20;
    let years = text.contains("20") && !text.contains(['月', '日']);
    let kept = STATES.iter().any(|word| text.contains(word));
    bracketed && (years || kept)
        || text.starts_with("的")
        || text.contains(")的")
        || text.contains("）的")
}

/// The title that begins at a line, or after lines that only name bodies.
/// `names` are titles that the document gives elsewhere.
pub(super) fn title(lines: &[Line<'_>], start: usize, names: &[String]) -> Option<Title> {
    let is_head = |line: &&Line<'_>| wrapper::bodies(line.text).is_some();
    let rest = lines.get(start..)?;
    let bodies = rest.iter().take(12).take_while(is_head).count();
    let below = rest.iter().skip(bodies).take(MOST);
    // A title does not go on beyond a letterhead, a number, or a metadata box,
    // nor beyond a heading of a web page.
    let first = rest.get(bodies);
    let (order, heading) = first.map_or((0, None), |line| (line.order, line.shape.heading));
    let below = below
        .zip(order..)
        .take_while(|(line, order)| line.order == *order && line.shape.heading == heading);
    let below = below.map(|(line, _)| line);
    let run = Run {
        lines,
        bodies,
        range: start..start + bodies + below.take_while(|line| can_be(line)).count(),
    };
    run.named(names).or_else(|| run.by_its_words())
}

/// The headline of a web page, which ends or is written like a sentence: 请查收！
pub(super) fn headline(lines: &[Line<'_>], start: usize) -> Option<Title> {
    let line = lines.get(start)?;
    let is_heading = |line: &Line<'_>| line.shape.heading.is_some() && !line.shape.is_markdown;
    let is_only = lines.iter().filter(|line| is_heading(line)).count() == 1;
    let is_one =
        is_heading(line) && is_only && !line.text.contains('。') && marker(line.text).is_none();
    is_one.then(|| Title {
        start,
        end: start + 1,
        text: line.text.to_owned(),
        number: None,
        is_sure: false,
    })
}

/// A shorter title is not sure: 工作报告.
const SHORTEST: usize = 6;

/// Whether a title begins with something else, such as the number of a page:
/// `22 中共…`, `II浙江省…`.
fn is_pasted(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| is_digit(c) || matches!(c, 'I' | 'V' | 'X'));
    let prefix = text.len() - rest.len();
    let is_roman = prefix > 0 && !text.starts_with(is_digit);
    let is_year = rest.trim_start_matches(is_space).starts_with('年');
    is_roman && rest.starts_with(|c: char| !c.is_ascii())
        || prefix > 0 && rest.starts_with(is_space) && !is_year
}

/// A title without the document's number, or a day, in brackets after it; and the
/// number.
fn without_number(text: String) -> (String, Option<String>) {
    let inner = text.strip_suffix(['）', ')']);
    let split = inner.and_then(|inner| {
        let open = inner.rfind(['（', '('])?;
        let (title, number) = inner.split_at_checked(open)?;
        let number = number.trim_start_matches(['（', '(']);
        if date::whole(number).is_some() && ends_like_title(title) {
            return Some((title.trim_end().to_owned(), None));
        }
        // The year of issue may follow: （青政办〔2017〕106号 2017年）.
        let number = wrapper::number(number).filter(|_| wrapper::is_number_line(number))?;
        Some((title.to_owned(), Some(number)))
    });
    split.unwrap_or((text, None))
}

/// A title without 《》 around all of it.
fn without_marks(text: String) -> String {
    let inner = text
        .strip_prefix('《')
        .and_then(|rest| rest.strip_suffix('》'));
    match inner.filter(|inner| !inner.contains(['《', '》'])) {
        Some(inner) => inner.to_owned(),
        None => text,
    }
}

/// Whether a line is the end of a title that begins above: 的通知.
fn is_end(text: &str) -> bool {
    text.starts_with('的') && ends_like_title(text) && length(text) <= 6
}

/// Lines of which a title may consist.
struct Run<'r, 't> {
    lines: &'r [Line<'t>],
    range: Range<usize>,
    /// How many of them, at the beginning, only name bodies.
    bodies: usize,
}

impl Run<'_, '_> {
    fn text(&self, range: Range<usize>) -> String {
        let lines = self.lines.iter().skip(range.start).take(range.len());
        joined(lines.map(|line| line.text))
    }

    fn title(&self, range: Range<usize>, is_sure: bool) -> Title {
        let text = without_marks(without_markup(&self.text(range.clone())));
        let (text, number) = without_number(text);
        Title {
            number,
            is_sure: is_sure && length(&text) >= SHORTEST && !is_pasted(&text),
            start: range.start,
            end: range.end,
            text,
        }
    }

    /// The longest title that the document names elsewhere.
    fn named(&self, names: &[String]) -> Option<Title> {
        let names: Vec<String> = names.iter().map(|name| compared(name)).collect();
        let found = self.range.clone().find_map(|from| {
            let mut ends = (from + 1..=self.range.end).rev();
            let to = ends.find(|to| names.contains(&compared(&self.text(from..*to))))?;
            // 《…》 / 的通知: the name is in the title.
            let goes_on = self.lines.get(to).is_some_and(|line| is_end(line.text));
            (!goes_on).then_some(from..to)
        });
        found.map(|range| self.title(range, true))
    }

    /// A title that ends with its genre; else the first line.
    fn by_its_words(&self) -> Option<Title> {
        let Range { start, end: last } = self.range;
        // One body right above belongs to the title: 澜川县农业农村局 / 2026年工作总结.
        let first = self.lines.get(start)?;
        let next = self.lines.get(start + 1);
        let is_one = self.bodies == 1
            && self.range.len() > 1
            && wrapper::is_one_body(first.text)
            && next.is_some_and(|line| follows(first, line) && same_heading(first, line));
        let from = if is_one { start } else { start + self.bodies };
        if from >= last {
            return None;
        }
        let Some(mut end) = (from + 1..=last).find(|to| self.is_complete(from..*to)) else {
            let end = if is_one { from + 2 } else { from + 1 };
            return Some(self.title(from..end.min(last), false));
        };
        while end < last && self.goes_on(from, end) {
            end += 1;
        }
        Some(self.title(from..end, true))
    }

    /// Whether these lines are a whole title.
    fn is_complete(&self, range: Range<usize>) -> bool {
        let text = squeezed(&self.text(range));
        ends_like_title(&text) && (!needs_of(&text) || ends_with_of(&text)) && is_balanced(&text)
    }

    /// Whether a title that could end before a line goes on with it.
    fn goes_on(&self, from: usize, at: usize) -> bool {
        self.lines.get(at).is_some_and(|line| {
            let is_again = compared(line.text) == compared(&self.text(from..at));
            let is_more = !is_again
                && !line.after_blank
                && !line.text.starts_with(['（', '('])
                && wrapper::bodies(line.text).is_none()
                && self.is_complete(from..at + 1);
            is_more || !is_again && continues(line)
        })
    }
}

/// 关于印发… must end in 的通知, 的意见 …
fn needs_of(text: &str) -> bool {
    text.contains("关于") || text.contains("關於")
}

fn ends_with_of(text: &str) -> bool {
    text.chars().rev().take(24).any(|c| c == '的')
}

fn is_balanced(text: &str) -> bool {
    let count = |c: char| text.matches(c).count();
    count('《') == count('》')
        && count('“') == count('”')
        && count('（') + count('(') == count('）') + count(')')
}

/// Lines of a title as one text. Titles are spread with white space (关　于), so
/// that none is added between ideographs.
pub(super) fn joined<'t>(parts: impl Iterator<Item = &'t str>) -> String {
    let mut text = String::new();
    for part in parts {
        let ascii = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        if ascii(text.chars().last()) && ascii(part.chars().next()) {
            text.push(' ');
        }
        text.push_str(part);
    }
    text
}
