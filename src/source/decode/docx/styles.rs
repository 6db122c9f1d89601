//! Styles of Word: what a paragraph or a run has by its style and those that
//! the style is based on.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::source::decode::xml::{attribute, child, is_on, name, short, switch, value};

/// At most so many styles are based on each other: a cycle ends here.
const CHAIN: usize = 32;

/// What a style says itself.
#[derive(Debug, Default, Clone)]
struct Style {
    based_on: Option<String>,
    name: String,
    own: Properties,
}

/// Properties of paragraphs and runs, as far as they are said.
#[derive(Debug, Default, Clone)]
pub(super) struct Properties {
    /// 0 to 8; 9 for text.
    pub(super) outline: Option<u8>,
    /// `center`, `right`, ….
    pub(super) alignment: Option<String>,
    pub(super) bold: Option<bool>,
    pub(super) hidden: Option<bool>,
    /// The list; `0` for none.
    pub(super) list: Option<String>,
    /// Its level.
    pub(super) level: Option<usize>,
}

impl Properties {
    /// The properties in a `w:pPr`, with those of the paragraph's runs in a
    /// `w:rPr` beside it.
    pub(super) fn read(paragraph: Option<Node<'_, '_>>, run: Option<Node<'_, '_>>) -> Self {
        let numbering = paragraph.and_then(|node| child(node, "numPr"));
        // An invalid number counts as missing.
        let parsed = |node: Option<Node<'_, '_>>, wanted| value(node?, wanted)?.parse().ok();
        Self {
            outline: parsed(paragraph, "outlineLvl"),
            alignment: paragraph.and_then(|node| short(value(node, "jc")?)),
            bold: run.and_then(|node| switch(node, "b")),
            hidden: run.and_then(|node| switch(node, "vanish")),
            list: numbering.and_then(|node| short(value(node, "numId")?)),
            // An invalid level counts as missing.
            level: numbering.and_then(|node| value(node, "ilvl")?.parse().ok()),
        }
    }

    /// These, and what they do not say, from others.
    fn or(self, other: &Self) -> Self {
        Self {
            outline: self.outline.or(other.outline),
            alignment: self.alignment.or_else(|| other.alignment.clone()),
            bold: self.bold.or(other.bold),
            hidden: self.hidden.or(other.hidden),
            list: self.list.or_else(|| other.list.clone()),
            level: self.level.or(other.level),
        }
    }
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    /// The default paragraph style.
    usual: Option<String>,
    /// What all have that do not say otherwise.
    defaults: Properties,
}

impl Styles {
    /// Reads the root of `styles.xml`.
    pub(super) fn read(root: Node<'_, '_>) -> Self {
        let mut styles = Self::default();
        for node in root.children() {
            match name(node) {
                "style" => styles.style(node),
                "docDefaults" => {
                    let inner = |outer, inner| child(child(node, outer)?, inner);
                    let paragraph = inner("pPrDefault", "pPr");
                    styles.defaults = Properties::read(paragraph, inner("rPrDefault", "rPr"));
                }
                _ => {}
            }
        }
        styles
    }

    fn style(&mut self, node: Node<'_, '_>) {
        let Some(id) = attribute(node, "styleId") else {
            return;
        };
        let is_paragraph = attribute(node, "type") == Some("paragraph");
        let is_default = attribute(node, "default").is_some_and(|value| is_on(Some(value)));
        if is_paragraph && is_default {
            self.usual = Some(id.to_owned());
        }
        let style = Style {
            based_on: value(node, "basedOn").map(str::to_owned),
            // A style without a name is told by its id only.
            name: value(node, "name").unwrap_or("").to_lowercase(),
            own: Properties::read(child(node, "pPr"), child(node, "rPr")),
        };
        self.styles.insert(id.to_owned(), style);
    }

    /// A style and those that it is based on.
    fn chain<'s>(&'s self, id: Option<&str>) -> impl Iterator<Item = &'s Style> {
        let mut next = id.and_then(|id| self.styles.get(id));
        let chain = std::iter::from_fn(move || {
            let style = next?;
            let base = style.based_on.as_ref();
            next = base.and_then(|base| self.styles.get(base));
            Some(style)
        });
        chain.take(CHAIN)
    }

    /// The style of a paragraph: the default one if it names none.
    pub(super) fn of_paragraph<'s>(&'s self, named: Option<&'s str>) -> Option<&'s str> {
        named
            .filter(|id| self.styles.contains_key(*id))
            .or(self.usual.as_deref())
    }

    /// Properties, completed by a style, those that it is based on, and the
    /// defaults.
    pub(super) fn complete(&self, own: Properties, id: Option<&str>) -> Properties {
        let styled = self.chain(id).fold(own, |own, style| own.or(&style.own));
        styled.or(&self.defaults)
    }

    /// What a character style says of runs.
    pub(super) fn of_run(&self, own: Properties, id: Option<&str>) -> Properties {
        self.chain(id).fold(own, |own, style| own.or(&style.own))
    }

    /// The list of a style, for lists that are defined by one.
    pub(super) fn list(&self, id: &str) -> Option<&str> {
        let mut chain = self.chain(Some(id));
        chain.find_map(|style| style.own.list.as_deref())
    }

    /// The heading level, from 1, of a style by the name that Word gave it or
    /// one that it is based on: `heading 1`, `标题 1`.
    pub(super) fn heading(&self, id: Option<&str>) -> Option<u8> {
        self.chain(id).find_map(|style| {
            let rest = ["heading", "标题"]
                .iter()
                .find_map(|word| style.name.strip_prefix(word))?;
            // Another name, such as 标题样式, is none of these.
            rest.trim()
                .parse()
                .ok()
                .filter(|level| (1..=9).contains(level))
        })
    }

    /// Whether a style is one of a table of contents.
    pub(super) fn is_contents(&self, id: Option<&str>) -> bool {
        self.chain(id).any(|style| {
            let level = ["toc ", "目录 "]
                .iter()
                .find_map(|w| style.name.strip_prefix(w));
            level.is_some_and(|level| level.trim().parse::<u8>().is_ok())
                || style.name == "toc heading"
        })
    }
}
