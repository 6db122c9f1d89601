//! `content/pages/NAME.LANG.md`: pages beside the plans.
//!
//! ```text
//! page         = "+++" LF front-matter "+++" LF markdown
//! front-matter = TOML with title, description
//! markdown     = CommonMark with tables; links begin with "/" from the root
//!                of the page's language
//! ```

use std::sync::Arc;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::table::{Problems, read};
use crate::diagnostic::{Diagnostic, File, Place, Placed, Problem, Span};
use crate::model::{LanguageTag, PageSource};
use crate::text::slug::HeadingIds;

const FENCE: &str = "+++\n";

/// Reads one page; `None` if it has no front matter or that is broken.
pub(super) fn page(
    file: &Arc<File>,
    name: String,
    language: LanguageTag,
    problems: &Problems,
) -> Option<PageSource> {
    let Some((front, body)) = split(&file.text) else {
        let problem = Problem::FrontMatterMissing;
        problems
            .borrow_mut()
            .push(Diagnostic::at(problem, Place::head(file)));
        return None;
    };
    let (title, description) = read(file, front, problems, |table| {
        (
            table.required_text("title"),
            table.required_text("description"),
        )
    })?;
    let (links, anchors) = references(file, body);
    Some(PageSource {
        name,
        language,
        file: Arc::clone(file),
        title: title?.value,
        description: description?.value,
        body,
        links,
        anchors,
    })
}

/// Front matter and body of a page.
fn split(text: &str) -> Option<(Span, Span)> {
    let rest = text.strip_prefix(FENCE)?;
    let start = FENCE.len();
    let end = match rest.starts_with(FENCE) {
        true => start,
        false => start + rest.find("\n+++\n").map(|at| at + 1)?,
    };
    Some((
        Span::new(start, end),
        Span::new(end + FENCE.len(), text.len()),
    ))
}

/// The links of a page with their places, and the anchors of its headings.
fn references(file: &Arc<File>, body: Span) -> (Vec<Placed<String>>, Vec<String>) {
    let mut links = Vec::new();
    let mut anchors = Vec::new();
    let mut ids = HeadingIds::default();
    let mut heading: Option<String> = None;
    let parser = Parser::new_ext(body.of(&file.text), Options::ENABLE_TABLES);
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let span = Span::new(body.start + range.start, body.start + range.end);
                links.push(Placed {
                    value: dest_url.into_string(),
                    place: Place::new(file, span),
                });
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let text = heading.take().unwrap_or_default();
                anchors.push(ids.next(&text));
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    (links, anchors)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_should_stand_between_fences() {
        let text = "+++\ntitle = \"x\"\n+++\nbody";
        let (front, body) = split(text).unwrap();
        assert_eq!((front.of(text), body.of(text)), ("title = \"x\"\n", "body"));
        assert_eq!(split("title = 1\n"), None);
        assert_eq!(split("+++\ntitle = 1\n"), None);
    }
}
