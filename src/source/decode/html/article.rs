//! Finds the document in a web page: what surrounds it is navigation.
//!
//! In order: between comments that mark it; in a container that content
//! management systems of government sites make; otherwise in the smallest
//! element that has most of the text which is not a link. A box with the
//! document's data (索引号, 发文机关) belongs to it wherever it is.

use std::ops::Range;

use super::scan::decoded;
use super::tree::{Node, Tree, is_block};

/// Comments around the document, in lower case without spaces.
const MARKS: [(&str, &str); 5] = [
    ("contentstart", "contentend"),
    ("contentbegin", "contentend"),
    ("begincontent", "endcontent"),
    ("正文开始", "正文结束"),
    ("正文start", "正文end"),
];

/// Classes and ids of containers, in lower case, the best first.
const CONTAINERS: [&str; 14] = [
    "trs_editor",
    "trs_editor_view",
    "trs_ueditor",
    "ucapcontent",
    "zoom",
    "pages_content",
    "articlecontent",
    "article-content",
    "article_content",
    "article-con",
    "contenttext",
    "con_text",
    "article",
    "news_content",
];

/// Labels of the box with a document's data.
const LABELS: [&str; 16] = [
    "索引号",
    "发文机关",
    "发布机构",
    "发布机关",
    "制发机关",
    "发文字号",
    "文号",
    "成文日期",
    "发布日期",
    "生成日期",
    "主题分类",
    "信息分类",
    "公文种类",
    "有效性",
    "主题词",
    "组配分类",
];

/// A box with data has at least so many labels.
const ENOUGH: u32 = 3;

/// A box with data has at most so many characters.
const LARGEST: usize = 1_500;

/// So much of a title is compared.
const LONGEST: usize = 300;

/// A document has at least so many characters.
const SMALLEST: usize = 20;

/// Where the document is in the source of a page.
#[derive(Debug, Default)]
pub(super) struct Article {
    /// The document itself; the whole page if nothing tells it apart.
    pub(super) text: Range<usize>,
    /// Boxes with its data.
    pub(super) boxes: Vec<Range<usize>>,
    /// The page's name of it, without spaces; empty if there is none.
    pub(super) title: String,
}

/// Finds the document.
pub(super) fn article(tree: &Tree, source: &str) -> Article {
    let mut measures = Measures {
        tree,
        source,
        plain: vec![0; tree.nodes.len()],
        dense: vec![0; tree.nodes.len()],
        labels: vec![0; tree.nodes.len()],
    };
    measures.measure(0, false);
    let mut boxes = Vec::new();
    measures.boxes(0, &mut boxes);
    let found = measures
        .marked()
        .or_else(|| measures.contained())
        .unwrap_or_else(|| measures.densest());
    Article {
        text: found,
        boxes,
        title: title(tree, source),
    }
}

/// The title that the page declares, without spaces.
fn title(tree: &Tree, source: &str) -> String {
    let named = tree.nodes.iter().find(|node| {
        let name = node.attribute("name").map(str::to_ascii_lowercase);
        node.name() == "meta" && name.as_deref() == Some("articletitle")
    });
    let title = match named.and_then(|node| node.attribute("content")) {
        Some(title) => title.to_owned(),
        None => {
            let title = tree.nodes.iter().find(|node| node.name() == "title");
            let text = title.and_then(|node| tree.nodes.get(*node.children.first()?));
            // A page without a title.
            let raw = text.and_then(|text| source.get(text.range.clone()));
            raw.map(decoded).unwrap_or_default()
        }
    };
    without_spaces(&title).chars().take(LONGEST).collect()
}

/// A text without white space.
pub(super) fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What is measured of each node.
struct Measures<'t> {
    tree: &'t Tree,
    source: &'t str,
    /// Characters that are not in links.
    plain: Vec<usize>,
    /// Those of them that are in texts with punctuation.
    dense: Vec<usize>,
    /// A bit for each label.
    labels: Vec<u32>,
}

