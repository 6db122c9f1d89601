//! `/data/plans/ID.csv`: the measures of a plan as a table (RFC 4180, UTF-8),
//! and the same with a byte order mark, by which Excel knows that it is UTF-8.
//!
//! A measure has a row for each language that it is written in. All values are
//! those of the plan's [JSON](super::plan); several values in a cell have
//! [`BETWEEN`] between them.

use serde::Serialize;

use super::by_language::ByLanguage;
use super::duties::Duty;
use super::plan::{Measure, Plan, Words};
use crate::base::ok_or_bug;
use crate::model::{Address, LanguageTag, Portal, Route};

/// Between the values of a cell.
const BETWEEN: &str = "; ";

/// U+FEFF in UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// How a cell begins that a spreadsheet would run as a formula: by a sign, also
/// a full-width one, or by white space that it skips.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];

/// A measure in one language. A value that is not known is empty.
#[derive(Debug, Serialize)]
struct Row {
    /// Identifier of the plan.
    plan: String,
    /// BCP 47 tag of the language of the row.
    language: String,
    /// Title of the plan.
    plan_title: String,
    /// Who issued the plan.
    issuer: String,
    /// When it was issued, `YYYY-MM-DD`.
    issued: String,
    /// Number of the topic.
    topic: String,
    /// Title of the topic.
    topic_title: String,
    /// Number of the measure.
    measure: String,
    /// Title of the measure.
    title: String,
    /// What it says, in plain words of editors.
    says: String,
    /// What it means for a reader, in plain words of editors.
    means: String,
    /// Its text as displayed.
    text: String,
    /// The bodies that lead.
    lead: String,
    /// Those that are responsible, alone or with others of which none leads.
    responsible: String,
    /// Those that support others.
    support: String,
    /// The last days, `YYYY-MM-DD`.
    deadline: String,
    /// The words that state the deadlines, in the language of the plan.
    deadline_text: String,
    /// The targets that it sets.
    targets: String,
    /// Path of its page, relative to the site's root.
    path: String,
}

/// The file of a plan, with a byte order mark if `marked`.
pub fn file(portal: &Portal, plan: &crate::model::Plan, marked: bool) -> Vec<u8> {
    let data = Plan::of(portal, plan);
    let begun = if marked { BYTE_ORDER_MARK } else { "" };
    let mut table = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(begun.as_bytes().to_vec());
    for measure in &data.measures {
        for (language, title) in &measure.title.0 {
            let row = row(portal, &data, measure, (language, title));
            ok_or_bug(table.serialize(row), "a row that cannot be written");
        }
    }
    ok_or_bug(table.into_inner(), "memory that cannot be written")
}

fn row(
    portal: &Portal,
    plan: &Plan,
    measure: &Measure,
    (language, title): (&LanguageTag, &String),
) -> Row {
    let topic = plan.topics.iter().find(|t| t.number == measure.topic);
    let said = |words: &ByLanguage<String>| cell(words.get(language));
    let owners = |role| {
        let owners = measure.duties.iter().flat_map(|duty| &duty.owners);
        let owners = owners.filter(|owner| owner.role == role);
        list(owners.map(|owner| in_any(&owner.name, language)))
    };
    let due = |part: fn(&Duty) -> Option<&str>| list(measure.duties.iter().filter_map(part));
    let targets = plan.targets.iter();
    let own = targets.filter(|target| target.measures.contains(&measure.number));
    Row {
        plan: cell(Some(&plan.id)),
        language: cell(Some(language.as_str())),
        plan_title: said(&plan.title),
        issuer: said(&plan.issuer),
        issued: cell(plan.issued.as_deref()),
        topic: cell(Some(&measure.topic.to_string())),
        topic_title: topic.map_or_else(String::new, |topic| said(&topic.title)),
        measure: cell(Some(&measure.number.to_string())),
        title: cell(Some(title)),
        says: said(&measure.says),
        means: said(&measure.means),
        text: text(&measure.text, language),
        lead: owners("lead"),
        responsible: owners("responsible"),
        support: owners("support"),
        deadline: due(|duty| duty.deadline.as_ref()?.date.as_deref()),
        deadline_text: due(|duty| duty.deadline.as_ref()?.text.as_deref()),
        targets: list(own.map(|target| in_any(&target.name, language))),
        path: cell(path(portal, &plan.id, measure, language).as_deref()),
    }
}

/// The address of a measure's page in the language of the row, if the site has
/// that.
fn path(portal: &Portal, plan: &str, measure: &Measure, language: &LanguageTag) -> Option<String> {
    let language = portal.site.language(language)?;
    let route = Route::cited(plan, measure.number);
    Some(Address::new(language, &route).path().to_string())
}

/// The text of a measure, its sentences one after the other.
fn text(text: &ByLanguage<Words>, language: &LanguageTag) -> String {
    let sentences = match text.get(language) {
        Some(Words::Original { displayed, .. }) => displayed,
        Some(Words::Translation(sentences)) => sentences,
        None => return String::new(),
    };
    let between = if language.writes_han() { "" } else { " " };
    // A sentence that is not translated yet is empty.
    let written = sentences.iter().filter(|sentence| !sentence.is_empty());
    let written: Vec<&str> = written.map(String::as_str).collect();
    cell(Some(&written.join(between)))
}

/// Words in a language, else in the first that has them.
fn in_any<'w>(words: &'w ByLanguage<String>, language: &LanguageTag) -> &'w str {
    let first = words.0.first().map(|(_, words)| words);
    words.get(language).or(first).map_or("", String::as_str)
}

/// Several values in one cell, each once.
fn list<'v>(values: impl Iterator<Item = &'v str>) -> String {
    let mut all: Vec<&str> = Vec::new();
    for value in values {
        if !all.contains(&value) {
            all.push(value);
        }
    }
    cell(Some(&all.join(BETWEEN)))
}

/// A value that no spreadsheet runs as a formula: one that looks like it begins
/// with an apostrophe. A value that is not known is empty.
fn cell<S: AsRef<str> + ?Sized>(value: Option<&S>) -> String {
    let value = value.map_or("", AsRef::as_ref);
    let is_formula = value.starts_with(FORMULA);
    format!("{}{value}", if is_formula { "'" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_should_never_become_a_formula() {
        for formula in [
            "=1+1", "+1", "-1", "@A1", "＝1", "＋1", "－1", "＠A1", "\t=1", "\r=1",
        ] {
            assert_eq!(cell(Some(formula)), format!("'{formula}"));
        }
        for text in ["3-2", "1+1", "——", "a@b.example", " =1", ""] {
            assert_eq!(cell(Some(text)), text);
        }
        assert_eq!(list(["=a", "b", "=a"].into_iter()), "'=a; b");
    }
}
