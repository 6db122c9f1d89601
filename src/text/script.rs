//! Simplified Chinese as Traditional writes it, one character for one.
//!
//! The tables are OpenCC's, in the configuration `s2tw`: characters, phrases
//! that decide between several (干部 幹部, 干预 干預), and the forms of
//! Taiwan's standard. Vocabulary is not touched: 程序 stays 程序. Readers in
//! Hong Kong know every form of `s2tw`, and it is nearer to both than OpenCC's
//! own standard, whose 爲, 羣 and 裏 no official site writes. What the two
//! write differently stands as in Taiwan: 裡, 著, 說, and 臺 in 臺灣 and 平臺.
//!
//! The phrases are those of everyday text, matched from the left without a
//! view of the sentence; where that misreads official prose, or official
//! orthography differs, [`PHRASES`] says so. Names can be given to every
//! script of a site: they come before all phrases, and none reaches across
//! their ends.
//!
//! ```text
//! text = *( name / phrase / rest )      ; the longest that begins first
//! rest = what OpenCC converts
//! ```
//!
//! Quotation marks follow: “ ” become 「 」, ‘ ’ become 『 』; 《 》 are the same.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

use crate::base::{ok_or_bug, slice};

/// The language that is converted, and what it becomes.
const CONVERSIONS: [(&str, &str); 1] = [("zh-Hans", "zh-Hant")];

/// Phrases of official prose, before OpenCC's. In some the orthography differs:
/// the laws of Taiwan and the government of Hong Kong write 公布 and 污染. The
/// others are those that OpenCC misreads: 拟|制定, 调研|制定, 新|征程,
/// 资金|发放, 好|干部, 并|为, 入海|里; with the words that the short ones
/// would misread in turn.
const PHRASES: [(&str, &str); 20] = [
    ("公布", "公布"),
    ("分布", "分布"),
    ("发布", "發布"),
    ("颁布", "頒布"),
    ("宣布", "宣布"),
    ("污", "污"),
    ("拟制", "擬制"),
    ("研制定", "研制定"),
    ("征程", "征程"),
    ("好干部", "好幹部"),
    ("金发放", "金發放"),
    ("金发给", "金發給"),
    ("金发挥", "金發揮"),
    ("金发行", "金發行"),
    ("金发展", "金發展"),
    ("并为", "並為"),
    ("合并", "合併"),
    ("兼并", "兼併"),
    ("归并", "歸併"),
    ("入海里", "入海裡"),
];

/// The tables, which are the crate's own.
static TABLES: LazyLock<OpenCC> = LazyLock::new(|| {
    let tables = OpenCC::from_config(BuiltinConfig::S2tw);
    ok_or_bug(tables, "tables that are not there")
});

/// Whether texts in one language can be made from those in another.
pub fn converts(from: &str, to: &str) -> bool {
    CONVERSIONS.contains(&(from, to))
}

/// What can be made: `zh-Hans → zh-Hant`.
pub fn conversions() -> String {
    CONVERSIONS
        .map(|(from, to)| format!("{from} → {to}"))
        .join(", ")
}

/// A way of writing: the tables, and names with a writing of their own.
#[derive(Debug, Clone, Default)]
pub struct Script {
    /// By first character: each name and its writing, the longest first.
    fixed: BTreeMap<char, Vec<(String, String)>>,
}

impl Script {
    /// The tables without names.
    pub fn plain() -> Self {
        let mut script = Self::default();
        for (words, written) in PHRASES {
            script.fix(words, written.to_owned());
        }
        script
    }

    /// The tables and these names, each with its own writing or with what
    /// the tables make of it alone. A writing of another length than its name
    /// is not taken: one character stands for one.
    pub fn with_names<'n>(names: impl IntoIterator<Item = (&'n str, Option<&'n str>)>) -> Self {
        let plain = Self::plain();
        let mut script = plain.clone();
        for (name, written) in names {
            let written = written.filter(|written| is_as_long(written, name));
            script.fix(
                name,
                written.map_or_else(|| plain.convert(name), str::to_owned),
            );
        }
        script
    }

    fn fix(&mut self, words: &str, written: String) {
        let Some(first) = words.chars().next() else {
            return;
        };
        let same = self.fixed.entry(first).or_default();
        same.retain(|(known, _)| known != words);
        same.push((words.to_owned(), written));
        same.sort_by_key(|(known, _)| std::cmp::Reverse(known.len()));
    }

    /// The text in this script: as many characters as it has.
    #[must_use]
    pub fn convert(&self, text: &str) -> String {
        let mut converted = String::with_capacity(text.len());
        let (mut rest, mut run) = (text, 0);
        while let Some(first) = rest.get(run..).and_then(|rest| rest.chars().next()) {
            let (before, here) = rest.split_at(run);
            let fixed = self.fixed.get(&first).into_iter().flatten();
            match fixed.into_iter().find(|(words, _)| here.starts_with(words)) {
                Some((words, written)) => {
                    converted.push_str(&by_tables(before));
                    converted.push_str(written);
                    rest = slice(here, words.len()..);
                    run = 0;
                }
                None => run += first.len_utf8(),
            }
        }
        converted.push_str(&by_tables(rest));
        quoted(&converted)
    }
}

/// What OpenCC makes of a text, one character for one: where a phrase would
/// change their number, each is converted for itself.
fn by_tables(text: &str) -> String {
    let tables = &*TABLES;
    let converted = tables.convert(text);
    if is_as_long(&converted, text) {
        return converted;
    }
    text.chars()
        .map(|character| {
            let converted = tables.convert(character.encode_utf8(&mut [0; 4]));
            let mut characters = converted.chars();
            match (characters.next(), characters.next()) {
                (Some(only), None) => only,
                _ => character,
            }
        })
        .collect()
}

fn is_as_long(one: &str, other: &str) -> bool {
    one.chars().count() == other.chars().count()
}

/// The text with the quotation marks of Traditional Chinese; an apostrophe
/// between Latin letters stays.
fn quoted(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let is_latin = |index: Option<usize>| {
        index
            .and_then(|index| characters.get(index))
            .is_some_and(char::is_ascii_alphanumeric)
    };
    let mark = |(index, &character): (usize, &char)| match character {
        '“' => '「',
        '”' => '」',
        '‘' => '『',
        '’' if is_latin(index.checked_sub(1)) && is_latin(Some(index + 1)) => character,
        '’' => '』',
        _ => character,
    };
    characters.iter().enumerate().map(mark).collect()
}

#[cfg(test)]
mod tests;
