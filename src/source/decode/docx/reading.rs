//! Reads paragraphs, with their numbers, and what contains them.

use roxmltree::Node;

use super::state::{Inline, Place, Reading, chosen};
use super::styles::Properties;
use crate::source::decode::shape::{LineShape, Notes, Part};
use crate::source::decode::xml::{attribute, child, name, value};

impl<'a, 'i> Reading<'_, 'a, 'i> {
    /// Reads the paragraphs and tables of an element.
    pub(super) fn blocks(&mut self, container: Node<'a, 'i>, place: Place) {
        for node in container.children() {
            if self.lines.is_full() {
                return;
            }
            match name(node) {
                "p" => self.paragraph(node, place),
                "tbl" => self.table(node, place),
                "sdt" => {
                    let part = if is_contents(node) {
                        Part::Chrome
                    } else {
                        place.part
                    };
                    if let Some(content) = child(node, "sdtContent") {
                        self.blocks(content, Place { part, ..place });
                    }
                }
                "ins" | "moveTo" => {
                    self.notes.insertions += 1;
                    self.blocks(node, place);
                }
                "del" | "moveFrom" => self.notes.deletions += 1,
                "customXml" | "smartTag" => self.blocks(node, place),
                "altChunk" => self.notes.objects += 1,
                _ if node.tag_name().name() == "AlternateContent" => {
                    if let Some(chosen) = chosen(node) {
                        self.blocks(chosen, place);
                    }
                }
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, node: Node<'a, 'i>, place: Place) {
        let own = child(node, "pPr");
        let named = own.and_then(|node| value(node, "pStyle"));
        let style = self.styles.of_paragraph(named).map(str::to_owned);
        let style = style.as_deref();
        let properties = self.styles.complete(Properties::read(own, None), style);
        let mut inline = self.carried.take().unwrap_or_default(); // Most carry nothing.
        self.inline(node, &properties, &mut inline);
        if is_end_deleted(own) {
            self.notes.deletions += 1;
            let mut after = node.next_siblings().skip(1);
            let next = after.find(|next| matches!(name(*next), "p" | "tbl" | "sdt"));
            if next.is_some_and(|next| name(next) == "p") {
                self.carried = Some(inline);
                return;
            }
        }
        let part = match place.part {
            Part::Body if self.styles.is_contents(style) => Part::Chrome,
            part => part,
        };
        let heading = match properties.outline {
            Some(level) => (level < 9).then(|| level + 1),
            None => self.styles.heading(style),
        };
        let number = self.number(&properties, style);
        let alignment = properties.alignment.as_deref();
        let shape = LineShape {
            is_markdown: false,
            part,
            heading,
            cell: place.cell,
            centred: alignment == Some("center"),
            right: matches!(alignment, Some("right" | "end")),
            bold: false,
            automatic: None,
        };
        let boxes = inline.boxes.clone();
        self.emit(inline, shape, number);
        for node in boxes {
            self.blocks(node, place);
        }
    }

    fn number(&mut self, properties: &Properties, style: Option<&str>) -> Option<String> {
        let list = properties.list.as_deref().filter(|list| *list != "0")?;
        self.numbering
            .next(list, properties.level, style, &self.styles)
    }

    /// Writes a paragraph: a line, and one more after each break in it.
    fn emit(&mut self, inline: Inline<'a, 'i>, shape: LineShape, number: Option<String>) {
        let bold = inline.is_bold();
        // A note's mark is at the start of its text.
        let mark = inline.mark;
        let automatic = number.as_ref().map(String::len).or(mark);
        let mut number = number;
        let is_empty = number.is_none() && inline.text.is_empty();
        // A cell without text has no line; a paragraph that only holds a text
        // box is not shown.
        if is_empty && (shape.cell.is_some() || !inline.boxes.is_empty()) {
            return;
        }
        for (index, line) in inline.text.split('\n').enumerate() {
            let automatic = automatic.filter(|_| index == 0);
            // Only the first line has the number.
            let text = number.take().unwrap_or_default() + line;
            let shape = LineShape {
                is_markdown: false,
                bold,
                automatic,
                ..shape
            };
            self.lines.line(&text, shape);
        }
    }

    /// Reads a footnote or an endnote with its mark.
    pub(super) fn note(&mut self, node: Node<'_, '_>, place: Place, mark: String) {
        let mut notes = Notes::default();
        let styles = std::mem::take(&mut self.styles);
        let numbering = std::mem::take(&mut self.numbering);
        let mut inner = Reading::new(styles, numbering, &mut notes);
        inner.mark = Some(mark);
        inner.tables = self.tables;
        inner.lines = std::mem::take(&mut self.lines);
        inner.blocks(node, place);
        self.lines = inner.lines;
        self.tables = inner.tables;
        self.styles = inner.styles;
        self.numbering = inner.numbering;
        self.notes.deletions += notes.deletions;
        self.notes.insertions += notes.insertions;
        self.notes.hidden += notes.hidden;
        self.notes.images += notes.images;
        self.notes.objects += notes.objects;
        self.notes.readings += notes.readings;
        self.notes.invisible += notes.invisible;
    }
}

/// Whether the end of a paragraph was deleted, or moved elsewhere.
fn is_end_deleted(properties: Option<Node<'_, '_>>) -> bool {
    let mark = properties.and_then(|node| child(node, "rPr"));
    let is_gone = |node: Node<'_, '_>| matches!(name(node), "del" | "moveFrom");
    mark.is_some_and(|mark| mark.children().any(is_gone))
}

/// Whether a content control is a table of contents.
fn is_contents(control: Node<'_, '_>) -> bool {
    let properties = child(control, "sdtPr").into_iter();
    let mut all = properties.flat_map(|node| node.descendants());
    all.any(|node| {
        name(node) == "docPartGallery" && attribute(node, "val") == Some("Table of Contents")
    })
}
