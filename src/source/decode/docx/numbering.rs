//! Automatic numbers of Word: what `numbering.xml` defines, and the counters
//! that run through the document (ECMA-376 §17.9).

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::styles::Styles;
use crate::source::decode::lines::in_line;
use crate::source::decode::numerals;
use crate::source::decode::xml::{attribute, child, is_on, name, number, short, value};

/// How many levels a list has.
const LEVELS: usize = 9;

/// The longest text of a level in Word, in characters.
const LONGEST: usize = 255;

/// A level of a list.
#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    format: String,
    /// The text, with `%1` for the number of the first level.
    text: String,
    /// What follows the number: `tab`, `space`, `nothing`.
    after: String,
    /// Restarts only after a level up to this one, from 1; 0 for never.
    restart: Option<u32>,
    /// Whether all numbers in it are decimal.
    decimal: bool,
    /// The style whose paragraphs are at this level.
    style: Option<String>,
}

/// An abstract definition of a list.
#[derive(Debug, Default)]
struct Definition {
    levels: BTreeMap<usize, Level>,
    /// The style that has the list instead.
    style_link: Option<String>,
}

/// A list: a definition, with what it does otherwise.
#[derive(Debug, Default)]
struct List {
    definition: String,
    levels: BTreeMap<usize, Level>,
    starts: BTreeMap<usize, u32>,
}

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: BTreeMap<String, Definition>,
    lists: BTreeMap<String, List>,
    /// By definition: lists with the same one continue each other.
    counters: BTreeMap<String, [Option<u32>; LEVELS]>,
    /// Lists and levels that have begun.
    begun: BTreeSet<(String, usize)>,
}

impl Numbering {
    /// Reads the root of `numbering.xml`.
    pub(super) fn read(root: Node<'_, '_>) -> Self {
        let mut numbering = Self::default();
        for node in root.children() {
            match name(node) {
                "abstractNum" => {
                    if let Some(id) = attribute(node, "abstractNumId") {
                        let levels = node.children().filter(|node| name(*node) == "lvl");
                        let definition = Definition {
                            levels: levels.filter_map(level).collect(),
                            style_link: value(node, "numStyleLink").map(str::to_owned),
                        };
                        numbering.definitions.insert(id.to_owned(), definition);
                    }
                }
                "num" => {
                    if let Some(id) = attribute(node, "numId") {
                        numbering.lists.insert(id.to_owned(), list(node));
                    }
                }
                _ => {}
            }
        }
        numbering
    }

    /// The next number of a list, with what follows it; `None` if the paragraph
    /// has none. `level` is that of the paragraph, `style` its style.
    pub(super) fn next(
        &mut self,
        list: &str,
        level: Option<usize>,
        style: Option<&str>,
        styles: &Styles,
    ) -> Option<String> {
        let definition = self.definition(list, styles)?;
        let level = level
            .or_else(|| self.level_of(&definition, style?))
            .unwrap_or(0); // The first, unless something says otherwise.
        let found = self.level(list, &definition, level)?.clone();
        self.count(list, &definition, level, &found);
        let text = self.text(list, &definition, level, &found);
        (!text.is_empty()).then(|| text + separator(&found))
    }

    /// The definition of a list, through a style if it is defined there.
    fn definition(&self, list: &str, styles: &Styles) -> Option<String> {
        let id = &self.lists.get(list)?.definition;
        let Some(style) = &self.definitions.get(id)?.style_link else {
            return Some(id.clone());
        };
        let linked = styles.list(style).and_then(|list| self.lists.get(list));
        Some(linked.map_or(id, |list| &list.definition).clone())
    }

    fn level(&self, list: &str, definition: &str, level: usize) -> Option<&Level> {
        let own = self.lists.get(list)?.levels.get(&level);
        own.or_else(|| self.definitions.get(definition)?.levels.get(&level))
    }

    fn level_of(&self, definition: &str, style: &str) -> Option<usize> {
        let levels = &self.definitions.get(definition)?.levels;
        let found = levels
            .iter()
            .find(|(_, level)| level.style.as_deref() == Some(style));
        found.map(|(level, _)| *level)
    }

    fn count(&mut self, list: &str, definition: &str, level: usize, found: &Level) {
        let starts = self.lists.get(list).map(|list| &list.starts);
        let start = starts.and_then(|starts| starts.get(&level)).copied();
        let first = self.begun.insert((list.to_owned(), level));
        let restarts: Vec<Option<u32>> = (0..LEVELS)
            .map(|at| self.level(list, definition, at).and_then(|at| at.restart))
            .collect();
        let counters = self.counters.entry(definition.to_owned()).or_default();
        let Some(counter) = counters.get_mut(level) else {
            return;
        };
        *counter = Some(match (start, *counter) {
            (Some(start), _) if first => start,
            (_, Some(count)) => count.saturating_add(1),
            (_, None) => start.unwrap_or(found.start),
        });
        for (at, (counter, restart)) in counters.iter_mut().zip(restarts).enumerate() {
            // 0: never; otherwise after any level above, or up to one of them.
            let restarts = restart.is_none_or(|upto| (level as u32) < upto);
            if at > level && restarts {
                *counter = None;
            }
        }
    }

