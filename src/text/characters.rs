//! Characters: whether one is in a set, and where those of two texts that
//! correspond are.

/// Whether a character is one of a few. `set.contains(character)` searches for
/// its bytes, which takes several times as long for those of Chinese.
pub fn is_one_of(character: char, set: &str) -> bool {
    set.chars().any(|one| one == character)
}

/// Maps offsets between two texts whose characters correspond one to one,
/// possibly with different lengths in bytes.
pub struct Moved {
    from: Vec<usize>,
    to: Vec<usize>,
}

impl Moved {
    /// Maps from offsets of one text to those of the other.
    pub fn new(from: &str, to: &str) -> Self {
        Self {
            from: starts(from),
            to: starts(to),
        }
    }

    /// The offset of the same character in the other text; `None` if the offset
    /// is not on a character boundary, or the other text is shorter.
    pub fn offset(&self, offset: usize) -> Option<usize> {
        // The error is only the insertion point.
        let index = self.from.binary_search(&offset).ok()?;
        self.to.get(index).copied()
    }
}

/// The start of each character, and the end of the text.
fn starts(text: &str) -> Vec<usize> {
    let starts = text.char_indices().map(|(at, _)| at);
    starts.chain([text.len()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_should_be_found_where_it_has_moved() {
        let moved = Moved::new("甲,乙", "a，b");
        assert_eq!(moved.offset(3), Some(1));
        assert_eq!(moved.offset(4), Some(4));
        assert_eq!(moved.offset(7), Some(5));
        assert_eq!(moved.offset(1), None);
        assert_eq!(Moved::new("ab", "a").offset(2), None);
    }
}
