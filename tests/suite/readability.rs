//! Plain words are plain: how hard they are to read is measured.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::harness::{GLOSSARY, Portal};

const PLAIN: &str = "content/plans/2023/plain.toml";
const COMMON: &str = include_str!("readability/common.txt");

/// Highest grade of an English text: school years.
const GRADE: f64 = 7.0;
/// Most characters of a Chinese sentence.
const CHARACTERS: usize = 35;

/// The plain words of the shipped plan in a language, with their measure.
fn words(language: &str) -> Vec<(i64, String)> {
    let table: Table = Portal::shipped().text(PLAIN).parse().expect("TOML");
    let measures = table["measure"].as_array().expect("tables");
    assert_eq!(measures.len(), 51, "one for each measure");
    let texts = measures.iter().flat_map(|measure| {
        let number = measure["number"].as_integer().expect("a number");
        ["says", "means"].into_iter().filter_map(move |key| {
            let text = measure.get(key)?[language].as_str()?;
            Some((number, text.to_owned()))
        })
    });
    texts.collect()
}

/// Syllables of an English word: groups of vowels, without a silent e.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let mut groups = 0;
    let mut was_vowel = false;
    for c in word.chars() {
        groups += usize::from(is_vowel(c) && !was_vowel);
        was_vowel = is_vowel(c);
    }
    let is_silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(is_silent)).max(1)
}

/// Flesch–Kincaid grade level.
fn grade(text: &str) -> f64 {
    let sentences = text.split(['.', '!', '?', ';']);
    let sentences = sentences.filter(|sentence| sentence.contains(char::is_alphabetic));
    let is_part = |c: char| c.is_alphanumeric() || c == '\'' || c == '’';
    let words: Vec<&str> = (text.split(|c| !is_part(c)))
        .filter(|word| word.contains(char::is_alphanumeric))
        .collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    #[expect(clippy::cast_precision_loss, reason = "texts are short")]
    let [sentences, words, syllables] =
        [sentences.count(), words.len(), syllables].map(|count| count as f64);
    0.39 * words / sentences + 11.8 * syllables / words - 15.59
}

/// What of a run of Chinese characters is left when common and explained words
/// are taken out, as few characters as possible.
fn unknown(run: &[char], known: &dyn Fn(&str) -> bool) -> Vec<char> {
    const LONGEST: usize = 16;
    let mut best: Vec<Vec<char>> = vec![Vec::new()];
    for end in 1..=run.len() {
        let mut here = [best[end - 1].as_slice(), &run[end - 1..end]].concat();
        for start in end.saturating_sub(LONGEST)..end {
            let word: String = run[start..end].iter().collect();
            if best[start].len() < here.len() && known(&word) {
                here.clone_from(&best[start]);
            }
        }
        best.push(here);
    }
    best.pop().unwrap_or_default()
}

#[test]
fn a_twelve_year_old_should_understand_the_english() {
    let all = words("en");
    let grades: Vec<(f64, &(i64, String))> = all.iter().map(|one| (grade(&one.1), one)).collect();
    let hard: Vec<_> = grades.iter().filter(|(grade, _)| *grade > GRADE).collect();
    assert!(hard.is_empty(), "{hard:#?}");
    assert!(
        grade("The Bureau will endeavour to facilitate interdepartmental coordination.") > GRADE
    );
}

#[test]
fn chinese_sentences_should_be_short_and_of_words_that_everybody_knows() {
    let common: BTreeSet<&str> = COMMON
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    let glossary: Table = Portal::shipped().text(GLOSSARY).parse().expect("TOML");
    let terms = glossary["term"].as_array().expect("tables").iter();
    let forms: Vec<String> = terms
        .flat_map(|term| {
            let words = &term["zh-Hans"];
            let lists = ["also", "everyday"]
                .into_iter()
                .filter_map(|key| words.get(key)?.as_array());
            let others = lists.flatten().filter_map(Value::as_str);
            let all: Vec<String> = words["term"]
                .as_str()
                .into_iter()
                .chain(others)
                .map(str::to_owned)
                .collect();
            all
        })
        .collect();
    // Part of a term is explained with it.
    let is_explained =
        |word: &str| word.chars().count() > 1 && forms.iter().any(|form| form.contains(word));
    let known = |word: &str| common.contains(word) || is_explained(word);
    for (number, text) in words("zh-Hans") {
        for sentence in text.split_inclusive(['。', '！', '？', '；']) {
            let length = sentence.chars().count() - 1;
            assert!(
                length <= CHARACTERS,
                "{number}: {length} characters: {sentence}"
            );
        }
        let is_han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
        for run in text.chars().collect::<Vec<_>>().split(|c| !is_han(c)) {
            let left = unknown(run, &known);
            assert!(
                left.is_empty(),
                "{number}: {left:?} of {}",
                run.iter().collect::<String>()
            );
        }
    }
    let hard: Vec<char> = "踔厉奋发".chars().collect();
    assert!(!unknown(&hard, &known).is_empty());
}
