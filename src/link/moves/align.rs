//! Pairs two lists of texts.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::text::likeness::Pairs;

/// Where so many pairs would have to be compared, nothing but the same words
/// counts: it is another document.
const MOST: usize = 250_000;

/// How texts are paired that are not the same.
pub(super) struct Loose<'f> {
    /// The least likeness, from 0 to 1.
    pub(super) least: f64,
    /// Whether two texts that are alone between others belong together.
    pub(super) is_same: &'f dyn Fn(usize, usize) -> bool,
    /// Whether two texts belong together whatever their words.
    pub(super) is_alike: &'f dyn Fn(usize, usize) -> bool,
}

/// The pairs of two lists, by index.
pub(super) fn align(old: &[String], new: &[String], loose: &Loose<'_>) -> Vec<(usize, usize)> {
    let steps = capture_diff_slices(Algorithm::Patience, old, new);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let mut gaps: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for step in &steps {
        match step {
            DiffOp::Equal { .. } => pairs.extend(step.old_range().zip(step.new_range())),
            _ => join(&mut gaps, step.old_range(), step.new_range()),
        }
    }
    let mut free = Free::of(&gaps);
    for pair in alone(old, new, &free) {
        free.take(pair);
        pairs.push(pair);
    }
    for (old_gap, new_gap) in gaps {
        let before: Vec<usize> = old_gap.filter(|index| free.old.contains(index)).collect();
        let after: Vec<usize> = new_gap.filter(|index| free.new.contains(index)).collect();
        pairs.extend(alike((&before, old), (&after, new), loose));
    }
    pairs.sort_unstable();
    pairs
}

/// Adds a gap, or extends the last one that it follows.
fn join(gaps: &mut Vec<(Range<usize>, Range<usize>)>, old: Range<usize>, new: Range<usize>) {
    match gaps.last_mut() {
        Some(last) if last.0.end == old.start && last.1.end == new.start => {
            last.0.end = old.end;
            last.1.end = new.end;
        }
        _ => gaps.push((old, new)),
    }
}

/// The indexes that are in no pair yet.
struct Free {
    old: BTreeSet<usize>,
    new: BTreeSet<usize>,
}

impl Free {
    fn of(gaps: &[(Range<usize>, Range<usize>)]) -> Self {
        let old = gaps.iter().flat_map(|(old, _)| old.clone());
        let new = gaps.iter().flat_map(|(_, new)| new.clone());
        Self {
            old: old.collect(),
            new: new.collect(),
        }
    }

    fn take(&mut self, (old, new): (usize, usize)) {
        self.old.remove(&old);
        self.new.remove(&new);
    }
}

/// The free texts that are in both lists once.
fn alone(old: &[String], new: &[String], free: &Free) -> Vec<(usize, usize)> {
    let once = |texts: &[String], free: &BTreeSet<usize>| {
        let mut found: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (index, text) in texts.iter().enumerate() {
            if free.contains(&index) && !text.is_empty() {
                let entry = found.entry(text.clone());
                entry
                    .and_modify(|index| *index = None)
                    .or_insert(Some(index));
            }
        }
        found
    };
    let (old, new) = (once(old, &free.old), once(new, &free.new));
    let pairs = old.into_iter().filter_map(|(text, index)| {
        let other = new.get(&text).copied().flatten()?;
        Some((index?, other))
    });
    pairs.collect()
}

