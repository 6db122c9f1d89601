//! Targets: amounts that a plan sets out to reach.
//!
//! ```text
//! target     = [ comparison ] amount [ "以上" / "以内" / "左右" ]
//! comparison = "达到" / "不低于" / "不少于" / "超过" / "提高到" / "增长" / "控制在" / …
//! ```
//!
//! Official documents write goals in figures (GB/T 15835) and set phrases in
//! Chinese numerals: 4个照料中心 is a target, 两个确立 is not. Neither are criteria
//! (满100小时的), rates (每月不少于1次), what is paid for something (每户600元), times
//! (3个工作日内), unless they are shortened to that, and what is past.

use std::ops::Range;

use super::amounts::{Amount, Figures, Unit, figures};
use super::clause::Clauses;
use super::comparisons::{AFTER, ALL, BEFORE, CHANGES, Comparison, HARM, PAID, PAST, RATES, TOLD};
use super::line::{Line, Taken, is_boundary};
use super::periods::period_at;
use crate::text::characters::is_one_of;

/// An amount that is set as a goal, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The words that say it best: with what it is an amount of, where that is
    /// near.
    pub at: Range<usize>,
    /// The figures with their unit.
    pub figures: Range<usize>,
    /// The same with the words that compare it.
    pub amount: Range<usize>,
    /// How it is compared, if it is.
    pub comparison: Option<Comparison>,
    /// Within what time, if the sentence says so before it.
    pub period: Option<Range<usize>>,
}

/// How long the words of a target are at most, before and after its amount.
const LONGEST: usize = 30;

/// The targets in a sentence.
pub(super) fn targets(line: &Line, taken: &Taken) -> Vec<Target> {
    let clauses = Clauses::new(line);
    if marked_past(line) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut period = None;
    // Where the last target ends, which may go on: 30%、20%和10%.
    let mut last = None;
    let mut at = 0;
    while at < line.len() {
        if let Some(range) = period_at(line, at).filter(|_| !taken.has(at)) {
            at = range.end;
            period = Some(range);
            continue;
        }
        if !line.get(at).is_some_and(|c| c.is_ascii_digit()) {
            at += 1;
            continue;
        }
        match figures(line, at) {
            Figures::Other(end) => at = end,
            Figures::Amount(amount) => {
                let next = amount.at.end;
                let is_free = !taken.has(at) && !clauses.is_quoted(at);
                if let Some(goal) = Goal::of(line, &clauses, amount, last).filter(|_| is_free) {
                    last = Some(goal.compared.end);
                    found.push(goal.target(line, &clauses, period.as_ref()));
                }
                at = next;
            }
        }
    }
    found
}

/// Whether a sentence tells of the past.
fn marked_past(line: &Line) -> bool {
    let is_past = |at: usize| line.one_of(at, &PAST[..8]).is_some();
    (0..line.len()).any(is_past)
}

/// An amount that is a target, in characters.
struct Goal {
    amount: Amount,
    /// With the words that compare it.
    compared: Range<usize>,
    comparison: Option<Comparison>,
    /// Whether it goes on with a list of targets.
    goes_on: bool,
}

impl Goal {
    fn of(line: &Line, clauses: &Clauses, amount: Amount, last: Option<usize>) -> Option<Self> {
        let at = &amount.at;
        let before = BEFORE.iter().find(|(word, _)| line.ends(at.start, word));
        let after = AFTER.iter().find(|(word, _)| line.has(at.end, word));
        let length = |word: &str| word.chars().count();
        let start = at.start - before.map_or(0, |(word, _)| length(word));
        let end = at.end + after.map_or(0, |(word, _)| length(word));
        let said = |found: Option<&(&str, Comparison)>| found.map(|(_, comparison)| *comparison);
        // 达到65%以上 is at least that.
        let comparison = said(after).or(said(before));
        let goal = Self {
            compared: start..end,
            comparison,
            goes_on: last.is_some_and(|last| last + 1 == at.start)
                && line
                    .before(at.start)
                    .is_some_and(|c| is_one_of(c, "、和与")),
            amount,
        };
        goal.is_set(line, clauses).then_some(goal)
    }

