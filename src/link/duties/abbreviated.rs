//! Bodies under two names, of which one is short for the other: 市卫健委 and
//! 市卫生健康委员会.

use std::collections::BTreeMap;

use super::bodies::{Bodies, Body};
use crate::diagnostic::{Diagnostic, Problem, Problems};

/// How the last words of names are shortened.
const ENDS: [(&str, &str); 4] = [
    ("委员会", "委"),
    ("办公室", "办"),
    ("局", "局"),
    ("厅", "厅"),
];

/// A body with the characters of its name before the last word.
type Named<'b> = (&'b Body, Vec<char>);

/// Reports them, each where the short name is first.
pub(super) fn check(bodies: &Bodies<'_>, problems: &Problems) {
    let mut by_key: BTreeMap<(char, &str), Vec<Named<'_>>> = BTreeMap::new();
    for body in bodies.all() {
        let parts = parts(&body.name);
        if let Some((words, end)) = parts
            && let Some(first) = words.first()
        {
            by_key.entry((*first, end)).or_default().push((body, words));
        }
    }
    for alike in by_key.values() {
        for (short, words) in alike {
            let mut others = alike.iter();
            let long = others.find(|(_, long)| is_short_for(words, long));
            let Some((long, _)) = long else {
                continue;
            };
            let problem = Problem::OwnerTwoNames {
                short: short.printed.clone(),
                long: long.printed.clone(),
            };
            let diagnostic = Diagnostic::at(problem, &short.place);
            problems.push(diagnostic.with_related(&long.place));
        }
    }
}

/// The characters of a name before its last word, and that.
fn parts(name: &str) -> Option<(Vec<char>, &'static str)> {
    let mut ends = ENDS.iter();
    ends.find_map(|(long, short)| {
        let rest = name
            .strip_suffix(long)
            .or_else(|| name.strip_suffix(short))?;
        Some((rest.chars().collect(), *short))
    })
}

/// Whether some characters are short for others: they are among those, in
/// order, with others between them: 卫健 and 卫生健康. The place before them is
/// the same.
fn is_short_for(short: &[char], long: &[char]) -> bool {
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (Some(short), Some(long)) = (short.get(same..), long.get(same..)) else {
        return false;
    };
    // 卫 of 卫生 and 健 of 健康: at least one is left, after one that is the same.
    let mut rest = long.iter();
    let is_within = short.iter().all(|c| rest.any(|other| other == c));
    (1..=3).contains(&short.len()) && long.len() > short.len() + 1 && same > 0 && is_within
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_should_be_told_from_another_body() {
        for (short, long, expected) in [
            ("厦门市卫健委", "厦门市卫生健康委员会", true),
            ("厦门市人社局", "厦门市人力资源和社会保障局", true),
            ("厦门市文旅局", "厦门市文化和旅游局", true),
            ("厦门市发改委", "厦门市发展和改革委员会", true),
            ("厦门市财政局", "厦门市财政监督局", false),
            ("厦门市民政局", "厦门市民族宗教事务局", false),
            ("厦门市教育局", "厦门市水利局", false),
            ("厦门市卫健委", "厦门市卫健委", false),
        ] {
            let of = |name| parts(name).unwrap().0;
            assert_eq!(
                is_short_for(&of(short), &of(long)),
                expected,
                "{short} {long}"
            );
        }
    }
}
