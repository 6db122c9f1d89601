//! What a client needs to tell whether a portal has an answer: the names of its
//! terms, words that ask for kinds of facts, places, and words that are in any
//! question.
//!
//! The lists in `asked/` are general knowledge of a language, like its stop
//! words. What a portal has of it is found in its texts.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::documents::{SearchDocument, Subject, shown};
use crate::model::{LanguageTag, Portal};

const COMMON: &str = include_str!("asked/common.txt");
const FACTS: &str = include_str!("asked/facts.txt");
const PLACES: &str = include_str!("asked/places.txt");
const LISTS: &str = include_str!("asked/lists.txt");

/// Between words that ask for something only together.
#[cfg(test)]
const TOGETHER: char = '&';

/// `asked-TAG-HASH.bin`: what is asked in a language.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Asked<'p> {
    common: String,
    facts: Vec<Kind>,
    places: Vec<&'static str>,
    own: Vec<&'static str>,
    names: Vec<Named<'p>>,
}

/// A kind of fact; the words that ask for it; the documents that have one, or
/// `None` if it can't be recognised other than by the words.
type Kind = (&'static str, Vec<&'static str>, Option<Vec<usize>>);

/// A term's document and path, its names, everyday words for it, and what it
/// means.
type Named<'p> = (usize, String, Vec<&'p str>, Vec<&'p str>, &'p str);

impl<'p> Asked<'p> {
    /// Its words, which readers may type in variants of their characters.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        let asking = self.facts.iter().flat_map(|(_, words, _)| words);
        asking
            .copied()
            .chain([self.common.as_str()])
            .chain(self.places.iter().copied())
    }
}

/// What a portal has, which is the same in all languages of its interface.
pub(crate) struct Held {
    /// The names of bodies and the titles of plans, which name their places.
    named: Vec<String>,
    /// The documents that have a fact, by its kind, of those that can be
    /// recognised.
    facts: BTreeMap<&'static str, Vec<usize>>,
}

impl Held {
    /// What the texts of a portal have.
    pub(crate) fn of(portal: &Portal, documents: &[SearchDocument<'_>]) -> Self {
        let bodies = portal.catalogue.bodies.iter();
        let bodies = bodies.flat_map(|body| body.name.values().cloned());
        let titles = portal.plans.iter().flat_map(|plan| {
            let languages = portal.site.languages.iter();
            languages.map(|language| shown(plan, &plan.title, &language.tag).1)
        });
        Self {
            named: bodies.chain(titles).collect(),
            facts: holding(portal, documents),
        }
    }

    /// Whether a plan is of a place: its title or a body of it has the name.
    fn is_own(&self, place: &str) -> bool {
        self.named.iter().any(|name| name.contains(place))
    }
}

/// The table of a language.
pub(crate) fn asked<'p>(
    documents: &[SearchDocument<'p>],
    held: &Held,
    language: &LanguageTag,
) -> Asked<'p> {
    let places = places(language);
    let own = places.iter().filter(|place| held.is_own(place)).copied();
    Asked {
        common: common(language),
        facts: facts(held, language),
        own: own.collect(),
        names: names(documents, language),
        places,
    }
}

/// The lines of a list, without comments.
fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    let is_line = |line: &&str| !line.is_empty() && !line.starts_with('#');
    list.lines().filter(is_line)
}

/// The language of a list that a tag can use.
fn listed(language: &LanguageTag) -> &str {
    if language.is_chinese() {
        return "zh";
    }
    let tag = language.as_str();
    tag.split_once('-').map_or(tag, |(primary, _)| primary)
}

fn common(language: &LanguageTag) -> String {
    let own = lines(COMMON).filter_map(|line| line.strip_prefix(listed(language)));
    let words: Vec<&str> = own.flat_map(str::split_whitespace).collect();
    words.join(" ")
}

