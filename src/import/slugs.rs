//! Addresses from Chinese words: their pinyin without tones.

use std::collections::BTreeSet;

use crate::model::SitePath;
use crate::text::file_name::Unportable;
use crate::text::readings::Readings;
use crate::text::spelling::toneless;
use crate::text::width::is_han;

/// Most syllables of a slug: three words of two characters.
const MOST: usize = 6;

/// So many syllables are kept of a longer heading: two words, as most words have
/// two characters.
const KEPT: usize = 4;

/// Words that say nothing about a heading, the longest first.
const STOPS: [&str; 16] = [
    "坚定不移",
    "进一步",
    "切实",
    "扎实",
    "全面",
    "着力",
    "著力",
    "大力",
    "不断",
    "持续",
    "深入",
    "积极",
    "认真",
    "有效",
    "以及",
    "关于",
];

/// Characters that join words, with those before and after them with which they
/// are a part of a word: 目的, 和谐, 参与, 普及.
const JOINTS: [(char, &str, &str); 5] = [
    ('的', "目标", "士"),
    ('和', "共总温饱", "谐平睦美"),
    ('与', "参", "会"),
    ('與', "參", "會"),
    ('及', "普涉触以", "时"),
];

/// Makes slugs, each of them once.
pub(super) struct Slugs {
    readings: Readings,
    given: BTreeSet<String>,
}

impl Slugs {
    /// Starts with the names that a topic cannot have.
    pub(super) fn new() -> Self {
        Self {
            readings: Readings::new([]),
            given: ["measures", "source"].map(str::to_owned).into(),
        }
    }

    /// Keeps a slug from being given.
    pub(super) fn reserve(&mut self, slug: &str) {
        self.given.insert(slug.to_owned());
    }

    /// The slug of a heading; `otherwise` if it has no word that can be one.
    pub(super) fn next(&mut self, heading: &str, otherwise: &str) -> String {
        let words = self.words(&without_stops(clause(heading)));
        let kept = if words.len() > MOST { KEPT } else { MOST };
        let slug = words
            .get(..kept.min(words.len()))
            .map(|words| words.join("-"));
        let slug = slug.filter(|slug| SitePath::is_name(slug) && Unportable::of(slug).is_none());
        // Explained above.
        let slug = slug.unwrap_or_else(|| otherwise.to_owned());
        if self.given.insert(slug.clone()) {
            return slug;
        }
        let mut number = 2_u32;
        while !self.given.insert(format!("{slug}-{number}")) {
            number += 1;
        }
        format!("{slug}-{number}")
    }

    /// The syllables of a text, and its words of ASCII letters and digits.
    pub(super) fn words(&self, text: &str) -> Vec<String> {
        let mut syllables = self.readings.read(text).into_iter().peekable();
        let mut words: Vec<String> = Vec::new();
        let mut is_open = false;
        for (at, character) in text.chars().enumerate() {
            let said = syllables.next_if(|(place, _)| *place == at);
            if let Some((_, syllable)) = said {
                words.extend(Some(toneless(&syllable)).filter(|plain| !plain.is_empty()));
                is_open = false;
            } else if character.is_ascii_alphanumeric() {
                let character = character.to_ascii_lowercase();
                match words.last_mut().filter(|_| is_open) {
                    Some(word) => word.push(character),
                    None => words.push(character.to_string()),
                }
                is_open = true;
            } else {
                is_open = false;
            }
        }
        words
    }
}

/// The first clause of a heading, without brackets and quotation marks.
fn clause(heading: &str) -> &str {
    let is_word = |c: char| is_han(c) || c.is_ascii_alphanumeric();
    let start = heading.find(is_word).unwrap_or(heading.len());
    let rest = heading.get(start..).unwrap_or(heading);
    let ends = |c: char| {
        matches!(
            c,
            '，' | ',' | '。' | '；' | ';' | '：' | ':' | '、' | '（' | '('
        )
    };
    let end = rest.find(ends).unwrap_or(rest.len());
    rest.get(..end).unwrap_or(rest)
}

fn without_stops(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let stop = STOPS.iter().find(|stop| rest.starts_with(**stop));
        let length = stop.map_or(first.len_utf8(), |stop| stop.len());
        let (here, after) = rest.split_at(length);
        let is_joint = is_joint(first, kept.chars().next_back(), after.chars().next());
        if stop.is_none() && !is_joint {
            kept.push_str(here);
        }
        rest = after;
    }
    kept
}

/// Whether a character joins the words around it.
fn is_joint(character: char, before: Option<char>, after: Option<char>) -> bool {
    let joint = JOINTS.iter().find(|(joint, ..)| *joint == character);
    joint.is_some_and(|(_, ends, begins)| {
        !before.is_some_and(|c| ends.contains(c)) && !after.is_some_and(|c| begins.contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_should_be_the_first_words_of_a_heading() {
        let mut slugs = Slugs::new();
        for (heading, expected) in [
            ("加强党建", "jia-qiang-dang-jian"),
            ("进一步完善社会救助的体系", "wan-shan-she-hui"),
            ("发展养老服务，增进老年人福祉", "fa-zhan-yang-lao-fu-wu"),
            ("“12345”热线", "12345-re-xian"),
            ("加強黨建", "jia-qiang-dang-jian-2"),
            ("女性", "nv-xing"),
            ("重要行动", "zhong-yao-xing-dong"),
            ("……", "topic-7"),
            ("Con", "topic-7-2"),
            ("目的和对象", "mu-di-dui-xiang"),
            ("构建和谐社区", "gou-jian-he-xie-she-qu"),
        ] {
            assert_eq!(slugs.next(heading, "topic-7"), expected, "{heading}");
        }
        assert_eq!(slugs.next("measures", "topic-8"), "measures-2");
    }

    #[test]
    fn every_syllable_should_be_typeable() {
        let slugs = Slugs::new();
        for character in '\u{4E00}'..='\u{9FFF}' {
            let words = slugs.words(&character.to_string());
            let is_good = words.iter().all(|word| SitePath::is_name(word));
            assert!(is_good, "{character} {words:?}");
        }
    }
}
