//! Builds the tree of a page: which element is in which, with tags left out
//! and tags crossed as browsers read them (HTML standard §13.2.6, as far as
//! text depends on it).

use std::ops::Range;

use super::scan::{Piece, Tag, scan};

/// Deeper elements become siblings, as in browsers.
const DEPTH: usize = 200;

/// The most nodes of a page. Long ones have some ten thousand.
pub(super) const NODES: usize = 1_000_000;

/// An element, a text or a comment.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Name and attributes; no name for a text, `!` for a comment.
    pub(super) tag: Tag,
    /// Its place in the source.
    pub(super) range: Range<usize>,
    /// Numbers of the nodes in it.
    pub(super) children: Vec<usize>,
}

impl Node {
    /// The name of the element; empty for a text, `!` for a comment.
    pub(super) fn name(&self) -> &str {
        &self.tag.name
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.tag.attributes.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// The tree; the root is node 0. A node has a greater number than what it is in.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
}

const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements whose end tag ends only them, whatever is open in them.
const FORMATTING: [&str; 14] = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Elements that an end tag of something else does not pass.
const SCOPE: [&str; 7] = ["table", "td", "th", "caption", "html", "object", "template"];

/// Elements of which the begin ends an open paragraph.
const BLOCKS: [&str; 36] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "ul",
];

/// Whether an element is a block, table parts included.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
        || matches!(
            name,
            "table"
                | "caption"
                | "thead"
                | "tbody"
                | "tfoot"
                | "tr"
                | "td"
                | "th"
                | "body"
                | "html"
                | "title"
                | "option"
                | "optgroup"
                | "select"
                | "legend"
                | "ucapcontent"
        )
}

/// Builds the tree of a page; `None` if it has too many nodes.
pub(super) fn tree(source: &str) -> Option<Tree> {
    let mut builder = Builder {
        nodes: vec![Node {
            range: 0..source.len(),
            ..Node::default()
        }],
        open: vec![0],
    };
    scan(source, |piece, range| {
        if builder.nodes.len() <= NODES {
            builder.add(piece, range);
        }
    });
    builder.close_to(1, source.len());
    (builder.nodes.len() <= NODES).then_some(Tree {
        nodes: builder.nodes,
    })
}

struct Builder {
    nodes: Vec<Node>,
    /// The numbers of the open elements, from the root.
    open: Vec<usize>,
}

impl Builder {
    fn add(&mut self, piece: Piece, range: Range<usize>) {
        match piece {
            Piece::Text => self.text(range),
            Piece::Comment => {
                let name = "!".to_owned();
                let attributes = Vec::new();
                self.child(Tag { name, attributes }, range);
            }
            Piece::Start(tag) => self.start(tag, range),
            Piece::End(name) => self.end(&name, range),
        }
    }

    /// Adds a text; a `<` that begins no tag does not divide it.
    fn text(&mut self, range: Range<usize>) {
        let parent = self.open.last().and_then(|parent| self.nodes.get(*parent));
        let last = parent.and_then(|parent| parent.children.last().copied());
        if let Some(last) = last.and_then(|last| self.nodes.get_mut(last))
            && last.name().is_empty()
            && last.range.end == range.start
        {
            last.range.end = range.end;
        } else {
            self.child(Tag::default(), range);
        }
    }

    fn child(&mut self, tag: Tag, range: Range<usize>) -> usize {
        let number = self.nodes.len();
        self.nodes.push(Node {
            tag,
            range,
            children: Vec::new(),
        });
        let parent = self.open.last().copied().unwrap_or(0); // The root stays open.
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.children.push(number);
        }
        number
    }

    fn name(&self, number: usize) -> &str {
        self.nodes.get(number).map_or("", |node| node.name())
    }

    /// The position among the open elements of the innermost with one of these
    /// names, not beyond an element of `until`.
    fn innermost(&self, names: &[&str], until: &[&str]) -> Option<usize> {
        for (position, number) in self.open.iter().enumerate().skip(1).rev() {
            let name = self.name(*number);
            if names.contains(&name) {
                return Some(position);
            }
            if until.contains(&name) {
                return None;
            }
        }
        None
    }

    /// Closes open elements until so many are left.
    fn close_to(&mut self, left: usize, at: usize) {
        while self.open.len() > left {
            let Some(number) = self.open.pop() else {
                return;
            };
            if let Some(node) = self.nodes.get_mut(number) {
                node.range.end = at;
            }
        }
    }

    fn close(&mut self, names: &[&str], until: &[&str], at: usize) {
        if let Some(position) = self.innermost(names, until) {
            self.close_to(position, at);
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>) {
        let at = range.start;
        let name = tag.name.as_str();
        if matches!(name, "html" | "body" | "head") && self.innermost(&[name], &[]).is_some() {
            return;
        }
        if BLOCKS.contains(&name) {
            self.close(&["p"], &SCOPE, at);
        }
        match name {
            "li" => self.close(&["li"], &["ol", "ul", "menu", "table", "td", "th"], at),
            "dd" | "dt" => self.close(&["dd", "dt"], &["dl", "table", "td", "th"], at),
            "tr" => self.close(&["tr"], &["table"], at),
            "td" | "th" => self.close(&["td", "th"], &["table", "tr"], at),
            "tbody" | "thead" | "tfoot" => {
                self.close(&["tbody", "thead", "tfoot", "tr"], &["table"], at);
                self.close(&["tbody", "thead", "tfoot"], &["table"], at);
            }
            "option" => self.close(&["option"], &["select", "datalist"], at),
            "body" => self.close(&["head"], &[], at),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let innermost = self.open.last().map_or("", |number| self.name(*number));
                if is_heading(innermost) {
                    self.close_to(self.open.len() - 1, at);
                }
            }
            _ => {}
        }
        let is_void = VOID.contains(&name);
        let number = self.child(tag, range);
        if !is_void && self.open.len() < DEPTH {
            self.open.push(number);
        }
    }

    fn end(&mut self, name: &str, range: Range<usize>) {
        let at = range.end;
        if name == "br" {
            let name = "br".to_owned();
            let attributes = Vec::new();
            self.child(Tag { name, attributes }, range);
            return;
        }
        let until: &[&str] = match name {
            "td" | "th" | "tr" | "tbody" | "thead" | "tfoot" | "caption" => &["table"],
            "table" | "html" | "body" => &[],
            _ => &SCOPE,
        };
        let names = [name];
        let wanted: &[&str] = if is_heading(name) {
            &["h1", "h2", "h3", "h4", "h5", "h6"]
        } else {
            &names
        };
        let Some(position) = self.innermost(wanted, until) else {
            return;
        };
        let inner = self.open.get(position + 1..).unwrap_or(&[][..]);
        let has_block = inner.iter().any(|number| is_block(self.name(*number)));
        if !has_block || is_block(name) {
            self.close_to(position, at);
        } else if FORMATTING.contains(&name) {
            // What is open in it stays open, and what follows it is outside.
            let number = self.open.remove(position);
            if let Some(node) = self.nodes.get_mut(number) {
                node.range.end = at;
            }
        }
    }
}

/// Whether an element is a heading.
pub(super) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}
