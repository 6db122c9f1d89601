//! Turns the tree of a page into lines: one for each block, and one more after
//! each line break. White space collapses as in browsers, except where only the
//! source of the page sets paragraphs apart.

use std::collections::BTreeMap;
use std::ops::Range;

use super::article::{is_code, is_unseen};
use super::scan::characters;
use super::tree::{Node, Tree, is_block, is_heading};
use crate::source::decode::lines::is_dropped;
use crate::source::decode::numerals;
use crate::source::decode::shape::{Cell, LineShape, Notes, Part};

/// A line, with the place of each character in the source.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) characters: Vec<(char, Range<usize>)>,
    pub(super) shape: LineShape,
    /// Whether it is in an element for navigation.
    pub(super) is_chrome: bool,
}

/// What elements around a text say of it.
#[derive(Debug, Clone, Copy, Default)]
struct Around {
    shape: LineShape,
    is_chrome: bool,
    /// White space is kept.
    is_kept: bool,
}

/// Walks over the tree.
pub(super) struct Walk<'t> {
    tree: &'t Tree,
    source: &'t str,
    cells: &'t BTreeMap<usize, Cell>,
    pub(super) lines: Vec<Line>,
    pub(super) notes: Notes,
    current: Line,
    /// White space that is shown only if text follows.
    space: Option<Range<usize>>,
    /// Number of a list item whose text has not begun.
    number: Option<String>,
    has_bold: bool,
    has_other: bool,
}

impl<'t> Walk<'t> {
    pub(super) fn new(tree: &'t Tree, source: &'t str, cells: &'t BTreeMap<usize, Cell>) -> Self {
        Self {
            tree,
            source,
            cells,
            lines: Vec::new(),
            notes: Notes::default(),
            current: Line::default(),
            space: None,
            number: None,
            has_bold: false,
            has_other: false,
        }
    }

    /// Reads the whole page.
    pub(super) fn page(&mut self) {
        self.children(0, Around::default());
        self.flush();
    }

    fn children(&mut self, number: usize, around: Around) {
        let children = self.tree.nodes.get(number).map(|node| &node.children);
        let mut items = self.tree.nodes.get(number).and_then(Items::of);
        for child in children.into_iter().flatten() {
            let Some(node) = self.tree.nodes.get(*child) else {
                continue;
            };
            if node.name() == "li"
                && let Some(items) = &mut items
            {
                let number = items.next(node);
                self.flush();
                self.number = number;
            }
            self.node(*child, node, around);
        }
    }

    fn node(&mut self, number: usize, node: &Node, around: Around) {
        let name = node.name();
        match name {
            "" => return self.text(node, around),
            "br" => return self.break_line(around),
            "img" => self.notes.images += 1,
            "embed" | "object" => self.notes.objects += 1,
            "ruby" => self.notes.readings += 1,
            _ => {}
        }
        if is_unseen(node) {
            self.notes.hidden += usize::from(!is_code(name) && !node.children.is_empty());
            return;
        }
        let inner = self.inside(number, node, around);
        if is_block(name) {
            self.flush();
            self.children(number, inner);
            self.flush();
            if name == "li" {
                // An item without text shows no number.
                self.number = None;
            }
        } else {
            self.children(number, inner);
        }
    }

    /// What is around the content of an element.
    fn inside(&self, number: usize, node: &Node, around: Around) -> Around {
        let name = node.name();
        let mut inner = around;
        let shape = &mut inner.shape;
        if is_heading(name) {
            shape.heading = name.get(1..).and_then(|level| level.parse().ok()); // h1 to h6
            shape.bold = true;
        }
        if let Some(cell) = self.cells.get(&number) {
            shape.cell = Some(*cell);
            shape.bold = name == "th";
        }
        if matches!(name, "b" | "strong") {
            shape.bold = true;
        }
        if name == "center" {
            (shape.centred, shape.right) = (true, false);
        }
        let align = node.attribute("align").map(str::to_ascii_lowercase);
        // Without a style it says nothing.
        let style = node.attribute("style").unwrap_or("");
        for (property, value) in declarations(style) {
            match (property.as_str(), value.as_str()) {
                ("text-align", value) => align_as(shape, value),
                ("font-weight", "bold" | "bolder" | "600" | "700" | "800" | "900") => {
                    shape.bold = true;
                }
                ("font-weight", "normal" | "400") => shape.bold = false,
                ("white-space", "pre" | "pre-wrap" | "pre-line") => inner.is_kept = true,
                _ => {}
            }
        }
        if let Some(align) = align
            && !style.contains("text-align")
            && name != "table"
        {
            align_as(&mut inner.shape, &align);
        }
        inner.is_kept |= matches!(name, "pre" | "xmp" | "plaintext");
        inner.is_chrome |= matches!(
            name,
            "nav" | "footer" | "header" | "aside" | "title" | "select" | "button"
        );
        inner
    }

    fn break_line(&mut self, around: Around) {
        self.flush();
        self.current.shape = around.shape;
    }

