//! The known word nearest to a misspelt one.

/// The candidate that takes the fewest single-character edits to reach from
/// `word`, if that is at most a third of its length (and at least one). Words
/// of one or two letters are all near to each other: they have none.
pub fn nearest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let length = word.chars().count();
    if length < 3 {
        return None;
    }
    let allowed = (length / 3).max(1);
    // Texts are at least as far apart as their lengths.
    let is_near = |candidate: &&&str| candidate.chars().count().abs_diff(length) <= allowed;
    candidates
        .iter()
        .filter(is_near)
        .map(|candidate| (distance(word, candidate), *candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The candidate that `word` is for certain: the only one that a single slip
/// (a letter too many, too few, another one, or two in the wrong order) or
/// the choice of capitals, `-` and `_` keeps from it. Figures are never taken
/// for a slip: `plan-2023` is not a misspelt `plan-2024`.
pub fn slip<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let figures = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let folded = |text: &str| text.to_lowercase().replace('_', "-");
    if candidates.contains(&word) {
        return None;
    }
    let is_slip = |candidate: &&&str| {
        let is_long = word.chars().count() > 2;
        let is_same = folded(word) == folded(candidate);
        (is_same || is_long && distance(word, candidate) == 1)
            && figures(word) == figures(candidate)
    };
    let mut meant: Vec<&str> = candidates.iter().filter(is_slip).copied().collect();
    meant.sort_unstable();
    meant.dedup();
    match meant.as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

/// The candidate nearest to a number; of two, the smaller.
pub fn nearest_number(number: u32, candidates: impl IntoIterator<Item = u32>) -> Option<u32> {
    let away = |candidate: &u32| (candidate.abs_diff(number), *candidate);
    candidates.into_iter().min_by_key(away)
}

/// Edits between two texts in Unicode scalar values, two neighbours in the
/// wrong order being one (optimal string alignment).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut above = None;
    for (row, a) in one.chars().enumerate() {
        let mut current = vec![row + 1];
        let mut left = None;
        for (column, &b) in other.iter().enumerate() {
            let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(0);
            let mut edits = (at(&last, column) + usize::from(a != b))
                .min(at(&last, column + 1) + 1)
                .min(at(&current, column) + 1);
            if above == Some(b) && left == Some(a) {
                edits = edits.min(at(&before_last, column.saturating_sub(1)) + 1);
            }
            current.push(edits);
            left = Some(b);
        }
        before_last = std::mem::replace(&mut last, current);
        above = Some(a);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_should_find_the_word_meant() {
        let known = ["base-url", "theme", "language"];
        assert_eq!(nearest("base_url", &known), Some("base-url"));
        assert_eq!(nearest("langage", &known), Some("language"));
        assert_eq!(nearest("thme", &known), Some("theme"));
        assert_eq!(nearest("tehme", &known), Some("theme"));
    }

    #[test]
    fn a_foreign_word_should_find_nothing() {
        assert_eq!(nearest("colour", &["base-url", "theme"]), None);
        assert_eq!(nearest("es", &["en"]), None);
    }

    #[test]
    fn only_one_word_one_slip_away_should_be_certain() {
        let known = ["also", "sha256", "zh-Hans", "plan-2023", "term", "team"];
        let cases = [
            ("asla", None),
            ("alos", Some("also")),
            ("sha265", None),
            ("sha_256", Some("sha256")),
            ("zh_hans", Some("zh-Hans")),
            ("plan-2024", None),
            ("tem", None),
            ("term", None),
        ];
        for (word, meant) in cases {
            assert_eq!(slip(word, &known), meant, "{word}");
        }
    }

    #[test]
    fn a_number_should_find_the_nearest() {
        assert_eq!(nearest_number(52, 1..=51), Some(51));
        assert_eq!(nearest_number(3, [2, 4]), Some(2));
        assert_eq!(nearest_number(3, []), None);
    }
}
