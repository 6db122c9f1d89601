//! Corrections and notes to the original.

use std::ops::Range;

use super::Composer;
use crate::base::{Span, some_or_bug};
use crate::model::{Erratum, LanguageTag, Plan, Route, Text};
use crate::render::html::{escape, with_chinese_marked};
use crate::render::view;

/// How many characters of a corrected sentence are shown on either side.
const AROUND: usize = 24;

impl Composer<'_> {
    /// Notes that quote the original the way the surrounding text displays it.
    pub(in crate::render) fn notes(
        &self,
        plan: &Plan,
        indexes: impl Iterator<Item = usize>,
    ) -> Vec<view::Note> {
        indexes
            .filter_map(|index| {
                let erratum = plan.source.errata().get(index)?;
                Some(self.note(plan, index, erratum, |words| {
                    displayed_in_its_line(plan, erratum, words)
                }))
            })
            .collect()
    }

    /// A note; `show` formats the words that it quotes from the original.
    pub(in crate::render) fn note(
        &self,
        plan: &Plan,
        index: usize,
        erratum: &Erratum,
        show: impl Fn(&str) -> String,
    ) -> view::Note {
        // A correction of the width alone is shown as it is.
        let corrected = erratum.corrected.as_deref();
        let is_width = corrected.is_some_and(|corrected| show(corrected) == show(&erratum.found));
        let shown = |text: &str| {
            if is_width {
                text.to_owned()
            } else {
                show(text)
            }
        };
        let words = |text: &str| Self::words(&plan.language, shown(text));
        let (language, reason) = self
            .in_language(
                some_or_bug(plan.reasons.get(index), "an erratum without its reasons"),
                &plan.language,
            )
            .map_or((self.tag(), ""), |(language, reason)| (language, reason));
        let source = self.links.page(&Route::source(&plan.id));
        view::Note {
            number: index + 1,
            line: erratum.line,
            line_url: format!("{source}#line-{}", erratum.line),
            found: words(&erratum.found),
            corrected: corrected.map(&words),
            language: language.to_string(),
            reason: foreign_or_plain(language, reason),
            date: self.date(erratum.date),
            change: None,
        }
    }
}

/// The sentence of a correction, at `whole` of a text as displayed, with what was
/// struck out and what was put in at `range`: only the characters that differ.
/// `None` for a note, which changes nothing.
pub(super) fn change(
    text: &str,
    (whole, range): (&Range<usize>, &Range<usize>),
    note: &view::Note,
) -> Option<view::Change> {
    let put = note.corrected.as_ref()?.text.as_str();
    let struck = note.found.text.as_str();
    let before = text.get(whole.start..range.start)?;
    let after = text.get(range.end..whole.end)?;
    let common = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| {
        let same = a.zip(b).take_while(|(a, b)| a == b);
        same.map(|(a, _)| a.len_utf8()).sum::<usize>()
    };
    let head = common(&mut struck.chars(), &mut put.chars());
    let (struck_rest, put_rest) = (struck.get(head..)?, put.get(head..)?);
    let tail = common(&mut struck_rest.chars().rev(), &mut put_rest.chars().rev());
    let kept = struck.get(..head)?;
    let (struck, end) = struck_rest.split_at_checked(struck_rest.len() - tail)?;
    let put = put_rest.get(..put_rest.len() - tail)?;
    Some(view::Change {
        before: last(&format!("{before}{kept}")),
        struck: struck.to_owned(),
        put: put.to_owned(),
        after: first(&format!("{end}{after}")),
    })
}

/// The last characters of a text, after an ellipsis where it is longer.
fn last(text: &str) -> String {
    let count = text.chars().count();
    match count > AROUND {
        true => format!("…{}", text.chars().skip(count - AROUND).collect::<String>()),
        false => text.to_owned(),
    }
}

/// The first characters of a text, before an ellipsis where it is longer.
fn first(text: &str) -> String {
    match text.chars().count() > AROUND {
        true => format!("{}…", text.chars().take(AROUND).collect::<String>()),
        false => text.to_owned(),
    }
}

/// Words of an erratum as pages display them in context: the width of a
/// punctuation mark depends on its neighbours.
fn displayed_in_its_line(plan: &Plan, erratum: &Erratum, words: &str) -> String {
    let file = plan.source.file();
    let (before, after) = file.line(erratum.line).map_or(("", ""), |line| {
        let before = Span::new(line.start, erratum.span.start);
        let after = Span::new(erratum.span.end, line.end);
        (before.of(&file.text), after.of(&file.text))
    });
    let line = Text::plain(format!("{before}{words}{after}"));
    // Display maps characters one to one.
    plan.displayed(&plan.language, &line)
        .string
        .chars()
        .skip(before.chars().count())
        .take(words.chars().count())
        .collect()
}

/// Escapes a string, marking Chinese runs if its language is not written in
/// Chinese characters.
fn foreign_or_plain(language: &LanguageTag, text: &str) -> String {
    if language.writes_han() {
        escape(text)
    } else {
        with_chinese_marked(text)
    }
}
