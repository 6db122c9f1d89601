//! Content pages: CommonMark with tables to HTML.
//!
//! Links find their place, headings get their fragment, fenced code its
//! colours. Raw HTML is shown as text: a page holds words, a theme markup.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Tag, TagEnd, html};

use super::highlight::highlight;
use super::html::{escape, escape_into, with_chinese_marked};
use super::links::Links;
use super::view::Section;
use crate::model::Language;
use crate::text::markdown;
use crate::text::slug::HeadingIds;

/// What of a page is in another language than its own and must say so.
#[derive(Debug, Clone, Copy)]
pub(super) struct Foreign {
    /// Chinese in its prose.
    pub chinese: bool,
    /// Chinese in code, which no derived page has in its own script.
    pub chinese_code: bool,
    /// English phrases in code.
    pub english_code: bool,
}

impl Foreign {
    /// In the texts of a language.
    pub(super) fn in_texts_of(language: &Language) -> Self {
        let chinese = !language.tag.writes_han();
        Self {
            chinese,
            chinese_code: chinese || language.derived_from.is_some(),
            english_code: language.tag.as_str().split('-').next() != Some("en"),
        }
    }
}

/// A page's HTML, and its headings of the second level.
pub(super) struct Written {
    /// The whole.
    pub html: String,
    /// What a list of its contents names.
    pub sections: Vec<Section>,
}

/// The page's HTML.
pub(super) fn write(text: &str, links: &Links<'_>, foreign: Foreign) -> Written {
    let mut writer = Writer {
        links,
        foreign,
        ids: HeadingIds::new(),
        done: Vec::new(),
        heading: None,
        sections: Vec::new(),
        code: None,
    };
    for event in markdown::parser(text) {
        writer.take(event);
    }
    let mut page = String::with_capacity(text.len() * 2);
    html::push_html(&mut page, writer.done.into_iter());
    Written {
        html: page,
        sections: writer.sections,
    }
}

struct Writer<'a> {
    links: &'a Links<'a>,
    foreign: Foreign,
    ids: HeadingIds,
    done: Vec<Event<'a>>,
    /// Where the open heading began, and its text so far.
    heading: Option<(usize, String)>,
    sections: Vec<Section>,
    /// Language and content of the open code block.
    code: Option<(String, String)>,
}

impl<'a> Writer<'a> {
    fn take(&mut self, event: Event<'a>) {
        match event {
            Event::Text(text) => self.text(&text),
            Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Code(code) => {
                if let Some((_, heading)) = &mut self.heading {
                    heading.push_str(&code);
                }
                let words = words(&code, self.foreign.chinese_code);
                self.raw(format!("<code>{words}</code>"));
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => {
                        info.split([' ', ',']).next().unwrap_or("").to_owned()
                    }
                    CodeBlockKind::Indented => String::new(),
                };
                self.code = Some((language, String::new()));
            }
            Event::End(TagEnd::CodeBlock) => self.end_code(),
            Event::Start(Tag::Heading { .. }) => {
                self.heading = Some((self.done.len(), String::new()));
                self.done.push(event);
            }
            Event::End(TagEnd::Heading(level)) => {
                self.name_heading(level);
                self.done.push(event);
            }
            // A table wider than a phone scrolls in itself, by keyboard too.
            Event::Start(Tag::Table(_)) => {
                self.raw("<div class=\"table\" tabindex=\"0\">".to_owned());
                self.done.push(event);
            }
            Event::End(TagEnd::Table) => {
                self.done.push(event);
                self.raw("</div>".to_owned());
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => self.done.push(Event::Start(Tag::Link {
                link_type,
                dest_url: CowStr::from(self.links.written(&dest_url)),
                title,
                id,
            })),
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            }) => self.done.push(Event::Start(Tag::Image {
                link_type,
                dest_url: CowStr::from(self.links.written(&dest_url)),
                title,
                id,
            })),
            other => self.done.push(other),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((_, code)) = &mut self.code {
            code.push_str(text);
            return;
        }
        if let Some((_, heading)) = &mut self.heading {
            heading.push_str(text);
        }
        self.raw(words(text, self.foreign.chinese));
    }

    fn raw(&mut self, html: String) {
        self.done.push(Event::InlineHtml(CowStr::from(html)));
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
        html.push_str(&highlight(&code, &language, self.foreign));
        html.push_str("</code></pre>\n");
        self.raw(html);
    }

    fn name_heading(&mut self, level: HeadingLevel) {
        let Some((start, text)) = self.heading.take() else {
            return;
        };
        let name = self.ids.next(&text);
        if level == HeadingLevel::H2 {
            self.sections.push(Section {
                id: name.clone(),
                html: words(&text, self.foreign.chinese),
            });
        }
        if let Some(Event::Start(Tag::Heading { id, .. })) = self.done.get_mut(start) {
            *id = Some(CowStr::from(name));
        }
    }
}

/// A text escaped, its Chinese marked if that is foreign.
fn words(text: &str, foreign: bool) -> String {
    if foreign {
        with_chinese_marked(text)
    } else {
        escape(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Address, Language, LanguageTag, Route};

    fn page(markdown: &str) -> String {
        let english = Language {
            tag: LanguageTag::new("en").unwrap(),
            label: String::new(),
            site_name: String::new(),
            site_description: String::new(),
            prefix: "en/".to_owned(),
            derived_from: None,
        };
        let address = Address::new(&english, Route::Page("about".to_owned()));
        let foreign = Foreign::in_texts_of(&english);
        write(markdown, &Links::of(&address, &english), foreign).html
    }

    #[test]
    fn links_and_headings_should_find_their_place() {
        assert_eq!(
            page("## The `plan` 要点\n\n[a](/plans/2023/) & 镇\n\n## The plan 要点"),
            "<h2 id=\"the-plan-要点\">The <code>plan</code> <span lang=\"zh-Hans\">要点</span></h2>\n\
             <p><a href=\"../plans/2023/\">a</a> &amp; <span lang=\"zh-Hans\">镇</span></p>\n\
             <h2 id=\"the-plan-要点-2\">The plan <span lang=\"zh-Hans\">要点</span></h2>\n"
        );
    }

    #[test]
    fn fenced_code_should_be_coloured() {
        assert_eq!(
            page("```toml\na = 1\n```\n"),
            "<pre tabindex=\"0\"><code class=\"language-toml\"><span class=\"key\">a</span> = \
             <span class=\"value\">1</span>\n</code></pre>\n"
        );
    }

    #[test]
    fn raw_markup_should_be_shown_and_not_run() {
        let html = page("<script>alert(1)</script>\n\na <img src=x onerror=y> b");
        assert!(
            !html.contains("<script") && !html.contains("<img"),
            "{html}"
        );
    }
}
