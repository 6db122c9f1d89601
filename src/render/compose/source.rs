//! The provenance of a plan.

use super::Composer;
use crate::base::Span;
use crate::model::{Mark, Plan, PunctuationRule, Route, Text};
use crate::render::view;

impl Composer<'_> {
    /// The provenance of a plan.
    pub(in crate::render) fn source(&self, plan: &Plan) -> view::Source {
        view::Source {
            plan: self.title_link(plan, &plan.title, Route::Plan(plan.id.clone())),
            path: plan.original.file.path.clone(),
            sha256: plan.original.sha256.clone(),
            language: plan.language.to_string(),
            is_widened: plan.punctuation == PunctuationRule::FullWidth,
            issuer: self.issuer(plan),
            date: plan.issue.date.map(|date| self.date(date)),
            lines: self.source_lines(plan),
            notes: plan
                .errata
                .iter()
                .enumerate()
                .map(|(index, erratum)| self.note(plan, index, erratum, str::to_owned))
                .collect(),
        }
    }

    fn source_lines(&self, plan: &Plan) -> Vec<view::SourceLine> {
        let file = &plan.original.file;
        let mut lines = Vec::new();
        let mut start = 0;
        for (index, line) in file.text.split('\n').enumerate() {
            let words = line.strip_suffix('\r').unwrap_or(line);
            let whole = Span::new(start, start + words.len());
            start += line.len() + 1;
            // What follows the last line end is no line.
            if words.is_empty() && start > file.text.len() {
                break;
            }
            let marks = plan
                .errata
                .iter()
                .enumerate()
                .filter_map(|(index, erratum)| {
                    let inside = whole.start <= erratum.span.start && erratum.span.end <= whole.end;
                    let range = || erratum.span.start - whole.start..erratum.span.end - whole.start;
                    let mark = match erratum.corrected {
                        Some(_) => Mark::Correction(index),
                        None => Mark::Note(index),
                    };
                    inside.then(|| (range(), mark))
                });
            let text = Text::new(words, marks.collect());
            lines.push(view::SourceLine {
                number: index + 1,
                is_chrome: plan.chrome.iter().any(|chrome| chrome == words),
                html: self.marked(plan, (&plan.language, &text), None, &|_, _| None),
            });
        }
        lines
    }
}