/// What readers type who look for the list of something.
pub(crate) fn list_words(subject: &str, language: &LanguageTag) -> Vec<&'static str> {
    let own = lines(LISTS).filter_map(|line| line.strip_prefix(listed(language)));
    let words = own.filter_map(|line| {
        let (listed, words) = line.split_once(": ")?;
        (listed.trim() == subject).then_some(words)
    });
    words.flat_map(|words| words.split(", ")).collect()
}

fn places(language: &LanguageTag) -> Vec<&'static str> {
    let pairs = lines(PLACES).filter_map(|line| line.split_once(' '));
    match listed(language) {
        "zh" => pairs.map(|(chinese, _)| chinese).collect(),
        "en" => pairs.map(|(_, english)| english).collect(),
        _ => Vec::new(),
    }
}

fn names<'p>(documents: &[SearchDocument<'p>], language: &LanguageTag) -> Vec<Named<'p>> {
    let named = documents
        .iter()
        .enumerate()
        .filter_map(|(number, document)| {
            let Subject::Term(term, _) = document.subject else {
                return None;
            };
            let words = term.words.get(language)?;
            let everyday = words.everyday.iter().map(String::as_str);
            Some((
                number,
                document.path(),
                words.forms().collect(),
                everyday.collect(),
                words.explanation.as_str(),
            ))
        });
    named.collect()
}

/// Whether a sentence has a fact of a kind.
type IsThere = fn(&str) -> bool;

/// How facts are recognised in a sentence, by kind; others only by their words.
const RECOGNISED: [(&str, IsThere); 5] = [
    ("telephone", has_contact),
    ("hours", has_hours),
    ("address", has_address),
    ("price", has_price),
    // Who holds an office is said in no form that others don't have.
    ("person", |_| false),
];

fn facts(held: &Held, language: &LanguageTag) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for line in lines(FACTS) {
        let mut words = line.split_whitespace();
        let (Some(kind), Some(of)) = (words.next(), words.next()) else {
            continue;
        };
        if of != listed(language) {
            continue;
        }
        if let Some((_, known, _)) = kinds.iter_mut().find(|(known, ..)| *known == kind) {
            known.extend(words);
            continue;
        }
        kinds.push((kind, words.collect(), held.facts.get(kind).cloned()));
    }
    kinds
}

/// The documents that have a sentence with a fact, in any edited language, by
/// the kind of fact.
fn holding(
    portal: &Portal,
    documents: &[SearchDocument<'_>],
) -> BTreeMap<&'static str, Vec<usize>> {
    let held = |document: &SearchDocument<'_>| {
        let languages = portal.site.edited();
        let editions = languages.filter_map(|language| document.edition(&language.tag));
        let mut held = RECOGNISED.map(|_| false);
        for sentence in editions.flat_map(|edition| edition.text) {
            for (is_held, (_, is_there)) in held.iter_mut().zip(RECOGNISED) {
                *is_held |= is_there(&sentence);
            }
        }
        held
    };
    let all: Vec<_> = documents.par_iter().map(held).collect();
    let mut facts = BTreeMap::from(RECOGNISED.map(|(kind, _)| (kind, Vec::new())));
    for (number, held) in all.into_iter().enumerate() {
        for ((kind, _), _) in RECOGNISED.iter().zip(held).filter(|(_, is_held)| *is_held) {
            facts.entry(kind).or_default().push(number);
        }
    }
    facts
}

/// The numbers of a text as written, each with what precedes and follows it.
/// Spaces and hyphens between digits belong to a number, as in telephone
/// numbers.
fn numbers(text: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.find(|c: char| c.is_ascii_digit())?;
        let inside = text.get(start..)?;
        let is_part = |c: char| c.is_ascii_digit() || c == '-' || c == '.' || c == ':' || c == '：';
        let end = inside.find(|c: char| !is_part(c)).unwrap_or(inside.len());
        let (number, after) = inside.split_at_checked(end)?;
        from = start + end;
        Some((text.get(..start)?, number, after))
    })
}

