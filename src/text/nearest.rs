//! The known word nearest to a misspelt one.

/// The candidate that takes the fewest single-character edits to reach from
/// `word`, if that is at most a third of its length (and at least one).
pub fn nearest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let length = word.chars().count();
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

/// Levenshtein distance in Unicode scalar values.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut previous: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.chars().enumerate() {
        let mut current = vec![row + 1];
        for ((&b, &diagonal), &above) in other.iter().zip(&previous).zip(previous.iter().skip(1)) {
            let left = current.last().copied().unwrap_or(row + 1);
            let substituted = diagonal + usize::from(a != b);
            current.push(substituted.min(above + 1).min(left + 1));
        }
        previous = current;
    }
    previous.last().copied().unwrap_or(0)
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
    }

    #[test]
    fn a_foreign_word_should_find_nothing() {
        assert_eq!(nearest("colour", &["base-url", "theme"]), None);
    }
}