    fn is_set(&self, line: &Line, clauses: &Clauses) -> bool {
        let at = &self.amount.at;
        let clause = clauses.clause(at.start);
        let before = line.part(clause.start..at.start);
        let has = |words: &[&str]| words.iter().any(|word| before.contains(word));
        let is_changed = has(&CHANGES);
        if self.is_criterion(line, &clause) || has(&HARM) || has(&PAST) || has(&TOLD) {
            return false;
        }
        if self.is_start(line, clause.end) || line.one_ends(at.start, &ALL).is_some() {
            return false;
        }
        match self.amount.unit {
            Unit::Time => self.is_shortened(line, &before),
            _ if is_changed => true,
            _ if has(&RATES) || self.is_of_rate(line) => false,
            Unit::Money => !has(&PAID) && !is_for_each(&before),
            Unit::Share => !has(&["补助", "补贴"]) && self.is_share_set(line, &clause),
            Unit::Counted => {
                self.comparison.is_some() || before.contains("至少") || !is_for_each(&before)
            }
        }
    }

    /// Whether words say that a share is to be reached: 接通率98%, 占比达到70%,
    /// 100%的乡镇; not 按50%, ≤80%.
    fn is_share_set(&self, line: &Line, clause: &Range<usize>) -> bool {
        let Range { start, end } = self.amount.at;
        let is_sign = |c: char| is_one_of(c, "<>≤≥＜＞=±×");
        let has_sign = [line.before(start), line.get(end)];
        if has_sign.into_iter().flatten().any(is_sign) {
            return false;
        }
        let is_rate = line
            .before(start)
            .is_some_and(|c| is_one_of(c, "率比例重度"));
        let is_first = start == clause.start && line.has(end, "的");
        self.comparison.is_some() || self.goes_on || is_rate || is_first
    }

    /// Whether it says which are meant: 50人以上的机关, 满100小时的.
    fn is_criterion(&self, line: &Line, clause: &Range<usize>) -> bool {
        let rest = line.part(self.compared.end..clause.end);
        let is_share = self.amount.unit == Unit::Share;
        if rest.contains("组成") {
            return true;
        }
        let is_of = rest.starts_with('的') && !is_share && self.is_open();
        let is_bound = self.compared.end > self.amount.at.end && rest.contains('的') && !is_share;
        is_of || is_bound || rest.ends_with('的')
    }

    /// Whether it tells how often, after a clause that does: 每季度研究1次,检查不少于1次.
    fn is_of_rate(&self, line: &Line) -> bool {
        let at = self.amount.at.start;
        let before = line.part(at.saturating_sub(2 * LONGEST)..at);
        line.ends(self.amount.at.end, "次") && RATES.iter().any(|word| before.contains(word))
    }

    /// Whether no words before it compare it.
    fn is_open(&self) -> bool {
        self.compared.start == self.amount.at.start
    }

    /// Whether it is what something is now: 由80席增加到120席.
    fn is_start(&self, line: &Line, clause_end: usize) -> bool {
        let start = self.amount.at.start;
        let is_from = line.before(start).is_some_and(|c| is_one_of(c, "从由"));
        let rest = line.part(self.amount.at.end..clause_end);
        is_from && ["到", "至", "为"].iter().any(|word| rest.contains(word))
            || ["增加到", "提高到", "扩大到", "增加至", "提高至"]
                .iter()
                .any(|word| rest.starts_with(word))
    }

    /// Whether it is the time that something is to take at most, or is shortened
    /// to.
    fn is_shortened(&self, line: &Line, before: &str) -> bool {
        let verbs = [
            "压缩至",
            "压缩到",
            "压减至",
            "压减到",
            "缩短至",
            "缩短到",
            "缩短为",
            "压缩为",
            "控制在",
            "降至",
        ];
        let times = ["时长", "用时", "响应时间", "平均时间", "办理时间"];
        let is_limited = before.ends_with("不超过") && times.iter().any(|t| before.contains(t));
        is_limited || line.one_ends(self.amount.at.start, &verbs).is_some()
    }

