//! Conversion of Simplified to Traditional Chinese, one character to one.
//!
//! The tables are those of OpenCC's configuration `s2tw`: characters, phrases
//! that resolve ambiguous characters (干部 幹部, 干预 干預), and the standard forms of
//! Taiwan. Vocabulary is not changed: 程序 stays 程序. Readers in Hong Kong know
//! every form of `s2tw`, which is closer to the usage in both places than
//! OpenCC's own standard with its 爲, 羣 and 裏, forms that no official site uses.
//! Where the two differ, Taiwan's form is used: 裡, 著, 說, and 臺 in 臺灣 and 平臺.
//!
//! OpenCC's phrases are those of everyday text, matched from left to right
//! without context; [`PHRASES`] corrects them where they misread official
//! prose, or where official orthography differs. A script can also be given
//! names, which take precedence over all phrases; no phrase matches across
//! their boundaries.
//! their ends.
//!
//! ```text
//! text = *( name / phrase / rest )      ; leftmost-longest
//! rest = what OpenCC converts
//! ```
//!
//! Quotation marks are converted too: “ ” to 「 」, ‘ ’ to 『 』; 《 》 stay.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

use crate::base::{ok_or_bug, slice};

/// The supported conversions: from, to.
const CONVERSIONS: [(&str, &str); 1] = [("zh-Hans", "zh-Hant")];

/// Phrases of official prose that take precedence over OpenCC's. In some the
/// orthography differs: the laws of Taiwan and the government of Hong Kong use
/// 公布 and 污染. Others are misread by OpenCC: 拟|制定, 调研|制定, 新|征程, 资金|发放, 好|干部,
/// 并|为, 入海|里. The rest are words that these short phrases would misread in
/// turn.
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

/// The tables, which are built into the crate.
static TABLES: LazyLock<OpenCC> = LazyLock::new(|| {
    let tables = OpenCC::from_config(BuiltinConfig::S2tw);
    ok_or_bug(tables, "tables that are not there")
});

/// Whether texts can be converted from one language to another.
pub fn converts(from: &str, to: &str) -> bool {
    CONVERSIONS.contains(&(from, to))
}

/// The languages whose texts can be converted to a language.
pub fn sources(to: &str) -> impl Iterator<Item = &'static str> {
    let conversions = CONVERSIONS.into_iter();
    conversions.filter_map(move |(from, other)| (other == to).then_some(from))
}

/// The supported conversions, for messages: `zh-Hans → zh-Hant`.
pub fn conversions() -> String {
    CONVERSIONS
        .map(|(from, to)| format!("{from} → {to}"))
        .join(", ")
}

/// A conversion: the tables, and names with fixed conversions.
#[derive(Debug, Clone, Default)]
pub struct Script {
    /// By first character: phrases with their conversions, the longest first.
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

    /// The tables with names, each with its own conversion or with what the
    /// tables produce for it in isolation. Conversions of a different length
    /// are ignored, because characters must correspond one to one.
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

    /// Converts a text; the number of characters stays the same.
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

/// Converts a text by OpenCC. If a phrase would change the number of
/// characters, every character is converted separately.
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

/// Converts quotation marks; an apostrophe between Latin letters stays.
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
