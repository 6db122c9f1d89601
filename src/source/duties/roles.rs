//! Bodies with what they do, in one sentence: 市民政局牵头，市财政局、各区政府配合.

use std::ops::Range;

use super::names::{entries, is_body, is_listed, is_surely_body, joined, without_bracket};
use super::passage::{CLOSE, OPEN, Passage};
use crate::base::Span;
use crate::model::Responsibility;
use crate::text::characters::is_one_of;

/// A body that is responsible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Its name as printed, without line breaks.
    pub name: String,
    /// Where it is.
    pub span: Span,
    /// Whether it is among those that answer for it: it leads, or nobody else is
    /// named before it.
    pub leads: bool,
    /// What it has to do with it, as the text says it.
    pub role: Responsibility,
}

/// What bodies do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// 牵头
    Lead,
    /// 负责
    Responsible,
    /// 配合
    Support,
    /// 按职责分工负责
    ByDuty,
}

/// Words that a role consists of.
const WORDS: &[&str] = &[
    "牵头",
    "负责",
    "配合",
    "参与",
    "协助",
    "协同",
    "支持",
    "落实",
    "实施",
    "组织",
    "具体",
    "共同",
    "分别",
    "按照",
    "按",
    "各自",
    "职责",
    "职能",
    "分工",
    "根据",
    "依据",
    "等",
    "部门",
    "单位",
    "有关",
    "相关",
    "主办",
    "协办",
    "承办",
    "会办",
    "抓",
    "推进",
    "为主",
    "主要",
    "为",
    "各司其职",
    "和",
    "并",
    "做好",
    "工作",
    "参加",
    "密切",
    "积极",
    "抓好",
    "依",
    "依法",
    "依职责",
    "督促",
    "监督",
    "指导",
    "主责",
];

/// Words of a role that bodies can also end with.
const OF_NAMES: [&str; 9] = [
    "部门",
    "单位",
    "工作",
    "有关",
    "相关",
    "和单位",
    "和部门",
    "和有关",
    "和相关",
];

/// A role at the end of some words, and where it begins.
fn role(words: &str) -> Option<(Role, usize)> {
    let mut start = words.len();
    loop {
        let rest = words.get(..start)?;
        let Some(word) = WORDS
            .iter()
            .filter(|word| rest.ends_with(**word))
            .max_by_key(|word| word.len())
        else {
            break;
        };
        start -= word.len();
    }
    // 有关部门负责: the body may end with words of a role.
    let mut own = words.get(start..)?;
    let of_name = |own: &str| {
        let word = OF_NAMES.iter().find(|word| own.starts_with(**word));
        word.map(|word| word.len())
    };
    if !own.starts_with("等") {
        while let Some(length) = of_name(own) {
            start += length;
            own = own.get(length..)?;
        }
    }
    let has = |words: &[&str]| words.iter().any(|word| own.contains(word));
    let found = if has(&["牵头", "主办", "承办", "主责"]) {
        Role::Lead
    } else if has(&[
        "配合", "参与", "协助", "协同", "支持", "协办", "会办", "参加", "监督",
    ]) {
        Role::Support
    } else if has(&["职责", "分工", "职能", "各自", "各司其职", "分别"]) {
        Role::ByDuty
    } else if has(&[
        "负责", "落实", "实施", "推进", "抓", "为主", "组织", "督促", "做好",
    ]) {
        Role::Responsible
    } else {
        return None;
    };
    Some((found, start))
}

/// How far the entries of a list are trusted to be bodies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// A label or the head of a column says so; what is no body is left out.
    Labelled,
    /// A bracket at the end of a sentence, in which roles say so: most are, and
    /// what is no body is left out.
    ByRoles,
    /// A line, in which roles say so: all are, or none is.
    Line,
    /// Nothing says so, not even roles; all are, or none is.
    Bare,
}

/// An entry with its role.
struct Entry {
    name: Range<usize>,
    role: Option<Role>,
    /// Whether that is the role of the names before it, too.
    is_last: bool,
}