    fn target(self, line: &Line, clauses: &Clauses, period: Option<&Range<usize>>) -> Target {
        Target {
            at: line.bytes(&self.words(line, clauses)),
            figures: line.bytes(&self.amount.at),
            amount: line.bytes(&self.compared),
            comparison: self.comparison,
            period: period.map(|period| line.bytes(period)),
        }
    }

    /// The amount with what it is an amount of: before it if it ends its piece,
    /// else after it.
    fn words(&self, line: &Line, clauses: &Clauses) -> Range<usize> {
        // A mark may be within the amount: 10—20所.
        let at = &self.amount.at;
        let piece = clauses.piece(at.start).start..clauses.piece(at.end - 1).end;
        let Range { start, end } = self.compared;
        if end == piece.end {
            let first = match piece.start == start || self.goes_on {
                true => before_bracket(line, clauses, start),
                false => first_word(line, piece.start, start),
            };
            return match end - first <= LONGEST {
                true => first..end,
                false => start..end,
            };
        }
        let stop = (end..piece.end).find(|at| ends_object(line, *at));
        let stop = stop.unwrap_or(piece.end);
        match stop - end <= LONGEST / 2 {
            true => start..stop,
            false => start..end,
        }
    }
}

/// Where the words begin before the bracket that ends at a position: 新建幼儿园
/// （含民办）12所.
fn before_bracket(line: &Line, clauses: &Clauses, at: usize) -> usize {
    let nearest = at.saturating_sub(LONGEST);
    let open = || (nearest..at).rev().find(|at| line.get(*at) == Some('('));
    let open = (line.before(at) == Some(')')).then(open).flatten();
    match open.and_then(|open| open.checked_sub(1)) {
        Some(last) if !line.get(last).is_none_or(is_boundary) => {
            first_word(line, clauses.piece(last).start, last)
        }
        _ => at,
    }
}

/// Whether the amount is for each of something: 每户600元, 每名督导联系3个社工站.
fn is_for_each(before: &str) -> bool {
    let each = before.rsplit_once('每');
    each.is_some_and(|(_, of)| !of.starts_with('年'))
}

/// Where the words begin that say what there is an amount of.
fn first_word(line: &Line, from: usize, to: usize) -> usize {
    let mut first = from;
    for at in from..to {
        // 医院、图书馆等公共场所…: what comes before is only an example.
        let is_etc = line.get(at) == Some('等')
            && !line
                .before(at)
                .is_some_and(|c| is_one_of(c, "均平同中高初"))
            && !line.get(at + 1).is_some_and(|c| is_one_of(c, "级待候"));
        let is_quote =
            line.get(at) == Some('”') && !(first..at).any(|at| line.get(at) == Some('“'));
        // The number of an item: 1.道路机扫率.
        let is_number = line.get(at) == Some('.')
            && at > 0
            && !line.get(at + 1).is_some_and(|c| c.is_ascii_digit());
        if is_etc || is_quote || is_number {
            first = at + 1;
        }
        if let Some(period) = period_at(line, at).filter(|period| at == first && period.end <= to) {
            first = period.end;
        }
    }
    while first < to
        && line
            .get(first)
            .is_some_and(|c| is_one_of(c, "并且和及将,、"))
    {
        first += 1;
    }
    first
}

/// Whether a word begins that is not of the object of an amount.
fn ends_object(line: &Line, at: usize) -> bool {
    const WORDS: [&str; 18] = [
        "和", "与", "及", "作为", "纳入", "开展", "进行", "完成", "实施", "参加", "全部", "基本",
        "用于", "进入", "加入", "达标", "“", "等",
    ];
    line.get(at).is_some_and(is_boundary) || line.one_of(at, &WORDS).is_some()
}
