//! Renders the Markdown of content pages as HTML.
//!
//! Links are resolved, headings get their ids, and fenced code is highlighted.
//! Raw HTML is escaped: markup belongs to the theme. Of the attributes that
//! Markdown gives a heading, only id and classes are kept.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Tag, TagEnd, html};

use super::highlight::highlight;
use super::html::{escape, escape_into, with_chinese_marked};
use super::lang_marking::LangMarking;
use super::links::Links;
use super::view::Section;
use crate::base::up_to;
use crate::text::markdown::{self, Fragments};
use writer::{Columns, Footnotes, Say, Size, Writer};

mod blocks;
mod footnotes;
mod pictures;
mod writer;

/// A page's HTML and its second-level headings.
pub(super) struct Written {
    /// The whole page.
    pub html: String,
    /// The headings for the table of contents.
    pub sections: Vec<Section>,
}

/// Renders a page.
pub(super) fn write(
    text: &str,
    links: &Links<'_>,
    marking: LangMarking,
    (say, size): (Say<'_>, Size<'_>),
) -> Written {
    let fragments = Fragments::of(text);
    let mut writer = Writer {
        links,
        marking,
        say,
        size,
        ids: fragments.headings.clone().into_iter(),
        footnotes: Footnotes::of(fragments),
        done: Vec::new(),
        heading: None,
        sections: Vec::new(),
        code: None,
        columns: Columns::default(),
        picture: None,
    };
    for event in markdown::parser(text) {
        writer.take(event);
    }
    writer.end();
    let mut page = String::with_capacity(text.len() * 2);
    html::push_html(&mut page, writer.done.into_iter());
    Written {
        html: page,
        sections: writer.sections,
    }
}

impl<'a> Writer<'a> {
    fn take(&mut self, event: Event<'a>) {
        let Some(event) = self.in_picture(event) else {
            return;
        };
        match event {
            Event::Text(text) => self.text(text),
            Event::Html(text) | Event::InlineHtml(text) => self.text(text),
            Event::Code(code) => self.code(code),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.close(tag),
            Event::FootnoteReference(label) => self.refer(&label),
            Event::TaskListMarker(is_done) => self.task(is_done),
            other => self.done.push(other),
        }
    }

    fn start(&mut self, tag: Tag<'a>) {
        match tag {
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => up_to(&info, &[' ', ',']).to_owned(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.code = Some((language, String::new()));
            }
            Tag::Heading { level, classes, .. } => {
                self.heading = Some((self.done.len(), String::new()));
                self.done.push(Event::Start(Tag::Heading {
                    level,
                    id: self.ids.next().map(CowStr::from),
                    classes,
                    attrs: Vec::new(),
                }));
            }
            Tag::Table(columns) => self.start_table(columns),
            Tag::TableHead | Tag::TableRow => {
                self.columns.start_row(matches!(tag, Tag::TableHead));
                self.done.push(Event::Start(tag));
            }
            Tag::TableCell => self.start_cell(),
            Tag::BlockQuote(Some(kind)) => self.start_alert(kind),
            Tag::FootnoteDefinition(label) => self.start_footnote(&label),
            Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            } => self.done.push(Event::Start(Tag::Link {
                link_type,
                dest_url: CowStr::from(self.links.written(&dest_url)),
                title,
                id,
            })),
            Tag::Image {
                dest_url, title, ..
            } => self.start_picture(&dest_url, &title),
            other => self.done.push(Event::Start(other)),
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::Heading(level) => {
                self.note_section(level);
                self.done.push(Event::End(tag));
            }
            TagEnd::Table => {
                self.done.push(Event::End(tag));
                self.raw("</div>".to_owned());
            }
            TagEnd::TableCell => self.end_cell(),
            TagEnd::BlockQuote(Some(_)) => self.raw("</div>\n".to_owned()),
            TagEnd::FootnoteDefinition => self.end_footnote(),
            other => self.done.push(Event::End(other)),
        }
    }

    fn code(&mut self, code: CowStr<'a>) {
        if let Some((_, heading)) = &mut self.heading {
            heading.push_str(&code);
        }
        let words = words(&code, self.marking.chinese_code);
        self.raw(format!("<code>{words}</code>"));
    }

    fn text(&mut self, text: CowStr<'a>) {
        if let Some((_, code)) = &mut self.code {
            code.push_str(&text);
            return;
        }
        if let Some((_, heading)) = &mut self.heading {
            heading.push_str(&text);
        }
        self.raw(words(&text, self.marking.chinese));
    }

    fn end_code(&mut self) {
        let Some((language, code)) = self.code.take() else {
            return;
        };
        let mut html = String::from("<pre tabindex=\"0\"><code");
        if !language.is_empty() {
            html.push_str(" class=\"language-");
            escape_into(&mut html, &language);
            html.push('"');
        }
        html.push('>');
        html.push_str(&highlight(&code, &language, self.marking));
        html.push_str("</code></pre>\n");
        self.raw(html);
    }

    /// Second-level headings go into the table of contents.
    fn note_section(&mut self, level: HeadingLevel) {
        let Some((start, text)) = self.heading.take() else {
            return;
        };
        let id = match self.done.get(start) {
            Some(Event::Start(Tag::Heading { id: Some(id), .. })) => id.to_string(),
            _ => return,
        };
        if level == HeadingLevel::H2 {
            self.sections.push(Section {
                id,
                html: words(&text, self.marking.chinese),
            });
        }
    }
}

/// Escapes a text, marking its Chinese runs if `is_marked`.
fn words(text: &str, is_marked: bool) -> String {
    if is_marked {
        with_chinese_marked(text)
    } else {
        escape(text)
    }
}

#[cfg(test)]
mod tests;
