//! A content page in another script: its prose, and nothing else. Code and
//! raw HTML keep their words; a link keeps its path, and its fragment follows
//! the heading or footnote that it names.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::parts::in_parts;
use crate::text::markdown;
use crate::text::script::Script;

/// The page in a script.
pub(super) fn derive(page: &str, script: &Script) -> String {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut is_kept = false;
    for (event, range) in markdown::parser(page).into_offset_iter() {
        match event {
            Event::Start(
                Tag::CodeBlock(_)
                | Tag::Link {
                    link_type: LinkType::Autolink | LinkType::Email,
                    ..
                },
            ) => is_kept = true,
            Event::End(TagEnd::CodeBlock | TagEnd::Link) => is_kept = false,
            // What is written otherwise than it reads, such as `&nbsp;`, has
            // no Chinese in it.
            Event::Text(words) if !is_kept && page.get(range.clone()) == Some(&words) => {
                parts.push(range);
            }
            Event::Start(
                Tag::Link {
                    dest_url, title, ..
                }
                | Tag::Image {
                    dest_url, title, ..
                },
            ) => {
                let fragment = dest_url
                    .split_once('#')
                    .map_or("", |(_, fragment)| fragment);
                parts.extend(last(page, &range, fragment));
                parts.extend(last(page, &range, &title));
            }
            Event::Start(Tag::Heading { id: Some(id), .. }) => {
                parts.extend(last(page, &range, &id))
            }
            Event::FootnoteReference(label) => parts.extend(last(page, &range, &label)),
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let start = range.start + "[^".len();
                let end = start + label.len();
                let is_there = page.get(start..end) == Some(&label);
                parts.extend(is_there.then_some(start..end));
            }
            _ => {}
        }
    }
    // A link begins before its words, and its destination stands after them.
    parts.sort_by_key(|part| part.start);
    parts.dedup();
    in_parts(page, &parts, script)
}

/// Where words stand last in a range of a page.
fn last(page: &str, range: &Range<usize>, words: &str) -> Option<Range<usize>> {
    let at = page.get(range.clone())?.rfind(words)?;
    let start = range.start + at;
    (!words.is_empty()).then(|| start..start + words.len())
}