/// Pairs the texts of a gap in order so that they are most alike.
fn alike(
    (before, old): (&[usize], &[String]),
    (after, new): (&[usize], &[String]),
    loose: &Loose<'_>,
) -> Vec<(usize, usize)> {
    if let ([old], [new]) = (before, after)
        && (loose.is_same)(*old, *new)
    {
        return vec![(*old, *new)];
    }
    if before.len().saturating_mul(after.len()) > MOST {
        return Vec::new();
    }
    let grams = |indexes: &[usize], texts: &[String]| -> Vec<Pairs> {
        // Indexes are those of the texts.
        let texts = indexes
            .iter()
            .map(|index| texts.get(*index).map_or("", |text| text));
        texts.map(Pairs::of).collect()
    };
    let (old, new) = (grams(before, old), grams(after, new));
    let mut table = Table::new(old.len(), new.len());
    for (row, (index, old)) in before.iter().zip(&old).enumerate() {
        for (column, (other, new)) in after.iter().zip(&new).enumerate() {
            let likeness = match (loose.is_alike)(*index, *other) {
                true => 1.0,
                false => old.likeness(new),
            };
            table.add(
                row,
                column,
                Some(likeness).filter(|one| *one >= loose.least),
            );
        }
    }
    let pairs = table.pairs().into_iter();
    let pairs = pairs.filter_map(|(row, column)| Some((*before.get(row)?, *after.get(column)?)));
    pairs.collect()
}

/// The best sum of likenesses of the first texts of both lists.
struct Table {
    columns: usize,
    rows: usize,
    /// For each pair of numbers of texts: the sum, and whether the last two of
    /// them are a pair.
    cells: Vec<(f64, bool)>,
}

impl Table {
    fn new(rows: usize, columns: usize) -> Self {
        let cells = vec![(0.0, false); (rows + 1) * (columns + 1)];
        Self {
            columns,
            rows,
            cells,
        }
    }

    fn at(&self, row: usize, column: usize) -> (f64, bool) {
        let index = row * (self.columns + 1) + column;
        // No texts are not alike.
        self.cells.get(index).copied().unwrap_or((0.0, false))
    }

    fn add(&mut self, row: usize, column: usize, likeness: Option<f64>) {
        let without = self.at(row, column + 1).0.max(self.at(row + 1, column).0);
        let with = likeness.map(|likeness| self.at(row, column).0 + likeness);
        let best = match with.filter(|with| *with > without) {
            Some(with) => (with, true),
            None => (without, false),
        };
        let index = (row + 1) * (self.columns + 1) + column + 1;
        if let Some(cell) = self.cells.get_mut(index) {
            *cell = best;
        }
    }

    fn pairs(&self) -> Vec<(usize, usize)> {
        let (mut row, mut column) = (self.rows, self.columns);
        let mut pairs = Vec::new();
        while row > 0 && column > 0 {
            let (sum, is_pair) = self.at(row, column);
            if is_pair {
                row -= 1;
                column -= 1;
                pairs.push((row, column));
            } else if self.at(row - 1, column).0 >= sum {
                row -= 1;
            } else {
                column -= 1;
            }
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
        let texts = |all: &[&str]| -> Vec<String> { all.iter().map(|t| (*t).to_owned()).collect() };
        let loose = Loose {
            least: 0.4,
            is_same: &|old, new| old == new,
            is_alike: &|_, _| false,
        };
        align(&texts(old), &texts(new), &loose)
    }

    #[test]
    fn the_same_words_should_be_paired_in_order() {
        let old = ["甲文", "乙文", "甲文", "丙文"];
        assert_eq!(
            pairs(&old, &["新的一条", "甲文", "乙文", "甲文", "丙文"]),
            [(0, 1), (1, 2), (2, 3), (3, 4)]
        );
        assert_eq!(pairs(&old, &["丙文", "甲文", "乙文", "甲文"]).len(), 4);
        assert_eq!(pairs(&old, &[]), []);
    }

    #[test]
    fn what_is_most_alike_should_be_paired_between_the_same() {
        let old = ["甲", "新增社区食堂12家。", "开展临时救助。", "丁"];
        let new = [
            "甲",
            "推进数字化改革工作。",
            "新增社区食堂13家。",
            "及时开展临时救助。",
            "丁",
        ];
        assert_eq!(pairs(&old, &new), [(0, 0), (1, 2), (2, 3), (3, 4)]);
        // Alone in its place, or not at all.
        assert_eq!(
            pairs(&["甲", "春", "丁"], &["甲", "秋", "丁"]),
            [(0, 0), (1, 1), (2, 2)]
        );
        assert_eq!(
            pairs(&["甲", "春", "丁"], &["甲", "秋", "冬", "丁"]),
            [(0, 0), (2, 3)]
        );
    }
}
