//! Reads what is in a paragraph: runs, fields, links, tracked changes, text
//! boxes.

use roxmltree::Node;

use super::state::{Inline, NoteKind, Reading, chosen};
use super::styles::Properties;
use crate::source::decode::lines::in_line;
use crate::source::decode::xml::{attribute, child, name, value};

impl<'a, 'i> Reading<'_, 'a, 'i> {
    /// Reads the content of a paragraph, or of an element in it.
    pub(super) fn inline(
        &mut self,
        container: Node<'a, 'i>,
        paragraph: &Properties,
        inline: &mut Inline<'a, 'i>,
    ) {
        for node in container.children().filter(Node::is_element) {
            match name(node) {
                "r" => self.run(node, paragraph, inline),
                "ins" | "moveTo" => {
                    self.notes.insertions += 1;
                    self.inline(node, paragraph, inline);
                }
                "del" | "moveFrom" => self.notes.deletions += 1,
                "sdt" => {
                    if let Some(content) = child(node, "sdtContent") {
                        self.inline(content, paragraph, inline);
                    }
                }
                "hyperlink" | "fldSimple" | "smartTag" | "customXml" | "dir" | "bdo" => {
                    self.inline(node, paragraph, inline);
                }
                "" => self.foreign(node, inline),
                _ => {}
            }
        }
    }

    fn run(&mut self, run: Node<'a, 'i>, paragraph: &Properties, inline: &mut Inline<'a, 'i>) {
        let own = child(run, "rPr");
        let style = own.and_then(|node| value(node, "rStyle"));
        let said = self.styles.of_run(Properties::read(None, own), style);
        if said.hidden.or(paragraph.hidden) == Some(true) {
            let has_text = run.children().any(|node| name(node) == "t");
            self.notes.hidden += usize::from(has_text);
            return;
        }
        let is_bold = said.bold.or(paragraph.bold) == Some(true);
        for node in run.children().filter(Node::is_element) {
            self.piece(node, is_bold, paragraph, inline);
        }
    }

    /// Reads one element of a run.
    fn piece(
        &mut self,
        node: Node<'a, 'i>,
        is_bold: bool,
        paragraph: &Properties,
        inline: &mut Inline<'a, 'i>,
    ) {
        match name(node) {
            "t" => {
                for text in node.children().filter_map(|child| child.text()) {
                    let text = self.kept(text);
                    inline.push(&text, is_bold);
                }
            }
            "tab" | "ptab" => inline.text.push('\t'),
            // Page and column breaks are layout only.
            "br" if matches!(attribute(node, "type"), Some("page" | "column")) => {}
            "br" | "cr" => inline.text.push('\n'),
            "noBreakHyphen" => inline.push("\u{2011}", is_bold),
            "softHyphen" => self.notes.invisible += 1,
            "sym" => {
                let text = self.kept(&symbol(node));
                inline.push(&text, is_bold);
            }
            "footnoteReference" => self.cite(NoteKind::Footnote, node),
            "endnoteReference" => self.cite(NoteKind::Endnote, node),
            "footnoteRef" | "endnoteRef" => {
                if let Some(mark) = self.mark.take().filter(|_| inline.text.is_empty()) {
                    inline.text = mark;
                    inline.mark = Some(inline.text.len());
                }
            }
            "ruby" => {
                self.notes.readings += 1;
                if let Some(base) = child(node, "rubyBase") {
                    self.inline(base, paragraph, inline);
                }
            }
            "drawing" | "pict" | "object" => self.foreign(node, inline),
            "" => self.foreign(node, inline),
            _ => {}
        }
    }

    fn cite(&mut self, kind: NoteKind, node: Node<'_, '_>) {
        if let Some(id) = attribute(node, "id") {
            self.citations.push((kind, id.to_owned()));
        }
    }

    /// A text without invisible characters; line ends in it are spaces.
    fn kept(&mut self, text: &str) -> String {
        let kept = in_line(text);
        self.notes.invisible += text.chars().count() - kept.chars().count();
        kept
    }

    /// Reads a drawing, or an element of another format: text boxes, formulas,
    /// images.
    fn foreign(&mut self, node: Node<'a, 'i>, inline: &mut Inline<'a, 'i>) {
        if name(node) == "txbxContent" {
            inline.boxes.push(node);
            return;
        }
        match node.tag_name().name() {
            "AlternateContent" => {
                if let Some(chosen) = chosen(node) {
                    let runs = chosen.children().any(|child| name(child) == "r");
                    if runs {
                        self.inline(chosen, &Properties::default(), inline);
                    } else {
                        self.foreign_children(chosen, inline);
                    }
                }
            }
            "pic" | "imagedata" | "svgBlip" => self.notes.images += 1,
            "chart" | "relIds" | "OLEObject" => self.notes.objects += 1,
            // The text of a formula; a run of Word in it has its own.
            "t" if name(node).is_empty() => {
                let text = self.kept(node.text().unwrap_or("")); // Nothing in it.
                inline.push(&text, false);
            }
            _ => self.foreign_children(node, inline),
        }
    }

    fn foreign_children(&mut self, node: Node<'a, 'i>, inline: &mut Inline<'a, 'i>) {
        for child in node.children().filter(Node::is_element) {
            self.foreign(child, inline);
        }
    }
}

/// A character of a symbol font, as Unicode has it where it is known.
fn symbol(node: Node<'_, '_>) -> String {
    // Without a code there is no character.
    let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
    let is_dingbat = attribute(node, "font").is_some_and(|font| font.starts_with("Wingdings"));
    let code = match code {
        Some(0xF0A8 | 0xF06F | 0xA8 | 0x6F | 0xF0A3 | 0xA3) if is_dingbat => Some(0x25A1),
        Some(0xF0FE | 0xFE | 0xF052 | 0x52) if is_dingbat => Some(0x2611),
        Some(0xF0FD | 0xFD | 0xF053 | 0x53) if is_dingbat => Some(0x2612),
        Some(0xF0FC | 0xFC) if is_dingbat => Some(0x2713),
        other => other,
    };
    let character = code.and_then(char::from_u32);
    // As above.
    character.map(String::from).unwrap_or_default()
}