impl Measures<'_> {
    fn measure(&mut self, number: usize, in_link: bool) {
        let Some(node) = self.tree.nodes.get(number) else {
            return;
        };
        let (mut plain, mut dense, mut labels) = (0, 0, 0);
        if node.name().is_empty() && number > 0 {
            // A range of a node is one of the source.
            let text = self.source.get(node.range.clone()).unwrap_or("");
            let text = without_spaces(&decoded(text));
            plain = if in_link { 0 } else { text.chars().count() };
            let is_sentence = text.contains(['，', '。', '；', ',', ';']);
            dense = if is_sentence { plain } else { 0 };
            for (bit, label) in LABELS.iter().enumerate() {
                labels |= u32::from(text.contains(label)) << bit;
            }
        } else if !is_unseen(node) {
            let in_link = in_link || matches!(node.name(), "a" | "option" | "title");
            for child in &node.children {
                self.measure(*child, in_link);
                plain += self.plain.get(*child).copied().unwrap_or(0); // It exists.
                dense += self.dense.get(*child).copied().unwrap_or(0); // It exists.
                labels |= self.labels.get(*child).copied().unwrap_or(0); // It exists.
            }
        }
        if let Some(measured) = self.plain.get_mut(number) {
            *measured = plain;
        }
        if let Some(measured) = self.dense.get_mut(number) {
            *measured = dense;
        }
        if let Some(measured) = self.labels.get_mut(number) {
            *measured = labels;
        }
    }

    fn plain(&self, number: usize) -> usize {
        self.plain.get(number).copied().unwrap_or(0) // Every node was measured.
    }

    /// The smallest elements that have enough labels. Whether there are any.
    fn boxes(&self, number: usize, found: &mut Vec<Range<usize>>) -> bool {
        let has_enough = |labels: &u32| labels.count_ones() >= ENOUGH;
        if !self.labels.get(number).is_some_and(has_enough) {
            return false;
        }
        let Some(node) = self.tree.nodes.get(number) else {
            return false;
        };
        let mut inside = false;
        for child in &node.children {
            inside |= self.boxes(*child, found);
        }
        let is_box = matches!(node.name(), "table" | "dl" | "ul" | "div" | "section");
        if !inside && is_box && self.plain(number) <= LARGEST {
            found.push(node.range.clone());
            return true;
        }
        inside
    }

    /// Between comments.
    fn marked(&self) -> Option<Range<usize>> {
        let comments: Vec<(String, &Range<usize>)> = self
            .tree
            .nodes
            .iter()
            .filter(|node| node.name() == "!")
            .map(|node| {
                let text = self.source.get(node.range.clone());
                let text = text.map(without_spaces);
                // A range of a node is one of the source.
                (text.unwrap_or_default().to_lowercase(), &node.range)
            })
            .collect();
        MARKS.iter().find_map(|(start, end)| {
            let first = comments.iter().find(|(text, _)| text.contains(start));
            let last = comments.iter().rfind(|(text, _)| text.contains(end));
            let (start, end) = (first?.1.end, last?.1.start);
            let text = self.source.get(start..end)?;
            (text.chars().count() >= SMALLEST).then_some(start..end)
        })
    }

    /// In a container with a known name that has much of the text.
    fn contained(&self) -> Option<Range<usize>> {
        let least = (self.plain(0) / 4).max(SMALLEST);
        CONTAINERS.iter().find_map(|name| {
            let named = |node: &Node| {
                let is_named = |value: &str| {
                    let mut names = value.split_ascii_whitespace();
                    names.any(|one| one.eq_ignore_ascii_case(name))
                };
                let by_attribute = ["class", "id"]
                    .iter()
                    .any(|attribute| node.attribute(attribute).is_some_and(is_named));
                by_attribute || node.name() == *name
            };
            let all = self.tree.nodes.iter().enumerate();
            let found = all.filter(|(_, node)| named(node));
            // The first of equals.
            let (number, node) = found.rev().max_by_key(|(number, _)| self.plain(*number))?;
            (self.plain(number) >= least).then(|| node.range.clone())
        })
    }

    /// The smallest element that has most of what the one around it has.
    fn densest(&self) -> Range<usize> {
        let dense = |number: usize| self.dense.get(number).copied().unwrap_or(0); // It exists.
        let mut number = 0;
        loop {
            let children = self.tree.nodes.get(number).map(|node| &node.children);
            let mut children = children.into_iter().flatten().copied();
            let most = children.find(|child| {
                let share = dense(*child) * 10 >= dense(number) * 7;
                let is_whole = self.is_container(*child) && !self.is_data(*child);
                share && dense(*child) > 0 && is_whole && !self.is_section(*child)
            });
            match most {
                Some(child) => number = child,
                None => break,
            }
        }
        let node = self.tree.nodes.get(number);
        node.map_or(0..self.source.len(), |node| node.range.clone())
    }

    /// Whether an element is a table of data rather than of layout: its rows have
    /// three cells and more. Title and signature are around it.
    fn is_data(&self, number: usize) -> bool {
        let nodes = &self.tree.nodes;
        let Some(table) = nodes.get(number).filter(|node| node.name() == "table") else {
            return false;
        };
        let named = |number: &usize, names: &[&str]| {
            nodes
                .get(*number)
                .is_some_and(|node| names.contains(&node.name()))
        };
        let below = |number: &usize| {
            nodes
                .get(*number)
                .into_iter()
                .flat_map(|node| &node.children)
        };
        let groups = table.children.iter();
        let groups = groups.filter(|child| named(child, &["thead", "tbody", "tfoot"]));
        let rows = table.children.iter().chain(groups.flat_map(below));
        let rows = rows.filter(|row| named(row, &["tr"]));
        let is_wide =
            |row: &&usize| below(row).filter(|cell| named(cell, &["td", "th"])).count() >= 3;
        rows.filter(is_wide).count() >= 3
    }

    /// Whether an element is a section of a document that Word saved: others follow
    /// beside it.
    fn is_section(&self, number: usize) -> bool {
        let node = self.tree.nodes.get(number);
        node.is_some_and(|node| {
            let is_named = |name: &str| {
                let number = name
                    .strip_prefix("WordSection")
                    .or(name.strip_prefix("Section"));
                number.is_some_and(|rest| rest.parse::<u32>().is_ok())
            };
            // Without a class or a style it is none.
            let class = node.attribute("class").unwrap_or_default();
            let style = node.attribute("style").unwrap_or_default();
            class.split_ascii_whitespace().any(is_named) || style.contains("page: WordSection")
        })
    }

    /// Whether an element has blocks or lines in it: a paragraph is not a whole
    /// document.
    fn is_container(&self, number: usize) -> bool {
        let node = self.tree.nodes.get(number);
        node.is_some_and(|node| {
            let is_wide = matches!(
                node.name(),
                "html"
                    | "body"
                    | "div"
                    | "main"
                    | "article"
                    | "section"
                    | "form"
                    | "table"
                    | "tbody"
                    | "tr"
                    | "td"
                    | "center"
                    | "ucapcontent"
            );
            let mut inner = node.children.iter();
            let has_blocks = inner.any(|child| {
                let child = self.tree.nodes.get(*child);
                child.is_some_and(|child| child.name() == "br" || is_block(child.name()))
            });
            is_wide && has_blocks
        })
    }
}

/// Elements whose content is not shown. A page that is hidden as a whole waits
/// for its scripts.
pub(super) fn is_unseen(node: &Node) -> bool {
    let is_hidden = || {
        let style = node.attribute("style").map(without_spaces);
        // Without a style it is shown.
        let style = style.unwrap_or_default().to_ascii_lowercase();
        node.attribute("hidden").is_some()
            || style.contains("display:none")
            || style.contains("visibility:hidden")
    };
    let is_page = matches!(node.name(), "html" | "body");
    is_code(node.name()) || !is_page && is_hidden()
}

/// Elements whose content is not text of the page.
pub(super) fn is_code(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "iframe"
            | "noframes"
            | "noembed"
            | "object"
            | "svg"
            | "math"
            | "textarea"
            | "!"
            | "rt"
            | "rp"
            | "audio"
            | "video"
            | "canvas"
            | "datalist"
    )
}
