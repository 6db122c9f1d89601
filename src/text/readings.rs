//! Pronunciation of Chinese text: one pinyin syllable per character, with its
//! tone, in the spelling of GB/T 16159-2012, without tone sandhi.
//!
//! ```text
//! line = syllable *" " characters " "? "|" *( " " word )
//! word = characters "·" characters        ; the dot marks the character before
//! ```
//!
//! Most characters have one reading, or one that is almost always the right
//! one. For the others, the word decides (`readings.txt`): at each position,
//! the longest match. A portal's own readings take precedence over these.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};
use pinyin::ToPinyin as _;

use super::simplified::simplified;
use super::width::is_han;

use crate::base::{ok_or_bug, some_or_bug};

const LIST: &str = include_str!("readings.txt");

/// Positions of characters in a word, with their readings.
type Said = Vec<(usize, String)>;

/// Known readings.
pub struct Readings {
    characters: BTreeMap<char, String>,
    /// `None` if there are no words.
    automaton: Option<AhoCorasick>,
    words: Vec<Said>,
}

/// The readings that are needed for certain texts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// By syllable: the characters with that default reading.
    pub characters: BTreeMap<String, BTreeSet<char>>,
    /// By syllable: words, with a dot after the character that has that
    /// reading.
    pub words: BTreeMap<String, BTreeSet<String>>,
}