    fn text(&self, list: &str, definition: &str, level: usize, found: &Level) -> String {
        if found.format == "bullet" {
            return found.text.chars().map(bullet).collect();
        }
        let mut written = String::new();
        let mut characters = found.text.chars().peekable();
        while let Some(character) = characters.next() {
            let digit = characters.peek().and_then(|next| next.to_digit(10));
            match digit {
                Some(digit @ 1..=9) if character == '%' => {
                    characters.next();
                    let at = digit as usize - 1;
                    let counters = self.counters.get(definition);
                    let count = counters.and_then(|counters| *counters.get(at)?);
                    let other = self.level(list, definition, at);
                    let count = count.or(other.map(|level| level.start)).unwrap_or(1);
                    let format = match other {
                        _ if found.decimal => "decimal",
                        Some(other) if at != level => other.format.as_str(),
                        _ => found.format.as_str(),
                    };
                    written.push_str(&numerals::write(format, count));
                }
                _ => written.push(character),
            }
        }
        written
    }
}

/// What is between a number and its text. A tab is only white space, which
/// Chinese numbers such as 一、 do not need.
fn separator(level: &Level) -> &'static str {
    let ends_wide = level.text.chars().last().is_some_and(|c| !c.is_ascii());
    match level.after.as_str() {
        "nothing" => "",
        "space" => " ",
        _ if ends_wide && level.format != "bullet" => "",
        _ => " ",
    }
}

/// A bullet as Unicode has it: fonts such as Wingdings keep theirs in the
/// private use area.
fn bullet(character: char) -> char {
    match character {
        '\u{F06C}' => '●',
        '\u{F06E}' | '\u{F0A7}' => '■',
        '\u{F075}' => '◆',
        '\u{F0D8}' => '➢',
        '\u{F0FC}' => '✓',
        '\u{F06F}' | '\u{F0A8}' => '□',
        '\u{F000}'..='\u{F0FF}' => '•',
        other => other,
    }
}

fn list(node: Node<'_, '_>) -> List {
    let mut list = List {
        // Without a definition it has no numbers.
        definition: value(node, "abstractNumId")
            .and_then(short)
            .unwrap_or_default(), // As above.
        ..List::default()
    };
    for change in node.children().filter(|node| name(*node) == "lvlOverride") {
        let Some(level_number) = number::<usize>(change, "ilvl") else {
            continue;
        };
        // Without a start it does not begin anew.
        let start = value(change, "startOverride").and_then(|start| start.parse().ok());
        list.starts.extend(start.map(|start| (level_number, start)));
        list.levels.extend(child(change, "lvl").and_then(level));
    }
    list
}

fn level(node: Node<'_, '_>) -> Option<(usize, Level)> {
    let text = child(node, "lvlText");
    let is_null = text.is_some_and(|text| {
        let null = attribute(text, "null");
        null.is_some() && is_on(null)
    });
    let text = text
        .filter(|_| !is_null)
        .and_then(|text| attribute(text, "val"));
    let level = Level {
        // 0 is the default (ECMA-376 §17.9.25).
        start: value(node, "start")
            .and_then(|start| start.parse().ok())
            .unwrap_or(0),
        format: short(format(node)).unwrap_or_default(), // As an unknown one.
        // Nothing is shown without one.
        text: in_line(text.unwrap_or("")).chars().take(LONGEST).collect(),
        // A tab is the default, and what an unknown word means.
        after: short(value(node, "suff").unwrap_or("tab")).unwrap_or_default(),
        // Without one, the level above restarts it.
        restart: value(node, "lvlRestart").and_then(|level| level.parse().ok()),
        decimal: child(node, "isLgl").is_some_and(|node| is_on(attribute(node, "val"))),
        style: value(node, "pStyle").and_then(short),
    };
    number(node, "ilvl").map(|number| (number, level))
}

/// The number format; one that only newer versions know is in a choice.
fn format<'a>(level: Node<'a, '_>) -> &'a str {
    let own = child(level, "numFmt");
    let chosen = || {
        let mut all = level.descendants();
        all.find(|node| name(*node) == "numFmt" && attribute(*node, "val") != Some("custom"))
    };
    let found = own.or_else(chosen);
    let value = found.and_then(|node| attribute(node, "val"));
    value.unwrap_or("decimal")
}
