//! Decodes web pages as they were saved from a site.
//!
//! The whole text of the page is kept, with its places in the source; what is
//! not the document is marked as [`Part::Chrome`].

mod article;
mod blocks;
mod grid;
mod scan;
mod tree;

use std::ops::Range;

use super::archive::damaged;
use super::lines::Lines;
use super::shape::{Notes, Part};
use crate::diagnostic::Diagnostic;
use crate::model::Runs;
use article::{Article, article, without_spaces};
use blocks::{Line, Walk};

/// Minimum length of a title in characters: 通知 alone is too short.
const TITLE: usize = 6;

/// The lines of a page. `runs` is the map from its source to the file.
///
/// # Errors
/// A page with more elements than any has.
pub(super) fn decode(path: &str, source: &str, runs: &Runs) -> Result<(Lines, Notes), Diagnostic> {
    let Some(tree) = tree::tree(source) else {
        let reason = format!("more than {} tags and texts", tree::NODES);
        return Err(damaged(path, "", &reason));
    };
    let article = article(&tree, source);
    let contains = |outer: &Range<usize>, inner: &Range<usize>| {
        outer.start <= inner.start && inner.end <= outer.end
    };
    let cells = grid::cells(&tree, |number| {
        let table = tree.nodes.get(number);
        table.is_some_and(|table| {
            let is_outside = !contains(&article.text, &table.range)
                && !article.boxes.iter().any(|one| contains(one, &table.range));
            is_outside || contains(&table.range, &article.text)
        })
    });
    let mut walk = Walk::new(&tree, source, &cells);
    walk.page();
    let (mut found, notes) = (walk.lines, walk.notes);
    parts(&mut found, &article);
    let mut lines = Lines::default();
    for line in found {
        let start = line.characters.first().map(|(_, range)| range.start);
        // The place between two lines is where the second begins.
        let at = start.and_then(|start| runs.range(&(start..start)));
        lines.begin(line.shape, Some(at.map_or(0, |at| at.start)));
        for (character, range) in line.characters {
            // Every place of the source is one of the file.
            let range = runs.range(&range).unwrap_or(0..0);
            lines.push(character, &range);
        }
    }
    Ok((lines.finish(), notes))
}

/// Marks the lines that are not the document's.
fn parts(lines: &mut [Line], article: &Article) {
    let place = |line: &Line| line.characters.last().map_or(0, |(_, range)| range.start);
    let mut first = None;
    for (index, line) in lines.iter_mut().enumerate() {
        let at = place(line);
        let is_inside = article.text.contains(&at);
        let is_data = article.boxes.iter().any(|one| one.contains(&at));
        if is_inside && !line.is_chrome {
            first.get_or_insert(index);
        }
        if line.is_chrome || !(is_inside || is_data) {
            line.shape.part = Part::Chrome;
        }
    }
    // The title is often above the container of the text.
    let before = lines.get_mut(..first.unwrap_or(0)).unwrap_or(&mut []); // None without text.
    let mut found = false;
    for line in before.iter_mut().rev() {
        let text: String = line.characters.iter().map(|(c, _)| *c).collect();
        let text = without_spaces(&text);
        let is_title = article.title.contains(&text)
            && (text.chars().count() >= TITLE || found)
            && !line.is_chrome;
        if is_title {
            line.shape.part = Part::Body;
            found = true;
        } else if found {
            break;
        }
    }
}

/// The encoding that a page declares, in its XML declaration or its first
/// `meta` with one.
pub(super) fn declared(bytes: &[u8]) -> Option<String> {
    let begin = bytes.get(..BEGIN).unwrap_or(bytes);
    let begin = String::from_utf8_lossy(begin).to_ascii_lowercase();
    let xml = begin
        .trim_start()
        .strip_prefix("<?xml")
        .and_then(|rest| label(rest.split("?>").next()?, "encoding"));
    let mut metas = begin.split("<meta").skip(1);
    xml.or_else(|| metas.find_map(|rest| label(rest.split('>').next()?, "charset")))
}

/// Browsers look at 1,024 bytes; some pages declare it later.
const BEGIN: usize = 8_192;

/// The value of `charset=` or `encoding=` in a tag.
fn label(tag: &str, key: &str) -> Option<String> {
    let (_, after) = tag.split_once(key)?;
    let value = after.trim_start().strip_prefix('=')?.trim_start();
    let value = value.trim_start_matches(['"', '\'']);
    let is_end = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '/');
    let label = value.split(is_end).next()?;
    (!label.is_empty()).then(|| label.to_owned())
}
