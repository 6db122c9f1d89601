//! English word stems: the Snowball English stemmer (Porter 2).

use rust_stemmers::{Algorithm, Stemmer};

/// The stem of one lower-case English word: `subsidies` gives `subsidi`.
pub fn english(word: &str) -> String {
    Stemmer::create(Algorithm::English).stem(word).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_should_share_a_stem() {
        assert_eq!(english("subsidies"), english("subsidy"));
        assert_eq!(english("caring"), english("care"));
        assert_ne!(english("care"), english("car"));
    }
}
