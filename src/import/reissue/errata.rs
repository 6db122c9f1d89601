//! `errata.toml` after a re-issue: errata go where their words are, and those
//! whose words are gone are commented out.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::edits::{apply, blocks, out};
use super::lines::Lines;
use super::suggestions::suggestions;
use crate::diagnostic::wording::Wording;

/// An erratum that is elsewhere now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedErratum {
    /// Its words.
    pub found: String,
    /// The line on which they were.
    pub from: usize,
    /// The line on which they are; `None` if they are gone.
    pub to: Option<usize>,
}

/// The errata of a re-issue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Errata {
    /// The file's text; `None` if it cannot be edited: the errata are then
    /// written in another way than one table after another.
    pub text: Option<String>,
    /// The errata that are on another line, or whose words are gone.
    pub moved: Vec<MovedErratum>,
    /// How many stay where they are.
    pub kept: usize,
    /// How many that are commented out are on another line.
    pub suggested: usize,
    /// How many that are commented out have lost their words.
    pub outdated: usize,
}

/// An erratum in the file.
struct Entry {
    line: usize,
    /// Where the number of the line is in the file.
    place: Range<usize>,
    found: String,
}

/// Moves the errata of a file to where their words are.
pub fn errata(text: &str, lines: &Lines<'_>, wording: &Wording) -> Errata {
    let Some(entries) = entries(text) else {
        return Errata::default();
    };
    let mut errata = Errata::default();
    let mut edits = Vec::new();
    let blocks = blocks(text, "erratum");
    let is_plain = blocks.len() == entries.len();
    for (at, entry) in entries.iter().enumerate() {
        let to = lines.find(&entry.found, entry.line);
        match to {
            Some(to) if to == entry.line => {
                errata.kept += 1;
                continue;
            }
            Some(to) => edits.push((entry.place.clone(), to.to_string())),
            None => {
                if let Some(block) = blocks.get(at).filter(|_| is_plain) {
                    let lines = text
                        .get(block.clone())
                        .map(|block| out(block, "import-erratum-gone", wording));
                    edits.extend(lines.map(|lines| (block.clone(), lines)));
                }
            }
        }
        errata.moved.push(MovedErratum {
            found: entry.found.clone(),
            from: entry.line,
            to,
        });
    }
    let edited = apply(text, edits);
    let has_moved = is_as_meant(&edited, &entries, &errata.moved);
    errata.text = (is_plain && has_moved).then(|| {
        let (text, suggested, outdated) = suggestions(&edited, lines, wording);
        (errata.suggested, errata.outdated) = (suggested, outdated);
        text
    });
    errata
}

/// Whether an edited file has the errata that are left, each on its line.
fn is_as_meant(edited: &str, before: &[Entry], moved: &[MovedErratum]) -> bool {
    let Some(after) = entries(edited) else {
        return false;
    };
    let expected = before.iter().filter_map(|entry| {
        let is_it = |one: &&MovedErratum| one.found == entry.found && one.from == entry.line;
        let to = moved
            .iter()
            .find(is_it)
            .map_or(Some(entry.line), |one| one.to)?;
        Some((to, entry.found.as_str()))
    });
    let after = after.iter().map(|entry| (entry.line, entry.found.as_str()));
    expected.eq(after)
}

/// The errata of a file, in its order; `None` if it is not read as such.
fn entries(text: &str) -> Option<Vec<Entry>> {
    // A file that is not TOML is reported by every build.
    let root = DeTable::parse(text).ok()?;
    let Some(array) = root.get_ref().get("erratum") else {
        return Some(Vec::new());
    };
    let entry = |item: &toml::Spanned<DeValue<'_>>| {
        let table = item.get_ref().as_table()?;
        let line = table.get("line")?;
        let number = line.get_ref().as_integer()?;
        Some(Entry {
            // As above.
            line: usize::from_str_radix(number.as_str(), number.radix()).ok()?,
            place: line.span(),
            found: table.get("found")?.get_ref().as_str()?.to_owned(),
        })
    };
    array.get_ref().as_array()?.iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::wording::Speech;

    const FILE: &str = "# mine
[[erratum]]
line = 2 # here
found = \"甲\"
date = \"2026-03-02\"

[erratum.reason]
en = \"a\"

# next
[[erratum]]
line = 3
found = \"乙\"
# within
corrected = \"丙\"
date = \"2026-03-02\"
";

    fn moved(file: &str, old: &str, new: &str) -> Errata {
        errata(
            file,
            &Lines::new(Some(old), new),
            &Wording::new(Speech::English),
        )
    }

    #[test]
    fn errata_should_go_where_their_words_are() {
        let found = moved(FILE, "题\n甲文\n乙文\n", "题\n新\n甲文\n乙文\n");
        let expected = FILE
            .replace("line = 2 # here", "line = 3 # here")
            .replace("line = 3\n", "line = 4\n");
        assert_eq!(found.text.unwrap(), expected);
        assert_eq!(found.moved.len(), 2);
        let found = moved(FILE, "题\n甲文\n乙文\n", "题\n甲文\n乙文字\n");
        assert_eq!((found.text.as_deref(), found.kept), (Some(FILE), 2));
    }

    #[test]
    fn errata_whose_words_are_gone_should_be_commented_out() {
        let found = moved(FILE, "题\n甲文\n乙文\n", "题\n甲文\n丙文\n");
        let text = found.text.unwrap();
        let table: toml::Table = text.parse().unwrap();
        assert_eq!(table["erratum"].as_array().unwrap().len(), 1);
        let (head, gone) = text.split_once("# next\n").unwrap();
        assert!(FILE.starts_with(head));
        let gone: Vec<&str> = gone.lines().collect();
        assert!(gone.iter().all(|line| line.starts_with('#')), "{gone:?}");
        assert!(gone.contains(&"# line = 3") && gone.contains(&"# # within"));
        assert_eq!(
            found.moved,
            [MovedErratum {
                found: "乙".to_owned(),
                from: 3,
                to: None
            }]
        );
    }

    #[test]
    fn the_nearest_line_should_be_taken_that_has_the_words_once() {
        let old = "题\n甲一\n甲二\n甲三\n";
        let new = "题\n新\n甲一\n甲二甲\n甲三\n";
        let find = |line| Lines::new(Some(old), new).find("甲", line);
        assert_eq!([find(2), find(4)], [Some(3), Some(5)]);
        assert_eq!(Lines::new(None, new).find("甲二", 2), Some(4));
        assert_eq!(Lines::new(None, new).find("丁", 2), None);
        // A build counts those that overlap, too.
        assert_eq!(Lines::new(None, "啊啊啊\n甲啊啊").find("啊啊", 1), Some(2));
    }

    #[test]
    fn errata_in_another_form_should_not_be_edited() {
        let inline = "erratum = [{ line = 2, found = \"甲\", date = \"2026-03-02\" }]\n";
        let found = moved(inline, "题\n甲\n", "题\n新\n甲\n");
        assert_eq!((found.text, found.moved.len()), (None, 1));
    }
}
