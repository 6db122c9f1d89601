//! Converts a content page to another script. Only prose is converted, not code
//! and raw HTML. Link paths are kept; fragments are converted along with the
//! headings and footnotes that they refer to.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::parts::in_parts;
use crate::text::markdown;
use crate::text::script::Script;

/// The page in another script.
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
            // Skips text whose source differs from its content, such as
            // `&nbsp;`; it contains no Chinese.
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
    // Sorted, because a link's event precedes its text, but its destination
    // follows it.
    parts.sort_by_key(|part| part.start);
    parts.dedup();
    in_parts(page, &parts, script)
}

/// The range of the last occurrence of some words in a range of a page.
fn last(page: &str, range: &Range<usize>, words: &str) -> Option<Range<usize>> {
    let at = page.get(range.clone())?.rfind(words)?;
    let start = range.start + at;
    (!words.is_empty()).then(|| start..start + words.len())
}
