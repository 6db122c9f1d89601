//! The clause around a part of a sentence.

use std::ops::Range;

use super::line::{Line, is_boundary};

/// The ends of parts of a sentence, each the position after its last character.
pub(super) struct Clauses {
    /// For each character, where its piece begins, which ends at any mark.
    pieces: Vec<usize>,
    /// The same for its clause, which 、 does not end.
    clauses: Vec<usize>,
    /// For each character, where the mark after its piece is.
    ends: Vec<usize>,
    /// The same for its clause.
    clause_ends: Vec<usize>,
    /// Whether each character is between “ and ”.
    quoted: Vec<bool>,
}

fn ends_clause(character: char) -> bool {
    is_boundary(character) && character != '、'
}

impl Clauses {
    pub(super) fn new(line: &Line) -> Self {
        let starts = |ends: fn(char) -> bool| {
            let mut start = 0;
            let characters = line.characters.iter().enumerate();
            characters
                .map(|(at, c)| {
                    if ends(*c) {
                        start = at + 1;
                    }
                    start
                })
                .collect()
        };
        let until = |ends: fn(char) -> bool| {
            let mut end = line.len();
            let characters = line.characters.iter().enumerate().rev();
            let mut all: Vec<usize> = characters
                .map(|(at, c)| {
                    if ends(*c) {
                        end = at;
                    }
                    end
                })
                .collect();
            all.reverse();
            all
        };
        Self {
            pieces: starts(is_boundary),
            clauses: starts(ends_clause),
            ends: until(is_boundary),
            clause_ends: until(ends_clause),
            quoted: quoted(line),
        }
    }

    /// The piece between two marks that has a character.
    pub(super) fn piece(&self, at: usize) -> Range<usize> {
        range(&self.pieces, &self.ends, at)
    }

    /// The clause that has a character.
    pub(super) fn clause(&self, at: usize) -> Range<usize> {
        range(&self.clauses, &self.clause_ends, at)
    }

    /// Whether a character is between “ and ”.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.quoted.get(at) == Some(&true)
    }
}

/// How far a clause is looked at from one of its characters.
const FAR: usize = 80;

fn range(starts: &[usize], ends: &[usize], at: usize) -> Range<usize> {
    match (starts.get(at), ends.get(at)) {
        (Some(start), Some(end)) => at.saturating_sub(FAR).max(*start)..(at + FAR).min(*end),
        _ => at..at,
    }
}

/// Whether each character is between “ and ” that belong together.
fn quoted(line: &Line) -> Vec<bool> {
    let mut quoted = vec![false; line.len()];
    let mut open = None;
    for (at, character) in line.characters.iter().enumerate() {
        match character {
            '“' => open = open.or(Some(at)),
            '”' => {
                let inside = open.take().and_then(|start| quoted.get_mut(start..at));
                inside.into_iter().flatten().for_each(|slot| *slot = true);
            }
            _ => {}
        }
    }
    quoted
}