/// The bodies of a list. `first_leads` is whether the document says that the
/// first of a list leads the others.
///
/// A role is that of all names before it that have none. Names without any role
/// all lead; where others lead, they support. Of bodies that act by their duties
/// (按职责分工负责), the first leads where nothing else says who does. With 会同 and
/// 等…配合, what comes after supports.
pub(super) fn bodies(
    passage: &Passage<'_>,
    list: &Range<usize>,
    trust: Trust,
    first_leads: bool,
) -> Option<Vec<Body>> {
    let mut all: Vec<Entry> = Vec::new();
    let mut left_out = 0;
    for part in entries(passage, list) {
        match entry(passage, part, trust) {
            Some(found) => all.extend(found),
            None => left_out += 1,
        }
    }
    let is_read = match trust {
        Trust::Labelled => true,
        Trust::ByRoles => left_out <= all.len(),
        Trust::Line | Trust::Bare => left_out == 0,
    };
    if !is_read {
        return None;
    }
    let mut known = None;
    for entry in all.iter_mut().rev() {
        if entry.is_last {
            known = entry.role;
        }
        entry.role = entry.role.or(known);
    }
    let has_role = all.iter().any(|entry| entry.role.is_some());
    let names = || all.iter().filter(|entry| entry.name.start < entry.name.end);
    match trust {
        Trust::ByRoles | Trust::Line if !has_role => return None,
        Trust::Bare if has_role => return None,
        Trust::Bare if !names().all(|entry| is_surely_body(passage.of(&entry.name))) => {
            return None;
        }
        _ => {}
    }
    let leads = |role: Option<Role>| role == Some(Role::Lead);
    let has_lead = all.iter().any(|entry| leads(entry.role));
    let is_by_duty = all.iter().all(|entry| entry.role == Some(Role::ByDuty));
    let found = names().enumerate().filter_map(|(index, entry)| {
        let (leads, role) = match entry.role {
            Some(Role::Lead) => (true, Responsibility::Lead),
            Some(Role::Support) => (false, Responsibility::Support),
            Some(Role::ByDuty) => (is_by_duty && index == 0, Responsibility::Responsible),
            // 市民政局牵头，各区政府落实
            Some(Role::Responsible) => (!has_lead, Responsibility::Responsible),
            // 责任单位：市民政局（牵头）、市财政局
            None if has_role && trust == Trust::Labelled => (false, Responsibility::Responsible),
            None if has_role => (false, Responsibility::Support),
            None if first_leads && index == 0 => (true, Responsibility::Lead),
            None => (!first_leads, Responsibility::Responsible),
        };
        Some(Body {
            name: passage.printed(&entry.name),
            span: passage.span(&entry.name)?,
            leads,
            role,
        })
    });
    let found: Vec<Body> = found.collect();
    (!found.is_empty()).then_some(found)
}

/// The names in an entry of a list, the last of them with the role after it.
fn entry(passage: &Passage<'_>, part: Range<usize>, trust: Trust) -> Option<Vec<Entry>> {
    let mut part = part;
    let words = passage.of(&part);
    let leads = ["由", "请", "其中", "：", "以及"];
    let lead = leads.iter().find(|lead| words.starts_with(**lead));
    part.start += lead.map_or(0, |lead| lead.len());
    if ["和各", "及各"]
        .iter()
        .any(|joint| words.starts_with(joint))
    {
        part.start += "和".len();
    }
    let words = passage.of(&part);
    if let Some((found, name)) = bracketed(words) {
        let name = part.start..part.start + name;
        let name = passage.trimmed(&name);
        let own = passage.of(&name);
        return is_listed(own).then(|| {
            vec![Entry {
                name,
                role: Some(found),
                is_last: false,
            }]
        });
    }
    let (found, end) = match role(words) {
        Some((found, start)) => (Some(found), start),
        None => (None, words.len()),
    };
    let own = words
        .get(..end)?
        .trim_end()
        .trim_end_matches("等")
        .trim_end_matches("各");
    let name = passage.trimmed(&(part.start..part.start + own.len()));
    if name.start >= name.end {
        // 市民政局、市财政局，按职责分工负责
        return found.map(|_| {
            vec![Entry {
                name,
                role: found,
                is_last: true,
            }]
        });
    }
    let is_name = |own: &str| match trust {
        Trust::Labelled => is_listed(own),
        Trust::ByRoles | Trust::Line | Trust::Bare => is_body(own),
    };
    let mut all = Vec::new();
    for (index, (name, supports)) in joined(passage, &name).into_iter().enumerate() {
        let name = personless(passage, name);
        if !is_name(passage.of(&name)) {
            return None;
        }
        all.push(Entry {
            name,
            role: if supports { Some(Role::Support) } else { found },
            is_last: index == 0 && found.is_some(),
        });
    }
    Some(all)
}

/// A role in brackets after a name, and where the name ends: 市民政局（牵头）.
fn bracketed(words: &str) -> Option<(Role, usize)> {
    let bare = without_bracket(words);
    let inner = words.get(bare.len()..)?.trim();
    let inner = inner.trim_matches(|c| is_one_of(c, OPEN) || is_one_of(c, CLOSE));
    let (found, start) = role(inner)?;
    (start == 0).then_some((found, bare.len()))
}

/// A name without a bracket that is no part of it, but says something of it:
/// （责任人：张三）, （列第一位为牵头单位，下同）.
fn personless(passage: &Passage<'_>, name: Range<usize>) -> Range<usize> {
    let words = passage.of(&name);
    let bare = without_bracket(words);
    let says = |inner: &str| inner.contains(['：', '，', '。']) || inner.contains("牵头");
    if words.get(bare.len()..).is_some_and(says) {
        name.start..name.start + bare.len()
    } else {
        name
    }
}
