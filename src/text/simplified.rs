//! Normalization of Chinese characters to their Simplified forms, so that all
//! variants of a character compare equal.
//!
//! The table, `simplified.txt`, is that of OpenCC's configuration `t2s`, applied
//! to each character in isolation: 發 and 髮 both map to 发. It also has
//! characters that the site's scripts ([`super::script`]) produce but that
//! OpenCC's table does not map back: 着 becomes 著, 答复 becomes 答覆. A text and
//! its derived versions therefore normalize to the same string, and a search
//! matches both. A test holds the file to OpenCC.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

/// Each character that is replaced, followed by its replacement, in code point
/// order, on lines. Reading it takes a hundredth of what asking OpenCC for
/// every character takes at each start.
const TABLE: &str = include_str!("simplified.txt");

/// Where most of the replaced characters are: looked up by their number.
const COMMON: RangeInclusive<char> = '\u{3400}'..='\u{9FFF}';

struct Table {
    /// All that are replaced, in code point order.
    pairs: Vec<(char, char)>,
    /// The replacement of each character in [`COMMON`].
    common: Vec<char>,
}

static PAIRS: LazyLock<Table> = LazyLock::new(|| {
    let mut characters = TABLE.chars().filter(|character| *character != '\n');
    let pairs = std::iter::from_fn(|| Some((characters.next()?, characters.next()?)));
    let pairs: Vec<(char, char)> = pairs.collect();
    let common = COMMON.map(|character| find(&pairs, character)).collect();
    Table { pairs, common }
});

fn find(pairs: &[(char, char)], character: char) -> char {
    let found = pairs.binary_search_by_key(&character, |(from, _)| *from);
    found
        // A character that is not found maps to itself.
        .ok()
        .and_then(|at| pairs.get(at))
        .map_or(character, |(_, to)| *to)
}

/// The normalized form of a character; the character itself if it has no other.
pub fn simplified(character: char) -> char {
    if character < *COMMON.start() {
        return character;
    }
    let number = character as usize - *COMMON.start() as usize;
    match PAIRS.common.get(number) {
        Some(simplified) => *simplified,
        None => find(&PAIRS.pairs, character),
    }
}

/// All characters that are replaced, with their replacements, in code point
/// order.
pub fn others() -> impl Iterator<Item = (char, char)> {
    PAIRS.pairs.iter().copied()
}

#[cfg(test)]
mod tests {
    use ferrous_opencc::OpenCC;
    use ferrous_opencc::config::BuiltinConfig;

    use super::super::script::Script;
    use super::*;

    /// Pairs of characters: the output of OpenCC's table, and its replacement.
    const VARIANTS: &str = "㓰划㳽弥䌽彩䙓摆䦆镢䩄腼伕夫侭尽俱具唚吣幷并幺么庇蔽座坐彷仿呆待揹背\
        擡抬敍叙暱昵枱台渖沈潀潨澂澄濬浚牴抵痺痹睪睾瞭了穞稆簷檐緪縆缐线苧苎著着薰熏藉借衞卫覆复讬托\
        谘咨谿溪赒周醯酰钜巨链炼锺钟镟旋雠仇颚腭馀余鲶鲇麹曲麺面𢧐战𢭏捣𧹒买𧹔账𩨂骢𪠽当𪨧仑𪪏庐\
        𫍝谏𫍿谫𫔀炼𫔭开𫔮闲𫖕鞲𫖸愿𫗫糊𫗭喂𫗯糇𫛲雕𫜩啮𫫇恶𬞟苹𬭭戚𰬸穗";

    /// The Unicode blocks that the table covers.
    const BLOCKS: [RangeInclusive<char>; 4] = [
        '\u{3400}'..='\u{4DBF}',
        '\u{4E00}'..='\u{9FFF}',
        '\u{F900}'..='\u{FAFF}',
        '\u{20000}'..='\u{323AF}',
    ];

    /// What OpenCC makes of every character by itself, with the variants.
    fn by_opencc() -> Vec<(char, char)> {
        let all = || BLOCKS.into_iter().flatten();
        // Each on its own line, so that they do not form phrases.
        let lines: String = all().flat_map(|character| [character, '\n']).collect();
        let tables = OpenCC::from_config(BuiltinConfig::T2s).unwrap();
        let converted = tables.convert(&lines);
        let mut variants = VARIANTS.chars();
        let mut variants: Vec<(char, char)> =
            std::iter::from_fn(|| Some((variants.next()?, variants.next()?))).collect();
        variants.sort_unstable();
        all()
            .zip(converted.lines())
            .map(|(character, line)| {
                let mut characters = line.chars();
                let simplified = match (characters.next(), characters.next()) {
                    (Some(only), None) => only,
                    _ => character,
                };
                (character, find(&variants, simplified))
            })
            .filter(|(character, simplified)| character != simplified)
            .collect()
    }

    /// `UPDATE=1` in the environment writes it.
    #[test]
    fn the_table_should_be_that_of_opencc() {
        let expected = by_opencc();
        let lines = expected.chunks(32).map(|line| {
            let pairs = line.iter().flat_map(|(from, to)| [*from, *to]);
            pairs.chain(['\n']).collect::<String>()
        });
        let text: String = lines.collect();
        if std::env::var_os("UPDATE").is_some() {
            let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/text/simplified.txt");
            std::fs::write(file, &text).unwrap();
        }
        assert_eq!(others().collect::<Vec<_>>(), expected);
        assert_eq!(TABLE, text);
    }

    fn folded(text: &str) -> String {
        text.chars().map(simplified).collect()
    }

    #[test]
    fn forms_of_a_character_should_be_one() {
        for (text, shared) in [
            ("發展", "发展"),
            ("頭髮", "头发"),
            ("照著", "照着"),
            ("臺灣颱風", "台湾台风"),
            ("裏裡", "里里"),
            ("衞生衛生", "卫生卫生"),
            ("〇1a，", "〇1a，"),
        ] {
            assert_eq!(folded(text), shared);
            assert_eq!(folded(shared), shared);
        }
    }

    #[test]
    fn every_character_should_be_found_in_the_script_derived_from_it() {
        let script = Script::plain();
        let lines: String = BLOCKS
            .into_iter()
            .flatten()
            .flat_map(|character| [character, '\n'])
            .collect();
        let converted = script.convert(&lines);
        let lost: Vec<(&str, &str)> = lines
            .lines()
            .zip(converted.lines())
            .filter(|(from, to)| folded(from) != folded(to))
            .collect();
        assert_eq!(lost, []);
    }

    #[test]
    fn words_should_be_found_in_the_script_derived_from_them() {
        let script = Script::plain();
        let words = "答复 反复 一目了然 凭借 慰藉 背包 兼收并蓄 麻痹 报仇 慈溪 坐标 家具 抵触 仿佛 呆着 荫蔽 周济 拉链 锻炼 熏陶 农夫 面条 乾坤 干部 皇后 以后 几乎 茶几";
        let found = folded(&script.convert(words));
        assert_eq!(found, folded(words));
    }

    #[test]
    fn what_a_character_becomes_should_stay() {
        let moving: Vec<_> = others().filter(|(_, to)| simplified(*to) != *to).collect();
        assert_eq!(moving, []);
    }
}