/// A telephone number or an address of electronic mail.
fn has_contact(text: &str) -> bool {
    let digits = |number: &str| number.chars().filter(char::is_ascii_digit).count();
    let is_whole = |number: &str| !number.contains(['.', ':', '：']);
    let is_hotline = |before: &str, number: &str| {
        number.len() == 5
            && (number.starts_with("12") || number.starts_with("96"))
            && ["电话", "热线", "拨打", "call ", "dial "]
                .iter()
                .any(|word| before.contains(word))
    };
    text.contains('@')
        || numbers(text).any(|(before, number, _)| {
            is_whole(number) && (7..=13).contains(&digits(number)) || is_hotline(before, number)
        })
}

/// A time of day.
fn has_hours(text: &str) -> bool {
    let is_time = |number: &str| {
        let mut parts = number.split([':', '：']);
        let part =
            |part: Option<&str>| part.is_some_and(|part| part.len() <= 2 && !part.is_empty());
        part(parts.next()) && part(parts.next())
    };
    numbers(text).any(|(_, number, after)| {
        is_time(number)
            || ["时至", "点至", " a.m.", " p.m.", " am", " pm"]
                .iter()
                .any(|of| after.starts_with(of))
    })
}

/// The number of a house in a street.
fn has_address(text: &str) -> bool {
    numbers(text).any(|(before, _, after)| {
        (before.ends_with(['路', '街', '道', '巷']) && after.starts_with('号'))
            || [" Road", " Street", " Avenue"].iter().any(|street| {
                let words: Vec<&str> = after.splitn(4, ' ').collect();
                words.join(" ").contains(street) && words.len() > 1
            })
    })
}

/// A sum that somebody pays or gets, and not one of millions.
fn has_price(text: &str) -> bool {
    let after = ["元", "块钱", " yuan"];
    numbers(text).any(|(before, _, rest)| {
        after.iter().any(|unit| rest.starts_with(unit)) || before.ends_with(['¥', '￥'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NameKind;

    #[test]
    fn facts_should_be_recognised_by_their_form() {
        type Case = (fn(&str) -> bool, &'static str, bool);
        let cases: [Case; 14] = [
            (has_contact, "咨询电话：0592-1234567。", true),
            (has_contact, "拨打12345热线。", true),
            (has_contact, "公布市、区社会救助举报投诉电话。", false),
            (has_contact, "总投资4亿元，床位12345张。", false),
            (has_contact, "Write to office@bureau.example.", true),
            (has_hours, "周一至周五9:00至17:30。", true),
            (has_hours, "Open from 9 a.m. on.", true),
            (has_hours, "在2023年12月底前完成。", false),
            (has_address, "地址：湖滨南路78号。", true),
            (has_address, "at 78 South Hubin Road", true),
            (has_address, "第8号文件", false),
            (has_price, "每人每月300元。", true),
            (has_price, "总投资4亿元。", false),
            (has_price, "400 million yuan", false),
        ];
        for (has, text, expected) in cases {
            assert_eq!(has(text), expected, "{text}");
        }
    }

    #[test]
    fn lists_should_have_words_of_each_language() {
        for tag in ["zh-Hans", "en"] {
            let language = LanguageTag::new(tag).unwrap();
            assert!(common(&language).split(' ').count() > 200, "{tag}");
            assert!(places(&language).len() > 100, "{tag}");
            for subject in NameKind::ALL
                .map(NameKind::name)
                .into_iter()
                .chain(["deadline"])
            {
                assert!(
                    !list_words(subject, &language).is_empty(),
                    "{subject} in {tag}"
                );
            }
        }
        let other = LanguageTag::new("es").unwrap();
        assert_eq!((common(&other), places(&other)), (String::new(), vec![]));
        for line in lines(FACTS) {
            let of: Vec<&str> = line.split(' ').take(2).collect();
            assert!(matches!(of[..], [_, "zh" | "en"]), "{line}");
            let is_whole = |word: &str| word.split(TOGETHER).all(|part| !part.is_empty());
            assert!(line.split(' ').all(is_whole), "{line}");
        }
    }
}
