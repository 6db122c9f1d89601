//! The keys of `plan.toml` with which an editor has the last word on how an
//! original is read.
//!
//! ```toml
//! title = "…"          # in place of the title that was recognised
//! topics = 1           # depth in the tree whose provisions have topic pages
//! measures = 2         # depth whose provisions have pages of their own
//!
//! [[line]]
//! lines = "5-9"        # or 5; lines of the decoded text
//! is = "heading"       # what they are
//! level = 2            # depth of a heading or an item
//! ```

use super::grammar::{Asked, AskedLines};
use super::recognise::Told;
use super::table::Table;
use crate::base::Spanned;
use crate::diagnostic::{Diagnostic, Problem, Problems};
use crate::model::{Levels, Numbers};

/// Reads them.
pub(super) fn asked(table: &mut Table<'_>, problems: &Problems) -> Asked {
    Asked {
        title: table.filled_text("title").map(|title| title.value),
        levels: levels(table, problems),
        lines: table
            .tables("line", |table| line(table, problems))
            .into_iter()
            .flatten()
            .collect(),
    }
}

fn levels(table: &mut Table<'_>, problems: &Problems) -> Levels {
    let topics = depth(table, "topics");
    let measures = depth(table, "measures");
    let standard = Levels::default();
    let topics = topics.map_or(standard.topics, |depth| depth.value);
    match measures {
        Some(measures) if measures.value <= topics => {
            let problem = Problem::LevelsDisordered {
                topics,
                measures: measures.value,
            };
            problems.push(Diagnostic::at(problem, &measures.place));
            standard
        }
        Some(measures) => Levels {
            topics,
            cited: measures.value,
        },
        None => Levels {
            topics,
            cited: topics + 1,
        },
    }
}

/// A depth in the tree, from 1.
fn depth(table: &mut Table<'_>, key: &'static str) -> Option<Spanned<usize>> {
    let Spanned { value, place } = table.number(key)?;
    let value = value as usize;
    if value <= Numbers::MOST {
        return Some(Spanned { value, place });
    }
    let value = Spanned {
        value: value.to_string(),
        place,
    };
    table.refuse(key, &value, "2");
    None
}

fn line(table: &mut Table<'_>, problems: &Problems) -> Option<AskedLines> {
    let lines = table.required_lines("lines");
    let words = Told::WORDS.map(|(word, _)| word);
    let told = table.required_word("is", &words, |text| {
        let mut known = Told::WORDS.into_iter();
        known.find(|(word, _)| *word == text).map(|(_, told)| told)
    });
    let level = depth(table, "level");
    let told = told?.value;
    if let (Some(level), false) = (&level, told.opens()) {
        problems.push(Diagnostic::at(Problem::LevelIdle, &level.place));
        return None;
    }
    Some(AskedLines {
        lines: lines?,
        told: told.at_level(level.map(|level| level.value)),
    })
}
