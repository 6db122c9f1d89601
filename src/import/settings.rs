//! `plan.toml` of an imported plan.

use super::comment::comment;
use super::slugs::Slugs;
use super::toml::quoted;
use crate::base::Digest;
use crate::diagnostic::Argument;
use crate::diagnostic::wording::Wording;
use crate::model::LanguageTag;
use crate::source::decode::{Decoded, EncodingBy};
use crate::source::grammar::{self, Asked};
use crate::source::recognise::{DoubtKind, Reading, Role};
use crate::text::validity;

/// What `plan.toml` is made from.
pub struct NewPlan<'p> {
    /// Name of the file that is imported.
    pub file: &'p str,
    /// Path of the original in the portal.
    pub original: &'p str,
    /// The document.
    pub decoded: &'p Decoded,
    /// What was recognised in it.
    pub reading: &'p Reading,
    /// Its language.
    pub language: &'p LanguageTag,
}

/// The text of `plan.toml`, with comments in the language of `wording`.
pub fn settings(plan: &NewPlan<'_>, wording: &Wording) -> String {
    let parts = [
        head(plan, wording),
        title(plan, wording),
        document(plan, wording),
        topics(plan, wording),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

fn head(plan: &NewPlan<'_>, wording: &Wording) -> String {
    let published = &plan.decoded.published;
    let file = [("file", Argument::from(plan.file))];
    let mut text = comment(wording, "#", "import-plan-head", &file);
    text += &format!("original = {}\n", quoted(plan.original));
    text += &format!("sha256 = {}\n", quoted(published.sha256()));
    text += &comment(wording, "#", "import-plan-text", &[]);
    text += &format!("text-sha256 = {}\n", quoted(&text_sha256(plan.decoded)));
    if plan.decoded.encoding.by == EncodingBy::Given {
        text += &format!("encoding = {}\n", quoted(plan.decoded.encoding.name));
    }
    text += &format!("language = {}\n", quoted(plan.language.as_str()));
    text
}

/// SHA-256 of the decoded text, in which lines of errata are counted.
pub fn text_sha256(decoded: &Decoded) -> String {
    Digest::plain(decoded.published.file.text.as_bytes()).to_string()
}

/// The title: as a key where it is on no line of its own, as a comment where it
/// is unsure, and nothing where a line is surely the title.
fn title(plan: &NewPlan<'_>, wording: &Wording) -> String {
    let reading = plan.reading;
    if let Some(title) = given_title(plan) {
        let why = match &reading.title {
            Some(_) => "import-plan-title-elsewhere",
            None => "import-plan-no-title",
        };
        return comment(wording, "#", why, &[]) + &format!("title = {}\n", quoted(title));
    }
    let Some(found) = &reading.title else {
        return String::new();
    };
    if !reading
        .doubts
        .iter()
        .any(|doubt| doubt.kind == DoubtKind::Title)
    {
        return String::new();
    }
    let other = reading.other_title.as_ref().map(|other| other.text.clone());
    let arguments = [
        ("title", Argument::from(found.text.as_str())),
        ("other", Argument::from(&other)),
    ];
    let said = comment(wording, "#", "import-plan-title-unsure", &arguments);
    let proposed = other.as_ref().unwrap_or(&found.text);
    said + &format!("# title = {}\n", quoted(proposed))
}

/// The title that `plan.toml` gives: one that is on no line of its own, or the
/// name of the file where there is none.
fn given_title<'p>(plan: &NewPlan<'p>) -> Option<&'p str> {
    let reading = plan.reading;
    let Some(found) = &reading.title else {
        let stem = plan
            .file
            .rsplit_once('.')
            .map_or(plan.file, |(stem, _)| stem);
        return Some(stem);
    };
    let at = found.line.checked_sub(1);
    let role = at.and_then(|at| reading.roles.get(at).copied().flatten());
    (role != Some(Role::Title)).then_some(found.text.as_str())
}

/// `[document]`; empty if nothing of it was recognised.
fn document(plan: &NewPlan<'_>, wording: &Wording) -> String {
    let facts = grammar::facts(plan.reading);
    let language = plan.language;
    let mut text = String::new();
    let keys = [
        ("index-number", facts.index_number),
        ("number", facts.number),
        ("issued", facts.issued.map(|date| date.to_string())),
    ];
    for (key, value) in keys {
        if let Some(value) = value {
            text += &format!("{key} = {}\n", quoted(&value));
        }
    }
    let published = &plan.decoded.published.file.text;
    if let Some(validity) = validity::stated(published, facts.issued) {
        let sentence = [("sentence", Argument::from(validity.sentence.as_str()))];
        text += &comment(wording, "#", "import-plan-validity", &sentence);
        text += &format!("valid-from = {}\n", quoted(&validity.from.to_string()));
        if let Some(until) = validity.until {
            text += &format!("valid-until = {}\n", quoted(&until.to_string()));
        }
    }
    for (key, value) in [("issuer", facts.issuer), ("subject", facts.subject)] {
        if let Some(value) = value {
            text += &format!("\n[document.{key}]\n{language} = {}\n", quoted(&value));
        }
    }
    match text.is_empty() {
        true => text,
        false => format!("[document]\n{text}"),
    }
}

/// A `[[topic]]` for each topic of the plan, as it will be read.
fn topics(plan: &NewPlan<'_>, wording: &Wording) -> String {
    let asked = Asked {
        title: given_title(plan).map(str::to_owned),
        ..Asked::default()
    };
    let decoded = plan.decoded;
    let published = decoded.published.clone();
    let parsed = grammar::parse(published, Vec::new(), &decoded.lines, &asked);
    let mut slugs = Slugs::new();
    let mut entries = Vec::new();
    let document = parsed.document.iter();
    for topic in document.flat_map(|document| document.provisions.topics()) {
        let number = topic.path.numbers;
        let heading = topic.source.title(parsed.text.corrected());
        let heading = heading.map_or("", |heading| parsed.text.words(heading));
        let slug = slugs.next(heading, &format!("topic-{number}"));
        let slug = quoted(&slug);
        entries.push(format!("[[topic]]\nnumber = {number}\nslug = {slug}\n"));
    }
    match entries.is_empty() {
        true => String::new(),
        false => comment(wording, "#", "import-plan-topics", &[]) + &entries.join("\n"),
    }
}
