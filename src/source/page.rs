//! `content/pages/NAME.LANG.md`: pages other than plans.
//!
//! ```text
//! page         = "+++" LF front-matter "+++" LF markdown
//! front-matter = TOML with title, description, and optionally published,
//!                changed, author, keywords, draft, publish-at, expires,
//!                formerly
//! markdown     = what `text::markdown` reads; links begin with "/" from the
//!                root of the page's language; pictures beside the page have
//!                their names alone, and every picture has a text
//! ```

use std::sync::Arc;

use pulldown_cmark::{Event, Tag, TagEnd};
use unicode_width::UnicodeWidthChar;

use super::document;
use super::formerly;
use super::schedule;
use super::table::read;
use super::words::plain;
use crate::base::{File, Place, Span, Spanned};
use crate::diagnostic::Problems;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{Article, LanguageTag, PageSource};
use crate::text::markdown::{self, Fragments};
use crate::text::nesting::MARKDOWN;

const FENCE: &str = "+++";

/// Reads one page; `None` if its front matter is missing or invalid.
pub(super) fn page(
    file: &Arc<File>,
    name: String,
    language: LanguageTag,
    problems: &Problems,
) -> Option<PageSource> {
    let Some((front, body)) = split(&file.text) else {
        let problem = Problem::FrontMatterMissing;
        problems.push(Diagnostic::at(problem, Place::head(file)));
        return None;
    };
    let (title, description, formerly, (changed, schedule, article)) =
        read(file, front, problems, |table| {
            let title = table.required_text("title");
            let description = table.required_text("description");
            let published = document::published(table);
            let changed = schedule::changed(table, description.as_ref());
            let schedule = schedule::schedule(table, published.as_ref(), problems);
            let article = Article {
                published: published.map(|time| time.value),
                changed: changed.day,
                author: table.filled_text("author").map(|text| text.value),
                keywords: plain(table.texts("keywords")),
            };
            let formerly = formerly::formerly(table);
            (title, description, formerly, (changed, schedule, article))
        })?;
    let (links, found) = references(file, body);
    problems.extend(found);
    Some(PageSource {
        name,
        language,
        file: Arc::clone(file),
        title: title?.value,
        description: description?.value,
        formerly,
        schedule,
        changed,
        article,
        body,
        links,
        anchors: Fragments::of(body.of(&file.text)).all(),
    })
}

/// Spans of front matter and body of a page. A fence is a line of its own,
/// optionally followed by white space or a carriage return.
fn split(text: &str) -> Option<(Span, Span)> {
    let mut fences = Vec::new();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let is_first = offset == 0;
        offset += line.len();
        if line.trim_end() == FENCE {
            fences.push(Span::new(offset - line.len(), offset));
        } else if is_first {
            return None;
        }
        if fences.len() == 2 {
            break;
        }
    }
    match fences.as_slice() {
        [open, close] => Some((
            Span::new(open.end, close.start),
            Span::new(close.end, text.len()),
        )),
        _ => None,
    }
}

/// The links of a page with their positions, and problems of its heading
/// levels and pictures: only the page's title may be a heading of level 1, and
/// a picture needs a text.
fn references(file: &Arc<File>, body: Span) -> (Vec<Spanned<String>>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let mut depth = 0_usize;
    let mut deepest = 1;
    let mut links = Vec::new();
    let mut pictures = Pictures::default();
    let parser = markdown::parser(body.of(&file.text));
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        let span = Span::new(body.start + range.start, body.start + range.end);
        if depth > MARKDOWN {
            let problem = Problem::NestedTooDeep { most: MARKDOWN };
            let place = Place::new(file, span.start..span.start + 1);
            found.push(Diagnostic::at(problem, place));
            break;
        }
        if let Some(target) = pictures.textless(&event) {
            let problem = Problem::PictureWithoutText { target };
            found.push(Diagnostic::at(problem, Place::new(file, span)));
        }
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push(Spanned {
                    value: dest_url.into_string(),
                    place: Place::new(file, span),
                });
            }
            Event::Start(Tag::Heading { level, .. }) => {
                let level = level as usize;
                if level < 2 || level > deepest + 1 {
                    let problem = Problem::PageOutline {
                        level,
                        expected: deepest + 1,
                    };
                    found.push(Diagnostic::at(problem, Place::new(file, span)));
                }
                deepest = level.max(1);
            }
            _ => {}
        }
    }
    (links, found)
}

/// The pictures around a place in a page, the outermost first: each with its
/// target and whether it has had a text.
#[derive(Default)]
struct Pictures(Vec<(String, bool)>);

impl Pictures {
    /// Takes the next event; returns the target of a picture that ends without
    /// a text.
    fn textless(&mut self, event: &Event<'_>) -> Option<String> {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                self.0.push((dest_url.to_string(), false));
            }
            Event::Text(words) | Event::Code(words) | Event::InlineHtml(words) => {
                let is_said = words.chars().any(is_visible);
                self.0
                    .iter_mut()
                    .for_each(|(_, has_text)| *has_text |= is_said);
            }
            Event::End(TagEnd::Image) => {
                let (target, has_text) = self.0.pop()?;
                return (!has_text).then_some(target);
            }
            _ => {}
        }
        None
    }
}

/// Whether a reader sees a character: it is no space, whatever its width.
fn is_visible(character: char) -> bool {
    !character.is_whitespace() && character.width() != Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_should_stand_between_fences() {
        let text = "+++\ntitle = \"x\"\n+++\nbody";
        let (front, body) = split(text).unwrap();
        assert_eq!((front.of(text), body.of(text)), ("title = \"x\"\n", "body"));
        for text in [
            "+++\r\ntitle = 1\r\n+++\r\nbody",
            "+++ \ntitle = 1\n+++\t\nbody",
        ] {
            let (front, body) = split(text).unwrap();
            assert_eq!(
                (front.of(text).trim(), body.of(text)),
                ("title = 1", "body")
            );
        }
        let closed_at_the_end = "+++\ntitle = 1\n+++";
        let (_, body) = split(closed_at_the_end).unwrap();
        assert_eq!(body.of(closed_at_the_end), "");
        assert_eq!(split("title = 1\n"), None);
        assert_eq!(split("+++\ntitle = 1\n"), None);
    }
}