impl Readings {
    /// Loads the built-in list and a portal's own readings: words with the
    /// syllables of all their characters. Readings with the wrong number of
    /// syllables are ignored.
    pub fn new<'w>(own: impl IntoIterator<Item = (&'w str, &'w str)>) -> Self {
        let mut characters = BTreeMap::new();
        let mut words: BTreeMap<String, Said> = BTreeMap::new();
        for line in LIST.lines().filter(|line| !line.starts_with('#')) {
            let (head, tail) = some_or_bug(line.split_once('|'), "a line without a bar");
            let mut head = head.split_whitespace();
            let syllable = some_or_bug(head.next(), "a line without a syllable");
            for character in head.flat_map(str::chars) {
                characters.insert(character, syllable.to_owned());
            }
            for word in tail.split_whitespace() {
                // Without a dot, the reading is that of the last character.
                let (before, after) = word.split_once('·').unwrap_or((word, ""));
                let at = before.chars().count().saturating_sub(1);
                let said = words.entry(format!("{before}{after}")).or_default();
                said.push((at, syllable.to_owned()));
            }
        }
        for (word, reading) in own {
            let word: String = word.chars().map(simplified).collect();
            let places = word.chars().enumerate().filter(|(_, c)| is_han(*c));
            let places: Vec<usize> = places.map(|(at, _)| at).collect();
            let syllables: Vec<&str> = reading.split_whitespace().collect();
            if places.len() == syllables.len() {
                let syllables = syllables.into_iter().map(str::to_lowercase);
                words.insert(word, places.into_iter().zip(syllables).collect());
            }
        }
        let automaton = || {
            let automaton = AhoCorasick::builder()
                .match_kind(MatchKind::LeftmostLongest)
                .build(words.keys());
            ok_or_bug(automaton, "more words than can be found")
        };
        Self {
            characters,
            automaton: (!words.is_empty()).then(automaton),
            words: words.into_values().collect(),
        }
    }

    /// The syllables of a text, each with the index of its character;
    /// characters that are not Chinese are left out.
    pub fn read(&self, text: &str) -> Vec<(usize, String)> {
        let plain: Vec<char> = text.chars().map(simplified).collect();
        let mut read: BTreeMap<usize, String> = BTreeMap::new();
        for (range, said) in self.words_in(&plain) {
            let said = said.iter();
            read.extend(said.map(|(at, syllable)| (range.start + at, syllable.clone())));
        }
        for (at, character) in plain.into_iter().enumerate() {
            if let Some(usual) = self.usual(character) {
                read.entry(at).or_insert(usual);
            }
        }
        read.into_iter().collect()
    }

    /// The readings that are needed to read some texts as [`Readings::read`]
    /// does, with the characters as written in the texts.
    pub fn table<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Table {
        let mut table = Table::default();
        for text in texts {
            let written: Vec<char> = text.chars().collect();
            let plain: Vec<char> = text.chars().map(simplified).collect();
            for (character, plain) in written.iter().zip(&plain) {
                if let Some(usual) = self.usual(*plain) {
                    let known = table.characters.entry(usual).or_default();
                    known.insert(*character);
                }
            }
            for (range, said) in self.words_in(&plain) {
                let word = some_or_bug(written.get(range), "a word that is not written");
                for (at, syllable) in said {
                    let (before, after) = word.split_at((at + 1).min(word.len()));
                    let dotted = before.iter().chain(['·'].iter()).chain(after).collect();
                    let known = table.words.entry(syllable.clone()).or_default();
                    known.insert(dotted);
                }
            }
        }
        table
    }

    /// The default reading of a character.
    fn usual(&self, character: char) -> Option<String> {
        if !is_han(character) {
            return None;
        }
        let known = self.characters.get(&character).cloned();
        known.or_else(|| Some(character.to_pinyin()?.with_tone().to_owned()))
    }

    /// The words in a text of simplified characters, as ranges of characters.
    fn words_in(&self, text: &[char]) -> Vec<(Range<usize>, &Said)> {
        let string: String = text.iter().collect();
        let starts: Vec<usize> = string.char_indices().map(|(at, _)| at).collect();
        let place = |offset: usize| starts.binary_search(&offset).unwrap_or(starts.len());
        let found = self.automaton.iter().flat_map(|all| all.find_iter(&string));
        found
            .filter_map(|found| {
                let said = self.words.get(found.pattern().as_usize())?;
                Some((place(found.start())..place(found.end()), said))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words with their dictionary readings, in which a character has its rarer
    /// reading or its default one.
    const WORDS: &str = "行政区划 xíng zhèng qū huà 行业 háng yè 银行 yín háng 履行业务 lǚ xíng yè wù 各行各业 gè háng gè yè \
        重点 zhòng diǎn 重新 chóng xīn 双重 shuāng chóng 重实绩 zhòng shí jì 重担当 zhòng dān dāng 挑重担 tiāo zhòng dàn \
        长者 zhǎng zhě 家长 jiā zhǎng 增长幅度 zēng zhǎng fú dù 长效机制 cháng xiào jī zhì 成长档案 chéng zhǎng dàng àn \
        发放 fā fàng 理发 lǐ fà 发展 fā zhǎn 给予 jǐ yǔ 供给 gōng jǐ 印发给你们 yìn fā gěi nǐ men \
        调研 diào yán 调解 tiáo jiě 协调推进 xié tiáo tuī jìn 统筹调度 tǒng chóu diào dù 调整 tiáo zhěng 总基调 zǒng jī diào \
        参与 cān yù 参加 cān jiā 应对疫情 yìng duì yì qíng 应保尽保 yīng bǎo jìn bǎo 应急 yìng jí 应当 yīng dāng \
        更名 gēng míng 更好 gèng hǎo 处理 chǔ lǐ 各处室 gè chù shì 查处 chá chǔ 要求 yāo qiú 工作要点 gōng zuò yào diǎn \
        空壳 kōng ké 冠名 guàn míng 新冠 xīn guān 涣散 huàn sàn 散居 sǎn jū 率先 shuài xiān 效率 xiào lǜ \
        锲而不舍 qiè ér bù shě 扎实 zhā shi 着力 zhuó lì 连着 lián zhe 生活无着 shēng huó wú zhuó 了解 liǎo jiě \
        接种 jiē zhòng 多种 duō zhǒng 校对 jiào duì 学校 xué xiào 丧偶 sàng ǒu 丧葬 sāng zàng 会计 kuài jì 社会 shè huì \
        厦门 xià mén 大厦 dà shà 便民 biàn mín 干预 gān yù 干部 gàn bù 青少年 qīng shào nián 减少 jiǎn shǎo \
        为民办实事 wèi mín bàn shí shì 以人民为中心 yǐ rén mín wéi zhōng xīn 作为 zuò wéi 目的 mù dì 民政的 mín zhèng de \
        内蒙古 nèi měng gǔ 重症 zhòng zhèng 音乐 yīn yuè 快乐 kuài lè 节假日 jié jià rì 休假 xiū jià 差距 chā jù \
        出差 chū chāi 积累 jī lěi 正月 zhēng yuè 记载 jì zǎi 载体 zài tǐ 尽快 jǐn kuài 尽职 jìn zhí 部分 bù fèn 分类 fēn lèi \
        还款 huán kuǎn 监护 jiān hù 殡葬 bìn zàng 养老 yǎng lǎo 低保 dī bǎo 供养 gōng yǎng 赡养 shàn yǎng 遗孀 yí shuāng \
        不正当 bù zhèng dàng 妥当 tuǒ dàng 牌子 pái zi 亲子 qīn zǐ 中标 zhòng biāo 其中 qí zhōng 划船 huá chuán 女 nǚ";

    fn cases() -> Vec<(String, Vec<String>)> {
        let mut cases: Vec<(String, Vec<String>)> = Vec::new();
        for piece in WORDS.split_whitespace() {
            match cases.last_mut() {
                Some((_, syllables)) if !piece.starts_with(is_han) => {
                    syllables.push(piece.to_owned());
                }
                _ => cases.push((piece.to_owned(), Vec::new())),
            }
        }
        cases
    }

    fn syllables(readings: &Readings, text: &str) -> Vec<String> {
        readings.read(text).into_iter().map(|(_, s)| s).collect()
    }

    #[test]
    fn characters_of_many_readings_should_be_read_by_their_words() {
        let readings = Readings::new([]);
        let cases = cases();
        assert!(cases.len() > 100, "{}", cases.len());
        let wrong: Vec<_> = cases
            .iter()
            .map(|(word, expected)| (word, expected, syllables(&readings, word)))
            .filter(|(_, expected, found)| *expected != found)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn traditional_characters_should_be_read_as_simplified_ones() {
        let readings = Readings::new([]);
        let script = crate::text::script::Script::plain();
        for (word, expected) in cases() {
            let traditional = script.convert(&word);
            assert_eq!(
                syllables(&readings, &traditional),
                expected,
                "{traditional}"
            );
        }
    }

    #[test]
    fn a_portals_own_reading_should_come_first() {
        let readings = Readings::new([("行家", "Xíng jiā"), ("长", "a b")]);
        assert_eq!(syllables(&readings, "行家长"), ["xíng", "jiā", "cháng"]);
    }

    #[test]
    fn what_is_not_chinese_should_not_be_read() {
        let read = Readings::new([]).read("“1+1”, 甲。");
        assert_eq!(read, [(7, "jiǎ".to_owned())]);
    }

    #[test]
    fn every_character_of_a_real_plan_should_have_one_syllable() {
        let plan = include_str!("../../seeds/2023-civil-affairs-work-plan.txt");
        let read = Readings::new([]).read(plan);
        assert_eq!(read.len(), plan.chars().filter(|c| is_han(*c)).count());
        let odd = read
            .iter()
            .find(|(_, s)| !s.chars().all(char::is_alphabetic));
        assert_eq!(odd, None);
    }

    #[test]
    fn a_table_should_have_what_its_texts_need() {
        let readings = Readings::new([]);
        let table = readings.table(["行業銀行，行政"]);
        let of = |words: &BTreeMap<String, BTreeSet<String>>, syllable: &str| {
            words
                .get(syllable)
                .into_iter()
                .flatten()
                .cloned()
                .collect::<Vec<_>>()
        };
        assert_eq!(of(&table.words, "háng"), ["行·業", "銀行·"]);
        assert_eq!(of(&table.words, "xíng"), ["行·政"]);
        assert_eq!(table.characters["xíng"], BTreeSet::from(['行']));
        assert_eq!(table.characters["yín"], BTreeSet::from(['銀']));
    }

    #[test]
    fn the_list_should_say_nothing_twice_or_amiss() {
        let mut said = BTreeMap::new();
        for line in LIST.lines().filter(|line| !line.starts_with('#')) {
            let (head, tail) = line.split_once('|').expect("should have a bar");
            let mut head = head.split_whitespace();
            let syllable = head.next().expect("should have a syllable");
            for one in head.flat_map(|part| part.chars().map(String::from)) {
                assert_eq!(said.insert(one.clone(), syllable), None, "{one}");
            }
            for word in tail.split_whitespace() {
                assert_eq!(word.matches('·').count(), 1, "{word}");
                assert_eq!(said.insert(word.to_owned(), syllable), None, "{word}");
            }
        }
    }
}