    fn text(&mut self, node: &Node, around: Around) {
        // A range of a node is one of the source.
        let raw = self.source.get(node.range.clone()).unwrap_or("");
        let start = node.range.start;
        characters(raw, |character, range| {
            let range = start + range.start..start + range.end;
            match character {
                '\n' if around.is_kept => self.flush(),
                '\r' if around.is_kept => {}
                ' ' | '\t' | '\n' | '\r' | '\u{C}' if !around.is_kept => {
                    self.space = Some(match self.space.take() {
                        Some(space) => space.start..range.end,
                        None => range,
                    });
                }
                character if is_dropped(character) => self.notes.invisible += 1,
                character => self.push(character, range, around),
            }
        });
    }

    fn push(&mut self, character: char, range: Range<usize>, around: Around) {
        if self.begins_paragraph(character) {
            self.flush();
        }
        if self.current.characters.is_empty() {
            self.current.shape = around.shape;
            self.current.is_chrome = around.is_chrome;
            if let Some(number) = self.number.take() {
                self.current.shape.automatic = Some(number.len());
                let at = range.start..range.start;
                let number = number.chars().map(|c| (c, at.clone()));
                self.current.characters.extend(number);
            }
        } else if let Some(space) = self.space.take() {
            let before = self.current.characters.last();
            let before = before.is_some_and(|(before, _)| is_wide(*before));
            // A line end of the source between Chinese is not a space (CSS Text
            // 3 §4.1.3).
            let has_end = self.source.get(space.clone());
            let has_end = has_end.is_some_and(|space| space.contains('\n'));
            if !(has_end && before && is_wide(character)) {
                self.current.characters.push((' ', space));
            }
        }
        self.space = None;
        if !character.is_whitespace() {
            self.has_bold |= around.shape.bold;
            self.has_other |= !around.shape.bold;
        }
        self.current.characters.push((character, range));
    }

    /// Whether a character begins a paragraph that only the source of the page
    /// sets apart: with an indent at the start of a line, or below a blank line
    /// after a sentence.
    fn begins_paragraph(&self, character: char) -> bool {
        let space = self.space.clone().and_then(|space| self.source.get(space));
        let ends = space.map_or(0, |space| space.matches('\n').count());
        let before = self.current.characters.last().map(|(before, _)| *before);
        let is_over = before.is_some_and(|before| matches!(before, '。' | '；' | '：'));
        ends > 0 && character == '\u{3000}' || ends > 1 && is_over
    }

    /// Ends the current line, unless nothing is in it.
    fn flush(&mut self) {
        self.space = None;
        let mut line = std::mem::take(&mut self.current);
        if !line.characters.is_empty() {
            line.shape.bold = self.has_bold && !self.has_other;
            line.shape.part = Part::Body;
            self.lines.push(line);
        }
        (self.has_bold, self.has_other) = (false, false);
    }
}

/// The numbers of the items of an ordered list.
struct Items {
    next: i64,
    step: i64,
    format: &'static str,
}

impl Items {
    fn of(list: &Node) -> Option<Self> {
        // Without a style it has numbers.
        let style = list.attribute("style").unwrap_or("");
        let is_bare = |(property, value): (String, String)| {
            property.starts_with("list-style") && value.split(' ').any(|word| word == "none")
        };
        if list.name() != "ol" || declarations(style).any(is_bare) {
            return None;
        }
        let format = match list.attribute("type") {
            Some("a") => "lowerLetter",
            Some("A") => "upperLetter",
            Some("i") => "lowerRoman",
            Some("I") => "upperRoman",
            _ => "decimal",
        };
        let start = list.attribute("start");
        // An invalid start counts as missing (HTML standard §4.4.5).
        let start = start.and_then(|start| start.trim().parse::<i32>().ok());
        let is_reversed = list.attribute("reversed").is_some();
        let usual = if is_reversed {
            list.children.len() as i64
        } else {
            1
        };
        Some(Self {
            next: start.map_or(usual, i64::from),
            step: if is_reversed { -1 } else { 1 },
            format,
        })
    }

    fn next(&mut self, item: &Node) -> Option<String> {
        let own = item.attribute("value");
        // An invalid value counts as missing.
        let own = own.and_then(|value| value.trim().parse::<i32>().ok());
        let number = own.map_or(self.next, i64::from);
        self.next = number + self.step;
        let written = match u32::try_from(number) {
            Ok(number) => numerals::write(self.format, number),
            // Only decimal numbers can be negative.
            Err(_) => number.to_string(),
        };
        Some(format!("{written}. "))
    }
}

/// The declarations of a style attribute, in lower case.
fn declarations(style: &str) -> impl Iterator<Item = (String, String)> {
    style.split(';').filter_map(|declaration| {
        let (property, value) = declaration.split_once(':')?;
        let clean = |text: &str| text.trim().to_ascii_lowercase();
        let value = clean(value).replace("!important", "");
        Some((clean(property), value.trim().to_owned()))
    })
}

fn align_as(shape: &mut LineShape, value: &str) {
    let (centred, right) = match value {
        "center" | "middle" => (true, false),
        "right" | "end" => (false, true),
        "left" | "start" | "justify" => (false, false),
        _ => return,
    };
    (shape.centred, shape.right) = (centred, right);
}

/// Whether a character is as wide as a Chinese one, so that no space is put
/// between it and another.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFD}'
        | '“' | '”' | '‘' | '’' | '…' | '—')
}
